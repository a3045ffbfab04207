// A body adopts the follow-up: its text is locked, what was adopted stays as it was, and a change becomes a new version.
// What differs, which version is in force and what documents print is proven beside domain/reflection and domain/report.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { openAddress } from '../support/open-address.ts';
import goals from '#instruments/iris/lansmal.json' with { type: 'json' };
import {
  adopt,
  answer,
  bodyField,
  decision,
  dialog,
  eraseButton,
  goToReport,
  goToText,
  openReport,
  said,
  standing,
  toFile,
  told,
  versionButton,
  versionRow,
  write,
} from '../support/adoption.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { button, choose, fetched, read } from '../support/document-page.ts';
import { instrument } from '../support/instrument.ts';
import {
  beginVersion,
  chooseFile,
  compact,
  downloadedPdf,
  expectSaved,
  goToPart,
  openInitiative,
  pathOf,
} from '../support/journey.ts';
import { BUILD } from '../support/offline.ts';
import { initiativeOf, payload, times, workFileOf } from '../support/work-file.ts';
import { ANY, beginning, holding, m } from '../support/messages.ts';

/** Names of the files of the build in which the names of purposes and goals stand. */
function partsWithNames(): string[] {
  const folder = `${BUILD}/_app/immutable/chunks`;
  const found = readdirSync(folder).filter((file) =>
    readFileSync(`${folder}/${file}`, 'utf8').includes(goals.title),
  );
  expect(found).not.toEqual([]);
  return found;
}

