// What has been adopted prints the same whatever comes after.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDocumented } from '../../../../tests/support/any-documented.ts';
import { inputFor, words } from '../../../../tests/support/documents.ts';
import { assessmentWith, initiativeWith, jointRatings } from '../../../../tests/support/domain.ts';
import { m } from '../../../../tests/support/messages.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRows } from '../reflection/rows.ts';
import type { Assessment, Initiative } from '../assessment/schema.ts';
import { inOrder } from '../comparison/occasions.ts';
import { adoptionOf, documented, namesAt, type Names } from '../reflection/adoption.ts';
import { buildDocument, DOCUMENTS } from './documents.ts';
import type { Report } from './model.ts';
import { textsOf } from './texts.ts';

const ID = '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21';
const REPORT = {
  status: 'adopted',
  adoptedBy: 'Socialnämnden',
  adoptedOn: '2026-12-03',
  registryNumber: '',
} as const;

/** The initiative when its latest occasion has just been adopted. */
function adopted(initiative: Initiative, names?: Names): Initiative {
  const latest = inOrder(initiative.assessments).at(-1)!;
  const closed: Assessment = { ...latest, state: 'closed', report: REPORT };
  const after = {
    ...initiative,
    assessments: initiative.assessments.map((one) => (one.id === closed.id ? closed : one)),
  };
  const at = '2026-11-14T10:00:00.000Z';
  return { ...after, adoptions: [adoptionOf(after, closed, { id: ID, at }, names)] };
}

/** Every document as a page makes it. */
function documentsOf(initiative: Initiative): Report[] {
  const input = inputFor(initiative);
  const shown = documented(initiative, input.assessment);
  return DOCUMENTS.map((id) =>
    buildDocument(id, { ...input, ...shown, ...namesAt(shown.adoption, input) }, words),
  );
}

/** The same without what is kept of it: what an adoption has to print like. */
function asItStood(initiative: Initiative): Report[] {
  const input = inputFor(initiative);
  return DOCUMENTS.map((id) => buildDocument(id, { ...input, initiative }, words));
}

const SECRET = 'Hemligt ';
function marked(assessment: Assessment): Assessment {
  return {
    ...assessment,
    events: [{ at: '2025-10-14T10:00:00.000Z', state: 'open', reason: `${SECRET}skäl` }],
    decisions: `${SECRET}beslut`,
    participants: [{ id: 'p', party: 'region', role: `${SECRET}roll`, count: 1 }],
    votes: [`${SECRET}röst`],
    report: { ...REPORT, adoptedBy: `${SECRET}nämnd`, registryNumber: `${SECRET}nummer` },
    ratings: assessment.ratings.map((one) => ({
      ...one,
      rationale: `${SECRET}motivering`,
      evidence: `${SECRET}underlag`,
    })),
  };
}

describe('what is kept of the occasion before', () => {
  test('is what documents print and no text of it but its title', () => {
    fc.assert(
      fc.property(anyDocumented, (any) => {
        const [before, ...rest] = inOrder(any.assessments);
        const initiative =
          before && rest.length > 0 ? { ...any, assessments: [marked(before), ...rest] } : any;
        const after = adopted(initiative);
        expect(documentsOf(after)).toEqual(asItStood(after));
        const kept = JSON.stringify(after.adoptions);
        expect(kept).not.toContain(SECRET);
        expect(after.adoptions[0]?.content.previous?.title).toBe(
          rest.length > 0 ? before?.title : undefined,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is still there when the occasion itself has been taken away', () => {
    const before = assessmentWith({
      id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10',
      title: 'Hösten 2025',
      date: '2025-09-17',
      ratings: jointRatings([1, 1]),
    });
    const whole = adopted(
      initiativeWith({
        assessments: [before, assessmentWith({ ratings: jointRatings([2, 1]) })],
      }),
    );
    const text = documentsOf(whole).flatMap(textsOf);
    expect(text.join('\n')).toContain(m.doc_change_since({ occasion: 'Hösten 2025' }));
    const without = { ...whole, assessments: whole.assessments.slice(1) };
    expect(documentsOf(without).flatMap(textsOf)).toEqual(text);
  });
});

describe('a later change', () => {
  const start = initiativeWith({
    assessments: [assessmentWith({ ratings: jointRatings([2, 1]) })],
    reflections: [
      reflectionWith({
        judgements: [
          { id: 'a', ...emptyRows.judgements, purpose: 'collaboration', progress: 'partly' },
          { id: 'b', ...emptyRows.judgements, purpose: 'gone', progress: 'off-track' },
        ],
        results: [{ id: 'r', ...emptyRows.results, title: 'Utbilda', goals: ['2', '9'] }],
      }),
    ],
  });
  const names: Names = {
    purposes: [
      { id: 'collaboration', name: 'Syftet som det löd' },
      { id: 'gone', name: 'Syftet som ströks' },
    ],
    goals: {
      title: 'Strategin som den hette',
      goals: [
        { id: '1', name: 'Målet som ingen valde' },
        { id: '2', name: 'Målet som det löd' },
        { id: '9', name: 'Målet som ströks' },
      ],
    },
  };

  test.each<[string, Partial<Initiative>]>([
    ['of the kind', { kind: 'assignment' }],
    ['of what is an example', { example: true }],
    ['of the title', { title: 'En ny titel' }],
    ['of the way of working', { mode: 'parties-first' }],
  ])('%s alters no document', (_, change) => {
    const before = adopted(start, names);
    expect(documentsOf({ ...before, ...change })).toEqual(documentsOf(before));
  });

  test('of the names of purposes and goals alters no document', () => {
    const text = documentsOf(adopted(start, names)).flatMap(textsOf).join('\n');
    for (const name of [
      'Syftet som det löd',
      'Syftet som ströks',
      'Målet som det löd',
      'Målet som ströks',
    ])
      expect(text).toContain(name);
    expect(text).not.toContain('Målet som ingen valde');
    expect(adopted(start, names).adoptions[0]?.content.goals?.goals).toHaveLength(2);
  });

  test('leaves what was adopted before names were kept with the names of today', () => {
    const text = documentsOf(adopted(start)).flatMap(textsOf).join('\n');
    expect(text).toContain(inputFor(start).purposes[0]!.name);
    expect(text).toContain('Upptäcka våld tidigt');
  });
});

test('no document prints the code of a purpose or of a goal whose name is not at hand', () => {
  const initiative = initiativeWith({
    reflections: [
      reflectionWith({
        judgements: [
          { id: 'a', ...emptyRows.judgements, purpose: 'collaboration', progress: 'partly' },
        ],
        results: [{ id: 'r', ...emptyRows.results, title: 'Utbilda', goals: ['2'] }],
      }),
    ],
  });
  const input = { ...inputFor(initiative), purposes: [], goals: null };
  const texts = DOCUMENTS.flatMap((id) => textsOf(buildDocument(id, input, words)));
  expect(texts).not.toContain('collaboration');
  expect(texts).toContain(m.doc_unknown_purpose());
  expect(texts).toContain(m.doc_goal_unknown({ id: '2' }));
});
