// The dates of a plan as a calendar file (RFC 5545). Loaded by import() when somebody asks for the file: ical.js comes with it.
import ICAL from 'ical.js';
import type { Initiative } from '../../domain/assessment/schema.ts';
import type { PlacedStep } from '../../domain/instrument/steps.ts';
import { addDays } from '../../domain/local-date.ts';
import { datedActivities } from '../../domain/plan/due.ts';
import { shortNameOf } from '../../domain/municipalities.ts';
import type { Activity } from '../../domain/plan/schema.ts';
import { fileName } from '../../domain/report/file-name.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { titleOf } from '../../i18n/place.ts';
import { activityName, ownerName } from '../../i18n/plan.ts';
import { meta } from './meta.ts';

export interface CalendarSource {
  readonly initiative: Pick<Initiative, 'title' | 'activities'>;
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
  const name = m.calendar_name({ title: titleOf(initiative) });
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//IRIS//Handlingsplan//SV');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const activity of datedActivities(initiative.activities))
    calendar.addSubcomponent(eventOf(activity, steps, at, today));
  return folded(calendar);
}

function eventOf(
  activity: Activity & { readonly due: string },
  steps: readonly PlacedStep[],
  at: string,
  today: string,
): ICAL.Component {
  const { id, due, updatedAt } = activity;
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id}@iris`);
  event.addPropertyWithValue('dtstamp', instant(at));
  event.addPropertyWithValue('last-modified', instant(updatedAt));
  event.addPropertyWithValue('dtstart', day(due));
  event.addPropertyWithValue('dtend', day(addDays(due, 1)));
  event.addPropertyWithValue('summary', m.calendar_summary({ name: activityName(activity) }));
  event.addPropertyWithValue('description', descriptionOf(activity, steps));
  event.addPropertyWithValue('status', 'CONFIRMED');
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  // One that should already have gone off would go off at once, in some calendars for every activity that is late.
  if (addDays(due, -ALARM_DAYS) > today) event.addSubcomponent(alarmFor(activity));
  return event;
}

function alarmFor(activity: Activity): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(`-${ALARM}`));
  alarm.addPropertyWithValue('description', m.calendar_summary({ name: activityName(activity) }));
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
