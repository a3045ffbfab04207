// Two tabs of one browser on the same assessment, and two versions of IRIS on the same database.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { steps } from '../support/instrument.ts';
import {
  chooseLevel,
  evidence,
  expectSaved,
  expectStep,
  goToStart,
  levels,
  openInitiative,
  pathOf,
  rationale,
} from '../support/journey.ts';
import stored from '../fixtures/release-0.1.0/database.json' with { type: 'json' };
import { initiativeOf } from '../support/work-file.ts';
import { m } from '../support/messages.ts';

/** Types into both at the same time, a letter here and a letter there. */
async function typeInTurns(
  one: { field: ReturnType<Page['getByRole']>; text: string },
  other: { field: ReturnType<Page['getByRole']>; text: string },
): Promise<void> {
  const length = Math.max(one.text.length, other.text.length);
  for (let index = 0; index < length; index += 1)
    await Promise.all(
      [one, other].map(({ field, text }) => field.pressSequentially(text[index] ?? '')),
    );
}

test('What one tab writes shows in the other, and what both write at once is whole in both', async ({
  page: first,
  context,
}) => {
  const initiative = initiativeOf(
    [],
    {},
    {
      participants: [
        { party: 'municipality', role: 'enhetschef', count: 1 },
        { party: 'region', role: 'vårdcentralschef', count: 2 },
      ],
    },
  );
  await openInitiative(first, initiative, undefined, '/steg/1');
  const second = await context.newPage();
  const both = [first, second];
  const goBoth = async (place: string, heading: string | RegExp) => {
    for (const page of both) {
      await openAddress(page, pathOf(place));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    }
  };
  await goBoth('/steg/1', steps[0]!.question);

  await test.step('What one tab writes shows in the other, without a reload', async () => {
    await chooseLevel(first, '2 Delvis på plats');
    await rationale(first).pressSequentially('Skrivet i den ena – åäö.');
    await expect(rationale(second)).toHaveValue('Skrivet i den ena – åäö.');
    await expect(levels(second).getByRole('radio', { name: '2 Delvis på plats' })).toBeChecked();
    await evidence(second).fill('Skrivet i den andra.');
    await expect(evidence(first)).toHaveValue('Skrivet i den andra.');
    await expect(rationale(first)).toHaveValue('Skrivet i den ena – åäö.');
  });

  await test.step('Two signs of one step, ticked in two tabs, are both ticked', async () => {
    for (const page of both) await page.getByText(m.walk_support()).click();
    await Promise.all([
      first.getByRole('checkbox').nth(0).check(),
      second.getByRole('checkbox').nth(1).check(),
    ]);
    for (const page of both)
      for (const index of [0, 1]) await expect(page.getByRole('checkbox').nth(index)).toBeChecked();
    await first.reload();
    await first.getByText(m.walk_support()).click();
    for (const index of [0, 1]) await expect(first.getByRole('checkbox').nth(index)).toBeChecked();
  });

  await test.step('Two texts of one step, typed in two tabs at once, are both whole', async () => {
    await goBoth('/steg/2', steps[1]!.question);
    const [why, on] = ['Mandat saknas.', 'Mötet i maj – åäö.'];
    await typeInTurns(
      { field: rationale(first), text: why },
      { field: evidence(second), text: on },
    );
    for (const page of both) {
      await expect(rationale(page)).toHaveValue(why);
      await expect(evidence(page)).toHaveValue(on);
      await expectSaved(page);
    }
    const rating = (await readDevice(first)).ratings?.find(({ step }) => step === '2');
    expect(rating).toMatchObject({ rationale: why, evidence: on });
  });

  await test.step('Two participants, edited in two tabs at once, are both as they were edited', async () => {
    await goBoth('/uppgifter', m.setup_heading_edit());
    const role = (page: Page, index: number) =>
      page.getByRole('textbox', { name: m.setup_participant_role() }).nth(index);
    await Promise.all([role(first, 0).fill('socialchef'), role(second, 1).fill('primärvårdschef')]);
    await first.getByRole('button', { name: m.setup_participant_add() }).click();
    await role(first, 2).fill('processledare');
    for (const page of both) {
      await expect(role(page, 0)).toHaveValue('socialchef');
      await expect(role(page, 1)).toHaveValue('primärvårdschef');
      await expect(role(page, 2)).toHaveValue('processledare');
    }
    await second
      .getByRole('button', { name: m.setup_participant_remove_named({ role: 'socialchef' }) })
      .click();
    await expect(role(first, 0)).toHaveValue('primärvårdschef');
    await expect(role(first, 1)).toHaveValue('processledare');
    await expectAccessible(second);
  });

  // It closes the assessment.
  await test.step('The report is adopted in one tab while the other gives it a number, and both are kept', async () => {
    await goBoth('/rapport', m.docpage_title());
    const registry = (page: Page) => page.getByRole('textbox', { name: m.report_registry() });
    await first.getByRole('button', { name: m.adopt_do() }).click();
    await typeInTurns(
      { field: first.getByRole('textbox', { name: m.report_adopted_by() }), text: 'Socialnämnden' },
      { field: registry(second), text: 'SN 2026/118' },
    );
    await first.getByRole('button', { name: m.adopt_confirm(), exact: true }).click();
    for (const page of both) {
      await expect(page.getByText(m.adopt_adopted({ version: 1 }))).toBeVisible();
      await expect(registry(page)).toHaveValue('SN 2026/118');
    }
    const [assessment] = (await readDevice(first)).assessments ?? [];
    expect(assessment?.report).toMatchObject({
      status: 'adopted',
      adoptedBy: 'Socialnämnden',
      registryNumber: 'SN 2026/118',
    });
  });

  await test.step('The start page follows what another tab adds and removes', async () => {
    await goToStart(first);
    const added = initiativeOf([], { title: 'Ny i den andra fliken' }, {}, 5);
    await openInitiative(second, added);
    const link = first.getByRole('link', { name: added.title });
    await expect(link).toBeVisible();
    await goToStart(second);
    await second
      .getByRole('listitem')
      .filter({ hasText: added.title })
      .getByRole('button', { name: m.start_delete(), exact: true })
      .click();
    await second.getByRole('button', { name: m.delete_confirm() }).click();
    await expect(link).toHaveCount(0);
    await expect(first.getByRole('link', { name: initiative.title })).toBeVisible();
  });
});

