import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import { cleanLine, isCovered } from './characters.ts';
import { missingCharacters } from './coverage.ts';
import { openDocument } from './document.ts';
import { families } from './fonts.ts';

const doc = await openDocument(sampleReport.meta);
const codeMaps = Object.values(families).map((family) => {
  doc.setFont(family, 'normal');
  const { metadata } = doc.getFont() as unknown as {
    metadata: { cmap: { unicode: { codeMap: Record<number, number> } } };
  };
  return metadata.cmap.unicode.codeMap;
});
const hasGlyph = (character: string) =>
  codeMaps.every((codeMap) => (codeMap[character.codePointAt(0) ?? 0] ?? 0) > 0);

describe('missing characters', () => {
  it('names emoji and Chinese signs, each once and in order', () => {
    expect(missingCharacters(['Hej 🙂 och 漢', '漢 🙂 👩‍👧‍👦 🙂'])).toEqual(['🙂', '漢', '👩‍👧‍👦']);
  });

  it.each([
    ['Swedish', 'Våldsutövare får stöd på Österåker, ÉÜ – ”nära”.'],
    [
      'North, Lule, South and Skolt Sámi',
      'Sámi čállit đ ŋ š ŧ ž á ï tjïelte ń sääʹmǩiõll ǥ ǧ ʒ ǯ å',
    ],
    ['Elfdalian', 'Övdalsk: ą ę į ų y̨ ą̊ ð Ą̊ Y̨'],
    ['Polish', 'Zażółć gęślą jaźń'],
    ['signs in use', '→ ≥ ≤ − × ■ ▲ ● ○ ◆ ✓ € § ½ … • ™'],
    [
      'what is cleaned without a word',
      'a\u00adb\u200bc\td\r\ne\u202ef\u0000g\u00a0h\u202fi\ufeff ✓\ufe0f',
    ],
    ['letters pasted from another PDF', 'o\ufb03ciell e\u0301 \u212b'],
  ])('finds none in %s', (_language, text) => {
    expect(missingCharacters([text])).toEqual([]);
  });

  it('names the letter with a mark that the font lacks', () => {
    expect(missingCharacters(['x\u0489'])).toEqual(['x\u0489']);
  });

  it('takes no notice of empty texts', () => {
    expect(missingCharacters(['', ' '])).toEqual([]);
  });
});

describe('coverage', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 40 });

  it('calls a character covered only if both fonts have a glyph for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x10ffff }), (code) => {
        const character = String.fromCodePoint(code);
        expect(!isCovered(character) || hasGlyph(character)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('lets nothing through to the page that has no glyph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...cleanLine(text)].filter((character) => !hasGlyph(character))).toEqual([]);
      }),
    );
  });

  it('shows a substitute exactly where it has named a missing character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const substituted = cleanLine(text).includes('□');
        expect(substituted).toBe(missingCharacters([text]).length > 0 || text.includes('□'));
      }),
    );
  });
});
