// The history of an activity: each dated line with what it changed since the line before.
import { historyOrder } from './edit.ts';
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
  return historyOrder(notes).flatMap((note, index, all): HistoryItem[] => {
    const before = all[index - 1];
    if (!before) return [{ note, added: true }];
    const item: HistoryItem = {
      note,
      added: false,
      ...(before.status !== note.status && { status: { from: before.status, to: note.status } }),
      ...(before.due !== note.due && { due: { from: before.due, to: note.due } }),
    };
    return item.status || item.due || note.text !== '' ? [item] : [];
  });
}