test('A newer IRIS in another tab makes this one ask for a reload, and no text is lost', async ({
  page,
  context,
}) => {
  await openInitiative(page, initiativeOf([]), undefined, '/steg/1');
  await expectStep(page, 1);
  await rationale(page).pressSequentially('Skrivet före. ');
  await expectSaved(page);

  // What a newer IRIS does when it opens: the upgrade waits until every older tab has let go.
  const newer = await context.newPage();
  await newer.goto('/icon.svg');
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('iris', 1000);
        request.onupgradeneeded = () => request.result.createObjectStore('later');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(new Error('not upgraded'));
      }),
  );
  const banner = page.getByRole('banner');
  await expect(banner).toContainText(m.save_outdated());
  await expectAccessible(page);
  await rationale(page).pressSequentially('Skrivet efter.');
  await expect(page.getByText(m.save_saved())).toHaveCount(0);

  // This older code meets the newer data and leaves it alone; the text waits for the code that can read it.
  const before = await readDevice(newer);
  await banner.getByRole('button', { name: m.save_reload() }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.error_newer_heading());
  expect(await readDevice(newer)).toEqual(before);
  const journal = await page.evaluate(() => Object.values(localStorage).join(' '));
  expect(journal).toContain('Skrivet före. Skrivet efter.');
});

test('A tab that hangs on to an older database is named, and IRIS opens when it is closed', async ({
  page,
  context,
}) => {
  const hung = await context.newPage();
  await hung.goto('/icon.svg');
  await hung.evaluate(async (database) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('iris', database.version);
      request.onupgradeneeded = () => {
        for (const { name, keyPath, indexes } of database.stores) {
          const store = request.result.createObjectStore(name, { keyPath });
          for (const index of indexes) store.createIndex(index.name, index.keyPath);
        }
      };
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction(db.objectStoreNames, 'readwrite');
    for (const { name, rows } of database.stores)
      for (const row of rows) transaction.objectStore(name).put(row);
    // Held, and deaf to every request to let go.
    (globalThis as unknown as { held: IDBDatabase }).held = db;
  }, stored);

  await openAddress(page, '/#/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.error_blocked_heading());
  await expectAccessible(page);
  await hung.close();
  await expect(page.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
  await expect(page.getByRole('link', { name: /Kvinnofrid/ }).first()).toBeVisible();
});
