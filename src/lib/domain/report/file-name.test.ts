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

  test('keeps at most twenty characters of the title', () => {
    const name = fileName({ ...parts, title: 'Kvinnofrid – lokal överenskommelse' });
    expect(name.split('_')[3]).toBe('kvinnofrid-lokal-ove');
  });

  test('is safe and at most a hundred characters, whatever is typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (municipality, title, registryNumber) => {
        const name = fileName({ ...parts, municipality, title, registryNumber });
        expect(name).toMatch(/^[a-z0-9_-]+\.docx$/);
        expect(name.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
