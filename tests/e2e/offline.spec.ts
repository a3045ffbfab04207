// The promise "Fungerar utan nät", held against the log of a host and against no host at all.
import { readdirSync, readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { openAddress } from '../support/open-address.ts';
import { begin, expectSaved, goToPart, rationale } from '../support/journey.ts';
import {
  ARCHIVE,
  askedBesidesWorker,
  BUILD,
  copyOf,
  doEverything,
  elsewhere,
  heldInArchive,
  hostOf,
  keptFiles,
  openUntilReady,
  ready,
  visitor,
  type Elsewhere,
  type Host,
} from '../support/offline.ts';
import { expectQuiet, watch, type Log } from '../support/requests.ts';
import { m } from '../support/messages.ts';

const TRACKER = 'http://other.example/tracker';

interface Story {
  readonly page: Page;
  readonly host: Host;
  readonly world: Elsewhere;
  readonly context: BrowserContext;
  readonly log: Log;
}

/** A visitor of a host of one's own, and what anybody else is asked. Both are gone when the story is told. */
async function withVisitor(
  browser: Browser,
  { base = '/', directory = BUILD, before }: VisitorOptions,
  story: (told: Story) => Promise<void>,
): Promise<void> {
  const host = await hostOf(directory, base);
  const world = await elsewhere();
  const context = await visitor(browser, host, world);
  await before?.(context);
  const log = await watch(context);
  try {
    await story({ page: await context.newPage(), host, world, context, log });
  } finally {
    await context.close();
    await host.stop();
    await world.close();
  }
}
interface VisitorOptions {
  /** The folder of the host. */
  readonly base?: string;
  /** The build that lies there. */
  readonly directory?: string;
  /** Done before the first page is opened. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
}

test('Once the page says so, everything works when the host is gone, and nobody else is asked', async ({
  browser,
}) => {
  await withVisitor(browser, {}, async ({ page, host, world, context, log }) => {
    await openUntilReady(page, host.url);
    const asked = askedBesidesWorker(host);
    expect(asked, 'what only the worker asks for').toContain('/icon-512.png');
    expect(
      asked.filter((path, index) => asked.indexOf(path) !== index),
      'asked for twice, by page and worker together',
    ).toEqual([]);
    expect(asked.length, 'requests before it is ready').toBeLessThan(30);
    await host.stop();
    await page.reload();
    await expect(ready(page)).toBeVisible();
    const written = await doEverything(page, 1);
    const other = await context.newPage();
    await other.goto(written);
    await expect(rationale(other)).toHaveValue('Skrivet utan nät, gång 1.');

    expect(world.asked, 'requests to anyone else').toEqual([]);
    expect(log.violations).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    // Whoever asks anyone else is seen.
    await other.goto(TRACKER).catch(() => undefined);
    expect(world.asked).toContain(TRACKER);
  });
});

test('Once the page says so, nothing is asked of the host either, in whatever folder it lies', async ({
  browser,
}) => {
  const base = '/nagon/annanstans/';
  await withVisitor(browser, { base }, async ({ page, host, world, context, log }) => {
    await openUntilReady(page, host.url);
    host.asked.length = 0;
    const written = await doEverything(page, 1);
    await page.reload();
    await expect(ready(page)).toBeVisible();
    expect(askedBesidesWorker(host), 'requests while there is a network').toEqual([]);

    const byName = `${host.url}index.html?fran=e-post`;
    const second = await context.newPage();
    await second.goto(byName);
    await expect(ready(second)).toBeVisible();
    expect(askedBesidesWorker(host), 'requests under the name of the file').toEqual([]);
    expectQuiet(log, page);

    await host.stop();
    await openAddress(second, `${byName}${new URL(written).hash}`);
    await expect(rationale(second)).toHaveValue('Skrivet utan nät, gång 1.');
    await goToPart(second, 'overview');
    await expect(second.getByRole('figure').locator('canvas').first()).toBeVisible();
    expect(world.asked, 'requests to anyone else').toEqual([]);
  });
});

test('What is kept is every file of the build under one name, and it is filled again when the browser has thrown it away', async ({
  browser,
}) => {
  await withVisitor(browser, { base: '/iris/' }, async ({ page, host, context }) => {
    await openUntilReady(page, `${host.url}index.html?fran=intranatet`);
    const kept = await page.evaluate(async () =>
      Promise.all(
        (await caches.keys()).map(async (name) => ({
          name,
          files: (await (await caches.open(name)).keys()).map(({ url }) => url),
        })),
      ),
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]!.name).toMatch(/^iris-[\da-f]{16} \/iris\/$/);
    const built = readdirSync(BUILD, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(BUILD.length + 1))
      // The host sends a compressed file in the place of its own, and nobody asks for it by name.
      .filter((file) => file !== 'service-worker.js')
      .filter((file) => !ARCHIVE.test(file) && !/\.(?:br|gz)$/u.test(file))
      .map((file) => host.url + (file === 'index.html' ? '' : file));
    expect(kept[0]!.files.sort()).toEqual(built.sort());

    await test.step('an address that is not in the app goes to the host', async () => {
      host.asked.length = 0;
      const answer = await page.goto(`${host.url}finns-inte`);
      expect(answer?.status()).toBe(404);
      expect(host.asked).toContain('/iris/finns-inte');
    });

    await test.step('what was thrown away comes back from the host', async () => {
      await page.goto(host.url);
      await expect(ready(page)).toBeVisible();
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
      });
      await page.reload();
      await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
      await expect(ready(page)).toHaveCount(0);
      await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
      await expect(async () => {
        await page.reload();
        await expect(ready(page)).toBeVisible({ timeout: 2000 });
      }).toPass();
    });

    await test.step('and works when the host is gone, which such an address does not', async () => {
      await host.stop();
      await page.reload();
      await doEverything(page, 1);
      await expect(page.goto(`${host.url}finns-inte`)).rejects.toThrow(/CONNECTION_REFUSED/);
      const other = await context.newPage();
      await other.goto(`${host.url}?okand=1#/om`);
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(m.about_heading());
    });
  });
});

test('A version of which a file is missing is not taken, the app works as long as the host does, and what has come is not asked for again', async ({
  browser,
}) => {
  const directory = await copyOf(BUILD);
  await rm(`${directory}/icon-512.png`);
  await withVisitor(browser, { directory }, async ({ page, host }) => {
    const expectNotTaken = async () => {
      await expect
        .poll(() =>
          page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
        )
        .toBe(0);
      await expect(ready(page)).toHaveCount(0);
    };
    /** As when a computer finds its network again. */
    const tryAgain = async () => {
      host.asked.length = 0;
      host.spoil = ({ req }) => void (req.headers.range && ranges.push(req.headers.range));
      await page.evaluate(() => dispatchEvent(new Event('online')));
    };
    const ranges: string[] = [];

    await test.step('the network is gone in the middle', async () => {
      heldInArchive(host, 400_000);
      await page.goto(host.url);
      await expect.poll(() => host.asked.some((path) => ARCHIVE.test(path))).toBe(true);
      const asked = askedBesidesWorker(host).length;
      await expect.poll(async () => (await keptFiles(page)).length).toBeGreaterThan(asked);
      await host.stop();
      await expectNotTaken();
    });
    // What was asked for and had not come when the network went is asked for again.
    const before = new Set(await keptFiles(page));

    await test.step('the rest of it is asked for, and a file that the host lacks', async () => {
      await host.put(directory);
      await tryAgain();
      await expect.poll(() => host.asked).toContain('/icon-512.png');
      await expect
        .poll(() => ranges, 'the rest of the archive')
        .toEqual([expect.stringMatching(/^bytes=[1-9]\d{4,}-\d+$/u)]);
      await expectNotTaken();
      expect(host.asked.filter((path) => before.has(path))).toEqual([]);
      await expectWorking(page);
    });

    await test.step('nothing else is asked for when the host has it', async () => {
      await cp(`${BUILD}/icon-512.png`, `${directory}/icon-512.png`);
      await host.put(directory);
      await tryAgain();
      await expect(ready(page)).toBeVisible();
      expect(askedBesidesWorker(host)).toEqual(['/icon-512.png']);
    });
  }).finally(() => rm(directory, { recursive: true }));
});

