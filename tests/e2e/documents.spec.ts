// The documents of an occasion: each in each of its formats, read back; what is asked before, how it is stopped, and what
// is said when it fails.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { QUESTIONS } from '#lib/domain/reflection/questions.ts';
import { expectAccessible } from '../support/axe.ts';
import { compact, downloaded, goToPart, openInitiative, pathOf } from '../support/journey.ts';
import { ready } from '../support/offline.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { planInitiative } from '../support/plan.ts';
import { expectQuiet, watch } from '../support/requests.ts';
import { filledInitiative, initiativeOf, times } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const TITLE = 'Kvinnofrid – lokal överenskommelse';

interface Row {
  readonly part: string;
  readonly name: string;
  /** What the document calls itself, where the list says more. */
  readonly eyebrow?: string;
  readonly file: string;
  readonly first: string;
}

const DOCUMENTS: readonly Row[] = [
  { part: '', name: 'Årlig uppföljning', file: 'arsuppfoljning', first: 'Hämta som PDF' },
  {
    part: '/sammanfattning',
    name: 'Sammanfattning på en sida',
    eyebrow: 'Sammanfattning av årlig uppföljning',
    file: 'sammanfattning',
    first: 'Hämta som PDF',
  },
  {
    part: '/tjansteskrivelse',
    name: 'Tjänsteskrivelse',
    file: 'tjansteskrivelse',
    first: 'Hämta som Word',
  },
  { part: '/handlingsplan', name: 'Handlingsplan', file: 'handlingsplan', first: 'Hämta som PDF' },
  { part: '/skattning', name: 'Skattningsbilaga', file: 'skattning', first: 'Hämta som PDF' },
];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const preview = (page: Page) => page.getByRole('region', { name: 'Förhandsvisning' });
const choice = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Välj dokument' }).getByRole('link', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** A draft, and without a text that may point out a person, so that nothing is asked. */
function quiet() {
  const { assessments, ...rest } = planInitiative();
  const report = { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' };
  return { ...rest, assessments: assessments.map((one) => ({ ...one, report })) };
}

async function openDocument(
  page: Page,
  part: string,
  initiative: { readonly title: string } = quiet(),
): Promise<void> {
  await openInitiative(page, initiative);
  await page.goto(pathOf(`/rapport${part}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokument');
}

/** Downloads by a button, past the question about persons when it comes. */
async function fetched(page: Page, name: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await button(page, name).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

function nameOf(file: string, extension: string): RegExp {
  return new RegExp(
    `^iris_${file}_mora_kvinnofrid-lokal-ove_2026(_utkast)?_\\d{4}-\\d{2}-\\d{2}(_[a-z0-9-]+)?\\.${extension}$`,
    'u',
  );
}

for (const { part, name, eyebrow, file, first } of DOCUMENTS)
  test(`${name}: it is read on the page and in each of its formats`, async ({ page, context }) => {
    test.slow();
    const log = await watch(context);
    await openDocument(page, part);
    await expect(choice(page, name)).toHaveAttribute('aria-current', 'page');
    await expect(preview(page).getByRole('paragraph').first()).toHaveText(eyebrow ?? name);
    await expect(page.locator('.button.primary')).toHaveText(first);

    const pdf = await fetched(page, 'Hämta som PDF');
    expect(pdf.name).toMatch(nameOf(file, 'pdf'));
    const read = await readPdf(new Uint8Array(pdf.content).buffer);
    expect(compact(read.text)).toContain(compact(TITLE));
    const [sheet] = read.pages;
    expect(sheet!.width > sheet!.height).toBe(part === '/handlingsplan');

    const word = await fetched(page, 'Hämta som Word');
    expect(word.name).toMatch(nameOf(file, 'docx'));
    const parts = unzipSync(new Uint8Array(word.content));
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml.replace(/<[^>]+>/gu, '')).toContain(TITLE);

    const html = await fetched(page, 'Hämta som webbsida');
    expect(html.name).toMatch(nameOf(file, 'html'));
    expect(html.name.replace(/html$/u, 'pdf')).toBe(pdf.name);
    await expect(page.getByText(`Filen ${html.name} är hämtad.`)).toBeVisible();
    expectQuiet(log, page);

    const other = await context.newPage();
    await other.setContent(html.content.toString('utf8'));
    await expect(other.getByRole('heading', { level: 1 })).toContainText(TITLE);
    await expectAccessible(other);
  });

test('The files have their type, and each is made by parts that are loaded when it is asked for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    const types: string[] = [];
    Object.assign(globalThis, { irisTestTypes: types });
    URL.createObjectURL = (blob: Blob) => {
      types.push(blob.type);
      return make(blob);
    };
  });
  await openDocument(page, '/handlingsplan');
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url());
  });
  for (const name of ['Hämta som Word', 'Hämta som Excel', 'Hämta som webbsida']) {
    const before = scripts.length;
    await fetched(page, name);
    expect(scripts.length, name).toBeGreaterThan(before);
  }
  await fetched(page, 'Hämta som PDF');
  expect(
    await page.evaluate(() => (globalThis as unknown as { irisTestTypes: string[] }).irisTestTypes),
  ).toEqual([
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/html;charset=utf-8',
    'application/pdf',
  ]);
});

test('Data: one workbook, and a file for each table that says what is in it', async ({ page }) => {
  await openDocument(page, '/data');
  await expect(preview(page)).toHaveCount(0);
  const excel = await fetched(page, 'Hämta som Excel');
  expect(excel.name).toMatch(nameOf('data', 'xlsx'));
  const sheets = strFromU8(unzipSync(new Uint8Array(excel.content))['xl/workbook.xml']!);
  for (const name of ['Skattningar, lång', 'Skattningar, bred', 'Handlingsplan'])
    expect(sheets).toContain(name);

  const long = button(page, 'CSV: Skattningar, lång');
  await expect(long).toHaveAccessibleDescription(/^En rad för varje steg och huvudman/u);
  const waiting = await fetched(page, 'CSV: Skattningar, lång');
  expect(waiting.name).toMatch(nameOf('skattningar-lang', 'csv'));
  const rows = parse(waiting.content, {
    bom: true,
    delimiter: ';',
    columns: false,
  });
  await expect(long).toHaveAccessibleDescription(
    new RegExp(`Rader: ${rows.length - 1}\\. Kolumner: ${rows[0]!.length}\\.`, 'u'),
  );
  await expect(long).toHaveAccessibleDescription(/Fria texter är med\.$/u);
  for (const [name, about] of [
    ['Skattningar, bred', /^En rad för varje steg,/u],
    ['Årlig reflektion, lång', /^En rad för varje svar\./u],
    ['Årlig reflektion, bred', /^En rad för varje uppföljning och en kolumn för varje fråga\./u],
    ['Nyckeltal, lång', 'En rad för varje tal. Inget är ifyllt än.'],
    [
      'Nyckeltal, bred',
      'En rad för varje nyckeltal och år, med kolumner för varje grupp. Inget är ifyllt än.',
    ],
  ] as const)
    await expect(button(page, `CSV: ${name}`)).toHaveAccessibleDescription(about);
  await expectAccessible(page);
});

test('An address that names no document says so', async ({ page }) => {
  await openInitiative(page, quiet());
  for (const part of ['/finns-inte', '/sammanfattning/11111111-1111-4111-8111-111111111111']) {
    await page.goto(pathOf(`/rapport${part}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det finns inget här');
  }
});

/** Keeps a renderer in the middle of its work: it gives way to the page by a timer without delay. */
async function holdRenderers(page: Page): Promise<{ release: () => Promise<void> }> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const set = globalThis.setTimeout;
    const hold = { on: false, held };
    Object.assign(globalThis, { irisTestHold: hold });
    globalThis.setTimeout = ((work: () => void, delay?: number, ...rest: unknown[]) => {
      if (hold.on && delay === undefined) return held.push(work);
      return set(work, delay, ...rest);
    }) as typeof setTimeout;
  });
  return {
    release: () =>
      page.evaluate(() => {
        const { irisTestHold: hold } = globalThis as unknown as {
          irisTestHold: { on: boolean; held: (() => void)[] };
        };
        hold.on = false;
        for (const work of hold.held.splice(0)) work();
      }),
  };
}

