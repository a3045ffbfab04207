// The table of docs/storage.md: what IRIS may leave in a browser.
import { readFileSync } from 'node:fs';
import { root } from './instrument.ts';

export interface StorageRow {
  /** As the browser's own tools call it, such as `localStorage`. */
  readonly where: string;
  /** A name, or the beginning of one before `*`. */
  readonly name: string;
}

export function storageTable(): StorageRow[] {
  const text = readFileSync(new URL('docs/storage.md', root), 'utf8');
  return [...text.matchAll(/^\| (\S.*?) +\| `(\S+?)` +\|/gmu)].map(([, where = '', name = '']) => ({
    where,
    name,
  }));
}

/** The row that a thing found in a browser stands in. */
export function rowOf(
  table: readonly StorageRow[],
  found: { where: string; name: string },
): StorageRow | undefined {
  return table.find(
    ({ where, name }) =>
      where === found.where &&
      (name.endsWith('*') ? found.name.startsWith(name.slice(0, -1)) : found.name === name),
  );
}
