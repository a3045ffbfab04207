// Clocks that are wrong: one that runs ahead on another computer, one that is set back on this one. And one that is right,
// where the day is another than in Greenwich.
import { expect, test } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { readDevice } from '../support/device.ts';
import { read } from '../support/document-page.ts';
import {
  begin,
  downloaded,
  expectSaved,
  expectStep,
  goToPart,
  openInitiative,
  pathOf,
  rationale,
  savedFile,
} from '../support/journey.ts';
import { m } from '../support/messages.ts';
import { ASSESSMENT, initiativeOf, times } from '../support/work-file.ts';

const AHEAD = '2040-01-01T00:00:00.000Z';
const PATH = `assessments/${ASSESSMENT}/ratings/1/joint/rationale`;

test('A file from a clock that runs ahead does not outrank what is typed afterwards, nor does a clock that is set back lose any of it', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-24T12:00:00Z'));
  const initiative = initiativeOf(times(14, 2), { changed: { [PATH]: AHEAD } });
  await openInitiative(page, initiative, undefined, '/steg/1');
  await expectStep(page, 1);

  await test.step('what is typed after the file was opened is later than what the file says', async () => {
    await rationale(page).fill('Skrivet efteråt, på en klocka som går rätt.');
    await expectSaved(page);
    const rating = (await readDevice(page)).ratings?.find(({ step }) => step === '1');
    const { rationale: stamp } = rating?.stamps as { rationale: number };
    expect(stamp).toBeGreaterThan(Date.parse(AHEAD));
  });

  await test.step('a clock that is set back a year loses nothing of what is typed, before or after', async () => {
    await openAddress(page, pathOf('/steg/2'));
    await expectStep(page, 2);
    await rationale(page).fill('Före.');
    await expectSaved(page);
    await page.clock.setSystemTime(new Date('2025-11-24T12:00:00Z'));
    await rationale(page).fill('Före. Efter.');
    await page.reload();
    await expect(rationale(page)).toHaveValue('Före. Efter.');
  });
});

test('The file names carry the day where the user is, also just after midnight', async ({
  page,
}) => {
  // Half past midnight on New Year's Day in Sweden; still last year in Greenwich.
  await page.clock.setFixedTime('2026-12-31T23:30:00Z');
  await begin(page, 'Falu kommun');
  await goToPart(page, 'documents');
  await expect(await read(page)).toContainText('1 januari 2027');
  const pdf = await downloaded(page, () =>
    page.getByRole('button', { name: m.report_download() }).click(),
  );
  expect(pdf.name).toBe('iris_arsuppfoljning_falun_kvinnofrid-lokal_2027_utkast_2027-01-01.pdf');
  const file = await savedFile(page, page.getByRole('button', { name: m.save_to_file() }));
  expect(file.name).toBe('iris_arbetsfil_falun_kvinnofrid-lokal_2027_2027-01-01.iris.json');
});
