import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MUNICIPALITIES } from '../municipalities.ts';
import { fileName, slug, type FileNameParts } from './file-name.ts';

const parts: FileNameParts = {
  type: 'årsuppföljning',
  municipality: 'Malung-Sälen',
  title: '',
  year: '2025',
  status: 'utkast',
  date: '2025-11-14',
  registryNumber: '',
  extension: 'docx',
};

const SLUGS: Record<string, string> = {
  Avesta: 'avesta',
  Borlänge: 'borlange',
  Falun: 'falun',
  Gagnef: 'gagnef',
  Hedemora: 'hedemora',
  Leksand: 'leksand',
  Ludvika: 'ludvika',
  'Malung-Sälen': 'malung-salen',
  Mora: 'mora',
  Orsa: 'orsa',
  Rättvik: 'rattvik',
  Smedjebacken: 'smedjebacken',
  Säter: 'sater',
  Vansbro: 'vansbro',
  Älvdalen: 'alvdalen',
};

describe('the name of a file', () => {
  test('is built in the order that a registry sorts by', () => {
    expect(fileName(parts)).toBe('iris_arsuppfoljning_malung-salen_2025_utkast_2025-11-14.docx');
  });

  test.each(MUNICIPALITIES)('writes $name without å, ä and ö', ({ name }) => {
    expect(slug(name)).toBe(SLUGS[name]);
  });

  test.each([
    ['RD20/00671:3', 'rd20-00671-3'],
    ['HSN 2022/3163', 'hsn-2022-3163'],
    ['RD19/01857', 'rd19-01857'],
  ])('takes the diarienummer %s', (registryNumber, written) => {
    expect(fileName({ ...parts, registryNumber })).toContain(`_2025-11-14_${written}.docx`);
  });

  test.each([
    ['Kvinnofrid – lokal överenskommelse i Mora', 'kvinnofrid-lokal'],
    ['Lokal överenskommelse', 'lokal'],
    ['Kvinnofrid i vår kommun', 'kvinnofrid-i-var'],
    ['Kvinnofrid i kommunen', 'kvinnofrid-i'],
    ['Kvinnofrid i Orsa ny', 'kvinnofrid-i-orsa-ny'],
    ['Kvinnofridsöverenskommelsen', 'kvinnofridsoverensko'],
  ])('keeps the words of “%s” that have room in twenty characters', (title, kept) => {
    expect(fileName({ ...parts, title }).split('_')[3]).toBe(kept);
  });

  test('tells the version from the second on, after the number of the matter', () => {
    expect(fileName({ ...parts, version: 1 })).toBe(fileName(parts));
    expect(fileName({ ...parts, version: 2 })).toMatch(/_2025-11-14_v2\.docx$/);
    expect(fileName({ ...parts, version: 2, registryNumber: 'SN 2026/118' })).toMatch(
      /_2025-11-14_sn-2026-118_v2\.docx$/,
    );
  });

  test('tells the number of the matter whole or not at all, in every format', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.stringMatching(/^[A-Z]{2} 20\d\d\/\d{4,36}$/).filter(({ length }) => length <= 40),
        fc.constantFrom('docx', 'pdf', 'html', 'csv', 'xlsx', 'iris.json'),
        (municipality, title, registryNumber, extension) => {
          const long = { ...parts, type: 'tjänsteskrivelse', municipality, title, extension };
          const name = fileName({ ...long, registryNumber, version: 2 });
          const without = fileName({ ...long, registryNumber: '', version: 2 });
          if (name !== without) expect(name).toContain(`_2025-11-14_${slug(registryNumber)}_v2.`);
          expect(name.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  test('lets the title give way to an ordinary number', () => {
    const long = { ...parts, type: 'tjänsteskrivelse', status: 'fastställd', version: 2 } as const;
    const title = 'Kvinnofrid – lokal samverkan';
    expect(fileName({ ...long, title, registryNumber: 'SN 2026/0118' })).toBe(
      'iris_tjansteskrivelse_malung-salen_kvinnofrid-lokal_2025_faststalld_2025-11-14_sn-2026-0118_v2.docx',
    );
  });

  test('keeps date and version whole when everything else is as long as it can be', () => {
    const name = fileName({
      type: 'tjänsteskrivelse',
      municipality: 'Länets gemensamma jour för kvinnor och barn',
      title: 'Kvinnofrid – lokal överenskommelse i Mora',
      year: '2025',
      status: 'fastställd',
      date: '2025-11-14',
      registryNumber: 'SN 2026/118',
      version: 12,
      extension: 'docx',
    });
    expect(name).toBe(
      'iris_tjansteskrivelse_lanets-gemensamma-jour-for_2025_faststalld_2025-11-14_sn-2026-118_v12.docx',
    );
    expect(name.length).toBeLessThanOrEqual(100);
  });

  test('is safe and at most a hundred characters, whatever is typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    const version = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(text, text, text, version, (municipality, title, registryNumber, number) => {
        const name = fileName({
          ...parts,
          type: 'tjänsteskrivelse',
          status: 'fastställd',
          municipality,
          title,
          registryNumber,
          version: number,
        });
        expect(name).toMatch(/^[a-z0-9_-]+\.docx$/);
        expect(name.endsWith(`_v${number}.docx`)).toBe(number > 1);
        expect(name.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