test('A file that is being made can be given up, and the page is there at once', async ({
  page,
}) => {
  const { release } = await holdRenderers(page);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await openDocument(page, '/skattning');
  // Fetched first, so that the work and not the network is what takes its time.
  await fetched(page, 'Hämta som Word');
  expect(downloads).toBe(1);
  await page.evaluate(() => {
    (globalThis as unknown as { irisTestHold: { on: boolean } }).irisTestHold.on = true;
  });

  const word = button(page, 'Hämta som Word');
  await word.click();
  const progress = page.getByRole('progressbar', { name: 'Filen görs: Skattningsbilaga, Word …' });
  await expect(progress).toBeVisible();
  await expect(word).toHaveAttribute('aria-disabled', 'true');
  // No second one begins beside it.
  await button(page, 'Hämta som webbsida').click({ force: true });
  await expect(page.getByRole('progressbar')).toHaveCount(1);
  await expectAccessible(page);

  await button(page, 'Avbryt').click();
  await expect(page.getByText('Avbrutet. Inget har hämtats.')).toBeVisible();
  await expect(progress).toHaveCount(0);
  await expect(word).toBeFocused();
  await release();
  // The next one comes, and it is the only one that does.
  await fetched(page, 'Hämta som webbsida');
  await expect(page.getByText('Avbrutet. Inget har hämtats.')).toHaveCount(0);
  expect(downloads).toBe(2);
});

