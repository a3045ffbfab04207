import { describe, expect, test } from 'vitest';
import { everyField, fieldsOf, valuesAt } from '../../../../tests/support/every-field.ts';
import { parseWorkFile } from './parse.ts';
import { printWorkFile } from './print.ts';
import { workFileSchema } from './schema.ts';

/** Lists that hold nothing yet in any version, and what a file says of itself. */
const NOT_YET = [
  'initiatives[].assessments[].votes[]',
  'initiatives[].adoptions[].content.assessment.votes[]',
  'initiatives[].adoptions[].content.previous.votes[]',
];
const OF_THE_FILE = /^(format|version|app|exportedAt|instruments)/;

describe('every field of the work file', () => {
  const fields = fieldsOf(workFileSchema).filter((path) => !OF_THE_FILE.test(path));

  test('the schema is read to its leaves', () => {
    expect(fields).toContain('initiatives[].assessments[].report.registryNumber');
    expect(fields).toContain('initiatives[].history[].value');
    expect(fields.length).toBeGreaterThan(40);
  });

  test.each(fields.filter((path) => !NOT_YET.includes(path)))(
    '%s has a value in the sample',
    (path) => {
      const values = valuesAt(everyField(), path);
      expect(values.some((value) => value !== undefined && value !== null)).toBe(true);
    },
  );

  test('is the same after it has been opened and saved', () => {
    const parsed = parseWorkFile(JSON.stringify(everyField()));
    const file = parsed.ok ? parsed.file : undefined;
    expect(parsed).toMatchObject({ ok: true });
    const { app, exportedAt, instruments, initiatives } = file!;
    const printed: unknown = JSON.parse(
      printWorkFile({ app, exportedAt, instruments, initiatives }),
    );
    // Participants keep their own order; everything else is sorted by its key.
    expect(printed).toEqual(everyField());
  });
});
