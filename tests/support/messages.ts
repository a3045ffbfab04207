// The sentences of the interface as tests name them, so that a better wording breaks no test and a second language can
// run the same journeys. `npm run prepare:generated` compiles them.
import { capital } from '#lib/i18n/letter-case.ts';
import { amount as amountOf } from '#lib/i18n/number-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

export { m };

/** Stands in a message for what may be anything: `like(m.about_version({ version: ANY }))`. */
export const ANY = '\u0000';

const escaped = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(ANY, '.+');

/** A text that is the sentence and nothing else. */
export const like = (sentence: string) => new RegExp(`^${escaped(sentence)}$`, 'su');

/** A text that begins with the sentence. */
export const beginning = (sentence: string) => new RegExp(`^${escaped(sentence)}`, 'su');

/** A text that has the sentence in it. */
export const holding = (sentence: string) => new RegExp(escaped(sentence), 'su');

/** A number of a sentence, or what stands for any, for the message that says it. */
export function amount(count: number | string) {
  return typeof count === 'number' ? amountOf(count) : { count, number: count, first: count };
}

/** How many of each kind there are, at the beginning of a sentence: every number names both that counts both. */
export function counted(activities: number | string, questions = 0): string {
  return capital(
    [
      ...(activities === 0 ? [] : [m.plan_count_all(amount(activities))]),
      ...(questions > 0 ? [m.plan_count_questions(amount(questions))] : []),
    ].join(m.and()),
  );
}
