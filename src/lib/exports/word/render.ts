// The report as a Word file, to be gone on with by whoever files it. Loaded by import() when somebody asks for the file:
// docx comes with it.
import { Document, Packer } from 'docx';
import type { Report } from '../../domain/report/model.ts';
import { inTurn, type RenderOptions } from '../render-options.ts';
import { allowedInXml } from '../xml.ts';
import { Body } from './body.ts';
import { putBlock } from './blocks.ts';
import { footer, header } from './furniture.ts';
import { looksFor } from './looks.ts';
import { pageOf } from './page.ts';
import { paint, type Paint } from './paint.ts';
import { settle } from './settle.ts';
import { numbering, stylesOf } from './styles.ts';

export interface WordOptions extends RenderOptions {
  /** Makes a picture of dots for readers that know no SVG. */
  readonly paint?: Paint;
}

/** The rest is writing and packing the file. */
const LAID_OUT = 0.8;

export async function renderWord(report: Report, options: WordOptions = {}): Promise<ArrayBuffer> {
  const { meta, blocks } = report;
  const page = pageOf(meta);
  const body = new Body(blocks, page, options.paint ?? paint);
  await inTurn(blocks, (block, index) => putBlock(block, index, body), options, LAID_OUT);
  const file = new Document({
    title: allowedInXml(meta.title),
    subject: allowedInXml(meta.subject),
    creator: 'IRIS',
    lastModifiedBy: 'IRIS',
    styles: stylesOf(meta.language, page.textWidth, looksFor(meta.isClose === true)),
    numbering,
    // Without it Word opens the file as one from 2007, in "compatibility mode".
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: page.properties },
        headers: { default: header(meta.furniture.header) },
        footers: { default: footer(meta.furniture.footer) },
        children: body.children,
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(file);
  options.signal?.throwIfAborted();
  const settled = settle(packed, meta.createdAt);
  options.onprogress?.(1);
  return settled;
}
