// An initiative in the middle of its yearly follow-up, with one of the year before beside it.
import { figureOf, yearOf } from './figures.ts';
import { EARLIER, planInitiative } from './plan.ts';
import { ASSESSMENT } from './work-file.ts';

const INSTANT = '2026-09-17T10:00:00.000Z';
const draft = { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: 'SN 2026/118' };

/** Nothing is answered this year; last year something was. */
export function followUpInitiative(
  answers: Readonly<Record<string, string>> = {},
  changes: Record<string, unknown> = {},
) {
  const initiative = planInitiative();
  const [earlier, now] = initiative.assessments;
  return {
    ...initiative,
    mode: 'joint',
    assessments: [earlier!, { ...now!, report: draft }],
    reflections: [
      {
        id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5e',
        assessment: EARLIER,
        answers: {
          collaboration: 'Vi har börjat träffas.',
          'governance-worked': 'Nämnden har fått en rapport.',
        },
        to: '2025-08-31',
        updatedAt: '2025-09-18T10:00:00.000Z',
      },
      {
        id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
        assessment: ASSESSMENT,
        answers,
        updatedAt: INSTANT,
        ...changes,
      },
    ],
  };
}

/** Answered in every part of the form, with comments of both huvudmän. */
export function filledFollowUp() {
  return followUpInitiative(
    {
      results: 'Vi har utbildat alla nyanställda.',
      collaboration: 'Mötena hålls.',
      'governance-worked': 'Beslutet är fattat.',
      'structure-hard': 'Rutinen är inte känd.',
      implementation: 'Planen följs.',
      'implementation-learned': 'Börja med cheferna.',
      progress: 'Vi är på väg.',
      isu: 'Fler får stöd i tid.',
      'missing-functions': 'Tandvården.',
      'other-sources': 'En egen enkät.',
      'comment-collaboration-municipality': 'Vi vill ses oftare.',
      'comment-collaboration-region': 'Det vill vi också.',
    },
    {
      from: '2025-09-01',
      to: '2026-08-31',
      heldOn: '2026-09-17',
      sources: ['situation', 'other'],
      isu: 'partly',
      participants: [{ id: 'p', party: 'region', role: 'vårdcentralschef', count: 2 }],
    },
  );
}

/** As `filledFollowUp`, when a body has adopted it. */
export function adoptedFollowUp() {
  const initiative = filledFollowUp();
  const [earlier, now] = initiative.assessments;
  const report = {
    ...draft,
    status: 'adopted',
    adoptedBy: 'Socialnämnden',
    adoptedOn: '2026-11-02',
  };
  return { ...initiative, assessments: [earlier!, { ...now!, report }] };
}

const SHORT = 300;
const ROWS = { genders: ['women'], violence: ['vnr'], groups: ['victims'], goals: [] };

/** With one text in every field that takes one, this year and the year before. */
export function longWords(text: string) {
  const line = text.slice(0, SHORT);
  const answers = {
    ...filledFollowUp().reflections[1]!.answers,
    ...Object.fromEntries(
      ['municipality', 'region'].flatMap((party) =>
        ['about', 'results', 'collaboration', 'implementation', 'judgement', 'ahead'].map(
          (part) => [`comment-${part}-${party}`, text],
        ),
      ),
    ),
    summary: text,
    'not-reached': text,
    'support-rss': text,
    'support-county': text,
    revision: text,
  };
  const every = Object.fromEntries(Object.keys(answers).map((id) => [id, text]));
  const fields = {
    participants: [{ id: 'p', party: 'region', role: line, count: 2 }],
    results: [
      {
        id: 'r',
        activityId: null,
        title: text,
        carriedOut: 'partly',
        reason: text,
        outcome: text,
        background: text,
        notReached: text,
        evidence: text,
        ...ROWS,
      },
    ],
    judgements: [{ id: 'g', purpose: null, goal: text, progress: 'partly', rationale: text }],
    aims: [{ id: 'a', text, activityId: null }],
    communications: [{ id: 'c', unit: line, how: line, on: '2026-11-02' }],
    isu: 'yes',
    revise: 'yes',
  };
  const initiative = followUpInitiative(every, fields);
  const [before, now] = initiative.reflections;
  return {
    ...initiative,
    reflections: [{ ...before!, answers: every, ...fields }, now!],
    figures: [
      figureOf(1, {
        name: line,
        definition: text,
        years: [yearOf(2025, { total: 12, women: 20 }, { source: line })],
      }),
    ],
  };
}
