import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AT,
  assessmentWith,
  initiativeWith,
  instrument,
} from '../../../../tests/support/domain.ts';
import { everyField } from '../../../../tests/support/every-field.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRating } from '../assessment/edit.ts';
import type { Initiative, Level, Party } from '../assessment/schema.ts';
import { printPath } from '../problem.ts';
import { compareIncoming, withNewIds } from './incoming.ts';
import { parseWorkFile } from './parse.ts';
import { printWorkFile } from './print.ts';
import { workFileName } from './file-name.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const print = (initiatives: readonly Initiative[]) =>
  printWorkFile({ initiatives, instruments: [instrument], app: '0.1.0', exportedAt: AT });
const minimal = () => JSON.parse(read('tests/fixtures/minimal.iris.json'));
const parse = (data: unknown) => parseWorkFile(JSON.stringify(data));

describe('opening', () => {
  test.each([
    'tests/fixtures/minimal.iris.json',
    'tests/fixtures/dalarna-2020.iris.json',
    'instruments/iris/1.0.0/example.iris.json',
  ])('%s opens', (path) => {
    expect(parseWorkFile(read(path))).toMatchObject({ ok: true });
  });

  test('what a minimal file leaves out gets its default', () => {
    const result = parse(minimal());
    expect(result.ok && result.file.initiatives[0]).toMatchObject({
      region: 'Region Dalarna',
      mode: 'joint',
      example: false,
      assessments: [{ signs: {}, phases: null, report: { status: 'draft' } }],
    });
  });

  test('a byte order mark at the start does not matter', () => {
    expect(parseWorkFile(`\uFEFF${read('tests/fixtures/minimal.iris.json')}`).ok).toBe(true);
  });

  test.each([
    ['not JSON', '{"format": "iris-arbetsfil", ', 'not-json'],
    ['nothing', '', 'not-json'],
    ['another program’s file', '{"type": "excalidraw"}', 'not-iris'],
    ['a list', '[]', 'not-iris'],
    ['null', 'null', 'not-iris'],
  ])('%s is refused', (_, text, reason) => {
    expect(parseWorkFile(text)).toMatchObject({ ok: false, reason });
  });

  test('a newer format is refused with its number', () => {
    expect(parse({ ...minimal(), version: 2 })).toEqual({ ok: false, reason: 'newer', version: 2 });
  });

  test('a file without initiatives is refused', () => {
    expect(parse({ ...minimal(), initiatives: [] })).toEqual({ ok: false, reason: 'empty' });
  });

  test.each([
    {
      name: 'a level that does not exist',
      damage: (file: ReturnType<typeof minimal>) => {
        file.initiatives[0].assessments[0].ratings[0].level = 4;
      },
      place: 'initiatives[0].assessments[0].ratings[0].level',
    },
    {
      name: 'a date that is none',
      damage: (file: ReturnType<typeof minimal>) => {
        file.initiatives[0].assessments[0].date = '2026-02-31';
      },
      place: 'initiatives[0].assessments[0].date',
    },
    {
      name: 'the same step rated twice',
      damage: (file: ReturnType<typeof minimal>) => {
        const { ratings } = file.initiatives[0].assessments[0];
        ratings.push(ratings[0]);
      },
      place: 'initiatives[0].assessments[0].ratings[1]',
    },
    {
      name: 'the same initiative twice',
      damage: (file: ReturnType<typeof minimal>) => file.initiatives.push(file.initiatives[0]),
      place: 'initiatives[1].id',
    },
    {
      name: 'a reflection on an assessment that is not there',
      damage: (file: ReturnType<typeof minimal>) =>
        file.initiatives[0].reflections.push({
          id: '0b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a11',
          assessment: '0b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a12',
          answers: {},
          updatedAt: AT,
        }),
      place: 'initiatives[0].reflections[0].assessment',
    },
    {
      name: 'a participant who is not a count',
      damage: (file: ReturnType<typeof minimal>) => {
        file.initiatives[0].assessments[0].participants[0].count = 0;
      },
      place: 'initiatives[0].assessments[0].participants[0].count',
    },
  ])('$name is refused at its place', ({ damage, place }) => {
    const file = minimal();
    damage(file);
    const result = parse(file);
    expect(!result.ok && result.reason === 'damaged' && printPath(result.problems[0].path)).toBe(
      place,
    );
  });

  // They were left behind once. A file that holds them was made to do harm, or by a program that cannot be trusted.
  test.each(['__proto__', 'constructor', 'prototype'])(
    'a key called %s is refused at its place, wherever it stands',
    (key) => {
      const good = read('tests/fixtures/minimal.iris.json');
      for (const [before, place] of [
        ['"format"', key],
        ['"title"', `initiatives[0].${key}`],
        ['"step"', `initiatives[0].assessments[0].ratings[0].${key}`],
        ['"id": "iris"', `initiatives[0].assessments[0].instrument.${key}`],
      ] as const) {
        const text = good.replace(before, `"${key}": {"polluted": true}, ${before}`);
        expect(text).not.toBe(good);
        const result = parseWorkFile(text);
        expect(!result.ok && result.reason === 'damaged' && result.problems[0]).toMatchObject({
          code: 'forbidden_key',
          detail: key,
        });
        expect(placeOf(result)).toBe(place);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('a file that nests deeper than any honest one is refused before it is parsed', () => {
    const nested = (depth: number) =>
      `{"format": "iris-arbetsfil",\n "x": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(parseWorkFile(nested(31))).toMatchObject({ reason: 'damaged' });
    expect(parseWorkFile(nested(32))).toEqual({
      ok: false,
      reason: 'too-deep',
      at: { line: 2, column: 38 },
    });
    expect(parseWorkFile('['.repeat(10_000_000))).toMatchObject({ reason: 'too-deep' });
    const brackets = minimal();
    brackets.initiatives[0].title = '[{"\\"[{'.repeat(30);
    expect(parse(brackets)).toMatchObject({ ok: true });
  });

  test('text that ends too early or goes wrong is refused with the line', () => {
    const good = read('tests/fixtures/minimal.iris.json');
    const cut = good.trimEnd().slice(0, -1);
    expect(parseWorkFile(cut)).toMatchObject({
      reason: 'not-json',
      at: { line: cut.split('\n').length },
    });
    expect(parseWorkFile('{\n  "a": 1,\n  x\n}')).toMatchObject({
      reason: 'not-json',
      at: { line: 3, column: 3 },
    });
  });

  test('text is cleaned of what cannot be seen, wherever it stands', () => {
    const file = minimal();
    const [initiative] = file.initiatives;
    const dirty = 'a\u0000b\u202ec\r\nd';
    initiative.title = dirty;
    initiative.activities = [{ id: initiative.id, text: dirty, createdAt: AT, updatedAt: AT }];
    initiative.assessments[0].ratings[0].rationale = dirty;
    initiative.assessments[0].participants[0].role = dirty;
    initiative.history = [{ field: 'title', value: dirty, changedAt: AT }];
    const result = parse(file);
    expect(result.ok).toBe(true);
    expect(JSON.stringify(result)).not.toMatch(/\\u0000|\u202e|\\r/);
    expect(JSON.stringify(result).match(/abc\\nd/g)).toHaveLength(5);
  });

  test('a former value that stands twice is kept once, with its latest date', () => {
    const file = minimal();
    const value = { field: 'title', value: 'Förr', changedAt: '2026-09-01T08:00:00Z' };
    file.initiatives[0].history = [{ ...value, changedAt: '2026-08-01T08:00:00Z' }, value];
    const result = parse(file);
    expect(result.ok && result.file.initiatives[0]?.history).toEqual([
      { ...value, changedAt: '2026-09-01T08:00:00.000Z' },
    ]);
  });

  test('what somebody has written is opened and saved whole, however long it is', () => {
    const long = 'å '.repeat(14_002);
    const file = JSON.stringify(everyField()).replaceAll('Åäö', long);
    const parsed = parseWorkFile(file);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    const { app, exportedAt, instruments, initiatives } = parsed.file;
    const printed = printWorkFile({ app, exportedAt, instruments, initiatives });
    expect(JSON.parse(printed)).toEqual(JSON.parse(file));
  });

  test('lists without end are refused before each of their items is', () => {
    const file = minimal();
    file.initiatives[0].assessments[0].ratings = Array(60_000).fill(0);
    const result = parse(file);
    expect(!result.ok && result.reason === 'damaged' && result.problems).toHaveLength(1);
    expect(placeOf(result)).toBe('initiatives[0].assessments[0].ratings');
    file.initiatives[0].assessments[0].ratings = [];
    file.initiatives[0].activities = Array(5001).fill({});
    expect(placeOf(parse(file))).toBe('initiatives[0].activities');
    file.initiatives = Array(20).fill(Array(40_000).fill(0));
    expect(parse(file)).toMatchObject({ problems: [{ path: [], code: 'too_big' }] });
  });

  test('a number beyond what can be saved is refused at its place', () => {
    const text = read('tests/fixtures/minimal.iris.json').replace(
      '"activities": []',
      '"activities": [1e999]',
    );
    expect(placeOf(parseWorkFile(text))).toBe('initiatives[0].activities[0]');
  });
});

function placeOf(result: ReturnType<typeof parseWorkFile>): string | undefined {
  return !result.ok && result.reason === 'damaged' ? printPath(result.problems[0].path) : undefined;
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const level = fc.constantFrom<Level | null>(0, 1, 2, 3, 'unknown', 'not-applicable', null);
const anyInitiative = fc
  .record({
    title: text,
    municipality: fc.constantFrom('2062', '2080', null),
    ratings: fc.uniqueArray(
      fc.record({
        step: fc.integer({ min: 1, max: 14 }).map(String),
        party: fc.constantFrom<Party>('municipality', 'region', 'joint'),
        level,
        rationale: text,
        evidence: text,
        updatedAt: fc.constant(AT),
      }),
      { selector: ({ step, party }) => `${step} ${party}` },
    ),
    signs: fc.dictionary(
      fc.constantFrom('1', '2', '14'),
      fc.array(fc.constant('a'), { minLength: 1, maxLength: 1 }),
    ),
    answers: fc.dictionary(fc.constantFrom('results', 'progress'), text, { minKeys: 1 }),
  })
  .map(({ title, municipality, ratings, signs, answers }) =>
    initiativeWith({
      title,
      municipality,
      assessments: [assessmentWith({ ratings, signs })],
      reflections: [reflectionWith({ answers })],
    }),
  );

describe('saving', () => {
  test('what is saved and opened again is the same', () => {
    fc.assert(
      fc.property(anyInitiative, (initiative) => {
        const opened = parseWorkFile(print([initiative]));
        expect(opened.ok).toBe(true);
        if (opened.ok) expect(print(opened.file.initiatives)).toBe(print([initiative]));
      }),
    );
  });

  test('the order in which ratings were typed or stored does not show', () => {
    fc.assert(
      fc.property(anyInitiative, (initiative) => {
        const [assessment] = initiative.assessments;
        if (!assessment) return;
        const reversed = { ...assessment, ratings: assessment.ratings.toReversed() };
        expect(print([{ ...initiative, assessments: [reversed] }])).toBe(print([initiative]));
      }),
    );
  });

  test('steps stand in their own order: 2 before 10', () => {
    const ratings = ['10', '2', '1'].map((step) => emptyRating(step, 'joint', AT));
    const printed = JSON.parse(
      print([initiativeWith({ assessments: [assessmentWith({ ratings })] })]),
    );
    expect(
      printed.initiatives[0].assessments[0].ratings.map(({ step }: { step: string }) => step),
    ).toEqual(['1', '2', '10']);
  });

  test('the file carries the questions, so that it can be read without IRIS', () => {
    const printed = JSON.parse(print([initiativeWith()]));
    expect(printed.instruments[0].phases[0].steps[0].question).toBe(
      instrument.phases[0]?.steps[0]?.question,
    );
  });

  test('the file is named after the kommun and the year', () => {
    expect(workFileName([initiativeWith()], '2026-11-14')).toBe(
      'iris_arbetsfil_mora_kvinnofrid-lokal_2026_2026-11-14.iris.json',
    );
    expect(workFileName([initiativeWith(), initiativeWith()], '2026-11-14')).toBe(
      'iris_arbetsfil_alla_2026-11-14.iris.json',
    );
  });
});

describe('meeting what is already here', () => {
  const here = initiativeWith();

  test('a file with the same content is recognised, whatever its order', () => {
    expect(compareIncoming([structuredClone(here)], [here])).toMatchObject([{ kind: 'same' }]);
  });

  test('a changed one differs, an unknown one is new', () => {
    const changed = { ...here, title: 'Annat' };
    const other = { ...here, id: '1b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10' };
    expect(compareIncoming([changed, other], [here]).map(({ kind }) => kind)).toEqual([
      'differs',
      'new',
    ]);
  });

  test('keeping both gives new ids all through, and references follow', () => {
    let next = 0;
    const reflections = [reflectionWith({ answers: { results: 'x' } })];
    const copy = withNewIds({ ...here, reflections }, { now: () => AT, id: () => `new-${++next}` });
    expect(copy.id).toMatch(/^new-/);
    expect(copy.assessments[0]?.id).toMatch(/^new-/);
    expect(copy.reflections[0]?.assessment).toBe(copy.assessments[0]?.id);
  });
});
