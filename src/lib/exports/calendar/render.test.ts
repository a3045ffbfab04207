// The file is read by ts-ics, which shares no code with the library that writes it, and line by line by hand.
import fc from 'fast-check';
import { convertIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { assessmentWith, initiativeWith, instrument } from '../../../../tests/support/domain.ts';
import { anyActivity } from '../../../../tests/support/any-activity.ts';
import { m } from '../../../../tests/support/messages.ts';
import { placedSteps } from '../../domain/instrument/steps.ts';
import { addDays } from '../../domain/local-date.ts';
import { emptyActivity, isEnded, newActivity, withActivityFields } from '../../domain/plan/edit.ts';
import type { Initiative } from '../../domain/assessment/schema.ts';
import type { Activity } from '../../domain/plan/schema.ts';
import { adoptionOf } from '../../domain/reflection/adoption.ts';
import { meta } from './meta.ts';
import { renderCalendar } from './render.ts';

const AT = '2026-11-25T08:30:00.000Z';
const TODAY = '2026-11-25';
const ID = '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0001';
const TITLE = 'Kvinnofrid i Älvdalen';
const TEXT = 'Bestäm hur många timmar samordnaren har';
const SUMMARY = m.calendar_summary({ number: 1, name: TEXT });

function activityWith(fields: Partial<Activity> = {}): Activity {
  return {
    ...emptyActivity,
    id: ID,
    number: 1,
    formerNumbers: [],
    text: TEXT,
    due: '2027-03-01',
    notes: [],
    createdAt: AT,
    updatedAt: '2026-11-20T10:15:30.000Z',
    ...fields,
  };
}

function fileOf(activities: readonly Activity[], title = TITLE, more: Partial<Initiative> = {}) {
  return renderCalendar({
    initiative: {
      title,
      example: false,
      activities: [...activities],
      adoptions: [],
      changed: {},
      ...more,
    },
    steps: placedSteps(instrument),
    at: AT,
    today: TODAY,
  });
}

const read = (file: string): IcsCalendar => convertIcsCalendar(undefined, file);

function onlyEvent(file: string): IcsEvent {
  const { events = [] } = read(file);
  expect(events).toHaveLength(1);
  return events[0]!;
}

/** As the standard says: a line break and a space are no part of the text. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

/** A value of one property as the standard reads it, by hand. */
function valuesOf(file: string, name: string): string[] {
  return unfolded(file)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) =>
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\\([nN\\,;])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)),
    );
}

/** A line of the description. */
const line = (label: string, value: string) => m.calendar_line({ label, value });

/** Whether a letter was cut in two is told by the sign that stands for what cannot be read, so nobody has written it. */
const readable = <Value>(any: fc.Arbitrary<Value>) =>
  any.filter((value) => !JSON.stringify(value).includes('\ufffd'));

afterEach(() => vi.unstubAllEnvs());

