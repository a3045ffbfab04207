// The documents of an occasion as the page offers them: each in each of its formats, on the page, on paper and by keyboard.
// What a document says is proven beside domain/report and exports.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from '../support/axe.ts';
import {
  button,
  choice,
  choose,
  chosen,
  fetched,
  openDocument,
  preview,
  read,
  quietInitiative,
} from '../support/document-page.ts';
import { compact, downloaded, openInitiative, pathOf } from '../support/journey.ts';
import { ready } from '../support/offline.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { expectQuiet, watch } from '../support/requests.ts';
import { beginning, m } from '../support/messages.ts';

const TITLE = m.setup_what_default();

interface Row {
  readonly name: string;
  /** What the document calls itself. */
  readonly eyebrow: string;
  readonly file: string;
  readonly first: string;
  readonly lies?: true;
  /** All of it stands in the yearly follow-up as well. */
  readonly within?: true;
}

const PLAN: Row = {
  name: m.docpage_plan(),
  eyebrow: m.doc_plan(),
  file: 'handlingsplan',
  first: m.report_download(),
  lies: true,
};
const OTHERS: readonly Row[] = [
  {
    name: m.docpage_annual(),
    eyebrow: m.doc_annual(),
    file: 'arsuppfoljning',
    first: m.report_download(),
  },
  {
    name: m.docpage_summary(),
    eyebrow: m.doc_summary(),
    file: 'sammanfattning',
    first: m.report_download(),
  },
  {
    name: m.docpage_letter(),
    eyebrow: m.doc_letter(),
    file: 'tjansteskrivelse',
    first: m.docpage_word_download(),
  },
  {
    name: m.docpage_appendix(),
    eyebrow: m.doc_appendix(),
    file: 'skattning',
    first: m.report_download(),
    within: true,
  },
];

type File = Awaited<ReturnType<typeof fetched>>;
const csv = (table: string) => m.docpage_csv_download({ table });

function nameOf(file: string, extension: string, years = '2026'): RegExp {
  return new RegExp(
    `^iris_${file}_mora_kvinnofrid-lokal_${years}(_utkast)?_\\d{4}-\\d{2}-\\d{2}(_[a-z0-9-]+)?\\.${extension}$`,
    'u',
  );
}

interface Files {
  readonly pdf: File;
  readonly word: File;
  readonly html: File;
}

/** All three are the document, by name and by content; the HTML stands as it does in a browser of its own. */
async function expectDocument({ pdf, word, html }: Files, row: Row, browser: Page) {
  const { file, lies = false, within } = row;
  expect(pdf.name).toMatch(nameOf(file, 'pdf'));
  const read = await readPdf(new Uint8Array(pdf.content).buffer, 1);
  expect(compact(read.text)).toContain(compact(TITLE));
  const [sheet] = read.pages;
  expect(sheet!.width > sheet!.height).toBe(lies);

  expect(word.name).toMatch(nameOf(file, 'docx'));
  const parts = unzipSync(new Uint8Array(word.content));
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml.replace(/<[^>]+>/gu, '')).toContain(TITLE);

  expect(html.name).toMatch(nameOf(file, 'html'));
  expect(html.name.replace(/html$/u, 'pdf')).toBe(pdf.name);
  await browser.setContent(html.content.toString('utf8'));
  await expect(browser.getByRole('heading', { level: 1 })).toContainText(TITLE);
  if (!within) await expectAccessible(browser);
}

async function expectShown(page: Page, { name, eyebrow, first }: Row): Promise<void> {
  await expect(choice(page, name)).toHaveAttribute('aria-current', 'page');
  await expect((await read(page)).getByRole('paragraph').first()).toContainText(eyebrow);
  await expect(page.locator('.button.primary')).toHaveText(first);
}

