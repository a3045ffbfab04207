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

const numbered = (...steps: number[]) => steps.map((step) => `steg ${step} X`).join(', ');

function said(levels: readonly (Level | null)[], first = 1): string[] {
  const status = phaseStatus(
    levels.map((level, index) => ({ step: String(index + first), level })),
  );
  return [
    words.statusName(status),
    words.stepsInPlace(status, Number),
    ...words.statusGaps(status, (step) => words.stepReference(Number(step), 'X')),
  ].filter((text) => text !== '');
}

describe('what is said of a phase', () => {
  test.each<{ levels: (Level | null)[]; first?: number; says: string[] }>([
    {
      levels: [...repeat(3, 7), 0],
      says: ['Pågår', 'Sju av åtta steg är på plats.', 'Mest kvar att göra: steg 8 X.'],
    },
    {
      levels: repeat(2, 8),
      says: ['I huvudsak på plats', 'Inget av åtta steg är på plats, men alla är delvis på plats.'],
    },
    { levels: repeat(3, 8), says: ['På plats', 'Åtta av åtta steg är på plats.'] },
    {
      levels: [...repeat(3, 7), UNKNOWN],
      says: ['Pågår', 'Sju av åtta steg är på plats. Ett är okänt.', 'Okänt: steg 8 X.'],
    },
    {
      levels: [...repeat(3, 7), NOT_APPLICABLE],
      says: ['På plats', 'Sju av sju steg är på plats. Ett är inte aktuellt (steg 8).'],
    },
    {
      levels: [...repeat(3, 6), NOT_APPLICABLE, NOT_APPLICABLE],
      says: ['På plats', 'Sex av sex steg är på plats. Två är inte aktuella (steg 7 och 8).'],
    },
    {
      levels: repeat(0, 8),
      says: [
        'Inte påbörjad',
        'Inget av åtta steg är på plats.',
        `Mest kvar att göra: ${numbered(1, 2, 3, 4, 5, 6, 7, 8)}.`,
      ],
    },
    {
      levels: [0],
      first: 14,
      says: ['Inte påbörjad', 'Steget är inte på plats.', 'Mest kvar att göra: steg 14 X.'],
    },
    {
      levels: [0, 0, UNKNOWN, 0, 0, 0, 0, 0],
      says: [
        'Inte påbörjad',
        'Inget av åtta steg är på plats. Ett är okänt.',
        `Mest kvar att göra: ${numbered(1, 2, 4, 5, 6, 7, 8)}.`,
        'Okänt: steg 3 X.',
      ],
    },
    {
      levels: [1, 3],
      first: 9,
      says: ['Pågår', 'Ett av två steg är på plats.', 'Mest kvar att göra: steg 9 X.'],
    },
    {
      levels: [UNKNOWN, UNKNOWN],
      first: 9,
      says: [
        'Inte bedömd',
        'Inget av två steg är bedömt än. Två är okända.',
        'Okänt: steg 9 X, steg 10 X.',
      ],
    },
    { levels: [NOT_APPLICABLE], first: 14, says: ['Inte aktuell', 'Inget steg är aktuellt.'] },
    {
      levels: [null],
      first: 14,
      says: ['Inte bedömd', 'Steget är inte bedömt än.', 'Inte bedömt än: steg 14 X.'],
    },
    {
      levels: [0, ...repeat(null, 7)],
      says: [
        'Bedömning pågår',
        'Inget av åtta steg är på plats. Sju är inte bedömda än.',
        'Mest kvar att göra: steg 1 X.',
        `Inte bedömt än: ${numbered(2, 3, 4, 5, 6, 7, 8)}.`,
      ],
    },
    {
      levels: [...repeat(3, 7), null],
      says: [
        'Pågår',
        'Sju av åtta steg är på plats. Ett är inte bedömt än.',
        'Inte bedömt än: steg 8 X.',
      ],
    },
    {
      levels: [1, UNKNOWN, null, 3],
      says: [
        'Pågår',
        'Ett av fyra steg är på plats. Ett är okänt och ett är inte bedömt än.',
        'Mest kvar att göra: steg 1 X.',
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
    return [
      words.stepsInPlace(overview, Number),
      words.current(overview.current, '3 Genomförande'),
    ];
  };

  test.each<{ name: string; levels: (Level | null)[]; says: string[] }>([
    {
      name: 'every step not applicable',
      levels: repeat(NOT_APPLICABLE, 14),
      says: ['Inget steg är aktuellt.', 'Ingen fas är aktuell.'],
    },
    {
      name: 'every step in place',
      levels: repeat(3, 14),
      says: ['14 av 14 steg är på plats.', 'Alla faser är på plats eller i huvudsak på plats.'],
    },
    {
      name: 'the third phase, past one that does not apply',
      levels: [...repeat(3, 8), NOT_APPLICABLE, NOT_APPLICABLE, 1, 3, 3],
      says: [
        'Tio av tolv steg är på plats. Ett är inte bedömt än. Två är inte aktuella (steg 9 och 10).',
        'Första fas där arbete återstår: 3 Genomförande.',
      ],
    },
    {
      name: 'unknown, blank and not applicable beside three in place',
      levels: [3, 3, 3, NOT_APPLICABLE, 1, 1, 1, 2, 2, 0, UNKNOWN, 0, 0, null],
      says: [
        'Tre av tretton steg är på plats. Ett är okänt och ett är inte bedömt än. Ett är inte aktuellt (steg 4).',
        'Första fas där arbete återstår: 3 Genomförande.',
      ],
    },
    {
      name: 'one assessed',
      levels: [2],
      says: [
        'Inget av fjorton steg är på plats. Tretton är inte bedömda än.',
        'Första fas där arbete återstår: 3 Genomförande.',
      ],
    },
    {
      name: 'nothing',
      levels: [],
      says: ['Inget av fjorton steg är bedömt än.', 'Ingen fas är bedömd än.'],
    },
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
