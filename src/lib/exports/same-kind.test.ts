import { describe, expect, test } from 'vitest';
import { documentFrom, words } from '../../../tests/support/documents.ts';
import { followedUp } from '../../../tests/support/followed-up.ts';
import { attributes, paintDot, partsOf } from '../../../tests/support/word-file.ts';
import { readPdf } from '../../../tests/support/pdf-read-back.ts';
import { renderPdf } from './pdf/render.ts';
import { renderWord } from './word/render.ts';

const plan = documentFrom('plan', followedUp);
const tables = plan.blocks.flatMap((block) =>
  block.kind === 'table' && block.columns[0]?.text === words.doc.number ? [block] : [],
);

describe('the tables of a plan, open, ended and questions', () => {
  test('have columns in the same places in the PDF', async () => {
    expect(tables.length).toBeGreaterThan(1);
    const { pages } = await readPdf(await renderPdf(plan));
    const heads = tables[0]?.columns.map(({ text }) => text) ?? [];
    for (const head of [words.doc.responsible, words.doc.due]) {
      expect(heads).toContain(head);
      const places = pages
        .flatMap(({ items }) => items)
        .filter(({ string }) => string.trim() === head)
        .map(({ x }) => Math.round(x));
      expect(places.length, head).toBeGreaterThan(1);
      expect(new Set(places).size, head).toBe(1);
    }
  });

  test('have the same widths in Word', async () => {
    const { 'word/document.xml': document = '' } = partsOf(
      await renderWord(plan, { paint: paintDot }),
    );
    const grids = (document.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [])
      .map((table) => attributes(table, 'w:gridCol', 'w:w').join(' '))
      .filter((grid) => grid.split(' ').length === tables[0]?.columns.length);
    expect(grids.length).toBe(tables.length);
    expect(new Set(grids).size).toBe(1);
  });
});
