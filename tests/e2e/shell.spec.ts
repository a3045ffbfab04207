// What the page is before the app has started, and where it may lie.
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { holding, m } from '../support/messages.ts';

const WHAT =
  'IRIS hjälper en lokal styrgrupp i kommun och region att se hur långt den har kommit med att genomföra en överenskommelse, steg för steg.';
const STAYS =
  'Allt som skrivs stannar i webbläsaren på den här datorn tills någon själv skickar en fil.';
const ADVICE =
  'IRIS behöver JavaScript för att fungera. Slå på JavaScript i webbläsaren och ladda om sidan, eller be it-avdelningen om hjälp.';

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what IRIS is and what to do, in a style that came with it', async ({
    page,
  }) => {
    await page.route('**/*.css', (route) => route.abort());
    await page.goto('/');
    await expect(page).toHaveTitle(m.app_name());
    const heading = page.getByRole('heading', { level: 1, name: m.app_name() });
    await expect(heading).toBeVisible();
    expect(await heading.evaluate((one) => getComputedStyle(one).fontSize)).not.toBe('32px');
    for (const sentence of [WHAT, STAYS]) await expect(page.getByText(sentence)).toBeVisible();
    // Text locators never look inside this element.
    const advice = page.locator('noscript');
    await expect(advice).toBeVisible();
    expect((await advice.innerText()).trim()).toBe(ADVICE);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  });
});

for (const [where, document] of [
  ['a folder of its own', ''],
  ['the name of its file in a folder', 'index.html'],
] as const)
  test(`The app works from ${where} on a host, which never meets an id or a text`, async ({
    page,
  }) => {
    const base = '/nagon/annanstans/';
    const asked: string[] = [];
    const host = await serve({
      directory: process.env.IRIS_OUT ?? 'build',
      base,
      onRequest: (url) => asked.push(url),
    });
    try {
      const failed: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) failed.push(response.url());
      });
      let loads = 0;
      page.on('load', () => {
        loads += 1;
      });
      // The shared steps go to the root of a host, so this one begins where the folder is.
      await page.goto(`${host.url}${document}`);
      await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
      await test.step('the first page gives way to the app', async () => {
        for (const sentence of [WHAT, ADVICE])
          await expect(page.getByText(sentence)).toHaveCount(0);
        await expect(page.getByRole('main')).toHaveCount(1);
      });
      await page.getByRole('link', { name: m.start_new() }).click();
      await page.getByRole('combobox', { name: m.setup_place() }).selectOption('Mora kommun');
      await page.getByRole('button', { name: m.setup_submit() }).click();
      await expect(page.getByText(m.walk_where({ number: 1, total: 14 }))).toBeVisible();
      expect(page.url().startsWith(`${host.url}#/skattning/`), page.url()).toBe(true);
      const id = /skattning\/([0-9a-f-]{36})/.exec(page.url())![1]!;
      expect(loads, 'links stay in the app').toBe(1);
      await page.getByRole('radio', { name: '2 Delvis på plats' }).check();
      await page.reload();
      await expect(page.getByRole('radio', { name: '2 Delvis på plats' })).toBeChecked();
      await page.getByRole('link', { name: m.nav_report(), exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: m.report_download() }).click();
      expect((await download).suggestedFilename()).toContain('iris_arsuppfoljning_mora');
      await page.getByRole('link', { name: holding(m.app_home()) }).click();
      await expect(page.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
      expect(page.url()).toBe(`${host.url}#/`);

      expect(failed).toEqual([]);
      expect(asked.length).toBeGreaterThan(5);
      expect(asked.filter((url) => !url.startsWith(base))).toEqual([]);
      expect(asked.filter((url) => url.includes(id) || url.includes('skattning'))).toEqual([]);
    } finally {
      await host.close();
    }
  });
