// Facts as a table of two columns, whose first says what the second is about.
import { BorderStyle, Paragraph, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block } from '../../domain/report/model.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { FEW_FACTS } from '../together.ts';
import type { Body } from './body.ts';
import { DescribedTable } from './described-table.ts';
import { twips } from './page.ts';
import { styleIds } from './styles.ts';
import { isBlank, plainRuns, runs } from './text.ts';

const TERM_WIDTH = twips(150);
const GUTTER = twips(9);
/** A longer text may be parted, or it would leave half a page empty. */
const KEPT_WHOLE = 400;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** In twentieths of a point. */
export function factWidths(textWidth: number): readonly [term: number, text: number] {
  return [TERM_WIDTH, textWidth - TERM_WIDTH];
}

/** @param withNext a level stays with why it was chosen, and a name with its chart */
export function putFacts(
  { items }: Extract<Block, { kind: 'facts' }>,
  body: Body,
  withNext: boolean,
): void {
  const facts = items.filter(({ term, text }) => !isBlank(term + text));
  if (facts.length === 0) return;
  const isShort = facts.length <= FEW_FACTS;
  const widths = factWidths(body.textWidth);
  const rows = facts.map(({ term, text }, index) => {
    const isLast = index === facts.length - 1;
    // The last is not alone on a page, nor parted.
    const keepNext = isShort ? withNext || !isLast : index === facts.length - 2;
    const cell = (column: 0 | 1) =>
      new TableCell({
        width: { size: widths[column], type: WidthType.DXA },
        children: [
          new Paragraph({
            style: column === 0 ? styleIds.term : styleIds.fact,
            ...(keepNext && { keepNext }),
            children: column === 0 ? plainRuns(term) : runs(text),
          }),
        ],
      });
    return new TableRow({
      cantSplit: isShort || text.length <= KEPT_WHOLE,
      children: [cell(0), cell(1)],
    });
  });
  body.table(
    new DescribedTable(
      {
        width: { size: body.textWidth, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 0, right: GUTTER },
        borders: {
          top: none,
          bottom: none,
          left: none,
          right: none,
          insideVertical: none,
          insideHorizontal: none,
        },
        tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
        rows,
      },
      {
        title: m.word_facts_title(),
        text: m.word_facts_description({ rows: facts.length }),
      },
    ),
  );
}
