// The report as a PDF. Loaded by import() when somebody asks for the file: jsPDF and the fonts come with it.
import type { Report } from '../../domain/report/model.ts';
import { layOut } from './blocks/lay-out.ts';
import { openDocument } from './document.ts';
import { flow } from './flow.ts';
import { frameBetween, furnish } from './furniture.ts';
import { Sheet } from './sheet.ts';

export async function renderPdf({ meta, blocks }: Report): Promise<ArrayBuffer> {
  const doc = openDocument(meta);
  const sheet = new Sheet(doc);
  flow(layOut(blocks, sheet.ink), sheet, frameBetween(meta.furniture, sheet.ink));
  furnish(sheet, meta.furniture);
  return doc.output('arraybuffer');
}
