import * as m from './paraglide/messages.js';

const LARGEST = 12;

/** "två" to "tolv" in running text, digits from 13; one has words of its own, since it follows the gender of its noun. */
export function countWord(count: number): string {
  return (count <= LARGEST ? m.doc_numbers().split('\n')[count] : undefined) ?? String(count);
}
