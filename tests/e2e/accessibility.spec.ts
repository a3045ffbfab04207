// Every route in every state, by axe and by measures of our own. A route that is new in src/routes and missing in the
// table below fails a test.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { adoptedFollowUp, filledFollowUp } from '../support/follow-up.ts';
import { instrument, steps } from '../support/instrument.ts';
import {
  begin,
  chooseFile,
  expectStep,
  goToPart,
  goToStart,
  levels,
  openInitiative,
  pathOf,
  rationale,
  saveState,
} from '../support/journey.ts';
import { PLACES, routes, visit } from '../support/places.ts';
import { FIGURES } from '../support/figures.ts';
import { activityId, planInitiative } from '../support/plan.ts';
import { watch } from '../support/requests.ts';
import { threeYears, threeYearsFile } from '../support/three-years.ts';
import { filledInitiative, initiativeOf, payload } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const NOTICE =
  'Skriv om arbetssätt och verksamhet – aldrig om enskilda personer. Inga namn, personnummer, ärendenummer eller händelser som kan kännas igen.';

interface States {
  /** As somebody meets the route for the first time. */
  readonly empty: (page: Page) => Promise<void>;
  /** With as much in it as there can be. */
  readonly filled: (page: Page) => Promise<void>;
  /** When something has gone wrong; a route where nothing can says why. */
  readonly error: ((page: Page) => Promise<void>) | string;
}

async function openBlank(page: Page): Promise<void> {
  // Under an id of its own, so that a filled one can be opened beside it.
  await openInitiative(page, initiativeOf([], {}, {}, 9));
}

async function openFilled(page: Page): Promise<void> {
  await openInitiative(page, planInitiative());
}

/** In the middle of a follow-up, at an activity with a history. */
async function openRound(page: Page): Promise<void> {
  // Under ids of its own, so that the filled one may be on the device already.
  const serial = 8;
  const own = initiativeOf([2], { activities: planInitiative().activities }, {}, serial);
  await openInitiative(page, own);
  await page.goto(pathOf('/uppfoljning', own.assessments[0]!.id));
  await page.getByRole('button', { name: 'Börja uppföljningen' }).click();
  await page.getByRole('radio', { name: 'Avbruten' }).check();
}

async function openFigures(page: Page): Promise<void> {
  // Under ids of its own, so that the filled one may be on the device already.
  const serial = 7;
  const own = initiativeOf([2], { figures: FIGURES }, {}, serial);
  await openInitiative(page, own);
  await page.goto(pathOf('/nyckeltal', own.assessments[0]!.id));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nyckeltal');
}

const unfold = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    for (const details of main.querySelectorAll('details')) details.open = true;
  });

