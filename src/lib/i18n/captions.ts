// "Tabell 4.1. Aktiviteter": whoever cites a table in minutes gives its number, so it is the same in every format. In a
// document with numbered chapters the number begins anew in each, so that what is in one does not move those of the next.
import type { Block, FigureBlock, TableBlock } from '../domain/report/model.ts';
import * as m from './paraglide/messages.js';

type Captioned = TableBlock | FigureBlock;

export interface CaptionNumber {
  readonly label: string;
  /** What stands before the number, such as `4.`; empty in a document without chapters. */
  readonly chapter: string;
  readonly number: number;
}

const LABELS: Readonly<Record<Captioned['kind'], () => string>> = {
  table: m.word_table,
  figure: m.word_figure,
};

/** "4. Samverkan" */
const CHAPTER = /^(\d{1,2})\.\s/u;
/** What has no number after chapters that have: appendices. */
const AFTER_CHAPTERS = 'B';

/** The number of each table and figure that has a caption. */
export function captionNumbers(blocks: readonly Block[]): ReadonlyMap<Block, CaptionNumber> {
  const numbers = new Map<Block, CaptionNumber>();
  const hasChapters = blocks.some((block) => isChapter(block) && CHAPTER.test(block.text));
  const counts = { table: 0, figure: 0 };
  let chapter = '';
  for (const block of blocks) {
    if (hasChapters && isChapter(block)) {
      const next = `${CHAPTER.exec(block.text)?.[1] ?? AFTER_CHAPTERS}.`;
      if (next !== chapter) Object.assign(counts, { table: 0, figure: 0 });
      chapter = next;
    }
    if (!isCaptioned(block)) continue;
    counts[block.kind] += 1;
    numbers.set(block, { label: LABELS[block.kind](), chapter, number: counts[block.kind] });
  }
  return numbers;
}

/** The blocks with the numbers in their captions: for a format whose numbers stay what they are. */
export function withCaptionNumbers(blocks: readonly Block[]): Block[] {
  const numbers = captionNumbers(blocks);
  return blocks.map((block) => {
    const number = numbers.get(block);
    if (!number || !isCaptioned(block)) return block;
    const { label, chapter } = number;
    return { ...block, caption: `${label}\u00a0${chapter}${number.number}. ${block.caption}` };
  });
}

const isChapter = (block: Block): block is Extract<Block, { kind: 'heading' }> =>
  block.kind === 'heading' && block.level === 2;

function isCaptioned(block: Block): block is Captioned {
  return (block.kind === 'table' || block.kind === 'figure') && block.caption.trim() !== '';
}
