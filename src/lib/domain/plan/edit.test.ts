import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedOn, anyChange, anyDay, anyText } from '../../../../tests/support/any-activity.ts';
import { initiativeWith } from '../../../../tests/support/domain.ts';
import { addDays } from '../local-date.ts';
import {
  firstLine,
  historyOrder,
  standingAfter,
  withActivityFields,
  withNote,
  type Standing,
} from './edit.ts';
import { meetingNote, withDatedNote, withFollowUp } from './follow-up.ts';
import { historyOf } from './history.ts';
import { withActivity, withActivityFrom } from './in-initiative.ts';
import type { Activity } from './schema.ts';

const DAY = '2026-11-25';
const NEXT = '2026-11-26';
/** Each line with how status and date stood when it was over. */
function lines({ notes }: Activity) {
  const first = firstLine(notes)!;
  let now: Standing = first;
  return historyOrder(notes).map((line) => {
    if (line !== first) now = standingAfter(now, line);
    return { date: line.date, text: line.text, status: now.status, due: now.due };
  });
}

describe('an activity', () => {
  test('begins with a line that says how it was added', () => {
    const { activity } = addedOn(DAY, { due: '2027-01-31' });
    expect(lines(activity)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: '2027-01-31' },
    ]);
    expect(activity.createdAt).toBe(activity.updatedAt);
  });

  test('that is added as done has ended that day, unless a day is said', () => {
    expect(addedOn(DAY, { status: 'done' }).activity.endedOn).toBe(DAY);
    expect(addedOn(DAY, { status: 'done', endedOn: '2026-05-05' }).activity.endedOn).toBe(
      '2026-05-05',
    );
    expect(addedOn(DAY, { status: 'in-progress', endedOn: '2026-05-05' }).activity.endedOn).toBe(
      null,
    );
  });
});

describe('a change of fields', () => {
  test('of words alone leaves no line, but says when it was made', () => {
    const { activity, at } = addedOn(DAY);
    const after = withActivityFields(activity, { text: 'Ny', obstacles: 'Tid' }, at(NEXT));
    expect(after.notes).toBe(activity.notes);
    expect(after).toMatchObject({ text: 'Ny', obstacles: 'Tid' });
    expect(after.updatedAt > activity.updatedAt).toBe(true);
  });

  test('of status or date leaves a line of that day', () => {
    const { activity, at } = addedOn(DAY);
    const moved = withActivityFields(activity, { due: '2027-06-30' }, at(NEXT));
    const going = withActivityFields(moved, { status: 'in-progress' }, at('2026-12-01'));
    expect(lines(going)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: '', status: 'not-started', due: '2027-06-30' },
      { date: '2026-12-01', text: '', status: 'in-progress', due: '2027-06-30' },
    ]);
  });

  test('to what it was already leaves none', () => {
    const { activity, at } = addedOn(DAY);
    expect(withActivityFields(activity, { status: 'not-started', due: null }, at(NEXT)).notes).toBe(
      activity.notes,
    );
  });

  test('of the same day as another is one line with how it ended', () => {
    const { activity, at } = addedOn(DAY);
    const first = withActivityFields(activity, { status: 'in-progress' }, at(NEXT));
    const second = withActivityFields(first, { due: '2027-06-30' }, at(NEXT));
    const third = withActivityFields(second, { status: 'done' }, at(NEXT));
    expect(lines(third)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: '', status: 'done', due: '2027-06-30' },
    ]);
    // Also on the day on which it was added.
    expect(lines(withActivityFields(activity, { status: 'done' }, at(DAY)))).toEqual([
      { date: DAY, text: '', status: 'done', due: null },
    ]);
  });

  test('never touches what somebody has written that day', () => {
    const { activity, at } = addedOn(DAY);
    const noted = withDatedNote(activity, NEXT, 'Förslag finns.', at(NEXT));
    const after = withActivityFields(noted, { status: 'done' }, at(NEXT));
    expect(lines(after).slice(1)).toEqual([
      { date: NEXT, text: 'Förslag finns.', status: 'not-started', due: null },
      { date: NEXT, text: '', status: 'done', due: null },
    ]);
  });

  test('to an end sets the day, and back from it takes the day away', () => {
    const { activity, at } = addedOn(DAY);
    const done = withActivityFields(activity, { status: 'done' }, at(NEXT));
    expect(done.endedOn).toBe(NEXT);
    expect(
      withActivityFields(activity, { status: 'cancelled', endedOn: '2026-11-20' }, at(NEXT))
        .endedOn,
    ).toBe('2026-11-20');
    // An edit of something else leaves the day alone.
    expect(withActivityFields(done, { obstacles: 'x' }, at('2026-12-24')).endedOn).toBe(NEXT);
    expect(withActivityFields(done, { status: 'in-progress' }, at('2026-12-24')).endedOn).toBe(
      null,
    );
  });
});

