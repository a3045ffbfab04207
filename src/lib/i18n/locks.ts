// A closed assessment or an adopted follow-up that is not the same here and in a file, in words.
import type { Assessment } from '../domain/assessment/schema.ts';
import { inProcessOrder } from '../domain/instrument/steps.ts';
import type { Side } from '../domain/workfile/differences.ts';
import { isLocked, type LockDifference } from '../domain/workfile/locks.ts';
import type { Named } from '../domain/workfile/outline.ts';
import { unitOf } from '../domain/workfile/unit.ts';
import { fieldLabel, unitName, valueText, type Words } from './differences.ts';
import { formatDay, formatMoment } from './format.ts';
import { occasionName } from './names.ts';
import * as m from './paraglide/messages.js';

/** One version of what is locked on a side. */
interface Standing {
  readonly locked: boolean;
  /** When it was closed, adopted or opened again; empty where it never was. */
  readonly at: string;
}
export type Standings = Readonly<Record<Side, Standing>>;

/** "Avslutad skattning: Hösten 2026" */
export function lockName(
  { unit }: LockDifference,
  assessment: Pick<Assessment, 'title' | 'date'>,
): string {
  const name = { assessment: occasionName(assessment) };
  return unit.kind === 'closing' ? m.merge_lock_closing(name) : m.merge_lock_adoption(name);
}

/** Which side has it locked, and which has not. */
export function lockSentence({ unit }: LockDifference, { here, file }: Standings): string {
  const words =
    unit.kind === 'closing'
      ? {
          both: m.merge_lock_closed_both,
          here: file.at === '' ? m.merge_lock_closed_here : m.merge_lock_reopened_there,
          there: m.merge_lock_closed_there,
        }
      : {
          both: m.merge_lock_adopted_both,
          here: m.merge_lock_adopted_here,
          there: m.merge_lock_adopted_there,
        };
  if (here.locked && file.locked) return words.both();
  return here.locked ? words.here() : words.there();
}

/** "I filen, avslutad 1 oktober 2026"; with the time of day when both are of one day. */
export function lockSide({ unit }: LockDifference, side: Side, standings: Standings): string {
  const { locked, at } = standings[side];
  const name = side === 'here' ? m.merge_here() : m.merge_file();
  const isClosing = unit.kind === 'closing';
  if (!isClosing && !locked) return m.merge_lock_side_draft({ side: name });
  if (at === '') return m.merge_lock_side_open({ side: name });
  const [a, b] = [standings.here.at, standings.file.at];
  const isOneDay = a !== '' && b !== '' && formatDay(a) === formatDay(b);
  const dated = { side: name, date: (isOneDay ? formatMoment : formatDay)(at) };
  if (!isClosing) return m.merge_lock_side_adopted(dated);
  return locked ? m.merge_lock_side_closed(dated) : m.merge_lock_side_reopened(dated);
}

/** What comes of choosing the side. */
export function lockOutcome({ unit }: LockDifference, side: Side, standings: Standings): string {
  const words =
    unit.kind === 'closing'
      ? {
          stays: m.merge_lock_stays_closed,
          staysOff: m.merge_lock_stays_open,
          replaced: m.merge_lock_replaced,
          on: m.merge_lock_closes,
          off: m.merge_lock_opens,
        }
      : {
          stays: m.merge_lock_stays_adopted,
          staysOff: m.merge_lock_stays_draft,
          replaced: m.merge_lock_adoption_replaced,
          on: m.merge_lock_adopts,
          off: m.merge_lock_drafts,
        };
  const { here, file } = standings;
  if (side === 'here') return here.locked ? words.stays() : words.staysOff();
  if (!file.locked) return words.off();
  return here.locked ? words.replaced() : words.on();
}

export interface LockedField {
  readonly path: string;
  readonly name: string;
  readonly values: Readonly<Record<Side, string>>;
}

/** What the two say differently, but for whether it is locked. */
export function lockedFields(
  { unit, fields }: LockDifference,
  words: Words,
  initiative: Named,
): LockedField[] {
  const said = fields.filter(({ path }) => path !== unit.key);
  return inProcessOrder(said, ({ path }) => unitOf(path).step, words).map(
    ({ path, here, file }) => {
      if (path.endsWith('/votes'))
        return {
          path,
          name: m.merge_lock_votes(),
          values: {
            here: here === null ? m.merge_empty() : String(here),
            file: file === null ? m.merge_empty() : String(file),
          },
        };
      const of = unitOf(path);
      const [place, field] = [unitName(of, words, initiative), fieldLabel(path, words)];
      return {
        path,
        name: place === field || of.key === path ? place : m.reflect_place({ place, field }),
        values: { here: valueText(path, here, words), file: valueText(path, file, words) },
      };
    },
  );
}

export function standingsOf({ unit, standing }: LockDifference): Standings {
  const of = (side: Side): Standing => ({
    locked: isLocked(unit, standing[side]),
    at: standing[side].changedAt,
  });
  return { here: of('here'), file: of('file') };
}
