// Pours the report onto pages. A report is a row of slabs: things with a height that may be parted in some places
// and not in others. What a slab is, it knows itself; where it lands is decided here and nowhere else.
import type { Sheet } from './sheet.ts';

export interface Slab<S = Sheet> {
  /** Space wished for above and below; the larger of two neighbours' wishes counts, none at the top of a page. */
  readonly before: number;
  readonly after: number;
  readonly slices: readonly Slice[];
  /** Stays on the page where the next slab begins. */
  readonly withNext: boolean;
  /** Does so where that leaves little of the page before it empty. */
  readonly withNextIfCheap?: boolean;
  /** Is not parted where that leaves little of the page before it empty. */
  readonly wholeIfCheap?: boolean;
  /** Repeated above what lands on a further page. */
  readonly head?: Slab<S>;
  draw(sheet: S, from: number, to: number, top: number): void;
}

export interface Slice {
  readonly height: number;
  /** Whether the page may end after this slice. */
  readonly breakAfter: boolean;
}

export type Flowing<S = Sheet> = Slab<S> | 'page-break';

/** Keeping together what could be parted may leave so much of a page empty. */
const EMPTY = 0.2;
/** What has run over onto a further page takes at least so much of it before that is left of its own accord. */
const SPARSE = 0.25;

export interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/** What the flow itself needs of a sheet. */
interface Turning {
  turn(): void;
  artifact(draw: () => void): void;
}

/** Gives the number of each item when it has landed, so that whoever pours can pause between them. */
export function* flow<S extends Turning>(
  items: readonly Flowing<S>[],
  sheet: S,
  frame: Frame,
): Generator<number> {
  let y = frame.top;
  let above = 0;
  let fresh = true;
  let breakPending = false;
  /** The page was begun because the one before it was full. */
  let runOver = false;
  /** Up to this item nothing more is kept together than has to be. */
  let parted = -1;

  const turn = (head?: Slab<S>) => {
    sheet.turn();
    y = frame.top;
    fresh = true;
    if (!head) return;
    sheet.artifact(() => head.draw(sheet, 0, head.slices.length, y));
    y += heightOf(head);
  };

  for (const [index, slab] of items.entries()) {
    if (slab === 'page-break') {
      // Only remembered: a break with nothing after it must not leave an empty page.
      breakPending = !fresh && !(runOver && y < frame.top + SPARSE * (frame.bottom - frame.top));
      continue;
    }
    let space = fresh ? 0 : Math.max(above, slab.before);
    const fits = (needed: number) => y + space + needed <= frame.bottom;
    if (!fresh && !breakPending && index > parted && !fits(firstPart(items, index, frame))) {
      const costly = frame.bottom - y > EMPTY * (frame.bottom - frame.top);
      if (costly && fits(firstPart(items, index, frame, false)))
        parted = index + togetherWith(items, index);
    }
    if (breakPending || (!fresh && !fits(firstPart(items, index, frame, index > parted)))) {
      turn(slab.head);
      runOver = !breakPending;
      space = 0;
    }
    breakPending = false;
    y += space;
    let from = 0;
    while (from < slab.slices.length) {
      const to = lastFitting(slab, from, frame.bottom - y, fresh);
      if (to > from) {
        slab.draw(sheet, from, to, y);
        y += heightOf(slab, from, to);
        fresh = false;
      }
      from = to;
      if (from === slab.slices.length) continue;
      turn(slab.head);
      runOver = true;
    }
    above = slab.after;
    yield index;
  }
}

/** On which page each item begins, found by pouring them onto paper that nobody draws on. */
export function pagesOf(items: readonly Flowing[], frame: Frame): number[] {
  const pages: number[] = [];
  let page = 1;
  const sheet: Turning = {
    turn: () => {
      page += 1;
    },
    artifact: () => undefined,
  };
  const undrawn = (slab: Slab, draw: () => void): Slab<Turning> => ({
    ...slab,
    head: slab.head && undrawn(slab.head, draw),
    draw,
  });
  const dry = items.map((item, index): Flowing<Turning> =>
    item === 'page-break' ? item : undrawn(item, () => (pages[index] ??= page)),
  );
  Array.from(flow(dry, sheet, frame));
  return pages;
}

export function heightOf(slab: Pick<Slab, 'slices'>, from = 0, to = slab.slices.length): number {
  return slab.slices.slice(from, to).reduce((sum, { height }) => sum + height, 0);
}

/** The height that must be free for a slab to begin here, with everything that has to stay beside its beginning. */
function firstPart(
  items: readonly Flowing<never>[],
  index: number,
  frame: Frame,
  together = true,
): number {
  const slab = items[index];
  if (!slab || slab === 'page-break') return 0;
  const isWhole = together && slab.wholeIfCheap === true;
  const own = heightOf(slab, 0, isWhole ? slab.slices.length : firstBreak(slab));
  if (!staysWithNext(items, index, together)) return own;
  const next = items[index + 1];
  const gap = !next || next === 'page-break' ? 0 : Math.max(slab.after, next.before);
  const chain = heightOf(slab) + gap + firstPart(items, index + 1, frame, together);
  if (chain <= frame.bottom - frame.top) return chain;
  // A chain that no page can hold is let go; it would be moved for nothing.
  return together ? firstPart(items, index, frame, false) : own;
}

function staysWithNext(items: readonly Flowing<never>[], index: number, together = true): boolean {
  const slab = items[index];
  if (!slab || slab === 'page-break') return false;
  return slab.withNext || (together && slab.withNextIfCheap === true);
}

/** How many of the items that follow are kept with this one. */
function togetherWith(items: readonly Flowing<never>[], index: number): number {
  let count = 0;
  while (staysWithNext(items, index + count)) count += 1;
  return count;
}

function firstBreak({ slices }: Pick<Slab, 'slices'>): number {
  const at = slices.findIndex(({ breakAfter }) => breakAfter);
  return at === -1 ? slices.length : at + 1;
}

/** The last permitted place to part the slab; on a fresh page any place, rather than losing what does not fit. */
function lastFitting(
  { slices }: Pick<Slab, 'slices'>,
  from: number,
  room: number,
  fresh: boolean,
): number {
  let height = 0;
  let permitted = from;
  let fitting = from;
  for (const [at, slice] of slices.entries()) {
    if (at < from) continue;
    height += slice.height;
    if (height > room + 0.01) break;
    fitting = at + 1;
    if (slice.breakAfter || fitting === slices.length) permitted = fitting;
  }
  if (permitted > from || !fresh) return permitted;
  return Math.max(fitting, from + 1);
}
