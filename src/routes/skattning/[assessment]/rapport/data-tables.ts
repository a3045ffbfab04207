// The data of an initiative as tables. Loaded where somebody asks for data.
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import type { DataTable } from '#lib/domain/data/table.ts';
import { dataTables } from '#lib/domain/data/tables.ts';
import { standingOf } from '#lib/domain/reflection/adoption.ts';
import { dataWords } from '#lib/i18n/data-words.ts';
import type { Basis } from './load.ts';

/**
 * @param adopted true for what was adopted: no notes were kept with it, and an empty table would say that none were made
 * @param day ISO date on which the plan is read
 */
export function tablesOf(
  initiative: Initiative,
  { instruments, purposes }: Pick<Basis, 'instruments' | 'purposes'>,
  adopted: boolean,
  day: string,
): DataTable[] {
  const tables = dataTables(
    {
      initiative,
      purposes,
      day,
      standingOf: (assessment) => standingOf(initiative, assessment),
      instrumentOf: ({ instrument }) =>
        instruments.find(
          ({ id, version }) => id === instrument.id && version === instrument.version,
        ),
    },
    dataWords(),
  );
  return adopted ? tables.filter(({ id }) => id !== NOTES) : tables;
}

/** What the plan is as a workbook. */
export function planTablesOf(
  initiative: Initiative,
  basis: Pick<Basis, 'instruments' | 'purposes'>,
  adopted: boolean,
  day: string,
): DataTable[] {
  return tablesOf(initiative, basis, adopted, day).filter(({ id }) => PLAN.includes(id));
}

const NOTES = 'uppfoljningsanteckningar';
const PLAN = ['handlingsplan', NOTES];
