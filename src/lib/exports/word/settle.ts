// The last hand on the packed file. docx takes times from the clock and ids from chance, and gives every bookmark the same
// number; after this the same report gives the same bytes, and they say nothing of the moment or the device.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped } from '../zip.ts';

const CORE = 'docProps/core.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const DOCUMENT = 'word/document.xml';

export function settle(packed: ArrayBuffer, createdAt: string): ArrayBuffer {
  const parts = unzipSync(new Uint8Array(packed));
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(change(strFromU8(part)));
  };
  edit(CORE, (xml) => withTime(xml, createdAt));
  const numbers = relationNumbers(strFromU8(parts[RELATIONS] ?? new Uint8Array()));
  const renumber = (xml: string) =>
    xml.replace(RELATION, (whole, before: string, id: string, after: string) => {
      const number = numbers.get(id);
      return number === undefined ? whole : `${before}rIdLink${number}${after}`;
    });
  edit(RELATIONS, renumber);
  edit(DOCUMENT, (xml) => withBookmarkNumbers(renumber(xml)));
  return zipped(Object.fromEntries(Object.entries(parts).filter(([path]) => !path.endsWith('/'))));
}

function withTime(xml: string, createdAt: string): string {
  return xml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, _name: string, close: string) =>
      `${open}${new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')}${close}`,
  );
}

/** An id by chance, in the attribute that it stands in. */
const RELATION = /(\b(?:r:id|Id)=")(rId[a-z0-9_-]{21})(")/g;

function relationNumbers(xml: string): ReadonlyMap<string, number> {
  return new Map(
    Array.from(xml.matchAll(RELATION), ([, , id = ''], index) => [id, index + 1] as const),
  );
}

/** They never lie in each other, so the first end belongs to the first start, and so on. */
function withBookmarkNumbers(xml: string): string {
  const counts = { Start: 0, End: 0 };
  return xml.replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag: string, edge: 'Start' | 'End') => {
    counts[edge] += 1;
    return tag.replace(/w:id="[^"]*"/, `w:id="${counts[edge]}"`);
  });
}
