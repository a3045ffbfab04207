// What comes into a text field is cleaned on its way in, by the browser's own editing: the caret stays where one writes,
// and one undo takes it back. Cleaned afterwards, the field would be given a new value and lose both.
import { cleanText } from '../../domain/clean-text.ts';

/** A field with the attribute takes what is typed as it is: a passphrase is no text to be read. */
export const AS_TYPED = 'data-as-typed';

/**
 * For every text field of the page, also those that come later.
 * @returns a function that stops it
 */
export function cleanTyping(page: Document): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  page.addEventListener(
    'beforeinput',
    (event) => {
      // What is composed cannot be stopped; half a character may be on its way to become whole.
      const { data, isComposing, target } = event;
      if (isComposing || !data || /^\p{Cs}$/u.test(data) || !isField(target)) return;
      if (isClean(data)) return;
      event.preventDefault();
      insert(target, cleanText(data));
    },
    options,
  );
  // Filled in by a password manager, or composed: there is no word before it.
  const after = ({ target }: Event) => {
    if (isField(target)) cleanInPlace(target);
  };
  page.addEventListener(
    'input',
    (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) after(event);
    },
    options,
  );
  page.addEventListener('compositionend', after, options);
  return () => listening.abort();
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(target: EventTarget | null): target is Field {
  return (
    (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) &&
    !target.hasAttribute(AS_TYPED)
  );
}

/** Line breaks of Windows are the field's own matter. */
function isClean(text: string): boolean {
  return cleanText(text) === text.replace(/\r\n?/g, '\n');
}

/** Obsolete in the standard, and the one way that both Chromium and Firefox put into what can be undone. */
function insert(field: Field, text: string): void {
  // With nothing chosen it would take the letter before.
  if (text === '' && field.selectionStart === field.selectionEnd) return;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Replaces no more than the stretch that needs it, and leaves the caret after what it stood after. */
function cleanInPlace(field: Field): void {
  const { value, selectionStart: caret } = field;
  if (isClean(value) || caret === null || document.activeElement !== field) return;
  const clean = cleanText(value);
  const start = sameStart(value, clean);
  const end = sameStart(reversed(value.slice(start)), reversed(clean.slice(start)));
  field.setSelectionRange(start, value.length - end);
  insert(field, clean.slice(start, clean.length - end));
  const after = cleanText(value.slice(0, caret)).length;
  field.setSelectionRange(after, after);
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
