// The portable edition from a file address. Needs `npm run build:portable`.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { expectAccessible, expectAccessibleColours } from '../support/axe.ts';
import { readDevice, storedNames } from '../support/device.ts';
import { stepName } from '../support/instrument.ts';
import {
  asStatus,
  chooseFile,
  chooseLevel,
  compact,
  downloadedPdf,
  evidence,
  expectSaved,
  expectStep,
  goToPart,
  levels,
  phase,
  rationale,
  savedFile,
} from '../support/journey.ts';
import { expectNoSidewaysScroll } from '../support/looks.ts';
import { beginInCopy, newStick, openCopy, PORTABLE, type Stick } from '../support/portable.ts';
import { watch } from '../support/requests.ts';
import { inPlaceOf } from '../support/standings.ts';
import { ANY, beginning, like, m } from '../support/messages.ts';

const test = base.extend<{ stick: Stick }>({
  // Playwright reads from the pattern which fixtures are wanted: none.
  // eslint-disable-next-line no-empty-pattern
  stick: async ({}, use) => {
    const stick = newStick();
    await use(stick);
    stick.remove();
  },
});

const NOTICE = m.portable_heading();
const LETTERS = 'åäö ÅÄÖ ą ŋ ž';

const notice = (page: Page) => page.getByRole('region', { name: NOTICE });
const saveInHeader = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: m.save_to_file() });

async function forward(page: Page, from: number): Promise<void> {
  await page
    .getByRole('link', {
      name: `${m.walk_next()} ${m.status_phase({ number: from + 1, name: stepName(from + 1) })}`,
      exact: true,
    })
    .click();
  await expectStep(page, from + 1);
}

/** By the path of all steps, from any page of the assessment. */
async function goToStep(page: Page, number: number): Promise<void> {
  await goToPart(page, 'steps');
  const inPath = m.walk_step_of_path({ number, name: stepName(number), level: ANY });
  await page.getByRole('link', { name: beginning(inPath) }).click();
  await expectStep(page, number);
}

