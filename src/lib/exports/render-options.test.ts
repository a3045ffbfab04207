// While a long file is made the page hears clicks, among them the one that cancels: how slow the computer is makes no
// difference to whose turn it is. That the PDF does the same is in pdf/pace.test.ts.
import { expect, test } from 'vitest';
import { longReport } from '../../../tests/support/hostile-report.ts';
import { paintDot } from '../../../tests/support/word-file.ts';
import type { Report } from '../domain/report/model.ts';
import { renderHtml } from './html/render.ts';
import type { RenderOptions } from './render-options.ts';
import { renderWord } from './word/render.ts';

type Render = (report: Report, options: RenderOptions) => Promise<ArrayBuffer>;
const RENDERERS: readonly [string, Render][] = [
  ['a file for Word', (report, options) => renderWord(report, { ...options, paint: paintDot })],
  ['a file of HTML', (report, options) => renderHtml(report, options)],
];

test.each(RENDERERS)('whoever presses a button while %s is made is heard', async (_, render) => {
  const giving = new AbortController();
  const reason = new Error('Given up');
  const told: number[] = [];
  const making = render(longReport, {
    signal: giving.signal,
    onprogress: (part) => told.push(part),
  });
  /** As a click comes: by the queue of the page, not from within the work. */
  const click = () => {
    if (told.length === 0) setTimeout(click);
    else giving.abort(reason);
  };
  setTimeout(click);
  await expect(making).rejects.toBe(reason);
  expect(told.at(-1)).toBeLessThan(1);
});
