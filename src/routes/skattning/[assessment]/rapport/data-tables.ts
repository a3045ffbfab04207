// The data of an initiative as tables. Loaded where somebody asks for data.
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import type { DataTable } from '#lib/domain/data/table.ts';
import { dataTables } from '#lib/domain/data/tables.ts';
import { dataWords } from '#lib/i18n/data-words.ts';
import type { Basis } from './load.ts';

export function tablesOf(
  initiative: Initiative,
  { instruments, purposes }: Pick<Basis, 'instruments' | 'purposes'>,
): DataTable[] {
  return dataTables(
    {
      initiative,
      purposes,
      instrumentOf: ({ instrument }) =>
        instruments.find(
          ({ id, version }) => id === instrument.id && version === instrument.version,
        ),
    },
    dataWords(),
  );
}

/** What the plan is as a workbook. */
export function planTablesOf(
  initiative: Initiative,
  basis: Pick<Basis, 'instruments' | 'purposes'>,
): DataTable[] {
  return tablesOf(initiative, basis).filter(({ id }) => PLAN.includes(id));
}

const PLAN = ['handlingsplan', 'uppfoljningsanteckningar'];
