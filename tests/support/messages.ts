// The sentences of the interface as tests name them, so that a better wording breaks no test and a second language can
// run the same journeys. `npm run prepare:generated` compiles them.
export { m } from '#lib/i18n/paraglide/messages.js';

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
