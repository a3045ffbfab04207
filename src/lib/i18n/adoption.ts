import type { ReportState } from '../domain/assessment/schema.ts';
import { formatDate } from './format.ts';
import { withoutEnd } from '../domain/without-end.ts';
import * as m from './paraglide/messages.js';

/** "Fastställd av Socialnämnden, 3 december 2026"; the empty string where neither body nor date was noted. */
export function decisionWords({
  adoptedBy: by,
  adoptedOn: on,
}: Pick<ReportState, 'adoptedBy' | 'adoptedOn'>): string {
  if (by)
    return on
      ? m.report_adopted_by_on({ by: withoutEnd(by), on: formatDate(on) })
      : m.report_adopted_by_only({ by });
  return on ? m.report_adopted_on_only({ on: formatDate(on) }) : '';
}
