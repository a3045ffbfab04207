/** Id of the privacy notice of the form: every field for text points to it. */
export const NOTICE = 'privacy';
