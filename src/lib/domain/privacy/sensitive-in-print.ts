// What a document prints that may point out a person: only where the words themselves stand in it.
import type { Initiative } from '../assessment/schema.ts';
import { findSensitive } from './find.ts';
import { sensitiveIn, type Finding } from './sensitive-in.ts';
import { textsOf } from './texts.ts';

/**
 * @param initiative as it was when the document's text was adopted, if it was
 * @param assessment whose document it is
 * @param printed every text of the document
 */
export function sensitiveInPrint(
  initiative: Initiative,
  assessment: string,
  printed: readonly string[],
): Finding[] {
  // What is kept of earlier versions is printed by none of this one's documents.
  const current: Initiative = { ...initiative, adoptions: [], history: [] };
  const words = printedWords(printed);
  const findings = sensitiveIn(current).filter(({ field }) =>
    wordsAt(current, field).some((word) => words.has(word)),
  );
  const own = findings.filter(({ place }) => isOf(assessment, place));
  const told = new Set(own.flatMap(({ field }) => wordsAt(current, field)));
  // The same words in another year's text are printed because of this year's.
  return findings.filter(
    (finding) =>
      own.includes(finding) ||
      wordsAt(current, finding.field).some((word) => words.has(word) && !told.has(word)),
  );
}

function isOf(assessment: string, place: Finding['place']): boolean {
  return !('assessment' in place) || place.assessment === assessment;
}

function wordsAt(initiative: Initiative, field: string): string[] {
  return textsOf(initiative)
    .filter((one) => one.field === field)
    .flatMap(({ text }) => sensitiveWords(text));
}

function printedWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(sensitiveWords));
}

function sensitiveWords(text: string): string[] {
  return findSensitive(text).map(({ start, end }) => text.slice(start, end));
}
