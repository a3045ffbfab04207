// A new version is put on the host under pages that are open. Nothing changes under anybody's hand, and nobody loses a
// word by changing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { failOnDemand } from '../support/full-disk.ts';
import {
  begin,
  chooseLevel,
  downloadedPdf,
  expectSaved,
  goToPart,
  rationale,
  saveState,
} from '../support/journey.ts';
import {
  BUILD,
  copyOf,
  hostOf,
  NEXT_BUILD,
  openUntilReady,
  visitor,
  type Host,
} from '../support/offline.ts';
import { expectAccessible } from '../support/axe.ts';
import { ANY, beginning, m } from '../support/messages.ts';

const AVAILABLE = m.update_available();
const HELD = m.update_held();
const NEXT = m.about_version({ version: '99.0.0' });
/** What the page about IRIS says, whichever version it is. */
const VERSION = new RegExp(
  beginning(m.about_version({ version: ANY })).source.replace('.+', String.raw`\d+\.\d+\.\d+`),
  'su',
);

const notice = (page: Page) => page.getByRole('region', { name: m.update_name() });
const accept = (page: Page) => notice(page).getByRole('button', { name: m.update_accept() });

/** As the page itself says, in the same tab: a new one would take over what others have not saved. */
async function versionOf(page: Page): Promise<string> {
  await page.getByRole('contentinfo').getByRole('link', { name: m.app_about() }).click();
  const text = await page.getByText(VERSION).innerText();
  await page.goBack();
  await expect(page.getByText(VERSION)).toHaveCount(0);
  return text;
}

/** Two tabs of one browser, both with all files on the device, on the same new assessment. */
async function twoTabs(context: BrowserContext, host: Host): Promise<[Page, Page]> {
  const first = await context.newPage();
  await openUntilReady(first, host.url);
  await begin(first);
  await expectSaved(first);
  const second = await context.newPage();
  return [first, second];
}

const filesOf = (directory: string) =>
  new Set(readdirSync(directory, { recursive: true, encoding: 'utf8' }));

/** Whether both builds have the same file at an address. */
function isUnchanged(path: string): boolean {
  const [before, after] = [BUILD, NEXT_BUILD].map((build) => `${build}${path}`);
  return path !== '/' && existsSync(before!) && readFileSync(before!).equals(readFileSync(after!));
}

test('An open page goes on with its own files, also without a network, and every tab tells of the new version', async ({
  browser,
}) => {
  const next = filesOf(NEXT_BUILD);
  const gone = [...filesOf(BUILD)].filter((file) => !next.has(file));
  expect(
    gone.filter((file) => file.startsWith('_app/immutable/nodes/')).length,
    'files of pages that the next build lacks',
  ).toBeGreaterThan(3);
  const host = await hostOf(BUILD);
  const context = await visitor(browser, host);
  try {
    const [first, second] = await twoTabs(context, host);
    await chooseLevel(first, '2 Delvis på plats');
    const before = await versionOf(first);
    await second.goto(first.url());
    await expect(rationale(second)).toBeVisible();

    host.asked.length = 0;
    await host.put(NEXT_BUILD);
    // The next visit is when a browser looks for a new worker.
    const third = await context.newPage();
    await third.goto('/#/');
    for (const page of [first, second, third])
      await expect(notice(page).getByRole('status')).toHaveText(AVAILABLE);
    expect(host.asked, 'the new version was fetched').toContain('/_app/version.json');
    expect(host.asked.filter(isUnchanged), 'asked for although it is the same').toEqual([]);
    await expectAccessible(first);
    await third.setViewportSize({ width: 320, height: 640 });
    await expect(accept(third)).toBeInViewport();
    expect(await third.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );

    host.asked.length = 0;
    // None of these pages was open in this tab, and their files are no longer on the host.
    await goToPart(first, 'documents');
    expect((await downloadedPdf(first)).pdf.language).toBe('sv-SE');
    await goToPart(first, 'overview');
    await expect(first.getByRole('figure').locator('canvas').first()).toBeVisible();
    await goToPart(first, 'particulars');
    await expect(first.getByRole('textbox', { name: m.setup_region() })).toBeVisible();
    expect(host.asked.filter((path) => !path.endsWith('service-worker.js'))).toEqual([]);

    await host.stop();
    await second.reload();
    await expect(notice(second).getByRole('status')).toHaveText(AVAILABLE);
    await goToPart(second, 'documents');
    expect((await downloadedPdf(second)).pdf.language).toBe('sv-SE');
    expect(await versionOf(second), 'nothing changes by itself').toBe(before);

    // Everything of the new version is on the device already.
    await accept(second).click();
    for (const page of [first, second, third]) await expect(notice(page)).toHaveCount(0);
    await expect.poll(() => versionOf(second)).toBe(NEXT);
    await expect(second.getByRole('heading', { level: 1 })).toHaveText(m.docpage_title());
    expect((await downloadedPdf(second)).pdf.language).toBe('sv-SE');
    expect(await second.evaluate(async () => (await caches.keys()).length)).toBe(1);
  } finally {
    await context.close();
    await host.stop();
  }
});

