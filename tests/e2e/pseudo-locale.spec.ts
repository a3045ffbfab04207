// In the pseudo-locale build every message stands in ⟦ ⟧. With a questionnaire in ‹ › and people's own texts in « »,
// whatever stands outside all of them was written into a component.
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import countyGoals from '#instruments/iris/lansmal.json' with { type: 'json' };
import purposes from '#instruments/iris/syften.json' with { type: 'json' };
import { filledFollowUp } from '../support/follow-up.ts';
import { instrument, root, withTexts } from '../support/instrument.ts';
import { ASSESSMENT, payload, workFileOf } from '../support/work-file.ts';
import { FIGURES } from '../support/figures.ts';
import { chooseFile } from '../support/journey.ts';
import {
  ACTIVITIES,
  activityId,
  activityOf,
  FAR,
  LATE,
  noteOf,
  planInitiative,
} from '../support/plan.ts';
import { PLACES, routes } from '../support/places.ts';
import { hiddenTexts, textNodes, unfoldAll, type Text } from '../support/texts.ts';

const PSEUDO = process.env.IRIS_PSEUDO_URL ?? 'http://127.0.0.1:4174/';
test.use({ baseURL: PSEUDO });

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
  ...countyGoals.goals.map(({ name }) => name),
  purposes.title,
  ...purposes.purposes.flatMap(({ name, meaning }) => [name, meaning]),
];

