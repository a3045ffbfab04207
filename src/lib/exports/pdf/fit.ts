// How much of one page a report takes, and which of its pieces have to be left out so that it is one page.
import type { Block, Report } from '../../domain/report/model.ts';
import type { Piece } from '../../domain/report/one-page.ts';
import { layOut } from './blocks/lay-out.ts';
import { openDocument } from './document.ts';
import { flow, heightOf, type Flowing, type Frame } from './flow.ts';
import { frameBetween } from './furniture.ts';
import { Ink } from './ink.ts';
import { paperOf } from './measures.ts';

export interface Fit {
  readonly report: Report;
  /** In the order in which room is given. */
  readonly left: readonly Piece[];
  /** How much of the page everything together would take: 1 is a full page. */
  readonly used: number;
}

/**
 * Gives room to one piece after the other; one that is too long leaves its room to those that come after. Of the
 * sentences of a text all stay out that come after one that does.
 * @param build the report without the pieces that have these ids
 */
export async function fitOnPage(
  build: (without: ReadonlySet<string>) => Report,
  pieces: readonly Piece[],
): Promise<Fit> {
  const whole = build(new Set());
  const { meta } = whole;
  const ink = new Ink(await openDocument(meta), paperOf(meta));
  const frame = frameBetween(meta.furniture, ink);
  const share = ({ blocks }: Report) => shareOf(blocks, ink, frame);
  const used = share(whole);
  if (used <= 1) return { report: whole, left: [], used };

  const without = new Set(pieces.map(({ id }) => id));
  let isCut = false;
  for (const { id, sentence } of pieces) {
    if (sentence !== undefined && isCut) continue;
    without.delete(id);
    if (share(build(without)) <= 1) continue;
    without.add(id);
    if (sentence !== undefined) isCut = true;
  }
  return { report: build(without), left: pieces.filter(({ id }) => without.has(id)), used };
}

/** Poured onto a page without an end, that nobody draws on. */
function shareOf(blocks: readonly Block[], ink: Ink, { top, bottom }: Frame): number {
  let lowest = top;
  const items = Array.from(layOut(blocks, ink, () => 0))
    .flat()
    .map(({ item }): Flowing<typeof nowhere> =>
      item === 'page-break'
        ? item
        : {
            ...item,
            head: undefined,
            draw: (_, from, to, at) => {
              lowest = Math.max(lowest, at + heightOf(item, from, to));
            },
          },
    );
  Array.from(flow(items, nowhere, { top, bottom: Number.MAX_SAFE_INTEGER }));
  return (lowest - top) / (bottom - top);
}

const nowhere = { turn: () => undefined, artifact: () => undefined };
