import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLine, breakLines, widestPart, widestWord } from './lines.ts';

/** Every letter one wide, marks none. */
const measure = (text: string) => [...text.replace(/\p{M}/gu, '')].length;
const words = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcåäö-–/2ą\u030a'), minLength: 1, maxLength: 30 }))
  .map((parts) => parts.join(' '));

describe('broken lines', () => {
  it('give back the text when they are put together', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(breakLine(text, width, measure).join('')).toBe(text);
      }),
    );
  });

  it('are never wider than the measure, apart from the space at their end', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, width) => {
        for (const line of breakLine(text, width, measure)) {
          expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it.each([
    ['at spaces', 'ett två tre', 7, ['ett två ', 'tre']],
    ['after a hyphen in a compound', 'lång kommun-region', 12, ['lång kommun-', 'region']],
    ['never inside a period of years', 'från 2024–2032', 11, ['från ', '2024–2032']],
    ['never between a letter and its mark', 'xxą\u030ay\u0328', 3, ['xxą\u030a', 'y\u0328']],
    ['in the middle of a word that has no other place', 'abcdef gh', 4, ['abcd', 'ef ', 'gh']],
    [
      'so that a short last word is not alone',
      'aaaa bbbb cccc dddd e',
      20,
      ['aaaa bbbb cccc ', 'dddd e'],
    ],
  ])('part %s', (_where, text, width, lines) => {
    expect(breakLine(text, width, measure)).toEqual(lines);
  });

  it('are none for an empty text', () => {
    expect(breakLine('', 10, measure)).toEqual([]);
  });

  it('end in a space where somebody pressed Enter, so that words do not run together', () => {
    expect(breakLines(['ett', '', 'två'], 10, measure)).toEqual([['ett '], [''], ['två']]);
  });
});

describe('a word that has no room on a line of its own', () => {
  const text = 'till ledningsgrupperna, folktandvården, kvinnojouren och verksamhetscheferna';

  it.each([8, 9, 10, 12, 15])('ends a line between syllables, with a hyphen: %i', (width) => {
    const lines = breakLines([text], width, measure).flat();
    expect(lines.join('').replaceAll('\u00ad', '')).toBe(text);
    for (const [index, line] of lines.entries()) {
      expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^[,.;:)]/u);
      if (index < lines.length - 1) expect(line).toMatch(/[ \u00ad]$/u);
    }
  });

  it('gets no hyphen where it is an address or a number', () => {
    const code = 'https://www.lansstyrelsen.se/dalarna/kvinnofridsstrategin.html 2026-10-01';
    const lines = breakLines([code], 9, measure).flat();
    expect(lines.join('')).toBe(code);
  });

  it('never leaves a comma to begin the next line, however narrow it is', () => {
    const lines = breakLine('folktandvården, kvinnojouren', 7, measure);
    expect(lines.filter((line) => line.startsWith(','))).toEqual([]);
  });
});

describe('the widest word', () => {
  it('is measured between the places where a line may be parted', () => {
    expect(widestWord('en kommun-region och nämnd', measure)).toBe('kommun-'.length);
  });

  it('is at its narrowest the widest of its syllables with its hyphen', () => {
    expect(widestPart('till ledningsgrupperna', measure)).toBe('nings-'.length);
  });
});
