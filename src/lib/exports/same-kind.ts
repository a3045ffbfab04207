// Tables of one kind, such as what is open in a plan and what has ended, are read one after the other: their columns are
// equally wide all through a document.
import type { Block, TableBlock } from '../domain/report/model.ts';

/** The table as it would be with what stands in all tables of its kind: what its columns have to have room for. */
export function withSameKind(table: TableBlock, blocks: readonly Block[]): TableBlock {
  const kind = kindOf(table);
  const others = blocks.filter(
    (block): block is TableBlock =>
      block.kind === 'table' && block !== table && kindOf(block) === kind,
  );
  const rows = others.flatMap(({ columns, rows: own }) => [
    columns.map(({ text }) => text),
    ...own,
  ]);
  return { ...table, rows: [...table.rows, ...rows] };
}

const kindOf = ({ columns }: TableBlock) =>
  [columns[0]?.text, ...columns.map(({ align, weight }) => `${align} ${weight}`)].join('|');
