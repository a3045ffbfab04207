// An empty jsPDF document with what the report's metadata says about it. Nothing here comes from the device: no
// clock, no user name, no random file number, so the same report gives the same bytes.
import { jsPDF } from 'jspdf';
import type { ReportMeta } from '../../domain/report/model.ts';
import { cleanLine } from './characters.ts';
import { addFonts } from './fonts.ts';

interface Internals {
  readonly events: { subscribe(topic: 'putCatalog', callback: () => void): void };
  write(...operators: string[]): void;
}

interface Private {
  readonly __private__: { setPdfVersion(version: string): void };
}

export function openDocument(meta: ReportMeta): jsPDF {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', orientation: 'portrait', compress: true });
  addFonts(doc);
  doc.setDocumentProperties({
    title: literal(meta.title),
    subject: literal(meta.subject),
    creator: 'IRIS',
  });
  doc.setCreationDate(creationDate(meta.createdAt));
  doc.setFileId(fileId(meta));
  doc.viewerPreferences({ DisplayDocTitle: true });
  // jsPDF says 1.3 by default, which knows neither /Lang nor DisplayDocTitle.
  (doc as unknown as Private).__private__.setPdfVersion('1.7');
  const internal = doc.internal as unknown as Internals;
  // jsPDF's own setLanguage knows "sv" but drops "sv-SE" without a word.
  internal.events.subscribe('putCatalog', () => internal.write(`/Lang ${hexText(meta.language)}`));
  return doc;
}

/**
 * jsPDF writes these as UTF-16 in a literal string, where a reader takes the byte 0D for a line break: č (U+010D) would
 * turn into Ċ. Such letters are written as base and mark.
 */
function literal(text: string): string {
  return Array.from(cleanLine(text), (sign) =>
    sign.charCodeAt(0) % 0x100 === 0x0d ? sign.normalize('NFD') : sign,
  ).join('');
}

/** UTF-16 in hexadecimal: no character in it can end the string early. */
function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

/** In UTC, as written in the report; jsPDF would use the device's time zone. It takes text up to the year 2037 only. */
function creationDate(instant: string): string | Date {
  const date = new Date(instant);
  if (date.getUTCFullYear() > 2037) return date;
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}

/** Four rounds of FNV-1a over what tells one report from another. */
function fileId({ fileName, createdAt }: ReportMeta): string {
  return [0, 1, 2, 3]
    .map((round) => {
      let hash = 0x811c9dc5;
      for (const unit of `${round}${fileName}${createdAt}`) {
        hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
      }
      return hash.toString(16).padStart(8, '0');
    })
    .join('')
    .toUpperCase();
}
