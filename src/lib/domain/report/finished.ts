// A document for those who only read it: without what asks somebody to write on, and without a heading that is left with
// nothing under it.
import type { Block, Report } from './model.ts';

export function finished({ meta, blocks }: Report): Report {
  return { meta, blocks: withoutBareHeadings(blocks.flatMap(withoutPrompts)) };
}

function withoutPrompts(block: Block): Block[] {
  if (block.kind === 'paragraph') return block.tone === 'prompt' ? [] : [block];
  if (block.kind !== 'facts') return [block];
  const items = block.items.filter(({ isPrompt }) => !isPrompt);
  return items.length > 0 ? [{ ...block, items }] : [];
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
