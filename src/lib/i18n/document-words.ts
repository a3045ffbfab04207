// What the documents say, in Swedish.
import type { Scale } from '../domain/instrument/schema.ts';
import type { DocumentWords } from '../domain/report/words.ts';
import { reportWords } from './report-words.ts';

export function documentWords(scale: Scale): DocumentWords {
  return reportWords(scale);
}
