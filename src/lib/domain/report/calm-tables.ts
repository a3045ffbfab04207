// What every table of every document goes through: a text that would fill page after page of one narrow column stands
// after the table instead, over the whole width, and "nothing said" is a dash that is explained once.
import { answer, paragraph } from './blocks.ts';
import type { Block, ReportMeta, TableBlock } from './model.ts';

export interface TableWords {
  /** What a cell says in which nothing is said. */
  readonly none: string;
  readonly unsaid: {
    readonly sign: string;
    /** What the sign means. */
    readonly key: string;
  };
  readonly apart: {
    /** In the cell whose text stands after the table. */
    readonly sign: string;
    /** Above that text: the heads of its column and of the first, and what its row begins with. */
    readonly label: (column: string, head: string, row: string) => string;
  };
}

/** Letters on a line over the whole width. */
const LETTERS = { portrait: 95, landscape: 145 } as const;
/** So many lines in its column and a cell may stay in it. */
const LINES = 16;
/** What a row begins with is told in no more letters. */
const BEGINNING = 60;

export function calmTables(
  blocks: readonly Block[],
  orientation: ReportMeta['orientation'],
  words: TableWords,
): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? calm(block, LETTERS[orientation], words) : [block],
  );
}

function calm(block: TableBlock, letters: number, words: TableWords): Block[] {
  const [first] = block.columns;
  const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  const isLong = (text: string, column: number) =>
    column > 0 && text.length > (LINES * letters * (block.columns[column]?.weight ?? 0)) / total;
  const isUnsaid = (text: string, column: number) => column > 0 && text === words.none;

  const rows = block.rows.map((cells) =>
    cells.map((text, column) =>
      isLong(text, column) ? words.apart.sign : isUnsaid(text, column) ? words.unsaid.sign : text,
    ),
  );
  const apart = block.rows.flatMap((cells) =>
    cells.flatMap((text, column) => {
      const head = block.columns[column]?.text ?? '';
      const label = words.apart.label(head, first?.text ?? '', beginningOf(cells[0] ?? ''));
      return isLong(text, column) ? answer(label, text) : [];
    }),
  );
  const hasUnsaid = block.rows.some((cells) => cells.some(isUnsaid));
  return [
    { ...block, rows },
    ...(hasUnsaid ? [paragraph(words.unsaid.key, 'note')] : []),
    ...apart,
  ];
}

function beginningOf(text: string): string {
  return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).trimEnd()} …`;
}
