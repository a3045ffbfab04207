// The test vectors for the status of a phase (domain.md 4.5), through a file, the overview and the PDF. Phases other
// than the vector's have levels of their own, so that a mix-up between phases is seen.
import { expect, test } from '@playwright/test';
import { stepName } from '../support/instrument.ts';
import {
  asStatus,
  compact,
  downloadedPdf,
  expectStep,
  goToPart,
  openInitiative,
  phase,
} from '../support/journey.ts';
import { EA, VI, initiativeOf, levels, times, type Level } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

interface Vector {
  readonly name: string;
  readonly levels: readonly Level[];
  /** The phase that the vector is about. */
  readonly phase: number;
  readonly status: string;
  readonly gaps?: readonly string[];
  readonly headline: string;
  readonly current: string;
  readonly ahead?: string;
}

const VECTORS: readonly Vector[] = [
  {
    name: 'seven in place and one not begun',
    levels: levels([3, 3, 3, 3, 3, 3, 3, 0], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'Pågår. 7 av 8 steg på plats',
    gaps: ['Saknas: steg 8 Utbilda före start.'],
    headline: '7 av 14 steg på plats',
    current: '1 Initial bedömning',
  },
  {
    name: 'eight at level 2',
    levels: levels(times(8, 2), [1, 1], [0, 0, 0], [0]),
    phase: 1,
    status: 'I huvudsak på plats. 0 av 8 steg på plats, alla minst delvis',
    headline: '0 av 14 steg på plats',
    current: '2 Struktur för implementering',
  },
  {
    name: 'eight at level 3',
    levels: levels(times(8, 3), [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'På plats. 8 av 8 steg på plats',
    headline: '8 av 14 steg på plats',
    current: '2 Struktur för implementering',
  },
  {
    name: 'seven in place and one unknown',
    levels: levels([...times(7, 3), VI], [2, 2], [1, 1, 1], [0]),
    phase: 1,
    status: 'Pågår. 7 av 8 steg på plats',
    gaps: ['Okänt: steg 8 Utbilda före start.'],
    headline: '7 av 14 steg på plats',
    current: '1 Initial bedömning',
  },
  {
    name: 'seven in place and one that does not apply',
    levels: levels([...times(7, 3), EA], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'På plats. 7 av 7 steg på plats (1 undantaget)',
    headline: '7 av 13 steg på plats (1 undantaget)',
    current: '2 Struktur för implementering',
  },
  {
    name: 'eight not begun',
    levels: levels(times(8, 0), [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'Inte påbörjad. 0 av 8 steg på plats',
    headline: '0 av 14 steg på plats',
    current: '1 Initial bedömning',
  },
  {
    name: 'seven not begun and one unknown',
    levels: levels([0, 0, VI, 0, 0, 0, 0, 0], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'Inte påbörjad. 0 av 8 steg på plats',
    gaps: ['Okänt: steg 3 Bedöm kapacitet och beredskap.'],
    headline: '0 av 14 steg på plats',
    current: '1 Initial bedömning',
  },
  {
    name: 'one begun and one in place',
    levels: levels(times(8, 3), [1, 3], [0, 0, 0], [0]),
    phase: 2,
    status: 'Pågår. 1 av 2 steg på plats',
    gaps: ['Saknas: steg 9 Skapa ett team för genomförandet.'],
    headline: '9 av 14 steg på plats',
    current: '2 Struktur för implementering',
  },
  {
    name: 'two unknown',
    levels: levels(times(8, 3), [VI, VI], [0, 0, 0], [0]),
    phase: 2,
    status: 'Inte bedömd',
    gaps: [
      'Okänt: steg 9 Skapa ett team för genomförandet, steg 10 Ta fram en plan för genomförandet.',
    ],
    headline: '8 av 14 steg på plats',
    current: '2 Struktur för implementering',
  },
  {
    name: 'the only step does not apply',
    levels: levels(times(8, 3), [3, 3], [3, 3, 2], [EA]),
    phase: 4,
    status: 'Inte aktuell',
    headline: '12 av 13 steg på plats (1 undantaget)',
    current: 'Alla faser är minst i huvudsak på plats',
  },
  {
    name: 'the only step is blank',
    levels: levels(times(8, 3), [3, 3], [3, 3, 3], [null]),
    phase: 4,
    status: 'Inte bedömd',
    headline: '13 av 14 steg på plats',
    current: '4 Lära och förbättra',
  },
  {
    name: 'one not begun and seven blank',
    levels: levels([0, ...times(7, null)], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'Bedömning pågår. 1 av 8 steg bedömda',
    headline: '0 av 14 steg på plats',
    current: '1 Initial bedömning',
  },
  {
    name: 'seven in place and one blank',
    levels: levels([...times(7, 3), null], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'Pågår. 7 av 8 steg på plats',
    gaps: ['Inte bedömt än: steg 8 Utbilda före start.'],
    headline: '7 av 14 steg på plats',
    current: '1 Initial bedömning',
  },
  {
    name: 'missing, unknown and blank steps in one phase',
    levels: levels([3, 1, VI, null, 0, EA, 2, null], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: 'Pågår. 1 av 7 steg på plats (1 undantaget)',
    gaps: [
      'Saknas: steg 2 Pröva hur överenskommelsen passar, steg 5 Förankra och få uttalat stöd.',
      'Okänt: steg 3 Bedöm kapacitet och beredskap.',
      'Inte bedömt än: steg 4 Bestäm vad som anpassas lokalt, steg 8 Utbilda före start.',
    ],
    headline: '1 av 13 steg på plats (1 undantaget)',
    current: '1 Initial bedömning',
  },
  {
    name: 'nothing applies',
    levels: times(14, EA),
    phase: 3,
    status: 'Inte aktuell',
    headline: 'Inget steg är aktuellt',
    current: 'Ingen, eftersom inget steg är aktuellt',
  },
  {
    name: 'everything is in place',
    levels: times(14, 3),
    phase: 3,
    status: 'På plats. 3 av 3 steg på plats',
    headline: '14 av 14 steg på plats',
    current: 'Alla faser är minst i huvudsak på plats',
  },
  {
    name: 'a phase that does not apply is passed over',
    levels: levels(times(8, 3), [EA, EA], [1, 3, 3], [0]),
    phase: 3,
    status: 'Pågår. 2 av 3 steg på plats',
    gaps: ['Saknas: steg 11 Ge stöd och handledning.'],
    headline: '10 av 12 steg på plats (2 undantagna)',
    current: '3 Genomförande',
  },
  {
    name: 'a later phase has begun while a step before it is missing',
    levels: levels(times(8, 3), [1, 3], [2, 0, 0], [0]),
    phase: 3,
    status: 'Pågår. 0 av 3 steg på plats',
    gaps: ['Saknas: steg 12 Följ upp hur arbetet går, steg 13 Återkoppla till dem som berörs.'],
    headline: '9 av 14 steg på plats',
    current: '2 Struktur för implementering',
    ahead: 'Fasen Genomförande är igång men steg 9 saknas.',
  },
  {
    name: 'the last phase has begun while three steps before it are missing',
    levels: levels([1, ...times(7, 3)], [3, 0], [3, 1, 3], [2]),
    phase: 4,
    status: 'I huvudsak på plats. 0 av 1 steg på plats, alla minst delvis',
    headline: '10 av 14 steg på plats',
    current: '1 Initial bedömning',
    ahead: 'Fasen Lära och förbättra är igång men steg 1, steg 10 och steg 12 saknas.',
  },
];

test('Every phase has a vector of its own', () => {
  expect([...new Set(VECTORS.map((vector) => vector.phase))].sort()).toEqual([1, 2, 3, 4]);
});

for (const vector of VECTORS)
  test(`Phase ${vector.phase}: ${vector.name}`, async ({ page }) => {
    await openInitiative(page, initiativeOf(vector.levels));
    const { status, gaps = [], headline, current, ahead } = vector;

    await test.step('the overview says it in whole sentences', async () => {
      await expect(phase(page, vector.phase).getByRole('paragraph')).toHaveText([
        asStatus(status),
        ...gaps,
      ]);
      const sentence = (text: string | RegExp) =>
        page.getByRole('main').getByRole('paragraph').filter({ hasText: text });
      await expect(sentence(/av \d+ steg på plats|Inget steg är aktuellt/).first()).toHaveText(
        headline,
      );
      await expect(sentence('Aktuell fas')).toHaveText(`Aktuell fas: ${current}`);
      await expect(sentence('är igång men')).toHaveText(ahead ? [ahead] : []);
    });

    await test.step('the PDF says the same', async () => {
      await goToPart(page, 'Dokument');
      const { text } = await downloadedPdf(page);
      for (const expected of [
        `${status}.`,
        ...gaps,
        ...inDocument(headline),
        `Aktuell fas: ${current}.`,
        ...(ahead ? [ahead] : []),
      ])
        expect(text).toContain(compact(expected));
      if (!ahead) expect(text).not.toContain(compact('är igång men'));
    });
  });

const NUMBERS = 'Inget Ett Två Tre Fyra Fem Sex Sju Åtta Nio Tio Elva Tolv 13 14'.split(' ');

/** After a number in words, so that a sentence has one form. */
const WHOLES: Readonly<Record<string, string>> = { '12': 'tolv', '13': 'tretton', '14': 'fjorton' };

/** The headline as running text has it: "Tio av tolv steg är på plats." and "Två steg är undantagna." */
function inDocument(headline: string): string[] {
  const counts = /^(\d+) av (\d+) steg på plats(?: \((\d+) (undantag\S+)\))?$/u.exec(headline);
  if (!counts) return [`${headline}.`];
  const [, inPlace, all, excluded, word] = counts;
  return [
    `${NUMBERS[Number(inPlace)]!} av ${Number(inPlace) > 12 ? all! : WHOLES[all!]!} steg är på plats.`,
    ...(excluded ? [`${NUMBERS[Number(excluded)]!} steg är ${word!}.`] : []),
  ];
}

test('Every step that the overview names is a link to that step', async ({ page }) => {
  await openInitiative(
    page,
    initiativeOf(levels([1, VI, null, 3, 3, 3, 3, 3], [3, 3], [0, VI, 2], [3])),
  );
  const overview = page.url();
  const named = page.getByRole('main').getByRole('paragraph').getByRole('link');
  const names = await named.allTextContents();
  const steps = names.filter((name) => name.startsWith('steg'));
  expect(steps).toEqual([
    'steg 1',
    'steg 11',
    'steg 1 Kartlägg behov och resurser',
    'steg 2 Pröva hur överenskommelsen passar',
    'steg 3 Bedöm kapacitet och beredskap',
    'steg 11 Ge stöd och handledning',
    'steg 12 Följ upp hur arbetet går',
  ]);
  for (const name of steps) {
    await page.goto(overview);
    await named
      .getByText(name, { exact: true })
      .or(page.getByRole('link', { name, exact: true }))
      .first()
      .click();
    const number = Number(/\d+/.exec(name)![0]);
    await expectStep(page, number);
    await expect(page).toHaveTitle(`Steg ${number} ${stepName(number)} – IRIS`);
  }
});
