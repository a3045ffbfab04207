// Key figures as a group of three years has them: every kind, and every way in which a number may be there or not.
const AT = '2026-09-17T10:00:00.000Z';

export const figureId = (serial: number) =>
  `5f1d0c0e-6a39-4f0b-8f5e-${String(serial).padStart(12, '0')}`;

interface Cells {
  readonly [column: string]: number | 'unknown' | null;
}

export function yearOf(year: number, cells: Cells, about: Record<string, unknown> = {}) {
  return {
    year,
    total: null,
    women: null,
    men: null,
    girls: null,
    boys: null,
    other: null,
    source: 'Socialtjänstens verksamhetssystem',
    retrievedOn: `${year + 1}-01-20`,
    ...cells,
    ...about,
  };
}

export function figureOf(serial: number, fields: Record<string, unknown> = {}) {
  return {
    id: figureId(serial),
    name: 'Personer som har fått stöd efter våld',
    definition: 'Alla med ett beslut om stöd under året. Varje person räknas en gång.',
    kind: 'persons',
    unit: '',
    split: true,
    years: [] as object[],
    createdAt: AT,
    updatedAt: AT,
    ...fields,
  };
}

export const FIGURES = [
  figureOf(1, {
    years: [
      yearOf(2024, { total: 41, women: 38, men: 3, girls: 'unknown', boys: 'unknown' }),
      yearOf(2025, { total: 1234, women: 1100, men: 90, girls: 30, boys: 14, other: 0 }),
      yearOf(2026, { total: 15, women: 8, men: 5, girls: 1, boys: 0, other: 0 }, { source: '' }),
    ],
  }),
  figureOf(2, {
    name: 'Medarbetare som har gått grundutbildningen',
    definition: '',
    kind: 'share',
    split: false,
    years: [yearOf(2025, { total: 41.5 }), yearOf(2026, { total: 'unknown' })],
  }),
];
