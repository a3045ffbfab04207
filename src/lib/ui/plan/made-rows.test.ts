import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MadeRows, type MadeRow } from './made-rows.ts';

const rowsOf = (ids: readonly string[]) => ids.map((id) => ({ activity: { id } }));
const all = rowsOf(['a', 'b', 'c', 'd', 'e', 'f']);
type Row = (typeof all)[number];
const seen = (rows: readonly MadeRow<Row>[]) =>
  rows.map(({ row, hidden }) => (hidden ? `(${row.activity.id})` : row.activity.id)).join(' ');

test('makes the first rows of those that are shown', () => {
  expect(seen(new MadeRows<Row>().of(all, () => true, 2))).toBe('a b');
  expect(seen(new MadeRows<Row>().of(all, (id) => id > 'c', 2))).toBe('d e');
});

test('hides what has been made and is no longer shown, where it stands', () => {
  const rows = new MadeRows<Row>();
  rows.of(all, () => true, 4);
  expect(seen(rows.of(all, (id) => id === 'b' || id === 'f', 4))).toBe('(a) b (c) (d) f');
  expect(seen(rows.of([...all].reverse(), () => true, 1))).toBe('f d c b a');
});

test('leaves what has not changed as it was', () => {
  const rows = new MadeRows<Row>();
  const [first] = rows.of(all, () => true, 1);
  expect(rows.of(all, () => true, 6)[0]).toBe(first);
});

test('forgets nothing that is shown, and is whole once all may be there', () => {
  const choice = fc.record({
    order: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']),
    shown: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
    first: fc.nat(6),
  });
  fc.assert(
    fc.property(fc.array(choice), fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), (before, last) => {
      const rows = new MadeRows<Row>();
      for (const { order, shown, first } of before)
        rows.of(rowsOf(order), (id) => shown.includes(id), first);
      const made = rows.of(all, (id) => last.includes(id), all.length);
      const visible = made.flatMap(({ row, hidden }) => (hidden ? [] : [row.activity.id]));
      expect(visible).toEqual(last);
    }),
  );
});
