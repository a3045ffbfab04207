// What a file of data is called and what it says of itself: whose it is, of which years and how it stands.
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import type { DataTable, Workbook } from '#lib/domain/data/table.ts';
import { localDate, swedishDate } from '#lib/domain/local-date.ts';
import { shortNameOf } from '#lib/domain/municipalities.ts';
import { planSource, versionOf, type Documented } from '#lib/domain/reflection/adoption.ts';
import { reportFileName } from '#lib/domain/report/file-name.ts';
import { decisionWords } from '#lib/i18n/adoption.ts';
import { formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import { partiesOf, titleOf } from '#lib/i18n/place.ts';

export interface DataSource {
  /** What the file holds. */
  readonly initiative: Initiative;
  /** Undefined for all that is written now, of every year. */
  readonly shown: Documented | undefined;
}

/** The years of the data: "2026", or "2024-2026". */
export function yearsOf({ assessments }: Pick<Initiative, 'assessments'>): string {
  const years = assessments.map(({ date }) => date.slice(0, 4)).sort();
  return [...new Set([years[0] ?? '', years.at(-1) ?? ''])].join('-');
}

/** Without extension. What holds other years or another text has another name. */
export function dataFileName(type: string, { initiative, shown }: DataSource, now: Date): string {
  return reportFileName({
    type,
    municipality: shortNameOf(initiative),
    title: initiative.title,
    year: shown ? shown.assessment.date.slice(0, 4) : yearsOf(initiative),
    ...(shown
      ? {
          status: shown.adoption ? 'fastställd' : 'utkast',
          version: versionOf(shown.initiative, shown.assessment),
          registryNumber: shown.assessment.report.registryNumber,
        }
      : { status: '', registryNumber: '' }),
    date: madeOn(shown, now),
  });
}

export function workbookOf(
  name: string,
  tables: readonly DataTable[],
  { initiative, shown }: DataSource,
  now: Date,
): Workbook {
  const title = titleOf(initiative);
  const made = m.data_made_on({ date: formatDate(madeOn(shown, now)) });
  const number = shown?.assessment.report.registryNumber.trim() ?? '';
  return {
    tables,
    title: m.data_workbook({ name, title }),
    whose: [
      [...(initiative.example ? [m.data_example()] : []), partiesOf(initiative)].join(' · '),
      title,
    ],
    standing: [
      shown ? statusOf(shown) : m.data_of_years({ years: yearsOf(initiative) }),
      [made, number].filter((text) => text !== '').join(' · '),
    ],
    createdAt: now.toISOString(),
  };
}

/** ISO date on which the plan is read, as in the documents. */
export function planDay({ initiative, assessment }: Documented, today: string): string {
  const plan = planSource(initiative, assessment);
  return typeof plan === 'string' ? today : swedishDate(new Date(plan.at));
}

function statusOf({ initiative, assessment, adoption }: Documented): string {
  const version = m.adopt_version({ version: versionOf(initiative, assessment) });
  const status = adoption
    ? decisionWords(assessment.report) || m.report_adopted()
    : m.report_draft();
  return `${version} · ${status}`;
}

function madeOn(shown: Documented | undefined, now: Date): string {
  return shown?.adoption ? swedishDate(new Date(shown.adoption.at)) : localDate(now);
}
