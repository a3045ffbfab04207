// The initiatives on this device: what the start page needs, and no more.
import { latestAssessment } from '../domain/assessment/create.ts';
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import type { Overview } from '../domain/status/overview.ts';
import {
  deleteActivity as deleteActivityRows,
  deleteAssessment as deleteRows,
  deleteInitiative as deleteAllRows,
  findInitiativeOf,
  readInitiatives,
} from '../persistence/initiatives.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { acceptContent, missingContent, noteLeaving } from '../persistence/missing.ts';
import type { Sentinel } from '../persistence/sentinel.ts';
import { openStore } from './store.ts';
import { undo } from './undo.svelte.ts';

export interface LibraryEntry {
  readonly initiative: Initiative;
  /** When a work file with it was last saved or opened here, ISO instant. */
  readonly filedAt: string | undefined;
  readonly latest: Assessment;
  /** Undefined when the instrument is not on this device, which only a damaged database can bring about. */
  readonly standing: { readonly instrument: Instrument; readonly overview: Overview } | undefined;
}

export interface Library {
  readonly entries: readonly LibraryEntry[];
  /** What was here at the last visit, when some of it is gone without anybody having deleted it. */
  readonly missing: Sentinel | undefined;
}

/** @param onFound called as soon as there is something, before what is needed to tell of it has been fetched */
export async function openLibrary(onFound?: () => void): Promise<Library> {
  const { db, autosave, keeps } = await openStore();
  await autosave.settled();
  const stored = await readInitiatives(db, autosave.waiting);
  if (stored.length > 0) onFound?.();
  const entries = await Promise.all(
    stored.map(async ({ initiative, filedAt }): Promise<LibraryEntry[]> => {
      const latest = latestAssessment(initiative);
      if (!latest) return [];
      const instrument = await loadInstrument(db, latest.instrument).catch(() => undefined);
      const { overviewOf } = await import('../domain/status/overview.ts');
      const standing = instrument && {
        instrument,
        overview: overviewOf(instrument, latest.ratings),
      };
      return [{ initiative, filedAt, latest, standing }];
    }),
  );
  return {
    entries: entries
      .flat()
      .sort((a, b) => b.initiative.updatedAt.localeCompare(a.initiative.updatedAt)),
    missing: keeps === 'memory' ? undefined : await missingContent(db),
  };
}

/** Deletes an initiative with everything in it; `undo` holds it until the tab closes. */
export async function deleteInitiative({ id, example }: Initiative): Promise<void> {
  const store = await openStore();
  await store.autosave.settled();
  noteLeaving(example ? 0 : 1);
  const before = await deleteAllRows(store.db, id);
  store.tabs.announce({ here: true });
  if (before) undo.remember({ kind: 'initiative', before: [before] });
}

/** Deletes one of several assessments; `undo` holds its initiative as it was until the tab closes. */
export async function deleteAssessment(id: string): Promise<void> {
  const store = await openStore();
  await store.autosave.settled();
  const before = await findInitiativeOf(store.db, id, store.autosave.waiting);
  await deleteRows(store.db, id);
  store.tabs.announce({ here: true });
  if (before) undo.remember({ kind: 'assessment', before: [before], assessment: id });
}

/** Deletes one activity with its history; `undo` holds its initiative as it was until the tab closes. */
export async function deleteActivity(initiative: string, id: string): Promise<void> {
  const store = await openStore();
  await store.autosave.settled();
  const before = await deleteActivityRows(store.db, initiative, id, store.autosave.waiting);
  store.tabs.announce({ here: true });
  if (before) undo.remember({ kind: 'activity', before: [before], activity: id });
}

/** Somebody goes on without what was here before. */
export async function acceptMissing(): Promise<void> {
  await acceptContent((await openStore()).db);
}
