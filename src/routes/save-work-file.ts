import type { Initiative } from '#lib/domain/assessment/schema.ts';
import { origin } from '#lib/state/store.ts';
import { download } from '#lib/ui/download.ts';

/** Chunks of their own: most visits save no file. To be called early where the file is the last way out. */
export const prepareToSave = () =>
  Promise.all([import('#lib/state/save-file.ts'), import('#lib/state/filed.ts')]);

/**
 * Hands a work file to the browser's own download, and notes that there is one.
 * @returns the name of the file
 */
export async function saveWorkFile(initiatives: readonly Initiative[] | 'all'): Promise<string> {
  const [{ fileOf, fileOfEverything }, { markFiled }] = await prepareToSave();
  const at = origin.now();
  const all = initiatives === 'all';
  const file = await (all ? fileOfEverything() : fileOf(initiatives));
  download(file);
  await markFiled(all ? 'all' : initiatives.map(({ id }) => id), at);
  return file.name;
}
