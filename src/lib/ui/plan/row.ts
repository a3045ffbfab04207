import type { Snippet } from 'svelte';
import type { Mark } from '../../domain/plan/marks.ts';
import type { Activity } from '../../domain/plan/schema.ts';

/** An activity with what the plan around it knows. */
export interface PlanRow {
  readonly activity: Activity;
  /** Undefined when it belongs to no step. */
  readonly step: { readonly number: number | string; readonly name: string } | undefined;
  readonly marks: readonly Mark[];
  readonly href: string;
}

/** Id of the button that opens a row for changes. */
export const editId = ({ id }: Pick<Activity, 'id'>): string => `edit-${id}`;

/** How rows are changed where they stand. */
export interface RowEditing {
  /** Id of the activity that is being changed. */
  readonly edited: string | undefined;
  /** False when its change has been ended and is only told of. */
  readonly open: boolean;
  readonly editor: Snippet<[PlanRow]>;
  readonly onedit: (activity: string) => void;
}