/** A group can begin and write, and nothing is said of a network that is not needed. */
async function expectWorking(page: Page): Promise<void> {
  await begin(page);
  await rationale(page).fill('Skrivet med nät.');
  await expectSaved(page);
  await goToPart(page, 'overview');
  await expect(page.getByRole('figure').locator('canvas').first()).toBeVisible();
  await expect(ready(page)).toHaveCount(0);
}

/** Why there can be no service worker. */
const FORBIDDEN: Readonly<Record<string, () => void>> = {
  'the browser refuses it': () => {
    // Blank pages have none.
    if ('serviceWorker' in navigator)
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  },
  'the host has no TLS, so that the browser has none': () => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  },
  'site data is blocked': () => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get: () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      },
    });
  },
};

test('Where there can be no service worker the app works as before and says nothing of it', async ({
  browser,
}) => {
  for (const [why, forbid] of Object.entries(FORBIDDEN))
    await test.step(why, () =>
      withVisitor(
        browser,
        { before: (context) => context.addInitScript(forbid) },
        async ({ page, host, log }) => {
          await page.goto(host.url);
          await expectWorking(page);
          await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
          expectQuiet(log, page);
        },
      ),
    );
});

/** Name of the file of the build in which a text stands. */
function partHolding(text: string): string {
  const folder = `${BUILD}/_app/immutable/chunks`;
  return readdirSync(folder).find((file) =>
    readFileSync(`${folder}/${file}`, 'utf8').includes(text),
  )!;
}