test('The follow-up is adopted, locked, kept, written anew, adopted again and taken to another computer', async ({
  page,
  browser,
  baseURL,
}) => {
  const EARLIER = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10';
  const initiative = initiativeOf(times(14, 2));
  const [latest] = initiative.assessments;
  const before = {
    ...latest!,
    id: EARLIER,
    title: 'Hösten 2025',
    date: '2025-09-17',
    instrument: { id: 'iris', version: '0.9.0' },
  };
  const both = { ...initiative, assessments: [before, latest!] };
  const older = { ...instrument, version: '0.9.0' };
  const file = workFileOf([both], { instruments: [older] });
  const since = m.doc_change_since({ occasion: 'Hösten 2025' });
  const excel = button(page, m.docpage_excel_download());
  const noNotes = holding(m.docpage_excel_no_notes());
  const notes = button(page, m.docpage_csv_download({ table: m.data_notes() }));
  await openInitiative(page, both, file, '/reflektion/resultat');

  await test.step('It is adopted and locked, and the plan as Excel says that the notes are elsewhere', async () => {
    await answer(page).fill('Första texten');
    await followTo(page, pathOf('/rapport/handlingsplan'));
    await expect(excel).not.toHaveAccessibleDescription(noNotes);
    await adopt(page, 'Socialnämnden');
    await expect(page.getByText(m.adopt_adopted({ version: 1 }))).toBeFocused();
    await expect(told(page)).toHaveText(m.adopt_done({ version: 1 }));
    await expect(standing(page)).toContainText(decision('Socialnämnden'));
    await expect(excel).toHaveAccessibleDescription(noNotes);
    // The words of the one in force are not to be taken away.
    await expect(eraseButton(page, ANY, ANY)).toHaveCount(0);
    await goToText(page);
    await expect(answer(page)).toHaveAttribute('readonly');
    // The assessment is locked too.
    await followTo(page, pathOf());
    await expect(page.getByText(m.adopt_lock_means())).toBeVisible();
  });

  await test.step('What has changed since the occasion before is still told when that one and its questions are gone', async () => {
    await followTo(page, pathOf('/uppgifter', EARLIER));
    await button(page, m.clear_assessment()).click();
    await dialog(page).getByRole('button', { name: m.delete_confirm() }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(new RegExp(EARLIER, 'u'));
    await followTo(page, pathOf('/rapport'));
    await expect(await read(page)).toContainText(since);
    await page.reload();
    await expect(page.getByText(m.adopt_adopted({ version: 1 }))).toBeVisible();
    await expect(await read(page)).toContainText('Första texten');
    await expect(await read(page)).toContainText(since);
  });

  await test.step('The number of the matter is often given after the decision', async () => {
    await page.getByRole('textbox', { name: m.report_registry() }).fill('SN 2026/118');
    await expect(await read(page)).toContainText('SN 2026/118');
  });

  await test.step('A new version begins as a draft', async () => {
    await beginVersion(page);
    await expect(page.getByText(m.adopt_draft({ version: 2 }))).toBeFocused();
    await expect(told(page)).toHaveText(m.adopt_next_done({ version: 2 }));
    await followTo(page, pathOf('/uppgifter'));
    await page.getByRole('textbox', { name: m.setup_what() }).fill('Ett nytt namn');
    await write(page, 'Andra texten');
    await expect(await read(page)).toContainText('Andra texten');
    await expect(await read(page)).toContainText('Ett nytt namn');
    const { name } = await fetched(page, m.report_download());
    expect(name).toMatch(/_utkast_\d{4}-\d{2}-\d{2}_sn-2026-118_v2\.pdf$/u);
  });

  await test.step('The decision about a version is read in one line or two, on a projector and a phone', async () => {
    const desktop = page.viewportSize()!;
    const decided = standing(page).getByText(decision('Socialnämnden'));
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(decided).toBeVisible();
      const lines = await decided.evaluate(
        (element) =>
          element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight),
      );
      expect(lines, `lines at ${width}`).toBeLessThan(2.5);
    }
    await page.setViewportSize(desktop);
  });

  const toLatest = page.getByRole('link', { name: m.adopt_show_latest() });
  const titled = (name: string) => beginning(`${name}, ${m.adopt_version({ version: 1 })}, `);
  await test.step('An adopted version is shown and downloaded as it was, with a way back', async () => {
    await versionButton(page, 1, decision('Socialnämnden')).click();
    await expect(page.getByText(m.adopt_showing({ version: 1 }))).toBeVisible();
    await expect(page).toHaveTitle(titled(m.docpage_annual()));
    await expect(await read(page)).toContainText('Första texten');
    await expect(await read(page)).toContainText(initiative.title);
    await expect(await read(page)).toContainText(decision('Socialnämnden'));
    for (const later of ['Andra texten', 'Ett nytt namn'])
      await expect(await read(page)).not.toContainText(later);
    const old = await downloadedPdf(page);
    expect(old.name).toMatch(/_faststalld_\d{4}-\d{2}-\d{2}_sn-2026-118\.pdf$/u);
    for (const text of ['Första texten', initiative.title])
      expect(old.text).toContain(compact(text));

    // Each document has its version, and it can be linked to.
    await choose(page, m.docpage_appendix());
    await expect(page).toHaveTitle(titled(m.docpage_appendix()));
    await page.reload();
    await expect(page.getByText(m.adopt_showing({ version: 1 }))).toBeVisible();
    await expect(page).toHaveTitle(titled(m.docpage_appendix()));
    await choose(page, m.docpage_annual());
    await expect(page).toHaveTitle(titled(m.docpage_annual()));
    await choose(page, m.docpage_data());
    await expect(excel).toHaveAccessibleDescription(noNotes);
    await expect(notes).toHaveCount(0);
    await expectAccessible(page);
    await toLatest.click();
    await expect(excel).not.toHaveAccessibleDescription(noNotes);
    await expect(notes).toHaveCount(1);
    await followTo(page, pathOf('/rapport/skattning'));
    await versionButton(page, 1).click();
    await expect(page).toHaveTitle(titled(m.docpage_appendix()));
    await expect(await read(page)).not.toContainText('Ett nytt namn');
    await toLatest.click();
    await expect(await read(page)).toContainText('Ett nytt namn');
  });

  await test.step('It is adopted again', async () => {
    await goToReport(page);
    await expect(await read(page)).toContainText('Andra texten');
    await adopt(page, 'Lokala styrgruppen', '2026-12-10');
    await expect(standing(page).getByRole('listitem')).toContainText([
      versionRow(2, decision('Lokala styrgruppen', '10 december 2026')),
      versionRow(1, decision('Socialnämnden')),
    ]);
    await expectSaved(page);
  });

  await test.step('Every version goes with the file to another computer', async () => {
    const { data } = await toFile(page);
    const context = await browser.newContext({ baseURL: baseURL!, locale: 'sv-SE' });
    const other = await context.newPage();
    await openAddress(other, '/#/');
    await chooseFile(other, payload(data));
    await goToPart(other, 'documents');
    await expect(other.getByText(m.adopt_adopted({ version: 2 }))).toBeVisible();
    await expect(await read(other)).toContainText('Andra texten');
    await versionButton(other, 1).click();
    await expect(await read(other)).toContainText('Första texten');
    await expect(await read(other)).toContainText(since);
    await context.close();
  });

  await test.step('The words of a version can be taken away for good, here and in the file', async () => {
    await beginVersion(page);
    const erase = eraseButton(page, 1, decision('Socialnämnden'));
    await erase.click();
    await expect(dialog(page)).toContainText(m.adopt_erase_goes({ version: 1 }));
    await expect(dialog(page)).toContainText(m.adopt_erase_public());
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(erase).toBeFocused();
    await erase.click();
    await button(page, m.adopt_erase_confirm()).click();
    await expect(told(page)).toHaveText(m.adopt_erase_done({ version: 1 }));
    await expect(page.getByText(m.adopt_draft({ version: 3 }))).toBeFocused();
    const row = standing(page)
      .getByRole('listitem')
      .filter({ hasText: m.adopt_version({ version: 1 }) });
    await expect(row).toContainText(m.adopt_erased());
    await expect(row).not.toContainText('Socialnämnden');
    await expect(row.getByRole('button')).toHaveCount(0);
    await expectSaved(page);
    const kept = JSON.stringify((await readDevice(page)).adoptions);
    expect(kept).not.toContain('Första texten');
    expect(kept).toContain('Andra texten');
    const text = JSON.stringify((await toFile(page)).data);
    expect(text).not.toContain('Första texten');
    expect(text).toContain('Andra texten');
  });
});

