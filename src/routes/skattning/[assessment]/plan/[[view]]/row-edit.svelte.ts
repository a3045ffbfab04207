// A row of the plan that is being changed where it stands. Each change is saved as it is made, as on the activity's own page.
import type { ActivityFields } from '#lib/domain/plan/schema.ts';
import type { Plan } from '#lib/state/plan.ts';

export class RowEdit {
  /** Id of the activity. */
  readonly activity: string;
  /** Ids of the rows as they stood when it began: none moves or goes until one leaves the row. */
  readonly order: readonly string[];
  readonly #plan: Plan;
  /** What it said before in each field that has been changed. */
  #before: Partial<ActivityFields> = $state.raw({});
  #open = $state(true);

  constructor(plan: Plan, activity: string, order: readonly string[]) {
    this.#plan = plan;
    this.activity = activity;
    this.order = order;
  }

  get open(): boolean {
    return this.#open;
  }

  get changed(): boolean {
    return Object.keys(this.#before).length > 0;
  }

  change(fields: Partial<ActivityFields>): void {
    const now = this.#plan.find(this.activity);
    if (!now) return;
    // The day on which it ended goes with its status.
    const names = Object.keys('status' in fields ? { ...fields, endedOn: null } : fields);
    const said = Object.fromEntries(names.map((name) => [name, now[name as keyof ActivityFields]]));
    this.#before = { ...said, ...this.#before };
    this.#plan.change(this.activity, fields);
  }

  end(): void {
    this.#open = false;
  }

  takeBack(): void {
    if (this.changed) this.#plan.change(this.activity, this.#before);
    this.#before = {};
    this.#open = false;
  }
}
