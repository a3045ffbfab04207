// The documents that the page offers, with their place in the address and the formats in which they can be had.
import type { DocumentId } from '#lib/domain/report/documents.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import type { FormatId } from './formats.ts';

export interface DocumentChoice {
  readonly id: DocumentId | 'data';
  /** The last part of the address; the first document has none. */
  readonly part: string | undefined;
  readonly name: () => string;
  /** What it is, and for whom. */
  readonly about: () => string;
  /** The one that most need comes first. */
  readonly formats: readonly FormatId[];
}

export const CHOICES: readonly [DocumentChoice, ...DocumentChoice[]] = [
  {
    id: 'annual',
    part: undefined,
    name: m.docpage_annual,
    about: m.docpage_annual_about,
    formats: ['pdf', 'word', 'html'],
  },
  {
    id: 'summary',
    part: 'sammanfattning',
    name: m.docpage_summary,
    about: m.docpage_summary_about,
    formats: ['pdf', 'word', 'html'],
  },
  {
    id: 'letter',
    part: 'tjansteskrivelse',
    name: m.docpage_letter,
    about: m.docpage_letter_about,
    formats: ['word', 'pdf', 'html'],
  },
  {
    id: 'plan',
    part: 'handlingsplan',
    name: m.docpage_plan,
    about: m.docpage_plan_about,
    formats: ['pdf', 'word', 'html'],
  },
  {
    id: 'appendix',
    part: 'skattning',
    name: m.docpage_appendix,
    about: m.docpage_appendix_about,
    formats: ['pdf', 'word', 'html'],
  },
  { id: 'data', part: 'data', name: m.docpage_data, about: m.docpage_data_about, formats: [] },
];

/** The first document by a word of its own, where something follows it in the address. */
export const FIRST = 'uppfoljning';

/** Undefined where the address names no document. */
export function choiceOf(part: string | undefined): DocumentChoice | undefined {
  return CHOICES.find((one) => one.part === (part === FIRST ? undefined : part));
}
