import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addedOn,
  anyActivity,
  anyChange,
  anyDay,
  anyText,
  ticking,
} from '../../../../tests/support/any-activity.ts';
import { isLate } from './due.ts';
import { isEnded } from './edit.ts';
import { withFollowUp } from './follow-up.ts';
import { agendaOf, OUTCOMES, outcomeOf } from './meeting.ts';
import type { ActivityFields } from './schema.ts';

const DAY = '2026-11-25';
let serial = 0;
function activity(fields: Partial<ActivityFields>) {
  serial += 1;
  return {
    ...addedOn('2026-01-10', fields).activity,
    id: `3a0d7c0e-6a39-4f0b-8f5e-${String(serial).padStart(12, '0')}`,
  };
}

describe('the agenda of a meeting', () => {
  test('has late ones first, then by date, then those without one, and none that has ended', () => {
    const none = activity({ due: null });
    const later = activity({ due: '2027-03-01' });
    const soon = activity({ due: DAY });
    const late = activity({ due: '2026-11-24' });
    const longer = activity({ due: '2026-06-30' });
    const done = activity({ due: '2026-06-30', status: 'done' });
    expect(agendaOf([none, later, done, soon, late, longer], DAY, DAY).map(({ id }) => id)).toEqual(
      [longer, late, soon, later, none].map(({ id }) => id),
    );
  });

  test('still has last what was ended at the meeting itself, and knows how it stood before', () => {
    const at = ticking('2026-11-25T09:00:00.000Z');
    const first = activity({ due: '2026-06-30' });
    const second = activity({ due: '2026-07-31' });
    const done = withFollowUp(first, DAY, { text: 'Klart.', fields: { status: 'done' } }, at(DAY));
    const moved = withFollowUp(second, DAY, { fields: { due: '2027-06-30' } }, at(DAY));
    expect(agendaOf([done, moved], DAY, DAY)).toEqual([
      { id: second.id, status: 'not-started', due: '2026-07-31' },
      { id: first.id, status: 'not-started', due: '2026-06-30' },
    ]);
    // At the next one it is gone, and how it stands is where it begins.
    expect(agendaOf([done, moved], '2026-12-20', '2026-12-20')).toEqual([
      { id: second.id, status: 'not-started', due: '2027-06-30' },
    ]);
  });

  test('has each open activity once, in an order that no late one breaks', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyActivity, { maxLength: 12, selector: ({ id }) => id }),
        anyDay,
        (activities, today) => {
          const agenda = agendaOf(activities, today, today);
          expect(agenda.map(({ id }) => id).sort()).toEqual(
            activities
              .filter(({ status }) => !isEnded(status))
              .map(({ id }) => id)
              .sort(),
          );
          const late = agenda.map((one) => isLate(one, today));
          expect(late).toEqual([...late].sort((a, b) => Number(b) - Number(a)));
          const days = agenda.map(({ due }) => due ?? '~');
          expect(days).toEqual([...days].sort());
          expect(agendaOf([...activities].reverse(), today, today)).toEqual(agenda);
        },
      ),
    );
  });
});

describe('what came of an activity', () => {
  const before = activity({ due: '2026-06-30' });
  const at = ticking('2026-11-25T09:00:00.000Z');
  const after = (text: string, fields: Partial<ActivityFields>) =>
    withFollowUp(before, DAY, { text, fields }, at(DAY));

  test.each([
    ['done', after('Klart.', { status: 'done', due: '2027-01-01' })],
    ['cancelled', after('', { status: 'cancelled' })],
    ['moved', after('Ord', { status: 'in-progress', due: '2027-01-01' })],
    ['changed', after('Ord', { status: 'in-progress' })],
    ['noted', after('Ord', {})],
    ['untouched', after(' \n', {})],
    ['untouched', before],
  ] as const)('is %s', (outcome, now) => {
    expect(outcomeOf(before, now, DAY)).toBe(outcome);
  });

  test('is noted when only the obstacles were changed', () => {
    expect(outcomeOf(before, before, DAY, true)).toBe('noted');
  });

  test('is one of six, and untouched when nothing is said', () => {
    fc.assert(
      fc.property(anyActivity, anyChange, anyText, (start, fields, text) => {
        const now = withFollowUp(start, DAY, { text, fields }, at(DAY));
        expect(OUTCOMES).toContain(outcomeOf(start, now, DAY));
        expect(outcomeOf(start, start, DAY)).toBe('untouched');
      }),
    );
  });
});
