// How long it takes from a key until what it wrote outlives the browser: node tools/measure/kill-window.mjs [--rounds 8].
// A Chromium of its own types a burst into a step, and is ended with SIGKILL, all its processes' parent first, so many
// milliseconds after the page has taken in the last letter. Then it is started again and the letters are counted. Needs a
// finished build; `npm run busy --` before it shows a busy machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { killable } from './killable.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '8' },
    directory: { type: 'string', default: 'build' },
    gaps: { type: 'string', default: '0,5,20' },
    waits: { type: 'string', default: '0,5,10,50' },
  },
});
const ROUNDS = Number(values.rounds);
/** Milliseconds between one letter and the next; 0 sends them as fast as the browser takes them. */
const GAPS = values.gaps.split(',').map(Number);
/** Milliseconds from the last letter to the end. */
const WAITS = values.waits.split(',').map(Number);
const LETTERS = 'abcdefghijklmnopqrs';
const STEPS = 14;
const FILE = 'tests/fixtures/minimal.iris.json';
const ASSESSMENT = JSON.parse(readFileSync(FILE, 'utf8')).initiatives[0].assessments[0].id;
/** @type {Record<string, string>} */
const messages = JSON.parse(readFileSync('messages/sv.json', 'utf8'));

/** @param {import('@playwright/test').Page} page @param {string} address */
async function fieldAt(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  const field = page.getByRole('textbox', { name: messages.walk_rationale, exact: true });
  await field.waitFor();
  return field;
}

const server = await serve({ directory: values.directory });
const folder = mkdtempSync(join(tmpdir(), 'iris-kill-window-'));
/** @type {Awaited<ReturnType<typeof killable>> | undefined} */
let browser;
try {
  browser = await killable(folder);
  await browser.page.goto(server.url);
  await browser.page.locator('input[type="file"]').setInputFiles(FILE);
  await browser.page.waitForURL(/skattning/);
  console.log('gap ms | wait ms | rounds with loss | letters lost per round, of ' + LETTERS.length);
  let round = 0;
  for (const gap of GAPS)
    for (const wait of WAITS) {
      /** @type {number[]} */
      const lost = [];
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        const address = `${server.url}#/skattning/${ASSESSMENT}/steg/${(round % STEPS) + 1}`;
        const field = await fieldAt(browser.page, address);
        const before = await field.inputValue();
        await field.press('End');
        await browser.type(LETTERS, gap);
        if (wait > 0) await sleep(wait);
        await browser.kill();
        browser = await killable(folder);
        const after = await (await fieldAt(browser.page, address)).inputValue();
        if (!(before + LETTERS).startsWith(after)) throw new Error(`Not a beginning: ${after}`);
        lost.push(before.length + LETTERS.length - after.length);
        round += 1;
      }
      const rounds = `${lost.filter(Boolean).length} of ${ROUNDS}`;
      console.log(
        `${String(gap).padStart(6)} | ${String(wait).padStart(7)} | ${rounds.padStart(16)} | ${lost.join(' ')}`,
      );
    }
} finally {
  await browser?.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
