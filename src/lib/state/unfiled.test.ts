import { expect, test } from 'vitest';
import { Unfiled } from './unfiled.svelte.ts';

const at = (updatedAt: string, id = 'a') => [{ id, updatedAt }];

test('What has only been looked at is nothing to save', () => {
  const unfiled = new Unfiled();
  unfiled.see(at('1'));
  unfiled.see(at('1'));
  expect(unfiled.any).toBe(false);
});

test('A change is to be saved until a file has it as it is now', () => {
  const unfiled = new Unfiled();
  unfiled.see(at('1'));
  unfiled.see(at('2'));
  expect(unfiled.has('a')).toBe(true);
  // Written while the file was being made: the file does not have it.
  unfiled.see(at('3'));
  unfiled.filed(at('2'));
  expect(unfiled.any).toBe(true);
  unfiled.filed(at('3'));
  expect(unfiled.any).toBe(false);
  unfiled.see(at('4'));
  expect(unfiled.any).toBe(true);
});

test('A file with one leaves the other to be saved', () => {
  const unfiled = new Unfiled();
  for (const id of ['a', 'b']) {
    unfiled.see(at('1', id));
    unfiled.see(at('2', id));
  }
  unfiled.filed(at('2', 'a'));
  expect([unfiled.has('a'), unfiled.has('b'), unfiled.any]).toEqual([false, true, true]);
});

test('Something new is to be saved before anything has been written in it', () => {
  const unfiled = new Unfiled();
  unfiled.created({ id: 'a', updatedAt: '1' });
  unfiled.see(at('1'));
  expect(unfiled.any).toBe(true);
  unfiled.filed(at('1'));
  expect(unfiled.any).toBe(false);
});

test('What a file has brought in is in that file', () => {
  const unfiled = new Unfiled();
  unfiled.see(at('1'));
  unfiled.filed(at('9'));
  unfiled.see(at('9'));
  expect(unfiled.any).toBe(false);
});

test('What has been deleted is nothing to save', () => {
  const unfiled = new Unfiled();
  unfiled.see(at('1'));
  unfiled.see(at('2'));
  unfiled.seeAll(at('1', 'b'));
  expect([unfiled.has('a'), unfiled.any]).toEqual([false, false]);
});
