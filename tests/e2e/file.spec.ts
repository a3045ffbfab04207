// Files from outside: what opens, what is refused and why, and what happens to what is here already.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import { instrument, root, steps, withTexts } from '../support/instrument.ts';
import {
  chooseFile,
  expectStep,
  goToPart,
  goToStart,
  levels,
  openInitiative,
} from '../support/journey.ts';
import { PLACES, routes } from '../support/places.ts';
import { figureOf, yearOf } from '../support/figures.ts';
import { activityOf, LATE, noteOf } from '../support/plan.ts';
import { watch } from '../support/requests.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
  type Payload,
} from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const MINIMAL = readFileSync(new URL('tests/fixtures/minimal.iris.json', root), 'utf8');
const UNCHANGED = 'Inget av det som redan var sparat har ändrats.';

const here = initiativeOf(times(14, 2));

/** A copy of a good file in which one value is another. */
function changed(change: (initiative: ReturnType<typeof initiativeOf>) => void): unknown {
  const initiative = structuredClone(initiativeOf(times(14, 1), {}, {}, 7));
  change(initiative);
  return workFileOf([initiative]);
}

interface Refusal {
  readonly what: string;
  readonly file: Payload;
  readonly sentence: string;
  readonly places?: readonly (string | RegExp)[];
}

const good = JSON.stringify(workFileOf([here]));
const DAMAGED =
  'Filen är skadad. Pröva en annan kopia, eller be avsändaren spara och skicka den på nytt. Det här kan hjälpa den som felsöker:';
const NOT_JSON =
  'Filen är skadad eller är inte en IRIS-fil. Pröva en annan kopia, eller be avsändaren spara och skicka den på nytt.';
const NOT_IRIS = 'Filen är inte en IRIS-fil. Välj en fil som slutar på .iris.json.';

const REFUSED: readonly Refusal[] = [
  {
    what: 'a file that is cut off',
    file: payload(good.slice(0, good.length / 2), 'avbruten.iris.json'),
    sentence: NOT_JSON,
    places: [/^rad 1, tecken \d+: här går filen inte längre att läsa$/],
  },
  {
    what: 'JSON that is not from IRIS',
    file: payload({ name: 'package', version: '1.0.0' }, 'package.json'),
    sentence: NOT_IRIS,
  },
  { what: 'a list', file: payload([1, 2, 3], 'lista.json'), sentence: NOT_IRIS },
  {
    what: 'a file of a newer version',
    file: payload(workFileOf([here], { version: 2 }), 'ny.iris.json'),
    sentence:
      'Filen är sparad med en nyare version av IRIS (filformat 2). Ladda om sidan och öppna filen igen. Hjälper inte det, fråga den som ansvarar för webbplatsen.',
  },
  {
    what: 'a wrong sort of value deep inside',
    file: payload(
      changed(({ assessments }) => {
        Object.assign(assessments[0]!.ratings[3]!, { rationale: 7 });
      }),
      'fel.iris.json',
    ),
    sentence: DAMAGED,
    places: [
      'överenskommelse eller uppdrag 1, skattning 1, bedömning 4, motivering (initiatives[0].assessments[0].ratings[3].rationale): en text väntades',
    ],
  },
  {
    what: 'a level that does not exist',
    file: payload(
      changed(({ assessments }) => {
        Object.assign(assessments[0]!.ratings[0]!, { level: 4 });
      }),
      'fel.iris.json',
    ),
    sentence: DAMAGED,
    places: ['initiatives[0].assessments[0].ratings[0].level'],
  },
  {
    what: 'two ratings of the same step by the same party',
    file: payload(
      changed(({ assessments }) => {
        const [assessment] = assessments;
        assessment!.ratings.push(assessment!.ratings[4]!);
      }),
      'dubbel.iris.json',
    ),
    sentence: DAMAGED,
    places: ['bedömning 15 (initiatives[0].assessments[0].ratings[14]): samma id står två gånger'],
  },
  {
    what: 'a file without anything in it',
    file: payload(workFileOf([]), 'tom.iris.json'),
    sentence:
      'Filen innehåller ingen överenskommelse och inget uppdrag. Kontrollera att det är rätt fil.',
  },
  {
    what: 'an empty file',
    file: payload('', 'tom.txt'),
    sentence: NOT_JSON,
    places: ['rad 1, tecken 1'],
  },
  {
    what: 'a file that nests a million lists',
    file: payload(`{"format": "iris-arbetsfil",\n"x": ${'['.repeat(1_000_000)}`, 'djup.iris.json'),
    sentence:
      'Filen är gjord på ett sätt som IRIS aldrig gör. Pröva en annan kopia, eller be avsändaren spara filen på nytt.',
    places: ['rad 2, tecken 37: för många nivåer av listor i listor'],
  },
  {
    what: 'a key that reaches for what all objects share',
    file: payload(good.replace('"kind"', '"__proto__": {"ran": 1}, "kind"'), 'ond.iris.json'),
    sentence: DAMAGED,
    places: [
      'överenskommelse eller uppdrag 1 (initiatives[0].__proto__): namnet __proto__ får inte användas',
    ],
  },
  {
    what: 'an assessment whose id belongs to another initiative here',
    file: payload(
      workFileOf([initiativeOf(times(14, 1), {}, { id: here.assessments[0]!.id }, 7)]),
      'lanad.iris.json',
    ),
    sentence:
      'Filen innehåller ett id som redan tillhör något annat här. Den kan ha ändrats utanför IRIS. Be avsändaren om en ny fil. Det här krockar:',
    places: [
      'överenskommelse eller uppdrag 1, skattning 1 (initiatives[0].assessments[0].id): samma id finns redan någon annanstans här',
    ],
  },
  {
    what: 'a file of 21 MB',
    file: payload(Buffer.alloc(21 * 1024 * 1024, ' '), 'stor.iris.json'),
    sentence:
      'Filen är större än 20 MB. En IRIS-fil är sällan större än 1 MB. Kontrollera att det är rätt fil.',
  },
  {
    what: 'a picture',
    file: payload(
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe, 0xc3, 0x28]),
      'bild.png',
    ),
    sentence: 'Filen gick inte att läsa som text. Kontrollera att det är en IRIS-fil (.iris.json).',
  },
  {
    what: 'questions that are neither here nor in the file',
    file: payload(
      workFileOf([
        initiativeOf(times(14, 1), {}, { instrument: { id: 'iris', version: '7.0.0' } }, 7),
      ]),
      'okand.iris.json',
    ),
    sentence:
      'Filen bygger på frågor som IRIS inte känner till. Pröva en annan kopia, eller be avsändaren spara filen på nytt.',
    places: ['frågorna iris 7.0.0 finns varken här eller i filen'],
  },
];

