// What goes with an initiative or an assessment, counted by kind.
import type { RecordKind } from '../domain/workfile/record.ts';
import { amount, type Amount } from './number-words.ts';
import * as m from './paraglide/messages.js';

/** In the order in which it is told; null for what goes without saying. */
const WORDS = {
  initiative: null,
  assessment: m.delete_assessments,
  rating: m.delete_ratings,
  signs: m.delete_signs,
  adoption: m.adopt_delete,
  reflection: m.delete_reflection,
  answer: m.delete_answers,
  participants: m.delete_participants,
  results: m.delete_results,
  judgements: m.delete_judgements,
  aims: m.delete_aims,
  communications: m.delete_communications,
  activity: m.activity_delete_count,
  note: m.delete_notes,
  figure: m.delete_figures,
  year: m.delete_years,
} as const satisfies Record<RecordKind, ((of: Amount) => string) | null>;

/** @param without kinds that the sentences around name already */
export function deletedWords(
  counts: ReadonlyMap<RecordKind, number>,
  without: readonly RecordKind[] = [],
): string[] {
  return (Object.keys(WORDS) as RecordKind[]).flatMap((kind) => {
    const [words, count] = [WORDS[kind], counts.get(kind) ?? 0];
    return words && count > 0 && !without.includes(kind) ? [words(amount(count))] : [];
  });
}
