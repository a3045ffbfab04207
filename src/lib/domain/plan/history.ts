// The history of an activity: each dated line with what it changed.
import { firstLine, historyOrder, standingAfter, type Standing } from './edit.ts';
import type { Activity, ActivityStatus, FollowUpNote } from './schema.ts';

export interface HistoryItem {
  readonly note: FollowUpNote;
  /** True for the line that came with the activity. */
  readonly added: boolean;
  readonly status?: { readonly from: ActivityStatus; readonly to: ActivityStatus };
  /** A number that it has no longer. */
  readonly formerNumber?: number;
  readonly due?: { readonly from: string | null; readonly to: string | null };
}

type Told = Pick<Activity, 'notes'> & Partial<Pick<Activity, 'id' | 'formerNumbers'>>;

/** Oldest first. A line that says nothing and changes nothing is left out, but for the one that came with the activity. */
export function historyOf(activity: Told): HistoryItem[] {
  const lines = [...linesOf(activity), ...renumberings(activity)];
  const places = new Map(historyOrder(lines.map(({ note }) => note)).map(({ id }, at) => [id, at]));
  return lines.sort((a, b) => (places.get(a.note.id) ?? 0) - (places.get(b.note.id) ?? 0));
}

/** Nobody has written them, so they are no notes of the group's: each is told on the day from which the number is another. */
function renumberings({ id = '', formerNumbers = [] }: Told): HistoryItem[] {
  return formerNumbers.map(({ number, on }) => ({
    note: { ...lineOn(on), id: `${id} ${number}` },
    added: false,
    formerNumber: number,
  }));
}

/** After everything else that was written that day. */
function lineOn(date: string): Omit<FollowUpNote, 'id'> {
  const at = `${date}T23:59:59.999Z`;
  return {
    date,
    text: '',
    status: 'not-started',
    due: null,
    changes: [],
    createdAt: at,
    updatedAt: at,
  };
}

function linesOf({ notes }: Told): HistoryItem[] {
  const first = firstLine(notes);
  if (!first) return [];
  let now: Standing = first;
  return historyOrder(notes).flatMap((note): HistoryItem[] => {
    if (note === first) return [{ note, added: true }];
    const before = now;
    now = standingAfter(before, note);
    const item: HistoryItem = {
      note,
      added: false,
      ...(before.status !== now.status && { status: { from: before.status, to: now.status } }),
      ...(before.due !== now.due && { due: { from: before.due, to: now.due } }),
    };
    return item.status || item.due || note.text !== '' ? [item] : [];
  });
}
