// A locked file goes through the same door as every other, once its passphrase is there.
import type { LockedFile } from '../domain/workfile/locked.ts';
import { unlock } from './locked-file.ts';
import { openText, type OpenResult } from './open-file.ts';

/** @returns undefined when the passphrase is another; the person may try again */
export async function openLocked(
  name: string,
  file: LockedFile,
  passphrase: string,
): Promise<OpenResult | undefined> {
  const text = await unlock(file, passphrase);
  return text === undefined ? undefined : openText(name, text);
}
