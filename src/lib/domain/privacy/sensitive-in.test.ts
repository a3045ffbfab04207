import { describe, expect, test } from 'vitest';
import { AT, assessmentWith, initiativeWith } from '../../../../tests/support/domain.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRating } from '../assessment/edit.ts';
import type { Initiative } from '../assessment/schema.ts';
import { adoptionOf } from '../reflection/adoption.ts';
import { emptyYear } from '../reflection/figures.ts';
import { emptyRows } from '../reflection/rows.ts';
import { emptyActivity, newActivity } from '../plan/edit.ts';
import { sensitiveIn, sensitiveInCalendar } from './sensitive-in.ts';
import { textsOf } from './texts.ts';

const MAIL = 'anna@mora.se';
const { id: first } = assessmentWith();
const second = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c12';

/** With an address in every text that there is. */
function filled(): Initiative {
  const assessment = (id: string) =>
    assessmentWith({
      id,
      title: MAIL,
      participants: [{ id: 'p', party: 'region', role: MAIL, count: 1 }],
      ratings: (['joint', 'municipality', 'region'] as const).map((party) => ({
        ...emptyRating('3', party, AT),
        rationale: MAIL,
        evidence: MAIL,
      })),
      report: { status: 'adopted', adoptedBy: MAIL, adoptedOn: null, registryNumber: MAIL },
      decisions: MAIL,
      events: [{ at: AT, state: 'open', reason: MAIL }],
      votes: [{ text: [MAIL] }],
    });
  return initiativeWith({
    title: MAIL,
    municipalityName: MAIL,
    region: MAIL,
    assessments: [assessment(first), assessment(second)],
    reflections: [
      reflectionWith({
        assessment: first,
        answers: { results: MAIL },
        results: [{ id: 'r', ...emptyRows.results, outcome: MAIL }],
        communications: [{ id: 'c', ...emptyRows.communications, unit: MAIL }],
      }),
    ],
    figures: [
      {
        id: second,
        name: MAIL,
        definition: '',
        kind: 'persons',
        unit: '',
        split: false,
        years: [{ year: 2026, ...emptyYear, source: MAIL }],
        createdAt: AT,
        updatedAt: AT,
      },
    ],
    activities: [
      {
        ...newActivity(
          {
            ...emptyActivity,
            text: MAIL,
            responsible: MAIL,
            contributors: MAIL,
            followUp: MAIL,
            reason: MAIL,
            obstacles: MAIL,
          },
          { now: AT, today: '2026-11-14', id: () => first },
        ),
        notes: [
          {
            id: first,
            date: '2026-11-14',
            text: MAIL,
            status: 'done',
            due: null,
            changes: [],
            createdAt: AT,
            updatedAt: AT,
          },
        ],
      },
    ],
    history: [
      { field: `assessments/${first}/ratings/3/joint/rationale`, value: MAIL, changedAt: AT },
      { field: 'title', value: [MAIL], changedAt: AT },
      { field: 'validFrom', value: null, changedAt: AT },
    ],
  });
}

describe('Every text of an initiative', () => {
  test('is looked at: as many are found as stand in the file', () => {
    const initiative = filled();
    const inFile = JSON.stringify(initiative).split(JSON.stringify(MAIL)).length - 1;
    expect(sensitiveIn(initiative)).toHaveLength(inFile);
    expect(textsOf(initiative).filter(({ text }) => text === MAIL)).toHaveLength(inFile);
  });

  test('is told by its place, and never quoted', () => {
    const findings = sensitiveIn(filled());
    expect(JSON.stringify(findings)).not.toContain('anna');
    const places = findings.map(({ place }) => place);
    for (const place of [
      { of: 'initiative', field: 'title' },
      { of: 'assessment', assessment: first, field: 'decisions' },
      { of: 'assessment', assessment: first, field: 'events' },
      { of: 'activity', activity: first, field: 'text' },
      { of: 'activity', activity: first, field: 'notes' },
      { of: 'initiative', field: 'municipalityName' },
      { of: 'initiative', field: 'region' },
      { of: 'assessment', assessment: first, field: 'title' },
      { of: 'assessment', assessment: second, field: 'participants' },
      { of: 'assessment', assessment: first, field: 'adoptedBy' },
      { of: 'assessment', assessment: first, field: 'registryNumber' },
      { of: 'rating', assessment: first, step: '3', party: 'joint', field: 'rationale' },
      { of: 'rating', assessment: second, step: '3', party: 'region', field: 'evidence' },
      { of: 'answer', assessment: first, question: 'results' },
      { of: 'reflection', assessment: first, at: ['results', 'r', 'outcome'] },
      { of: 'reflection', assessment: first, at: ['communications', 'c', 'unit'] },
      { of: 'figure', figure: second, field: 'name', year: undefined },
      { of: 'figure', figure: second, field: 'source', year: '2026' },
      { of: 'other' },
    ])
      expect(places).toContainEqual(place);
  });

  test('that a body has adopted is told by the adoption', () => {
    const initiative = filled();
    const [assessment] = initiative.assessments;
    const adoption = adoptionOf(initiative, assessment!, { id: second, at: AT });
    const adopted = sensitiveIn({ ...initiative, adoptions: [adoption] }).filter(
      ({ field }) => field === `adoptions/${second}`,
    );
    expect(adopted.length).toBeGreaterThan(10);
    for (const { place } of adopted) expect(place).toEqual({ of: 'adoption', adoption: second });
  });

  test('that gave way in a merge is told apart, at its place', () => {
    expect(sensitiveIn(filled()).filter(({ former }) => former)).toEqual([
      {
        field: `assessments/${first}/ratings/3/joint/rationale`,
        place: { of: 'rating', assessment: first, step: '3', party: 'joint', field: 'rationale' },
        former: true,
        kinds: ['e-mail'],
      },
      {
        field: 'title',
        place: { of: 'initiative', field: 'title' },
        former: true,
        kinds: ['e-mail'],
      },
    ]);
  });

  test('names each kind once, in the order of the text', () => {
    const title = 'Ring 070-123 45 67, 070-123 45 68 eller skriv till a@b.se';
    expect(sensitiveIn(initiativeWith({ title }))).toMatchObject([{ kinds: ['phone', 'e-mail'] }]);
  });

  test('without anything gives no finding', () => {
    expect(sensitiveIn(initiativeWith())).toEqual([]);
  });
});

test('a calendar is looked through for what it takes: of what has ended just the name', () => {
  const at = { now: AT, today: '2026-11-30', id: () => crypto.randomUUID() };
  const texts = { text: MAIL, responsible: MAIL, followUp: MAIL, obstacles: MAIL };
  const made = (fields: Partial<typeof emptyActivity>) =>
    newActivity({ ...emptyActivity, ...texts, ...fields }, at);
  const found = (fields: Partial<typeof emptyActivity>) =>
    sensitiveInCalendar(initiativeWith({ activities: [made(fields)] })).map(({ place }) =>
      place.of === 'activity' ? place.field : place.of,
    );
  expect(found({ due: '2027-01-31' }).toSorted()).toEqual(['followUp', 'responsible', 'text']);
  expect(found({ due: '2026-10-01', status: 'done' })).toEqual(['text']);
  expect(found({ due: null })).toEqual([]);
});
