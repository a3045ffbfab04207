// The plan of the open initiative: each change is a new value and the rows that say so.
import { cleanText } from '../domain/clean-text.ts';
import { swedishDate } from '../domain/local-date.ts';
import { nextNumber } from '../domain/plan/numbers.ts';
import { newActivity, withActivityFields, withNote, type Moment } from '../domain/plan/edit.ts';
import { withActivity } from '../domain/plan/in-initiative.ts';
import { withDatedNote } from '../domain/plan/follow-up.ts';
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
    const number = nextNumber(this.#editor.initiative);
    const activity = { ...newActivity(cleanFields(typed), moment()), number };
    this.#put(undefined, activity);
    return activity.id;
  }

  change(id: string, typed: Partial<ActivityFields>): void {
    this.#replace(id, (activity) => withActivityFields(activity, cleanFields(typed), moment()));
  }

  /**
   * A note that changes nothing else.
   * @param date ISO date of the day that it is about
   */
  addNote(id: string, date: string, text: string): void {
    this.#replace(id, (activity) => withDatedNote(activity, date, cleanText(text), moment()));
  }

  changeNote(
    id: string,
    note: string,
    { date, text }: Partial<Pick<FollowUpNote, 'text' | 'date'>>,
  ): void {
    this.#replace(id, (activity) => {
      const moved = date === undefined ? activity : withNote(activity, note, { date }, moment());
      return text === undefined
        ? moved
        : withNote(moved, note, { text: cleanText(text) }, moment());
    });
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
    const changed = withActivity(initiative, after);
    const { id, lastNumber } = changed;
    const given = lastNumber !== initiative.lastNumber;
    this.#editor.write(
      changed,
      ...activityChanges(id, before, after),
      ...(given
        ? [{ table: 'initiatives', key: [id], base: null, fields: { lastNumber } } as const]
        : []),
    );
  }
}

function moment(): Moment {
  const now = new Date();
  return { now: now.toISOString(), today: swedishDate(now), id: origin.id };
}
