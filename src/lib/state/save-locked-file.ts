// The same file as `plainFile` gives, behind a passphrase.
import { localDate } from '../domain/local-date.ts';
import { workFileName } from '../domain/workfile/file-name.ts';
import { lock } from './locked-file.ts';
import { plainFile, type FileContent, type FileToSave } from './save-file.ts';
import { origin } from './store.ts';

/**
 * @param readme what the file is, in words, for somebody who opens it in another program
 * @returns undefined when the file would be too large to be opened
 */
export async function lockedFile(
  content: FileContent,
  passphrase: string,
  readme: string,
): Promise<FileToSave | undefined> {
  const plain = plainFile(content);
  const locked = await lock(plain.content, {
    passphrase,
    app: __APP_VERSION__,
    exportedAt: origin.now(),
    readme,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });
  const name = workFileName(content.initiatives, localDate(new Date()), 'låst');
  return locked === undefined ? undefined : { ...plain, name, content: locked };
}
