import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDocumented } from '../../../../tests/support/any-documented.ts';
import { verbatimOf, wrongNumbers } from '../../../../tests/support/document-numbers.ts';
import { numbersIn, withOther } from '../../../../tests/support/numbers-in-text.ts';
import { inputFor, words } from '../../../../tests/support/documents.ts';
import { followedUp } from '../../../../tests/support/followed-up.ts';
import { initiativeFrom } from '../../../../tests/support/real-reports.ts';
import type { DocumentWords } from './document-words.ts';
import { buildDocument, DOCUMENTS, type DocumentId } from './documents.ts';
import type { Block, Report } from './model.ts';

describe.each(DOCUMENTS)('every number of the document %s', (id) => {
  test('is the count that it says, whatever a group has written', () => {
    fc.assert(
      fc.property(anyDocumented, (initiative) => {
        const input = inputFor(initiative);
        expect(wrongNumbers(buildDocument(id, input, words), input)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['the example', initiativeFrom('instruments/iris/1.0.0/example.iris.json')],
    ['three years', initiativeFrom('tests/fixtures/three-years/work-file.iris.json')],
    ['three years and a follow-up', followedUp],
  ])('is the count that it says: %s', (_, initiative) => {
    const input = inputFor(initiative);
    expect(wrongNumbers(buildDocument(id, input, words), input)).toEqual([]);
  });
});

// The check itself is tried: one number that is not the data's must be found, wherever it stands.
const input = inputFor(followedUp);
const documents = DOCUMENTS.map((id) => [id, buildDocument(id, input, words)] as const);
const verbatim = verbatimOf(input);

/** Every text of a block, with a way to put another in its place. */
function* textsIn(value: unknown, path: readonly string[] = []): Generator<[string[], string]> {
  if (typeof value === 'string') yield [[...path], value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      if (!['kind', 'tone', 'align', 'type', 'party'].includes(key))
        yield* textsIn(inner, [...path, key]);
}

function withValueAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((one, index) =>
      String(index) === key ? withValueAt(one, rest, other) : (one as unknown),
    );
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: withValueAt(record[key], rest, other) };
}

function altered({ blocks, meta }: Report, path: readonly string[], other: unknown): Report {
  return { meta, blocks: withValueAt(blocks, path, other) as Block[] };
}

/** The numbers of a text that the app has written, not somebody else. */
function ownNumbers(text: string) {
  const theirs = Array.from(text.matchAll(verbatim), ({ 0: found, index }) => [
    index,
    index + found.length,
  ]);
  return numbersIn(text).filter(({ index }) =>
    theirs.every(([start = 0, end = 0]) => index < start || index >= end),
  );
}

describe.each(documents)('one number altered in the document %s', (_, report) => {
  const mutants = Array.from(textsIn(report.blocks)).flatMap(([path, text]) =>
    ownNumbers(text).map((number) => ({ path, text: withOther(text, number) })),
  );

  test('is found wherever it stands', () => {
    const survivors = mutants.filter(
      ({ path, text }) => wrongNumbers(altered(report, path, text), input).length === 0,
    );
    expect(survivors.map(({ path, text }) => `${path.join('/')}: ${text}`)).toEqual([]);
    expect(mutants.length).toBeGreaterThan(10);
  });
});

test.each(documents)('a number altered in what a figure of %s draws is found', (_, report) => {
  const drawn = report.blocks.flatMap((block, index) =>
    block.kind === 'figure'
      ? block.chart.rows.flatMap((row, place) =>
          Object.entries(row).flatMap(([key, value]) =>
            (Array.isArray(value)
              ? value.map((one, at) => [[key, String(at)], one])
              : [[[key], value]]
            )
              .filter(([, number]) => typeof number === 'number')
              .map(([path, number]) => ({
                path: [String(index), 'chart', 'rows', String(place), ...(path as string[])],
                other: number === 0 ? 1 : 0,
              })),
          ),
        )
      : [],
  );
  const survivors = drawn.filter(
    ({ path, other }) => wrongNumbers(altered(report, path, other), input).length === 0,
  );
  expect(survivors).toEqual([]);
});

/** What goes in with every number one larger; a list or a text is as it was. */
function oneMore(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, oneMore(inner)]));
}

/** The words of which one sentence is told a larger number than the document was. */
function wordsThatAlter(name: keyof DocumentWords): DocumentWords {
  const say = words[name] as (...given: unknown[]) => unknown;
  return { ...words, [name]: (...given: unknown[]) => say(...given.map(oneMore)) };
}

const COUNTING = [
  'standing',
  'participants',
  'participantsOfAssessment',
  'changes',
  'results',
  'forWhom',
  'notSplit',
  'pictures',
  'pictureDifferences',
  'about',
  'signsThatHold',
  'ofYear',
  'notFollowedUp',
  'plannedNow',
  'judgements',
  'planCounts',
  'shown',
  'sourceOf',
  'figureIn',
  'countOf',
  'numbered',
  'inAppendix',
  'attachment',
  'stepsInPlace',
  'aimInPlan',
  'stepNumber',
  'stepName',
  'stepReference',
  'stepHeading',
  'phaseName',
] as const satisfies readonly (keyof DocumentWords)[];

test.each(COUNTING)('a sentence that says one more than was counted is found: %s', (name) => {
  // A follow-up with no participants of its own names those of the assessment.
  const cases = [followedUp, { ...followedUp, reflections: [] }].map(inputFor);
  const wrong = cases.flatMap((one) =>
    DOCUMENTS.flatMap((id: DocumentId) =>
      wrongNumbers(buildDocument(id, one, wordsThatAlter(name)), one),
    ),
  );
  expect(wrong).not.toEqual([]);
});

test('no other words write a number that they are told', () => {
  const others = (Object.keys(words) as (keyof DocumentWords)[]).filter(
    // A level is no count, and there is none above the highest.
    (name) =>
      typeof words[name] === 'function' &&
      name !== 'levelName' &&
      !COUNTING.some((one) => one === name),
  );
  const altered = others.filter((name) => {
    const alteredWords = wordsThatAlter(name);
    return documents.some(
      ([id, report]) =>
        JSON.stringify(buildDocument(id, input, alteredWords)) !== JSON.stringify(report),
    );
  });
  expect(altered).toEqual([]);
});
