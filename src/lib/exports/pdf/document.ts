// An empty jsPDF document with what the report's metadata says about it. Nothing here comes from the device: no
// clock, no user name, no random file number, so the same report gives the same bytes.
import { jsPDF } from 'jspdf';
import type { ReportMeta } from '../../domain/report/model.ts';
import { cleanLine, compose } from './characters.ts';
import { addFonts } from './fonts.ts';
import type { Statement } from './tagging/xmp.ts';

interface Private {
  readonly __private__: { setPdfVersion(version: string): void };
}

export async function openDocument(meta: ReportMeta): Promise<jsPDF> {
  const doc = new jsPDF({
    unit: 'pt',
    format: 'a4',
    orientation: meta.orientation,
    compress: true,
    putOnlyUsedFonts: true,
  });
  await addFonts(doc);
  doc.setDocumentProperties({
    title: literal(meta.title),
    subject: literal(meta.subject),
    creator: CREATOR,
  });
  doc.setCreationDate(creationDate(meta.createdAt));
  doc.setFileId(fileId(meta));
  // jsPDF says 1.3 by default, which knows neither /Lang nor DisplayDocTitle.
  (doc as unknown as Private).__private__.setPdfVersion('1.7');
  return doc;
}

/** The same as the properties, for readers of XMP. */
export function statementOf(meta: ReportMeta): Statement {
  return {
    title: cleanLine(meta.title),
    subject: cleanLine(meta.subject),
    language: compose(meta.language),
    creator: CREATOR,
    producer: `jsPDF ${jsPDF.version}`,
    createdAt: `${new Date(meta.createdAt).toISOString().slice(0, -5)}Z`,
  };
}

const CREATOR = 'IRIS';

/**
 * jsPDF writes these as UTF-16 in a literal string, where a reader takes the byte 0D for a line break: č (U+010D) would
 * turn into Ċ. Such letters are written as base and mark.
 */
function literal(text: string): string {
  return Array.from(cleanLine(text), (sign) =>
    sign.charCodeAt(0) % 0x100 === 0x0d ? sign.normalize('NFD') : sign,
  ).join('');
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
