import { describe, expect, it } from 'vitest';
import { longReport } from '../../../../tests/support/hostile-report.ts';
import { fullReport } from '../../../../tests/support/sample-report.ts';
import { renderPdf } from './render.ts';

describe('making the file', () => {
  it('tells how far it has come, never back and at last that it is done', async () => {
    const told: number[] = [];
    await renderPdf(longReport, { onprogress: (part) => told.push(part) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('lets the page do other things in between', async () => {
    let turns = 0;
    let going = true;
    const count = () => {
      turns += 1;
      if (going) setTimeout(count);
    };
    setTimeout(count);
    await renderPdf(longReport);
    going = false;
    expect(turns).toBeGreaterThan(2);
  });

  it('does not begin when somebody has given up already', async () => {
    const reason = new Error('Given up');
    const told: number[] = [];
    const options = {
      signal: AbortSignal.abort(reason),
      onprogress: (part: number) => told.push(part),
    };
    await expect(renderPdf(fullReport, options)).rejects.toBe(reason);
    expect(told).toEqual([]);
  });

  it.each([0, 0.5, 0.8])(
    'ends with the reason when somebody gives up after %s of it',
    async (after) => {
      const giving = new AbortController();
      const reason = new Error('Given up');
      let last = 0;
      const onprogress = (part: number) => {
        last = part;
        if (part >= after) giving.abort(reason);
      };
      await expect(renderPdf(fullReport, { signal: giving.signal, onprogress })).rejects.toBe(
        reason,
      );
      expect(last).toBeLessThan(1);
    },
  );

  it('gives the same file whether somebody watches or not', async () => {
    const watched = await renderPdf(fullReport, { onprogress: () => undefined });
    const alone = await renderPdf(fullReport);
    expect(Buffer.from(watched).equals(Buffer.from(alone))).toBe(true);
  });
});
