// A quota that is used up: the browser still answers, and says no to every write.
import { expect, test } from '@playwright/test';
import { begin, expectSaved, rationale, rescuedFile, saveState } from '../support/journey.ts';
import { m } from '../support/messages.ts';

test('A full quota is told, the file holds the text, and saving resumes when there is room', async ({
  page,
  baseURL,
}) => {
  const origin = new URL(baseURL!).origin;
  const session = await page.context().newCDPSession(page);
  // Before the first use: Chromium remembers for half a minute how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await begin(page);
  await expectSaved(page);
  await page.evaluate(async () => {
    /** As much noise as there is at a time. */
    const CHUNK = 65_536;
    const request = indexedDB.open('filler', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('x', { autoIncrement: true });
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    for (const size of [300_000, 20_000])
      for (let full = false; !full;) {
        const transaction = db.transaction('x', 'readwrite');
        // Noise, since the database packs what repeats itself.
        const noise = new Uint8Array(size);
        for (let at = 0; at < size; at += CHUNK)
          crypto.getRandomValues(noise.subarray(at, at + CHUNK));
        transaction.objectStore('x').add(noise);
        full = await new Promise((resolve) => {
          transaction.oncomplete = () => resolve(false);
          transaction.onabort = () => resolve(true);
        });
      }
    db.close();
  });
  const text = 'Får inte plats – åäö. '.repeat(900).trim();
  await rationale(page).fill(text);
  await expect(saveState(page)).toHaveText(m.save_full());
  const banner = page.getByRole('banner');
  const { data } = await rescuedFile(page, banner.getByRole('button', { name: m.save_to_file() }));
  expect(JSON.stringify(data)).toContain(text);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => indexedDB.deleteDatabase('filler'));
  await expect(saveState(page)).toHaveText(m.save_saved());
  await page.reload();
  await expect(rationale(page)).toHaveValue(text);
});
