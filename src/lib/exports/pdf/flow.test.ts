import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, type Flowing, type Slab } from './flow.ts';
import type { Sheet } from './sheet.ts';

const frame = { top: 10, bottom: 110 };

interface Landing {
  readonly slab: number;
  readonly slice: number;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

type Plan = Pick<Slab, 'before' | 'after' | 'slices' | 'withNext' | 'withNextIfCheap'>;

/** Where every slice lands. */
function landings(plans: readonly (Plan | 'page-break')[]): Landing[] {
  const landed: Landing[] = [];
  let page = 1;
  const sheet = {
    turn: () => {
      page += 1;
    },
    artifact: (draw: () => void) => draw(),
  } as unknown as Sheet;
  const items = plans.map((plan, slab): Flowing => {
    if (plan === 'page-break') return plan;
    return {
      ...plan,
      draw(_sheet, from, to, top) {
        plan.slices.slice(from, to).forEach(({ height }, index) => {
          landed.push({ slab, slice: from + index, page, top, bottom: top + height });
          top += height;
        });
      },
    };
  });
  Array.from(flow(items, sheet, frame));
  return landed;
}

const plan = fc.record({
  before: fc.integer({ min: 0, max: 20 }),
  after: fc.integer({ min: 0, max: 20 }),
  withNext: fc.boolean(),
  withNextIfCheap: fc.boolean(),
  slices: fc.array(
    fc.record({ height: fc.integer({ min: 1, max: 60 }), breakAfter: fc.boolean() }),
    { minLength: 1, maxLength: 8 },
  ),
});
const plans = fc.array(
  fc.oneof({ weight: 8, arbitrary: plan }, fc.constant('page-break' as const)),
);

const block = (height: number, withNext = false): Plan => ({
  before: 0,
  after: 0,
  withNext,
  slices: [{ height, breakAfter: false }],
});

describe('flow', () => {
  it('lands every slice once, in order, inside the frame and below the one before it', () => {
    fc.assert(
      fc.property(plans, (plans) => {
        const landed = landings(plans);
        expect(landed.map(({ slab, slice }) => [slab, slice])).toEqual(
          plans.flatMap((plan, slab) =>
            plan === 'page-break' ? [] : plan.slices.map((_, slice) => [slab, slice]),
          ),
        );
        landed.forEach((landing, index) => {
          const previous = landed[index - 1];
          const samePage = previous?.page === landing.page;
          expect(landing.top).toBeGreaterThanOrEqual(samePage ? previous.bottom : frame.top);
          expect(landing.bottom).toBeLessThanOrEqual(frame.bottom);
          // No page is turned for nothing.
          expect(landing.page - (previous?.page ?? 1)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('parts a slab only where it may be parted, unless no page can hold the piece', () => {
    const slices = [40, 40, 40, 40].map((height, index) => ({ height, breakAfter: index === 0 }));
    const tall: Plan = { before: 0, after: 0, withNext: false, slices };
    expect(landings([tall]).map(({ page }) => page)).toEqual([1, 2, 2, 3]);
  });

  it('moves a heading to the page of what it heads', () => {
    const landed = landings([block(60), block(20, true), block(15, true), block(30)]);
    expect(landed.map(({ page }) => page)).toEqual([1, 2, 2, 2]);
  });

  it('keeps a small table whole where that leaves little of a page empty, and parts it otherwise', () => {
    const row = block(20);
    const kept = { ...row, withNextIfCheap: true };
    const table = [block(10, true), kept, kept, row];
    const pagesAfter = (height: number) =>
      landings([block(height), ...table]).map(({ page }) => page);
    // A tenth of the page is left empty: no line is drawn there.
    expect(pagesAfter(85)).toEqual([1, 2, 2, 2, 2]);
    // Forty per cent would be.
    expect(pagesAfter(60)).toEqual([1, 1, 1, 2, 2]);
    expect(pagesAfter(30)).toEqual([1, 1, 1, 1, 1]);
  });

  it('drops the space above a slab at the top of a page', () => {
    const spaced = { ...block(30), before: 20 };
    expect(landings([block(80), spaced]).at(-1)).toMatchObject({ page: 2, top: frame.top });
  });
});
