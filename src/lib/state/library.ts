// The initiatives on this device: what the start page needs, and no more.
import { latestAssessment } from '../domain/assessment/create.ts';
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import type { CurrentPhase } from '../domain/status/overview.ts';
import { deleteInitiative as deleteRows, readInitiatives } from '../persistence/initiatives.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { openStore } from './store.ts';

export interface LibraryEntry {
  readonly initiative: Initiative;
  readonly latest: Assessment;
  /** Undefined when the instrument is not on this device, which only a damaged database can bring about. */
  readonly current: CurrentPhase | undefined;
}

export async function listInitiatives(): Promise<LibraryEntry[]> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  const entries = await Promise.all(
    (await readInitiatives(db, autosave.waiting)).map(
      async (initiative): Promise<LibraryEntry[]> => {
        const latest = latestAssessment(initiative);
        if (!latest) return [];
        const instrument = await loadInstrument(db, latest.instrument).catch(() => undefined);
        const { overviewOf } = await import('../domain/status/overview.ts');
        const current = instrument && overviewOf(instrument, latest.ratings).current;
        return [{ initiative, latest, current }];
      },
    ),
  );
  return entries
    .flat()
    .sort((a, b) => b.initiative.updatedAt.localeCompare(a.initiative.updatedAt));
}

export async function deleteInitiative(id: string): Promise<void> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  await deleteRows(db, id);
}
