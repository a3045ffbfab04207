// The data of an initiative as tables. Loaded where somebody asks for data.
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import type { DataTable } from '#lib/domain/data/table.ts';
import { dataTables } from '#lib/domain/data/tables.ts';
import type { Instrument } from '#lib/domain/instrument/schema.ts';
import { dataWords } from '#lib/i18n/data-words.ts';

export function tablesOf(initiative: Initiative, instruments: readonly Instrument[]): DataTable[] {
  return dataTables(
    {
      initiative,
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
  instruments: readonly Instrument[],
): DataTable[] {
  return tablesOf(initiative, instruments).filter(({ id }) => PLAN.includes(id));
}

const PLAN = ['handlingsplan', 'uppfoljningsanteckningar'];
