import type { Activity } from '../../domain/plan/schema.ts';

/** An activity with what the plan around it knows. */
export interface PlanRow {
  readonly activity: Activity;
  /** Its place in the order of the process, from 1: the same in every view, sorted and filtered as one likes. */
  readonly number: number;
  /** Undefined when it belongs to no step. */
  readonly step: { readonly number: number | string; readonly name: string } | undefined;
  readonly late: boolean;
  readonly href: string;
}
