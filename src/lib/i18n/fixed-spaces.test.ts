import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport } from '../../../tests/support/any-report.ts';
import { exampleFollowUp } from '../../../tests/support/real-reports.ts';
import { reportOf } from '../../../tests/support/hostile-report.ts';
import { withFixedSpaces, withFixedSpacesIn } from './fixed-spaces.ts';

/** With ~ for the space that does not break. */
const shown = (text: string) => withFixedSpaces(text).replaceAll('\u00a0', '~');

describe('spaces that do not break', () => {
  it.each([
    ['Fastställd den 14 november 2026 av nämnden', 'Fastställd den 14~november~2026 av nämnden'],
    ['i september 2025 och 3 maj', 'i september~2025 och 3~maj'],
    ['Sparat kl. 02.27 i dag', 'Sparat kl.~02.27 i dag'],
    ['Mest kvar att göra: steg 10 och 11.', 'Mest kvar att göra: steg~10 och 11.'],
    ['Steg 10 Följ upp', 'Steg~10 Följ upp'],
    ['enligt § 5 och 28 §', 'enligt §~5 och 28~§'],
    ['se s. 3 och sida 4', 'se s.~3 och sida~4'],
    ['Tabell 3. Nivå 2, fas 1, länsmål 4', 'Tabell~3. Nivå~2, fas~1, länsmål~4'],
    ['2 av 14 steg är på plats', '2~av 14~steg är på plats'],
    ['1,5 timmar, 53 %', '1,5~timmar, 53~%'],
    ['3 Genomförande', '3~Genomförande'],
    ['1. Om uppföljningen', '1.~Om uppföljningen'],
    ['hösten 2026 har', 'hösten~2026 har'],
  ])('%s', (text, fixed) => {
    expect(shown(text)).toBe(fixed);
  });

  it.each([
    'Under 2026 har gruppen träffats',
    '2026-11-14 och 2026-11-15',
    'mål som är 8 och 9',
    'Ingen fast punkt',
    'Kartlagt',
  ])('nothing in: %s', (text) => {
    expect(withFixedSpaces(text)).toBe(text);
  });

  it('changes nothing but spaces, and no more a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'steg 10kl.§ 3maj2026,-–\n') }), (text) => {
        const fixed = withFixedSpaces(text);
        expect(fixed.replaceAll('\u00a0', ' ')).toBe(text);
        expect(withFixedSpaces(fixed)).toBe(fixed);
      }),
    );
  });
});

describe('a report with spaces that do not break', () => {
  it('has the same structure and the same words', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const plain = (one: unknown) => JSON.stringify(one).replaceAll('\u00a0', ' ');
        expect(plain(withFixedSpacesIn(report, []))).toBe(plain(report));
      }),
    );
  });

  it('lets what people wrote stay as they wrote it, wherever it stands, but for dates and brackets', () => {
    const typed = 'Möte 14 november om steg 10 (del 4).\nVi är 3 personer';
    const held = 'Möte 14\u00a0november om steg 10 (del\u00a04).';
    const report = reportOf([
      { kind: 'answer', label: 'Steg 10', text: typed },
      { kind: 'list', items: ['Vi är 3 personer (steg 9)'] },
      { kind: 'paragraph', tone: 'body', text: `Om steg 9: ${typed.split('\n')[0]} 2 steg` },
    ]);
    expect(withFixedSpacesIn(report, [typed]).blocks).toEqual([
      { kind: 'answer', label: 'Steg\u00a010', text: `${held}\nVi är 3 personer` },
      { kind: 'list', items: ['Vi är 3 personer (steg\u00a09)'] },
      {
        kind: 'paragraph',
        tone: 'body',
        text: `Om steg\u00a09: ${held} 2\u00a0steg`,
      },
    ]);
  });

  it('parts no step, day or time from its number in a real document', () => {
    const loose = /(?:steg|fas|tabell|kl\.|§) \d|\d (?:steg|§|januari|september|november)/iu;
    expect(JSON.stringify(exampleFollowUp.blocks)).toMatch(loose);
    expect(JSON.stringify(withFixedSpacesIn(exampleFollowUp, []).blocks)).not.toMatch(loose);
  });
});
