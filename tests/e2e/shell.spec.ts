// What the page is before the app has started, and where it may lie.
import { expect, test } from '@playwright/test';
import { begin } from '../support/journey.ts';
import { serve } from '../../scripts/serve.mjs';

const WHAT =
  'IRIS hjälper en lokal styrgrupp i kommun och region att se hur långt den har kommit med att genomföra en överenskommelse, steg för steg.';
const STAYS =
  'Allt som skrivs stannar i webbläsaren på den här datorn tills någon själv skickar en fil.';
const ADVICE =
  'IRIS behöver JavaScript för att fungera. Slå på JavaScript i webbläsaren och ladda om sidan, eller be it-avdelningen om hjälp.';

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what IRIS is and what to do', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveTitle('IRIS');
    await expect(page.getByRole('heading', { level: 1, name: 'IRIS' })).toBeVisible();
    for (const sentence of [WHAT, STAYS]) await expect(page.getByText(sentence)).toBeVisible();
    // Text locators never look inside this element.
    const advice = page.locator('noscript');
    await expect(advice).toBeVisible();
    expect((await advice.innerText()).trim()).toBe(ADVICE);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  });

  test('the page is styled from a file of its own', async ({ page }) => {
    const style = page.waitForResponse((response) => response.url().endsWith('/shell.css'));
    await page.goto('/');
    expect((await style).status()).toBe(200);
    expect(
      await page.getByRole('heading').evaluate((one) => getComputedStyle(one).fontSize),
    ).not.toBe('32px');
  });
});

test('With JavaScript the first page gives way to the app', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Ny skattning' })).toBeVisible();
  await expect(page.getByText(WHAT)).toHaveCount(0);
  await expect(page.getByText(ADVICE)).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveCount(1);
});

for (const [where, document] of [
  ['a folder of its own', ''],
  ['the name of its file in a folder', 'index.html'],
] as const)
  test(`The app works from ${where} on a host`, async ({ browser }) => {
    const base = '/nagon/annanstans/';
    const asked: string[] = [];
    const host = await serve({
      directory: process.env.IRIS_OUT ?? 'build',
      base,
      onRequest: (url) => asked.push(url),
    });
    const context = await browser.newContext({ locale: 'sv-SE' });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
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
      await page.getByRole('link', { name: 'Ny skattning' }).click();
      await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Mora kommun');
      await page.getByRole('button', { name: 'Börja skattningen' }).click();
      await expect(page.getByText('Steg 1 av 14')).toBeVisible();
      expect(page.url().startsWith(`${host.url}#/skattning/`), page.url()).toBe(true);
      expect(loads, 'links stay in the app').toBe(1);
      await page.getByRole('radio', { name: '2 Delvis på plats' }).check();
      await page.reload();
      await expect(page.getByRole('radio', { name: '2 Delvis på plats' })).toBeChecked();
      await page.getByRole('link', { name: 'Dokument', exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Hämta som PDF' }).click();
      expect((await download).suggestedFilename()).toContain('iris_arsuppfoljning_mora');
      await page.getByRole('link', { name: /Till startsidan/ }).click();
      await expect(
        page.getByRole('heading', { name: 'Sparat i den här webbläsaren' }),
      ).toBeVisible();
      expect(page.url()).toBe(`${host.url}#/`);

      expect(failed).toEqual([]);
      expect(asked.length).toBeGreaterThan(5);
      expect(asked.filter((url) => !url.startsWith(base))).toEqual([]);
    } finally {
      await context.close();
      await host.close();
    }
  });

test('Ids and texts never reach the host', async ({ browser }) => {
  const asked: string[] = [];
  const host = await serve({
    directory: process.env.IRIS_OUT ?? 'build',
    onRequest: (url) => asked.push(url),
  });
  const context = await browser.newContext({ baseURL: host.url });
  try {
    const page = await context.newPage();
    await begin(page);
    const id = /skattning\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await page.reload();
    await expect(page.getByText('Steg 1 av 14')).toBeVisible();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => url.includes(id) || url.includes('skattning'))).toEqual([]);
  } finally {
    await context.close();
    await host.close();
  }
});
