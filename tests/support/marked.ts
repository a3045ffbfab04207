// The build in which every message stands in ⟦ ⟧. With a questionnaire in ‹ › and people's own texts in « », whatever stands
// outside all of them was written into a component.
import { expect, type Page } from '@playwright/test';
import { followTo } from './follow-to.ts';
import countyGoals from '#instruments/iris/lansmal.json' with { type: 'json' };
import purposes from '#instruments/iris/syften.json' with { type: 'json' };
import { FIGURES } from './figures.ts';
import { instrument, withTexts } from './instrument.ts';
import { ACTIVITIES, noteOf, planInitiative } from './plan.ts';
import { hiddenTexts, textNodes, unfoldAll, type Text } from './texts.ts';
import { workFileOf } from './work-file.ts';

/** Of the build that people get. */
const PORT = Number(process.env.IRIS_PORT ?? 4173);
export const UNMARKED_URL = `http://127.0.0.1:${PORT}/`;
export const MARKED_URL = `http://127.0.0.1:${PORT + 1}/`;

const KOMMUNER =
  /(?<!\p{L})(?:Avesta|Borlänge|Falu|Gagnefs|Hedemora|Leksands|Ludvika|Malung-Sälens|Mora|Orsa|Rättviks|Smedjebackens|Säters|Vansbro|Älvdalens) kommun(?!\p{L})/gu;
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('sv-SE', { month: 'long' }).format(new Date(2026, month, 15)),
);
const DATES = new RegExp(`\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}`, 'gu');
/** The word that Intl puts before the last of a list whose parts are messages; a list begins nothing of its own. */
const LISTED = /⟧ och ⟦/gu;

/** The goals and the purposes come with the app, as the questionnaire does, and have no marks of their own. */
const GOALS = [
  countyGoals.title,
  countyGoals.note,
  ...countyGoals.goals.map(({ name }) => name),
  purposes.title,
  ...purposes.purposes.flatMap(({ name, meaning }) => [name, meaning]),
];

/** What is left of a text when everything that may stand there is taken away. */
export function leftover(text: string): string {
  let rest = text
    .replace(/«[^«»]*»/gu, '')
    .replace(/‹[^‹›]*›/gu, '')
    .replace(DATES, '')
    .replace(KOMMUNER, '')
    .replace(LISTED, '⟧⟦');
  for (const goal of GOALS) rest = rest.replace(goal, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, '');
  }
  return rest.replace(/[\p{N}\p{P}\p{S}\s]/gu, '');
}

export function offenders(texts: readonly Text[]): string[] {
  return texts
    .filter(({ text }) => leftover(text) !== '')
    .map(({ text, where }) => `"${text}" in ${where}`);
}

/** No text that can be read, heard or unfolded on the page was written into a component. */
export async function expectNothingLeft(page: Page): Promise<void> {
  await unfoldAll(page);
  const texts = [
    ...(await textNodes(page, 'script, style, textarea')),
    ...(await hiddenTexts(page)),
  ];
  expect(
    texts.some(({ text }) => text.includes('⟦')),
    'messages are marked',
  ).toBe(true);
  expect(offenders(texts), page.url()).toEqual([]);
}

/** A whole message as this build shows it. */
export const marked = (message: string) => `⟦${message}⟧`;
/** What a person has written. */
export const wrap = (text: string) => `«${text}»`;

const questionsOf = (version: string) =>
  withTexts({ ...instrument, version }, (text) => `‹${text}›`);
const QUESTIONS = questionsOf('9.9.9');
const EARLIER_QUESTIONS = questionsOf('9.9.8');

const filled = planInitiative();

/** Two occasions, of which a body has adopted the report, with a plan and key figures. */
export const wrapped = {
  ...filled,
  title: wrap(filled.title),
  region: wrap(filled.region),
  activities: filled.activities.map((activity) => ({
    ...activity,
    text: wrap(activity.text.replace('\n', ' ')),
    responsible: wrap(activity.responsible),
    contributors: wrap(activity.contributors),
    followUp: wrap(activity.followUp),
    obstacles: wrap(activity.obstacles),
    notes: [noteOf(1, { text: wrap('Vi träffades.') })],
  })),
  figures: FIGURES.map((figure) => ({
    ...figure,
    name: wrap(figure.name),
    definition: wrap(figure.definition),
    unit: wrap('procent'),
    years: figure.years.map((year: object) => ({ ...year, source: wrap('Verksamhetssystemet') })),
  })),
  reflections: filled.reflections.map((reflection) => ({
    ...reflection,
    answers: { results: wrap('Fler fick stöd.'), progress: wrap('På väg') },
  })),
  assessments: filled.assessments.map((assessment) => ({
    ...assessment,
    instrument: { id: 'iris', version: '9.9.9' },
    title: wrap(assessment.title),
    decisions: wrap('Avsätt tid.'),
    participants: [{ party: 'region', role: wrap('vårdcentralschef'), count: 2 }],
    ratings: assessment.ratings.map((rating) => ({
      ...rating,
      rationale: wrap(rating.rationale),
      evidence: wrap(rating.evidence),
    })),
    report: {
      status: 'adopted',
      adoptedBy: wrap('Nämnden'),
      adoptedOn: '2026-11-02',
      registryNumber: wrap('SN 1'),
    },
  })),
};

/** The plan of `planInitiative` with nothing but names and who does what. */
export const BARE_ACTIVITIES = ACTIVITIES.map((activity) => ({
  ...activity,
  text: wrap(activity.text.replaceAll('\n', ' ')),
  responsible: activity.responsible && wrap(activity.responsible),
}));

/** The same initiative with ids of its own, so that a file may hold several. */
export function apart<Source extends object>(initiative: Source, serial: number): Source {
  const first = String(serial).padStart(4, '0');
  const ID = /"[\da-f]{4}([\da-f]{4}(?:-[\da-f]{4}){3}-[\da-f]{12})"/gu;
  return JSON.parse(JSON.stringify(initiative).replace(ID, `"${first}$1"`)) as Source;
}

/** A file with the questionnaires that the initiatives above are made with. */
export const fileOf = (...initiatives: object[]) =>
  workFileOf(initiatives, { instruments: [QUESTIONS, EARLIER_QUESTIONS] });

export const dialog = (page: Page) => page.getByRole('dialog');

/** Presses the button whose whole name is the message. */
export const press = (page: Page, message: string) =>
  page.getByRole('button', { name: marked(message), exact: true }).click();

/** @param landmark part of the first heading of the place */
export async function goTo(page: Page, address: string, landmark: string): Promise<void> {
  await followTo(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(landmark);
}
