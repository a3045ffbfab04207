// Both makers of the same report, for benchmark-pdf.mjs to call in the browser.
import { fullReport } from '../../tests/support/sample-report.ts';
import { openDocument } from '../../src/lib/exports/pdf/document.ts';
import { Ink } from '../../src/lib/exports/pdf/ink.ts';
import { paperOf } from '../../src/lib/exports/pdf/measures.ts';
import { renderPdf } from '../../src/lib/exports/pdf/render.ts';
import { chartsOf, renderWithPdfkit } from './pdfkit.ts';

async function fontOf(name: string): Promise<Uint8Array> {
  const font = await fetch(`./${name}.ttf`);
  return new Uint8Array(await font.arrayBuffer());
}

const fonts = { regular: await fontOf('Inter-Regular'), strong: await fontOf('Inter-SemiBold') };
const ink = new Ink(await openDocument(fullReport.meta), paperOf({ orientation: 'portrait' }));
const charts = chartsOf(fullReport, ink);

Object.assign(globalThis, {
  makers: {
    iris: () => renderPdf(fullReport),
    pdfkit: () => renderWithPdfkit(fullReport, fonts, charts),
  },
});
