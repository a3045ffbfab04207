import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import { trimmedJsPdf } from '../../../../scripts/trimmed-jspdf.mjs';
import type { Report } from '../../domain/report/model.ts';
import ranges from './fonts/coverage.json';
import { renderPdf } from './render.ts';

const load = createRequire(import.meta.url);

describe('the trimmed jsPDF', () => {
  it('writes the same file to the byte as the whole one', async () => {
    // Each character that the fonts have, and those that turn the direction of writing.
    const all = ranges.map(([from = 0, to = 0]) =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join(''),
    );
    const report: Report = {
      ...sampleReport,
      blocks: [
        ...sampleReport.blocks,
        { kind: 'answer', label: 'Tecken', text: [...all, 'a \u202eb שלום c مرحبا d'].join('\n') },
      ],
    };
    const trimmed = await renderPdf(report);
    vi.resetModules();
    vi.doMock('jspdf', () => load('jspdf'));
    const { renderPdf: renderWithAll } = await import('./render.ts');
    const { jsPDF } = await import('jspdf');
    expect(jsPDF.API).toHaveProperty('addImage');
    const whole = await renderWithAll(report);
    expect(Buffer.from(whole).equals(Buffer.from(trimmed))).toBe(true);
  });

  it('has nothing in it that reads pictures, runs HTML or writes scripts into a file', () => {
    expect(trimmedJsPdf()).not.toMatch(/addImage|addJS|\.html = |html2canvas|canvg|import\(/);
  });
});
