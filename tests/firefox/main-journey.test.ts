// The whole main job once, in Firefox: from an empty browser to a PDF and a file, and from the file to the same picture.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { stepName } from '../support/instrument.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { newDevice, PATIENCE, type Device } from './support/firefox.ts';
import {
  begin,
  click,
  expectQuiet,
  expectSaved,
  expectStep,
  expectText,
  field,
  named,
  watch,
} from './support/journey.ts';

const LETTERS = 'åäö ÅÄÖ č ŋ';
const RATIONALE = `Tid saknas i båda verksamheterna, ${LETTERS}.`;
/** The levels of the fourteen steps, as their choices are named. */
const LEVELS = [
  ...['3 På plats', '3 På plats', '1 Påbörjat', '3 På plats', '3 På plats', '3 På plats'],
  ...['3 På plats', '0 Inte påbörjat', '2 Delvis på plats', '2 Delvis på plats', 'Vet inte'],
  ...['1 Påbörjat', '2 Delvis på plats', 'Inte aktuellt'],
];
const HEADLINE = '6 av 13 steg på plats (1 undantaget)';
/** The same in the document, where it stands in a sentence. */
const IN_WORDS = 'Sex av tretton steg är på plats. Ett steg är undantaget.';
const compact = (text: string) => text.replace(/\s+/gu, '');

let device: Device;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  device = await newDevice();
  host = await serve({ directory: 'build' });
});
afterAll(async () => {
  await device.remove();
  await host.close();
});

test('A group walks from an empty Firefox to a PDF and a file, and the file opens elsewhere', async () => {
  const browser = await device.start();
  const page = await browser.newPage();
  const log = await watch(page);
  await begin(page, host.url);
  for (const [index, level] of LEVELS.entries()) {
    await expectStep(page, index + 1);
    await click(page, 'radio', level);
    if (index === 2) await (await field(page, 'Motivering')).type(RATIONALE);
    const next = index + 2;
    const forward = index === 13 ? 'Till översikten' : `Nästa steg ${next} ${stepName(next)}`;
    await click(page, 'link', forward);
  }
  await expectText(page, HEADLINE);
  await expectSaved(page);

  await click(page, 'link', 'Dokument');
  await (await field(page, 'Diarienummer')).type('HSN 2022/3163');
  const button = named(page, 'button', 'Hämta som PDF');
  const pdf = await device.downloaded(() => button.click());
  expect(pdf.name).toMatch(/^iris_arsuppfoljning_mora_.+_hsn-2022-3163\.pdf$/);
  const read = await readPdf(new Uint8Array(pdf.content).buffer);
  for (const text of [IN_WORDS, RATIONALE, 'HSN 2022/3163'])
    expect(compact(read.text)).toContain(compact(text));

  await named(page, 'button', 'Spara till fil').click();
  const file = await device.downloaded(() => named(page, 'button', 'Spara filen').click());
  expect(file.name).toMatch(/^iris_arbetsfil_mora_.+\.iris\.json$/);
  expect(file.content.toString('utf8')).toContain(RATIONALE);
  expectQuiet(log, host.url);

  // A container of its own in Firefox shares no storage with the first.
  const elsewhere = await browser.createBrowserContext();
  const other = await elsewhere.newPage();
  const otherLog = await watch(other);
  await other.goto(host.url);
  const picker = await other.waitForSelector('input[type="file"]', PATIENCE);
  await picker?.uploadFile(device.path(file.name));
  await expectText(other, HEADLINE);
  expectQuiet(otherLog, host.url);
  await device.close(browser);
});
