// Words about the plan: what pages, files and merges call its fields and their values.
import type { Activity, ActivityKind, ActivityStatus, Owner } from '../domain/plan/schema.ts';
import * as m from './paraglide/messages.js';

export function statusLabel(status: ActivityStatus): string {
  switch (status) {
    case 'not-started':
      return m.plan_status_not_started();
    case 'in-progress':
      return m.plan_status_in_progress();
    case 'done':
      return m.plan_status_done();
    case 'cancelled':
      return m.plan_status_cancelled();
  }
}

export function ownerName(owner: Owner): string {
  switch (owner) {
    case 'municipality':
      return m.plan_owner_municipality();
    case 'region':
      return m.plan_owner_region();
    case 'shared':
      return m.plan_owner_shared();
  }
}

export function kindName(kind: ActivityKind): string {
  return kind === 'question' ? m.plan_question() : m.plan_activity();
}

const LONGEST_NAME = 120;

/** The first line of what an activity says. */
export function activityTitle({ text }: Pick<Activity, 'text'>): string {
  return text.trim().split('\n')[0]?.trim() || m.plan_untitled();
}

/** The first line, cut between two words where it would be too long for a list or a button. */
export function activityName(activity: Pick<Activity, 'text'>): string {
  const line = activityTitle(activity);
  if (line.length <= LONGEST_NAME) return line;
  const cut = line.slice(0, LONGEST_NAME - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST_NAME / 2 ? space : undefined).trimEnd()}…`;
}

/** As it is cited: "12. Skriv en gemensam rutin". */
export function numberedName(activity: Pick<Activity, 'number' | 'text'>): string {
  return m.plan_numbered({ number: activity.number, name: activityName(activity) });
}

/** A hostile file has names that every object answers to, such as `constructor`. */
const FIELD_LABELS: ReadonlyMap<string, () => string> = new Map<string, () => string>([
  ['kind', m.plan_kind],
  ['step', m.plan_step],
  ['text', m.plan_activity],
  ['responsible', m.plan_responsible],
  ['owner', m.plan_owner],
  ['contributors', m.plan_contributors],
  ['due', m.plan_due],
  ['followUp', m.plan_follow_up],
  ['status', m.plan_status],
  ['reason', m.plan_reason],
  ['endedOn', m.plan_ended_on],
  ['obstacles', m.plan_obstacles],
  ['goals', m.plan_goals],
  ['notes', m.plan_note],
  ['date', m.plan_note_date],
]);

/** The label of a field of an activity, by its name in the file. */
export function activityFieldLabel(name: string): string | undefined {
  return FIELD_LABELS.get(name)?.();
}

/** A value that is a code in the file, in words. */
export function activityValue(name: string, value: string): string | undefined {
  if (name === 'status') return statusLabel(value as ActivityStatus);
  if (name === 'owner') return ownerName(value as Owner);
  if (name === 'kind') return kindName(value as ActivityKind);
  return undefined;
}