/** A visit is when a browser looks for a new worker. */
async function visitAgain(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('/#/');
  await expect(notice(page)).toBeVisible();
  await page.close();
}

test('A change of version waits for what is not saved, and loses no text, not even what is typed at that moment', async ({
  browser,
}) => {
  // The page of the old version, beside the files of the new one.
  const half = await copyOf(NEXT_BUILD);
  await cp(`${BUILD}/index.html`, `${half}/index.html`);
  const host = await hostOf(BUILD);
  const context = await visitor(browser, host);
  try {
    const [first, second] = await twoTabs(context, host);
    const before = await versionOf(first);

    await test.step('a host in the middle of a change gives no version at all rather than half of each', async () => {
      await host.put(half);
      host.asked.length = 0;
      const taken = await first.evaluate(async () => {
        const registration = (await navigator.serviceWorker.getRegistration())!;
        await registration.update().catch(() => undefined);
        const worker = registration.installing;
        if (worker)
          await new Promise<void>((resolve) => {
            worker.addEventListener('statechange', () => {
              if (worker.state !== 'installing') resolve();
            });
          });
        return [registration.installing, registration.waiting];
      });
      expect(taken).toEqual([null, null]);
      expect(host.asked, 'the new version was tried').toContain('/_app/version.json');
      await expect(notice(first)).toHaveCount(0);
      expect(await first.evaluate(async () => (await caches.keys()).length)).toBe(1);
    });

    const setFull = await failOnDemand(second);
    await second.goto(first.url());
    await expect(rationale(second)).toBeVisible();

    await test.step('it waits while another tab has something that is not saved', async () => {
      await host.put(NEXT_BUILD);
      await visitAgain(context);
      await goToPart(first, 'overview');
      await expect(accept(first)).toBeVisible();
      await setFull(true);
      await rationale(second).fill('Skrivet när disken var full – åäö.');
      await expect(saveState(second)).toHaveText(m.save_full());
      await accept(first).click();
      await expect(notice(first).getByRole('status')).toHaveText(HELD);
      await expect(accept(first)).toHaveCount(0);
      expect(await versionOf(first), 'nothing changes while it waits').toBe(before);
      await expect(rationale(second)).toHaveValue('Skrivet när disken var full – åäö.');
      await expect(saveState(second)).toHaveText(m.save_full());

      const reloaded = Promise.all([first.waitForEvent('load'), second.waitForEvent('load')]);
      await setFull(false);
      await reloaded;
      await expect(notice(first)).toHaveCount(0);
      await expect(notice(second)).toHaveCount(0);
      await expect(rationale(second)).toHaveValue('Skrivet när disken var full – åäö.');
      expect(await versionOf(first)).toBe(NEXT);
      expect(
        await first.evaluate(() =>
          Object.keys(localStorage).filter((key) => key.startsWith('iris:journal:')),
        ),
      ).toEqual([]);
    });

    await test.step('what is typed in the moment of the change is still there after it, and so is a form that has not been sent', async () => {
      await first.getByRole('link', { name: m.app_home() }).click();
      // The overview has a link of the same name.
      await expect(first.getByRole('heading', { level: 1 })).toHaveText(m.start_heading());
      await first.getByRole('link', { name: m.start_new() }).click();
      await first.getByRole('textbox', { name: m.setup_what() }).fill('Ännu inte påbörjad');
      // Whichever build comes after the other is the newer one.
      await host.put(BUILD);
      await visitAgain(context);
      await expect(accept(first)).toBeVisible();

      const reloaded = Promise.all([first.waitForEvent('load'), second.waitForEvent('load')]);
      // Typed on while the page is going; the page notes each text that it was given. Whoever never stops for breath is
      // waited for on a slow machine, so that it ends some time.
      const typed = second
        .evaluate(async () => {
          const field = document.querySelector('textarea')!;
          for (let length = 1; length < 200; length += 1) {
            field.value = 'x'.repeat(length);
            sessionStorage.setItem('test:typed', field.value);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          await new Promise(() => undefined);
        })
        .catch(() => 'gone');
      await expect(rationale(second)).toHaveValue(/^x+$/u);
      await accept(first).click();
      await reloaded;
      expect(await typed, 'it ended because the page was gone').toBe('gone');
      const last = await second.evaluate(() => sessionStorage.getItem('test:typed'));
      expect(last).toMatch(/^x+$/);
      await expect(rationale(second)).toHaveValue(last!);
      expect(await versionOf(second)).toBe(before);
      await expect(notice(first)).toHaveCount(0);
      await expect(first.getByRole('textbox', { name: m.setup_what() })).toHaveValue(
        'Ännu inte påbörjad',
      );
    });
  } finally {
    await context.close();
    await host.stop();
    await rm(half, { recursive: true });
  }
});
