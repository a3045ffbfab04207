import * as m from './paraglide/messages.js';

/** "två" to "tolv" in running text, digits from 13; one has words of its own, since it follows the gender of its noun. */
export function countWord(count: number): string {
  return m.result_numbers().split('\n')[count - 2] ?? String(count);
}
