// From blocks to slabs, and the one thing that depends on a block's neighbours: which of them belong together.
import type { Block } from '../../../domain/report/model.ts';
import type { Flowing } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { facts } from './facts.ts';
import { figure } from './figure.ts';
import { table } from './table.ts';
import { answer, heading, list, paragraph } from './text.ts';
import { title } from './title.ts';

export function layOut(blocks: readonly Block[], ink: Ink): Flowing[] {
  return blocks.flatMap((block, index) => {
    const slabs = slabsOf(block, ink);
    return block.kind === 'paragraph' && introduces(slabs, blocks[index - 1], blocks[index + 1])
      ? slabs.map((slab) => (slab === 'page-break' ? slab : { ...slab, withNext: true }))
      : slabs;
  });
}

/** A short paragraph right above a figure or table, or between a heading and what it is about. */
function introduces([slab]: Flowing[], previous?: Block, next?: Block): boolean {
  if (!slab || slab === 'page-break' || !next) return false;
  if (slab.slices.length > 3) return false;
  if (next.kind === 'figure' || next.kind === 'table') return true;
  return previous?.kind === 'heading' && next.kind !== 'heading';
}

function slabsOf(block: Block, ink: Ink): Flowing[] {
  switch (block.kind) {
    case 'title':
      return title(block, ink);
    case 'heading':
      return heading(block, ink);
    case 'paragraph':
      return paragraph(block, ink);
    case 'list':
      return list(block, ink);
    case 'facts':
      return facts(block, ink);
    case 'answer':
      return answer(block, ink);
    case 'table':
      return table(block, ink);
    case 'figure':
      return figure(block, ink);
    case 'contents':
      return [];
    case 'page-break':
      return ['page-break'];
  }
}
