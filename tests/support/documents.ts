// Documents built the way the app builds them.
import purposes from '#instruments/iris/syften.json' with { type: 'json' };
import goals from '#instruments/iris/lansmal.json' with { type: 'json' };
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import type { DocumentInput } from '#lib/domain/report/context.ts';
import { buildDocument, type DocumentId } from '#lib/domain/report/documents.ts';
import type { DocumentWords } from '#lib/domain/report/document-words.ts';
import type { Report } from '#lib/domain/report/model.ts';
import { inOrder } from '#lib/domain/comparison/occasions.ts';
import { documentWords } from '#lib/i18n/document-words.ts';
import { AT, instrument } from './domain.ts';

export const TODAY = '2026-11-14';
export const words: DocumentWords = documentWords(instrument.scale);

/** What a page gives for the latest occasion of the initiative. */
export function inputFor(initiative: Initiative): DocumentInput {
  const assessment = inOrder(initiative.assessments).at(-1);
  if (!assessment) throw new Error('There is no assessment');
  return {
    initiative,
    assessment,
    instrument,
    instruments: [instrument],
    purposes: purposes.purposes,
    goals,
    app: '0.1.0',
    createdAt: AT,
    createdOn: TODAY,
    today: TODAY,
  };
}

export function documentFrom(id: DocumentId, initiative: Initiative): Report {
  return buildDocument(id, inputFor(initiative), words);
}
