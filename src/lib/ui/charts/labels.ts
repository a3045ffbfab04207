/** Width in CSS pixels below which labels are broken into lines, so that none is cut. */
export const NARROW = 640;

/** The text in lines of about so many characters, broken between words. */
export function linesOf(text: string, length: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= length) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
