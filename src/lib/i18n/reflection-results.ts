// Sentences of the follow-up's results: what the plan says of an activity, and for whom the activities were.
import type { Activity } from '../domain/plan/schema.ts';
import type { ForWhom } from '../domain/reflection/for-whom.ts';
import type { Result } from '../domain/reflection/schema.ts';
import { amount } from './number-words.ts';
import { formatDate } from './format.ts';
import { within } from './letter-case.ts';
import * as m from './paraglide/messages.js';
import { statusLabel } from './plan.ts';
import {
  ageName,
  carriedOutName,
  genderName,
  targetGroupName,
  violenceShort,
} from './reflection-codes.ts';

/** "Klar 12 maj 2026". */
export function standingWords({ status, endedOn }: Pick<Activity, 'status' | 'endedOn'>): string {
  return endedOn === null
    ? statusLabel(status)
    : m.result_standing({ status: statusLabel(status), date: formatDate(endedOn) });
}

/** What a folded result holds: "Genomförd: Ja · resultat skrivet · VNR, våldsutsatta, kvinnor". */
export function resultSummary(result: Result): string {
  const { carriedOut, outcome } = result;
  const parts = [
    ...(carriedOut ? [m.result_carried_out_short({ answer: carriedOutName(carriedOut) })] : []),
    ...(outcome.trim() === '' ? [] : [m.result_outcome_short()]),
    ...forWhomLine(result),
  ];
  return parts.length > 0 ? parts.join(' · ') : m.result_empty_short();
}

/** "VNR", "våldsutsatta", "kvinnor", "könsuppdelning saknas". */
export function forWhomWords({ violence, groups, genders, ages, notSplit }: Result): string[] {
  return [
    ...violence.map((code) => within(violenceShort(code))),
    ...groups.map((code) => within(targetGroupName(code))),
    ...genders.map((code) => within(genderName(code))),
    ...ages.map((code) => within(ageName(code))),
    ...(notSplit ? [within(m.result_table_not_split()).replaceAll('\u00ad', '')] : []),
  ];
}

function forWhomLine(result: Result): string[] {
  const names = forWhomWords({ ...result, notSplit: false });
  return [
    ...(names.length > 0 ? [names.join(', ')] : []),
    ...forWhomWords({ ...result, violence: [], groups: [], genders: [], ages: [] }),
  ];
}

/** What the table says in sentences, each in a line of its own. Neutral: that nothing is described is all that is known. */
export function forWhomSentences({ unnamed, notSplit, genderUnsaid }: ForWhom): string[] {
  const codes = [
    ...unnamed.violence.map((code) => within(violenceShort(code))),
    ...unnamed.groups.map((code) => within(targetGroupName(code))),
    ...unnamed.genders.map((code) => within(genderName(code))),
  ];
  return [
    ...(codes.length > 0 ? [m.result_unnamed({ codes: codes.join(', ') })] : []),
    ...(notSplit > 0 ? [m.result_not_split_count(amount(notSplit))] : []),
    ...(genderUnsaid > 0 ? [m.result_gender_unsaid(amount(genderUnsaid))] : []),
  ];
}
