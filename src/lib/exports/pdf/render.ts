// The report as a PDF, tagged for those who do not see it. Loaded by import() when somebody asks for the file: jsPDF
// and the fonts come with it.
import type { Report } from '../../domain/report/model.ts';
import { withCaptionNumbers } from '../../i18n/captions.ts';
import { layOut, type Placed } from './blocks/lay-out.ts';
import { openDocument, statementOf } from './document.ts';
import { flow, pagesOf } from './flow.ts';
import { frameBetween, furnish } from './furniture.ts';
import { Ink } from './ink.ts';
import { paperOf } from './measures.ts';
import { pacer, type Pace } from './pace.ts';
import { Sheet } from './sheet.ts';
import { internalsOf } from './tagging/jspdf.ts';
import type { Part } from './tagging/part.ts';
import { tagFile } from './tagging/tag-file.ts';
import { Tags } from './tagging/tags.ts';

/** How far each piece of the work has come when it is done. */
const OPENED = 0.1;
const LAID_OUT = 0.5;
const DRAWN = 0.85;

export async function renderPdf(report: Report, options: Pace = {}): Promise<ArrayBuffer> {
  const { meta } = report;
  const blocks = withCaptionNumbers(report.blocks);
  const { step, milestone } = pacer(options);
  const doc = await openDocument(meta);
  await milestone(OPENED);

  const ink = new Ink(doc, paperOf(meta));
  const tags = new Tags(internalsOf(doc));
  const sheet = new Sheet(doc, ink, tags);
  const frame = frameBetween(meta.furniture, ink);

  const pageOf = new Map<Part, number>();
  const placed: Placed[] = [];
  let laid = 0;
  for (const slabs of layOut(blocks, ink, (part) => pageOf.get(part) ?? 0)) {
    placed.push(...slabs);
    laid += 1;
    await step(between(OPENED, LAID_OUT, laid / blocks.length));
  }
  await milestone(LAID_OUT);

  const items = placed.map(({ item }) => item);
  const pages = pagesOf(items, frame);
  placed.forEach(({ heading }, index) => {
    if (heading) pageOf.set(heading.part, pages[index] ?? 0);
  });
  for (const index of flow(items, sheet, frame)) {
    await step(between(LAID_OUT, DRAWN, (index + 1) / items.length));
  }
  furnish(sheet, meta.furniture);
  sheet.finish();
  const write = tagFile(
    doc,
    tags,
    placed.flatMap(({ heading }) => heading ?? []),
    statementOf(meta),
  );
  await milestone(DRAWN);

  const file = write();
  options.onprogress?.(1);
  return file;
}

const between = (from: number, to: number, part: number) => from + (to - from) * part;
