// The initiatives on this device: list, add, delete, and the way to and from files.
import { createInitiative, latestAssessment, type Setup } from '../domain/assessment/create.ts';
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { overviewOf, type CurrentPhase } from '../domain/status/overview.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import {
  addInitiatives,
  deleteInitiative as deleteRows,
  readInitiatives,
} from '../persistence/initiatives.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { openStore, origin } from './store.ts';

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
    (await readInitiatives(db)).map(async (initiative): Promise<LibraryEntry[]> => {
      const latest = latestAssessment(initiative);
      if (!latest) return [];
      const instrument = await loadInstrument(db, latest.instrument).catch(() => undefined);
      const current = instrument && overviewOf(instrument, latest.ratings).current;
      return [{ initiative, latest, current }];
    }),
  );
  return entries
    .flat()
    .sort((a, b) => b.initiative.updatedAt.localeCompare(a.initiative.updatedAt));
}

/** @returns the id of the new initiative's assessment */
export async function addInitiative(setup: Setup): Promise<string> {
  const { db } = await openStore();
  const initiative = createInitiative(setup, origin);
  await addInitiatives(db, [initiative]);
  return initiative.assessments[0]?.id ?? '';
}

export async function deleteInitiative(id: string): Promise<void> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  await deleteRows(db, id);
}

/** A work file with the given initiatives and every instrument they use, as text. */
export async function printFile(initiatives: readonly Initiative[]): Promise<string> {
  const { db } = await openStore();
  const instruments = new Map<string, Promise<Instrument>>();
  for (const { instrument } of initiatives.flatMap(({ assessments }) => assessments))
    instruments.set(`${instrument.id} ${instrument.version}`, loadInstrument(db, instrument));
  return printWorkFile({
    initiatives,
    instruments: await Promise.all(instruments.values()),
    app: __APP_VERSION__,
    exportedAt: origin.now(),
  });
}

export async function allInitiatives(): Promise<Initiative[]> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  return readInitiatives(db);
}
