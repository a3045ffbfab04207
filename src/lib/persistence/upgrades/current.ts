// A row as the code of today has it, also where a tab with an older release has written it since the upgrade.
import { assessmentByPath } from './0002-fields-by-path.ts';
import { assessmentWithPlan } from './0003-plan.ts';
import { activityWithNumber, adoptionWithNumbers } from './0005-numbers.ts';

export function currentAssessment<Row extends object>(row: Row): Row {
  return assessmentWithPlan(assessmentByPath(row));
}

export const currentActivity = activityWithNumber;
export const currentAdoption = adoptionWithNumbers;
