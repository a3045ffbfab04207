// One meeting's way through the open activities. What is said is saved at once, in the plan; this only knows where one is.
import { meetingNote } from '#lib/domain/plan/follow-up.ts';
import { agendaOf, outcomeOf, type Before, type Outcome } from '#lib/domain/plan/meeting.ts';
import type { Activity, FollowUpNote } from '#lib/domain/plan/schema.ts';
import { followUp, type Said } from '#lib/state/follow-up.ts';
import type { Plan } from '#lib/state/plan.ts';

/** What brings a meeting back after a reload. */
export interface RoundState {
  readonly date: string;
  readonly place: Place;
  readonly agenda: readonly Before[];
  readonly said: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  readonly obstacles: readonly string[];
}

/** Before the first activity, at one of them by its place in the agenda, or after the last. */
export type Place = 'start' | number | 'end';

export interface Item {
  readonly id: string;
  /** Place in the agenda, from 1. */
  readonly number: number;
  /** Undefined when somebody has deleted it since the meeting began. */
  readonly activity: Activity | undefined;
  /** What the meeting has noted. */
  readonly note: FollowUpNote | undefined;
  readonly before: Before;
  readonly outcome: Outcome;
}

export class Round {
  readonly #plan: Plan;
  #date = $state('');
  #place: Place = $state('start');
  /** Fixed when the meeting begins, so that nothing changes place while one writes. */
  #agenda: readonly Before[] = $state.raw([]);
  /** Where one was before one went back to the start. */
  #left: Place = 0;
  /** Ids of the activities of which something was said. */
  #said: readonly string[] = $state.raw([]);
  /** Ids of the notes that the meeting has begun, by the activity's. */
  #notes: Readonly<Record<string, string>> = $state.raw({});
  /** Ids of those whose obstacles were changed, which leaves no line in the history. */
  #obstacles: readonly string[] = $state.raw([]);

  /** @param date ISO date of the meeting, until somebody says otherwise */
  constructor(plan: Plan, date: string) {
    this.#plan = plan;
    this.#date = date;
  }

  /** ISO date of the meeting. */
  get date(): string {
    return this.#date;
  }

  get place(): Place {
    return this.#place;
  }

  /** Ids of the activities whose obstacles were changed. */
  get obstacles(): readonly string[] {
    return this.#obstacles;
  }

  get begun(): boolean {
    return this.#agenda.length > 0;
  }

  get items(): readonly Item[] {
    const byId: Readonly<Record<string, Activity>> = Object.fromEntries(
      this.#plan.activities.map((activity) => [activity.id, activity]),
    );
    return this.#agenda.map((before, index) => {
      const { id } = before;
      const activity = byId[id];
      const note = activity && meetingNote(activity, this.#date, this.#notes[id]);
      const said = (note && note.text.trim() !== '') || this.#obstacles.includes(id);
      const outcome = activity ? outcomeOf(before, activity, said) : 'untouched';
      return { id, number: index + 1, activity, note, before, outcome };
    });
  }

  /**
   * Begins, or goes on where one was.
   * @param today ISO date
   */
  begin(today: string): void {
    if (!this.begun) this.#agenda = agendaOf(this.#plan.activities, this.#date, today);
    this.go(this.#left);
  }

  go(place: Place): void {
    if (place === 'start') this.#left = this.#place;
    const last = this.#agenda.length - 1;
    this.#place = typeof place !== 'number' ? place : place > last ? 'end' : Math.max(0, place);
  }

  /** The notes of the meeting go with it to its new day. */
  setDate(date: string): void {
    for (const id of this.#said) {
      const activity = this.#plan.find(id);
      const note = this.#notes[id];
      if (note !== undefined) this.#plan.changeNote(id, note, { date });
      if (activity?.endedOn === this.#date) this.#plan.change(id, { endedOn: date });
    }
    this.#date = date;
  }

  say(id: string, typed: Said): void {
    followUp(this.#plan, id, { date: this.#date, note: this.#notes[id] }, typed);
    const activity = this.#plan.find(id);
    const note = activity && meetingNote(activity, this.#date, this.#notes[id]);
    // What only the obstacles say is in no note; one of that day may be from elsewhere.
    const noted = Object.keys(typed).some((name) => name !== 'obstacles');
    if (note && noted) this.#notes = { ...this.#notes, [id]: note.id };
    if (!this.#said.includes(id)) this.#said = [...this.#said, id];
    if (typed.obstacles !== undefined && !this.#obstacles.includes(id))
      this.#obstacles = [...this.#obstacles, id];
  }

  get state(): RoundState {
    return {
      date: this.#date,
      place: this.#place,
      agenda: this.#agenda,
      said: this.#said,
      notes: this.#notes,
      obstacles: this.#obstacles,
    };
  }

  restore({ date, place, agenda, said, notes, obstacles }: RoundState): void {
    this.#date = date;
    this.#agenda = agenda;
    this.#said = said;
    this.#notes = notes;
    this.#obstacles = obstacles;
    this.go(place);
  }
}