for (const { what, file, sentence, places = [] } of REFUSED)
  test(`IRIS refuses ${what}, says why, and changes nothing`, async ({ page }) => {
    await openInitiative(page, here);
    await goToStart(page);
    const before = await readDevice(page);
    await chooseFile(page, file);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`Filen ${file.name} öppnades inte. ${UNCHANGED}`);
    await expect(alert.getByText(sentence, { exact: true })).toBeVisible();
    await expect(alert).toBeInViewport();
    await expect(alert.getByRole('listitem')).toContainText(places);
    expect(await readDevice(page)).toEqual(before);
    expect(before.initiatives).toHaveLength(1);

    // A good file after that opens, and the message is gone.
    await chooseFile(page, payload(workFileOf([initiativeOf(times(14, 3), {}, {}, 2)])));
    await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
    await expect(page.getByText('öppnades inte')).toHaveCount(0);
  });

test('The smallest file opens', async ({ page }) => {
  await goToStart(page);
  await chooseFile(page, payload(MINIMAL, 'minimal.iris.json'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Kvinnofrid – lokal överenskommelse',
  );
  await expect(page.getByText('Mora kommun och Region Dalarna')).toBeVisible();
  const rows = await readDevice(page);
  expect([rows.initiatives?.length, rows.assessments?.length, rows.ratings?.length]).toEqual([
    1, 1, 1,
  ]);
});

test('A file with a byte order mark opens', async ({ page }) => {
  await goToStart(page);
  await chooseFile(page, payload(`\uFEFF${MINIMAL}`));
  await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
});

test('The file with the reading of the county in 2020 opens with all its fourteen steps', async ({
  page,
}) => {
  await goToStart(page);
  const text = readFileSync(new URL('tests/fixtures/dalarna-2020.iris.json', root), 'utf8');
  await chooseFile(page, payload(text));
  await expect(page.getByText('Dalarnas län och Region Dalarna')).toBeVisible();
  const rows = await readDevice(page);
  expect(rows.ratings).toHaveLength(14);
});

test('The same file once more opens what is here and adds nothing', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  const first = page.url();
  const before = await readDevice(page);
  await openInitiative(page, filledInitiative());
  expect(page.url()).toBe(first);
  expect(await readDevice(page)).toEqual(before);
});

