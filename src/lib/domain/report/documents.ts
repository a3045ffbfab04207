// The documents that one occasion can become. Each is built as a report; every format renders any of them.
import { annual } from './annual.ts';
import { appendixDocument } from './appendix.ts';
import type { DocumentInput } from './context.ts';
import { contextOf } from './document-context.ts';
import type { DocumentId } from './document-ids.ts';
import type { DocumentWords } from './document-words.ts';
import { letter } from './letter.ts';
import type { Report } from './model.ts';
import { onePage, piecesOf, type Piece } from './one-page.ts';
import { planDocument } from './plan-document.ts';

export { DOCUMENTS, type DocumentId } from './document-ids.ts';

/** What the summary may leave out, in the order in which room is given. */
export function summaryPieces(input: DocumentInput, words: DocumentWords): Piece[] {
  return piecesOf(contextOf(input, words));
}

/** @param input an adopted occasion is given as `documented` gives it */
export function buildDocument(id: DocumentId, input: DocumentInput, words: DocumentWords): Report {
  const context = contextOf(input, words);
  switch (id) {
    case 'annual':
      return annual(context);
    case 'summary':
      return onePage(context);
    case 'letter':
      return letter(context);
    case 'plan':
      return planDocument(context);
    case 'appendix':
      return appendixDocument(context);
  }
}
