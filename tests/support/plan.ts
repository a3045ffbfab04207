// An initiative with a plan and two occasions, for tests of pages. Dates are far off in either direction, so that what is
// late is late and what is not is not, whenever a test runs.
import { ASSESSMENT, filledInitiative, initiativeOf, levels, VI } from './work-file.ts';

import { activityOf, LATE, noteOf } from './activity.ts';

export { activityId, activityOf, FAR, LATE, noteId, noteOf } from './activity.ts';

/** The occasion before `ASSESSMENT`. */
export const EARLIER = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10';

/** Activities in every state, for both huvudmän; one has a history. */
export const ACTIVITIES = [
  activityOf(1, {
    text: 'Bestäm hur många timmar samordnaren har.\nDet gäller från januari.',
    due: LATE,
    contributors: 'vårdcentralen, socialtjänsten',
    followUp: 'Vi frågar samordnaren i juni.',
    obstacles: 'Budgeten är inte klar.',
    goals: ['2', '4'],
    notes: [
      noteOf(1, { date: '2026-09-20', text: '', status: 'not-started', due: '2019-12-31' }),
      noteOf(2, {
        date: '2026-10-20',
        text: 'Förslag finns. Beslut väntas i november.',
        due: LATE,
        changes: ['status', 'due'],
      }),
    ],
  }),
  activityOf(2, { step: '8', text: 'Gå igenom rutinen tillsammans.', owner: 'region' }),
  activityOf(3, { step: '9', text: 'Skriv en gemensam rutin.', owner: 'shared', due: null }),
  activityOf(4, {
    step: '1',
    text: 'Ta fram en gemensam lägesbild.',
    status: 'done',
    endedOn: '2026-05-05',
    due: '2026-06-30',
  }),
  activityOf(5, { step: null, text: 'Möt grannkommunen.', status: 'cancelled', endedOn: LATE }),
  activityOf(6, {
    kind: 'question',
    step: '7',
    text: 'Ta reda på vem som leder arbetet på vårdcentralen.',
    status: 'not-started',
    responsible: '',
    owner: null,
  }),
];

/** `filledInitiative` with an earlier occasion and a plan. */
export function planInitiative(changes: Record<string, unknown> = {}) {
  const filled = filledInitiative();
  const [earlier] = initiativeOf(
    levels([3, 2, 1, 0, 3, 3, VI, 0], [1, 2], [2, VI, null], [null]),
    {},
    { id: EARLIER, title: 'Hösten 2025', date: '2025-09-18', state: 'closed' },
  ).assessments;
  const [now] = filled.assessments;
  return {
    ...filled,
    assessments: [
      earlier!,
      { ...now!, id: ASSESSMENT, priorities: ['3', '8'], decisions: 'Avsätt tid för samordnaren.' },
    ],
    activities: ACTIVITIES,
    ...changes,
  };
}
