import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenated, SOFT_HYPHEN, syllables, unbrokenParts } from './hyphens.ts';

describe('a word that has no room', () => {
  it.each([
    'led-nings-grup-per-na',
    'sam-ver-kans-grup-pen',
    'verk-sam-hets-che-fen',
    'funk-tions-hin-der-rå-det',
    'folk-tand-vår-den,',
    'so-ci-al-sek-re-te-ra-re',
    'över-ens-kom-mel-sen',
    'so-ci-al-för-valt-ning-en;',
    'kva-li-tets-sam-ord-na-re',
    'ut-veck-lings-nät-verk.',
    'be-skriv-ning',
    'verk-sam-hets-för-änd-ring',
    'kon-troll',
  ])('may be parted in its syllables: %s', (parted) => {
    const points = (parts: readonly string[]) =>
      parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
    const word = parted.replaceAll('-', '');
    // Fewer places than a grammar knows, but none that it does not.
    const places = points(syllables(word));
    expect(points(parted.split('-'))).toEqual(expect.arrayContaining(places));
    expect(places.length).toBeGreaterThan(0);
  });

  it.each(['SOC2026-00118', 'a@b.se', 'SOC', 'och', ''])('is not, where it is none: %s', (text) => {
    expect(syllables(text)).toEqual(text === '' ? [] : [text]);
  });

  it('loses no letter, and no part of it has fewer than two', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abdeghijklnorstuvåäö'), maxLength: 40 });
    fc.assert(
      fc.property(letters, (word) => {
        const parts = syllables(word);
        expect(parts.join('')).toBe(word);
        if (parts.length > 1)
          for (const part of parts) expect(part.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('a text whose lines are broken elsewhere', () => {
  it('has soft hyphens in its long words, and in nothing else', () => {
    expect(
      hyphenated('Ring kvinnofridssamordnaren om rutinen,\nse https://exempel.se/rutiner.'),
    ).toBe(
      'Ring kvin-no-frids-sam-ord-na-ren om rutinen,\nse https://exempel.se/rutiner.'.replaceAll(
        '-',
        SOFT_HYPHEN,
      ),
    );
  });

  it('says the same', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes(SOFT_HYPHEN));
        expect(hyphenated(text).replaceAll(SOFT_HYPHEN, '')).toBe(text);
      }),
    );
  });
});

describe('what has no place to be parted at', () => {
  const unbroken = (text: string) =>
    unbrokenParts(text).flatMap((part) => (part.unbroken ? [part.text] : []));

  it('is an address and the like, and no word', () => {
    const address = 'https://regiondalarna.example/kvinnofrid?bilaga=2';
    expect(unbroken(`Enligt verksamhetsförändringarna,\nse ${address} och fil`)).toEqual([address]);
    for (const text of ['kvinnofridssamordnarna', hyphenated('kvinnofridssamordnarna')])
      expect(unbroken(text)).toEqual([]);
  });

  it('leaves what is around it whole', () => {
    const address = 'https://regiondalarna.example/kvinnofrid';
    expect(unbrokenParts(`Vi läser ${address} på mötet.`).map((part) => part.text)).toEqual([
      'Vi läser ',
      address,
      ' på mötet.',
    ]);
    expect(unbrokenParts('Ta fram en gemensam lägesbild.')).toHaveLength(1);
  });

  it('says the same with the rest', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          unbrokenParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