test('From a folder with spaces and åäö a group goes the whole way, and only the file itself is asked for', async ({
  page,
  context,
  stick,
}) => {
  expect(readdirSync(dirname(PORTABLE)), 'the edition is one file').toEqual(['iris.html']);
  const address = stick.copy('USB minne');
  const log = await watch(context);
  await openCopy(page, address);
  await beginInCopy(page);

  await chooseLevel(page, '3 På plats');
  await evidence(page).fill(`Gemensam lägesbild, ${LETTERS}.`);
  await forward(page, 1);
  await chooseLevel(page, '1 Påbörjat');
  await rationale(page).pressSequentially('Tid saknas.');
  await expectSaved(page);

  await goToPart(page, 'overview');
  await expect(phase(page, 1).getByRole('paragraph').first()).toHaveText(
    asStatus(`${m.status_in_progress()}. ${inPlaceOf([1, 8], { blank: 6 })}`),
  );
  await expect(page.getByRole('figure').getByRole('img')).not.toHaveCount(0);
  await expect(page.locator('canvas').first()).toBeVisible();

  await goToPart(page, 'documents');
  const { name, pdf, text } = await downloadedPdf(page);
  expect(name).toMatch(/^iris_arsuppfoljning_mora_.+\.pdf$/);
  expect(pdf.language).toBe('sv-SE');
  for (const written of [`Gemensam lägesbild, ${LETTERS}.`, 'Tid saknas.', 'Mora kommun'])
    expect(text).toContain(compact(written));

  const file = await savedFile(page, saveInHeader(page));
  expect(file.name).toMatch(/^iris_arbetsfil_mora_.+\.iris\.json$/);
  expect(JSON.stringify(file.data)).toContain(LETTERS);
  expect(file.data.instruments).toHaveLength(1);

  await goToStep(page, 2);
  await page.reload();
  await expectStep(page, 2);
  await expect(rationale(page)).toHaveValue('Tid saknas.');
  await expect(levels(page).getByRole('radio', { name: '1 Påbörjat' })).toBeChecked();

  // The typefaces are in the file too.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(
    await page.evaluate(() => [
      ...new Set([...document.fonts].filter((one) => one.status === 'loaded').map((f) => f.family)),
    ]),
  ).toEqual(expect.arrayContaining(['Newsreader', 'Source Sans 3']));

  expect(new Set(log.requests.map((url) => url.replace(/#.*/, '')))).toEqual(new Set([address]));
  expect(log.violations).toEqual([]);
  expect(log.errors).toEqual([]);
  expect(await storedNames(page)).toEqual({
    localStorage: ['iris:sentinel'],
    sessionStorage: [],
    databases: ['iris', 'iris-journal'],
    caches: [],
  });
});

test('The file fetches nothing, even when told to, and takes no text as script or markup', async ({
  page,
  stick,
  baseURL,
}) => {
  await openCopy(page, stick.copy('USB minne'));
  const refused = await page.evaluate(async (elsewhere) => {
    const broken: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      broken.push(effectiveDirective);
    });
    await fetch(elsewhere).catch(() => undefined);
    await fetch(location.href).catch(() => undefined);
    const image = new Image();
    await new Promise((resolve) => {
      image.onerror = resolve;
      image.src = `${elsewhere}icon.svg`;
    });
    try {
      document.createElement('p').innerHTML = '<b>x</b>';
    } catch {
      broken.push('a TypeError for markup');
    }
    try {
      const script = document.createElement('script');
      script.text = 'globalThis.ran = true';
      document.body.append(script);
    } catch {
      broken.push('a TypeError for script');
    }
    // Reports are sent as tasks of their own.
    await new Promise((resolve) => setTimeout(resolve));
    return { broken, ran: 'ran' in globalThis };
  }, baseURL!);
  expect(refused.ran).toBe(false);
  expect(refused.broken).toEqual(
    expect.arrayContaining([
      'connect-src',
      'img-src',
      'require-trusted-types-for',
      'a TypeError for markup',
      'a TypeError for script',
    ]),
  );
});

test('At first start a notice says where the text is kept, until somebody has understood', async ({
  page,
  context,
  stick,
}) => {
  const log = await watch(context);
  await page.setViewportSize({ width: 320, height: 640 });
  await openCopy(page, stick.copy('USB minne'));
  await expect(notice(page)).toContainText(m.portable_where());
  await expect(notice(page)).toContainText(m.portable_shared());
  await expect(notice(page)).toContainText(m.portable_file());
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessibleColours(page);
  await page.emulateMedia({ colorScheme: 'light' });

  await test.step('it stays until somebody has understood', async () => {
    await page.reload();
    await expect(notice(page)).toBeVisible();
    await page.getByRole('button', { name: m.portable_understood() }).click();
    await expect(notice(page)).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
    await page.reload();
    await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    expect((await storedNames(page)).localStorage).toEqual(['iris:dismissed']);
  });

  await test.step('and is then found on Om IRIS', async () => {
    await page.getByRole('navigation').getByRole('link', { name: m.app_about() }).click();
    await expect(notice(page)).toBeVisible();
    await expect(page.getByRole('button', { name: m.portable_understood() })).toHaveCount(0);
    await expectAccessible(page);
    expect(await context.cookies()).toEqual([]);
  });

  await test.step('on the start page, saving to a file is the main action as soon as there is something to save', async () => {
    await page.getByRole('link', { name: m.app_home() }).click();
    const primary = page.getByRole('main').locator('.button.primary');
    await expect(primary).toHaveText(m.start_new());
    await beginInCopy(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: m.app_home() }).click();
    await expect(primary).toHaveText(m.save_to_file());
    await expect(primary).toHaveCount(1);
    const { name } = await savedFile(page, primary);
    await expect(page.getByText(m.start_saved({ name }))).toBeVisible();
  });

  await test.step('the example opens from the file, with its charts', async () => {
    await page.getByRole('button', { name: m.start_example() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Kvinnofrid');
    await expect(page.locator('canvas')).toBeVisible();
    await expect(
      page.getByRole('figure', { name: m.overview_chart_pictures() }).getByRole('img'),
    ).toBeVisible();
  });
  expect(log.errors).toEqual([]);
  expect(log.violations).toEqual([]);
});

test('Leaving is asked about when what was written is in no file, and only then', async ({
  page,
  stick,
}) => {
  /** Asks to reload; gives what the browser asked, and leaves. */
  async function leave(): Promise<string[]> {
    const asked: string[] = [];
    const answer = (dialog: { type: () => string; accept: () => Promise<void> }) => {
      asked.push(dialog.type());
      void dialog.accept();
    };
    page.on('dialog', answer);
    await page.reload();
    page.off('dialog', answer);
    return asked;
  }
  const home = () => page.getByRole('link', { name: m.app_home() }).click();

  await test.step('not when something was only looked at', async () => {
    await openCopy(page, stick.copy('USB minne'));
    await page.getByRole('button', { name: m.start_example() }).click();
    await goToPart(page, 'steps');
    const anyStep = like(m.walk_where({ number: ANY, total: 14 })).source;
    const where = new RegExp(anyStep.replace('.+', String.raw`\d+`), 'u');
    await expect(page.getByText(where)).toBeVisible();
    await page.getByText(m.walk_support()).click();
    expect(await leave()).toEqual([]);
    await home();
  });

  await test.step('and one stays on the page when that is the answer', async () => {
    await beginInCopy(page);
    await rationale(page).fill('Första.');
    await expectSaved(page);
    await expect(page.getByText(m.portable_unfiled())).toBeVisible();
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(rationale(page)).toHaveValue('Första.');
  });

  await test.step('not after the file, and again after the next change, from any page', async () => {
    await savedFile(page, saveInHeader(page));
    await expect(page.getByText(m.portable_unfiled())).toHaveCount(0);
    expect(await leave()).toEqual([]);
    await rationale(page).fill('Andra.');
    expect(await leave()).toEqual(['beforeunload']);
    await expect(rationale(page)).toHaveValue('Andra.');
    await home();
    await expect(page.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
    expect(await leave()).toEqual(['beforeunload']);
  });

  await test.step('not when what was written has been deleted', async () => {
    const ofOwn = m.start_actions_for({ title: `${m.setup_what_default()}, Mora kommun` });
    const own = page.getByRole('group', { name: ofOwn });
    await own.getByRole('button', { name: m.start_delete(), exact: true }).click();
    await page.getByRole('button', { name: m.delete_confirm() }).click();
    await expect(own).toHaveCount(0);
    expect(await leave()).toEqual([]);
  });
});

test('Two copies in two folders meet the same database, and neither overwrites what the other writes', async ({
  page,
  context,
  browser,
  stick,
}) => {
  await openCopy(page, stick.copy('Sticka A'));
  await beginInCopy(page);
  await rationale(page).fill('Från den ena.');
  await expectSaved(page);
  const other = await context.newPage();

  await test.step('what is written in one is there in the other', async () => {
    await openCopy(other, stick.copy('Delad mapp B', 'iris.html'));
    await other.getByRole('link', { name: m.setup_what_default() }).click();
    await goToPart(other, 'steps');
    await expectStep(other, 1);
    await expect(rationale(other)).toHaveValue('Från den ena.');
  });

  await test.step('both are open on the same step, and each changes a field of its own, in turns', async () => {
    await rationale(page).press('End');
    await rationale(page).pressSequentially(' Och mer.');
    await evidence(other).pressSequentially('Från den andra.');
    await chooseLevel(page, '2 Delvis på plats');
    await forward(other, 1);
    await chooseLevel(other, '0 Inte påbörjat');
    await expectSaved(page);
    await expectSaved(other);
    const { ratings } = await readDevice(page);
    expect(ratings).toHaveLength(2);
    expect(ratings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          step: '1',
          level: 2,
          rationale: 'Från den ena. Och mer.',
          evidence: 'Från den andra.',
        }),
        expect.objectContaining({ step: '2', level: 0 }),
      ]),
    );
  });

  await test.step('a file saved beside one opens in a browser that has nothing', async () => {
    const { name, data } = await savedFile(page, saveInHeader(page));
    const elsewhere = await browser.newContext({ locale: 'sv-SE' });
    try {
      const there = await elsewhere.newPage();
      await openCopy(there, stick.copy('Annan dator'));
      const buffer = Buffer.from(JSON.stringify(data));
      await chooseFile(there, { name, mimeType: 'application/json', buffer });
      await goToStep(there, 1);
      await expect(rationale(there)).toHaveValue('Från den ena. Och mer.');
    } finally {
      await elsewhere.close();
    }
  });

  await test.step('they share what the browser keeps for every page from a file, and hear each other', async () => {
    const unrelated = await context.newPage();
    await unrelated.goto(stick.write('Hämtade filer', 'annat.html', '<title>Något annat</title>'));
    expect(
      await unrelated.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
      'any page from a file can read what IRIS keeps there',
    ).toEqual(['iris', 'iris-journal']);

    const heard = other.evaluate(
      () =>
        new Promise((resolve) => {
          const channel = new BroadcastChannel('test');
          channel.onmessage = ({ data }) => resolve(data);
          localStorage.setItem('test-listening', '1');
        }),
    );
    await expect.poll(() => page.evaluate(() => localStorage.getItem('test-listening'))).toBe('1');
    await page.evaluate(() => new BroadcastChannel('test').postMessage('hej'));
    expect(await heard).toBe('hej');
    expect(
      await page.evaluate(() => ({
        secure: isSecureContext,
        encryption: typeof crypto.subtle,
        locks: typeof navigator.locks,
      })),
    ).toEqual({ secure: true, encryption: 'object', locks: 'object' });
  });
});