describe('the calendar file', () => {
  test('says what it is and who it is for', () => {
    const file = fileOf([activityWith()]);
    expect(unfolded(file).slice(0, 7)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//IRIS//Handlingsplan//SV',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      `NAME:${m.calendar_name({ title: TITLE })}`,
      `X-WR-CALNAME:${m.calendar_name({ title: TITLE })}`,
    ]);
    expect(unfolded(fileOf([], TITLE, { example: true }))).toContain(
      `X-WR-CALNAME:${m.calendar_name_example({ title: TITLE })}`,
    );
    // An event with an organizer is a meeting that somebody else invites to.
    expect(file).not.toContain('ORGANIZER');
    expect(meta.mimeType).toContain('text/calendar');
    expect(read(file).prodId).toBe('-//IRIS//Handlingsplan//SV');
  });

  test('has a whole day for each open activity with a date', () => {
    const file = fileOf([activityWith(), activityWith({ id: ID.replace('1', '2'), due: null })]);
    const event = onlyEvent(file);
    expect(event.uid).toBe(`${ID}@iris`);
    expect(event.summary).toBe(SUMMARY);
    expect(event.start.type).toBe('DATE');
    expect(event.status).toBe('CONFIRMED');
    expect(event.timeTransparent).toBe('TRANSPARENT');
    expect(file).toContain('\r\nDTSTART;VALUE=DATE:20270301\r\n');
    expect(file).toContain('\r\nDTEND;VALUE=DATE:20270302\r\n');
    expect(file).toContain('\r\nDTSTAMP:20261125T083000Z\r\n');
    expect(file).toContain('\r\nLAST-MODIFIED:20261120T101530Z\r\n');
  });

  const cancelled = (file: string) =>
    (read(file).events ?? [])
      .filter(({ status }) => status === 'CANCELLED')
      .map(({ uid, summary }) => [uid, summary]);

  test.each<[what: string, fields: Partial<Activity>, summary: string]>([
    [
      'is done',
      { status: 'done', endedOn: '2026-11-20' },
      m.calendar_ended_summary({
        ended: `${m.plan_status_done()} 2026-11-20`,
        number: 7,
        name: TEXT,
      }),
    ],
    [
      'is cancelled',
      { status: 'cancelled' },
      m.calendar_ended_summary({ ended: m.plan_status_cancelled(), number: 7, name: TEXT }),
    ],
    [
      'has no date any longer',
      {
        due: null,
        notes: [
          {
            id: '5c0d7c0e-6a39-4f0b-8f5e-000000000001',
            date: TODAY,
            text: '',
            status: 'not-started',
            due: '2027-03-01',
            changes: [],
            createdAt: AT,
            updatedAt: AT,
          },
        ],
      },
      m.calendar_undated_summary({ number: 7, name: TEXT }),
    ],
  ])('takes away the day of one that %s, and says what it was', (_, fields, summary) => {
    const file = fileOf([activityWith({ number: 7, ...fields })]);
    expect(cancelled(file)).toEqual([[`${ID}@iris`, summary]]);
    expect(file).toContain('\r\nDTSTART;VALUE=DATE:20270301\r\n');
    expect(file).not.toContain('VALARM');
  });

  test('takes away the day of one that was adopted and has been deleted since, and tells it by its number alone', () => {
    const initiative = initiativeWith({ activities: [activityWith()] });
    const adopted = adoptionOf(initiative, assessmentWith(), { id: ID, at: AT });
    expect(cancelled(fileOf([], TITLE, { adoptions: [adopted] }))).toEqual([
      [`${ID}@iris`, m.calendar_gone_summary({ number: 1 })],
    ]);
    expect(fileOf([], TITLE, { adoptions: [adopted] })).not.toContain(TEXT);
    expect(cancelled(fileOf([activityWith()], TITLE, { adoptions: [adopted] }))).toEqual([]);
  });

  test('replaces what a calendar has: its sequence grows with every change, also where a clock was set back', () => {
    const sequence = (activity: Activity, changed: Initiative['changed'] = {}) =>
      Number(valuesOf(fileOf([activity], TITLE, { changed }), 'SEQUENCE')[0]);
    const at = (now: string) => ({ now, today: TODAY, id: () => ID });
    const made = newActivity(
      { ...emptyActivity, due: '2027-03-01' },
      at('2026-11-25T08:00:00.000Z'),
    );
    const moved = withActivityFields(made, { due: '2027-05-01' }, at('2026-11-25T09:00:00.000Z'));
    const back = withActivityFields(moved, { due: '2027-03-01' }, at('2026-11-25T10:00:00.000Z'));
    const ended = withActivityFields(back, { status: 'done' }, at('2026-11-25T07:00:00.000Z'));
    const stamp = { [`activities/${ID}/status`]: '2026-11-25T10:00:01.000Z' };
    const sequences = [sequence(made), sequence(moved), sequence(back), sequence(ended, stamp)];
    expect(sequences).toEqual([0, 3600, 7200, 7201]);
  });

  test('tells step, responsible and how it is followed up, and leaves out what nobody has said', () => {
    const whole = onlyEvent(
      fileOf([
        activityWith({
          step: '3',
          responsible: 'enhetschef IFO',
          owner: 'shared',
          followUp: 'Vi frågar i juni.',
        }),
      ]),
    );
    const third = placedSteps(instrument)[2]!;
    expect(whole.description).toBe(
      [
        TEXT,
        line(m.plan_step(), m.status_phase({ number: 3, name: third.step.name })),
        line(m.plan_responsible(), 'enhetschef IFO'),
        line(m.plan_owner(), m.plan_owner_shared()),
        line(m.plan_follow_up(), 'Vi frågar i juni.'),
      ].join('\n'),
    );
    expect(onlyEvent(fileOf([activityWith()])).description).toBe(TEXT);
    expect(onlyEvent(fileOf([activityWith({ step: 'x9' })])).description).toContain(
      line(m.plan_step(), 'x9'),
    );
  });

  test('holds late ones without an alarm, and the others with one, fourteen days before', () => {
    const alarms = (due: string) => onlyEvent(fileOf([activityWith({ due })])).alarms ?? [];
    expect(alarms('2026-11-24')).toEqual([]);
    expect(alarms(addDays(TODAY, 14))).toEqual([]);
    const [alarm, ...rest] = alarms(addDays(TODAY, 15));
    expect(rest).toEqual([]);
    expect(alarm).toMatchObject({
      action: 'DISPLAY',
      description: SUMMARY,
      trigger: { type: 'relative', value: { before: true, days: 13, hours: 16 } },
    });
  });

  test.each([
    'Åtgärd: möte på vårdcentralen i Älvdalen – öva',
    'Kommatecken, semikolon; och omvänt \\ snedstreck\\n som inte är ett radbyte',
    'Rad ett\nRad två\n\nRad fyra',
    '🌸👩‍👩‍👧 blommor och en familj 🇸🇪',
    '"Citat" och kolon: så här;x=y',
    'å'.repeat(1000),
    '🌸'.repeat(500),
    `${'Samverkan, uppföljning; ansvar '.repeat(40)}slut`,
  ])('brings back exactly what was written: %s', (text) => {
    const file = fileOf([activityWith({ text, followUp: text })]);
    const expected = `${text}\n${line(m.plan_follow_up(), text)}`;
    expect(valuesOf(file, 'DESCRIPTION')[0]).toBe(expected);
    expect(onlyEvent(file).description).toBe(expected);
  });

  test.each(['America/Los_Angeles', 'Pacific/Auckland', 'Europe/Stockholm', 'UTC'])(
    'has the same dates when it is made in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      const file = fileOf([activityWith({ due: '2027-03-28' })]);
      expect(file).toContain('\r\nDTSTART;VALUE=DATE:20270328\r\nDTEND;VALUE=DATE:20270329\r\n');
      expect(file).toContain('\r\nDTSTAMP:20261125T083000Z\r\n');
    },
  );

  test('is right line by line, whatever the plan holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(readable(anyActivity), { maxLength: 8, selector: ({ id }) => id }),
        readable(fc.string({ unit: 'grapheme', maxLength: 200 })),
        (activities, title) => {
          const file = fileOf(activities, title);
          const lines = file.split('\r\n');
          expect(lines.at(-1)).toBe('');
          for (const line of lines) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(line).not.toMatch(/[\r\n\ufffd]/u);
            expect(Buffer.from(line).toString()).toBe(line);
          }
          for (const line of unfolded(file)) expect(line).toMatch(/^[A-Z-]+(?:;[A-Z]+=[A-Z]+)?:/u);

          const dated = activities.filter(({ status, due }) => due !== null && !isEnded(status));
          const events = (read(file).events ?? []).filter(({ status }) => status === 'CONFIRMED');
          expect(events.map(({ uid }) => uid).sort()).toEqual(
            dated.map(({ id }) => `${id}@iris`).sort(),
          );
          for (const { id, due, text } of dated) {
            const event = events.find(({ uid }) => uid === `${id}@iris`)!;
            expect(event.start.date.toISOString().slice(0, 10)).toBe(due);
            if (text.trim() !== '')
              expect(event.description?.startsWith(text.trimEnd())).toBe(true);
          }
        },
      ),
    );
  });
});
