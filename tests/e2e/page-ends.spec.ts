// What was typed is there, however the page goes; kill.spec.ts is about the whole browser. Each round types into a fresh
// step, ends the page and counts what is there afterwards; the counts are written into the report. IRIS_KILL_ROUNDS makes
// more rounds, up to 14.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { readDevice } from '../support/device.ts';
import { expectSaved, expectStep, openInitiative, pathOf, rationale } from '../support/journey.ts';
import { burst, kept, lettersOf, typeLetters } from '../support/keystrokes.ts';
import { initiativeOf, workFileOf } from '../support/work-file.ts';

const ROUNDS = Number(process.env.IRIS_KILL_ROUNDS ?? 2);

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Closes the tab, and opens its address in another. */
async function openAnew(page: Page): Promise<Page> {
  const next = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await openAddress(next, page.url());
  return next;
}

interface Ending {
  readonly name: string;
  readonly letters: number;
  /** Types the text and ends the page at its last letter; gives a page with what is there afterwards. */
  readonly end: (page: Page, text: string) => Promise<Page>;
}

/** In each of these, what was typed has been written down before the end can come. */
const ENDINGS: readonly Ending[] = [
  {
    name: 'the page crashes right after a keystroke',
    letters: 24,
    async end(page, text) {
      await typeLetters(page, text);
      await crash(page);
      return openAnew(page);
    },
  },
  {
    name: 'the tab is closed right after a keystroke',
    letters: 25,
    async end(page, text) {
      await typeLetters(page, text);
      return openAnew(page);
    },
  },
  {
    name: 'the page is reloaded right after a keystroke',
    letters: 26,
    async end(page, text) {
      await typeLetters(page, text);
      const loaded = page.waitForEvent('load');
      await page.evaluate(() => location.reload());
      await loaded;
      return page;
    },
  },
  {
    name: 'the page crashes at the last key of a burst on a slow computer',
    letters: 60,
    async end(page, text) {
      await rationale(page).focus();
      await burst(page, text, 6);
      await crash(page);
      return openAnew(page);
    },
  },
];

test('Nothing is lost when the page goes, however it goes and whatever was just typed', async ({
  browser,
}, info) => {
  // A crash must not touch the tab that other tests use.
  const context = await browser.newContext();
  const initiatives = ENDINGS.map(({ name }, serial) =>
    initiativeOf([], { title: name }, {}, serial),
  );
  try {
    let page = await context.newPage();
    await openInitiative(page, initiatives[0]!, workFileOf(initiatives));
    const all: string[] = [];
    for (const [index, { name, letters, end }] of ENDINGS.entries())
      await test.step(`Nothing is lost when ${name}`, async () => {
        const lost: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const { id } = initiatives[index]!.assessments[0]!;
          await openAddress(page, pathOf(`/steg/${round + 1}`, id));
          await expectStep(page, round + 1);
          const text = lettersOf(letters, round);
          page = await end(page, text);
          lost.push(text.length - (await kept(page, text)));
          all.push(text);
        }
        info.annotations.push({
          type: 'keystrokes',
          description: `${name}: ${letters * ROUNDS} typed, ${lost.reduce((a, b) => a + b, 0)} lost`,
        });
        expect(lost, 'letters lost per round').toEqual(lost.map(() => 0));
      });
    await expectSaved(page);
    const rows = (await readDevice(page)).ratings!.map(({ rationale: stored }) => stored);
    expect(rows.toSorted(), 'what the database has').toEqual(all.toSorted());
  } finally {
    await context.close();
  }
});
