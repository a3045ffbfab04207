// Numbered by a field of Word's own, so that a caption that is added or taken away moves the others, and Word can list
// them.
import { TextRun } from 'docx';
import type { FigureBlock, TableBlock } from '../../domain/report/model.ts';
import type { Body } from './body.ts';
import { field } from './field.ts';
import { styleIds } from './styles.ts';
import { runs } from './text.ts';

export function putCaption(block: TableBlock | FigureBlock, body: Body): void {
  const caption = body.captions.get(block);
  if (!caption) return;
  const { label, chapter, number } = caption;
  const anew = chapter !== '' && number === 1 ? ' \\r 1' : '';
  body.paragraph({ style: styleIds.caption }, [
    new TextRun(`${label}\u00a0${chapter}`),
    ...field(`SEQ ${label} \\* ARABIC${anew}`, [new TextRun(String(number))]),
    new TextRun('. '),
    ...runs(block.caption),
  ]);
}
