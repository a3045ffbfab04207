// The part of jsPDF that its types leave out and that its own plugins (annotations, outline, XMP) are made with. Object
// numbers may only be taken while the file is written, that is in `putPage` and `postPutResources`.
import type { jsPDF } from 'jspdf';

interface Events {
  subscribe(topic: 'putPage', callback: (page: WrittenPage) => void): void;
  subscribe(topic: 'postPutResources' | 'putCatalog', callback: () => void): void;
}

export interface WrittenPage {
  readonly pageNumber: number;
  readonly objId: number;
}

export interface Internals {
  readonly events: Events;
  write(operators: string): void;
  /** A number for an object that is written later. */
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, doOutput: true): void;
  getCurrentPageInfo(): { readonly pageNumber: number };
}

export function internalsOf(doc: jsPDF): Internals {
  return doc.internal as unknown as Internals;
}

/** Writes one object: `body` is everything between its number and `endobj`, which PDF/A wants on a line of its own. */
export function putObject(internals: Internals, body: string, id?: number): number {
  const number = id ?? internals.newObjectDeferred();
  internals.newObjectDeferredBegin(number, true);
  internals.write(body);
  internals.write('endobj');
  return number;
}

/** `dictionary` without its brackets and its length; one character of `bytes` is one byte. */
export function putStream(internals: Internals, dictionary: string, bytes: string): number {
  return putObject(
    internals,
    `<<${dictionary}/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`,
  );
}