const missing = (page: Page) => page.getByRole('alert').filter({ hasText: m.parts_missing() });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const partLink = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: m.app_navigation() })
    .getByRole('link', { name, exact: true });

test('Without a service worker a part that cannot be fetched leaves what is open as it is, says so and comes later', async ({
  browser,
}) => {
  const directory = await copyOf(BUILD);
  const before = (context: BrowserContext) =>
    context.addInitScript(FORBIDDEN['the browser refuses it']!);
  await withVisitor(browser, { directory, before }, async ({ page, host, log }) => {
    await page.goto(host.url);
    await begin(page);
    const step = page.url();
    // A page that is loaded anew would not remember.
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
    const stayed = () => page.evaluate(() => 'stayed' in globalThis);

    await test.step('a page: one goes on writing, and it comes when it is asked for again', async () => {
      await host.stop();
      await partLink(page, m.nav_report()).click();
      await expect(missing(page)).toBeVisible();
      expect(page.url()).toBe(step);
      await expectAccessible(page);
      await rationale(page).click();
      await page.keyboard.type('Skrivet medan nätet var borta.');
      await expectSaved(page);
      await host.put(directory);
      // Nobody is taken from what they write.
      await page.waitForTimeout(3000);
      expect(page.url()).toBe(step);
      await page.getByRole('button', { name: m.error_try_again() }).click();
      await expect(heading(page)).toHaveText(m.docpage_title());
      await expect(missing(page)).toHaveCount(0);
      const styles = page.locator('link[rel="stylesheet"][href*="documents"]');
      await expect(styles).toHaveCount(1);
    });

    await test.step('by itself when nobody has done anything since, also on the way back', async () => {
      await host.stop();
      await partLink(page, m.time_title()).click();
      await expect(missing(page)).toBeVisible();
      await host.put(directory);
      await expect(heading(page)).toHaveText(m.time_title());
      await page.goBack();
      await expect(heading(page)).toHaveText(m.docpage_title());
    });

    await test.step('a chart where it belongs, and a dialog when its button is pressed again', async () => {
      const charts = `**/${partHolding('Canvas is already in use')}`;
      await page.route(charts, (route) => route.abort());
      await goToPart(page, 'overview');
      // It is fetched when one comes near it.
      await page
        .getByRole('figure', { name: m.overview_chart_distribution() })
        .scrollIntoViewIfNeeded();
      // The host answers, and that is soon known.
      const again = page.getByRole('button', { name: m.error_try_again() });
      await expect(again).toBeVisible();
      await page.unroute(charts);
      await expect(again).toHaveCount(0);

      await host.stop();
      await page.getByRole('button', { name: m.lock_close(), exact: true }).click();
      await expect(missing(page)).toBeVisible();
      await page.getByRole('button', { name: m.close(), exact: true }).click();
      await expect(missing(page)).toHaveCount(0);
      await host.put(directory);
      await page.getByRole('button', { name: m.lock_close(), exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: m.cancel() }).click();
    });
    expect(await stayed()).toBe(true);

    await test.step('a host with another version by now: only a press loads the page anew', async () => {
      const nodes = `${directory}/_app/immutable/nodes`;
      for (const file of readdirSync(nodes)) await rm(`${nodes}/${file}`);
      await host.put(directory);
      await partLink(page, m.plan_nav()).click();
      await expect(page.getByRole('alert')).toHaveText(m.parts_replaced());
      expect(await stayed()).toBe(true);
      // Somebody is at work, and is not taken from it when the files are there again.
      await page.keyboard.press('Shift');
      await host.put(BUILD);
      const loaded = page.waitForEvent('load');
      await page.getByRole('button', { name: m.parts_reload() }).click();
      await loaded;
      await expect(heading(page)).toHaveText(m.plan_title());
      await page.goto(step);
      await expect(rationale(page)).toHaveValue('Skrivet medan nätet var borta.');
    });
    expect(log.violations).toEqual([]);
  }).finally(() => rm(directory, { recursive: true }));
});