describe('a new note', () => {
  test('says how things stood on its day, and changes nothing', () => {
    const { activity, at } = addedOn(DAY);
    const moved = withActivityFields(activity, { due: '2027-01-31' }, at('2026-12-10'));
    const after = withDatedNote(moved, NEXT, 'Vi väntar.', at('2026-12-12'));
    expect(after).toMatchObject({ status: 'not-started', due: '2027-01-31', endedOn: null });
    expect(lines(after)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: 'Vi väntar.', status: 'not-started', due: null },
      { date: '2026-12-10', text: '', status: 'not-started', due: '2027-01-31' },
    ]);
    expect(lines(withDatedNote(moved, '2026-12-12', 'Sist', at('2026-12-12'))).at(-1)).toEqual({
      date: '2026-12-12',
      text: 'Sist',
      status: 'not-started',
      due: '2027-01-31',
    });
  });

  test('can be changed, and no other is', () => {
    const { activity, at } = addedOn(DAY);
    const after = withDatedNote(activity, NEXT, 'Ett', at(NEXT));
    const id = after.notes[1]!.id;
    const changed = withNote(after, id, { text: 'Två', date: '2026-11-27' }, at(NEXT));
    expect(changed.notes[0]).toBe(after.notes[0]);
    expect(changed.notes[1]).toMatchObject({ id, text: 'Två', date: '2026-11-27' });
    expect(withNote(after, 'finns inte', { text: 'x' }, at(NEXT)).notes).toEqual(after.notes);
  });
});

describe('a note that is given another day', () => {
  test('says how things stood on that day, unless it was what changed them', () => {
    const { activity, at } = addedOn(DAY);
    const moved = withActivityFields(activity, { due: '2027-01-31' }, at('2026-12-10'));
    const noted = withDatedNote(moved, '2026-12-12', 'Sist', at('2026-12-12'));
    const note = noted.notes.find(({ text }) => text === 'Sist')!;
    expect(lines(withNote(noted, note.id, { date: NEXT }, at('2026-12-12')))).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: 'Sist', status: 'not-started', due: null },
      { date: '2026-12-10', text: '', status: 'not-started', due: '2027-01-31' },
    ]);
    const decided = withFollowUp(
      activity,
      { date: NEXT },
      { text: 'Klart.', fields: { status: 'done' } },
      at(NEXT),
    );
    const id = decided.notes.find(({ text }) => text === 'Klart.')!.id;
    expect(lines(withNote(decided, id, { date: '2026-11-27' }, at(NEXT))).at(-1)).toEqual({
      date: '2026-11-27',
      text: 'Klart.',
      status: 'done',
      due: null,
    });
  });
});