test('Whoever adopts is told what to look at and what is missing, and can do it by keyboard and on a phone', async ({
  page,
}) => {
  // Already the third in Sweden.
  await page.clock.setFixedTime('2026-12-02T23:30:00Z');
  await openReport(
    page,
    said('Första texten', { from: '2026-09-02', to: '2026-09-01', heldOn: '2999-01-01' }),
  );
  const start = button(page, m.adopt_do());
  const by = bodyField(page);
  const on = page.getByLabel(m.report_adopted_on());
  const confirm = button(page, m.adopt_confirm());
  const desktop = page.viewportSize()!;
  const expectFitsPhone = async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const open = document.querySelector('dialog');
      return scrollWidth > clientWidth || (open?.scrollWidth ?? 0) > (open?.clientWidth ?? 0);
    });
    expect(tooWide).toBe(false);
    await page.setViewportSize(desktop);
  };

  await test.step('Focus is always somewhere that makes sense', async () => {
    await start.focus();
    await page.keyboard.press('Enter');
    await expect(by).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(start).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(by).toBeFocused();
  });

  await test.step('What is empty or odd is told before it is adopted', async () => {
    const empty = [
      m.result_part_collaboration(),
      m.result_part_implementation(),
      m.result_part_judgement(),
      m.result_part_ahead(),
    ];
    await expect(dialog(page)).toContainText(
      m.adopt_empty_parts({ parts: new Intl.ListFormat('sv').format(empty) }),
    );
    await expect(dialog(page)).toContainText(m.adopt_gaps());
    await expect(dialog(page)).toContainText(m.adopt_period_wrong());
    await expect(dialog(page)).toContainText(m.adopt_held_ahead());
  });

  await test.step('Today in Sweden is proposed; a body or a date that is missing is told at its field', async () => {
    await expect(on).toHaveValue('2026-12-03');
    await by.fill('   ');
    await confirm.click();
    await expect(by).toBeFocused();
    await expect(by).toHaveAccessibleDescription(beginning(m.adopt_error_by()));
    await expect(dialog(page).getByRole('alert').first()).toContainText(m.adopt_error_by());
    await expectAccessible(page);
    await expectFitsPhone();
    await by.fill('Socialnämnden');
    for (const wrong of ['', '0202-12-03']) {
      await on.fill(wrong);
      await confirm.click();
      await expect(on).toBeFocused();
      await expect(on).toHaveAccessibleDescription(beginning(m.adopt_error_on()));
    }
    await on.fill('2026-12-04');
    await expect(dialog(page)).toContainText(m.adopt_ahead());
    await on.fill('2026-12-03');
    await expect(dialog(page)).not.toContainText(m.adopt_ahead());
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(start).toBeFocused();
  });

  const body = 'Socialnämndens arbetsutskott för individ- och familjeomsorg';
  await test.step('What is odd stops nobody, and it is done by keyboard alone', async () => {
    await page.keyboard.press('Enter');
    await expect(by).toBeFocused();
    await page.keyboard.type(body);
    for (let stops = 0; stops < 10; stops += 1) {
      await page.keyboard.press('Tab');
      if (await confirm.evaluate((one) => one === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText(m.adopt_adopted({ version: 1 }))).toBeFocused();
    await expect(standing(page)).toContainText(decision(body));
    await page.keyboard.press('Tab');
    await expect(button(page, m.adopt_next())).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText(m.adopt_next_stays({ version: 1 }));
    await expect(dialog(page)).toContainText(m.adopt_next_closed());
    await expectFitsPhone();
    await page.keyboard.press('Escape');
    await expect(button(page, m.adopt_next())).toBeFocused();
    await expect(page.getByText(m.adopt_adopted({ version: 1 }))).toBeVisible();
  });

  await test.step('Nothing scrolls sideways among the versions on a phone', async () => {
    await expectFitsPhone();
    await versionButton(page, 1).click();
    await expect(page.getByText(m.adopt_showing({ version: 1 }))).toBeVisible();
    await expectFitsPhone();
  });
});

