import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from './links.ts';

const hrefs = (text: string) => runsOf(text).flatMap(({ href }) => href ?? []);

describe('addresses in a text', () => {
  it.each([
    ['Se https://www.kolada.se.', ['https://www.kolada.se/']],
    ['(http://exempel.se/a_b?c=1&d=å#e), och', ['http://exempel.se/a_b?c=1&d=%C3%A5#e']],
    ['”https://a.se” och https://b.se/x, slut', ['https://a.se/', 'https://b.se/x']],
    ['javascript:alert(1) ftp://a.se www.a.se', []],
    ['https:// och http://', []],
  ])('are found in %s', (text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  it('are runs that together are the text, and lead nowhere but to the web', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.webUrl(),
            fc.constantFrom('.', ' ', 'http://'),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          const runs = runsOf(text);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          for (const { href } of runs) expect(href ?? 'https:').toMatch(/^https?:/);
        },
      ),
    );
  });
});
