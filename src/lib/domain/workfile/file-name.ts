import type { Initiative } from '../assessment/schema.ts';
import { latestAssessment } from '../assessment/create.ts';
import { shortNameOf } from '../municipalities.ts';
import { fileName } from '../report/file-name.ts';

export const WORK_FILE_TYPE = 'application/json';

/**
 * @param date ISO date of the day the file is saved
 * @param status `låst` for a file that needs a passphrase
 */
export function workFileName(
  initiatives: readonly Initiative[],
  date: string,
  status: 'låst' | '' = '',
): string {
  const [first] = initiatives;
  const single = initiatives.length === 1 && first;
  return fileName({
    type: 'arbetsfil',
    municipality: single ? shortNameOf(first) : 'alla',
    title: single ? first.title : '',
    year: single ? (latestAssessment(first)?.date.slice(0, 4) ?? '') : '',
    status,
    date,
    registryNumber: '',
    extension: 'iris.json',
  });
}