/** What is left of a text when everything that may stand there is taken away. */
function leftover(text: string): string {
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

function offenders(texts: readonly Text[]): string[] {
  return texts
    .filter(({ text }) => leftover(text) !== '')
    .map(({ text, where }) => `"${text}" in ${where}`);
}

const wrap = (text: string) => `«${text}»`;
const own = withTexts({ ...instrument, version: '9.9.9' }, (text) => `‹${text}›`);
const filled = planInitiative();
const initiative = {
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
    notes: [noteOf(1, { text: wrap('Anteckning') })],
  })),
  figures: FIGURES.map((figure) => ({
    ...figure,
    name: wrap(figure.name),
    definition: wrap(figure.definition),
    unit: wrap('procent'),
    years: figure.years.map((year: object) => ({ ...year, source: wrap('Källa') })),
  })),
  reflections: filled.reflections.map((reflection) => ({
    ...reflection,
    answers: { results: wrap('Resultat'), progress: wrap('På väg') },
  })),
  assessments: filled.assessments.map((assessment) => ({
    ...assessment,
    instrument: { id: 'iris', version: '9.9.9' },
    title: wrap(assessment.title),
    decisions: wrap('Beslut'),
    participants: [{ party: 'region', role: wrap('Funktion'), count: 2 }],
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

async function open(page: Page): Promise<void> {
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([initiative], { instruments: [own] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.title);
}

async function expectNothingLeft(page: Page): Promise<void> {
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

test('What is left of a text is what nobody has marked', () => {
  expect(leftover('⟦Steg 1 ‹Kartlägg›: ⟦Vet inte⟧⟧ · 3')).toBe('');
  expect(leftover('⟦Ändrad 17 september 2026⟧')).toBe('');
  expect(leftover('Falu kommun, 17 september 2026')).toBe('');
  expect(leftover('⟦steg 3 ‹Bedöm›⟧, ⟦steg 4⟧ och ⟦steg 8⟧')).toBe('');
  expect(leftover('⟦Steg⟧ och Översikt')).toBe('ochÖversikt');
  expect(leftover('⟦Steg⟧ Översikt')).toBe('Översikt');
  expect(leftover('Falun')).toBe('Falun');
});

for (const route of routes())
  test(`No text on ${route} is written into a component`, async ({ page }) => {
    await open(page);
    await page.goto('about:blank');
    await page.goto(PLACES[route]!.address);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/[⟦‹«]/u);
    await expectNothingLeft(page);
  });

test('No text of the parts of the yearly reflection is written into a component', async ({
  page,
}) => {
  test.slow();
  const followedUp = filledFollowUp();
  const [earlier, now] = followedUp.assessments;
  const worded = {
    ...initiative,
    assessments: [
      { ...earlier!, instrument: { id: 'iris', version: '9.9.9' }, title: wrap('Förra') },
      ...initiative.assessments
        .filter(({ id }) => id === now!.id)
        .map((assessment) => ({
          ...assessment,
          report: { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: wrap('SN 1') },
        })),
    ],
    reflections: followedUp.reflections.map((reflection) => ({
      ...reflection,
      ...('participants' in reflection && {
        participants: [{ id: 'p', party: 'region', role: wrap('En annan'), count: 2 }],
      }),
      answers: Object.fromEntries(
        Object.entries(reflection.answers).map(([question, text]) => [question, wrap(text)]),
      ),
    })),
  };
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([worded], { instruments: [own] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(worded.title);
  for (const part of [
    '',
    '/om',
    '/resultat',
    '/samverkan',
    '/implementering',
    '/bedomning',
    '/framat',
  ]) {
    await page.goto('about:blank');
    await page.goto(`/#/skattning/${ASSESSMENT}/reflektion${part}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦');
    await expectNothingLeft(page);
  }
  await page.goto('about:blank');
  await page.goto(`/#/skattning/${ASSESSMENT}/reflektion/framat`);
  await page.getByRole('checkbox', { name: /Inget att rapportera/ }).check();
  await page.getByRole('textbox').first().fill('a'.repeat(1300));
  await expectNothingLeft(page);
  await page.goto('about:blank');
  await page.goto(`/#/skattning/${ASSESSMENT}/reflektion/om`);
  await page.getByRole('button', { name: /Hämta från skattningen/ }).click();
  await expectNothingLeft(page);
});

test('No text of the last step or of a copy is written into a component', async ({ page }) => {
  await open(page);
  await page.goto(`/#/skattning/${ASSESSMENT}/steg/14`);
  await expect(page.getByText('Steg 14 av 14')).toBeVisible();
  await expectNothingLeft(page);
  await page.goto(`/#/ny/${ASSESSMENT}`);
  await expect(page.getByText('Samma upplägg i en annan kommun')).toBeVisible();
  await expectNothingLeft(page);
});

test('No text of key figures that are wrong or taken away is written into a component', async ({
  page,
}) => {
  await open(page);
  await page.goto(`/#/skattning/${ASSESSMENT}/nyckeltal`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  const number = page.getByRole('table').first().getByRole('textbox').first();
  for (const text of ['−0,3', 'tolv', '1.234', '1,000', '9999999999999', '0,5']) {
    await number.fill(text);
    await number.press('Enter');
    await expect(page.getByRole('alert').first()).not.toBeEmpty();
    await expectNothingLeft(page);
  }
  await page.getByRole('button', { name: /2025/ }).first().click();
  await expect(page.locator('li.note')).toHaveCount(1);
  await page.getByRole('button', { name: '⟦Lägg till nyckeltal⟧' }).click();
  await expectNothingLeft(page);
});

test('No text of adopting is written into a component', async ({ page }) => {
  await open(page);
  await page.goto(`/#/skattning/${ASSESSMENT}/rapport`);
  await page.getByRole('button', { name: '⟦Gör en ny version …⟧' }).click();
  await expectNothingLeft(page);
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.getByRole('button', { name: '⟦Fastställ …⟧' }).click();
  await page.getByLabel('⟦Datum för beslutet⟧').fill('2999-01-01');
  await page.getByRole('dialog').getByRole('button').last().click();
  await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible();
  await expectNothingLeft(page);
  await page.getByRole('textbox', { name: '⟦Fastställd av⟧' }).fill(wrap('Nämnden'));
  await page.getByRole('dialog').getByRole('button').last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page
    .getByRole('button', { name: /Visa dokumenten/ })
    .first()
    .click();
  await expectNothingLeft(page);
});

test('No text of the status page with a plan is written into a component', async ({ page }) => {
  const planned = planInitiative();
  const withPlan = {
    ...initiative,
    assessments: initiative.assessments.map((assessment) => ({
      ...assessment,
      priorities: ['1', '8', '9'],
      decisions: wrap('Beslut'),
    })),
    activities: planned.activities.map((activity) => ({
      ...activity,
      text: wrap(activity.text.replaceAll('\n', ' ')),
      responsible: activity.responsible && wrap(activity.responsible),
      contributors: '',
      followUp: '',
      obstacles: '',
      notes: [],
    })),
  };
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([withPlan], { instruments: [own] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(withPlan.title);
  await page.goto(`/#/skattning/${ASSESSMENT}/laget`);
  await page.getByRole('checkbox', { name: '‹Lär' }).click({ force: true });
  await page.getByRole('button', { name: '⟦Flytta ner⟧' }).first().click();
  await expect(page.getByText('är nu nummer')).toBeVisible();
  await expectNothingLeft(page);
});

test('No text of a comparison is written into a component', async ({ page }) => {
  const older = withTexts({ ...instrument, version: '9.9.8' }, (text) => `‹${text}›`);
  const now = initiative.assessments.at(-1);
  const before = {
    ...now!,
    id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10',
    instrument: { id: 'iris', version: '9.9.8' },
    date: '2025-09-18',
    ratings: now!.ratings.map((rating, index) => ({
      ...rating,
      level: (index % 4) as 0 | 1 | 2 | 3,
    })),
  };
  const activities = ACTIVITIES.map((activity) => ({
    ...activity,
    text: wrap(activity.text),
    responsible: wrap(activity.responsible),
  }));
  const compared = { ...initiative, assessments: [before, now!], activities };
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([compared], { instruments: [own, older] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.title);
  await page.goto(`/#/skattning/${ASSESSMENT}/over-tid`);
  await expect(page.getByText('⟦Klart mellan skattningarna⟧')).toBeVisible();
  await expectNothingLeft(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '⟦Jämför åt andra hållet⟧' }).click();
  await expectNothingLeft(page);
});

test('No text of a follow-up, from its start to its summary, is written into a component', async ({
  page,
}) => {
  const activity = (serial: number, changes: Record<string, unknown>) =>
    activityOf(serial, {
      text: wrap(`Aktivitet ${serial}`),
      responsible: wrap('Funktion'),
      contributors: wrap('Medverkar'),
      followUp: wrap('Frågar'),
      obstacles: wrap('Hinder'),
      ...changes,
    });
  const activities = [
    activity(1, {
      due: LATE,
      notes: [
        noteOf(1, { text: '', due: FAR, date: '2026-01-01' }),
        noteOf(2, { text: wrap('Anteckning'), due: LATE, status: 'not-started' }),
      ],
    }),
    activity(2, { kind: 'question', due: null }),
  ];
  await page.goto('/#/');
  await chooseFile(
    page,
    payload(workFileOf([{ ...initiative, activities }], { instruments: [own] })),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.title);
  await page.goto('/#/');
  await expect(page.getByRole('link', { name: /Följ upp aktiviteterna/ })).toBeVisible();
  await expectNothingLeft(page);
  await page.goto(`/#/skattning/${ASSESSMENT}/uppfoljning`);
  await page.getByRole('button', { name: /Börja uppföljningen/ }).click();
  await page.getByRole('textbox', { name: /Anteckning från mötet/ }).fill(wrap('Ny'));
  await page.getByRole('radio', { name: /Avbruten/ }).check();
  await expectNothingLeft(page);
  await page.getByRole('button', { name: /Nästa/ }).click();
  await page.getByLabel(/Klart senast/).fill('2990-01-31');
  await expectNothingLeft(page);
  await page.getByRole('button', { name: /Till sammanfattningen/ }).click();
  await expectNothingLeft(page);
  await page.getByRole('button', { name: /Ändra datum/ }).click();
  await page.getByLabel(/Mötets datum/).fill('2990-01-31');
  await expectNothingLeft(page);
});

test('No text of the other views of a plan or of a question is written into a component', async ({
  page,
}) => {
  await open(page);
  for (const [place, heading] of [
    ['plan/ansvariga', 'Handlingsplan'],
    ['plan/tidslinje', 'Handlingsplan'],
    ['ny-aktivitet/12/fraga', 'Ny fråga att ta reda på'],
    [`aktivitet/${activityId(5)}`, 'Möt grannkommunen.'],
  ] as const) {
    await page.goto(`/#/skattning/${ASSESSMENT}/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await expectNothingLeft(page);
  }
});

test('No text of results, judgement and what comes next is written into a component', async ({
  page,
}) => {
  const draft = {
    ...initiative,
    assessments: initiative.assessments.map(({ report, ...rest }) => ({
      ...rest,
      report: { ...report, status: 'draft', adoptedBy: '', adoptedOn: null },
    })),
  };
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([draft], { instruments: [own] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.title);
  const goTo = async (part: string, heading: string) => {
    await page.goto(`/#/skattning/${ASSESSMENT}/reflektion/${part}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
  };
  await goTo('resultat', 'Aktiviteter och resultat');
  await expectNothingLeft(page);
  const take = page.getByRole('button', { name: /Ta med: / });
  for (let left = await take.count(); left > 0; left -= 1) await take.first().click();
  await page.getByRole('button', { name: '⟦Öppna alla⟧' }).click();
  const card = page.getByRole('article').first();
  await card.getByRole('radio', { name: '⟦Delvis⟧' }).check();
  for (const box of await card.getByRole('checkbox').all()) await box.check({ force: true });
  await expectNothingLeft(page);
  await page.getByRole('button', { name: '⟦Stäng alla⟧' }).click();
  await page.getByRole('button', { name: '⟦Lägg till något annat⟧' }).click();
  await page
    .getByRole('article')
    .last()
    .getByRole('button', { name: /Ta bort: / })
    .click();
  await expectNothingLeft(page);

  await goTo('bedomning', 'Bedömning');
  await page.getByRole('button', { name: '⟦Lägg till ett mål⟧' }).click();
  await page.getByRole('radio', { name: '⟦På god väg⟧' }).first().check();
  await expectNothingLeft(page);

  await goTo('framat', 'Framåt');
  await page.getByRole('button', { name: '⟦Lägg till en prioritering⟧' }).click();
  await page.keyboard.type('«Nästa»');
  await page.getByRole('button', { name: /Lägg in i planen/ }).click();
  await page.getByRole('button', { name: '⟦Lägg till en mottagare⟧' }).click();
  await page.getByRole('radio', { name: '⟦Nej⟧' }).check();
  await expectNothingLeft(page);
});

test('No text on the way to a file or of a locked one is written into a component', async ({
  page,
}) => {
  const telling = {
    ...initiative,
    title: '«a@b.se»',
    assessments: initiative.assessments.map((assessment) => ({
      ...assessment,
      ratings: assessment.ratings.map((rating) => ({
        ...rating,
        evidence: '«a@b.se 070-1234567»',
      })),
    })),
  };
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([telling], { instruments: [own] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(telling.title);
  await page.goto(`/#/skattning/${ASSESSMENT}/steg/1`);
  await expect(page.getByText('Det ser ut som').first()).toBeVisible();
  await expectNothingLeft(page);
  await page.goto(`/#/skattning/${ASSESSMENT}/rapport`);
  await page.getByRole('button', { name: 'Hämta som PDF' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingLeft(page);
  await page.keyboard.press('Escape');

  await page.getByRole('main').getByRole('button', { name: 'Spara till fil' }).click();
  await page.getByRole('checkbox', { name: 'Lås filen' }).check();
  await page.getByRole('button', { name: 'Spara ändå' }).click();
  await expect(page.getByText('för kort')).toBeVisible();
  await expectNothingLeft(page);
  await page.keyboard.press('Escape');

  await page.goto('/#/');
  await chooseFile(page, fileURLToPath(new URL('tests/fixtures/locked.iris.json', root)));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: 'Öppna', exact: false }).last().click();
  await expect(page.getByText('Lösenfrasen stämmer inte')).toBeVisible();
  expect(
    offenders((await textNodes(page)).filter(({ text }) => text !== 'locked.iris.json')),
  ).toEqual([]);
});

test('No text of the documents, their questions and troubles is written into a component', async ({
  page,
}) => {
  const title = '«漢»';
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([{ ...initiative, title }], { instruments: [own] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const documents = `/#/skattning/${ASSESSMENT}/rapport`;
  for (const part of ['sammanfattning', 'tjansteskrivelse', 'handlingsplan', 'skattning', 'data']) {
    await page.goto(`${documents}/${part}`);
    await expect(page.locator('[aria-current="page"]')).toHaveCount(2);
    await expect(page.locator('.button.primary')).toBeVisible();
    await expectNothingLeft(page);
  }

  await page.goto(documents);
  await page.getByRole('button', { name: 'Hämta som PDF' }).click();
  // The marks of the messages are not in the typeface either.
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3);
  const told = await textNodes(page, 'script, style, textarea');
  expect(offenders(told.filter(({ text }) => !/U\+27E[67]/u.test(text)))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.route('**/*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Hämta som Word' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Ladda om sidan' })).toBeVisible();
  await expectNothingLeft(page);
});

test('No text of dialogs and errors is written into a component', async ({ page }) => {
  await open(page);
  await page.goto('/#/');
  await page.getByRole('button', { name: '⟦Ta bort⟧', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingLeft(page);
  await page.keyboard.press('Escape');

  await chooseFile(
    page,
    payload(workFileOf([{ ...initiative, title: '«Annan titel»' }], { instruments: [own] })),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingLeft(page);
  await page.keyboard.press('Escape');

  await page.goto('/#/ny');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expect(page.getByText('Välj vilken kommun skattningen gäller.')).toBeVisible();
  await expectNothingLeft(page);

  await page.goto('/#/lagring');
  for (const [name, refuse] of [
    ['⟦Avsluta och rensa⟧', '⟦Rensa webbläsaren⟧'],
    ['⟦Radera allt på den här datorn⟧', '⟦Radera allt⟧'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: refuse, exact: true }).click();
    await expect(page.getByRole('checkbox')).toHaveAccessibleDescription(/⟦/u);
    await expectNothingLeft(page);
    await page.keyboard.press('Escape');
  }

  await page.goto('/#/skattning/finns-inte');
  await expect(page.getByText('Det finns inget här')).toBeVisible();
  await expectNothingLeft(page);
});

test('No text of a next assessment, of closing and of opening again is written into a component', async ({
  page,
}) => {
  const earlier = {
    ...initiative.assessments.at(-1)!,
    id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10',
    date: '2025-09-17',
    state: 'closed',
  };
  const both = { ...initiative, assessments: [earlier, initiative.assessments.at(-1)!] };
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([both], { instruments: [own] })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.title);
  await page.goto(`/#/skattning/${ASSESSMENT}/steg/3`);
  const use = page.getByRole('button', { name: 'Kopiera texten till fältet' });
  await expect(page.getByText('Det ni skrev förra gången').first()).toBeVisible();
  await page.getByRole('textbox').first().fill('«Nytt»');
  await expectNothingLeft(page);
  await use.first().click();
  await expect(page.getByText('Texten står nu')).toBeVisible();
  await expectNothingLeft(page);

  await page.goto(`/#/skattning/${ASSESSMENT}`);
  const dialog = page.getByRole('dialog');
  for (const reason of ['', '«Skäl»']) {
    await page.getByRole('button', { name: '⟦Avsluta skattningen⟧' }).click();
    await expectNothingLeft(page);
    await dialog.getByRole('button', { name: '⟦Avsluta skattningen⟧' }).click();
    await page.getByRole('button', { name: '⟦Öppna igen⟧' }).click();
    await expectNothingLeft(page);
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: '⟦Öppna skattningen⟧' }).click();
    await expect(page.getByText('När skattningen avslutades och öppnades')).toBeVisible();
    await expectNothingLeft(page);
  }
  await page.getByRole('button', { name: '⟦Avsluta skattningen⟧' }).click();
  await dialog.getByRole('button', { name: '⟦Avsluta skattningen⟧' }).click();
  for (const place of ['/steg/3', '/uppgifter']) {
    await page.goto(`/#/skattning/${ASSESSMENT}${place}`);
    await expect(page.getByText('avslutades').first()).toBeVisible();
    await expectNothingLeft(page);
  }
});
