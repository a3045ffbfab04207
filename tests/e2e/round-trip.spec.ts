// The most important test of all: save, wipe, open, and everything is as it was.
import { expect, test } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import { everyField } from '../support/every-field.ts';
import { given } from '../support/given.ts';
import { chooseFile, content, goToStart, savedFile } from '../support/journey.ts';
import { payload } from '../support/work-file.ts';
import { m } from '../support/messages.ts';

test('Every field there is comes back after save, wipe and open', async ({ page }) => {
  const open = async (file: unknown) => {
    await chooseFile(page, payload(file));
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
  };
  const save = async () => {
    await goToStart(page);
    return savedFile(page, page.getByRole('button', { name: m.start_save_one() }).first());
  };
  await given(page, everyField());
  const first = await save();
  const before = await readDevice(page);
  const { instruments: _, ...written } = content(first.data) as Record<string, unknown>;
  const { instruments: __, exportedAt: ___, app: ____, ...sample } = everyField();
  expect({ ...written, app: undefined }).toEqual({ ...sample, app: undefined });

  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await goToStart(page);
  expect((await readDevice(page)).initiatives).toEqual([]);

  await open(first.data);
  const second = await save();
  expect(content(second.data)).toEqual(content(first.data));
  // Row by row too, but for the note of when a file was saved.
  const rows = await readDevice(page);
  const noted = (initiatives: readonly object[] = []) =>
    initiatives.map((row) => ({ ...row, filedAt: undefined }));
  expect({ ...rows, initiatives: noted(rows.initiatives) }).toEqual({
    ...before,
    initiatives: noted(before.initiatives),
  });
});
