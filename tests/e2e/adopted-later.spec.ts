// What comes after a body has adopted the follow-up: files in which the text is another, an assessment that is opened again,
// a decision on another computer, and decisions that an older IRIS noted.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { openAddress } from '../support/open-address.ts';
import {
  adopt,
  answer,
  decision,
  dialog,
  goToReport,
  goToText,
  openReport,
  said,
  standing,
  toFile,
  versionButton,
  versionRow,
  write,
} from '../support/adoption.ts';
import { expectAccessible } from '../support/axe.ts';
import { button, read } from '../support/document-page.ts';
import {
  beginVersion,
  chooseFile,
  expectSaved,
  goToPart,
  openInitiative,
  pathOf,
} from '../support/journey.ts';
import { initiativeOf, payload, times, workFileOf } from '../support/work-file.ts';
import { ANY, holding, m } from '../support/messages.ts';

/** Opens a file that has met what is here, and lets what was changed last stand. */
async function takeNewer(page: Page, data: Record<string, unknown>, title: string): Promise<void> {
  await openAddress(page, '/#/');
  await chooseFile(page, payload(data));
  await button(page, m.merge_take_newer()).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('What is changed after the decision is told, and what an older IRIS noted is kept', async ({
  page,
  browser,
  baseURL,
}) => {
  const report = {
    status: 'adopted',
    adoptedBy: 'Socialnämnden',
    adoptedOn: '2025-12-03',
    registryNumber: '',
  };
  const reopened = initiativeOf(times(14, 2), {}, {}, 1);
  const noted = initiativeOf(times(14, 2), {}, { report, state: 'closed' }, 2);
  const written = initiativeOf(times(14, 2), said('Skrivet i kommunen'));
  await openInitiative(page, written, workFileOf([written, reopened, noted]), '/rapport');

  await test.step('The pages of an adopted follow-up say by whom', async () => {
    await adopt(page, 'Socialnämnden');
    await goToText(page);
    await expect(
      page.getByText(m.reflect_adopted_by_on({ by: 'Socialnämnden', on: '3 december 2026' })),
    ).toBeVisible();
    await expect(page.getByText(m.adopt_differs())).toHaveCount(0);
    await expectSaved(page);
  });

  await test.step('A file in which the text was changed meanwhile leaves the adopted one as it was', async () => {
    const changed = said('Skrivet i regionen', { updatedAt: '2999-01-01T00:00:00.000Z' });
    const later = initiativeOf(times(14, 2), changed);
    await takeNewer(page, workFileOf([later]), later.title);
    await goToReport(page);
    await expect(standing(page)).not.toContainText(m.adopt_differs());
    await expect(await read(page)).toContainText('Skrivet i kommunen');
    await goToText(page);
    await expect(answer(page)).toHaveValue('Skrivet i kommunen');
  });

  await test.step('Where an older IRIS let such a file change it, its pages say so until a new version begins', async () => {
    await goToReport(page);
    const { data } = await toFile(page);
    const [sent] = data.initiatives as { reflections: Record<string, unknown>[] }[];
    Object.assign(sent!.reflections[0]!, said('Skrivet i regionen').reflections[0]);
    const context = await browser.newContext({ baseURL: baseURL!, locale: 'sv-SE' });
    const other = await context.newPage();
    await openInitiative(other, written, data, '/rapport');
    await expect(standing(other)).toContainText(m.adopt_differs());
    await expect(await read(other)).toContainText('Skrivet i kommunen');
    for (const part of ['', '/om', '/resultat']) {
      await followTo(other, pathOf(`/reflektion${part}`));
      await expect(other.getByText(m.adopt_differs())).toBeVisible();
      await expect(other.getByText(m.adopt_differs_next())).toBeVisible();
    }
    await expect(answer(other)).toHaveValue('Skrivet i regionen');
    await expectAccessible(other);
    await other.getByRole('link', { name: m.reflect_adopted_link() }).click();
    await beginVersion(other);
    await expect(other.getByText(m.adopt_draft({ version: 2 }))).toBeVisible();
    await goToText(other);
    await expect(other.getByText(m.adopt_differs())).toHaveCount(0);
    await context.close();
  });

  await test.step('Opening the assessment again keeps what was adopted, and a change after that is told', async () => {
    const to = (place: string) => followTo(page, pathOf(place, reopened.assessments[0]!.id));
    await to('/rapport');
    await expect(page.getByText(m.adopt_draft({ version: 1 }))).toBeVisible();
    await adopt(page, 'Socialnämnden');
    await goToPart(page, 'overview');
    await button(page, m.lock_reopen()).click();
    await expect(dialog(page)).toContainText(m.adopt_reopen_stays());
    await expectAccessible(page);
    await button(page, m.lock_reopen_do()).click();
    await to('/rapport');
    await expect(page.getByText(m.adopt_adopted({ version: 1 }))).toBeVisible();
    await expect(standing(page)).not.toContainText(m.adopt_differs());
    await to('/steg/1');
    await page.getByRole('radio', { name: '0 Inte påbörjat' }).check();
    await expectSaved(page);
    await goToReport(page);
    await expect(standing(page)).toContainText(m.adopt_differs());
    await expect(await read(page)).not.toContainText('Inte påbörjat (1');
  });

  await test.step('A follow-up that was adopted in an older IRIS says so, and is kept when a new version begins', async () => {
    await followTo(page, pathOf('/rapport', noted.assessments[0]!.id));
    await expect(standing(page)).toContainText(m.adopt_nothing_kept());
    await expect(await read(page)).toContainText(holding(m.doc_text_unknown({ date: ANY })));
    await expect(await read(page)).not.toContainText(m.report_adopted_state());
    await beginVersion(page);
    await expect(page.getByText(m.adopt_draft({ version: 2 }))).toBeVisible();
    await expect(standing(page).getByRole('listitem')).toContainText([
      versionRow(1, decision('Socialnämnden', '3 december 2025')),
    ]);
    // Today's text is not taken for what was decided.
    await expect(standing(page).getByRole('listitem')).toContainText(m.adopt_never_kept());
  });
});

test('Two that were adopted on a computer each are told apart, and the documents are those of the decision', async ({
  page,
  browser,
  baseURL,
}) => {
  await openReport(page, said('Texten i kommunen'));
  await adopt(page, 'Socialnämnden', '2026-12-03');
  await expectSaved(page);
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'sv-SE' });
  const other = await context.newPage();
  await openReport(other);
  await write(other, 'Texten i regionen');
  await adopt(other, 'Regionstyrelsen', '2026-12-04');
  await expectSaved(other);
  const { data } = await toFile(other);
  await context.close();
  // The clock there was slow: its version is the first by time, and the decision that is chosen all the same.
  const [sent] = data.initiatives as { adoptions: { at: string }[] }[];
  sent!.adoptions[0]!.at = '2026-01-01T10:00:00.000Z';
  await takeNewer(page, data, initiativeOf([]).title);
  await goToReport(page);
  await expect(standing(page)).toContainText(decision('Regionstyrelsen', '4 december 2026'));
  await expect(await read(page)).toContainText('Texten i regionen');
  await expect(await read(page)).toContainText(decision('Regionstyrelsen', '4 december 2026'));
  await expect(standing(page)).not.toContainText(m.adopt_differs());
  await expect(standing(page)).toContainText(m.adopt_same_number());
  const rows = standing(page).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: m.adopt_in_force() })).toContainText('Regionstyrelsen');
  await expectAccessible(page);
  await versionButton(page, 1, decision('Socialnämnden')).click();
  await expect(await read(page)).toContainText('Texten i kommunen');
  await expect(await read(page)).not.toContainText('Texten i regionen');
});
