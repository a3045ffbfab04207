import { afterEach, beforeEach, expect, test } from 'vitest';
import { Dismissed } from './dismissed.svelte.ts';

const KEY = 'iris:dismissed';
const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;

beforeEach(() => localStorage.clear());
afterEach(() => Object.defineProperty(globalThis, 'localStorage', original));

test('A notice that was put away stays away at the next visit, and no other does', () => {
  new Dismissed().dismiss('one');
  const later = new Dismissed();
  expect(later.has('one')).toBe(true);
  expect(later.has('two')).toBe(false);
  expect(localStorage.getItem(KEY)).toBe('["one"]');
});

test('Two tabs that put away one notice each keep both', () => {
  const here = new Dismissed();
  const there = new Dismissed();
  here.dismiss('one');
  there.dismiss('two');
  const later = new Dismissed();
  expect([later.has('one'), later.has('two')]).toEqual([true, true]);
});

test.each(['{', 'null', '{"one":true}', '[1,null]'])('%s under the key is no notice', (text) => {
  localStorage.setItem(KEY, text);
  const dismissed = new Dismissed();
  expect(dismissed.has('one')).toBe(false);
  dismissed.dismiss('one');
  expect(new Dismissed().has('one')).toBe(true);
});

test('Where the browser refuses storage a notice is put away until the page is loaded again', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Blocked', 'SecurityError');
    },
  });
  const dismissed = new Dismissed();
  dismissed.dismiss('one');
  expect(dismissed.has('one')).toBe(true);
  expect(new Dismissed().has('one')).toBe(false);
});
