// Which blocks are read together with the one after them, and so stay on its page, in every format that has pages.
import type { Block } from '../domain/report/model.ts';

/** So few facts are read together and stay on one page where they can. */
export const FEW_FACTS = 4;
/**
 * A table of no more rows is not parted, unless it would take more than this part of the paper or its rows are on average
 * taller than two lines: one row of such a table says enough by itself. In points.
 */
export const WHOLE_TABLE = { rows: 10, part: 1 / 3, row: 36 } as const;
/** At most four lines, in points: a row that is not left alone at the end of a page or the head of the next. */
export const SHORT_ROW = 62;

/** @param heights of the rows, in points */
export function isWholeTable(heights: readonly number[], paperHeight: number): boolean {
  const height = heights.reduce((sum, one) => sum + one, 0);
  return (
    heights.length <= WHOLE_TABLE.rows &&
    height <= paperHeight * WHOLE_TABLE.part &&
    height <= heights.length * WHOLE_TABLE.row
  );
}

const INTRODUCED: ReadonlySet<Block['kind']> = new Set(['figure', 'table', 'facts', 'list']);

/** @param isShort it has no more than some three lines */
export function belongsToNext(blocks: readonly Block[], index: number, isShort: boolean): boolean {
  const [previous, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!block || !next || next.kind === 'page-break') return false;
  const isPrompted = next.kind === 'paragraph' && next.tone === 'prompt';
  switch (block.kind) {
    case 'facts':
      return isPrompted || isRemark(next) || (isShort && isShown(next));
    case 'list':
      return isPrompted;
    case 'paragraph':
      return opens(blocks, index) || (isShort && (isPrompted || introduces(previous, next)));
    default:
      return isShort && isPrompted;
  }
}

/** Why a level was chosen, and what is missing of it. */
function isRemark(next: Block): boolean {
  return (
    next.kind === 'answer' ||
    (next.kind === 'paragraph' && (next.tone === 'note' || next.tone === 'gap'))
  );
}

const isShown = ({ kind }: Block) => kind === 'figure' || kind === 'table';

/** A short paragraph right above a figure, table or list, or between a heading and what it is about. */
function introduces(previous: Block | undefined, next: Block): boolean {
  // "The pictures differ" stands between the levels and why they were chosen.
  if (previous?.kind === 'facts' && next.kind === 'answer') return true;
  return INTRODUCED.has(next.kind) || (previous?.kind === 'heading' && next.kind !== 'heading');
}

/** What stands between a heading and the next: the status of a phase, above its first step. */
function opens(blocks: readonly Block[], index: number): boolean {
  const after = blocks.slice(index).find(({ kind }) => kind !== 'paragraph');
  const before = blocks.slice(0, index).findLast(({ kind }) => kind !== 'paragraph');
  return after?.kind === 'heading' && before?.kind === 'heading' && after.level > before.level;
}
