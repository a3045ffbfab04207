// What is on the device: seen, found, copied, deleted; and the example.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { read } from '../support/document-page.ts';
import { given } from '../support/given.ts';
import {
  chooseFile,
  content,
  expectStep,
  goToPart,
  goToStart,
  savedFile,
} from '../support/journey.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';
import { shownOf } from '#lib/i18n/number-words.ts';
import { amount, ANY, holding, like, m } from '../support/messages.ts';

const ACTIONS = m.start_actions_for({ title: ANY });
const [BEFORE, AFTER] = ACTIONS.split(ANY) as [string, string];

/** The names in the list, from top to bottom. */
async function listed(page: Page): Promise<string[]> {
  const groups = page.getByRole('main').getByRole('group', { name: like(ACTIONS) });
  const names = await groups.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label')!),
  );
  return names.map((name) => name.slice(BEFORE.length, name.length - AFTER.length));
}

/** What can be done with one in the list. */
const actionsOf = (page: Page, title: string) =>
  page.getByRole('group', { name: m.start_actions_for({ title }), exact: true });

/** Each changed a day after the one before. */
const numbered = (serial: number, municipality: string) =>
  initiativeOf(
    times(14, 1),
    {
      title: `Överenskommelse ${serial}`,
      municipality,
      updatedAt: `2026-09-${String(9 + serial)}T10:00:00.000Z`,
    },
    {},
    serial,
  );
const [AVESTA, MORA, ÄLVDALEN] = ['2084', '2062', '2039'] as const;

interface Saved {
  id: string;
  createdAt: string;
  updatedAt: string;
  assessments: { id: string }[];
}
const initiativeIn = (data: Record<string, unknown>) => (data.initiatives as Saved[])[0]!;

