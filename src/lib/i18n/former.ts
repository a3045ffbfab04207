// Words for values that were kept or came in a file. Apart from the others, since most pages never need them.
import type { Level } from '../domain/assessment/schema.ts';
import type { Scale } from '../domain/instrument/schema.ts';
import { levelName } from './status.ts';

const LEVELS: readonly unknown[] = [
  0,
  1,
  2,
  3,
  'unknown',
  'not-applicable',
  null,
] satisfies (Level | null)[];

/** A level's name, where any value could stand. */
export function levelText(scale: Scale, value: unknown): string {
  return LEVELS.includes(value) ? levelName(scale, value as Level | null) : String(value);
}