/** Makes every later write fail, as on a full disk. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
}

async function expectSaveFailed(page: Page): Promise<void> {
  await expect(saveState(page)).toContainText('Inte sparat.');
}

const STATES: Readonly<Record<string, States>> = {
  '/': {
    empty: goToStart,
    filled: async (page) => {
      await openFilled(page);
      await goToStart(page);
      await page.getByRole('button', { name: 'Visa exempel' }).click();
      await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
      await visit(page, PLACES['/']!);
      await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
    },
    error: async (page) => {
      await goToStart(page);
      await chooseFile(page, payload('{', 'trasig.iris.json'));
      await expect(page.getByRole('alert')).toContainText('öppnades inte');
    },
  },
  '/lagring': {
    empty: (page) => visit(page, PLACES['/lagring']!),
    filled: async (page) => {
      await openFilled(page);
      await visit(page, PLACES['/lagring']!);
      await expect(
        page.getByRole('main').getByRole('listitem').getByRole('link').first(),
      ).toBeVisible();
    },
    error: async (page) => {
      await openFilled(page);
      await visit(page, PLACES['/lagring']!);
      await page.getByRole('button', { name: 'Avsluta och rensa' }).click();
      await page.getByRole('button', { name: 'Rensa webbläsaren' }).click();
      await expect(page.getByText('Spara allt till fil, eller kryssa i')).toBeVisible();
    },
  },
  '/ny/[[from]]': {
    empty: (page) => visit(page, PLACES['/ny/[[from]]']!),
    filled: async (page) => {
      await openFilled(page);
      await page.goto(`/#/ny/${filledInitiative().assessments[0]!.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Samma upplägg i en annan kommun',
      );
      await page.getByRole('combobox', { name: 'Kommun' }).selectOption('other');
      await unfold(page);
    },
    error: async (page) => {
      await visit(page, PLACES['/ny/[[from]]']!);
      await page.getByRole('button', { name: 'Börja skattningen' }).click();
      await expect(page.getByText('Välj vilken kommun skattningen gäller.')).toBeVisible();
    },
  },
  '/om': {
    empty: (page) => visit(page, PLACES['/om']!),
    filled: (page) => visit(page, PLACES['/om']!),
    error: 'the page is plain text and reads nothing',
  },
  '/skattning/[assessment]': {
    empty: openBlank,
    filled: async (page) => {
      await openFilled(page);
      await unfold(page);
    },
    error: async (page) => {
      await goToStart(page);
      await page.goto(pathOf('', '00000000-0000-4000-8000-000000000000'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det finns inget här');
    },
  },
  '/skattning/[assessment]/laget': {
    empty: async (page) => {
      await openBlank(page);
      await page.getByRole('link', { name: 'Var är vi i processen?' }).click();
      await expect(page.getByText('Handlingsplanen har inga aktiviteter än.')).toBeVisible();
    },
    filled: async (page) => {
      await openFilled(page);
      await page.getByRole('link', { name: 'Var är vi i processen?' }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Försenat' })).toBeVisible();
      await unfold(page);
    },
    error: async (page) => {
      await openFilled(page);
      await page.getByRole('link', { name: 'Var är vi i processen?' }).click();
      await fillDisk(page);
      await page.getByRole('checkbox', { name: 'Steg 9 ' }).check();
      await page.getByRole('checkbox', { name: 'Steg 14 ' }).click({ force: true });
      await expect(page.getByRole('status').getByText('Ni har valt tre steg.')).toBeVisible();
      await expectSaveFailed(page);
    },
  },
  '/skattning/[assessment]/nasta': {
    empty: async (page) => {
      await openBlank(page);
      await page.getByRole('link', { name: 'Ny skattning' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny skattning');
    },
    filled: async (page) => {
      await openFilled(page);
      await visit(page, PLACES['/skattning/[assessment]/nasta']!);
      await page.getByRole('button', { name: 'Lägg till funktion' }).click();
      // As late as the one before, so that the page says what that means.
      await page.getByLabel('Datum').fill('2026-09-17');
      await expect(page.getByText('Förra skattningen har datumet')).toBeVisible();
    },
    error: async (page) => {
      await openFilled(page);
      await visit(page, PLACES['/skattning/[assessment]/nasta']!);
      await fillDisk(page);
      await page.getByRole('button', { name: 'Börja skattningen' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  '/skattning/[assessment]/nyckeltal': {
    empty: async (page) => {
      const blank = initiativeOf([], {}, {}, 9);
      await openInitiative(page, blank);
      await page.goto(pathOf('/nyckeltal', blank.assessments[0]!.id));
      await expect(page.getByText('Inga nyckeltal än.')).toBeVisible();
    },
    filled: async (page) => {
      await openFigures(page);
      await page.getByRole('button', { name: /^Ta bort 2025 från Medarbetare/ }).click();
      await unfold(page);
    },
    error: async (page) => {
      await openFigures(page);
      await page.getByRole('textbox', { name: 'Kvinnor 2026' }).fill('−0,3');
      const year = page.getByRole('textbox', { name: 'År', exact: true }).first();
      await year.fill('26');
      await year.press('Enter');
      await expect(page.getByRole('alert').filter({ hasText: /./u })).toHaveCount(2);
    },
  },
  '/skattning/[assessment]/over-tid': {
    empty: async (page) => {
      await openBlank(page);
      await goToPart(page, 'Över tid');
      await expect(page.getByText('Än så länge finns en skattning')).toBeVisible();
    },
    filled: async (page) => {
      await openInitiative(page, threeYears, threeYearsFile);
      await goToPart(page, 'Över tid');
      await expect(page.getByRole('combobox')).toHaveCount(2);
      await unfold(page);
    },
    error: async (page) => {
      await openInitiative(page, threeYears, threeYearsFile);
      await goToPart(page, 'Över tid');
      await page.getByRole('combobox', { name: 'Från' }).selectOption({ index: 2 });
      await expect(page.getByText('Ni har valt samma skattning två gånger.')).toBeVisible();
    },
  },
  '/skattning/[assessment]/aktivitet/[activity]': {
    empty: async (page) => {
      await openFilled(page);
      // Cancelled without a reason, and with no history.
      await page.goto(pathOf(`/aktivitet/${activityId(5)}`));
      await expect(page.getByRole('heading', { name: 'Historik' })).toBeVisible();
    },
    filled: async (page) => {
      await openFilled(page);
      await visit(page, PLACES['/skattning/[assessment]/aktivitet/[activity]']!);
      await page.getByRole('button', { name: /^Ändra anteckningen/ }).click();
      await unfold(page);
    },
    error: async (page) => {
      await openFilled(page);
      await visit(page, PLACES['/skattning/[assessment]/aktivitet/[activity]']!);
      await page.getByRole('textbox', { name: /^Vad ska göras\?/ }).fill('');
      await page.getByRole('button', { name: 'Lägg till anteckningen' }).click();
      await expect(page.getByText('Skriv en anteckning först.')).toBeVisible();
    },
  },
  '/skattning/[assessment]/ny-aktivitet/[[step]]/[[suggestion]]': {
    empty: async (page) => {
      await openBlank(page);
      await goToPart(page, 'Plan');
      await page.getByRole('link', { name: 'Lägg till aktivitet' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny aktivitet');
    },
    filled: async (page) => {
      await openFilled(page);
      await page.goto(pathOf('/ny-aktivitet/3/resource-review'));
      await expect(page.getByText('Texten är ett förslag.')).toBeVisible();
    },
    error: async (page) => {
      await openFilled(page);
      await page.goto(pathOf('/ny-aktivitet'));
      await page.getByRole('button', { name: 'Lägg till i planen' }).click();
      await expect(page.getByText('Skriv vad som ska göras.')).toBeVisible();
    },
  },
  '/skattning/[assessment]/plan/[[view]]': {
    empty: async (page) => {
      await openBlank(page);
      await goToPart(page, 'Plan');
      await expect(page.getByRole('heading', { name: 'Planen är tom än så länge' })).toBeVisible();
    },
    filled: async (page) => {
      await openFilled(page);
      await goToPart(page, 'Plan');
      await expect(page.getByText('Visar 6 av 6')).toBeVisible();
    },
    error: async (page) => {
      await openFilled(page);
      await page.goto(pathOf('/plan/tidslinje'));
      await page.getByRole('searchbox', { name: 'Sök i planen' }).fill('finns inte');
      await expect(page.getByText('Inget i planen stämmer med valen.')).toBeVisible();
    },
  },
  '/skattning/[assessment]/rapport/[[document]]/[[version]]': {
    empty: async (page) => {
      await openBlank(page);
      await goToPart(page, 'Dokument');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokument');
    },
    filled: async (page) => {
      await openFilled(page);
      await goToPart(page, 'Dokument');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokument');
    },
    error: async (page) => {
      await openFilled(page);
      await goToPart(page, 'Dokument');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokument');
      // A part of the program that does not arrive.
      await page.route('**/*.js', (route) => route.abort());
      await page.getByRole('button', { name: 'Hämta som PDF' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'kunde inte hämtas' })).toBeVisible();
    },
  },
  '/skattning/[assessment]/reflektion/[[part]]': {
    empty: async (page) => {
      await openBlank(page);
      await goToPart(page, 'Reflektion');
      await expect(page.getByText('Inte påbörjad')).toHaveCount(6);
    },
    filled: async (page) => {
      await openInitiative(page, adoptedFollowUp());
      await goToPart(page, 'Reflektion');
      await expect(
        page.getByText('Uppföljningen är fastställd, och reflektionen är låst.'),
      ).toBeVisible();
    },
    error: 'A list of links, from which nothing is written. Each part is in a table of its own.',
  },
  '/skattning/[assessment]/steg/[step]': {
    empty: async (page) => {
      await begin(page);
    },
    filled: async (page) => {
      await openFilled(page);
      await goToPart(page, 'Stegen');
      await page.getByRole('link', { name: /^Steg 1 / }).click();
      await expectStep(page, 1);
      await unfold(page);
    },
    error: async (page) => {
      await begin(page);
      await fillDisk(page);
      await rationale(page).fill('Det här får inte plats.');
      await expectSaveFailed(page);
    },
  },
  '/skattning/[assessment]/uppfoljning': {
    empty: async (page) => {
      await openBlank(page);
      await page.goto(pathOf('/uppfoljning', initiativeOf([], {}, {}, 9).assessments[0]!.id));
      await expect(page.getByText('Ingen aktivitet är öppen.')).toBeVisible();
    },
    filled: async (page) => {
      await openRound(page);
      await unfold(page);
    },
    error: async (page) => {
      await openRound(page);
      await fillDisk(page);
      await page.getByRole('textbox', { name: 'Anteckning från mötet' }).fill('Får inte plats.');
      await expectSaveFailed(page);
    },
  },
  '/skattning/[assessment]/uppgifter': {
    empty: async (page) => {
      await openBlank(page);
      await goToPart(page, 'Uppgifter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uppgifter om skattningen');
    },
    filled: async (page) => {
      await openFilled(page);
      await goToPart(page, 'Uppgifter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uppgifter om skattningen');
      await page.getByRole('button', { name: 'Lägg till funktion' }).click();
    },
    error: async (page) => {
      await openFilled(page);
      await goToPart(page, 'Uppgifter');
      await fillDisk(page);
      await page.getByRole('textbox', { name: 'Vad ska genomföras?' }).fill('Ny rubrik');
      await expectSaveFailed(page);
    },
  },
};