describe('what a meeting says', () => {
  const say = (
    activity: Activity,
    said: { text?: string } & Partial<Activity>,
    at: ReturnType<typeof addedOn>['at'],
    date = NEXT,
    today = date,
  ) => {
    const { text, ...fields } = said;
    return withFollowUp(
      activity,
      { date },
      { fields, ...(text !== undefined && { text }) },
      at(today),
    );
  };

  test('is one line, whatever is written and changed in whichever order', () => {
    const { activity, at } = addedOn(DAY);
    let now = say(activity, { text: 'F' }, at);
    now = say(now, { text: 'Förslag' }, at);
    now = say(now, { status: 'in-progress' }, at);
    now = say(now, { due: '2027-06-30' }, at);
    now = say(now, { text: 'Förslag finns.' }, at);
    expect(lines(now)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: 'Förslag finns.', status: 'in-progress', due: '2027-06-30' },
    ]);
  });

  test('takes over a line of the day that nobody has written in', () => {
    const { activity, at } = addedOn(DAY);
    const before = withActivityFields(activity, { status: 'in-progress' }, at(NEXT));
    expect(lines(say(before, { text: 'Vi har börjat.' }, at)).slice(1)).toEqual([
      { date: NEXT, text: 'Vi har börjat.', status: 'in-progress', due: null },
    ]);
  });

  test('goes on in the note of the day, and leaves the notes of other days', () => {
    const { activity, at } = addedOn(DAY);
    const before = withDatedNote(activity, DAY, 'Igår.', at(DAY));
    const noted = say(say(before, { text: 'Idag' }, at), { text: 'Idag.' }, at);
    expect(lines(noted).map(({ text }) => text)).toEqual(['', 'Igår.', 'Idag.']);
  });

  test('on the day on which the activity was added is a line of its own', () => {
    const { activity, at } = addedOn(DAY);
    const after = say(say(activity, { status: 'done' }, at, DAY), { text: 'Klart.' }, at, DAY);
    expect(lines(after)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: DAY, text: 'Klart.', status: 'done', due: null },
    ]);
    expect(after.endedOn).toBe(DAY);
  });

  test('makes no line when nothing is said, or only of obstacles', () => {
    const { activity, at } = addedOn(DAY);
    expect(say(activity, {}, at).notes).toEqual(activity.notes);
    expect(say(activity, { text: '' }, at).notes).toEqual(activity.notes);
    const after = say(activity, { obstacles: 'Tid' }, at);
    expect(after.notes).toEqual(activity.notes);
    expect(after.obstacles).toBe('Tid');
  });

  test('is a change also where the activity came without a history', () => {
    const { activity, at } = addedOn(DAY);
    const bare = { ...activity, notes: [] };
    expect(lines(say(bare, { status: 'done' }, at))).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: '', status: 'done', due: null },
    ]);
  });

  test('that is written down later stands under its day; what it decided is a change of today', () => {
    const { activity, at } = addedOn(DAY);
    const moved = withActivityFields(activity, { due: '2027-01-31' }, at('2026-12-10'));
    let now = say(moved, { text: 'V' }, at, NEXT, '2026-12-12');
    now = say(now, { text: 'Vi väntar.' }, at, NEXT, '2026-12-12');
    now = say(now, { status: 'in-progress' }, at, NEXT, '2026-12-12');
    expect(lines(now)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: 'Vi väntar.', status: 'not-started', due: null },
      { date: '2026-12-10', text: '', status: 'not-started', due: '2027-01-31' },
      { date: '2026-12-12', text: '', status: 'in-progress', due: '2027-01-31' },
    ]);
  });

  test('goes on in its note when something else was noted since, and decides in a line of its own', () => {
    const { activity, at } = addedOn(DAY);
    let now = say(activity, { text: 'Ord' }, at);
    now = withActivityFields(now, { status: 'in-progress' }, at(NEXT));
    now = say(now, { text: 'Orden.' }, at);
    now = say(now, { status: 'done' }, at);
    expect(lines(now)).toEqual([
      { date: DAY, text: '', status: 'not-started', due: null },
      { date: NEXT, text: 'Orden.', status: 'not-started', due: null },
      { date: NEXT, text: '', status: 'done', due: null },
    ]);
    expect(now.endedOn).toBe(NEXT);
  });

  test('stays in the note that it has begun, also when its text is taken away beside another of the day', () => {
    const { activity, at } = addedOn(DAY);
    const other = withDatedNote(activity, NEXT, 'Skrivet av någon annan.', at(NEXT));
    const own = withDatedNote(other, NEXT, 'O', at(NEXT));
    const note = meetingNote(own, NEXT)!.id;
    const meeting = { date: NEXT, note };
    const empty = withFollowUp(own, meeting, { text: '', fields: {} }, at(NEXT));
    const again = withFollowUp(empty, meeting, { text: 'Nyare', fields: {} }, at(NEXT));
    expect(meetingNote(empty, NEXT, note)).toMatchObject({ id: note, text: '' });
    expect(again.notes.map(({ text }) => text)).toEqual(['', 'Skrivet av någon annan.', 'Nyare']);
  });

  test('is found again, also when its day is before the activity was added', () => {
    const { activity, at } = addedOn(DAY);
    let now = say(activity, { text: 'F' }, at, '2026-11-20', DAY);
    now = say(now, { text: 'Före' }, at, '2026-11-20', DAY);
    expect(now.notes.map(({ text }) => text)).toEqual(['', 'Före']);
    expect(meetingNote(now, '2026-11-20')?.text).toBe('Före');
    expect(meetingNote(now, '2026-11-19')).toBe(undefined);
  });
});

