// What in a text may point out a person. It is shown to the one who writes and to nobody else: never blocked, never
// logged, never stored.
import { findPersonalNumbers } from './personal-number.ts';
import { findPhones } from './phone.ts';
import type { SensitiveKind, Span } from './span.ts';

/** Starts where a word does, so that a long text without an @ is read once and not once per letter. */
const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu;

/** Where two lie over each other the first of these stays: a personal number is not also a telephone number. */
const RANKED: readonly SensitiveKind[] = [
  'personal-number',
  'coordination-number',
  'e-mail',
  'phone',
];

/** In the order of the text, and never over each other. */
export function findSensitive(text: string): Span[] {
  const kept: Span[] = [];
  const all = [...findPersonalNumbers(text), ...findAddresses(text), ...findPhones(text)];
  for (const span of all.sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (RANKED.indexOf(span.kind) < RANKED.indexOf(last.kind)) kept.splice(-1, 1, span);
  }
  return kept;
}

function findAddresses(text: string): Span[] {
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: found }) => ({
    kind: 'e-mail' as const,
    start: index,
    end: index + found.length,
  }));
}
