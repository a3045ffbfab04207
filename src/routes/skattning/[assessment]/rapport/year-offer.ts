// Everything that one occasion becomes, in one zip: each document in the format in which it is mostly wanted.
import type { Assessment, Initiative } from '#lib/domain/assessment/schema.ts';
import { placedSteps } from '#lib/domain/instrument/steps.ts';
import type { Instrument } from '#lib/domain/instrument/schema.ts';
import { datedActivities } from '#lib/domain/plan/due.ts';
import { planSource, versionOf, type Documented } from '#lib/domain/reflection/adoption.ts';
import type { DocumentId } from '#lib/domain/report/documents.ts';
import type { Report } from '#lib/domain/report/model.ts';
import { meta as calendar } from '#lib/exports/calendar/meta.ts';
import { localDate } from '#lib/domain/local-date.ts';
import { decisionWords } from '#lib/i18n/adoption.ts';
import { formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import { partiesOf, titleOf } from '#lib/i18n/place.ts';
import { CHOICES, type DocumentChoice } from './document-choice.ts';
import type { FormatId } from './formats.ts';
import type { Basis } from './load.ts';
import { documentOffer, excelOffer, type Offer } from './offers.ts';
import { fetched } from './trouble.ts';
import { planDay, workbookOf } from './workbook.ts';
import { zipOffer, type ZipPart } from './zip-offer.ts';

interface Year {
  readonly shown: Documented;
  readonly instrument: Instrument;
  readonly basis: Basis;
  /** Whether no later occasion has taken over the plan: a calendar is not to be filled with the dates of another year. */
  readonly isLatest: boolean;
  readonly build: (document: DocumentId, format: FormatId) => Report | Promise<Report>;
  /** Of a document, without extension. */
  readonly nameOf: (document: DocumentId) => string;
  /** Of a file that holds data, without extension. */
  readonly nameOfData: (type: string) => string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  /** ISO date. */
  readonly today: string;
}

export function yearOffer(year: Year): Offer {
  return zipOffer(
    CHOICES.flatMap((choice) => partsOf(year, choice)),
    () => year.nameOf('annual').replace('_arsuppfoljning_', '_alla-dokument_'),
    () => {
      const { initiative, assessment, adoption } = year.shown;
      const number = assessment.report.registryNumber.trim();
      const decision = adoption && (decisionWords(assessment.report) || m.report_adopted());
      return [
        m.zip_contents_heading({ title: titleOf(initiative) }),
        [partiesOf(initiative), assessment.title].filter((text) => text !== '').join(' · '),
        [
          m.adopt_version({ version: versionOf(initiative, assessment) }),
          decision ?? m.report_draft(),
        ].join(' · '),
        ...(number === '' ? [] : [m.calendar_line({ label: m.report_registry(), value: number })]),
        m.data_made_on({ date: formatDate(localDate(new Date(year.now()))) }),
        ...(initiative.example ? [m.data_example()] : []),
      ];
    },
    () => [m.zip_contents_rest()],
  );
}

/** Undefined for what this year has nothing for: what is left keeps its place. */
function partsOf(year: Year, choice: DocumentChoice): (ZipPart | undefined)[] {
  const { id } = choice;
  const about = m.zip_contents_line({ document: choice.name(), about: choice.about() });
  if (id === 'data') {
    const only = m.zip_contents_year({ year: year.shown.assessment.date.slice(0, 4) });
    return [{ offer: tables(year, choice), about: `${about} ${only}` }];
  }
  const [format = 'pdf'] = choice.formats;
  const document = { offer: documentOffer(choice, format, () => year.build(id, format)), about };
  return id === 'plan' ? [document, ...planParts(year, choice)] : [document];
}

/** The plan to work with, as long as it is known. */
function planParts(year: Year, choice: DocumentChoice): (ZipPart | undefined)[] {
  const { shown, basis, nameOfData, now, today } = year;
  const { initiative, assessment, adoption } = shown;
  if (planSource(initiative, assessment) === 'unknown') return [undefined, undefined];
  const workbook = excelOffer(
    choice,
    async () => {
      const { planTablesOf } = await fetched(import('./data-tables.ts'));
      const tables = planTablesOf(initiative, basis, adoption !== undefined, planDay(shown, today));
      return workbookOf(choice.name(), tables, { initiative, shown }, new Date(now()));
    },
    () => nameOfData('handlingsplan'),
    adoption !== undefined,
  );
  return [
    { offer: workbook, about: m.zip_contents_plan() },
    year.isLatest && datedActivities(initiative.activities).length > 0
      ? { offer: calendarOffer(year), about: m.zip_contents_calendar() }
      : undefined,
  ];
}

function calendarOffer({ shown: { initiative }, instrument, now, today }: Year): Offer {
  return {
    id: calendar.id,
    label: m.calendar_download(),
    about: m.calendar_how(),
    what: m.calendar_download(),
    check: { heading: m.calendar_check_heading(), anyway: m.sensitive_pdf_anyway() },
    prepare: () =>
      Promise.resolve({
        // Its words are those of the plan.
        texts: initiative.activities.flatMap(({ text, responsible, followUp }) => [
          text,
          responsible,
          followUp,
        ]),
        pdf: undefined,
        make: async () => {
          const { calendarFileName, renderCalendar } = await fetched(
            import('#lib/exports/calendar/render.ts'),
          );
          const steps = placedSteps(instrument);
          return {
            name: calendarFileName(initiative, today),
            content: renderCalendar({ initiative, steps, at: now(), today }),
            type: calendar.mimeType,
          };
        },
      }),
  };
}

function tables({ shown, basis, nameOfData, now, today }: Year, choice: DocumentChoice): Offer {
  const adopted = shown.adoption !== undefined;
  return excelOffer(
    choice,
    async () => {
      const { tablesOf } = await fetched(import('./data-tables.ts'));
      const initiative = ofOneYear(shown.initiative, shown.assessment);
      const content = tablesOf(initiative, basis, adopted, planDay(shown, today));
      return workbookOf(choice.name(), content, { initiative, shown }, new Date(now()));
    },
    () => nameOfData(choice.id),
    adopted,
  );
}

/** Of the other occasions nothing. */
function ofOneYear(initiative: Initiative, assessment: Assessment): Initiative {
  return {
    ...initiative,
    assessments: [assessment],
    reflections: initiative.reflections.filter((one) => one.assessment === assessment.id),
  };
}
