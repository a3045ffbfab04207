// The routes of the app, and how each is met when there is nothing in it, when it is full and when something goes wrong.
// A route that is new in src/routes and missing here fails a test in every-page.spec.ts.
import { expect, type Page } from '@playwright/test';
import { openAddress } from './open-address.ts';
import { activityId } from './activity.ts';
import { read } from './document-page.ts';
import { FIGURES } from './figures.ts';
import { adoptedFollowUp } from './follow-up.ts';
import { given } from './given.ts';
import { stepName, steps } from './instrument.ts';
import { chooseFile, expectStep, pathOf, rationale, saveState } from './journey.ts';
import { shownOf } from '#lib/i18n/number-words.ts';
import { ANY, beginning, like, m } from './messages.ts';
import { PLACES, visit } from './places.ts';
import { planInitiative } from './plan.ts';
import { unfoldAll } from './texts.ts';
import { threeYears } from './three-years.ts';
import { initiativeOf, payload, workFileOf } from './work-file.ts';

export interface States {
  /** What the title says of the page when it is filled. */
  readonly title: string;
  /** What is on the device at first; nothing and everything when it is left out. */
  readonly device?: readonly unknown[];
  /** As somebody meets the route for the first time. */
  readonly empty: (page: Page) => Promise<void>;
  /** With as much in it as there can be, loaded from nothing as from a bookmark. */
  readonly filled: (page: Page) => Promise<void>;
  /** When something goes wrong on the filled page; a route where nothing can says why. */
  readonly error: ((page: Page) => Promise<void>) | string;
}

const FILLED = planInitiative();
export const BLANK = initiativeOf([], {}, {}, 9);
const WITH_FIGURES = initiativeOf([2], { figures: FIGURES }, {}, 7);

export const stepTitle = (number: number) => m.walk_title({ number, name: stepName(number) });
const titled = (page: string, { title }: { readonly title: string } = FILLED) =>
  `${page}, ${title}`;

/** The address of a page of an initiative's latest assessment. */
export function within(
  { assessments }: { readonly assessments: readonly { readonly id: string }[] },
  place = '',
): string {
  return pathOf(place, assessments.at(-1)!.id);
}

/** A page of the initiative in which there is nothing. */
export async function openBlank(page: Page, place: string, heading: string): Promise<void> {
  await openAddress(page, within(BLANK, place));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

/** Puts the filled initiative on a device that the app has already been on. */
async function fillDevice(page: Page): Promise<void> {
  await page.goto('about:blank');
  await given(page, workFileOf([FILLED]));
}

/** Makes every later write fail, as on a full disk. */
export async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
}

export async function expectSaveFailed(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(m.save_full());
}

