// How many steps are in place, always with what is not known of the others: a count that leaves them out hides them.
import type { PhaseStatus, StepCounts } from '../domain/status/phase-status.ts';
import { formatList } from './format.ts';
import { capital } from './letter-case.ts';
import { numberWriter } from './number-words.ts';
import * as m from './paraglide/messages.js';

/** @param step id */
type NumberOf = (step: string) => number;
type Counted = StepCounts & Partial<Pick<PhaseStatus, 'code'>>;

/** "Tre av tretton steg är på plats. Ett är okänt och ett är inte bedömt än. Ett är inte aktuellt (steg 4)." */
export function stepsSentence(counts: Counted, numberOf: NumberOf): string {
  return [inPlaceSentence(counts), ...otherSteps(counts, numberOf)].join(' ');
}

/** The sentences beside the count: "Ett är okänt och ett är inte bedömt än.", "Ett är inte aktuellt (steg 4)." */
export function otherSteps(counts: StepCounts, numberOf: NumberOf): string[] {
  const { applicable, assessed, unknown, blank, excluded } = counts;
  // Told by the count itself: no step is applicable, or the only one, or none is assessed.
  if (applicable === 0) return [];
  const write = writerOf(counts);
  const isTold = isAlone(counts) || (assessed === 0 && unknown.length === 0);
  const open = isTold
    ? []
    : [
        ...said(unknown.length, m.steps_unknown, write),
        ...said(blank.length, m.steps_blank, write),
      ];
  const numbers = excluded.map(numberOf).sort((a, b) => a - b);
  const steps = m.steps_numbered({ numbers: formatList(numbers.map(String)) });
  return [
    ...(open.length > 0 ? [formatList(open)] : []),
    ...said(
      excluded.length,
      ({ count, number }) => m.steps_excluded({ count, number, steps }),
      write,
    ),
  ].map((text) => `${capital(text)}.`);
}

function inPlaceSentence(counts: Counted): string {
  const { inPlace, applicable, assessed, unknown, code } = counts;
  if (applicable === 0) return `${m.overview_headline_none()}.`;
  if (isAlone(counts)) {
    if (assessed === 0) return unknown.length > 0 ? m.steps_one_unknown() : m.steps_one_blank();
    if (inPlace === 1) return m.steps_one_in_place();
    return code === 'mostly-in-place' ? m.steps_one_partly() : m.steps_one_not_in_place();
  }
  const write = writerOf(counts);
  const numbers = { inPlace: write(inPlace), applicable: write(applicable) };
  if (assessed === 0) return m.steps_none_assessed({ applicable: numbers.applicable });
  if (code !== 'mostly-in-place') return capital(m.doc_headline(numbers));
  return inPlace === 0 ? capital(m.steps_mostly_none(numbers)) : capital(m.steps_mostly(numbers));
}

/** Of one step alone nothing is counted. */
function isAlone({ applicable, excluded }: StepCounts): boolean {
  return applicable === 1 && excluded.length === 0;
}

/** One form for all numbers, since they are read against each other. */
function writerOf({ inPlace, applicable, unknown, blank, excluded }: StepCounts) {
  const others = [unknown, blank, excluded].map(({ length }) => length);
  return numberWriter([inPlace, applicable, ...others.filter((count) => count > 0)], 'neuter');
}

function said(
  count: number,
  words: (input: { count: number; number: string }) => string,
  write: (count: number) => string,
): string[] {
  return count === 0 ? [] : [words({ count, number: write(count) })];
}
