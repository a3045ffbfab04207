// The dates of a plan as a calendar file (RFC 5545). Loaded by import() when somebody asks for the file: ical.js comes with it.
import ICAL from 'ical.js';
import type { Initiative } from '../../domain/assessment/schema.ts';
import type { PlacedStep } from '../../domain/instrument/steps.ts';
import { addDays } from '../../domain/local-date.ts';
import { segmentsOf } from '../../domain/assessment/field-path.ts';
import { calendarDays, type CalendarDay } from '../../domain/plan/calendar-days.ts';
import { isEnded } from '../../domain/plan/edit.ts';
import { shortNameOf } from '../../domain/municipalities.ts';
import type { Activity } from '../../domain/plan/schema.ts';
import { fileName } from '../../domain/report/file-name.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { titleOf } from '../../i18n/place.ts';
import { activityName, ownerName, statusLabel } from '../../i18n/plan.ts';
import { meta } from './meta.ts';

export interface CalendarSource {
  readonly initiative: Pick<
    Initiative,
    'title' | 'example' | 'activities' | 'adoptions' | 'changed'
  >;
  /** The steps that the activities belong to. */
  readonly steps: readonly PlacedStep[];
  /** ISO 8601 instant at which the file is made. */
  readonly at: string;
  /** ISO date. */
  readonly today: string;
}

/** Long enough to call those together who are to do the work. */
const ALARM_DAYS = 14;
/** At eight in the morning: an alarm that long before a whole day would go off at midnight. */
const ALARM = 'P13DT16H';
/** The library does not count the space that begins a continued line, and 75 octets are what a line may have. */
const FOLD_AT = 74;

/** @param date ISO date of the day the file is made */
export function calendarFileName(initiative: Initiative, date: string): string {
  return fileName({
    type: 'kalender',
    municipality: shortNameOf(initiative),
    title: initiative.title,
    year: '',
    status: '',
    date,
    registryNumber: '',
    extension: meta.extension,
  });
}

export function renderCalendar({ initiative, steps, at, today }: CalendarSource): string {
  const calendar = new ICAL.Component('vcalendar');
  const title = titleOf(initiative);
  const name = initiative.example ? m.calendar_name_example({ title }) : m.calendar_name({ title });
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//IRIS//Handlingsplan//SV');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  // What replaces and takes away what a calendar holds already (RFC 5546). Without an organizer: a calendar takes an event
  // that has one for a meeting to which somebody else invites.
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  const { ahead, gone } = calendarDays(initiative);
  const touched = lastTouched(initiative);
  for (const one of ahead)
    calendar.addSubcomponent(eventOf(one, steps, at, today, touched(one.activity)));
  for (const one of gone) {
    const isInPlan = initiative.activities.includes(one.activity);
    calendar.addSubcomponent(goneEvent(one, isInPlan, at, touched(one.activity)));
  }
  return folded(calendar);
}

function eventOf(
  one: CalendarDay,
  steps: readonly PlacedStep[],
  at: string,
  today: string,
  touchedAt: string,
): ICAL.Component {
  const { activity, day: due } = one;
  const event = emptyEvent(one, at, touchedAt);
  event.addPropertyWithValue('summary', summaryOf(activity));
  event.addPropertyWithValue('description', descriptionOf(activity, steps));
  event.addPropertyWithValue('status', 'CONFIRMED');
  // One that should already have gone off would go off at once, in some calendars for every activity that is late.
  if (addDays(due, -ALARM_DAYS) > today) event.addSubcomponent(alarmFor(activity));
  return event;
}

function goneEvent(
  one: CalendarDay,
  isInPlan: boolean,
  at: string,
  touchedAt: string,
): ICAL.Component {
  const event = emptyEvent(one, at, touchedAt);
  event.addPropertyWithValue('summary', goneSummary(one.activity, isInPlan));
  event.addPropertyWithValue('status', 'CANCELLED');
  return event;
}

/** With what tells a calendar which event it is, and whether what it has is older. */
function emptyEvent(
  { activity: { id, createdAt }, day: due }: CalendarDay,
  at: string,
  touchedAt: string,
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id}@iris`);
  event.addPropertyWithValue('sequence', sequenceOf(createdAt, touchedAt));
  event.addPropertyWithValue('dtstamp', instant(at));
  event.addPropertyWithValue('last-modified', instant(touchedAt));
  event.addPropertyWithValue('dtstart', day(due));
  event.addPropertyWithValue('dtend', day(addDays(due, 1)));
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

const LARGEST_SEQUENCE = 2 ** 31 - 1;

/** Seconds from when it was made to when it was last changed: it grows with every change, on whichever device it is made. */
function sequenceOf(createdAt: string, touchedAt: string): number {
  const seconds = Math.floor((Date.parse(touchedAt) - Date.parse(createdAt)) / 1000);
  return Math.min(LARGEST_SEQUENCE, Math.max(0, seconds));
}

/** When an activity was last changed, ISO instant. The dates of its fields go on also where a clock has been set back. */
function lastTouched({ changed }: CalendarSource['initiative']): (activity: Activity) => string {
  const latest = new Map<string, string>();
  for (const [path, at] of Object.entries(changed)) {
    const [root, id = ''] = segmentsOf(path);
    if (root === 'activities' && at > (latest.get(id) ?? '')) latest.set(id, at);
  }
  return ({ id, updatedAt }) => {
    const [byField = updatedAt, whole] = [latest.get(id), new Date(updatedAt).toISOString()];
    return byField > whole ? byField : whole;
  };
}

function summaryOf(activity: Activity): string {
  return m.calendar_summary({ number: activity.number, name: activityName(activity) });
}

/** What somebody has taken out of the plan is told by its number alone; the rest keeps its name, also once it is done. */
function goneSummary(activity: Activity, isInPlan: boolean): string {
  const { number, status, endedOn } = activity;
  if (!isInPlan) return m.calendar_gone_summary({ number });
  const name = activityName(activity);
  if (!isEnded(status)) return m.calendar_undated_summary({ number, name });
  const ended = [statusLabel(status), endedOn].filter((word) => word).join(' ');
  return m.calendar_ended_summary({ ended, number, name });
}

function alarmFor(activity: Activity): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(`-${ALARM}`));
  alarm.addPropertyWithValue('description', summaryOf(activity));
  return alarm;
}

function descriptionOf(
  { text, step, responsible, owner, followUp }: Activity,
  steps: readonly PlacedStep[],
): string {
  const placed = steps.find((one) => one.step.id === step);
  const lines: readonly [label: string, value: string][] = [
    [
      m.plan_step(),
      placed ? m.status_phase({ number: placed.number, name: placed.step.name }) : (step ?? ''),
    ],
    [m.plan_responsible(), responsible],
    [m.plan_owner(), owner ? ownerName(owner) : ''],
    [m.plan_follow_up(), followUp],
  ];
  const rest = lines
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => m.calendar_line({ label, value }));
  return [text, ...rest].filter((line) => line !== '').join('\n');
}

function instant(iso: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(iso), true);
}

/** A day without a clock or a zone: it is the same day wherever the file is opened. */
function day(iso: string): ICAL.Time {
  return ICAL.Time.fromDateString(iso);
}

function folded(calendar: ICAL.Component): string {
  const before = ICAL.foldLength;
  ICAL.foldLength = FOLD_AT;
  try {
    return `${calendar.toString()}\r\n`;
  } finally {
    ICAL.foldLength = before;
  }
}
