/** What somebody has written, for a place in the middle of a sentence: a full stop would end it there. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/u, '');
}
