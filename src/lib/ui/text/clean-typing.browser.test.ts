// How a text gets in is the browser's own: the caret and undo are what is asked for.
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AS_TYPED, cleanTyping } from './clean-typing.ts';

const DIRTY = 'A\u000bB\u202aC\u202c';

/** As a person does who has copied it elsewhere. */
async function paste(field: Field, text: string): Promise<void> {
  const other = document.createElement('textarea');
  other.value = 'x';
  document.body.append(other);
  other.focus();
  other.select();
  other.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  await userEvent.keyboard('{Control>}c{/Control}');
  other.remove();
  field.focus();
  field.setSelectionRange(4, 4);
  await userEvent.keyboard('{Control>}v{/Control}');
}

type Field = HTMLInputElement | HTMLTextAreaElement;
let stop: () => void;
let heard: string[];

beforeEach(() => {
  stop = cleanTyping(document);
  heard = [];
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function fieldOf(tag: 'textarea' | 'input', value = 'förebakom') {
  const field = document.createElement(tag);
  field.value = value;
  field.addEventListener('input', () => heard.push(field.value));
  document.body.append(field);
  field.focus();
  field.setSelectionRange(4, 4);
  return field;
}

test.each([
  ['textarea', 'föreA\nBCbakom'],
  ['input', 'föreA BCbakom'],
] as const)(
  'what is pasted into a %s is clean, the caret stays, and one undo takes it back',
  async (tag, value) => {
    const field = fieldOf(tag);
    await paste(field, DIRTY);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual([value, 8, 8]);
    expect(heard.at(-1)).toBe(value);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(field.value).toBe('förebakom');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(field.value).toBe(value);
  },
);

test('what is filled in without a word before is cleaned where it stands, and the caret is kept', () => {
  const field = fieldOf('textarea');
  field.setRangeText('x\u202ay\u0007', 4, 4, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  expect([field.value, field.selectionStart]).toEqual(['förexybakom', 6]);
  expect(heard.at(-1)).toBe('förexybakom');
});

test('what is being composed is left alone until it is', () => {
  const field = fieldOf('textarea', 'före');
  field.setRangeText('\u202aか', 4, 4, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  expect(field.value).toBe('före\u202aか');
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(field.value).toBe('föreか');
});

test('only what cannot be seen takes nothing with it', async () => {
  const field = fieldOf('textarea');
  await paste(field, '\u202a\u202c');
  expect(field.value).toBe('förebakom');
});

test('a passphrase is as it was pasted', async () => {
  const field = fieldOf('input');
  field.setAttribute(AS_TYPED, '');
  await paste(field, '\u202aA');
  expect(field.value).toBe('före\u202aAbakom');
});
