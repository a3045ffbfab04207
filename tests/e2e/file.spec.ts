// Files from outside: what opens, what is refused and why, and what happens to what is here already. Every reason to refuse
// one is in src/lib/state/open-file.browser.test.ts.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import minimal from '../fixtures/minimal.iris.json' with { type: 'json' };
import { expectAccessible, expectAccessibleColours } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { read } from '../support/document-page.ts';
import { given } from '../support/given.ts';
import { instrument, root, steps, withTexts } from '../support/instrument.ts';
import {
  chooseFile,
  expectStep,
  goToPart,
  goToStart,
  levels,
  openInitiative,
} from '../support/journey.ts';
import { expectNoSidewaysScroll } from '../support/looks.ts';
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
import { ANY, beginning, holding, like, m } from '../support/messages.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`tests/fixtures/${name}.iris.json`, root), 'utf8');

/** Where something is wrong, in words and as a path, and what. */
const problem = (words: readonly string[], path: string, reason: string) =>
  m.open_problem({ place: m.problem_place({ words: words.join(', '), path }), reason });
const INITIATIVE = m.problem_at_initiative({ number: 1 });
const OCCASION = m.problem_at_assessment({ number: 1 });
const AT_ANY_COLUMN = new RegExp(
  like(
    m.open_problem({
      place: m.problem_place_line({ line: 1, column: ANY }),
      reason: m.problem_not_json(),
    }),
  ).source.replace('.+', String.raw`\d+`),
  'su',
);

/** A good file of something else in which one value is of the wrong sort. */
function wrongDeepInside(): unknown {
  const initiative = initiativeOf(times(14, 1), {}, {}, 7);
  Object.assign(initiative.assessments[0]!.ratings[3]!, { rationale: 7 });
  return workFileOf([initiative]);
}

test('A file that is refused changes nothing and is told with its reason, and a good one opens after it', async ({
  page,
}) => {
  const here = filledInitiative();
  const good = workFileOf([here]);
  await given(page, good);
  await goToStart(page);
  const before = await readDevice(page);
  expect(before.initiatives).toHaveLength(1);

  const refused = (file: Payload, sentence: string, places: readonly (string | RegExp)[] = []) =>
    test.step(file.name, async () => {
      await chooseFile(page, file);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(
        `${m.open_refused({ name: file.name })} ${m.open_unchanged()}`,
      );
      await expect(alert.getByText(sentence, { exact: true })).toBeVisible();
      await expect(alert).toBeInViewport();
      await expect(alert.getByRole('listitem')).toContainText(places);
      expect(await readDevice(page)).toEqual(before);
    });
  const text = JSON.stringify(good);
  await refused(payload(text.slice(0, text.length / 2), 'avbruten.iris.json'), m.open_not_json(), [
    AT_ANY_COLUMN,
  ]);
  await refused(
    payload(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), 'bild.png'),
    m.open_unreadable(),
  );
  await refused(
    payload(
      workFileOf([initiativeOf(times(14, 1), {}, { id: here.assessments[0]!.id }, 7)]),
      'lanad.iris.json',
    ),
    m.open_id_elsewhere(),
    [
      problem(
        [INITIATIVE, OCCASION, m.problem_at_id()],
        'initiatives[0].assessments[0].id',
        m.problem_id_elsewhere(),
      ),
    ],
  );
  await refused(payload(wrongDeepInside(), 'fel.iris.json'), m.open_damaged(), [
    problem(
      [INITIATIVE, OCCASION, m.problem_at_rating({ number: 4 }), m.problem_at_rationale()],
      'initiatives[0].assessments[0].ratings[3].rationale',
      m.problem_type_text(),
    ),
  ]);
  await expectAccessible(page);

  await test.step('A good file after that opens, and the message is gone', async () => {
    await chooseFile(page, payload(workFileOf([initiativeOf(times(14, 3), {}, {}, 2)])));
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
    await expect(page.getByText(holding(m.open_refused({ name: ANY })))).toHaveCount(0);
  });

  await test.step('The same file once more opens what is here and adds nothing', async () => {
    const both = await readDevice(page);
    await openInitiative(page, here);
    await expect(page).toHaveURL(new RegExp(here.assessments[0]!.id, 'u'));
    expect(await readDevice(page)).toEqual(both);
  });
});

