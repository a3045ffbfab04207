import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInitiative } from '../../../../tests/support/any-initiative.ts';
import {
  assessmentWith,
  AT,
  initiativeWith,
  instrument,
} from '../../../../tests/support/domain.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRating } from '../assessment/edit.ts';
import { fieldPath } from '../assessment/field-path.ts';
import type { FormerValue, Initiative, Rating } from '../assessment/schema.ts';
import { emptyActivity, newActivity, withActivityFields } from '../plan/edit.ts';
import { historyOf } from '../plan/history.ts';
import type { Activity } from '../plan/schema.ts';
import { adoptionOf, differsFromAdopted, erased } from '../reflection/adoption.ts';
import { emptyYear } from '../reflection/figures.ts';
import { emptyRows } from '../reflection/rows.ts';
import { saysNothing } from '../says-nothing.ts';
import type { FigureYear } from '../reflection/schema.ts';
import { allDifferences, differencesOf, type Side } from './differences.ts';
import { fieldsOf } from './fields.ts';
import { compareIncoming, withNewIds } from './incoming.ts';
import { mergeInitiatives, type Choices } from './merge.ts';
import { parseWorkFile } from './parse.ts';
import { canonical, printWorkFile } from './print.ts';

const RUNS = { numRuns: 150 };
const pair = fc.tuple(anyInitiative, anyInitiative);
const sides = fc.infiniteStream(fc.constantFrom<Side>('here', 'file'));

/** A choice for every difference, drawn one by one. */
function chosen(a: Initiative, b: Initiative, stream: fc.Stream<Side>): ReadonlyMap<string, Side> {
  return new Map(
    allDifferences(a, b).map(({ unit }) => [unit.key, stream.next().value ?? 'here'] as const),
  );
}

/** Everything of it, the dates of its fields too; rows in an order that does not depend on where they came from. */
function everything(initiative: Initiative): unknown {
  const inOrder = {
    ...initiative,
    assessments: initiative.assessments.map((one) => ({
      ...one,
      participants: [...one.participants].sort((a, b) => (a.id < b.id ? -1 : 1)),
      // In an order that is the same whichever side is asked first.
      votes: one.votes.map((vote) => JSON.stringify(vote)).sort(),
    })),
  };
  return { content: canonical(inOrder), times: timesOf(initiative) };
}

function timesOf(initiative: Initiative): unknown {
  return [...fieldsOf(initiative)].map(([path, { changedAt }]) => `${path} ${changedAt}`).sort();
}

const reopened = (initiative: Initiative): Initiative => {
  const opened = parseWorkFile(
    printWorkFile({
      initiatives: [initiative],
      instruments: [instrument],
      app: '0',
      exportedAt: AT,
    }),
  );
  const [first] = opened.ok ? opened.file.initiatives : [];
  if (!first) throw new Error(JSON.stringify(opened));
  return first;
};

/** Every text with the field that it stands in or stood in. */
function placedTexts({ history, ...initiative }: Initiative): string[] {
  return (
    [
      ...history.map(({ field, value }) => JSON.stringify([field, value])),
      ...[...fieldsOf({ ...initiative, history })].map(([path, { value }]) =>
        JSON.stringify([path, value]),
      ),
    ]
      .filter((text) => !/,(?:""|null|false|\[\])\]$/.test(text))
      // What nobody has chosen yet.
      .filter((text) => !/(?:state","open|status","(?:draft|not-started))"\]$/.test(text))
  );
}

