// What nobody means to do and somebody does.
import { followTo } from '../support/follow-to.ts';
import { expect, test, type Page } from '@playwright/test';
import { formatNumber } from '#lib/i18n/format.ts';
import { openAddress } from '../support/open-address.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { failOnDemand } from '../support/full-disk.ts';
import {
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  pathOf,
  rationale,
  rescuedFile,
  savedFile,
} from '../support/journey.ts';
import {
  filledInitiative,
  initiativeOf,
  levels,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';
import { beginning, holding, m } from '../support/messages.ts';

/** As another program does. */
async function putOnClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', copied);
      event.preventDefault();
    };
    document.addEventListener('copy', put, { once: true });
  }, text);
  await rationale(page).press('Control+A');
  await page.keyboard.press('Control+C');
}

test('Particulars that cannot be are answered with sentences, and what stood there before is kept', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  await goToPart(page, 'particulars');

  await test.step('a year of five digits is answered with a sentence, and nothing of it is kept', async () => {
    const date = page.getByLabel(m.setup_assessment_date(), { exact: true });
    await date.evaluate((input: HTMLInputElement) => {
      input.value = '20266-09-17';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(page.getByRole('alert').filter({ hasText: m.date_wrong() })).toBeVisible();
    await expect(date).toHaveAttribute('aria-invalid', 'true');
    expect((await readDevice(page)).assessments?.[0]?.date).toBe('2026-09-17');
    await date.fill('2026-10-01');
    await expect(date).not.toHaveAttribute('aria-invalid');
  });

  const count = page.getByRole('spinbutton', { name: m.setup_participant_count() }).nth(1);
  await test.step('a count that is none is answered with a sentence, and the last one stands', async () => {
    for (const odd of ['0', '-3', '1000', '1.5', '']) {
      await count.fill(odd);
      await count.blur();
      await expect(page.getByText(m.count_wrong({ most: 999 }))).toBeVisible();
      await expect(count).toHaveValue('2');
    }
  });

  const kommun = page.getByRole('combobox', { name: m.setup_place() });
  await test.step('a period that ends before it begins, and a kommun that was erased, are pointed out', async () => {
    await page.getByLabel(m.setup_valid_to()).fill('2024-01-01');
    await expect(page.getByText(m.setup_period_wrong())).toBeVisible();
    await kommun.selectOption(m.setup_place_choose());
    await expect(page.getByText(m.setup_error_place())).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('each sentence goes when its field is right', async () => {
    await count.fill('3');
    await count.blur();
    await expect(page.getByText(m.count_wrong({ most: 999 }))).toHaveCount(0);
    await page.getByLabel(m.setup_valid_to()).fill('2032-12-31');
    await expect(page.getByText(m.setup_period_wrong())).toHaveCount(0);
  });

  await test.step('the field for another place stays while its name is rewritten from nothing', async () => {
    await kommun.selectOption(m.setup_place_other());
    const place = page.getByRole('textbox', { name: beginning(m.setup_place_name()) });
    await place.fill('Älvdalen och Orsa');
    await page.reload();
    await place.fill('');
    await expect(place).toBeVisible();
  });

  await test.step('an initiative whose title is erased still has a heading and a link', async () => {
    await page.getByRole('textbox', { name: m.setup_what() }).fill('  ');
    await goToPart(page, 'overview');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.title_missing());
    await expect(page.getByRole('main')).toContainText('1 oktober 2026');
    await expectSaved(page);
    await goToStart(page);
    await page.getByRole('link', { name: m.title_missing() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.title_missing());
  });
});

test('An assessment that is begun by a double click is one, and text for it is kept when another tab has deleted it', async ({
  page,
  context,
}) => {
  await goToStart(page);

  await test.step('a part of the app that cannot be fetched is told, and nothing is lost', async () => {
    await page.route('**/*', (route) => route.abort());
    await page.getByRole('button', { name: m.start_example() }).click();
    await expect(page.getByRole('alert').getByText(m.parts_missing())).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: m.close() }).click();
    await expect(page.getByText(m.parts_missing())).toHaveCount(0);
    await page.unroute('**/*');
  });

  await test.step('the folded particulars stay open while they are filled in, before anything is begun', async () => {
    await page.getByRole('link', { name: m.start_new() }).click();
    await page.getByText(m.setup_more()).click();
    const name = page.getByRole('textbox', { name: m.setup_assessment_title() });
    await name.press('End');
    await name.pressSequentially(' i Mora');
    await expect(name).toHaveValue(/ i Mora$/);
    await page.getByRole('button', { name: m.setup_participant_add() }).click();
    const role = page.getByRole('textbox', { name: m.setup_participant_role() });
    await role.fill('processledare');
    await page.getByRole('textbox', { name: m.setup_what() }).fill('Kvinnofrid i Mora');
    await expect(role).toHaveValue('processledare');
  });

  await test.step('Enter in a function goes on to the next one, and begins nothing', async () => {
    await page.getByRole('combobox', { name: m.setup_place() }).selectOption('Mora kommun');
    const roles = page.getByRole('textbox', { name: m.setup_participant_role() });
    await roles.press('Enter');
    await expect(roles).toHaveCount(2);
    await expect(roles.last()).toBeFocused();
    // An empty row is enough.
    await roles.first().press('Enter');
    await expect(roles.last()).toBeFocused();
    await page.keyboard.type('samordnare');
    await page.getByRole('textbox', { name: m.setup_what() }).press('Enter');
    await expect(roles).toHaveCount(2);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.setup_heading_new());
  });

  await test.step('a double click begins one assessment, not two', async () => {
    await page.getByRole('button', { name: m.setup_submit() }).dblclick();
    await expectStep(page, 1);
    const { initiatives, assessments } = await readDevice(page);
    expect(initiatives).toHaveLength(1);
    expect(assessments).toHaveLength(1);
    expect(Object.values(assessments?.[0]?.participants as object)).toMatchObject([
      { role: 'processledare', count: 1 },
      { role: 'samordnare', count: 1 },
    ]);
  });
  const begun = page.url();

  await test.step('characters that cannot be seen are cleaned from what is pasted', async () => {
    await rationale(page).evaluate((field: HTMLTextAreaElement) => {
      field.value = 'Före\u202e omvänd\u2066 och\u0007 slut\ud800';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expectSaved(page);
    const [rating] = (await readDevice(page)).ratings ?? [];
    expect(rating?.rationale).toBe('Före omvänd och slut\ufffd');
  });

  await test.step('a text that comes from Word leaves the caret where one writes, and is taken back by one undo', async () => {
    await rationale(page).fill('förebakom');
    await putOnClipboard(page, 'A\u000bB\u202aC\u202c');
    await rationale(page).evaluate((field: HTMLTextAreaElement) => {
      field.focus();
      field.setSelectionRange(4, 4);
    });
    await page.keyboard.press('Control+V');
    await expect(rationale(page)).toHaveValue('föreA\nBCbakom');
    expect(
      await rationale(page).evaluate((field: HTMLTextAreaElement) => field.selectionStart),
    ).toBe(8);
    await page.keyboard.press('Control+Z');
    await expect(rationale(page)).toHaveValue('förebakom');
  });

  await test.step('a text of any length is kept whole, and is said to be long', async () => {
    const long = 'Så här är det hos oss. '.repeat(1300);
    await putOnClipboard(page, long);
    await rationale(page).press('Control+A');
    await page.keyboard.press('Control+V');
    await expect(rationale(page)).toHaveValue(long);
    const over = { count: formatNumber(long.length - 20_000), most: formatNumber(20_000) };
    await expect(page.getByText(m.text_long(over))).toBeVisible();
    await expectAccessible(page);
    await expectSaved(page);
    const [rating] = (await readDevice(page)).ratings ?? [];
    expect(rating?.rationale).toBe(long);
  });

  await test.step('going to the next step takes the keyboard to the content of the page', async () => {
    await page.getByRole('link', { name: beginning(m.walk_next()) }).click();
    await expectStep(page, 2);
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('the file of it opens as the same', async () => {
    await goToStart(page);
    const { data } = await savedFile(page, page.getByRole('button', { name: m.start_save_one() }));
    await page.locator('input[type="file"]').setInputFiles(payload(data));
    // Nothing differs, so nothing is asked.
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
  });

  await test.step('text for what was deleted in another tab is never said to be saved', async () => {
    await openAddress(page, begun);
    await expectStep(page, 1);
    const other = await context.newPage();
    await goToStart(other);
    await other.getByRole('button', { name: m.start_delete() }).click();
    await other.getByRole('button', { name: m.delete_confirm() }).click();
    await expect(other.getByRole('heading', { name: m.start_list_heading() })).toHaveCount(0);

    await rationale(page).fill('Skrivet efteråt.');
    await expect(page.getByRole('banner')).toContainText(m.save_gone());
    await expect(page.getByText(m.save_saved())).toHaveCount(0);
    const button = page.getByRole('banner').getByRole('button', { name: m.save_to_file() });
    await expect(button).toBeInViewport();
    const { data } = await rescuedFile(page, button);
    expect(JSON.stringify(data)).toContain('Skrivet efteråt.');
  });
});

test('Fields, charts, phases and titles stand, whatever is in them', async ({ page }) => {
  const filled = filledInitiative();
  const endless = 'Samverkansöverenskommelse'.repeat(11);
  const [first] = initiativeOf(times(14, 3), {}, {}, 1).assessments;
  const [second] = initiativeOf(times(14, 0), {}, {}, 2).assessments;
  const twice = initiativeOf(
    [],
    {
      assessments: [
        { ...first, title: 'Hösten 2026' },
        { ...second, title: 'Hösten 2025', date: '2025-09-17' },
      ],
    },
    {},
    1,
  );
  const oddPhases = initiativeOf([], {}, { phases: ['x'] }, 3);
  const longTitle = initiativeOf(times(14, 2), { title: endless }, {}, 4);
  const file = workFileOf([filled, twice, oddPhases, longTitle]);
  await openInitiative(page, filled, file, '/steg/9');
  const overviewOf = ({ assessments }: { assessments: readonly { id: string }[] }) =>
    pathOf('', assessments[0]!.id);

  await test.step('a field stays while what is in it is rewritten from nothing', async () => {
    await expectStep(page, 9);
    const region = page.getByRole('textbox', { name: m.picture_why_region() });
    await page.getByText(m.picture_why_region()).first().click();
    await region.pressSequentially('Vi har en mötesplan.');
    await expect(region).toHaveValue('Vi har en mötesplan.');
    await followTo(page, pathOf('/steg/1'));
    await expectStep(page, 1);
    const why = page.getByRole('textbox', { name: m.picture_why_municipality() });
    await why.fill('');
    await expect(why).toBeFocused();
    await why.pressSequentially('Nya ord');
    await expect(why).toHaveValue('Nya ord');
  });

  await test.step('the charts follow when another assessment of the same initiative is chosen', async () => {
    await followTo(page, overviewOf(twice));
    const chart = page.getByRole('figure', { name: m.overview_chart_distribution() });
    const picture = () =>
      chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await expect(chart.getByRole('img')).toHaveAccessibleName(
      holding(m.report_count_of({ label: '3 På plats', count: 8 })),
    );
    await chart.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await picture()).length).toBeGreaterThan(5000);
    const before = await picture();
    await page.getByRole('link', { name: 'Hösten 2025' }).click();
    await expect(chart.getByRole('img')).toHaveAccessibleName(
      holding(m.report_count_of({ label: '0 Inte påbörjat', count: 8 })),
    );
    await chart.scrollIntoViewIfNeeded();
    await expect.poll(picture).not.toBe(before);
  });

  await test.step('phases that the questions do not have are no obstacle', async () => {
    await followTo(page, overviewOf(oddPhases));
    await page.getByRole('link', { name: m.overview_begin({ number: 1 }) }).click();
    await expectStep(page, 1);
  });

  await test.step('a title of one endless word breaks instead of widening the page', async () => {
    const width = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await followTo(page, overviewOf(longTitle));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(endless);
    expect(await width()).toBeLessThanOrEqual(0);
    await goToStart(page);
    await expect(page.getByRole('link', { name: endless })).toBeVisible();
    expect(await width()).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});

test('What could not be saved is shown, filed and kept wherever one goes', async ({ page }) => {
  const setFull = await failOnDemand(page);
  const initiative = initiativeOf([]);
  const other = initiativeOf(levels(times(8, 2)), { title: 'Andra' }, {}, 3);
  await openInitiative(page, initiative, workFileOf([initiative, other]), '/steg/1');
  await expectStep(page, 1);
  const unsaved = page.url();
  await setFull(true);
  await rationale(page).fill('Bara i minnet – åäö.');
  const status = page.getByRole('banner').getByText(m.save_full()).first();
  await expect(status).toBeVisible();

  await test.step('on the start page too, where the file holds what is typed and not committed', async () => {
    await page.getByRole('link', { name: m.app_home() }).click();
    await expect(page.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
    await expect(status).toBeVisible();
    await expectAccessible(page);
    const { data } = await savedFile(page, page.getByRole('button', { name: m.start_save_all() }));
    expect(JSON.stringify(data)).toContain('Bara i minnet – åäö.');
  });

  await test.step('past another initiative and back, the text is on the screen and a new letter does not destroy it', async () => {
    await page.getByRole('link', { name: 'Andra' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Andra');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(unsaved).hash);
    await expect(rationale(page)).toHaveValue('Bara i minnet – åäö.');
    await rationale(page).press('End');
    await rationale(page).pressSequentially(' Mer.');
    await setFull(false);
    await expectSaved(page);
    await page.reload();
    await expect(rationale(page)).toHaveValue('Bara i minnet – åäö. Mer.');
  });
});
