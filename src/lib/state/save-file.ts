// From the device to a file. What is on the screen goes in, committed or not, so that it also works when saving fails.
import type { Initiative } from '../domain/assessment/schema.ts';
import { WORK_FILE_TYPE, workFileName } from '../domain/workfile/file-name.ts';
import { allInitiatives, printFile } from './library.ts';
import { localDate } from '../domain/local-date.ts';

export interface FileToSave {
  readonly name: string;
  readonly content: string;
  readonly type: string;
}

export async function fileOf(initiatives: readonly Initiative[]): Promise<FileToSave> {
  return {
    name: workFileName(initiatives, localDate(new Date())),
    content: await printFile(initiatives),
    type: WORK_FILE_TYPE,
  };
}

export async function fileOfEverything(): Promise<FileToSave> {
  return fileOf(await allInitiatives());
}