test('What cannot be kept is not adopted, and what another tab has adopted is not adopted again', async ({
  page,
  context,
}) => {
  const tryToAdopt = async () => {
    await button(page, m.adopt_do()).click();
    await bodyField(page).fill('Socialnämnden');
    await button(page, m.adopt_confirm()).click();
  };
  const isDraft = () => expect(page.getByText(m.adopt_draft({ version: 1 }))).toBeVisible();

  await test.step('Without the names of the purposes nothing is adopted, and the page says that documents lack them', async () => {
    for (const file of partsWithNames()) await page.route(`**/${file}`, (route) => route.abort());
    await openReport(page);
    await expect(page.getByRole('alert').filter({ hasText: m.docpage_nameless() })).toBeVisible();
    await expectAccessible(page);
    await tryToAdopt();
    await expect(dialog(page).getByRole('alert').last()).toContainText(m.docpage_trouble_part());
    await isDraft();
    await page.unrouteAll();
  });

  await test.step('With a full disk nothing is adopted, and the dialog says why', async () => {
    await page.reload();
    await isDraft();
    await goToText(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
    });
    await answer(page).fill('Får inte plats');
    await goToReport(page);
    await tryToAdopt();
    await expect(dialog(page).getByRole('alert').last()).toContainText(m.adopt_unsaved());
    await isDraft();
  });

  await test.step('When two tabs adopt, the second one is told', async () => {
    await page.reload();
    await expectSaved(page);
    const second = await context.newPage();
    await openAddress(second, pathOf('/rapport'));
    for (const [tab, by] of [
      [page, 'Socialnämnden'],
      [second, 'Lokala styrgruppen'],
    ] as const) {
      await button(tab, m.adopt_do()).click();
      await bodyField(tab).fill(by);
    }
    await button(page, m.adopt_confirm()).click();
    await expect(page.getByText(m.adopt_adopted({ version: 1 }))).toBeVisible();
    await expect(dialog(second)).toBeVisible();
    await button(second, m.adopt_confirm()).click();
    await expect(told(second)).toContainText(m.adopt_already());
    await expect(standing(second)).toContainText(holding(decision('Socialnämnden', ANY)));
    expect((await readDevice(second)).adoptions).toHaveLength(1);
  });
});
