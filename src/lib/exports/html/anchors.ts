// The places that can be led to within the file.
import type { Block } from '../../domain/report/model.ts';

export type Heading = Extract<Block, { kind: 'heading' }>;

export class Anchors {
  /** The headings that a list of contents leads to, with their ids. */
  readonly contents: ReadonlyMap<Heading, string>;
  #serial = 0;

  constructor(blocks: readonly Block[]) {
    const from = blocks.findIndex(({ kind }) => kind === 'contents');
    this.contents = new Map(
      (from === -1 ? [] : blocks.slice(from))
        .filter((block): block is Heading => block.kind === 'heading' && block.level < 4)
        .filter(({ text }) => text.trim() !== '')
        .map((heading, index) => [heading, `rubrik-${index + 1}`]),
    );
  }

  /** An id that no other element has. */
  next(kind: 'tabell' | 'innehall'): string {
    this.#serial += 1;
    return `${kind}-${this.#serial}`;
  }
}
