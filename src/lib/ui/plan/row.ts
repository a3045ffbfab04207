import type { Activity } from '../../domain/plan/schema.ts';

/** An activity with what the plan around it knows. */
export interface PlanRow {
  readonly activity: Activity;
  /** Undefined when it belongs to no step. */
  readonly step: { readonly number: number | string; readonly name: string } | undefined;
  readonly late: boolean;
  readonly href: string;
}