const PLANNED = initiativeOf([], { activities: planInitiative().activities }, {}, 7);

/** A part of the yearly reflection of an occasion with a plan, under ids of its own. */
async function openPart(page: Page, part: string, heading: string): Promise<void> {
  await openInitiative(page, PLANNED);
  await page.goto(pathOf(`/reflektion/${part}`, PLANNED.assessments[0]!.id));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

async function openEmptyPart(page: Page, part: string, heading: string): Promise<void> {
  await openBlank(page);
  await page.goto(pathOf(`/reflektion/${part}`, initiativeOf([], {}, {}, 9).assessments[0]!.id));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

async function failIn(page: Page, field: string): Promise<void> {
  await fillDisk(page);
  await page.getByRole('textbox', { name: field }).first().fill('Det här får inte plats.');
  await expectSaveFailed(page);
}

async function openFilledPart(page: Page, part: string, heading: string): Promise<void> {
  await openInitiative(page, filledFollowUp());
  await page.goto(pathOf(`/reflektion/${part}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await unfold(page);
}

const ABOUT = ['om', 'Om uppföljningen'] as const;
const COLLABORATION = ['samverkan', 'Samverkan'] as const;
const IMPLEMENTATION = ['implementering', 'Implementering'] as const;
const RESULTS = ['resultat', 'Aktiviteter och resultat – och för vem'] as const;
const JUDGEMENT = ['bedomning', 'Bedömning'] as const;
const AHEAD = ['framat', 'Framåt'] as const;

/** Parts of the reflection that look like no other, though they share a route. */
const PARTS: Readonly<Record<string, States>> = {
  '/skattning/[assessment]/reflektion/om': {
    empty: (page) => openEmptyPart(page, ...ABOUT),
    filled: async (page) => {
      await openFilledPart(page, ...ABOUT);
      await page.getByRole('button', { name: 'Hämta från skattningen' }).click();
      await page.getByLabel('till och med', { exact: true }).fill('2024-01-01');
      await page.getByLabel('till och med', { exact: true }).blur();
      await expect(page.getByText('Slutet ligger före början.')).toBeVisible();
    },
    error: async (page) => {
      await openFilledPart(page, ...ABOUT);
      await failIn(page, 'Vilka funktioner saknades?');
    },
  },
  '/skattning/[assessment]/reflektion/samverkan': {
    empty: async (page) => {
      await openEmptyPart(page, ...COLLABORATION);
      await page.getByRole('checkbox', { name: 'Inget att rapportera' }).check();
    },
    filled: async (page) => {
      await openFilledPart(page, ...COLLABORATION);
      await expect(page.getByRole('textbox')).toHaveCount(12);
      await expect(page.getByRole('checkbox', { name: 'Inget att rapportera' })).toHaveCount(0);
      await unfold(page);
    },
    error: async (page) => {
      await openFilledPart(page, ...COLLABORATION);
      await failIn(page, 'Vad har fungerat?');
    },
  },
  '/skattning/[assessment]/reflektion/implementering': {
    empty: (page) => openEmptyPart(page, ...IMPLEMENTATION),
    filled: async (page) => {
      await openFilledPart(page, ...IMPLEMENTATION);
      await expect(page.getByText('Jämfört med Hösten 2025:')).toBeVisible();
    },
    error: async (page) => {
      await openFilledPart(page, ...IMPLEMENTATION);
      await failIn(page, 'Vad har fungerat?');
    },
  },
  '/skattning/[assessment]/reflektion/resultat': {
    empty: (page) => openEmptyPart(page, ...RESULTS),
    filled: async (page) => {
      await openPart(page, ...RESULTS);
      await unfold(page);
      // One by one, since each that is taken leaves the list.
      const take = page.getByRole('button', { name: /^Ta med: / });
      for (let left = await take.count(); left > 0; left -= 1) {
        await take.first().click();
        await expect(take).toHaveCount(left - 1);
      }
      await page.getByRole('button', { name: 'Lägg till något annat' }).click();
      await page.getByRole('button', { name: 'Öppna alla' }).click();
      const card = page.getByRole('article').first();
      await card.getByRole('radio', { name: 'Delvis' }).check();
      for (const box of await card.getByRole('checkbox').all()) await box.check();
      await page
        .getByRole('article')
        .last()
        .getByRole('button', { name: /^Ta bort: / })
        .click();
      await unfold(page);
    },
    error: async (page) => {
      await openPart(page, ...RESULTS);
      await failIn(page, 'Vilka når ni inte med någon aktivitet?');
    },
  },
  '/skattning/[assessment]/reflektion/bedomning': {
    empty: (page) => openEmptyPart(page, ...JUDGEMENT),
    filled: async (page) => {
      await openPart(page, ...JUDGEMENT);
      for (const name of ['Första målet', 'Andra målet']) {
        await page.getByRole('button', { name: 'Lägg till ett mål' }).click();
        await page.keyboard.type(name);
      }
      for (const name of ['På god väg', 'Kan inte bedömas'])
        await page.getByRole('radio', { name }).first().check();
      await page.getByRole('radio', { name: 'Inte på väg' }).last().check();
      await page.getByRole('button', { name: 'Ta bort: Första målet' }).click();
      await unfold(page);
    },
    error: async (page) => {
      await openPart(page, ...JUDGEMENT);
      await failIn(page, 'Motivering');
    },
  },
  '/skattning/[assessment]/reflektion/framat': {
    empty: (page) => openEmptyPart(page, ...AHEAD),
    filled: async (page) => {
      await openPart(page, ...AHEAD);
      for (const name of ['Första saken', 'Andra saken', 'Tredje saken']) {
        await page.getByRole('button', { name: 'Lägg till en prioritering' }).click();
        await page.keyboard.type(name);
      }
      await page.getByRole('button', { name: 'Lägg in i planen: Första saken' }).click();
      await page.getByRole('button', { name: 'Ta bort: Tredje saken' }).click();
      await page.getByRole('radio', { name: 'Nej' }).check();
      for (const name of ['Vårdcentralen', 'Äldreomsorgen']) {
        await page.getByRole('button', { name: 'Lägg till en mottagare' }).click();
        await page.keyboard.type(name);
      }
      await page.getByRole('button', { name: 'Ta bort: Vårdcentralen' }).click();
      await unfold(page);
    },
    error: async (page) => {
      await openPart(page, ...AHEAD);
      await failIn(page, 'Från Länsstyrelsen');
    },
  },
};

const TABLE = [...Object.entries(STATES), ...Object.entries(PARTS)];

test('Every route of the app is in the table', () => {
  expect(routes().length).toBeGreaterThan(0);
  expect(Object.keys(STATES).sort()).toEqual(routes());
  expect(Object.keys(PLACES).sort()).toEqual(routes());
});

const NARROW = [
  { width: 320, height: 640 },
  // 400 % on a screen of 1280 by 1024.
  { width: 320, height: 256 },
];
const PHONE = { width: 390, height: 844 };
const LIGHT = 'rgb(251, 249, 244)';

// Filling a page takes longer than looking at it, so each state is looked at in every way before it is left.
for (const [route, states] of TABLE) {
  test(`${route}: axe finds nothing when it is empty, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await states.empty(page);
    await expectAccessible(page);
    for (const viewport of NARROW) {
      await page.setViewportSize(viewport);
      await expectNoSidewaysScroll(page);
    }
  });

  test(`${route}: filled, it stands in every colour, size and medium`, async ({
    page,
    context,
  }, info) => {
    test.slow();
    const log = await watch(context);
    await states.filled(page);
    await test.step('axe finds nothing', () => expectAccessible(page));

    await test.step('nor in dark colours', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
        LIGHT,
      );
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'light' });
    });

    await test.step('it stands in forced colours, with less motion and on paper', async () => {
      for (const media of [
        { forcedColors: 'active' },
        { reducedMotion: 'reduce' },
        { media: 'print' },
      ] as const) {
        await page.emulateMedia(media);
        await expect(page.getByRole('main')).toBeVisible();
        await expect(page.getByRole('heading').first()).toBeVisible();
        if ('forcedColors' in media) await expectAccessible(page);
        await page.emulateMedia({ forcedColors: null, reducedMotion: null, media: null });
      }
    });

    for (const viewport of NARROW)
      await test.step(`nothing scrolls sideways at ${viewport.width} × ${viewport.height}, and axe finds nothing`, async () => {
        await page.setViewportSize(viewport);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });

    await page.setViewportSize(PHONE);
    await test.step('every target is at least 24 by 24 pixels', async () => {
      const all = await targets(page);
      expect(all.length).toBeGreaterThan(2);
      const small = all.filter(({ width, height }) => Math.min(width, height) < 44);
      for (const { what, width, height } of small)
        info.annotations.push({ type: 'below 44', description: `${what} ${width} × ${height}` });
      const tooSmall = all.filter(
        ({ width, height, inline }) => !inline && Math.min(width, height) < 24,
      );
      expect(tooSmall).toEqual([]);
    });

    await test.step('more space between lines, words and letters cuts nothing off', async () => {
      await page.evaluate(() => {
        // The values of WCAG 1.4.12. A constructed sheet is no inline style for the security policy.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
           p { margin-bottom: 2em !important; }`,
        );
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).letterSpacing),
      ).not.toBe('normal');
      await expectNoSidewaysScroll(page);
      expect(await clipped(page)).toEqual([]);
    });
    expect(log.errors).toEqual([]);
  });

  const { error } = states;
  if (typeof error === 'function')
    test(`${route}: axe finds nothing when something went wrong`, async ({ page }) => {
      await error(page);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
    });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // A chart follows the width of its page some frames later.
  await expect(async () => {
    const { wide, room, culprits } = await sideways(page);
    expect(
      wide,
      `${page.url()} scrolls sideways because of ${culprits.join('\n')}`,
    ).toBeLessThanOrEqual(room);
  }).toPass({ timeout: 5_000 });
}

async function sideways(page: Page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = (element: Element): boolean =>
      element.parentElement !== null &&
      (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element.parentElement).overflowX) ||
        scrolls(element.parentElement));
    return {
      wide: root.scrollWidth,
      room: root.clientWidth,
      culprits: [...document.querySelectorAll('body *')]
        .filter((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const right = Math.max(
            one.getBoundingClientRect().right,
            range.getBoundingClientRect().right,
          );
          return right > root.clientWidth + 1 && !scrolls(one);
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    };
  });
}

/** Elements that hide what does not fit, and have something that does not. */
async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        // Meant for screen readers alone, as the class is and Kit's announcer of pages.
        if (clipPath === 'inset(50%)' || element.closest('.visually-hidden')) return false;
        if (element.textContent.trim() === '') return false;
        if (!element.checkVisibility()) return false;
        return (
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
          ((hides(overflowX) || textOverflow === 'ellipsis') &&
            element.scrollWidth > element.clientWidth + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

interface Target {
  readonly what: string;
  readonly width: number;
  readonly height: number;
  /** Stands in a line of text, where its height follows the line. */
  readonly inline: boolean;
}

/** What can be pressed, with the size of the surface that answers. */
async function targets(page: Page): Promise<Target[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility() && !one.matches('.visually-hidden, .skip, [hidden]'))
      .map((one) => {
        const label =
          one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type)
            ? one.closest('label')
            : null;
        const rect = (label ?? one).getBoundingClientRect();
        // A link whose row is the target covers it with a layer of its own.
        const layer = getComputedStyle(one, '::after');
        const covers = layer.position === 'absolute' && layer.content !== 'none';
        const row = covers ? one.parentElement!.getBoundingClientRect() : rect;
        const sentence = one.parentElement?.matches('p') ?? false;
        return {
          what: `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? (label ?? one).textContent).replace(/\s+/g, ' ').trim().slice(0, 60)}"`,
          width: Math.round(Math.max(rect.width, row.width)),
          height: Math.round(Math.max(rect.height, row.height)),
          inline: sentence && getComputedStyle(one).display === 'inline',
        };
      }),
  );
}

