// What no text may carry, whoever wrote it: characters that cannot be seen and change what is. A control character is
// lost in print, and a bidirectional override shows a sentence in another order than it is stored.
const CARRIAGE_RETURNS = /\r\n?/g;
/** Line breaks of other programs, such as the one that Word makes within a paragraph. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const OTHER_BREAKS = /[\u000b\u000c\u0085]/g;
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Where a word may be parted: a page puts them into long words, and they come along when those are copied. */
const SOFT_HYPHENS = /\u00ad/g;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
/** Half a character: it cannot be written to a file as UTF-8. */
const LONE_SURROGATES = /\p{Cs}/gu;

/** The text as it may be kept. Cleaning it again changes nothing, and it never grows. */
export function cleanText(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(CARRIAGE_RETURNS, '\n')
    .replace(OTHER_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(SOFT_HYPHENS, '')
    .replace(BIDI, '');
}
