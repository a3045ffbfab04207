// What in a text may point out a person. It is shown to the one who writes and to nobody else: never blocked, never
// logged, never stored.
import { findPersonalNumbers } from './personal-number.ts';
import { findPhones } from './phone.ts';
import type { Span } from './span.ts';

/** Starts where a word does, so that a long text without an @ is read once and not once per letter. */
const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu;

/** In the order of the text and never over each other: a personal number is not also a telephone number. */
export function findSensitive(text: string): Span[] {
  const kept: Span[] = [];
  for (const span of [...findPersonalNumbers(text), ...findAddresses(text), ...findPhones(text)])
    if (kept.every(({ start, end }) => span.end <= start || end <= span.start)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

function findAddresses(text: string): Span[] {
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: found }) => ({
    kind: 'e-mail' as const,
    start: index,
    end: index + found.length,
  }));
}
