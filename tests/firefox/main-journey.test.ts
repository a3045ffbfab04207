// The whole main job once, in Firefox: from an empty browser to a PDF and a file, and from the file to the same picture.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { instrument, stepName } from '../support/instrument.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { inFigures, inPlaceOf } from '../support/standings.ts';
import { newDevice, PATIENCE, type Device } from './support/firefox.ts';
import {
  begin,
  click,
  expectQuiet,
  expectSaved,
  expectStep,
  expectText,
  field,
  watch,
} from './support/journey.ts';
import { m } from '../support/messages.ts';

const LETTERS = 'åäö ÅÄÖ č ŋ';
const RATIONALE = `Tid saknas i båda verksamheterna, ${LETTERS}.`;
/** The levels of the fourteen steps, as their choices are named. */
const LEVELS = [
  ...['3 På plats', '3 På plats', '1 Påbörjat', '3 På plats', '3 På plats', '3 På plats'],
  ...[
    '3 På plats',
    '0 Inte påbörjat',
    '2 Delvis på plats',
    '2 Delvis på plats',
    instrument.scale.unknown.name,
  ],
  ...['1 Påbörjat', '2 Delvis på plats', 'Inte aktuellt'],
];
const OTHERS = { unknown: 1, excluded: [14] };
const HEADLINE = inFigures([6, 13], OTHERS);
/** The same in the document, where it stands in a sentence. */
const IN_WORDS = inPlaceOf([6, 13], OTHERS);
const wayTo = (number: number) =>
  `${m.walk_next()} ${m.status_phase({ number, name: stepName(number) })}`;
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
    if (index === 2) await (await field(page, m.walk_rationale())).type(RATIONALE);
    await click(page, 'link', index === 13 ? m.walk_last() : wayTo(index + 2));
  }
  await expectText(page, HEADLINE);
  await expectSaved(page);

  await click(page, 'link', m.nav_report());
  await (await field(page, m.report_registry())).type('HSN 2022/3163');
  const pdf = await device.downloaded(() => click(page, 'button', m.report_download()));
  expect(pdf.name).toMatch(/^iris_arsuppfoljning_mora_.+_hsn-2022-3163\.pdf$/);
  const read = await readPdf(new Uint8Array(pdf.content).buffer);
  for (const text of [IN_WORDS, RATIONALE, 'HSN 2022/3163'])
    expect(compact(read.text)).toContain(compact(text));

  await click(page, 'button', m.save_to_file());
  const file = await device.downloaded(() => click(page, 'button', m.filing_confirm()));
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
