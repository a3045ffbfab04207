// No keystroke is lost, however the page goes. Each round types into a fresh step, ends the page and counts what is
// there afterwards; the counts are written into the report. IRIS_KILL_ROUNDS makes more rounds.
import { expect, test, type Page } from '@playwright/test';
import { chooseFile, pathOf, rationale } from '../support/journey.ts';
import { Profile } from '../support/profile.ts';
import { initiativeOf, payload, workFileOf } from '../support/work-file.ts';

const ROUNDS = Number(process.env.IRIS_KILL_ROUNDS ?? 3);
const LETTERS = 'abcdefghijklmnopqrstuvxyzåäö';

interface Ending {
  readonly name: string;
  /** @returns a page to look in afterwards */
  readonly end: (page: Page, profile: Profile) => Promise<Page>;
}

const crash = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
};

const ENDINGS: readonly Ending[] = [
  {
    name: 'the page crashes',
    end: async (page) => {
      const context = page.context();
      await crash(page);
      await page.close();
      return context.newPage();
    },
  },
  {
    name: 'the tab is closed',
    end: async (page) => {
      const context = page.context();
      const next = await context.newPage();
      await page.close({ runBeforeUnload: false });
      return next;
    },
  },
  {
    name: 'the page is reloaded',
    end: async (page) => {
      const loaded = page.waitForEvent('load');
      await page.evaluate(() => location.reload());
      await loaded;
      return page;
    },
  },
  {
    name: 'the browser is killed',
    end: async (_, profile) => {
      await profile.kill();
      return (await profile.start()).pages()[0]!;
    },
  },
];

let profile: Profile;
let page: Page;

test.beforeEach(async () => {
  profile = new Profile();
  page = (await profile.start()).pages()[0]!;
});
test.afterEach(() => profile.close());

/** These browsers are not the fixture's own, so that addresses are whole. */
async function openIn(where: Page, base: string): Promise<void> {
  await where.goto(base);
  await chooseFile(where, payload(workFileOf([initiativeOf([])])));
  await expect(where.getByRole('link', { name: 'Börja med steg 1' })).toBeVisible();
}

async function goTo(where: Page, address: string): Promise<void> {
  // A changed fragment alone would load nothing.
  await where.goto('about:blank');
  await where.goto(address);
}

/** How many of the letters are there, from the first on. */
async function kept(where: Page, text: string): Promise<number> {
  const found = await rationale(where).inputValue();
  return text.startsWith(found) ? found.length : 0;
}

for (const { name, end } of ENDINGS)
  test(`Nothing is lost when ${name} right after a keystroke`, async ({ baseURL }, info) => {
    test.setTimeout(60_000 + ROUNDS * 20_000);
    await openIn(page, baseURL!);
    let typed = 0;
    const lost: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const address = `${baseURL}${pathOf(`/steg/${round + 1}`).slice(1)}`;
      await goTo(page, address);
      const text = Array.from(
        { length: 24 + (round % 5) },
        (_, i) => LETTERS[(i + round) % 28],
      ).join('');
      await rationale(page).pressSequentially(text, { delay: 20 });
      page = await end(page, profile);
      await goTo(page, address);
      await expect(rationale(page)).toBeVisible();
      typed += text.length;
      lost.push(text.length - (await kept(page, text)));
    }
    info.annotations.push({
      type: 'keystrokes',
      description: `${typed} typed, ${lost.reduce((a, b) => a + b, 0)} lost in ${ROUNDS} rounds`,
    });
    expect(lost, 'letters lost per round').toEqual(lost.map(() => 0));
  });

test('Nothing is lost of a burst on a slow computer when the page crashes at its last key', async ({
  baseURL,
}, info) => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  await openIn(page, baseURL!);
  const context = page.context();
  let typed = 0;
  const lost: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const address = `${baseURL}${pathOf(`/steg/${round + 1}`).slice(1)}`;
    await goTo(page, address);
    await rationale(page).focus();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const text = Array.from({ length: 60 }, (_, i) => LETTERS[(i * 7 + round) % 28]).join('');
    await Promise.all(
      [...text].map((letter) =>
        session.send('Input.dispatchKeyEvent', { type: 'char', text: letter }),
      ),
    );
    await crash(page);
    await page.close();
    page = await context.newPage();
    await goTo(page, address);
    await expect(rationale(page)).toBeVisible();
    typed += text.length;
    lost.push(text.length - (await kept(page, text)));
  }
  info.annotations.push({
    type: 'keystrokes',
    description: `${typed} typed in bursts, ${lost.reduce((a, b) => a + b, 0)} lost in ${ROUNDS} rounds`,
  });
  expect(lost, 'letters lost per round').toEqual(lost.map(() => 0));
});