test('An empty browser gets a file, which is copied for another kommun and then deleted', async ({
  page,
}) => {
  const initiative = filledInitiative();
  const { title } = initiative;
  const original = `${title}, Mora kommun`;
  const main = page.getByRole('main');
  const list = page.getByRole('heading', { name: m.start_list_heading() });

  await test.step('An empty browser gets three ways to begin and no list', async () => {
    await goToStart(page);
    await expect(main.getByRole('link', { name: m.start_new() })).toBeVisible();
    await expect(main.getByRole('button', { name: m.start_example() })).toBeVisible();
    await expect(main.getByText(m.start_intro_privacy())).toBeVisible();
    await expect(main.getByRole('term')).toHaveText([
      m.start_how(),
      m.start_time(),
      m.start_whom(),
      m.start_out(),
    ]);
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(viewport);
      await expect(main.getByRole('link', { name: m.start_new() })).toBeInViewport({ ratio: 1 });
    }
    await expect(main.getByRole('heading', { level: 2 })).toHaveCount(0);
    await expect(page.getByRole('button', { name: m.start_save_all() })).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });

  await test.step('One button opens the dialog of the browser, and the file chosen there opens', async () => {
    const button = page.getByRole('button', { name: m.start_open() });
    await expect(button).toHaveCount(1);
    const dialog = page.waitForEvent('filechooser');
    await button.click();
    const chooser = await dialog;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(payload(workFileOf([initiative])));
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
  });

  const dialog = page.getByRole('dialog', {
    name: m.delete_heading({ title, place: 'Mora kommun' }),
  });
  await test.step('A deletion names what goes, and Escape and Avbryt keep it', async () => {
    await goToStart(page);
    const before = await readDevice(page);
    const remove = page.getByRole('button', { name: m.start_delete(), exact: true });
    await remove.click();
    await expect(dialog.getByRole('listitem')).toHaveText([
      m.delete_assessments(amount(1)),
      m.delete_ratings(amount(16)),
      m.delete_signs(amount(1)),
      m.delete_answers(amount(2)),
    ]);
    await expect(dialog).toContainText(m.delete_files_stay());
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(remove).toBeFocused();
    expect(await readDevice(page)).toEqual(before);

    await remove.click();
    await dialog.getByRole('button', { name: m.cancel() }).click();
    await expect(dialog).toHaveCount(0);
    await expect(remove).toBeFocused();
    expect(await readDevice(page)).toEqual(before);
  });

  await test.step('A copy for another kommun has everything but ratings and texts', async () => {
    const saved = await savedFile(page, page.getByRole('button', { name: m.start_save_one() }));
    await page.getByRole('link', { name: m.start_copy() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.setup_heading_copy());
    await expect(page.getByText(m.setup_copy_note({ title, place: 'Mora kommun' }))).toBeVisible();
    const kommun = page.getByRole('combobox', { name: m.setup_place() });
    await expect(kommun).toHaveValue('');
    await kommun.selectOption('Orsa kommun');
    await page.getByRole('button', { name: m.setup_submit() }).click();
    await expectStep(page, 1);
    await goToStart(page);
    const save = (place: string) =>
      savedFile(
        page,
        actionsOf(page, `${title}, ${place}`).getByRole('button', { name: m.start_save_one() }),
      );
    const copy = await save('Orsa kommun');

    const [before, after] = [initiativeIn(saved.data), initiativeIn(copy.data)];
    expect(after).toEqual({
      ...before,
      id: after.id,
      municipality: '2034',
      createdAt: after.createdAt,
      updatedAt: after.updatedAt,
      reflections: [],
      assessments: [
        {
          ...before.assessments[0],
          id: after.assessments[0]!.id,
          ratings: [],
          signs: {},
          report: { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' },
        },
      ],
    });
    expect(after.id).not.toBe(before.id);
    expect(after.assessments[0]!.id).not.toBe(before.assessments[0]!.id);
    expect(after.createdAt > before.createdAt).toBe(true);
    // The original is as it was.
    expect(content((await save('Mora kommun')).data)).toEqual(content(saved.data));
  });

  await test.step('What is deleted leaves nothing behind', async () => {
    const remove = (name: string) =>
      actionsOf(page, name).getByRole('button', { name: m.start_delete(), exact: true }).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: m.delete_confirm() });
    await remove(`${title}, Orsa kommun`);
    await confirm.click();
    await expect.poll(() => listed(page)).toEqual([original]);
    await remove(original);
    await expect(dialog).toBeVisible();
    await confirm.click();
    await expect(page.getByText(m.start_deleted({ title }), { exact: true })).toBeVisible();
    await expect(list).toHaveCount(0);
    const after = await readDevice(page);
    for (const table of ['initiatives', 'assessments', 'ratings', 'signs', 'answers'])
      expect(after[table], table).toEqual([]);
  });
});

