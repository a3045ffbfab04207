// Which key does what on the page of a step. Letters are those that the Swedish answers begin with.
import type { Level } from '../../domain/assessment/schema.ts';

export type KeyAction =
  | { readonly does: 'choose'; readonly level: Level }
  | { readonly does: 'next' | 'previous' | 'list' };

const CHOICES: Readonly<Record<string, Level>> = {
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  v: 'unknown',
  i: 'not-applicable',
};
const OTHERS: Readonly<Record<string, 'next' | 'previous' | 'list'>> = {
  arrowright: 'next',
  n: 'next',
  arrowleft: 'previous',
  p: 'previous',
  '?': 'list',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a pressed key does, apart from where it is pressed; nothing together with keys that make it another one. */
export function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed) {
  if (altKey || ctrlKey || metaKey || (shiftKey && key !== '?')) return undefined;
  const name = key.toLowerCase();
  const level = CHOICES[name];
  if (level !== undefined) return { does: 'choose', level } satisfies KeyAction;
  const does = OTHERS[name];
  return does && ({ does } satisfies KeyAction);
}

/** Where a key is a letter of a text, or has a meaning of its own, it does nothing else. */
export function hasOwnUse(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, select, textarea, [contenteditable]')) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  if (target.type === 'radio') return key.startsWith('Arrow');
  return target.type !== 'checkbox';
}
