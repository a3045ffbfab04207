import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedOn, anyChange, anyText } from '../../../../tests/support/any-activity.ts';
import { addDays } from '../local-date.ts';
import { historyOrder, withActivityFields } from './edit.ts';
import { withFollowUp } from './follow-up.ts';
import { historyOf } from './history.ts';
import type { FollowUpNote } from './schema.ts';

const line = (id: string, changes: Partial<FollowUpNote> = {}): FollowUpNote => ({
  id,
  date: '2026-11-25',
  text: '',
  status: 'not-started',
  due: null,
  changes: [],
  createdAt: '2026-11-25T10:00:00.000Z',
  updatedAt: '2026-11-25T10:00:00.000Z',
  ...changes,
});

describe('the history', () => {
  test('is empty where there are no lines', () => {
    expect(historyOf({ notes: [] })).toEqual([]);
  });

  test('goes by day, and within a day as it was written, in whatever order the lines are kept', () => {
    const [a, b, c] = [
      line('a', { date: '2026-11-24', createdAt: '2026-11-20T10:00:00.000Z' }),
      line('b', { text: 'Först', createdAt: '2026-11-25T10:00:00Z' }),
      line('c', { text: 'Sedan', createdAt: '2026-11-25T10:00:00.5Z' }),
    ];
    for (const notes of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ])
      expect(historyOf({ notes }).map(({ note }) => note.id)).toEqual(['a', 'b', 'c']);
  });

  test('says what each line changed, from how it stood before', () => {
    const notes = [
      line('a', { date: '2026-11-01', createdAt: '2026-11-01T10:00:00Z' }),
      line('b', {
        date: '2026-11-02',
        status: 'in-progress',
        due: '2027-01-31',
        changes: ['status', 'due'],
      }),
      line('c', { date: '2026-11-03', due: '2027-06-30', text: 'Flyttat.', changes: ['due'] }),
      line('d', { date: '2026-11-04', status: 'done', changes: ['status'] }),
    ];
    expect(historyOf({ notes })).toEqual([
      { note: notes[0], added: true },
      {
        note: notes[1],
        added: false,
        status: { from: 'not-started', to: 'in-progress' },
        due: { from: null, to: '2027-01-31' },
      },
      { note: notes[2], added: false, due: { from: '2027-01-31', to: '2027-06-30' } },
      { note: notes[3], added: false, status: { from: 'in-progress', to: 'done' } },
    ]);
  });

  test('keeps what two devices did apart: a line says nothing of what it did not change', () => {
    const notes = [
      line('a', { date: '2027-04-01', createdAt: '2026-04-01T10:00:00Z', due: '2027-05-05' }),
      line('b', { date: '2027-05-01', status: 'done', due: '2027-05-05', changes: ['status'] }),
      // Moved and noted on another device, where nobody knew that it was done.
      line('c', { date: '2027-05-02', due: '2027-06-30', changes: ['due'] }),
      line('d', { date: '2027-05-03', due: '2027-06-30', text: 'Vi väntar.' }),
    ];
    expect(historyOf({ notes }).slice(1)).toEqual([
      { note: notes[1], added: false, status: { from: 'not-started', to: 'done' } },
      { note: notes[2], added: false, due: { from: '2027-05-05', to: '2027-06-30' } },
      { note: notes[3], added: false },
    ]);
  });

  test('knows the line that came with the activity also where a note is put under an earlier day', () => {
    const notes = [
      line('a', { createdAt: '2026-11-25T09:00:00Z' }),
      line('b', { date: '2026-11-24', text: 'Mötet dagen före.' }),
      line('c', { date: '2027-12-01', text: 'Om ett år.' }),
      line('d', { date: '2026-11-26', status: 'in-progress', changes: ['status'] }),
    ];
    expect(historyOf({ notes }).map(({ note, added }) => [note.id, added])).toEqual([
      ['b', false],
      ['a', true],
      ['d', false],
      ['c', false],
    ]);
    expect(historyOf({ notes }).at(-1)).toEqual({ note: notes[2], added: false });
  });

  test('leaves out a line that says nothing and changes nothing, but not the first', () => {
    const notes = [
      line('a', { date: '2026-11-01', createdAt: '2026-11-01T10:00:00Z' }),
      line('b'),
      line('c', { text: 'Ord' }),
    ];
    expect(historyOf({ notes }).map(({ note }) => note.id)).toEqual(['a', 'c']);
  });

  test('has every text and every change, from the first state to the last', () => {
    const step = fc.record({ fields: anyChange, text: fc.option(anyText) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const { activity, at } = addedOn('2026-01-01');
        const now = steps.reduce((before, { fields, text }, index) => {
          const moment = at(addDays('2026-01-01', index + 1));
          return text === null
            ? withActivityFields(before, fields, moment)
            : withFollowUp(before, { date: moment.today }, { text, fields }, moment);
        }, activity);
        const history = historyOf(now);
        expect(history.filter(({ added }) => added)).toHaveLength(1);
        expect(history[0]?.added).toBe(true);
        expect(history.map(({ note }) => note.text).filter((text) => text !== '')).toEqual(
          historyOrder(now.notes)
            .map(({ text }) => text)
            .filter((text) => text !== ''),
        );
        let { status, due } = activity;
        for (const item of history.slice(1)) {
          if (item.status) expect(item.status.from).toBe(status);
          if (item.due) expect(item.due.from).toBe(due);
          status = item.status?.to ?? status;
          due = item.due ? item.due.to : due;
        }
        expect({ status, due }).toEqual({ status: now.status, due: now.due });
      }),
    );
  });
});
