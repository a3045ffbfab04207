// Numbers in running text: in words up to twelve, and all numbers of one sentence in the same form.
import * as m from './paraglide/messages.js';

export type Gender = 'common' | 'neuter';

const LARGEST_ALONE = 12;
const decimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 });

/**
 * How the numbers of one sentence are written. "Åtta av fjorton": a larger number follows the others into words as long as
 * there is a word for it.
 */
export function numberWriter(
  numbers: readonly number[],
  gender: Gender,
): (count: number) => string {
  const words = m.doc_numbers().split('\n');
  const inWords =
    numbers.some((count) => count <= LARGEST_ALONE) &&
    numbers.every((count) => words[count] !== undefined);
  return (count) => (inWords ? wordFor(count, gender, words) : formatNumber(count));
}

function wordFor(count: number, gender: Gender, words: readonly string[]): string {
  if (count === 0) return gender === 'neuter' ? m.doc_none_neuter() : m.doc_none_common();
  if (count === 1 && gender === 'neuter') return m.doc_one_neuter();
  return words[count] ?? formatNumber(count);
}

/** "1 234 567,5", with a minus sign of its own. */
export function formatNumber(value: number): string {
  return decimal.format(value);
}
