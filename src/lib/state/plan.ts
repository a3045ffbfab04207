// The plan of the open initiative: each change is a new value and the rows that say so.
import { cleanText } from '../domain/clean-text.ts';
import { swedishDate } from '../domain/local-date.ts';
import {
  newActivity,
  withActivityFields,
  withNewNote,
  withNote,
  type Moment,
} from '../domain/plan/edit.ts';
import { withActivity } from '../domain/plan/in-initiative.ts';
import type { Activity, ActivityFields, FollowUpNote } from '../domain/plan/schema.ts';
import { activityChanges } from '../persistence/activities.ts';
import { cleanFields } from './clean-fields.ts';
import type { InitiativeEditor } from './initiative-editor.svelte.ts';
import { origin } from './store.ts';

export class Plan {
  readonly #editor: InitiativeEditor;

  constructor(editor: InitiativeEditor) {
    this.#editor = editor;
  }

  get activities(): readonly Activity[] {
    return this.#editor.initiative.activities;
  }

  find(id: string): Activity | undefined {
    return this.activities.find((activity) => activity.id === id);
  }

  /** @returns the id of the new activity */
  add(typed: ActivityFields): string {
    const activity = newActivity(cleanFields(typed), moment());
    this.#put(undefined, activity);
    return activity.id;
  }

  change(id: string, typed: Partial<ActivityFields>): void {
    this.#replace(id, (activity) => withActivityFields(activity, cleanFields(typed), moment()));
  }

  /**
   * A note from a follow-up, with what it decided.
   * @param date ISO date of the meeting
   * @returns the id of the note
   */
  addNote(id: string, date: string, text: string, typed: Partial<ActivityFields> = {}): string {
    const note = origin.id();
    const at: Moment = { ...moment(), today: date, id: () => note };
    this.#replace(id, (activity) => withNewNote(activity, cleanText(text), cleanFields(typed), at));
    return note;
  }

  changeNote(
    id: string,
    note: string,
    typed: Partial<Pick<FollowUpNote, 'text' | 'date' | 'status' | 'due'>>,
  ): void {
    this.#replace(id, (activity) => withNote(activity, note, cleanFields(typed), moment()));
  }

  /** A change that only one page makes, so that no other has to load it. What is typed must be clean. */
  revise(id: string, change: (activity: Activity, moment: Moment) => Activity): void {
    this.#replace(id, (activity) => change(activity, moment()));
  }

  #replace(id: string, change: (activity: Activity) => Activity): void {
    const before = this.find(id);
    if (before) this.#put(before, change(before));
  }

  #put(before: Activity | undefined, after: Activity): void {
    const { initiative } = this.#editor;
    this.#editor.write(
      withActivity(initiative, after),
      ...activityChanges(initiative.id, before, after),
    );
  }
}

function moment(): Moment {
  const now = new Date();
  return { now: now.toISOString(), today: swedishDate(now), id: origin.id };
}
