// The words that need explaining, of those that the document uses.
import { facts, heading } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';
import { blockTexts } from './texts.ts';

export interface Concept {
  /** How it is written in texts. */
  readonly forms: readonly string[];
  /** "våld i nära relationer (VNR)". */
  readonly term: string;
  readonly definition: string;
}

export function conceptSection(
  { words }: DocumentContext,
  title: string,
  blocks: readonly Block[],
): Block[] {
  const text = blocks.flatMap(blockTexts).join('\n');
  const used = words.concepts.filter(({ forms }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'u').test(text),
  );
  return used.length > 0
    ? [
        heading(2, title),
        ...facts(used.map(({ term, definition }) => ({ term, text: definition }))),
      ]
    : [];
}