describe('laws of the history', () => {
  test('it ends with how the activity stands, whatever days notes are put under, and loses no written text', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 2 }),
      // A meeting may be written up some days later; a note may be put under any day.
      late: fc.integer({ min: 0, max: 3 }),
      what: fc.constantFrom('change', 'note', 'meeting'),
      fields: anyChange,
      text: anyText,
    });
    fc.assert(
      fc.property(anyDay, fc.array(step, { maxLength: 10 }), (start, steps) => {
        const { activity, at } = addedOn(start);
        let now = activity;
        let day = start;
        for (const { wait, late, what, fields, text } of steps) {
          const before = now;
          day = addDays(day, wait);
          const meeting = addDays(day, -late);
          if (what === 'change') now = withActivityFields(now, fields, at(day));
          else if (what === 'note') now = withDatedNote(now, addDays(day, late - 2), text, at(day));
          else now = withFollowUp(now, { date: meeting }, { text, fields }, at(day));

          expect(lines(now).at(-1)).toMatchObject({ status: now.status, due: now.due });
          expect(now.endedOn !== null).toBe(now.status === 'done' || now.status === 'cancelled');
          const spoken = what === 'meeting' ? meetingNote(before, meeting)?.id : undefined;
          for (const { id, text: written } of before.notes)
            if (written !== '' && id !== spoken)
              expect(now.notes.find((note) => note.id === id)?.text).toBe(written);
          expect(historyOf(now).filter(({ added }) => added)).toHaveLength(1);
          expect(now.notes.length - before.notes.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

describe('an activity in its initiative', () => {
  const { activity } = addedOn(DAY);
  const one = { ...activity, id: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0001', number: 1 };
  const other = { ...activity, id: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0002', number: 2 };
  const initiative = initiativeWith({ activities: [one, other] });

  test('takes its own place, or the last when it is new', () => {
    const changed = { ...one, text: 'Ändrad' };
    expect(withActivity(initiative, changed).activities).toEqual([changed, other]);
    const third = { ...one, id: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0003' };
    expect(withActivity(initiative, third).activities).toEqual([one, other, third]);
  });

  test('comes back from another version with its dates, and with nothing of any other', () => {
    const from = initiativeWith({
      activities: [one, other],
      changed: {
        [`activities/${one.id}/text`]: '2026-11-20T10:00:00.000Z',
        [`activities/${other.id}/text`]: '2026-11-21T10:00:00.000Z',
        title: '2026-11-22T10:00:00.000Z',
      },
    });
    const without = initiativeWith({
      activities: [other],
      changed: { title: '2026-11-24T10:00:00.000Z' },
    });
    const back = withActivityFrom(without, from, one.id);
    expect(back.activities).toEqual([other, one]);
    expect(back.changed).toEqual({
      title: '2026-11-24T10:00:00.000Z',
      [`activities/${one.id}/text`]: '2026-11-20T10:00:00.000Z',
    });
  });

  test('does not come twice, nor from nowhere', () => {
    expect(withActivityFrom(initiative, initiative, one.id)).toBe(initiative);
    expect(withActivityFrom(initiative, initiativeWith(), one.id)).toBe(initiative);
    expect(withActivityFrom(initiative, initiative, undefined)).toBe(initiative);
  });
});
