// A document for those who only read it: without what asks somebody to write on, with a line where that was not done, and
// without a heading that is left with nothing under it.
import { facts, paragraph } from './blocks.ts';
import type { Block, Report } from './model.ts';

export function finished({ meta, blocks }: Report): Report {
  return { meta, blocks: withoutBareHeadings(blocks.flatMap(withoutPrompts)) };
}

function withoutPrompts(block: Block): Block[] {
  if (block.kind === 'paragraph') {
    if (block.tone !== 'prompt') return [block];
    return block.unanswered ? [paragraph(block.unanswered, 'gap')] : [];
  }
  if (block.kind !== 'facts') return [block];
  return facts(
    block.items.flatMap(({ term, text, isPrompt, unanswered }) => {
      if (!isPrompt) return [{ term, text }];
      return unanswered ? [{ term, text: unanswered }] : [];
    }),
  );
}

function withoutBareHeadings(blocks: readonly Block[]): Block[] {
  return blocks.reduceRight<Block[]>(
    (after, block) => (isBare(block, after[0]) ? after : [block, ...after]),
    [],
  );
}

function isBare(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'heading') return false;
  if (!next || next.kind === 'signatures') return true;
  return next.kind === 'heading' && next.level <= block.level;
}
