// The documents that one occasion can become. Each is built as a report; every format renders any of them.
import { buildReport } from './build.ts';
import type { DocumentInput } from './context.ts';
import type { Report } from './model.ts';
import type { DocumentWords } from './words.ts';

export const DOCUMENTS = ['annual', 'summary', 'letter', 'plan', 'appendix'] as const;
export type DocumentId = (typeof DOCUMENTS)[number];

/** @param input an adopted occasion is given as `documented` gives it */
export function buildDocument(id: DocumentId, input: DocumentInput, words: DocumentWords): Report {
  switch (id) {
    case 'annual':
    case 'summary':
    case 'letter':
    case 'plan':
    case 'appendix':
      return buildReport(input, words);
  }
}
