/** A number at the beginning of a cell stays on the line of the word that it numbers: "3 Genomförande". */
export function withNumber(text: string): string {
  return text.replace(/^(\d{1,2}) (?=\p{L})/u, '$1\u00a0');
}
