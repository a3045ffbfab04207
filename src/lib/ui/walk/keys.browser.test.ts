import { expect, test } from 'vitest';
import { actionOf, hasOwnUse } from './keys.ts';

const pressed = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  actionOf(new KeyboardEvent('keydown', { key, ...held }));

test('Digits and the first letter of an answer choose it, also with Caps Lock', () => {
  const chosen = ['0', '1', '2', '3', 'v', 'V', 'i'].map((key) => pressed(key));
  expect(chosen).toEqual(
    [0, 1, 2, 3, 'unknown', 'unknown', 'not-applicable'].map((level) => ({
      does: 'choose',
      level,
    })),
  );
  expect(['4', '-', 'a', 'Enter', ' '].map((key) => pressed(key))).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test('Arrows, n and p move, and a question mark asks for the list', () => {
  expect(['ArrowRight', 'n', 'ArrowLeft', 'p', '?'].map((key) => pressed(key)?.does)).toEqual([
    'next',
    'next',
    'previous',
    'previous',
    'list',
  ]);
  expect(pressed('?', { shiftKey: true })).toEqual({ does: 'list' });
});

test('Together with another key it is a command of the browser or of a screen reader', () => {
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    for (const key of ['1', 'n', 'ArrowLeft'])
      expect(pressed(key, { [held]: true }), `${held} ${key}`).toBeUndefined();
});

test('A key keeps its own meaning in fields, lists and dialogs, and arrows theirs among the levels', () => {
  const at = (markup: string, key: string) => {
    document.body.innerHTML = markup;
    return hasOwnUse(document.querySelector('[data-here]'), key);
  };
  for (const markup of [
    '<textarea data-here></textarea>',
    '<input data-here>',
    '<input type="date" data-here>',
    '<select data-here><option>1</option></select>',
    '<dialog open><button data-here></button></dialog>',
  ])
    expect(at(markup, '1'), markup).toBe(true);
  for (const markup of ['<button data-here></button>', '<input type="checkbox" data-here>'])
    for (const key of ['1', 'ArrowRight']) expect(at(markup, key), markup).toBe(false);
  expect(at('<input type="radio" data-here>', '1')).toBe(false);
  expect(at('<input type="radio" data-here>', 'ArrowRight')).toBe(true);
  document.body.replaceChildren();
});
