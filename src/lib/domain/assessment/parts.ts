// The kinds of value that an initiative is made of, each with what it refuses.
import '../zod-setup.ts';
import * as z from 'zod/mini';
import { cleanText } from '../clean-text.ts';
import { text, typedText } from '../text-schema.ts';
import { isRecord } from '../is-record.ts';

/** One line that somebody writes: a name, a function, a source. */
export const shortText = typedText;
export const longText = typedText;
/** An id or a name that no person writes here. */
export const codeText = text(300);
export const localDate = z.iso.date();
export const instant = z.iso.datetime();
/** Written in one way only, so that what storage keeps as a number comes back as the same text. */
export const canonicalInstant = z.pipe(
  instant,
  z.transform((value) => new Date(value).toISOString()),
);

/**
 * The instrument's id of a step, a sign or a question. These become keys and parts of field paths, so they have no
 * invisible characters and none of the names that every object has.
 */
export const reference = z
  .string()
  .check(
    z.regex(/^(?!(?:__proto__|constructor|prototype)$)[^\p{Cc}\p{Cs}\p{Bidi_Control}]{1,64}$/u),
  );
/** Tells one row from another within its list. */
export const rowId = z
  .string()
  .check(z.regex(/^(?!(?:constructor|prototype)$)[A-Za-z0-9-]{1,64}$/));
/** The path of one field within an initiative; see field-path.ts. */
export const fieldName = z.string().check(z.regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}]{1,400}$/u));

/** For keyed values, which have no length of their own to check. */
export function atMost(most: number) {
  return z.refine<Record<string, unknown>>((record) => Object.keys(record).length <= most, {
    params: { code: 'too_big' },
  });
}

/** A list that a later version gives a meaning: kept as it is, within what any use of it could need. */
export const unknownList = z.pipe(
  z.array(z.unknown()).check(
    z.maxLength(5000),
    z.refine((list) => JSON.stringify(list).length <= 2_000_000, { params: { code: 'too_big' } }),
  ),
  z.transform((list) => list.map(clean)),
);

/** Nested no deeper than the file, which has a limit of its own. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]));
}
