/** Id of what says that the assessment is closed: where one is after closing it. */
export const CLOSED = 'closed';
/** Id of the button that closes it: where one is after opening it again. */
export const CLOSING = 'closing';
