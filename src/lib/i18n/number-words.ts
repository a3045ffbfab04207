// Numbers in running text: in words up to twelve, and all numbers of one sentence in the same form.
import { lazy } from '../domain/lazy.ts';
import { capital } from './letter-case.ts';
import * as m from './paraglide/messages.js';

export type Gender = 'common' | 'neuter';

const LARGEST_ALONE = 12;
const decimal = lazy(() => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 }));

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

/** One number of a sentence, for the message that says it. */
export interface Amount {
  readonly count: number;
  /** Within a sentence: "tre", "13". */
  readonly number: string;
  /** At its beginning: "Tre". */
  readonly first: string;
}

/**
 * A number in a message that says one of something in words of its own, so that it needs no gender.
 * @param all the numbers of its sentence, when it does not stand alone
 */
export function amount(count: number, all: readonly number[] = [count]): Amount {
  const [none = ''] = m.doc_numbers().split('\n');
  const number = count === 0 ? none : numberWriter(all, 'common')(count);
  return { count, number, first: capital(number) };
}

type ShownWords = (of: { shown: string; total: string }) => string;

/** How many of all are shown: "Två av sex visas". */
export function shownOf(words: ShownWords, shown: number, total: number, gender: Gender): string {
  const write = numberWriter([shown, total], gender);
  return capital(words({ shown: write(shown), total: write(total) }));
}

/** "1 234 567,5", with a minus sign of its own. */
export function formatNumber(value: number): string {
  return decimal().format(value);
}