describe('laws of merging', () => {
  test('an initiative merged with itself is itself', () => {
    fc.assert(
      fc.property(anyInitiative, fc.constantFrom<Choices>('newer', new Map()), (a, choices) => {
        expect(differencesOf(a, a)).toEqual([]);
        expect(everything(mergeInitiatives(a, a, choices))).toEqual(everything(a));
      }),
      RUNS,
    );
  });

  test('a file that has been merged, by any choices, asks nothing the next time and changes nothing', () => {
    fc.assert(
      fc.property(pair, sides, fc.boolean(), ([here, file], stream, all) => {
        const choices = all ? 'newer' : chosen(here, file, stream);
        const merged = mergeInitiatives(here, file, choices);
        expect(differencesOf(merged, file)).toEqual([]);
        for (const again of ['newer', new Map<string, Side>()] as const)
          expect(everything(mergeInitiatives(merged, file, again))).toEqual(everything(merged));
      }),
      RUNS,
    );
  });

  test('taking the newer gives the same on both devices', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(everything(mergeInitiatives(a, b, 'newer'))).toEqual(
          everything(mergeInitiatives(b, a, 'newer')),
        );
      }),
      RUNS,
    );
  });

  test('no text is ever lost, whatever is chosen, through any number of files', () => {
    fc.assert(
      fc.property(fc.array(anyInitiative, { minLength: 2, maxLength: 4 }), sides, (all, stream) => {
        const [first, ...files] = all as [Initiative, ...Initiative[]];
        const merged = files.reduce(
          (here, file) => mergeInitiatives(here, file, chosen(here, file, stream)),
          first,
        );
        const kept = new Set(placedTexts(merged));
        expect(all.flatMap(placedTexts).filter((text) => !kept.has(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('choosing one by one gives what was chosen, and what nobody contradicts', () => {
    fc.assert(
      fc.property(pair, sides, ([here, file], stream) => {
        const choices = chosen(here, file, stream);
        const differences = allDifferences(here, file);
        const fields = fieldsOf(mergeInitiatives(here, file, choices));
        const asked = new Set(differences.flatMap((one) => one.fields.map(({ path }) => path)));
        for (const { unit, fields: differing } of differences)
          for (const one of differing) {
            const value = choices.get(unit.key) === 'file' ? one.file : one.here;
            // A row that what is locked has not is not there at all; votes are no field of their own.
            if (!one.path.endsWith('/votes'))
              expect(fields.get(one.path)?.value ?? null).toEqual(value);
          }
        for (const side of [here, file])
          for (const [path, { value, changedAt }] of fieldsOf(side))
            if (!asked.has(path) && changedAt !== '' && !saysNothing(value))
              expect(fields.get(path)?.value).toEqual(value);
      }),
      RUNS,
    );
  });

  test('the newer of every difference, chosen one by one, is the same as taking the newer', () => {
    fc.assert(
      fc.property(pair, ([here, file]) => {
        const choices = new Map(
          allDifferences(here, file).map(({ unit, newer }) => [unit.key, newer]),
        );
        expect(everything(mergeInitiatives(here, file, choices))).toEqual(
          everything(mergeInitiatives(here, file, 'newer')),
        );
      }),
      RUNS,
    );
  });

  test('a version that has been to a file and back merges to the same', () => {
    fc.assert(
      fc.property(pair, sides, ([here, file], stream) => {
        const choices = chosen(here, file, stream);
        const merged = mergeInitiatives(here, file, choices);
        expect(everything(mergeInitiatives(reopened(here), reopened(file), choices))).toEqual(
          everything(merged),
        );
        expect(everything(reopened(merged))).toEqual(everything(merged));
      }),
      RUNS,
    );
  });

  test('the other device is told that its version has given way, and agrees on which is newer', () => {
    fc.assert(
      fc.property(pair, ([here, file]) => {
        const side = new Map(
          allDifferences(here, file).map(({ unit, newer }) => [unit.key, newer]),
        );
        for (const { unit, newer } of allDifferences(file, here))
          expect(newer).not.toBe(side.get(unit.key));
      }),
      RUNS,
    );
  });
});

describe('merging', () => {
  const LATER = '2026-11-15T09:30:00.000Z';
  const rated = (fields: Partial<Rating>, changed: Initiative['changed'] = {}) =>
    initiativeWith({
      assessments: [assessmentWith({ ratings: [{ ...emptyRating('3', 'joint', AT), ...fields }] })],
      changed,
    });
  const rating = (initiative: Initiative) => initiative.assessments[0]?.ratings[0];
  const path = (name: string) =>
    fieldPath('assessments', assessmentWith().id, 'ratings', '3', 'joint', name);

  test('a text that only the file has is added without a question', () => {
    const here = rated({ level: 2 });
    const file = rated({ level: 2, rationale: 'Beslut finns.', updatedAt: LATER });
    expect(differencesOf(here, file)).toEqual([]);
    expect(rating(mergeInitiatives(here, file, new Map()))).toMatchObject({
      level: 2,
      rationale: 'Beslut finns.',
      updatedAt: LATER,
    });
  });

  test('a text that was erased by hand is a difference, one that was never written is not', () => {
    const file = rated({ rationale: 'Beslut finns.' });
    expect(differencesOf(rated({}), file)).toEqual([]);
    const [difference] = differencesOf(rated({}, { [path('rationale')]: LATER }), file);
    expect(difference).toMatchObject({ newer: 'here', unit: { kind: 'rating', step: '3' } });
  });

  test('a level and its rationale are chosen as one, and what gives way is kept with its date', () => {
    const here = rated({ level: 1, rationale: 'Vi' }, { [path('level')]: AT });
    const file = rated({ level: 3, rationale: 'De' }, { [path('level')]: LATER });
    const differences = differencesOf(here, file);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ newer: 'file' });
    const merged = mergeInitiatives(here, file, 'newer');
    expect(rating(merged)).toMatchObject({ level: 3, rationale: 'De' });
    expect(merged.history).toEqual([
      { field: path('level'), value: 1, changedAt: AT },
      { field: path('rationale'), value: 'Vi', changedAt: AT },
    ]);
    expect(merged.changed[path('level')]).toBe(LATER);
  });

  test('the older that was chosen by hand stays chosen when the newer comes again on another device', () => {
    const here = rated({ level: 1 });
    const file = rated({ level: 3, updatedAt: LATER });
    const merged = mergeInitiatives(
      here,
      file,
      new Map([[differencesOf(here, file)[0]?.unit.key ?? '', 'here']]),
    );
    expect(rating(merged)?.level).toBe(1);
    expect(rating(mergeInitiatives(file, merged, 'newer'))?.level).toBe(1);
    expect(differencesOf(file, merged)).toMatchObject([{ newer: 'file' }]);
  });

  test('the numbers of a year are asked about each by itself, and a source with its day', () => {
    const id = '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21';
    const counted = (fields: Partial<FigureYear>): Initiative =>
      initiativeWith({
        figures: [
          {
            id,
            name: 'Sökte stöd',
            definition: '',
            kind: 'persons',
            unit: '',
            split: true,
            years: [{ ...emptyYear, year: 2026, ...fields }],
            createdAt: AT,
            updatedAt: AT,
          },
        ],
      });
    const differing = differencesOf(
      counted({ women: 12, men: 7, boys: 1, source: 'Eget', retrievedOn: '2027-01-10' }),
      counted({ women: 13, men: 8, girls: 2, source: 'Soc', retrievedOn: '2027-01-11' }),
    );
    expect(differing.map(({ unit }) => unit.key).sort()).toEqual(
      ['men', 'source', 'women'].map((name) => fieldPath('figures', id, 'years', '2026', name)),
    );
    const source = differing.find(({ unit }) => unit.key.endsWith('source'));
    expect(source?.fields).toHaveLength(2);
  });

  test('a kommun’s code and its name are chosen as one', () => {
    const here = initiativeWith({ municipality: '2062' });
    const file = initiativeWith({ municipality: '2080', municipalityName: 'Falun' });
    expect(differencesOf(here, file).map(({ unit }) => unit.key)).toEqual(['municipality']);
  });

  test('an assessment that only one has is there afterwards, with its answers', () => {
    const other = assessmentWith({ id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c99', title: 'Våren' });
    const reflections = [reflectionWith({ assessment: other.id, answers: { results: 'Bra.' } })];
    const file = initiativeWith({ assessments: [assessmentWith(), other], reflections });
    const merged = mergeInitiatives(initiativeWith(), file, new Map());
    expect(merged.assessments.map(({ title }) => title)).toEqual(['Hösten 2026', 'Våren']);
    expect(merged.reflections).toEqual(reflections);
  });

  test('ticks of both sides are joined, and one that was unticked by hand is asked about', () => {
    const ticked = (signs: string[], changed = {}) =>
      initiativeWith({ assessments: [assessmentWith({ signs: { '1': signs } })], changed });
    const sign = fieldPath('assessments', assessmentWith().id, 'signs', '1', 'a');
    const joined = mergeInitiatives(ticked(['a']), ticked(['b']), new Map());
    expect(joined.assessments[0]?.signs['1']?.toSorted()).toEqual(['a', 'b']);
    const [difference] = differencesOf(ticked(['a']), ticked([], { [sign]: LATER }));
    expect(difference).toMatchObject({ newer: 'file', fields: [{ here: true, file: false }] });
  });
});

describe('a copy under ids of its own', () => {
  test('stands in one file beside the first, with every date and former value by its own field', () => {
    fc.assert(
      fc.property(anyInitiative, fc.infiniteStream(fc.uuid({ version: 4 })), (a, ids) => {
        const copy = withNewIds(a, { now: () => AT, id: () => ids.next().value ?? '' });
        const parsed = parseWorkFile(
          printWorkFile({ initiatives: [a, copy], instruments: [], app: '0', exportedAt: AT }),
        );
        expect(parsed).toMatchObject({ ok: true });
        const idsOf = ({ assessments, activities, figures, reflections, adoptions }: Initiative) =>
          [
            ...[...assessments, ...activities, ...figures, ...reflections, ...adoptions],
            ...adoptions.flatMap(({ content }) => [
              content.assessment,
              ...[content.previous, content.reflection].filter((one) => one !== null),
              ...content.activities,
              ...content.figures,
            ]),
          ].map(({ id }) => id);
        // Nor does anything in it point to what it was copied from.
        const text = JSON.stringify(copy);
        expect(idsOf(a).filter((id) => text.includes(id))).toEqual([]);
        // What points to an activity follows it.
        const renewed = new Map(idsOf(a).map((id, index) => [id, idsOf(copy)[index]]));
        const moved = (value: FormerValue['value']) => renewed.get(String(value)) ?? value;
        const valuesOf = (one: Initiative) =>
          [...fieldsOf(one).values()].map((field) => ({
            ...field,
            value: one === a ? moved(field.value) : field.value,
          }));
        expect(valuesOf(copy)).toEqual(valuesOf(a));
        expect(copy.history.map(({ value }) => value)).toEqual(a.history.map(({ value }) => value));
      }),
      RUNS,
    );
  });
});

describe('a copy of what has been adopted', () => {
  test('says what was adopted, of its own assessments and activities', () => {
    const [before, adopted] = [
      assessmentWith({ id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c12', date: '2025-09-17' }),
      assessmentWith({ report: { ...assessmentWith().report, status: 'adopted' } }),
    ];
    const activity = newActivity(emptyActivity, {
      now: AT,
      today: '2026-11-14',
      id: () => '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    });
    const row = { ...emptyRows.results, id: activity.id, activityId: activity.id };
    const initiative = initiativeWith({
      assessments: [before, adopted],
      activities: [activity],
      reflections: [reflectionWith({ results: [row] })],
    });
    const kept = adoptionOf(initiative, adopted, {
      id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
      at: AT,
    });
    const copy = withNewIds(
      { ...initiative, adoptions: [kept] },
      { now: () => AT, id: () => crypto.randomUUID() },
    );
    const [copied] = copy.adoptions;
    expect(copied?.content.previous?.id).toBe(copy.assessments[0]?.id);
    expect(copied?.content.activities[0]?.id).toBe(copy.activities[0]?.id);
    expect(differsFromAdopted(copy, copy.assessments[1]!)).toBe(false);
  });
});

test('an adopted version that one side has erased stays erased on both', () => {
  const assessment = assessmentWith();
  const before = initiativeWith({ reflections: [reflectionWith({ answers: { a: 'Hemligt' } })] });
  const kept = adoptionOf(before, assessment, {
    id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    at: AT,
  });
  const whole = initiativeWith({ adoptions: [kept] });
  const without = initiativeWith({ adoptions: [erased(kept, '2027-01-01T10:00:00.000Z')] });
  for (const [here, file] of [
    [whole, without],
    [without, whole],
  ] as const)
    expect(mergeInitiatives(here, file, 'newer').adoptions).toEqual(without.adoptions);
});

test('a file is not the same when all that it brings is an adopted version, or that one is erased', () => {
  const assessment = assessmentWith();
  const kept = adoptionOf(initiativeWith(), assessment, {
    id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    at: AT,
  });
  const none = initiativeWith();
  const whole = initiativeWith({ adoptions: [kept] });
  const gone = initiativeWith({ adoptions: [erased(kept, '2027-01-01T10:00:00.000Z')] });
  const kindOf = (file: Initiative, here: Initiative) => compareIncoming([file], [here])[0]?.kind;
  expect([kindOf(whole, none), kindOf(gone, whole), kindOf(gone, none)]).toEqual([
    'differs',
    'differs',
    'differs',
  ]);
  expect([kindOf(none, whole), kindOf(whole, gone), kindOf(whole, whole)]).toEqual([
    'same',
    'same',
    'same',
  ]);
});

describe('two devices', () => {
  const EARLY = '2027-05-01T10:00:00.000Z';
  const LATE = '2027-05-02T10:00:00.000Z';
  const added = newActivity(
    { ...emptyActivity, text: 'Utbilda alla' },
    { now: AT, today: '2026-11-14', id: () => '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21' },
  );
  const start = initiativeWith({ activities: [added] });
  const both = (a: Initiative, b: Initiative) =>
    [mergeInitiatives(a, b, 'newer'), mergeInitiatives(b, a, 'newer')] as const;

  test('one closes an assessment and the other edits something else later: it stays closed', () => {
    const [assessment] = start.assessments;
    const path = fieldPath('assessments', assessment!.id, 'state');
    const closed = {
      ...start,
      updatedAt: EARLY,
      assessments: [
        {
          ...assessment!,
          state: 'closed' as const,
          events: [{ at: EARLY, state: 'closed' as const, reason: '' }],
        },
      ],
      changed: { [path]: EARLY },
    };
    const edited = { ...start, title: 'Ny titel', updatedAt: LATE, changed: { title: LATE } };
    const asked = differencesOf(closed, edited).map(({ unit }) => unit.key);
    expect(asked).not.toContain(path);
    for (const merged of both(closed, edited)) {
      expect(merged.assessments[0]?.state).toBe('closed');
      expect(merged.title).toBe('Ny titel');
    }
  });

  test('one ends an activity and the other moves its date later: both are kept', () => {
    const at = (now: string) => ({ now, today: now.slice(0, 10), id: () => crypto.randomUUID() });
    const path = (name: string) => fieldPath('activities', added.id, name);
    const done = {
      ...start,
      updatedAt: EARLY,
      activities: [withActivityFields(added, { status: 'done' }, at(EARLY))],
      changed: { [path('status')]: EARLY, [path('endedOn')]: EARLY },
    };
    const moved = {
      ...start,
      updatedAt: LATE,
      activities: [withActivityFields(added, { due: '2027-06-30' }, at(LATE))],
      changed: { [path('due')]: LATE },
    };
    for (const merged of both(done, moved)) {
      const [activity] = merged.activities;
      expect(activity).toMatchObject({ status: 'done', endedOn: '2027-05-01', due: '2027-06-30' });
      expect(historyOf(activity!).map(({ status, due }) => ({ status, due }))).toEqual([
        {},
        { status: { from: 'not-started', to: 'done' } },
        { due: { from: null, to: '2027-06-30' } },
      ]);
    }
  });

  test('that say different things of an activity are asked about each by itself, but a status with its reason', () => {
    const changed = (fields: Partial<Activity>, now: string): Initiative => ({
      ...start,
      activities: [{ ...added, ...fields }],
      changed: Object.fromEntries(
        Object.keys(fields).map((name) => [fieldPath('activities', added.id, name), now]),
      ),
    });
    const a = changed({ text: 'A', status: 'done', endedOn: '2027-05-01', reason: 'x' }, EARLY);
    const b = changed({ text: 'B', status: 'cancelled', endedOn: '2027-05-02', reason: 'y' }, LATE);
    expect(differencesOf(a, b).map(({ fields }) => fields.map(({ path }) => path).sort())).toEqual([
      [fieldPath('activities', added.id, 'text')],
      ['endedOn', 'reason', 'status'].map((name) => fieldPath('activities', added.id, name)),
    ]);
  });
});
