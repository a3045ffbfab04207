// Every route of the app is opened once, empty, filled and with an error, and looked at in every way in which people meet
// it: filling a page takes longer than looking at it.
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { expectAccessible, expectAccessibleColours } from '../support/axe.ts';
import { expectEnterBeginsNothing } from '../support/enter.ts';
import { expectFocusSeen } from '../support/focus.ts';
import { given } from '../support/given.ts';
import { steps } from '../support/instrument.ts';
import {
  brokenWords,
  clipped,
  expectNoSidewaysScroll,
  partedFields,
  secretlySideways,
  spaceAsBefore,
  spaceOut,
  targets,
} from '../support/looks.ts';
import { holding, m } from '../support/messages.ts';
import { BLANK, STATES, stepTitle, type States } from '../support/page-states.ts';
import { PARTS } from '../support/part-states.ts';
import { PLACES, routes } from '../support/places.ts';
import { planInitiative } from '../support/plan.ts';
import { expectQuiet, watch } from '../support/requests.ts';
import { workFileOf } from '../support/work-file.ts';

const TABLE = Object.entries({ ...STATES, ...PARTS });
const DESK = { width: 1280, height: 720 };
const NARROW = { width: 320, height: 640 };
/** 400 % on a screen of 1280 by 1024. */
const ENLARGED = { width: 320, height: 256 };
/** The room of a sheet of A4 within its margins, in CSS pixels. */
const STANDING = { width: 680, height: 1016 };
const LYING = { width: 1032, height: 703 };
const PHONE = { width: 390, height: 844 };
const LIGHT = 'rgb(251, 249, 244)';

/** Pages that are made to be printed, with a head of their own. */
const WITH_HEAD = ['', '/laget', '/rapport/[[document]]/[[version]]'].map(
  (place) => `/skattning/[assessment]${place}`,
);

test.use({ viewport: DESK });

test('Every route of the app is in the table, under a title of its own', () => {
  expect(routes().length).toBeGreaterThan(0);
  expect(Object.keys(STATES).sort()).toEqual(routes());
  expect(Object.keys(PLACES).sort()).toEqual(routes());
  const titles = [
    ...TABLE.map(([, { title }]) => title),
    ...steps.slice(1).map(({ number }) => stepTitle(number)),
    m.error_title(),
  ];
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

for (const [route, states] of TABLE)
  test(`${route} can be seen, used and read by everybody, when it is empty, filled and wrong`, async ({
    page,
    context,
  }, info) => {
    const log = await watch(context);
    const device = states.device ?? [BLANK, planInitiative()];
    if (device.length > 0) await given(page, workFileOf(device));

    await test.step('empty', async () => {
      await states.empty(page);
      await expectSound(page);
    });
    await test.step('filled', () => expectFilled(page, route, states, info));
    await test.step('nothing is asked of anyone else, and no policy broken', () => {
      expectQuiet(log, page);
    });
    const { error } = states;
    if (typeof error === 'function')
      await test.step('something went wrong', async () => {
        await error(page);
        await expectSound(page);
      });
  });

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectGoodInTheDark(page);
  for (const viewport of [NARROW, ENLARGED]) {
    await page.setViewportSize(viewport);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(DESK);
}

async function expectGoodInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
    LIGHT,
  );
  await expectAccessibleColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectFilled(
  page: Page,
  route: string,
  { title, filled }: States,
  info: TestInfo,
): Promise<void> {
  await filled(page);

  await test.step('it has a title, a language, one heading and one main part', async () => {
    await expect(page).toHaveTitle(m.app_page_title({ page: title }));
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  });

  if (route.startsWith('/skattning'))
    await test.step('the top says which kommun it is about, and the page or paper says it once', async () => {
      const about = page.getByRole('banner').getByText(/\bkommun|kommunen\b/iu);
      await expect(about).toBeVisible();
      const kommun = await about.textContent();
      const said = page.locator('#app').getByText(kommun!).filter({ visible: true });
      const own = WITH_HEAD.includes(route);
      if (!/rapport/.test(route)) await expect(said).toHaveCount(1);
      if (route === '/skattning/[assessment]') {
        const title = await page.getByRole('heading', { level: 1 }).textContent();
        await expect(page.locator('#app').getByText(title!).filter({ visible: true })).toHaveCount(
          1,
        );
      }
      await page.emulateMedia({ media: 'print' });
      await expect(about).toBeHidden();
      if (!own) await expect(said).toHaveCount(1);
      await page.emulateMedia({ media: null });
    });

  await test.step('every free text is described by what may be written, which can be seen', async () => {
    const fields = page.locator('textarea');
    const count = await fields.count();
    if (/reflektion\/\w|steg|genomlasning/.test(route)) expect(count).toBeGreaterThan(1);
    if (/forbered/.test(route)) expect(count).toBe(1);
    for (const field of await fields.all())
      await expect(field).toHaveAccessibleDescription(holding(m.privacy_notice()));
    if (count > 0) await expect(page.getByText(m.privacy_notice())).toBeVisible();
  });

  await test.step('axe finds nothing', () => expectAccessible(page));
  await test.step('nor in dark colours', () => expectGoodInTheDark(page));

  await test.step('it stands in forced colours, with less motion and on paper', async () => {
    for (const media of [
      { forcedColors: 'active' },
      { reducedMotion: 'reduce' },
      { media: 'print' },
    ] as const) {
      await page.emulateMedia(media);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('heading').first()).toBeVisible();
      if ('forcedColors' in media) await expectAccessibleColours(page);
      await page.emulateMedia({ forcedColors: null, reducedMotion: null, media: null });
    }
  });

  await test.step('on a sheet no word is broken, no field parted and nothing left folded', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const sheet of [STANDING, LYING]) {
      await page.setViewportSize(sheet);
      expect(await brokenWords(page)).toEqual([]);
    }
    expect(await partedFields(page)).toEqual([]);
    await expect(page.locator('main details:not([open])').filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: null });
  });

  for (const viewport of [DESK, NARROW, ENLARGED])
    await test.step(`at ${viewport.width} × ${viewport.height} nothing scrolls sideways, and focus is seen at every stop`, async () => {
      await page.setViewportSize(viewport);
      await expectNoSidewaysScroll(page);
      expect(await secretlySideways(page)).toEqual([]);
      expect(await brokenWords(page)).toEqual([]);
      // Enlarged is as wide, and has the least room beside what follows along.
      if (viewport === NARROW) await expectAccessible(page);
      else await expectFocusSeen(page, m.app_skip());
    });

  await page.setViewportSize(PHONE);
  await test.step('no word of a table or a list of values is broken inside', async () => {
    expect(await brokenWords(page)).toEqual([]);
  });
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
    await spaceOut(page);
    await expectNoSidewaysScroll(page);
    expect(await clipped(page)).toEqual([]);
    await spaceAsBefore(page);
  });
  await page.setViewportSize(DESK);
  await test.step('Enter in a field begins nothing', () => expectEnterBeginsNothing(page));
}