/** That the overview says whom it is about: the kommun at the top, and the region with it. */
async function expectAbout(page: Page, municipality: string): Promise<void> {
  await expect(page.getByRole('banner').getByText(municipality)).toBeVisible();
  await expect(page.getByText(m.overview_together({ region: 'Region Dalarna' }))).toBeVisible();
}

test('A file opens from the smallest to one with questions of its own', async ({ page }) => {
  await goToStart(page);

  await test.step('A file that takes a while says so by the button, and cancelling is answered at once', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/workers/**', async (route) => {
      await held;
      await route.continue();
    });
    const viewport = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    await chooseFile(page, payload(fixture('minimal'), 'minimal.iris.json'));
    const name = 'minimal.iris.json';
    const progress = page.getByRole('progressbar', { name: m.open_busy({ name }) });
    await expect(progress).toBeVisible();
    await expect(page.getByRole('status').getByText(m.open_busy({ name }))).toBeVisible();
    // Nothing stands between the button that was pressed and what is told of it.
    const [button, bar] = [page.getByRole('button', { name: m.start_example() }), progress];
    const gap = (await bar.boundingBox())!.y - (await button.boundingBox())!.y;
    expect(gap).toBeLessThan(320);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessibleColours(page);
    await page.emulateMedia({ colorScheme: null });
    await page.getByRole('main').getByRole('button', { name: m.cancel() }).click();
    await expect(progress).toHaveCount(0);
    await expect(page.getByText(m.open_cancelling())).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    release();
    await expect(page.getByText(m.open_left({ name }))).toBeVisible();
    await page.unroute('**/workers/**');
    await page.setViewportSize(viewport);
  });

  await test.step('The smallest file opens', async () => {
    await chooseFile(page, payload(fixture('minimal'), 'minimal.iris.json'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(minimal.initiatives[0]!.title);
    await expectAbout(page, 'Mora kommun');
    const rows = await readDevice(page);
    expect([rows.initiatives?.length, rows.assessments?.length, rows.ratings?.length]).toEqual([
      1, 1, 1,
    ]);
  });

  await test.step('A file with a byte order mark opens: the reading of the county in 2020, with all its fourteen steps', async () => {
    await goToStart(page);
    await chooseFile(page, payload(`\uFEFF${fixture('dalarna-2020')}`));
    await expectAbout(page, 'Dalarnas län');
    expect((await readDevice(page)).ratings).toHaveLength(1 + 14);
  });

  await test.step('A file with a version of the questions that IRIS does not have shows the file’s own texts', async () => {
    const own = withTexts({ ...instrument, version: '0.9.0' }, (text) => `Förr: ${text}`);
    const reference = { id: 'iris', version: '0.9.0' };
    const initiative = initiativeOf(times(14, 1), {}, { instrument: reference }, 5);
    await openInitiative(page, initiative, workFileOf([initiative], { instruments: [own] }));
    await expect(
      page.getByRole('heading', { level: 2, name: 'Förr: Initial bedömning' }),
    ).toBeVisible();
    await goToPart(page, 'steps');
    await expectStep(page, 1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Förr: ${steps[0]!.question}`);
    await page.reload();
    await expect(page.getByRole('radio', { name: '1 Förr: Påbörjat' })).toBeChecked();
    await expect(levels(page)).toHaveCount(0);
    await expectAccessible(page);

    // It is kept: a later file of the same version need not bring it.
    const later = initiativeOf(
      times(14, 2),
      { title: 'Utan frågor' },
      { instrument: reference },
      3,
    );
    await openInitiative(page, later);
  });
});

test('Markup in any text of a file is shown as text and never runs', async ({ page, context }) => {
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
    municipalityName: hostile('Kommunnamnet'),
    region: hostile('Regionens namn'),
    reflections: filled.reflections.map((reflection) => ({
      ...reflection,
      answers: {
        results: hostile('Svaret'),
        progress: hostile('Svaret'),
      },
    })),
    figures: [
      figureOf(1, {
        name: hostile('Talet'),
        definition: hostile('Räknesättet'),
        years: [yearOf(2026, { total: 7 }, { source: hostile('Statistiken') })],
      }),
    ],
    activities: [
      activityOf(1, {
        text: `${PLACES['/skattning/[assessment]/aktivitet/[activity]']!.heading}\n${MARKUP}`,
        responsible: hostile('Chefen'),
        contributors: hostile('Grannarna'),
        followUp: hostile('Kontrollen'),
        obstacles: hostile('Stoppet'),
        reason: hostile('Orsaken'),
        due: LATE,
        notes: [noteOf(1, { text: hostile('Minnet') })],
      }),
    ],
    assessments: [
      {
        ...assessment!,
        instrument: { id: 'iris', version: '9.9.9' },
        title: hostile('Tillfället'),
        participants: [{ party: 'region', role: hostile('Rollen'), count: 1 }],
        ratings: assessment!.ratings.map((rating) => ({
          ...rating,
          rationale: hostile('Därför'),
          evidence: hostile('Belägg'),
        })),
        report: {
          status: 'adopted',
          adoptedBy: hostile('Nämnd'),
          adoptedOn: null,
          registryNumber: '<img src=x onerror=ran=1>',
        },
        priorities: ['3'],
        decisions: hostile('Avgörandet'),
      },
    ],
  };
  await openInitiative(page, initiative, workFileOf([initiative], { instruments: [own] }));

  const headings: Record<string, string> = {
    '/skattning/[assessment]': hostile('Titel'),
    '/skattning/[assessment]/steg/[step]': hostile(steps[0]!.question),
  };
  // Where each route shows text from the file; the page about IRIS and a new assessment show none.
  const shown: Record<string, (page: Page) => Promise<void>> = {
    '/': async () => {
      await expect(page.getByRole('link', { name: hostile('Titel'), exact: true })).toBeVisible();
      await page.getByRole('button', { name: m.start_delete(), exact: true }).click();
      await expect(page.getByRole('dialog')).toContainText(MARKUP);
      await page.keyboard.press('Escape');
    },
    '/lagring': async () => {
      await expect(page.getByRole('link', { name: hostile('Titel') })).toBeVisible();
    },
    '/ny/[[from]]': async () => {
      await followTo(page, `/#/ny/${assessment!.id}`);
      await expect(
        page.getByText(holding(m.setup_copy_note({ title: ANY, place: ANY }))),
      ).toContainText(MARKUP);
    },
    '/skattning/[assessment]': async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile('Titel'));
      await expect(page.getByRole('heading', { level: 2 }).getByText('Initial')).toContainText(
        MARKUP,
      );
    },
    '/skattning/[assessment]/genomlasning': async () => {
      const fields = page.getByRole('textbox', { name: beginning(m.walk_rationale()) });
      const written = () =>
        fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value));
      await expect.poll(written).toContain(hostile('Därför'));
      await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(MARKUP);
    },
    '/skattning/[assessment]/forbered': async () => {
      await expect(page.getByRole('textbox', { name: m.place_decisions_field() })).toHaveValue(
        holding(hostile('Avgörandet')),
      );
    },
    '/skattning/[assessment]/laget': async () => {
      for (const text of ['Titel', 'Tillfället', 'Avgörandet', 'Chefen'])
        await expect(page.getByRole('main')).toContainText(hostile(text));
      await expect(page.getByRole('region', { name: m.place_late() })).toContainText('<img src=x');
      await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(MARKUP);
    },
    '/skattning/[assessment]/nasta': async () => {
      await expect(
        page.getByRole('textbox', { name: m.setup_participant_role() }).first(),
      ).toHaveValue(hostile('Rollen'));
      await expect(
        page.getByRole('checkbox', { name: m.next_close({ title: hostile('Tillfället') }) }),
      ).toBeVisible();
    },
    // What two of them show is in over-time.spec.ts.
    '/skattning/[assessment]/over-tid': async () => {
      await expect(page.getByText(holding(m.time_one({ occasion: ANY })))).toContainText(MARKUP);
    },
    '/skattning/[assessment]/aktivitet/[activity]': async () => {
      await expect(page.getByRole('combobox', { name: m.plan_responsible() })).toHaveValue(
        hostile('Chefen'),
      );
      await expect(page.getByText(hostile('Minnet'))).toBeVisible();
    },
    '/skattning/[assessment]/ny-aktivitet/[[step]]/[[suggestion]]': async () => {
      await expect(page.getByRole('complementary')).toContainText(MARKUP);
      await page.getByRole('complementary').getByRole('button').first().click();
    },
    '/skattning/[assessment]/plan/[[view]]': async () => {
      const plan = page.getByRole('table', { name: m.plan_table_caption() });
      for (const text of ['Chefen', 'Grannarna', 'Kontrollen', 'Stoppet'])
        await expect(plan).toContainText(hostile(text));
    },
    '/skattning/[assessment]/nyckeltal': async () => {
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(hostile('Talet'));
      await expect(
        page.getByRole('textbox', {
          name: m.figure_cell({ column: m.figure_source(), year: 2026 }),
        }),
      ).toHaveValue(hostile('Statistiken'));
      await expect(page.getByRole('main')).toContainText(hostile('Räknesättet'));
    },
    '/skattning/[assessment]/rapport/[[document]]/[[version]]': async () => {
      await expect(page.getByRole('region', { name: m.adopt_heading() })).toContainText(
        hostile('Nämnd'),
      );
      const whole = await read(page);
      for (const text of ['Titel', 'Därför', 'Belägg', 'Svaret', 'Rollen', 'Nämnd'])
        await expect(whole).toContainText(hostile(text));
    },
    '/skattning/[assessment]/reflektion/[[part]]': async () => {
      await expect(page.getByRole('main')).toContainText(hostile('Tillfället'));
      await page.getByRole('link', { name: m.result_part_results() }).click();
      await expect(page.getByRole('main')).toContainText(MARKUP);
      await expect(page.getByRole('textbox', { name: /./ }).first()).toHaveValue(hostile('Svaret'));
    },
    '/skattning/[assessment]/steg/[step]': async () => {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(MARKUP);
      await expect(
        page.getByRole('textbox', { name: m.walk_rationale(), exact: true }),
      ).toHaveValue(hostile('Därför'));
      await page.getByText(m.walk_support()).click();
      await expect(page.getByRole('checkbox').first()).toHaveAccessibleName(/<img src=x/);
    },
    '/skattning/[assessment]/uppfoljning': async () => {
      await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
        PLACES['/skattning/[assessment]/aktivitet/[activity]']!.heading,
      );
      await page.getByRole('button', { name: m.round_begin() }).click();
      for (const text of ['Chefen', 'Grannarna', 'Kontrollen', 'Minnet'])
        await expect(page.locator('dd', { hasText: hostile(text) })).toBeVisible();
      await expect(page.getByRole('textbox', { name: m.plan_obstacles() })).toHaveValue(
        hostile('Stoppet'),
      );
      await page.getByRole('radio', { name: m.plan_status_cancelled() }).check();
      await page.getByRole('button', { name: m.round_finish() }).click();
      await expect(page.getByText(hostile('Orsaken'))).toBeVisible();
    },
    '/skattning/[assessment]/uppgifter': async () => {
      await expect(page.getByRole('textbox', { name: m.setup_what() })).toHaveValue(
        hostile('Titel'),
      );
    },
  };
  // The page about IRIS shows nothing that anybody has written.
  expect([...Object.keys(shown), '/om', '/tillganglighet'].sort()).toEqual([...routes()].sort());
  for (const route of routes()) {
    const { address, heading } = PLACES[route]!;
    await followTo(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headings[route] ?? heading);
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
