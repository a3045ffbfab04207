import { describe, expect, test } from 'vitest';
import { instrument, jointRatings } from '../../../tests/support/domain.ts';
import type { Level } from '../domain/assessment/schema.ts';
import { phaseStatus } from '../domain/status/phase-status.ts';
import { overviewOf } from '../domain/status/overview.ts';
import { reportWords } from './report-words.ts';
import { levelName } from './status.ts';

const words = reportWords(instrument.scale);
const UNKNOWN: Level = 'unknown';
const NOT_APPLICABLE: Level = 'not-applicable';
const repeat = (level: Level | null, times: number) => Array.from({ length: times }, () => level);

function said(levels: readonly (Level | null)[], first = 1): string[] {
  const status = phaseStatus(
    levels.map((level, index) => ({ step: String(index + first), level })),
  );
  return [
    words.statusName(status),
    words.statusCount(status),
    ...words.statusGaps(status, (step) => words.stepReference(Number(step), 'X')),
  ].filter((text) => text !== '');
}

describe('what is said of a phase', () => {
  test.each<{ levels: (Level | null)[]; first?: number; says: string[] }>([
    { levels: [...repeat(3, 7), 0], says: ['Pågår', '7 av 8 steg på plats', 'Saknas: steg 8 X.'] },
    {
      levels: repeat(2, 8),
      says: ['I huvudsak på plats', '0 av 8 steg på plats, alla minst delvis'],
    },
    { levels: repeat(3, 8), says: ['På plats', '8 av 8 steg på plats'] },
    {
      levels: [...repeat(3, 7), UNKNOWN],
      says: ['Pågår', '7 av 8 steg på plats', 'Okänt: steg 8 X.'],
    },
    {
      levels: [...repeat(3, 7), NOT_APPLICABLE],
      says: ['På plats', '7 av 7 steg på plats (1 undantaget)'],
    },
    {
      levels: [...repeat(3, 6), NOT_APPLICABLE, NOT_APPLICABLE],
      says: ['På plats', '6 av 6 steg på plats (2 undantagna)'],
    },
    { levels: repeat(0, 8), says: ['Inte påbörjad', '0 av 8 steg på plats'] },
    {
      levels: [0, 0, UNKNOWN, 0, 0, 0, 0, 0],
      says: ['Inte påbörjad', '0 av 8 steg på plats', 'Okänt: steg 3 X.'],
    },
    {
      levels: [1, 3],
      first: 9,
      says: ['Pågår', '1 av 2 steg på plats', 'Saknas: steg 9 X.'],
    },
    {
      levels: [UNKNOWN, UNKNOWN],
      first: 9,
      says: ['Inte bedömd', 'Okänt: steg 9 X, steg 10 X.'],
    },
    { levels: [NOT_APPLICABLE], first: 14, says: ['Inte aktuell'] },
    { levels: [null], first: 14, says: ['Inte bedömd'] },
    { levels: [0, ...repeat(null, 7)], says: ['Bedömning pågår', '1 av 8 steg bedömda'] },
    {
      levels: [...repeat(3, 7), null],
      says: ['Pågår', '7 av 8 steg på plats', 'Inte bedömt än: steg 8 X.'],
    },
    {
      levels: [1, UNKNOWN, null, 3],
      says: [
        'Pågår',
        '1 av 4 steg på plats',
        'Saknas: steg 1 X.',
        'Okänt: steg 2 X.',
        'Inte bedömt än: steg 3 X.',
      ],
    },
  ])('$levels', ({ levels, first, says }) => {
    expect(said(levels, first)).toEqual(says);
  });
});

describe('what is said of the whole', () => {
  const overall = (levels: readonly (Level | null)[]) => {
    const overview = overviewOf(instrument, jointRatings(levels));
    return [words.overall(overview), words.current(overview.current, '3 Genomförande')];
  };

  test.each<{ name: string; levels: (Level | null)[]; says: string[] }>([
    {
      name: 'every step not applicable',
      levels: repeat(NOT_APPLICABLE, 14),
      says: ['Inget steg är aktuellt.', 'Aktuell fas: Ingen, eftersom inget steg är aktuellt.'],
    },
    {
      name: 'every step in place',
      levels: repeat(3, 14),
      says: ['14 av 14 steg på plats.', 'Aktuell fas: Alla faser är minst i huvudsak på plats.'],
    },
    {
      name: 'the third phase, past one that does not apply',
      levels: [...repeat(3, 8), NOT_APPLICABLE, NOT_APPLICABLE, 1, 3, 3],
      says: ['10 av 12 steg på plats (2 undantagna).', 'Aktuell fas: 3 Genomförande.'],
    },
    { name: 'nothing', levels: [], says: ['0 av 14 steg på plats.', 'Aktuell fas: Inte bedömd.'] },
  ])('$name', ({ levels, says }) => {
    expect(overall(levels)).toEqual(says);
  });
});

test('a level is never a bare number', () => {
  const levels: (Level | null)[] = [0, 1, 2, 3, UNKNOWN, NOT_APPLICABLE, null];
  expect(levels.map((level) => levelName(instrument.scale, level))).toEqual([
    '0 Inte påbörjat',
    '1 Påbörjat',
    '2 Delvis på plats',
    '3 På plats',
    'Vet inte',
    'Inte aktuellt',
    'Inte bedömt än',
  ]);
});
