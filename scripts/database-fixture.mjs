// Makes the fixture of a release, to be run once before its shape of storage changes:
//   node scripts/database-fixture.mjs <finished build> <folder>
// It works with that release as a group does and writes down its whole database, as IndexedDB itself tells it, and the
// work file that the release saves of the same content. Fixtures are committed and never edited.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const [build = 'build', folder = ''] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node scripts/database-fixture.mjs <finished build> <folder>');

const site = await serve({ directory: build });
const browser = await playwright.launch(chromium());
const page = await browser.newPage({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });

await page.goto(site.url);
await page.locator('input[type="file"]').setInputFiles('tests/fixtures/dalarna-2020.iris.json');
await page.getByRole('link', { name: 'Till rapporten' }).waitFor();
await page.goto(`${site.url}#/`);
await page.getByRole('button', { name: 'Visa exempel' }).click();
await page.getByRole('link', { name: 'Till rapporten' }).waitFor();

// Typed by hand, so that rows carry what only typing leaves behind.
await page.goto(`${site.url}#/ny`);
await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Mora kommun');
await page.getByText('Fler uppgifter').click();
await page.getByRole('button', { name: 'Lägg till funktion' }).click();
await page.getByRole('textbox', { name: 'Funktion' }).fill('enhetschef individ- och familjeomsorg');
await page.getByRole('button', { name: 'Börja skattningen' }).click();
await page.getByRole('radio', { name: '2 Delvis på plats' }).check();
await page.getByRole('textbox', { name: 'Motivering' }).pressSequentially('Tid och mandat – åäö.');
await page.getByText('Stöd för bedömningen').click();
await page.getByRole('checkbox').first().check();
await page.getByRole('checkbox').nth(1).check();
await page.getByRole('link', { name: 'Uppgifter', exact: true }).click();
await page.getByRole('button', { name: 'Lägg till funktion' }).click();
await page.getByRole('textbox', { name: 'Funktion' }).last().fill('vårdcentralschef');
await page.getByRole('link', { name: 'Rapport', exact: true }).click();
await page.getByRole('textbox', { name: 'Diarienummer' }).fill('SN 2026/118');
await page.getByRole('textbox').last().fill('Vi fortsätter som planerat.');
await page.getByText('Sparat i webbläsaren').waitFor();

await page.goto(`${site.url}#/`);
const download = page.waitForEvent('download');
await page.getByRole('button', { name: 'Spara allt till fil' }).click();
// Releases from 0.2.0 on ask first.
const dialog = page.getByRole('button', { name: /^Spara (?:filen|ändå)$/ });
await dialog.click({ timeout: 3000 }).catch(() => undefined);
const file = await readFile(await (await download).path(), 'utf8');

const database = await page.evaluate(async () => {
  /**
   * @template T
   * @param {IDBRequest<T>} request
   * @returns {Promise<T>}
   */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('iris'));
  const transaction = db.transaction([...db.objectStoreNames]);
  const stores = [];
  for (const name of db.objectStoreNames) {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    stores.push({ name, keyPath: store.keyPath, indexes, rows: await done(store.getAll()) });
  }
  return { version: db.version, stores };
});

await mkdir(folder, { recursive: true });
const write = (/** @type {string} */ name, /** @type {unknown} */ content) =>
  writeFile(`${folder}/${name}`, `${JSON.stringify(content, null, 2)}\n`);
await write('database.json', database);
await write('work-file.iris.json', JSON.parse(file));
await browser.close();
await site.close();
console.log(
  `${folder}: version ${database.version}, ${database.stores.map(({ name, rows }) => `${rows.length} ${name}`).join(', ')}`,
);
