// Clocks that are wrong: one that runs ahead on another computer, one that is set back on this one.
import { expect, test } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import { expectSaved, expectStep, openInitiative, pathOf, rationale } from '../support/journey.ts';
import { ASSESSMENT, initiativeOf, times } from '../support/work-file.ts';

const AHEAD = '2040-01-01T00:00:00.000Z';
const PATH = `assessments/${ASSESSMENT}/ratings/1/joint/rationale`;

test('A file from a clock that runs ahead does not outrank what is typed afterwards', async ({
  page,
}) => {
  const initiative = initiativeOf(times(14, 2), { changed: { [PATH]: AHEAD } });
  await openInitiative(page, initiative);
  await page.goto(pathOf('/steg/1'));
  await expectStep(page, 1);
  await rationale(page).fill('Skrivet efteråt, på en klocka som går rätt.');
  await expectSaved(page);
  const rating = (await readDevice(page)).ratings?.find(({ step }) => step === '1');
  const { rationale: stamp } = rating?.stamps as { rationale: number };
  expect(stamp).toBeGreaterThan(Date.parse(AHEAD));
});

test('A clock that is set back a year loses nothing of what is typed, before or after', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-24T12:00:00Z'));
  await openInitiative(page, initiativeOf([]));
  await page.goto(pathOf('/steg/1'));
  await rationale(page).fill('Före.');
  await expectSaved(page);
  await page.clock.setSystemTime(new Date('2025-11-24T12:00:00Z'));
  await rationale(page).fill('Före. Efter.');
  await page.reload();
  await expect(rationale(page)).toHaveValue('Före. Efter.');
});
