// The longest task of the page while a large file is opened, in a real browser whose processor is slowed, against a finished
// build: node tools/measure/long-tasks.mjs [--directory build] [--messages messages/sv.json] [--slower 4]. Each file is opened
// as something new, once more as the same, and in another version of what is there. What counts is the file: from when it is
// chosen until it is on the device, or until there is a question. The page that comes then is told of by itself.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../../scripts/chromium.mjs';
import { largeWorkFile } from '../../scripts/large-work-file.mjs';
import { serve } from '../../scripts/serve.mjs';

const { values } = parseArgs({
  options: {
    directory: { type: 'string', default: 'build' },
    messages: { type: 'string', default: 'messages/sv.json' },
    slower: { type: 'string', default: '4' },
  },
});
/** @type {Record<string, string>} */
const messages = JSON.parse(readFileSync(values.messages, 'utf8'));
const SIZES = [
  { assessments: 12, activities: 400, notes: 2000 },
  { assessments: 12, activities: 1200, notes: 9000 },
];

const folder = mkdtempSync(join(tmpdir(), 'iris-long-tasks-'));
const host = await serve({ directory: values.directory });
const browser = await playwright.launch(chromium());
try {
  for (const size of SIZES) await measure(largeWorkFile(size));
} finally {
  await browser.close();
  await host.close();
  rmSync(folder, { recursive: true });
}

/** @param {{ text: string }} file */
async function measure({ text }) {
  const context = await browser.newContext({ locale: 'sv-SE', serviceWorkers: 'block' });
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByRole('button', { name: messages.start_open }).waitFor();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
  await page.evaluate(observe);
  const megabytes = (text.length / 1e6).toFixed(1);
  console.log(`\n${megabytes} MB, processor slowed ${values.slower} times`);
  const opened = () => page.waitForURL(/#\/skattning\//u);
  const asked = () => page.locator('dialog[open] h3').first().waitFor();

  await report('new', text, opened);
  await toStart();
  await report('the same', text, opened);
  await toStart();
  const later = text
    .replaceAll('"updatedAt":"2026', '"updatedAt":"2027')
    .replaceAll('Vi går igenom', 'Ni går igenom')
    .replace(/"changed":\{[^}]*\}/u, '"changed":{}');
  await report('another version: until the question', later, asked);
  const answer = page.locator('dialog[open] .primary');
  await answer.click();
  await tell('another version: from the answer on', opened);
  await context.close();

  async function toStart() {
    await page.locator('header a').first().click();
    await page.locator('input[type="file"]').waitFor({ state: 'attached' });
    await page.waitForTimeout(5000);
  }

  /** @param {string} what @param {string} content @param {() => Promise<unknown>} done */
  async function report(what, content, done) {
    await page.evaluate(() => Reflect.get(globalThis, 'beginTasks')());
    // A path, so that the bytes do not pass through the page's own thread on their way from the test.
    const path = join(folder, 'fil.iris.json');
    writeFileSync(path, content);
    await page.locator('input[type="file"]').setInputFiles(path);
    await tell(what, done);
  }

  /** @param {string} what @param {() => Promise<unknown>} done */
  async function tell(what, done) {
    const start = Date.now();
    await done();
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    await page.waitForTimeout(3000);
    const { file, after } = await page.evaluate(() => Reflect.get(globalThis, 'endTasks')());
    console.log(
      `${what.padEnd(38)} ${seconds.padStart(5)} s, longest task ${String(file).padStart(5)} ms, with the page that follows ${after} ms`,
    );
  }
}

/** Runs in the page. The file is done when the page begins to go to another address, or to show a dialog. */
function observe() {
  /** @type {{ start: number, duration: number }[]} */
  let tasks = [];
  let end = Infinity;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask' });
  const done = () => (end = Math.min(end, performance.now()));
  Object.assign(globalThis, {
    beginTasks() {
      tasks = [];
      end = Infinity;
    },
    endTasks() {
      const longest = (/** @type {typeof tasks} */ some) =>
        Math.round(Math.max(0, ...some.map(({ duration }) => duration)));
      const answer = {
        file: longest(tasks.filter(({ start }) => start < end)),
        after: longest(tasks),
      };
      tasks = [];
      end = Infinity;
      return answer;
    },
  });
  new BroadcastChannel('iris').addEventListener('message', done);
  new MutationObserver(() => {
    if (document.querySelector('dialog')) done();
  }).observe(document, { subtree: true, childList: true });
}
