// The history of an activity: each dated line with what it changed.
import { firstLine, historyOrder, standingAfter, type Standing } from './edit.ts';
import type { Activity, ActivityStatus, FollowUpNote } from './schema.ts';

export interface HistoryItem {
  readonly note: FollowUpNote;
  /** True for the line that came with the activity. */
  readonly added: boolean;
  readonly status?: { readonly from: ActivityStatus; readonly to: ActivityStatus };
  readonly due?: { readonly from: string | null; readonly to: string | null };
}

/** Oldest first. A line that says nothing and changes nothing is left out, but for the one that came with the activity. */
export function historyOf({ notes }: Pick<Activity, 'notes'>): HistoryItem[] {
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
