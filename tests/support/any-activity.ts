// Random activities and random things that happen to one, for laws of the plan.
import fc from 'fast-check';
import { cleanText } from '#lib/domain/clean-text.ts';
import { addDays } from '#lib/domain/local-date.ts';
import { emptyActivity, newActivity } from '#lib/domain/plan/edit.ts';
import type { Activity, ActivityFields, ActivityStatus } from '#lib/domain/plan/schema.ts';

/** Two years around the day on which most tests stand. */
export const anyDay = fc
  .integer({ min: -365, max: 365 })
  .map((days) => addDays('2026-11-25', days));

export const anyStatus = fc.constantFrom<ActivityStatus>(
  'not-started',
  'in-progress',
  'done',
  'cancelled',
);

/** As it may be kept: what is typed has been cleaned. */
export const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('', 'åäö, ÅÄÖ; \\ "citat"', 'Rad ett\nRad två', '🌸👩‍👩‍👧'),
  )
  .map(cleanText);

export const anyActivity: fc.Arbitrary<Activity> = fc.record({
  id: fc.uuid({ version: 4 }),
  number: fc.integer({ min: 0, max: 30 }),
  formerNumbers: fc.constant([]),
  kind: fc.constantFrom('activity', 'question'),
  step: fc.constantFrom(null, '1', '14', 'x'),
  text: anyText,
  responsible: anyText,
  owner: fc.constantFrom(null, 'municipality', 'region', 'shared'),
  contributors: anyText,
  due: fc.option(anyDay),
  followUp: anyText,
  status: anyStatus,
  reason: anyText,
  endedOn: fc.option(anyDay),
  obstacles: anyText,
  goals: fc.constantFrom([], ['1'], ['1', '4']),
  notes: fc.constant([]),
  createdAt: fc.constant('2026-11-25T08:30:00.000Z'),
  updatedAt: fc.constant('2026-11-25T08:30:00.000Z'),
});

export const anyChange: fc.Arbitrary<Partial<ActivityFields>> = fc.oneof(
  fc.record({ status: anyStatus }),
  fc.record({ due: fc.option(anyDay) }),
  fc.record({ status: anyStatus, due: fc.option(anyDay) }),
  fc.record({ obstacles: anyText }),
);

/** A clock that goes on a minute and counts ids each time that it is asked. */
export function ticking(from: string) {
  let asked = 0;
  let made = 0;
  const id = () => `5c0d7c0e-6a39-4f0b-8f5e-${String((made += 1)).padStart(12, '0')}`;
  return (today: string) => ({
    now: new Date(Date.parse(from) + (asked += 1) * 60_000).toISOString(),
    today,
    id,
  });
}

/** An activity that was added on the day, with a clock that goes on from there. */
export function addedOn(day: string, fields: Partial<ActivityFields> = {}) {
  const at = ticking(`${day}T08:00:00.000Z`);
  return { at, activity: newActivity({ ...emptyActivity, text: 'Skriv', ...fields }, at(day)) };
}
