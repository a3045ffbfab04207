import { it, expect } from 'vitest';
import { writeFileSync } from 'node:fs';
import { renderPdf } from './render.ts';
import { readPdf } from '../../../../tests/support/pdf-read-back.ts';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import { textOf, reportOf } from '../../../../tests/support/hostile-report.ts';
it('x', async () => {
  const f = await renderPdf({ ...sampleReport, meta: { ...sampleReport.meta, title: 'Sámi čállit Č ḍ', subject: 'č' } });
  const r = await readPdf(f);
  console.log(r.info.Title, r.info.Subject);
  const s = await readPdf(await renderPdf(sampleReport));
  const long = s.pages.flatMap((p) => p.items).map((i) => i.string).toSorted((a, b) => b.length - a.length).slice(0, 4);
  console.log(long.map((l) => l.length + ' ' + l));
  const t = performance.now();
  const big = await renderPdf(reportOf(Array.from({ length: 42 }, (_, i) => ({ kind: 'answer', label: 'L', text: i % 2 ? textOf(20000) : 'å'.repeat(20000) }))));
  console.log('big', performance.now() - t, big.byteLength);
  writeFileSync('/tmp/sample.pdf', Buffer.from(await renderPdf(sampleReport)));
  expect(1).toBe(1);
});
