// "Tabell 4.1. Aktiviteter": numbered by a field of Word's own, so that a caption that is added or taken away moves the
// others, and Word can list them. In a document with numbered chapters the number begins anew in each, so that what is in
// one chapter does not move the numbers of the next.
import { TextRun } from 'docx';
import * as m from '../../i18n/paraglide/messages.js';
import type { Body } from './body.ts';
import { field } from './field.ts';
import { styleIds } from './styles.ts';
import { isBlank, runs } from './text.ts';

export type Numbered = 'table' | 'figure';

const LABELS: Readonly<Record<Numbered, () => string>> = {
  table: m.word_table,
  figure: m.word_figure,
};

export function putCaption(of: Numbered, text: string, body: Body): void {
  if (isBlank(text)) return;
  const { chapter, number } = body.nextNumber(of);
  const label = LABELS[of]();
  const anew = chapter !== '' && number === 1 ? ' \\r 1' : '';
  body.paragraph({ style: styleIds.caption }, [
    new TextRun(`${label}\u00a0${chapter}`),
    ...field(`SEQ ${label} \\* ARABIC${anew}`, [new TextRun(String(number))]),
    new TextRun('. '),
    ...runs(text),
  ]);
}
