// What a document is built from while the group is still writing, and the document that is built from it.
import { localDate } from '#lib/domain/local-date.ts';
import { textsOf } from '#lib/domain/privacy/texts.ts';
import type { DocumentInput } from '#lib/domain/report/context.ts';
import { buildDocument, type DocumentId } from '#lib/domain/report/documents.ts';
import type { Report } from '#lib/domain/report/model.ts';
import { documentWords } from '#lib/i18n/document-words.ts';
import { withFixedSpacesIn } from '#lib/i18n/fixed-spaces.ts';
import type { AssessmentSession } from '#lib/state/assessment-session.svelte.ts';
import { today } from '#lib/state/today.svelte.ts';

export type Names = Pick<DocumentInput, 'goals' | 'purposes'>;

export function inputNow(
  { initiative, assessment, instrument }: AssessmentSession,
  names: Names,
): DocumentInput {
  const now = new Date();
  return {
    initiative,
    assessment,
    instrument,
    ...names,
    instruments: [],
    app: __APP_VERSION__,
    createdAt: now.toISOString(),
    createdOn: localDate(now),
    today: today.date,
  };
}

/** With lines that end where they may. */
export function reportOf(document: DocumentId, input: DocumentInput): Report {
  return withFixedSpacesIn(
    buildDocument(document, input, documentWords(input.instrument.scale)),
    textsOf(input.initiative).map(({ text }) => text),
  );
}
