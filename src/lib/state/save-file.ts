// From the device to a file. What is on the screen goes in, committed or not, so that it also works when saving fails.
import type { Initiative } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { localDate } from '../domain/local-date.ts';
import { WORK_FILE_TYPE, workFileName } from '../domain/workfile/file-name.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import { readInitiatives } from '../persistence/initiatives.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { openStore, origin } from './store.ts';

export interface FileToSave {
  readonly name: string;
  readonly content: string;
  readonly type: string;
  /** As they stand in the file. */
  readonly initiatives: readonly Initiative[];
}

/** A work file with the given initiatives and every instrument version that they use. */
export async function fileOf(initiatives: readonly Initiative[]): Promise<FileToSave> {
  return {
    name: workFileName(initiatives, localDate(new Date())),
    content: printWorkFile({
      initiatives,
      instruments: await instrumentsOf(initiatives),
      app: __APP_VERSION__,
      exportedAt: origin.now(),
    }),
    type: WORK_FILE_TYPE,
    initiatives,
  };
}

export async function fileOfEverything(): Promise<FileToSave> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  return fileOf((await readInitiatives(db, autosave.waiting)).map(({ initiative }) => initiative));
}

async function instrumentsOf(initiatives: readonly Initiative[]): Promise<Instrument[]> {
  const { db } = await openStore();
  const loading = new Map<string, Promise<Instrument>>();
  for (const { instrument } of initiatives.flatMap(({ assessments }) => assessments))
    loading.set(`${instrument.id} ${instrument.version}`, loadInstrument(db, instrument));
  return Promise.all(loading.values());
}
