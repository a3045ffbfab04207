import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import { trimmedJsPdf } from '../../../../scripts/trimmed-jspdf.mjs';
import { renderPdf } from './render.ts';

const load = createRequire(import.meta.url);

describe('the trimmed jsPDF', () => {
  it('writes the same file to the byte as the whole one', async () => {
    const trimmed = await renderPdf(sampleReport);
    vi.resetModules();
    vi.doMock('jspdf', () => load('jspdf'));
    const { renderPdf: renderWithAll } = await import('./render.ts');
    const { jsPDF } = await import('jspdf');
    expect(jsPDF.API).toHaveProperty('addImage');
    const whole = await renderWithAll(sampleReport);
    expect(Buffer.from(whole).equals(Buffer.from(trimmed))).toBe(true);
  });

  it('has nothing in it that reads pictures, runs HTML or writes scripts into a file', () => {
    expect(trimmedJsPdf()).not.toMatch(/addImage|addJS|\.html = |html2canvas|canvg|import\(/);
  });
});
