// From blocks to slabs, and what depends on a block's neighbours: which of them belong together, which level a heading
// has among the others, and what the table of contents lists.
import type { Block } from '../../../domain/report/model.ts';
import { withSameKind } from '../../same-kind.ts';
import { belongsToNext, FEW_FACTS } from '../../together.ts';
import { cleanLine } from '../characters.ts';
import type { Flowing } from '../flow.ts';
import type { Ink } from '../ink.ts';
import type { Part, Tag } from '../tagging/part.ts';
import type { Bookmark } from '../tagging/write-outline.ts';
import { contents, type Entry } from './contents.ts';
import { facts } from './facts.ts';
import { figure } from './figure.ts';
import { table } from './table.ts';
import { signatures } from './signatures.ts';
import { answer, heading, list, paragraph } from './text.ts';
import { title } from './title.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** A slab with the heading that it is, if it is one. */
export interface Placed {
  readonly item: Flowing;
  readonly heading?: Bookmark;
}

/** Block by block, so that whoever asks can pause between them. */
export function* layOut(
  blocks: readonly Block[],
  ink: Ink,
  pageOf: (part: Part) => number,
): Generator<Placed[]> {
  const parts = headingParts(blocks);
  for (const [index, block] of blocks.entries()) {
    const slabs = slabsOf(block, index);
    const kept = belongsToNext(blocks, index, isShort(block, slabs));
    // The level of a step, in few words, is not parted at all.
    const from = block.kind === 'facts' && slabs.length <= FEW_FACTS ? 0 : slabs.length - 1;
    const part = parts.get(block);
    const heading =
      part && (block.kind === 'heading' || block.kind === 'contents')
        ? { part, text: cleanLine(block.text) }
        : undefined;
    yield slabs.map((slab, at) => ({
      item:
        slab === 'page-break'
          ? slab
          : {
              ...slab,
              withNext: slab.withNext || (kept && at >= from),
            },
      ...(heading && at === 0 && { heading }),
    }));
  }

  function slabsOf(block: Block, index: number): Flowing[] {
    switch (block.kind) {
      case 'title':
        return title(block, ink, parts.get(block) ?? { tag: 'H1' });
      case 'heading':
        return heading(block, ink, parts.get(block) ?? { tag: 'P' });
      case 'paragraph':
        return paragraph(block, ink);
      case 'list':
        return list(block, ink);
      case 'signatures':
        return signatures(block, ink);
      case 'facts':
        return facts(block, ink);
      case 'answer':
        return answer(block, ink);
      case 'table':
        return table(block, withSameKind(block, blocks), ink);
      case 'figure':
        return figure(block, ink);
      case 'contents': {
        const entries = listedAfter(blocks, index).flatMap((listed): Entry[] => {
          const part = parts.get(listed);
          return part ? [{ heading: listed, part }] : [];
        });
        if (entries.length === 0) return [];
        const own: Heading = { kind: 'heading', level: 2, text: block.text };
        return [
          ...heading(own, ink, parts.get(block) ?? { tag: 'P' }),
          ...contents(entries, ink, pageOf),
        ];
      }
      case 'page-break':
        return ['page-break'];
    }
  }
}

/** What a table of contents at this place lists. */
function listedAfter(blocks: readonly Block[], index: number): Heading[] {
  return blocks
    .slice(index + 1)
    .filter(
      (block): block is Heading =>
        block.kind === 'heading' && block.level <= 3 && cleanLine(block.text) !== '',
    );
}

/**
 * The element of each heading that has a text. Whatever the model says, no level is skipped in the file: those who move
 * from heading to heading would look for what is not there.
 */
function headingParts(blocks: readonly Block[]): ReadonlyMap<Block, Part> {
  const parts = new Map<Block, Part>();
  let last = 0;
  for (const [index, block] of blocks.entries()) {
    const level = levelOf(block);
    if (level === null) continue;
    if (block.kind === 'contents' && listedAfter(blocks, index).length === 0) continue;
    last = Math.min(level, last + 1);
    parts.set(block, { tag: `H${last}` as Tag });
  }
  return parts;
}

function levelOf(block: Block): number | null {
  if (block.kind !== 'title' && block.kind !== 'contents' && block.kind !== 'heading') return null;
  if (cleanLine(block.text) === '') return null;
  return block.kind === 'title' ? 1 : block.kind === 'contents' ? 2 : block.level;
}

function isShort(block: Block, slabs: readonly Flowing[]): boolean {
  const [slab] = slabs;
  if (block.kind === 'facts') return slabs.length <= FEW_FACTS;
  return slab !== undefined && slab !== 'page-break' && slab.slices.length <= 3;
}
