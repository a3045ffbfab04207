// From the device to a file. What is on the screen goes in, committed or not, so that it also works when saving fails.
import type { Initiative } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { localDate } from '../domain/local-date.ts';
import { WORK_FILE_TYPE, workFileName } from '../domain/workfile/file-name.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import { readInitiatives } from '../persistence/initiatives.ts';
import { instrumentsOf } from './instruments.ts';
import { openStore, origin } from './store.ts';

export interface FileToSave {
  readonly name: string;
  readonly content: string;
  readonly type: string;
}

/** What a file is to hold: initiatives, and every instrument version that they use. */
export interface FileContent {
  readonly initiatives: readonly Initiative[];
  readonly instruments: readonly Instrument[];
}

/** @param initiatives all on the device when not given */
export async function contentOf(initiatives?: readonly Initiative[]): Promise<FileContent> {
  const chosen = initiatives ?? (await everything());
  return { initiatives: chosen, instruments: await instrumentsOf(chosen) };
}

export function plainFile({ initiatives, instruments }: FileContent): FileToSave {
  return {
    name: workFileName(initiatives, localDate(new Date())),
    content: printWorkFile({
      initiatives,
      instruments,
      app: __APP_VERSION__,
      exportedAt: origin.now(),
    }),
    type: WORK_FILE_TYPE,
  };
}

/** A work file at once, without a question: what rescues text when saving in the browser fails. */
export async function fileOf(initiatives: readonly Initiative[]): Promise<FileToSave> {
  return plainFile(await contentOf(initiatives));
}

export async function fileOfEverything(): Promise<FileToSave> {
  return plainFile(await contentOf());
}

async function everything(): Promise<readonly Initiative[]> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  return (await readInitiatives(db, autosave.waiting)).map(({ initiative }) => initiative);
}