test('Every route has a title of its own, in Swedish, and so has every step', async ({ page }) => {
  test.slow();
  await openFilled(page);
  const titles: string[] = [];
  for (const route of routes()) {
    await visit(page, PLACES[route]!);
    titles.push(await page.title());
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  }
  for (const { id, number, name } of steps.slice(1)) {
    await page.goto(pathOf(`/steg/${id}`));
    await expect(page).toHaveTitle(`Steg ${number} ${name} – IRIS`);
    titles.push(await page.title());
  }
  await page.goto('/#/finns/inte');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det finns inget här');
  titles.push(await page.title());
  expect(titles.filter((title) => !/^\S.* – IRIS$/.test(title))).toEqual([]);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('Every free text is described by what may be written, and the notice can be seen', async ({
  browser,
}) => {
  test.slow();
  for (const [route, { filled }] of TABLE) {
    // On a device of its own: several of them fill the same initiative in their own way.
    const context = await browser.newContext();
    const page = await context.newPage();
    await filled(page);
    const fields = page.locator('textarea');
    const count = await fields.count();
    if (/reflektion\/\w|steg/.test(route)) expect(count, route).toBeGreaterThan(1);
    if (/laget/.test(route)) expect(count, route).toBe(1);
    for (let index = 0; index < count; index += 1)
      await expect(fields.nth(index)).toHaveAccessibleDescription(new RegExp(NOTICE));
    if (count > 0) await expect(page.getByText(NOTICE)).toBeVisible();
    await context.close();
  }
});

test('Every figure with a picture has the same numbers as a table', async ({ page }) => {
  await openFilled(page);
  const figures = page.getByRole('figure').filter({ has: page.getByRole('img') });
  await expect(figures).toHaveCount(2);
  for (const name of [
    'Antal steg per nivå i varje fas',
    'Kommunens, regionens och den gemensamma bilden av varje steg',
  ]) {
    const figure = page.getByRole('figure', { name });
    await expect(figure.getByRole('img')).toHaveAccessibleName(/^(Stapeldiagram|Diagram med)/);
    await figure.getByText('Visa som tabell').click();
    const table = figure.getByRole('table', { name });
    await expect(table).toBeVisible();
    expect(await table.getByRole('columnheader').count()).toBeGreaterThan(3);
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(3);
  }
  const rows = page
    .getByRole('table', { name: 'Antal steg per nivå i varje fas' })
    .getByRole('row');
  await expect(rows.nth(1).getByRole('rowheader')).toHaveText('1 Initial bedömning');
  const cells = await rows.nth(1).getByRole('cell').allTextContents();
  // 3, 2, 1, 0, vet inte, inte aktuellt, inte bedömt än, summa
  expect(cells).toEqual(['3', '1', '1', '1', '1', '1', '0', '8']);
  // The strip of all steps is a figure whose text is its own: each step with its level in words.
  await expect(
    page.getByRole('figure', { name: 'Läget i varje steg' }).getByRole('link'),
  ).toHaveCount(14);
});

test('The levels are one group of six named choices, each described by what it means', async ({
  page,
}) => {
  await begin(page);
  const { scale } = instrument;
  await expect(levels(page)).toMatchAriaSnapshot(`
    - group "${scale.question}":
      - radio "0 Inte påbörjat"
      - radio "1 Påbörjat"
      - radio "2 Delvis på plats"
      - radio "3 På plats"
      - radio "Vet inte"
      - radio "Inte aktuellt"
  `);
  const anchors = [...scale.levels, scale.unknown, scale.notApplicable].map(({ anchor }) => anchor);
  for (const [index, anchor] of anchors.entries()) {
    await expect(levels(page).getByRole('radio').nth(index)).toHaveAccessibleDescription(anchor);
    await expect(levels(page).getByText(anchor)).toBeVisible();
  }
  await levels(page).getByRole('radio', { name: '2 Delvis på plats' }).check();
  await expect(levels(page)).toMatchAriaSnapshot(`
    - radio "2 Delvis på plats" [checked]
    - 'button "Ta bort valet: ${scale.question}"'
  `);
});

test('Kommun and region have a group each when they answer first', async ({ page }) => {
  await openFilled(page);
  await goToPart(page, 'Stegen');
  await page.getByRole('link', { name: /^Steg 1 / }).click();
  for (const name of ['Så ser kommunen det', 'Så ser regionen det', 'Vår gemensamma bedömning'])
    await expect(page.getByRole('group', { name }).getByRole('radio')).toHaveCount(6);
  await expect(page.getByText('Kommunen och regionen ser olika på steget.')).toBeVisible();
});

test('Without a kommun focus goes to the field, which says what is wrong', async ({ page }) => {
  await visit(page, PLACES['/ny/[[from]]']!);
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  const kommun = page.getByRole('combobox', { name: 'Kommun' });
  await expect(kommun).toBeFocused();
  await expect(kommun).toHaveAccessibleDescription('Välj vilken kommun skattningen gäller.');
  await expect(kommun).toHaveAttribute('aria-invalid', 'true');
  await kommun.selectOption('other');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  const name = page.getByRole('textbox', { name: 'Vilken kommun eller verksamhet?' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(
    'Skriv vilken kommun eller verksamhet det gäller.',
  );
  await name.fill('Länets gemensamma jour');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
});
