import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member } from './listing.ts';
import { bestRun, membersIn, REQUEST_BYTES, type Run } from './plan.ts';

const named = (lengths: readonly number[]): Member[] =>
  lengths.map((length, index) => ({ address: String(index), length }));

/** In bytes, with a request counted as what could have come meanwhile. */
function price(members: readonly Member[], missing: ReadonlySet<string>, run?: Run): number {
  const taken = new Set(run && membersIn(members, run).map(({ address }) => address));
  const single = members.filter(({ address }) => missing.has(address) && !taken.has(address));
  return (
    (run ? REQUEST_BYTES + run.to - run.from : 0) +
    single.reduce((sum, { length }) => sum + length + REQUEST_BYTES, 0)
  );
}

describe('Of the archive is asked for', () => {
  const SMALL = named(Array.from({ length: 100 }, () => 1000));
  const addresses = SMALL.map(({ address }) => address);

  test('everything on a first visit', () => {
    expect(bestRun(SMALL, new Set(addresses))).toEqual({ from: 0, to: 100_000 });
  });
  test('nothing when there is nothing to fetch, or a single file', () => {
    expect(bestRun(SMALL, new Set())).toBeUndefined();
    expect(bestRun(SMALL, new Set(['17']))).toBeUndefined();
  });
  test('the rest after it broke', () => {
    expect(bestRun(SMALL, new Set(addresses.slice(40)))).toEqual({ from: 40_000, to: 100_000 });
  });
  test('not what is far from the others', () => {
    const members = named([1000, 500_000, 1000, 1000, 1000]);
    expect(bestRun(members, new Set(['0', '2', '3', '4']))).toEqual({ from: 501_000, to: 504_000 });
  });

  test('what costs least, whatever is missing', () => {
    const member = fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(member, { maxLength: 12 }), (all) => {
        const members = named(all.map(([length]) => length));
        const missing = new Set(
          members.filter((_, index) => all[index]![1]).map(({ address }) => address),
        );
        const borders = [0, ...members.keys()].map((_, count) =>
          members.slice(0, count).reduce((sum, { length }) => sum + length, 0),
        );
        const runs = borders.flatMap((from) =>
          borders.filter((to) => to > from).map((to) => ({ from, to })),
        );
        const cheapest = Math.min(
          ...[undefined, ...runs].map((run) => price(members, missing, run)),
        );
        expect(price(members, missing, bestRun(members, missing))).toBe(cheapest);
      }),
    );
  });
});