test('The example opens once, says that it is an example, and is shown as it is when it was changed', async ({
  page,
}) => {
  const note = page.getByText(m.overview_example());
  const open = async () => {
    await goToStart(page);
    await page.getByRole('button', { name: m.start_example() }).click();
  };
  await test.step('The example opens once, however often it is asked for, and says that it is an example', async () => {
    await open();
    await expect(note).toBeVisible();
    const address = page.url();
    const first = await readDevice(page);
    expect(first.initiatives).toHaveLength(1);

    await goToStart(page);
    await expect(page.getByRole('listitem').filter({ hasText: 'Exempelkommunen' })).toContainText(
      m.start_example_tag(),
    );
    await expect(page.getByText(m.start_example_tag(), { exact: true })).toBeVisible();
    await page.getByRole('button', { name: m.start_example() }).click();
    await expect(note).toBeVisible();
    expect(page.url()).toBe(address);
    expect(await readDevice(page)).toEqual(first);
    await goToPart(page, 'documents');
    await expect((await read(page)).getByText(m.overview_example())).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('An example that was changed is shown as it is, not opened anew', async () => {
    await goToPart(page, 'particulars');
    await page.getByRole('textbox', { name: m.setup_what() }).fill('Mitt ändrade exempel');
    await open();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mitt ändrade exempel');
    expect((await readDevice(page)).initiatives).toHaveLength(1);
  });
});

test('A list grows: the latest change comes first, kommuner get headings, and six can be searched', async ({
  page,
  browser,
}) => {
  const search = page.getByRole('searchbox', { name: m.start_search() });
  const kommuner = page.getByRole('heading', { level: 3 });

  await test.step('One kommun needs no heading of its own; the latest change comes first', async () => {
    await given(page, workFileOf([1, 2, 3].map((serial) => numbered(serial, MORA))));
    await goToStart(page);
    await expect
      .poll(() => listed(page))
      .toEqual([
        'Överenskommelse 3, Mora kommun',
        'Överenskommelse 2, Mora kommun',
        'Överenskommelse 1, Mora kommun',
      ]);
    await expect(kommuner).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    const list = page.getByRole('main').getByRole('listitem');
    const none = m.doc_headline({ inPlace: 'Inget', applicable: 'fjorton' });
    await expect(list.first()).toContainText(none);
    await expect(list.first()).toContainText(`${m.overview_current()}: Initial bedömning`);

    // A change moves its initiative to the top.
    await page.getByRole('link', { name: 'Överenskommelse 1' }).click();
    await goToPart(page, 'particulars');
    await page.getByRole('textbox', { name: m.setup_region() }).fill('Region Dalarna, ändrad');
    await page.getByRole('link', { name: holding(m.app_home()) }).click();
    await expect(page.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
    await expect.poll(async () => (await listed(page))[0]).toBe('Överenskommelse 1, Mora kommun');
  });

  await test.step('Several kommuner stand under their names in Swedish order, the latest change first in each', async () => {
    const two = workFileOf([numbered(4, ÄLVDALEN), numbered(5, AVESTA)]);
    await chooseFile(page, payload(two, 'flera.iris.json'));
    await expect(
      page.getByText(m.open_done({ name: 'flera.iris.json', ...amount(2) })),
    ).toBeVisible();
    await expect(kommuner).toHaveText(['Avesta kommun', 'Mora kommun', 'Älvdalens kommun']);
    await expect
      .poll(() => listed(page))
      .toEqual([
        'Överenskommelse 5, Avesta kommun',
        'Överenskommelse 1, Mora kommun',
        'Överenskommelse 3, Mora kommun',
        'Överenskommelse 2, Mora kommun',
        'Överenskommelse 4, Älvdalens kommun',
      ]);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });

  await test.step('From six there is a search that finds by kommun and by title, and says how many', async () => {
    await chooseFile(page, payload(workFileOf([numbered(6, ÄLVDALEN)])));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Överenskommelse 6');
    await goToStart(page);
    await search.fill('älvdal');
    await expect
      .poll(() => listed(page))
      .toEqual(['Överenskommelse 6, Älvdalens kommun', 'Överenskommelse 4, Älvdalens kommun']);
    await expect(page.getByText(shownOf(m.start_search_count, 2, 6, 'common'))).toBeVisible();
    await expectAccessible(page);
    await search.fill('  ÖVERENSKOMMELSE 5 ');
    await expect.poll(() => listed(page)).toEqual(['Överenskommelse 5, Avesta kommun']);
    await search.fill('Orsa');
    await expect.poll(() => listed(page)).toEqual([]);
    await expect(page.getByText(m.start_search_none({ query: 'Orsa' }))).toBeVisible();
    await search.fill('');
    await expect.poll(async () => (await listed(page)).length).toBe(6);
  });

  await test.step('Everything on the device can be saved in one file and opened on another device', async () => {
    const file = await savedFile(page, page.getByRole('button', { name: m.start_save_all() }));
    expect(file.name).toMatch(/^iris_arbetsfil_alla_\d{4}-\d{2}-\d{2}\.iris\.json$/);
    await expect(page.getByText(m.start_saved({ name: file.name }))).toBeVisible();
    const names = await listed(page);

    const elsewhere = await (await browser.newContext()).newPage();
    await goToStart(elsewhere);
    await chooseFile(elsewhere, payload(file.data, file.name));
    await expect(elsewhere.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
    await expect.poll(() => listed(elsewhere)).toEqual(names);
    await elsewhere.context().close();
  });
});
