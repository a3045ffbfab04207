// How many presses a group needs for what it does most, counted in a real browser against a finished build:
// node tools/measure/interactions.mjs [--directory build] [--messages messages/sv.json]. A press of a key or of the mouse is
// one, and so is a field that is written in, however long the text. Another version is counted with its own messages.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const { values } = parseArgs({
  options: {
    directory: { type: 'string', default: 'build' },
    messages: { type: 'string', default: 'messages/sv.json' },
  },
});
/** @type {Record<string, string>} */
const messages = JSON.parse(readFileSync(values.messages, 'utf8'));
const STEPS = 14;
const LEVEL = 2;
const ACTIVITIES = 6;
const CHOSEN = 3;
/** No page has so many places to stop at. */
const MOST_TABS = 200;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** A hand on a page, which counts what it does. */
class Hand {
  presses = 0;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {Locator} what */
  async click(what) {
    await what.click();
    this.presses += 1;
  }

  /** @param {Locator} field @param {string} text */
  async write(field, text) {
    await field.fill(text);
    this.presses += 1;
  }

  /** @param {string} key */
  async press(key) {
    await this.page.keyboard.press(key);
    this.presses += 1;
  }

  /** @param {string} selector of what is to have focus */
  async tabTo(selector) {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await this.page.evaluate((css) => document.activeElement?.matches(css), selector)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to ${selector}.`);
  }
}

/** @param {Page} page */
const main = (page) => page.getByRole('main');
/** @param {Page} page @param {number} step */
const atStep = (page, step) =>
  page.waitForURL(new RegExp(`/steg/${step}$`, 'u')).then(() => radioOf(page).waitFor());
/** The level that every step gets. @param {Page} page */
const radioOf = (page) => page.getByRole('radio', { name: new RegExp(`^${LEVEL} `, 'u') }).first();
/** The texts of the levels are what a mouse hits. @param {Page} page */
const levelOf = (page) =>
  page
    .locator('label')
    .filter({ has: radioOf(page) })
    .first();

const host = await serve({ directory: values.directory });
const browser = await playwright.launch(chromium());

async function newPage() {
  const context = await browser.newContext({
    locale: 'sv-SE',
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
  });
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  await page.goto(host.url);
  return page;
}

/** @param {Hand} hand from the start page to the first step */
async function begin(hand) {
  const { page } = hand;
  await hand.click(page.getByRole('link', { name: messages.start_new, exact: true }));
  await page.getByRole('combobox', { name: messages.setup_place }).selectOption('2062');
  hand.presses += 1;
  await hand.click(page.getByRole('button', { name: messages.setup_submit, exact: true }));
  await atStep(page, 1);
}

/** @type {[what: string, presses: number][]} */
const rows = [];
/** @param {string} what @param {Hand} hand @param {() => Promise<void>} task */
async function count(what, hand, task) {
  const before = hand.presses;
  await task();
  rows.push([what, hand.presses - before]);
}

try {
  const mouse = new Hand(await newPage());
  const { page } = mouse;
  await count('From an empty start page to a first level', mouse, async () => {
    await begin(mouse);
    await mouse.click(levelOf(page));
  });
  await count('Fourteen levels by mouse', mouse, async () => {
    for (let step = 1; step <= STEPS; step += 1) {
      await mouse.click(levelOf(page));
      if (step === STEPS) break;
      await mouse.click(page.locator('main a[rel="next"]'));
      await atStep(page, step + 1);
    }
  });
  await count('From step 14 to a one-page summary with three steps chosen', mouse, async () => {
    await mouse.click(page.locator('main a[rel="next"]'));
    const choose = page.getByRole('link', { name: messages.way_choose_do ?? messages.place_title });
    await mouse.click(main(page).locator(choose).first());
    for (let chosen = 0; chosen < CHOSEN; chosen += 1)
      await mouse.click(main(page).getByRole('checkbox').nth(chosen));
    await mouse.click(
      page.getByRole('navigation').getByRole('link', { name: messages.nav_report, exact: true }),
    );
    await mouse.click(main(page).getByRole('link', { name: messages.docpage_summary }).first());
    const download = page.waitForEvent('download');
    await mouse.click(
      main(page).getByRole('button', { name: messages.report_download, exact: true }),
    );
    await download;
  });
  await count('Six activities with text, function and day', mouse, async () => {
    await mouse.click(
      page.getByRole('navigation').getByRole('link', { name: messages.plan_nav, exact: true }),
    );
    const add = main(page).getByRole('link', { name: messages.plan_add, exact: true });
    const another = main(page).getByRole('button', { name: messages.plan_form_add_more ?? '-' });
    await mouse.click(add);
    for (let activity = 1; activity <= ACTIVITIES; activity += 1) {
      await mouse.write(main(page).getByRole('textbox').first(), `Aktivitet ${activity}`);
      await mouse.write(
        main(page).getByLabel(messages.plan_responsible ?? '', { exact: true }),
        'enhetschef',
      );
      await mouse.write(main(page).locator('input[type="date"]').first(), '2027-03-01');
      if (activity < ACTIVITIES && (await another.count()) > 0) {
        await mouse.click(another);
        continue;
      }
      await mouse.click(
        main(page).getByRole('button', { name: messages.plan_form_add, exact: true }),
      );
      if (activity === ACTIVITIES) break;
      await mouse.click(add);
    }
  });

  const keys = new Hand(await newPage());
  await begin(keys);
  await count('Fourteen levels by keyboard', keys, async () => {
    await keys.page.keyboard.press(String(LEVEL));
    const single = await radioOf(keys.page).isChecked();
    for (let step = 1; step <= STEPS; step += 1) {
      if (single) await keys.press(String(LEVEL));
      else {
        await keys.tabTo('input[type="radio"]');
        // The first press of an arrow chooses the level after the first.
        for (let level = 1; level <= LEVEL; level += 1) await keys.press('ArrowDown');
      }
      if (!(await radioOf(keys.page).isChecked())) throw new Error(`No level on step ${step}.`);
      if (step === STEPS) break;
      if (single) await keys.press('n');
      else {
        await keys.tabTo('a[rel="next"]');
        await keys.press('Enter');
      }
      await atStep(keys.page, step + 1);
    }
  });
} finally {
  await browser.close();
  await host.close();
}

for (const [what, presses] of rows)
  console.log(`${what.padEnd(62)} ${String(presses).padStart(4)}`);