/** Notes what each file that is made is said to be. */
async function noteTypes(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    const types: string[] = [];
    Object.assign(globalThis, { irisTestTypes: types });
    URL.createObjectURL = (blob: Blob) => {
      types.push(blob.type);
      return make(blob);
    };
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { irisTestTypes: string[] }).irisTestTypes);
}

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('Each document is read on the page and downloaded in each of its formats, also without a network', async ({
    page,
    context,
  }) => {
    const log = await watch(context);
    const types = await noteTypes(page);
    await openDocument(page, '/handlingsplan');
    const beside = await context.newPage();

    const plan =
      await test.step('The files have their type, and each is made by parts that are loaded when it is asked for', async () => {
        await expectShown(page, PLAN);
        const scripts: string[] = [];
        page.on('request', (request) => {
          if (request.url().endsWith('.js')) scripts.push(request.url());
        });
        const loaded = async (name: string) => {
          const before = scripts.length;
          const file = await fetched(page, name);
          expect(scripts.length, name).toBeGreaterThan(before);
          return file;
        };
        const word = await loaded(m.docpage_word_download());
        await loaded(m.docpage_excel_download());
        const html = await loaded(m.docpage_html_download());
        const pdf = await fetched(page, m.report_download());
        expect(await types()).toEqual([
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'text/html;charset=utf-8',
          'application/pdf',
        ]);
        return { word, html, pdf };
      });
    await test.step(`${PLAN.name}: it is read in each of its formats`, () =>
      expectDocument(plan, PLAN, beside));

    await test.step('What is left is made without a network', async () => {
      await expect(ready(page)).toBeVisible();
      await page.reload();
      await expectShown(page, PLAN);
      expectQuiet(log, page);
      await context.setOffline(true);
    });

    for (const row of OTHERS)
      await test.step(`${row.name}: it is read on the page and in each of its formats`, async () => {
        await choose(page, row.name);
        await expectShown(page, row);
        const pdf = await fetched(page, m.report_download());
        const word = await fetched(page, m.docpage_word_download());
        const html = await fetched(page, m.docpage_html_download());
        await expect(page.getByText(m.docpage_done({ name: html.name }))).toBeVisible();
        await expectDocument({ pdf, word, html }, row, beside);
      });

    await test.step('Data: one workbook, and a file for each table that says what is in it', async () => {
      await choose(page, m.docpage_data());
      await expect(preview(page)).toHaveCount(0);
      const excel = await fetched(page, m.docpage_excel_download());
      // Of both years, which the documents are not.
      expect(excel.name).toMatch(nameOf('data', 'xlsx', '2025-2026'));
      const sheets = strFromU8(unzipSync(new Uint8Array(excel.content))['xl/workbook.xml']!);
      for (const name of [m.data_ratings(), m.data_steps(), m.data_activities()])
        expect(sheets).toContain(name);

      const ratings = await fetched(page, csv(m.data_ratings()));
      expect(ratings.name).toMatch(nameOf('skattningar-lang', 'csv', '2025-2026'));
      const rows = parse(ratings.content, { bom: true, delimiter: ';', columns: false });
      const size = m.docpage_csv_size({ rows: rows.length - 1, columns: rows[0]!.length });
      await expect(button(page, csv(m.data_ratings()))).toHaveAccessibleDescription(
        `${m.docpage_csv_long()} ${size} ${m.docpage_csv_texts()}`,
      );
      for (const [name, about] of [
        [m.data_steps(), beginning(m.docpage_csv_wide())],
        [m.data_answers(), beginning(m.docpage_csv_answers())],
        [m.data_reflections(), beginning(m.docpage_csv_reflections())],
        [m.data_figures(), `${m.docpage_csv_figures()} ${m.docpage_csv_empty()}`],
        [m.data_figure_years(), `${m.docpage_csv_figure_years()} ${m.docpage_csv_empty()}`],
      ] as const)
        await expect(button(page, csv(name))).toHaveAccessibleDescription(about);
      const steps = await fetched(page, csv(m.data_steps()));
      expect(steps.content.length).toBeGreaterThan(100);
      await expectAccessible(page);
    });
    expectQuiet(log, page);
  });
});

test('A document is found by its address, by its contents and by keyboard, and printed alone', async ({
  page,
}) => {
  await openInitiative(page, quietInitiative(), undefined, '/rapport/finns-inte');
  await test.step('An address that names no document says so', async () => {
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(m.error_not_found_heading());
    await openAddress(page, pathOf('/rapport/tjansteskrivelse'));
    await expect(heading).toHaveText(m.docpage_title());
    await openAddress(page, pathOf('/rapport/sammanfattning/11111111-1111-4111-8111-111111111111'));
    await expect(heading).toHaveText(m.error_not_found_heading());
    await expectAccessible(page);
    await openAddress(page, pathOf('/rapport'));
    await expect(heading).toHaveText(m.docpage_title());
  });

  await test.step('Chapters come first, and the document when it is asked for', async () => {
    const chapters = preview(page).getByRole('listitem').getByRole('button');
    await expect(chapters).toHaveCount(17);
    await expect(preview(page).getByRole('table')).toHaveCount(0);
    const text = await chapters.nth(2).textContent();
    await chapters.nth(2).focus();
    await page.keyboard.press('Enter');
    const chapter = preview(page).getByRole('heading', { name: text!.trim() });
    await expect(chapter).toBeFocused();
    await expect(chapter).toBeInViewport();
    expect(await preview(page).getByRole('table').count()).toBeGreaterThan(3);
    await button(page, m.docpage_read_hide()).click();
    await expect(preview(page).getByRole('table')).toHaveCount(0);
    await expect(button(page, m.docpage_read())).toBeFocused();
  });

  await test.step('The list of contents leads to its headings, also by keyboard', async () => {
    const address = page.url();
    const contents = (await read(page)).getByRole('navigation', { name: m.doc_contents() });
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
    // A day is never parted from its month, here or in any file.
    expect(await preview(page).textContent()).toMatch(
      /\d\u00a0(?:januari|september|oktober|november|december)/u,
    );
  });

  await test.step('By keyboard alone: choose a document and download it', async () => {
    await choice(page, m.docpage_letter()).focus();
    await page.keyboard.press('Enter');
    await expect(chosen(page, m.docpage_letter())).toBeVisible();
    const word = button(page, m.docpage_word_download());
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if (await word.evaluate((one) => one === document.activeElement)) break;
    }
    await expect(word).toBeFocused();
    const { name } = await downloaded(page, () => page.keyboard.press('Enter'));
    expect(name).toMatch(/^iris_tjansteskrivelse_.+\.docx$/u);
  });

  await test.step('On paper there is the document alone, and the plan lies down', async () => {
    for (const [document, lies] of [
      [m.docpage_annual(), false],
      [m.docpage_plan(), true],
    ] as const) {
      await choose(page, document);
      const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
      const { pages, text } = await readPdf(bytes.buffer);
      const printed = compact(text);
      expect(printed).toContain(compact(TITLE));
      for (const words of [
        m.docpage_lead(),
        m.report_download(),
        m.docpage_word_download(),
        m.docpage_html_download(),
        m.nav_overview(),
        m.app_about(),
        m.docpage_print(),
      ])
        expect(printed).not.toContain(compact(words));
      for (const { width, height, items } of pages) {
        expect(width > height).toBe(lies);
        for (const { string, x, width: wide } of items)
          expect(x + wide, string).toBeLessThan(width - 30);
      }
    }
  });
});