test('Leaving the page gives up what is being made', async ({ page }) => {
  const { release } = await holdRenderers(page);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await openDocument(page, '/skattning');
  await fetched(page, 'Hämta som Word');
  await page.evaluate(() => {
    (globalThis as unknown as { irisTestHold: { on: boolean } }).irisTestHold.on = true;
  });
  await button(page, 'Hämta som Word').click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('link', { name: 'Tjänsteskrivelse' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tjänsteskrivelse' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await release();
  await fetched(page, 'Hämta som webbsida');
  expect(downloads).toBe(2);
});

test('It can be given up on a slow computer, in the middle of a long PDF', async ({ page }) => {
  test.slow();
  const text = 'Vi har gått igenom rutinen och hittat det som saknas. '.repeat(150);
  const long = initiativeOf(times(14, 2));
  const [one] = long.assessments;
  for (const rating of one!.ratings) rating.rationale = text;
  await openDocument(page, '/skattning', long);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await button(page, 'Hämta som Word').click();
  await button(page, 'Avbryt').click();
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.getByText('Avbrutet. Inget har hämtats.')).toBeVisible();
  await fetched(page, 'Hämta som webbsida');
  expect(downloads).toBe(1);
});

test('A part of the app that does not arrive is told with what to do, and nothing is lost', async ({
  page,
}) => {
  await openDocument(page, '');
  await page.getByRole('textbox', { name: 'Diarienummer' }).fill('SN 2026/118');
  await page.route('**/*.js', (route) => route.abort());
  await button(page, 'Hämta som Word').click();
  const alert = page.getByRole('alert').filter({ hasText: 'Ladda om sidan' });
  await expect(alert).toHaveText(
    'En del av IRIS kunde inte hämtas. Ladda om sidan och försök igen. Det ni har skrivit finns kvar.',
  );
  await expect(alert.getByRole('paragraph')).toBeFocused();
  await expectAccessible(page);
  await page.unroute('**/*.js');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Diarienummer' })).toHaveValue('SN 2026/118');
  const { name } = await fetched(page, 'Hämta som Word');
  expect(name).toMatch(/_sn-2026-118\.docx$/u);
});

test('Too little memory is told as that', async ({ page }) => {
  await openDocument(page, '');
  await page.evaluate(() => {
    TextEncoder.prototype.encode = () => {
      throw new RangeError('Array buffer allocation failed');
    };
  });
  await button(page, 'Hämta som webbsida').click();
  await expect(page.getByRole('alert').filter({ hasText: 'Minnet' })).toContainText(
    'Stäng andra flikar',
  );
});

test('A summary that does not fit on one page says so, and has every word', async ({
  page,
  browser,
}) => {
  const initiative = quiet();
  const [assessment] = initiative.assessments.slice(-1);
  const text = 'Det viktigaste är att alla frågar och att alla vet vad nästa steg är. '.repeat(60);
  const reflections = [
    {
      id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
      assessment: assessment!.id,
      answers: { [QUESTIONS.summary]: text },
      updatedAt: '2026-09-17T10:00:00.000Z',
    },
  ];
  const long = { ...initiative, reflections };
  await openDocument(page, '/sammanfattning', long);
  const { content } = await fetched(page, 'Hämta som PDF');
  const read = await readPdf(new Uint8Array(content).buffer);
  expect(read.pages.length).toBeGreaterThan(1);
  expect(compact(read.text)).toContain(compact(text));
  const said = page.getByText(`Den blev ${read.pages.length} sidor lång.`);
  await expect(said).toContainText('Inget är struket.');
  await expectAccessible(page);

  // A short one, on another device, says nothing of its length.
  const other = await browser.newPage();
  await openDocument(other, '/sammanfattning');
  await fetched(other, 'Hämta som PDF');
  await expect(other.getByText(/ är hämtad\.$/u)).toBeVisible();
  await expect(other.getByText('sidor lång')).toHaveCount(0);
  await other.close();
});

test('What the typeface of the PDF lacks is named with its place, and only the PDF asks', async ({
  page,
}) => {
  const initiative = filledInitiative();
  const [one] = initiative.assessments;
  one!.ratings = one!.ratings.map((rating) =>
    rating.party === 'joint' && rating.step === '1'
      ? { ...rating, rationale: 'Bra 🙂 med 漢 i.' }
      : rating,
  );
  await openDocument(page, '/skattning', initiative);
  const pdf = button(page, 'Hämta som PDF');
  await pdf.click();
  await expect(dialog(page).getByRole('heading')).toHaveText('Tecken som PDF:en inte kan visa');
  await expect(dialog(page).getByRole('listitem')).toHaveText([
    /^🙂 \(emoji, U\+1F642\): .*Kartlägg behov och resurser, .*Motivering/u,
    /^漢 \(kinesiskt tecken, U\+6F22\): .*Kartlägg behov och resurser, .*Motivering/u,
  ]);
  await expectAccessible(page);
  await button(page, 'Gå tillbaka').click();
  await expect(pdf).toBeFocused();
  await pdf.click();
  const { content } = await downloaded(page, () =>
    button(page, 'Hämta ändå, med □ i stället').click(),
  );
  const read = await readPdf(new Uint8Array(content).buffer);
  expect(compact(read.text)).toContain('Bra□med□i.');

  const html = await fetched(page, 'Hämta som webbsida');
  expect(html.content.toString('utf8')).toContain('Bra 🙂 med 漢 i.');
});

test('What is printed is looked through like a file', async ({ page }) => {
  const initiative = filledInitiative();
  const [one] = initiative.assessments;
  one!.ratings = one!.ratings.map((rating) =>
    rating.party === 'joint' && rating.step === '1'
      ? { ...rating, rationale: 'Ring Anna på 070-123 45 67.' }
      : rating,
  );
  await openDocument(page, '/skattning', initiative);
  await page.evaluate(() => {
    const counting = globalThis as unknown as { irisPrinted: string[] };
    counting.irisPrinted = [];
    window.print = () =>
      counting.irisPrinted.push(document.querySelector('dialog[open]') ? 'dialog' : 'page');
  });
  const printed = () =>
    page.evaluate(() => (globalThis as unknown as { irisPrinted: string[] }).irisPrinted);
  await button(page, 'Skriv ut').click();
  await expect(dialog(page).getByRole('heading')).toHaveText('Se över texten innan ni skriver ut');
  await dialog(page).getByRole('button', { name: 'Avbryt' }).click();
  expect(await printed()).toEqual([]);
  await button(page, 'Skriv ut').click();
  await dialog(page).getByRole('button', { name: 'Skriv ut ändå' }).click();
  await expect.poll(printed).toEqual(['page']);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('Only what the document prints is looked through', async ({ page }) => {
  const initiative = initiativeOf(times(14, 2));
  initiative.assessments[0]!.ratings[0]!.rationale = 'Skriv till anna@mora.se.';
  await openDocument(page, '/skattning', initiative);
  await button(page, 'Hämta som PDF').click();
  await expect(dialog(page).getByRole('listitem')).toHaveText([
    'Steg 1, motivering: en e-postadress',
  ]);
  await button(page, 'Avbryt').click();
  await choice(page, 'Handlingsplan').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Handlingsplan' })).toBeVisible();
  // The plan does not print it, and is not asked about.
  const { name } = await fetched(page, 'Hämta som PDF');
  expect(name).toMatch(/^iris_handlingsplan_/u);
});

test('An adopted version is shown and downloaded as it was, with a way back', async ({ page }) => {
  test.slow();
  await openDocument(page, '/skattning');
  await button(page, 'Fastställ …').click();
  await dialog(page).getByRole('textbox').first().fill('Socialnämnden');
  await dialog(page).getByRole('button', { name: 'Fastställ', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await button(page, 'Gör en ny version …').click();
  await dialog(page).getByRole('button', { name: 'Gör en ny version', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await page.goto(pathOf('/uppgifter'));
  await page.getByRole('textbox', { name: 'Vad ska genomföras?' }).fill('Ett nytt namn');
  await page.goto(pathOf('/rapport/skattning'));
  await expect(preview(page)).toContainText('Ett nytt namn');

  await page.getByRole('button', { name: /^Visa dokumenten: version 1/u }).click();
  await expect(page.getByText('Ni ser version 1 som den fastställdes.')).toBeVisible();
  await expect(preview(page)).not.toContainText('Ett nytt namn');
  await expect(preview(page)).toContainText(TITLE);
  await expect(page).toHaveTitle(/^Skattningsbilaga, Version 1, /u);
  const { name, content } = await fetched(page, 'Hämta som PDF');
  expect(name).toContain('_faststalld_');
  expect(compact((await readPdf(new Uint8Array(content).buffer)).text)).toContain(compact(TITLE));
  await expectAccessible(page);

  // It can be linked to, and each document has its version.
  await page.reload();
  await expect(page.getByText('Ni ser version 1 som den fastställdes.')).toBeVisible();
  await page.getByRole('link', { name: 'Årlig uppföljning' }).click();
  await expect(page).toHaveTitle(/^Årlig uppföljning, Version 1, /u);
  await page.getByRole('link', { name: 'Visa den senaste' }).click();
  await expect(preview(page)).toContainText('Ett nytt namn');
});

test('On paper there is the document alone, and the plan lies down', async ({ page }) => {
  for (const [part, lies] of [
    ['', false],
    ['/handlingsplan', true],
  ] as const) {
    await openDocument(page, part);
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const { pages, text } = await readPdf(bytes.buffer);
    const printed = compact(text);
    expect(printed).toContain(compact(TITLE));
    for (const words of ['Välj ett dokument', 'Hämta som', 'Översikt', 'Om IRIS', 'Skriv ut'])
      expect(printed).not.toContain(compact(words));
    for (const { width, height, items } of pages) {
      expect(width > height).toBe(lies);
      for (const { string, x, width: wide } of items)
        expect(x + wide, string).toBeLessThan(width - 30);
    }
  }
});

test('The list of contents leads to its headings, also by keyboard', async ({ page }) => {
  await openDocument(page, '');
  const address = page.url();
  const contents = preview(page).getByRole('navigation', { name: 'Innehåll' });
  const entries = contents.getByRole('button');
  expect(await entries.count()).toBeGreaterThan(5);
  const last = entries.last();
  const text = await last.textContent();
  await last.focus();
  await page.keyboard.press('Enter');
  const heading = preview(page).getByRole('heading', { name: text!.trim() });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  expect(page.url()).toBe(address);
});

test('By keyboard alone: choose a document and download it', async ({ page }) => {
  await openDocument(page, '');
  await page.getByRole('link', { name: 'Tjänsteskrivelse' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Tjänsteskrivelse' })).toBeVisible();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await button(page, 'Hämta som Word').evaluate((one) => one === document.activeElement))
      break;
  }
  await expect(button(page, 'Hämta som Word')).toBeFocused();
  const { name } = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(name).toMatch(/^iris_tjansteskrivelse_.+\.docx$/u);
});

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('Every format is made without a network', async ({ page, context }) => {
    test.slow();
    await openInitiative(page, quiet());
    await expect(ready(page)).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await context.setOffline(true);
    await goToPart(page, 'Dokument');
    for (const name of ['Hämta som PDF', 'Hämta som Word', 'Hämta som webbsida'])
      expect((await fetched(page, name)).content.length).toBeGreaterThan(1000);
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    for (const name of ['Hämta som Excel', 'CSV: Skattningar, bred'])
      expect((await fetched(page, name)).content.length).toBeGreaterThan(100);
  });
});
