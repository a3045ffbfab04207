const ENDS = '.!?…';
const CLOSING = '”"’»)]';

/**
 * What somebody has written, for a place in the middle of a sentence: an end mark would end it there. A quotation mark or a
 * bracket that closes stays. A text of nothing else is left as it is.
 */
export function withoutEnd(text: string): string {
  let end = text.length;
  let closing = '';
  for (; end > 0; end -= 1) {
    const sign = text.charAt(end - 1);
    if (CLOSING.includes(sign)) closing = sign + closing;
    else if (!ENDS.includes(sign) && sign.trim() !== '') break;
  }
  return end > 0 ? text.slice(0, end) + closing : text;
}
