// The steps that most tests share, done the way a visitor does them.
import { readFile } from 'node:fs/promises';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { openAddress } from './open-address.ts';
import { given } from './given.ts';
import { instrument } from './instrument.ts';
import { readPdf } from './pdf-read-back.ts';
import { ASSESSMENT, payload, workFileOf, type Payload } from './work-file.ts';
import { m } from './messages.ts';

export async function goToStart(page: Page): Promise<void> {
  await openAddress(page, '/#/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.start_heading());
}

/** Gives the start page a file. That its button opens the browser's own dialog is a test of its own in start.spec.ts. */
export async function chooseFile(page: Page, file: Payload | string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
}

/**
 * A device with the given initiatives, as if a work file with them had been opened. The first time in a test the file is
 * taken in beside the page; later ones go through it, since they may meet what is there.
 * @param place of the initiative's latest assessment, such as `/plan`; its overview when it is left out
 */
export async function openInitiative(
  page: Page,
  initiative: { readonly title: string },
  file: Record<string, unknown> = workFileOf([initiative]),
  place = '',
): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  if (page.url() === 'about:blank') {
    await given(page, file);
    await openAddress(page, pathOf(place, latestOf(initiative)));
  } else {
    await goToStart(page);
    await chooseFile(page, payload(file));
    await expect(heading).toHaveText(initiative.title);
    if (place) await openAddress(page, pathOf(place, latestOf(initiative)));
  }
  if (place) await expect(page.locator('#app main')).toBeVisible();
  else await expect(heading).toHaveText(initiative.title);
}

/** The assessment that IRIS shows when an initiative has been opened. */
function latestOf(initiative: object): string {
  const { assessments } = initiative as { assessments: readonly { id: string; date: string }[] };
  return assessments.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)!.id;
}

export function pathOf(place = '', assessment: string = ASSESSMENT): string {
  return `/#/skattning/${assessment}${place}`;
}

/** The parts of an assessment, by the links at the top. */
const PARTS = {
  overview: m.nav_overview,
  steps: m.nav_steps,
  plan: m.plan_nav,
  'over-time': m.time_title,
  reflection: m.reflect_nav,
  documents: m.nav_report,
  particulars: m.nav_setup,
} as const;

/**
 * Goes to a part of the open assessment by its link at the top, and waits until it is there: two parts may have the same
 * buttons.
 */
export async function goToPart(page: Page, part: keyof typeof PARTS): Promise<void> {
  const link = page
    .getByRole('navigation', { name: m.app_navigation() })
    .getByRole('link', { name: PARTS[part](), exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** On the report's page: opens an adopted text for a new version. */
export async function beginVersion(page: Page): Promise<void> {
  await page.getByRole('button', { name: m.adopt_next() }).click();
  await page.getByRole('button', { name: m.adopt_next_confirm(), exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function begin(page: Page, kommun = 'Mora kommun'): Promise<void> {
  await goToStart(page);
  await page.getByRole('link', { name: m.start_new() }).click();
  await page.getByRole('combobox', { name: m.setup_place() }).selectOption(kommun);
  await page.getByRole('button', { name: m.setup_submit() }).click();
  await expectStep(page, 1);
}

export async function expectStep(page: Page, number: number): Promise<void> {
  await expect(page.getByText(m.walk_where({ number, total: 14 }), { exact: true })).toBeVisible();
}

export function levels(page: Page): Locator {
  return page.getByRole('group', { name: instrument.scale.question, exact: true });
}

export async function chooseLevel(page: Page, name: string): Promise<void> {
  await levels(page).getByRole('radio', { name, exact: true }).check();
}

export function rationale(page: Page): Locator {
  return page.getByRole('textbox', { name: m.walk_rationale(), exact: true });
}

export function evidence(page: Page): Locator {
  return page.getByRole('textbox', { name: m.walk_evidence() });
}

/** What the top of the page says about saving, as it is seen. */
export function saveState(page: Page): Locator {
  return page.getByRole('banner').getByRole('paragraph', { includeHidden: true }).first();
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(m.save_saved());
}

/** A phase on the overview. */
export function phase(page: Page, number: number): Locator {
  return page.getByRole('region', {
    name: `${m.overview_phase()} ${number} ${instrument.phases[number - 1]!.name}`,
    exact: true,
  });
}

/** A status as it is read: the full stop is there for those who hear it, the line break for those who see it. */
export function asStatus(sentences: string): RegExp {
  const escaped = sentences.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^${escaped.replace(/\\\. ?/gu, '\\s*\\.\\s*')}$`, 'u');
}

export async function downloaded(
  page: Page,
  start: () => Promise<void>,
): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await start();
  return contentOf(await waiting);
}

async function contentOf(download: Download): Promise<{ name: string; content: Buffer }> {
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

interface SavedFile {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** Saves by a button that asks first, and answers as somebody does who has nothing to add. */
export async function savedFile(page: Page, button: Locator): Promise<SavedFile> {
  await button.click();
  const answer = (name: string) => page.getByRole('button', { name, exact: true });
  return rescuedFile(page, answer(m.filing_confirm()).or(answer(m.filing_anyway())));
}

/** Saves by a button that does it at once: the one that shows when the browser could not save. */
export async function rescuedFile(page: Page, button: Locator): Promise<SavedFile> {
  const { name, content } = await downloaded(page, () => button.click());
  return { name, data: JSON.parse(content.toString('utf8')) as Record<string, unknown> };
}

/** Downloads the PDF from the report page and reads it back. `text` is without white space. */
export async function downloadedPdf(page: Page, start?: () => Promise<void>) {
  const press = () => page.getByRole('button', { name: m.report_download() }).click();
  const { name, content } = await downloaded(page, start ?? press);
  const bytes = new Uint8Array(content);
  const pdf = await readPdf(bytes.buffer);
  return { name, pdf, text: compact(pdf.text) };
}

/** Lines in a PDF break where they must, so texts are compared without white space. */
export function compact(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A file as it is saved, without the moment at which it was. */
export function content({ exportedAt, ...rest }: Record<string, unknown>): unknown {
  expect(exportedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  return rest;
}
