// Files that are dropped on a page, one or several, and several that are chosen at once.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { root } from '../support/instrument.ts';
import { goToPart, openInitiative, rationale } from '../support/journey.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
  type Payload,
} from '../support/work-file.ts';
import { amount, m } from '../support/messages.ts';

const LOCKED = readFileSync(new URL('tests/fixtures/locked.iris.json', root), 'utf8');
const PASSPHRASE = 'Åtta ärliga älgar över ån';

/** What is dragged from outside over an element, and dropped there when it is not only passing. */
async function drag(
  onto: Locator,
  what: { readonly files?: readonly Payload[]; readonly link?: string },
  events: readonly string[] = ['dragover', 'drop'],
): Promise<boolean[]> {
  const given = {
    files: (what.files ?? []).map(({ name, buffer }) => ({ name, text: buffer.toString('utf8') })),
    link: what.link,
    events,
  };
  return onto.evaluate((element, { files, link, events }) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
    if (link) dataTransfer.setData('text/uri-list', link);
    return events.map((type) =>
      element.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
      ),
    );
  }, given);
}

const named = (page: Page, title: string) =>
  page.getByRole('main').getByRole('link', { name: title, exact: true });

test('A file is opened wherever it is dropped, several are opened one after the other, and a link goes nowhere', async ({
  page,
}) => {
  const here = filledInitiative();
  const other = (serial: number, title: string) =>
    initiativeOf(times(14, 1), { title }, {}, serial);
  await openInitiative(page, here, workFileOf([here]), '/steg/1');
  const main = page.locator('#content');
  const step = page.url();

  await test.step('a link that is dropped goes nowhere, and into a field as ever', async () => {
    expect(
      await drag(main, { link: 'https://other.example/' }),
      'the browser does nothing',
    ).toEqual([false, false]);
    expect(await drag(rationale(page), { link: 'https://other.example/' })).toEqual([true, true]);
    expect(page.url()).toBe(step);
  });

  await test.step('one file, on any page and on any field; it is said where it can be dropped', async () => {
    await rationale(page).fill('Skrivet strax innan.');
    const dropped = payload(workFileOf([other(2, 'Släppt för sig')]), 'en.iris.json');
    await drag(rationale(page), { files: [dropped] }, ['dragover']);
    await expect(page.getByText(m.open_drop())).toBeVisible();
    await expectAccessible(page);
    await drag(rationale(page), { files: [dropped] });
    await expect(page.getByText(m.open_drop())).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Släppt för sig');
    const { ratings } = await readDevice(page);
    expect(JSON.stringify(ratings)).toContain('Skrivet strax innan.');
  });

  await test.step('what an open dialog asks is answered first', async () => {
    await page.getByRole('button', { name: m.lock_close(), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await drag(dialog, { files: [payload(workFileOf([other(3, 'Väntade')]), 'tva.iris.json')] });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: m.cancel() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Väntade');
  });

  await test.step('several at once: each is asked about and told of by its name, and nothing stops the others', async () => {
    await goToPart(page, 'overview');
    const changed = {
      ...here,
      title: 'Ändrad på annat håll',
      updatedAt: '2026-11-29T10:00:00.000Z',
    };
    const files = [
      payload('{', 'trasig.iris.json'),
      payload(LOCKED, 'last.iris.json'),
      payload(LOCKED, 'last-igen.iris.json'),
      payload(workFileOf([changed]), 'annan.iris.json'),
      payload(workFileOf([other(4, 'Sist i raden')]), 'sist.iris.json'),
    ];
    await page.getByRole('link', { name: m.app_home() }).click();
    await page.locator('input[type="file"]').setInputFiles(files);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('last.iris.json');
    await dialog.getByRole('button', { name: m.cancel() }).click();
    await expect(dialog).toContainText('last-igen.iris.json');
    await dialog.getByLabel(m.lock_phrase(), { exact: true }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: m.lock_open(), exact: true }).click();
    await expect(dialog).toContainText(m.open_which({ name: 'annan.iris.json' }));
    await dialog.getByRole('button', { name: m.open_keep_both() }).click();
    await expect(named(page, 'Sist i raden')).toBeVisible();
    // What is behind the passphrase has an id that is another's here.
    for (const name of ['trasig.iris.json', 'last-igen.iris.json'])
      await expect(page.getByRole('alert')).toContainText(m.open_refused({ name }));
    const told = page.getByRole('main').getByRole('status');
    for (const name of ['annan.iris.json', 'sist.iris.json'])
      await expect(told).toContainText(m.open_done({ name, ...amount(1) }));
    await expect(told).toContainText(m.open_left({ name: 'last.iris.json' }));
    await expect(named(page, 'Ändrad på annat håll')).toBeVisible();
  });
});
