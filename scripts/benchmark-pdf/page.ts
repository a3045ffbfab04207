// Both makers of the same report, for benchmark-pdf.mjs to call in the browser.
import { fullReport } from '../../tests/support/sample-report.ts';
import type { Report } from '../../src/lib/domain/report/model.ts';
import { openDocument } from '../../src/lib/exports/pdf/document.ts';
import { Ink } from '../../src/lib/exports/pdf/ink.ts';
import { paperOf } from '../../src/lib/exports/pdf/measures.ts';
import { renderPdf } from '../../src/lib/exports/pdf/render.ts';
import { chartsOf, renderWithPdfkit } from './pdfkit.ts';

async function fontOf(name: string): Promise<Uint8Array> {
  const font = await fetch(`./${name}.ttf`);
  return new Uint8Array(await font.arrayBuffer());
}

/** Twelve pages: the sample, and its last blocks once more. */
const report: Report = {
  ...fullReport,
  blocks: [...fullReport.blocks, { kind: 'page-break' }, ...fullReport.blocks.slice(-6)],
};

const fonts = { regular: await fontOf('Inter-Regular'), strong: await fontOf('Inter-SemiBold') };
const ink = new Ink(await openDocument(report.meta), paperOf({ orientation: 'portrait' }));
const charts = chartsOf(report, ink);

Object.assign(globalThis, {
  makers: {
    iris: () => renderPdf(report),
    pdfkit: () => renderWithPdfkit(report, fonts, charts),
  },
});
