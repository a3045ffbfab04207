import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInitiative } from '../../../../tests/support/any-initiative.ts';
import { AT, initiativeWith, instrument } from '../../../../tests/support/domain.ts';
import type { Initiative } from '../assessment/schema.ts';
import { emptyActivity, newActivity } from '../plan/edit.ts';
import { compareIncoming, type Differing } from './incoming.ts';
import { metOf, outlineOf, type Asked } from './outline.ts';
import { parseWorkFile } from './parse.ts';
import { printWorkFile } from './print.ts';

const ids = ['1', '2', '3'].map((serial) => `${serial}d7d0c8e-0000-4000-8000-000000000001`);
const activities = ids.map((id, index) =>
  newActivity(
    { ...emptyActivity, text: `Aktivitet ${index}` },
    { now: AT, today: AT.slice(0, 10), id: () => id },
  ),
);
const initiative = initiativeWith({ activities });

/** How a file with `incoming` meets `here`: what the page is told, and what it is told about. */
function meeting(here: Initiative, incoming: Initiative) {
  const [full] = compareIncoming([incoming], [here]);
  return { full: full!, met: metOf(full!) };
}

const edited = {
  ...initiative,
  activities: initiative.activities.map((one) =>
    one.id === ids[1] ? { ...one, text: 'En annan' } : one,
  ),
  changed: { [`activities/${ids[1]}/text`]: '2027-01-01T00:00:00.000Z' },
};

describe('The outline of an initiative', () => {
  test('has what tells it from another, and of each assessment the same', () => {
    const { id, title, municipality, municipalityName, assessments } = initiative;
    const [{ id: first, title: occasion, date, instrument: questions }] = assessments as [
      (typeof assessments)[number],
    ];
    expect(outlineOf(initiative)).toStrictEqual({
      ...{ id, title, municipality, municipalityName },
      assessments: [{ id: first, title: occasion, date, instrument: questions }],
    });
  });

  test('of a file agrees with all that is read of it', () => {
    fc.assert(
      fc.property(anyInitiative, (one) => {
        const text = printWorkFile({
          initiatives: [one],
          instruments: [instrument],
          app: '0',
          exportedAt: AT,
        });
        const parsed = parseWorkFile(text);
        const [read] = parsed.ok ? parsed.file.initiatives : [];
        const outline = outlineOf(read!);
        expect(read).toMatchObject(outline);
        expect(outline.assessments.map(({ id }) => id).sort()).toEqual(
          one.assessments.map(({ id }) => id).sort(),
        );
        expect(outlineOf(outline), 'nothing is lost by doing it twice').toStrictEqual(outline);
      }),
      { numRuns: 50 },
    );
  });
});

describe('What the page is told of a file', () => {
  test('is the outline alone where nothing is asked', () => {
    expect(metOf({ kind: 'new', initiative })).toStrictEqual({
      kind: 'new',
      initiative: outlineOf(initiative),
    });
    expect(meeting(initiative, initiative).met).toStrictEqual({
      kind: 'same',
      initiative: outlineOf(initiative),
    });
  });

  test('names the activities that are asked about, and no others', () => {
    const { full, met } = meeting(initiative, edited);
    expect((full as Differing).differences.map(({ unit }) => unit.activity)).toEqual([ids[1]]);
    expect((met as Asked).here.activities).toStrictEqual([{ id: ids[1], text: 'Aktivitet 1' }]);
  });

  test('is all that there is to choose about, and no text that is in neither a name nor a question', () => {
    fc.assert(
      fc.property(anyInitiative, anyInitiative, (here, incoming) => {
        const { full, met } = meeting(here, incoming);
        expect(met.kind).toBe(full.kind);
        if (full.kind !== 'differs') return;
        const { differences, additions, newer } = met as Asked;
        expect({ differences, additions, newer }).toStrictEqual({
          differences: full.differences,
          additions: full.additions,
          newer: full.newer,
        });
        const asked = (met as Asked).here;
        expect(Object.keys(met.initiative)).toEqual(Object.keys(outlineOf(incoming)));
        for (const one of asked.activities) expect(Object.keys(one)).toEqual(['id', 'text']);
        for (const one of asked.figures) expect(Object.keys(one)).toEqual(['id', 'name']);
      }),
      { numRuns: 50 },
    );
  });
});