test('A file with a version of the questions that IRIS does not have shows the file’s own texts', async ({
  page,
}) => {
  const own = withTexts({ ...instrument, version: '0.9.0' }, (text) => `Förr: ${text}`);
  const reference = { id: 'iris', version: '0.9.0' };
  const initiative = initiativeOf(times(14, 1), {}, { instrument: reference });
  await openInitiative(page, initiative, workFileOf([initiative], { instruments: [own] }));
  await expect(
    page.getByRole('heading', { level: 2, name: 'Förr: Initial bedömning' }),
  ).toBeVisible();
  await goToPart(page, 'Stegen');
  await expectStep(page, 1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Förr: ${steps[0]!.question}`);
  await page.reload();
  await expect(page.getByRole('radio', { name: '1 Förr: Påbörjat' })).toBeChecked();
  await expect(levels(page)).toHaveCount(0);

  // It is kept: a later file of the same version need not bring it.
  const later = initiativeOf(times(14, 2), { title: 'Utan frågor' }, { instrument: reference }, 3);
  await openInitiative(page, later);
});

test('Markup in any text of a file is shown as text and never runs', async ({ page, context }) => {
  test.slow();
  const log = await watch(context);
  const MARKUP = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>';
  const hostile = (text: string) => `${text} ${MARKUP}`;
  const own = withTexts({ ...instrument, version: '9.9.9' }, hostile);
  const filled = filledInitiative();
  const [assessment] = filled.assessments;
  const initiative = {
    ...filled,
    title: hostile('Titel'),
    municipality: null,
    municipalityName: hostile('Kommun'),
    region: hostile('Region'),
    reflections: filled.reflections.map((reflection) => ({
      ...reflection,
      answers: { results: hostile('Svar'), progress: hostile('Svar') },
    })),
    figures: [
      figureOf(1, {
        name: hostile('Nyckeltal'),
        definition: hostile('Så räknar vi'),
        years: [yearOf(2026, { total: 7 }, { source: hostile('Källa') })],
      }),
    ],
    activities: [
      activityOf(1, {
        text: `${PLACES['/skattning/[assessment]/aktivitet/[activity]']!.heading}\n${MARKUP}`,
        responsible: hostile('Ansvarig'),
        contributors: hostile('Medverkar'),
        followUp: hostile('Uppföljning'),
        obstacles: hostile('Hinder'),
        reason: hostile('Skäl'),
        due: LATE,
        notes: [noteOf(1, { text: hostile('Anteckning') })],
      }),
    ],
    assessments: [
      {
        ...assessment!,
        instrument: { id: 'iris', version: '9.9.9' },
        title: hostile('Skattning'),
        participants: [{ party: 'region', role: hostile('Funktion'), count: 1 }],
        ratings: assessment!.ratings.map((rating) => ({
          ...rating,
          rationale: hostile('Motivering'),
          evidence: hostile('Underlag'),
        })),
        report: {
          status: 'adopted',
          adoptedBy: hostile('Nämnd'),
          adoptedOn: null,
          registryNumber: '<img src=x onerror=ran=1>',
        },
        priorities: ['3'],
        decisions: hostile('Beslut'),
      },
    ],
  };
  await openInitiative(page, initiative, workFileOf([initiative], { instruments: [own] }));

  // Where each route shows text from the file; the page about IRIS and a new assessment show none.
  const shown: Record<string, (page: Page) => Promise<void>> = {
    '/': async () => {
      await expect(page.getByRole('link', { name: hostile('Titel'), exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
      await expect(page.getByRole('dialog')).toContainText(MARKUP);
      await page.keyboard.press('Escape');
    },
    '/lagring': async () => {
      await expect(page.getByRole('link', { name: hostile('Titel') })).toBeVisible();
    },
    '/ny/[[from]]': async () => {
      await page.goto(`/#/ny/${assessment!.id}`);
      await expect(page.getByText('Upplägget är kopierat')).toContainText(MARKUP);
    },
    '/skattning/[assessment]': async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile('Titel'));
      await expect(page.getByRole('heading', { level: 2 }).getByText('Initial')).toContainText(
        MARKUP,
      );
    },
    '/skattning/[assessment]/laget': async () => {
      for (const text of ['Titel', 'Skattning', 'Beslut', 'Ansvarig'])
        await expect(page.getByRole('main')).toContainText(hostile(text));
      await expect(page.getByRole('region', { name: 'Försenat' })).toContainText('<img src=x');
      await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(MARKUP);
    },
    '/skattning/[assessment]/nasta': async () => {
      await expect(page.getByRole('textbox', { name: 'Funktion' }).first()).toHaveValue(
        hostile('Funktion'),
      );
      await expect(page.getByRole('checkbox', { name: 'Avsluta Skattning' })).toBeVisible();
    },
    // What two of them show is in over-time.spec.ts.
    '/skattning/[assessment]/over-tid': async () => {
      await expect(page.getByText('Än så länge finns en skattning')).toContainText(MARKUP);
    },
    '/skattning/[assessment]/aktivitet/[activity]': async () => {
      await expect(page.getByRole('combobox', { name: 'Ansvarig funktion' })).toHaveValue(
        hostile('Ansvarig'),
      );
      await expect(page.getByText(hostile('Anteckning'))).toBeVisible();
    },
    '/skattning/[assessment]/ny-aktivitet/[[step]]/[[suggestion]]': async () => {
      await expect(page.getByRole('complementary')).toContainText(MARKUP);
      await page.getByRole('complementary').getByRole('button').first().click();
    },
    '/skattning/[assessment]/plan/[[view]]': async () => {
      const plan = page.getByRole('table', { name: 'Handlingsplanens aktiviteter' });
      for (const text of ['Ansvarig', 'Medverkar', 'Uppföljning', 'Hinder'])
        await expect(plan).toContainText(hostile(text));
    },
    '/skattning/[assessment]/nyckeltal': async () => {
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(hostile('Nyckeltal'));
      await expect(page.getByRole('textbox', { name: 'Källa 2026' })).toHaveValue(hostile('Källa'));
      await expect(page.getByRole('main')).toContainText(hostile('Så räknar vi'));
    },
    '/skattning/[assessment]/rapport/[[document]]/[[version]]': async () => {
      await expect(page.getByRole('region', { name: 'Utkast eller fastställd' })).toContainText(
        hostile('Nämnd'),
      );
      const preview = page.getByRole('region', { name: 'Förhandsvisning' });
      for (const text of ['Titel', 'Motivering', 'Underlag', 'Svar', 'Funktion', 'Nämnd'])
        await expect(preview).toContainText(hostile(text));
    },
    '/skattning/[assessment]/reflektion/[[part]]': async () => {
      await expect(page.getByRole('main')).toContainText(hostile('Skattning'));
      await page.getByRole('link', { name: 'Aktiviteter och resultat' }).click();
      await expect(page.getByRole('main')).toContainText(MARKUP);
      await expect(page.getByRole('textbox', { name: /./ }).first()).toHaveValue(hostile('Svar'));
    },
    '/skattning/[assessment]/steg/[step]': async () => {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(MARKUP);
      await expect(page.getByRole('textbox', { name: 'Motivering', exact: true })).toHaveValue(
        hostile('Motivering'),
      );
      await page.getByText('Stöd för bedömningen').click();
      await expect(page.getByRole('checkbox').first()).toHaveAccessibleName(/<img src=x/);
    },
    '/skattning/[assessment]/uppfoljning': async () => {
      await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
        PLACES['/skattning/[assessment]/aktivitet/[activity]']!.heading,
      );
      await page.getByRole('button', { name: 'Börja uppföljningen' }).click();
      for (const text of ['Ansvarig', 'Medverkar', 'Uppföljning', 'Anteckning'])
        await expect(page.locator('dd', { hasText: hostile(text) })).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Hinder' })).toHaveValue(hostile('Hinder'));
      await page.getByRole('radio', { name: 'Avbruten' }).check();
      await page.getByRole('button', { name: 'Till sammanfattningen' }).click();
      await expect(page.getByText(hostile('Skäl'))).toBeVisible();
    },
    '/skattning/[assessment]/uppgifter': async () => {
      await expect(page.getByRole('textbox', { name: 'Vad ska genomföras?' })).toHaveValue(
        hostile('Titel'),
      );
    },
  };
  // The page about IRIS shows nothing that anybody has written.
  expect([...Object.keys(shown), '/om'].sort()).toEqual([...routes()].sort());
  for (const route of routes()) {
    const place = PLACES[route]!;
    const headings = [place.heading, hostile(place.heading), hostile('Titel')];
    await page.goto('about:blank');
    await page.goto(place.address);
    await expect
      .poll(async () =>
        headings.includes(await page.getByRole('heading', { level: 1 }).innerText()),
      )
      .toBe(true);
    await shown[route]?.(page);
    expect(await page.locator('img').count(), `img elements on ${route}`).toBe(0);
    expect(await page.locator('main script').count(), `script elements on ${route}`).toBe(0);
    expect(await page.evaluate(() => 'ran' in globalThis), `markup ran on ${route}`).toBe(false);
  }
  expect(log.dialogs).toEqual([]);
  expect(log.violations).toEqual([]);
  expect(log.errors).toEqual([]);
  expect(log.requests.filter((url) => new URL(url).pathname.endsWith('/x'))).toEqual([]);
});
