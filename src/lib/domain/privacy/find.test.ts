import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSensitive } from './find.ts';
import { mayHoldSensitive } from './may-hold.ts';

const found = (text: string) =>
  findSensitive(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** The digit that Luhn's rule gives nine others; written apart from the code that is tested. */
function checkDigit(nine: string): number {
  const products = [...nine].map((digit, index) =>
    String(Number(digit) * (index % 2 === 0 ? 2 : 1)),
  );
  const sum = [...products.join('')].reduce((total, digit) => total + Number(digit), 0);
  return (10 - (sum % 10)) % 10;
}

const two = (number: number) => String(number).padStart(2, '0');
/** Made as Skatteverket makes its numbers for tests: a real day, a serial number and the digit that follows from them. */
const parts = fc.record({
  day: fc.date({ min: new Date('1890-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  serial: fc.integer({ min: 0, max: 999 }).map((serial) => String(serial).padStart(3, '0')),
  coordination: fc.boolean(),
  century: fc.boolean(),
  separator: fc.constantFrom('-', '+', '', ' ', '–', ' - ', '\u00a0'),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

function numberOf({ day, serial, coordination, century, separator }: Parts, wrongBy = 0): string {
  const [year, month] = [String(day.getUTCFullYear()), two(day.getUTCMonth() + 1)];
  const date = `${year.slice(2)}${month}${two(day.getUTCDate() + (coordination ? 60 : 0))}`;
  const digit = (checkDigit(date + serial) + wrongBy) % 10;
  return `${century ? year.slice(0, 2) : ''}${date}${separator}${serial}${digit}`;
}

/** Any text that does not itself make the number longer. */
const around = fc.string({ unit: 'grapheme', maxLength: 30 });
const before = around.map((text) => (/\d$/.test(text) ? `${text}x` : text));
const after = around.map((text) => (/^\d/.test(text) ? `x${text}` : text));

describe('A personal number', () => {
  test('is found in any text, with and without century and separator', () => {
    fc.assert(
      fc.property(parts, before, after, (made, first, last) => {
        const number = numberOf(made);
        const kind = made.coordination ? 'coordination-number' : 'personal-number';
        expect(found(`${first}${number}${last}`)).toContainEqual([kind, number]);
        expect(mayHoldSensitive(number)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('is not hidden by digits and separators around it', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-+ /.:'), maxLength: 20 });
    fc.assert(
      fc.property(parts, digits, digits, (made, first, last) => {
        const number = numberOf(made);
        const lead = first.replace(/\d+$/, '');
        const text = `${lead}${number}${last.replace(/^\d+/, '')}`;
        const start = lead.length;
        const over = findSensitive(text).filter(
          (span) => span.start < start + number.length && start < span.end && span.kind !== 'phone',
        );
        expect(over).not.toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('is none with any other check digit', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 9 }), (made, wrongBy) => {
        const kinds = findSensitive(`Om ${numberOf(made, wrongBy)}.`).map(({ kind }) => kind);
        expect(kinds).not.toContain('personal-number');
        expect(kinds).not.toContain('coordination-number');
      }),
      { numRuns: 3000 },
    );
  });

  test('is none on a day that does not exist', () => {
    for (const date of ['850229', '850431', '851301', '850100', '850132', '850060', '850092']) {
      const number = `${date}-239${checkDigit(`${date}239`)}`;
      expect(findSensitive(number), number).toEqual([]);
    }
  });

  test('knows the leap day, in the years that had one', () => {
    const of = (date: string) => `${date}-239${checkDigit(`${date.slice(-6)}239`)}`;
    expect(found(of('840229'))).toHaveLength(1);
    expect(found(of('000229'))).toHaveLength(1);
    expect(found(of('20000229'))).toHaveLength(1);
    expect(found(of('19000229'))).toHaveLength(0);
    expect(found(of('19850229'))).toHaveLength(0);
  });

  test('is found beside other digits, and several in a row are all found', () => {
    const number = numberOf({
      ...{ day: new Date('1985-01-01'), serial: '239', coordination: false },
      ...{ century: false, separator: '-' },
    });
    expect(found(`2026-11-24 ${number} 2024`)).toEqual([['personal-number', number]]);
    expect(found(`19850101 ${number}`)).toEqual([['personal-number', number]]);
    expect(found(`pnr${number},${number}`)).toHaveLength(2);
    expect(found(`1${number}`)).toEqual([]);
    expect(found(`${number}1`)).toEqual([]);
  });
});

describe('A telephone number', () => {
  test.each([
    '070-123 45 67',
    '0701234567',
    '070 123 45 67',
    '070 - 123 45 67',
    '0701-23 45 67',
    '073/123 45 67',
    '+46 70 123 45 67',
    '+46701234567',
    '+46 (0)70-123 45 67',
    '0046 70 123 45 67',
    '0046701234567',
    '+46 250 123 45',
    '08-123 45 67',
    '08-123 456 78',
    '08-12 34 56',
    '031-12 34 56',
    '0250-123 45',
    '0243-12345',
    '0243 123 45',
    '(0243) 123 45',
    '023-77 70 00',
    '023–77 70 00',
    '0243123456',
    '010-123 45 67',
  ])('is found: %s', (number) => {
    expect(found(`Ring ${number} i dag.`)).toEqual([['phone', number]]);
    expect(found(number)).toEqual([['phone', number]]);
    expect(mayHoldSensitive(number)).toBe(true);
    expect(found(`(tel:${number}), sedan`)).toEqual([['phone', number]]);
  });

  test('of a helpline or an emergency service is nobody’s own', () => {
    for (const text of [
      '020-50 50 50',
      '0200-22 22 20',
      '112',
      '114 14',
      '1177',
      '116 111',
      '0771-12 34 56',
    ])
      expect(found(`Ring ${text}.`), text).toEqual([]);
  });
});

describe('An e-mail address', () => {
  test.each([
    'anna.andersson@mora.se',
    'a@b.se',
    'Anna_A+1@ifo.falun.se',
    'åsa.öberg@rättvik.se',
    'x-y@sub-domän.example.org',
  ])('is found: %s', (address) => {
    expect(found(`Skriv till <${address}>.`)).toEqual([['e-mail', address]]);
    expect(found(`mailto:${address}, eller`)).toEqual([['e-mail', address]]);
  });

  test.each(['@mora', 'kl @ 10', 'a@b', 'anna@', '@', 'a@.se', 'snabel-a (@) används'])(
    'is not: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('What groups write every day is not pointed out', () => {
  test.each([
    'Diarienummer RD20/00671:3',
    'HSN 2022/3163',
    'SN 2026/118, RD19/01857',
    'dnr 2026-00671 och KS2026/00012',
    'Beslut 2026-11-24 och 24/11 2026, 24.11.2026',
    'Perioden 2024–2032, 2024-10-01 – 2032-12-31',
    '2024-10-01–2032-12-31',
    'Socialtjänstlag (2025:400), SFS 2025:400, HSLF-FS 2022:39, 2001:453',
    'Organisationsnummer 212000-2247 och 232100-0180',
    'Steg 1–14, steg 08 och 09, nivå 0-3, 01-02 och 03-04',
    '1 250 000 kronor, 12 345 678 kr, 0,5 procent, 190 / 102 / 34',
    'kl. 08.00–16.30, kl 08:00-17:00, 08-16, 08.30 - 09.15',
    'Postnummer 792 30 Mora, 781 81 Borlänge',
    'Kommunkod 2062, 2023, 2084 och 2085',
    'Kommunerna 2021 2023 2026 2029 2031 2034 2039',
    'Version 1.0.0, 20260101, 202601011200',
    '08-16 2026',
    '01-12-2026',
    'Bankgiro 5050-1055, ISBN 978-91-7555-123-4',
    '16 av 15 kommuner, 8 + 1 + 2 = 11',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('What is found never overlaps, stands in the order of the text, and a text without digits has none', () => {
  const piece = fc.oneof(
    parts.map((made) => numberOf(made)),
    fc.constantFrom('070-123 45 67', 'a@b.se', '850101', '-', '2026', ' '),
    around,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const spans = findSensitive(text);
      spans.forEach(({ start, end }, index) => {
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        expect(end).toBeLessThanOrEqual(text.length);
      });
      expect(findSensitive(text.replace(/[\d@]/g, ''))).toEqual([]);
      // The quick look before the search never says no where the search finds something.
      if (spans.length > 0) expect(mayHoldSensitive(text)).toBe(true);
    }),
  );
});

test('An ordinary text of a step does not call for the search', () => {
  expect(mayHoldSensitive('Beslut i november 2026, SN 2026/118. Perioden till 2032 är klar.')).toBe(
    false,
  );
});
