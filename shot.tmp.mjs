import { chromium as playwright } from '@playwright/test';
import { chromium } from './scripts/chromium.mjs';
import { serve } from './scripts/serve.mjs';
const site = await serve({ directory: 'build' });
const browser = await playwright.launch(chromium());
async function go(name, opts, part = '', after) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'sv-SE', ...opts });
  page.on('pageerror', (e) => console.log(name, String(e)));
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Visa exempel' }).click();
  await page.waitForURL(/#\/skattning\//);
  await page.goto(page.url() + '/rapport' + part);
  await page.getByRole('heading', { level: 1, name: 'Dokument' }).waitFor();
  await page.waitForTimeout(500);
  if (after) await after(page);
  if (!opts?.nofull) await page.screenshot({ path: `/tmp/page/${name}.png`, fullPage: false });
  await page.screenshot({ path: `/tmp/page/${name}-full.png`, fullPage: true, clip: {x:0,y:500,width: opts.viewport?.width ?? 1280,height:1700} });
  await page.close();
}
await go('annual', {});
await go('data', {}, '/data');
await go('plan', { colorScheme: 'dark' }, '/handlingsplan');
await go('narrow', { viewport: { width: 390, height: 844 } }, '/sammanfattning');
await go('print', {}, '', async (page) => { await page.pdf({ path: '/tmp/page/print.pdf', preferCSSPageSize: true }); });
await go('printplan', {}, '/handlingsplan', async (page) => { await page.pdf({ path: '/tmp/page/printplan.pdf', preferCSSPageSize: true }); });
await browser.close(); await site.close();