export const STATES: Readonly<Record<string, States>> = {
  '/': {
    title: m.start_title(),
    device: [],
    empty: (page) => visit(page, PLACES['/']!),
    filled: async (page) => {
      await fillDevice(page);
      await visit(page, PLACES['/']!);
      await page.getByRole('button', { name: m.start_example() }).click();
      await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
      await visit(page, PLACES['/']!);
      await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
    },
    error: async (page) => {
      await chooseFile(page, payload('{', 'trasig.iris.json'));
      await expect(page.getByRole('alert')).toContainText(
        m.open_refused({ name: 'trasig.iris.json' }),
      );
    },
  },
  '/lagring': {
    title: m.storage_title(),
    device: [],
    empty: (page) => visit(page, PLACES['/lagring']!),
    filled: async (page) => {
      await fillDevice(page);
      await visit(page, PLACES['/lagring']!);
      await expect(
        page.getByRole('main').getByRole('listitem').getByRole('link').first(),
      ).toBeVisible();
    },
    error: async (page) => {
      await page.getByRole('button', { name: m.clear_leave() }).click();
      await page.getByRole('button', { name: m.clear_leave_confirm() }).click();
      await expect(page.getByText(m.clear_leave_need_file())).toBeVisible();
    },
  },
  '/ny/[[from]]': {
    title: m.setup_title_new(),
    device: [],
    empty: (page) => visit(page, PLACES['/ny/[[from]]']!),
    filled: async (page) => {
      await fillDevice(page);
      const address = `/#/ny/${FILLED.assessments.at(-1)!.id}`;
      await visit(page, { address, heading: m.setup_heading_copy() });
      await page.getByRole('combobox', { name: m.setup_place() }).selectOption('other');
      await unfoldAll(page);
    },
    error: async (page) => {
      await visit(page, PLACES['/ny/[[from]]']!);
      await page.getByRole('button', { name: m.setup_submit() }).click();
      await expect(page.getByText(m.setup_error_place())).toBeVisible();
    },
  },
  '/om': {
    title: m.about_title(),
    device: [],
    empty: (page) => visit(page, PLACES['/om']!),
    filled: (page) => visit(page, PLACES['/om']!),
    error: 'the page is plain text and reads nothing',
  },
  '/tillganglighet': {
    title: m.access_title(),
    device: [],
    empty: async (page) => {
      await visit(page, PLACES['/tillganglighet']!);
      await expect(page.getByText(m.access_unfilled())).toBeVisible();
    },
    filled: (page) => visit(page, PLACES['/tillganglighet']!),
    error: 'the page is plain text and reads nothing',
  },
  '/skattning/[assessment]': {
    title: titled(m.overview_title()),
    empty: (page) => openBlank(page, '', BLANK.title),
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]']!);
      await expect(page.getByRole('figure').locator('canvas')).not.toHaveCount(0);
      await unfoldAll(page);
    },
    error: async (page) => {
      await openAddress(page, pathOf('', '00000000-0000-4000-8000-000000000000'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.error_not_found_heading());
    },
  },
  '/skattning/[assessment]/genomlasning': {
    title: titled(m.review_title()),
    empty: async (page) => {
      await openBlank(page, '/genomlasning', m.review_title());
      await expect(page.getByText(m.overview_empty())).toBeVisible();
    },
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/genomlasning']!);
      await page.getByRole('main').locator('summary').first().click();
      await expect(page.getByRole('radio').first()).toBeVisible();
    },
    error: async (page) => {
      await fillDisk(page);
      await page
        .getByRole('textbox', { name: beginning(m.walk_rationale()) })
        .first()
        .fill('Det här får inte plats.');
      await expectSaveFailed(page);
    },
  },
  '/skattning/[assessment]/laget': {
    title: titled(m.place_title()),
    empty: async (page) => {
      await openBlank(page, '/laget', m.place_title());
      await expect(page.getByText(m.place_no_plan())).toBeVisible();
    },
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/laget']!);
      await expect(page.getByRole('heading', { level: 2, name: m.place_late() })).toBeVisible();
      await unfoldAll(page);
    },
    error: 'the page is only read',
  },
  '/skattning/[assessment]/forbered': {
    title: titled(m.place_prepare()),
    empty: async (page) => {
      await openBlank(page, '/forbered', m.place_prepare());
      await expect(page.getByText(m.choose_chosen_none())).toBeVisible();
    },
    filled: (page) => visit(page, PLACES['/skattning/[assessment]/forbered']!),
    error: async (page) => {
      await fillDisk(page);
      await page.getByRole('checkbox', { name: stepTitle(9) }).check();
      await page.getByRole('checkbox', { name: stepTitle(14) }).click({ force: true });
      await expect(page.getByRole('status').getByText(m.choose_full())).toBeVisible();
      await expectSaveFailed(page);
    },
  },
  '/skattning/[assessment]/nasta': {
    title: titled(m.setup_title_new()),
    empty: (page) => openBlank(page, '/nasta', m.setup_title_new()),
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/nasta']!);
      await page.getByRole('button', { name: m.setup_participant_add() }).click();
      // As late as the one before, so that the page says what that means.
      await page.getByLabel(m.setup_assessment_date()).fill('2026-09-17');
      await expect(page.getByText(m.next_date_order({ date: '17 september 2026' }))).toBeVisible();
    },
    error: async (page) => {
      await fillDisk(page);
      await page.getByRole('button', { name: m.setup_submit() }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  '/skattning/[assessment]/nyckeltal': {
    title: titled(m.figure_title()),
    device: [BLANK, WITH_FIGURES],
    empty: async (page) => {
      await openBlank(page, '/nyckeltal', m.figure_title());
      await expect(page.getByText(m.figure_empty())).toBeVisible();
    },
    filled: async (page) => {
      await visit(page, { address: within(WITH_FIGURES, '/nyckeltal'), heading: m.figure_title() });
      const { name } = FIGURES[1]!;
      const year = { name: m.figure_year_delete_named({ year: '2025', name }) };
      await page.getByRole('button', year).click();
      await expect(page.getByRole('button', year)).toHaveCount(0);
      await unfoldAll(page);
    },
    error: async (page) => {
      await page.getByRole('textbox', { name: `${m.figure_column_women()} 2026` }).fill('−0,3');
      const year = page.getByRole('textbox', { name: m.figure_year(), exact: true }).first();
      await year.fill('26');
      await year.press('Enter');
      await expect(page.getByRole('alert').filter({ hasText: /./u })).toHaveCount(2);
    },
  },
  '/skattning/[assessment]/over-tid': {
    title: titled(m.time_title(), threeYears),
    device: [BLANK, threeYears],
    empty: async (page) => {
      await openBlank(page, '/over-tid', m.time_title());
      await expect(page.getByText(like(m.time_one({ occasion: ANY })))).toBeVisible();
    },
    filled: async (page) => {
      await visit(page, { address: within(threeYears, '/over-tid'), heading: m.time_title() });
      await expect(page.getByRole('combobox')).toHaveCount(2);
      await unfoldAll(page);
    },
    error: async (page) => {
      await page.getByRole('combobox', { name: m.compare_from() }).selectOption({ index: 2 });
      await expect(page.getByText(m.compare_same_chosen())).toBeVisible();
    },
  },
  '/skattning/[assessment]/aktivitet/[activity]': {
    title: PLACES['/skattning/[assessment]/aktivitet/[activity]']!.heading,
    empty: async (page) => {
      // Cancelled without a reason, and with no history.
      await openAddress(page, pathOf(`/aktivitet/${activityId(5)}`));
      await expect(page.getByRole('heading', { name: m.activity_history() })).toBeVisible();
    },
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/aktivitet/[activity]']!);
      await page
        .getByRole('button', { name: like(m.activity_note_edit_named({ date: ANY })) })
        .click();
      await unfoldAll(page);
    },
    error: async (page) => {
      await page.getByRole('textbox', { name: beginning(m.plan_form_text()) }).fill('');
      await page.getByRole('button', { name: m.activity_note_add() }).click();
      await expect(page.getByText(m.activity_note_missing())).toBeVisible();
    },
  },
  '/skattning/[assessment]/ny-aktivitet/[[step]]/[[suggestion]]': {
    title: m.plan_form_title(),
    empty: (page) => openBlank(page, '/ny-aktivitet', m.plan_form_title()),
    filled: async (page) => {
      const address = pathOf('/ny-aktivitet/3/resource-review');
      await visit(page, { address, heading: m.plan_form_title() });
      await expect(page.getByText(m.plan_form_suggestion_note())).toBeVisible();
    },
    error: async (page) => {
      await visit(page, { address: pathOf('/ny-aktivitet'), heading: m.plan_form_title() });
      await page.getByRole('button', { name: m.plan_form_add() }).click();
      await expect(page.getByText(m.plan_form_text_missing())).toBeVisible();
    },
  },
  '/skattning/[assessment]/plan/[[view]]': {
    title: titled(m.plan_title()),
    empty: async (page) => {
      await openBlank(page, '/plan', m.plan_title());
      await expect(page.getByRole('heading', { name: m.plan_empty_heading() })).toBeVisible();
    },
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/plan/[[view]]']!);
      await expect(page.getByText(shownOf(m.plan_shown, 6, 6, 'common'))).toBeVisible();
    },
    error: async (page) => {
      await openAddress(page, pathOf('/plan/tidslinje'));
      await page.getByRole('searchbox', { name: m.plan_filter_text() }).fill('finns inte');
      await expect(page.getByText(m.plan_shown_none())).toBeVisible();
    },
  },
  '/skattning/[assessment]/rapport/[[document]]/[[version]]': {
    title: titled(m.docpage_annual()),
    empty: (page) => openBlank(page, '/rapport', m.docpage_title()),
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/rapport/[[document]]/[[version]]']!);
      await read(page);
    },
    error: async (page) => {
      // A part of the program that does not arrive.
      await page.route('**/*.js', (route) => route.abort());
      await page.getByRole('button', { name: m.report_download() }).click();
      await expect(
        page.getByRole('alert').filter({ hasText: m.docpage_trouble_part() }),
      ).toBeVisible();
    },
  },
  '/skattning/[assessment]/reflektion/[[part]]': {
    title: titled(m.reflect_title()),
    device: [BLANK, adoptedFollowUp()],
    empty: async (page) => {
      await openBlank(page, '/reflektion', m.reflect_title());
      await expect(page.getByText(m.reflect_holds_empty())).toHaveCount(6);
      await expect(page.locator('main .button.primary')).toHaveText(
        m.reflect_begin({ number: 1, name: m.result_part_about() }),
      );
    },
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/reflektion/[[part]]']!);
      await expect(page.getByText(m.reflect_adopted())).toBeVisible();
    },
    error: 'a list of links, from which nothing is written; each part has states of its own',
  },
  '/skattning/[assessment]/steg/[step]': {
    title: stepTitle(1),
    empty: async (page) => {
      await openBlank(page, '/steg/1', steps[0]!.question);
      await expectStep(page, 1);
    },
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/steg/[step]']!);
      await expectStep(page, 1);
      await unfoldAll(page);
    },
    error: async (page) => {
      await visit(page, { address: within(BLANK, '/steg/1'), heading: steps[0]!.question });
      await fillDisk(page);
      await rationale(page).fill('Det här får inte plats.');
      await expectSaveFailed(page);
    },
  },
  '/skattning/[assessment]/uppfoljning': {
    title: titled(m.round_title()),
    empty: async (page) => {
      await openBlank(page, '/uppfoljning', m.round_heading());
      await expect(page.getByText(m.round_none())).toBeVisible();
    },
    // In the middle of it, at an activity with a history.
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/uppfoljning']!);
      await page.getByRole('button', { name: m.round_begin() }).click();
      await page.getByRole('radio', { name: m.plan_status_cancelled() }).check();
      await unfoldAll(page);
    },
    error: async (page) => {
      await fillDisk(page);
      await page.getByRole('textbox', { name: m.round_note() }).fill('Får inte plats.');
      await expectSaveFailed(page);
    },
  },
  '/skattning/[assessment]/uppgifter': {
    title: m.nav_setup(),
    empty: (page) => openBlank(page, '/uppgifter', m.setup_heading_edit()),
    filled: async (page) => {
      await visit(page, PLACES['/skattning/[assessment]/uppgifter']!);
      await page.getByRole('button', { name: m.setup_participant_add() }).click();
    },
    error: async (page) => {
      await fillDisk(page);
      await page.getByRole('textbox', { name: m.setup_what() }).fill('Ny rubrik');
      await expectSaveFailed(page);
    },
  },
};
