// What a visitor's browser fetches, measured in a real one against a finished build: node scripts/budgets.mjs [build].
// Every page is loaded cold, in a browser without cache; each script it asked for is gzipped as a good host would and
// the sum is held against a budget. 1 kB is 1000 bytes.
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './chromium.mjs';
import { weighFormats } from './format-weights.mjs';
import { serve } from './serve.mjs';

/**
 * The most that each may weigh, in bytes after gzip. The guards of what is kept (0015), the offline edition, merging and
 * the reminders added 8 to 12 kB to each page; everything that a visit can do without is loaded when it is used.
 */
const BUDGETS = {
  // Each new route costs every page its line in the list of routes. What keeps an open page alive (parts that cannot be
  // fetched, addresses from outside, translation, dropped files, typing that is cleaned) cannot be fetched when it is
  // needed, and a journal in a database and numbers of activities are there from the first row: 6.5 kB.
  // Numbers are written in words in every sentence: 1 kB of each page.
  // What a first visitor asks, with its picture: 1.5 kB.
  start: 102_500,
  // With the words about what is late and how many steps are in place, and every field by its path, from which the
  // reminder counts: 5.5 kB.
  startWithExample: 131_000,
  // With the plan of the step and what was said the time before. Keys, the table of three parties and the names of the
  // path are there as soon as somebody reaches for them: 3.5 kB.
  // Its level and its texts are parts of their own, which the page to read through shares: 1.5 kB.
  walk: 148_000,
  // The page of documents, with the year's own as it is shown, before anything is downloaded.
  // Who decides what, what comes first and what is missing are told in them: 10 kB. A chart with a place for every answer,
  // and where kommun and region are furthest apart in words: 2.5 kB. Lists that are typed: 0.5 kB.
  // What several pages share lies in few files (0024), of which a page uses most: 6 kB for eighty requests less.
  documents: 209_000,
  // One part of the yearly follow-up, with the documents, as a part of which it is printed.
  followUp: 225_500,
  // Of every page and dialog together, each file gzipped alone. The yearly follow-up and the documents added 5 kB, and a
  // step that fits a low window 1 kB. The chart of pictures is HTML, and bars have the patterns of the documents: 0.7 kB. The
  // page to read through and what a first visitor sees: 1.5 kB.
  css: 29_500,
  // 230 kB was the aim: a trimmed jsPDF and gzipped fonts (0020) leave room to spare, which is not to be spent unseen.
  pdf: 165_000,
};

/**
 * The most that a page may ask for on a first visit, icons apart: over HTTP/1.1 each file waits for one of six connections.
 * What stands behind a page (what rescues text when saving fails) is counted too.
 */
const REQUESTS = {
  start: 13,
  startWithExample: 14,
  walk: 15,
  followUp: 22,
  documents: 21,
};

/**
 * A script smaller than this, in bytes, costs more to ask for than to have: it belongs in a file of chunk-groups.mjs. Kit
 * keeps each page apart, and what it begins with is asked for by the page itself.
 */
const SMALLEST_SCRIPT = 1000;

/** The first file of a format, on a device that has none of it; what formats share is counted in each. */
const FORMATS = {
  // docx alone is 104 kB: the last version for Node 20 carries streams and parsers that are never used here.
  Word: { budget: 127_600, modules: ['src/lib/exports/word/render.ts'] },
  // Columns for every answer, and lines between what differs, and the lists that somebody has typed: 0.6 kB.
  HTML: { budget: 11_600, modules: ['src/lib/exports/html/render.ts'] },
  XLSX: {
    // With the words of the yearly follow-up, the order of its questions, and what stands on every sheet of paper.
    budget: 22_500,
    modules: [
      'src/lib/exports/spreadsheet/xlsx/render.ts',
      'src/lib/domain/data/tables.ts',
      'src/lib/i18n/data-words.ts',
    ],
  },
  CSV: {
    budget: 14_500,
    modules: [
      'src/lib/exports/spreadsheet/csv/render.ts',
      'src/lib/domain/data/tables.ts',
      'src/lib/i18n/data-words.ts',
    ],
  },
};

/** Words from error messages, which survive minifying: how a heavy library is known wherever it has ended up. */
const HEAVY = {
  'Chart.js': ['Canvas is already in use. Chart with ID', 'Failed to create chart'],
  jsPDF: ['Invalid arguments passed to jsPDF', 'jsPDF PubSub Error'],
  'ical.js': ['invalid ical body. component began but did not end', 'invalid BYDAY value'],
};

/** What an empty device needs no more than those. */
const VALIDATOR = '~standard';

const build = process.argv[2] ?? 'build';
/** @type {Record<string, any>} */
const messages = JSON.parse(readFileSync('messages/sv.json', 'utf8'));

const beginning = readFileSync(join(build, 'index.html'), 'utf8');
const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
/** @param {string} extension */
const filesOf = (extension) =>
  files.filter((name) => name.endsWith(extension)).map((name) => readFileSync(join(build, name)));

/** @param {Buffer} content */
const weight = (content) => gzipSync(content, { level: 9 }).length;
/** @param {Iterable<Buffer>} contents */
const sum = (contents) => [...contents].reduce((total, content) => total + weight(content), 0);
/** @param {Buffer} script */
const heavyIn = (script) =>
  Object.entries(HEAVY)
    .filter(([, words]) => words.some((word) => script.includes(word)))
    .map(([library]) => library);

/** @type {string[]} */
const faults = [];

// A search for words that are not in the build would find nothing for ever.
for (const word of [...Object.values(HEAVY).flat(), VALIDATOR])
  if (!filesOf('.js').some((script) => script.includes(word)))
    faults.push(
      `No script of the build has "${word}": choose another word to know the library by.`,
    );

/** @type {[what: string, bytes: number, budget: number, scripts: number][]} */
const rows = [];
/** @type {[what: string, requests: number, budget: number][]} */
const asked = [];

const host = await serve({ directory: build });
const browser = await playwright.launch(chromium());
try {
  await measureStart();
  const device = await deviceWithExample();
  await measurePages(device);
} finally {
  await browser.close();
  await host.close();
}
const css = filesOf('.css');
rows.push(['All style sheets', sum(css), BUDGETS.css, css.length]);
await measureFormats();

print();
process.exitCode = faults.length > 0 ? 1 : 0;

/**
 * A browser that has never been here, or one that has only what `device` holds. No service worker: what it fetches
 * for later is not what a page waits for.
 * @param {Awaited<ReturnType<typeof deviceWithExample>>['storage']} [storage]
 */
async function newVisitor(storage) {
  const context = await browser.newContext({
    locale: 'sv-SE',
    serviceWorkers: 'block',
    ...(storage && { storageState: storage }),
  });
  // Ends what hangs. How fast the machine is decides nothing here.
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  /** @type {Map<string, Buffer>} */
  const fetched = new Map();
  /** @type {Promise<unknown>[]} */
  const reading = [];
  page.on('response', (response) => {
    if (response.ok())
      reading.push(response.body().then((body) => fetched.set(response.url(), body)));
  });
  return {
    page,
    fetched,
    /** All that was fetched, once the network is silent. */
    async settle() {
      await page.waitForLoadState('networkidle');
      await Promise.all(reading);
    },
    scripts: () =>
      [...fetched].filter(([url]) => new URL(url).pathname.endsWith('.js')).map(([, body]) => body),
    requests: () => [...fetched.keys()].filter((url) => !url.endsWith('.svg')).length,
    small: () =>
      [...fetched]
        .filter(([url, body]) => url.endsWith('.js') && body.length < SMALLEST_SCRIPT)
        .map(([url]) => new URL(url).pathname)
        .filter((path) => !beginning.includes(path) && !path.includes('/nodes/')),
    close: () => context.close(),
  };
}

/**
 * @param {string} what
 * @param {Awaited<ReturnType<typeof newVisitor>>} visitor
 * @param {keyof typeof REQUESTS} page
 */
function weigh(what, visitor, page) {
  const scripts = visitor.scripts();
  rows.push([what, sum(scripts), BUDGETS[page], scripts.length]);
  const requests = visitor.requests();
  asked.push([what, requests, REQUESTS[page]]);
  if (requests > REQUESTS[page])
    faults.push(`${what}: ${requests} files are asked for, ${REQUESTS[page]} are allowed.`);
  for (const path of visitor.small())
    faults.push(`${what}: ${path} is too small to be a file of its own.`);
  if (scripts.length === 0) faults.push(`${what}: no script was seen, so nothing was measured.`);
  for (const library of new Set(scripts.flatMap(heavyIn)))
    faults.push(`${what}: ${library} is loaded, before anybody has asked for what needs it.`);
}

async function measureStart() {
  const visitor = await newVisitor();
  await visitor.page.goto(host.url);
  await visitor.page.getByRole('heading', { name: messages.start_heading }).waitFor();
  await visitor.settle();
  weigh('Start page, empty device', visitor, 'start');
  if (visitor.scripts().some((script) => script.includes(VALIDATOR)))
    faults.push(
      'Start page, empty device: the validator is loaded, and there is nothing to check.',
    );
  await visitor.close();
}

/** Opens the example by its button and keeps what is then on the device. */
async function deviceWithExample() {
  const visitor = await newVisitor();
  await visitor.page.goto(host.url);
  await visitor.page.getByRole('button', { name: messages.start_example }).click();
  await visitor.page.waitForURL(/#\/skattning\//);
  await visitor.settle();
  const path = new URL(visitor.page.url()).hash;
  const storage = await visitor.page.context().storageState({ indexedDB: true });
  await visitor.close();
  return { path, storage };
}

/** @param {Awaited<ReturnType<typeof deviceWithExample>>} device */
async function measurePages({ path, storage }) {
  const start = await newVisitor(storage);
  await start.page.goto(host.url);
  await start.page.getByRole('heading', { name: messages.start_list_heading }).waitFor();
  await start.settle();
  weigh('Start page, example on device', start, 'startWithExample');
  await start.close();

  const walk = await newVisitor(storage);
  await walk.page.goto(`${host.url}${path}/steg/1`);
  await walk.page.getByRole('radio').first().waitFor();
  await walk.settle();
  weigh('Walk page, with instrument', walk, 'walk');
  await walk.close();

  const followUp = await newVisitor(storage);
  await followUp.page.goto(`${host.url}${path}/reflektion/resultat`);
  await followUp.page.getByRole('textbox').first().waitFor();
  await followUp.settle();
  weigh('Part of the yearly follow-up', followUp, 'followUp');
  await followUp.close();

  const report = await newVisitor(storage);
  await report.page.goto(`${host.url}${path}/rapport`);
  const button = report.page.getByRole('button', { name: messages.report_download });
  await button.waitFor();
  // The page looks through the text for characters without a glyph a moment after it has been shown.
  await report.page.waitForTimeout(1000);
  await report.settle();
  weigh('Page of documents', report, 'documents');
  const before = new Set(report.fetched.keys());
  const download = report.page.waitForEvent('download');
  await button.click();
  await download;
  await report.settle();
  const added = [...report.fetched].filter(([url]) => !before.has(url)).map(([, body]) => body);
  rows.push(['First PDF, fonts and all', sum(added), BUDGETS.pdf, added.length]);
  if (!added.flatMap(heavyIn).includes('jsPDF'))
    faults.push('First PDF: jsPDF was not among what the click fetched, so nothing was measured.');
  await report.close();
}

async function measureFormats() {
  const modules = Object.entries(FORMATS).map(([name, format]) => [name, format.modules]);
  const weights = await weighFormats(Object.fromEntries(modules));
  for (const [name, { budget }] of Object.entries(FORMATS)) {
    const { bytes, scripts } = weights[name] ?? { bytes: 0, scripts: 0 };
    rows.push([`First ${name} file`, bytes, budget, scripts]);
    if (bytes === 0)
      faults.push(`First ${name} file: no script was built, so nothing was measured.`);
  }
}

function print() {
  /** @param {number} bytes */
  const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
  console.log(`${'gzipped'.padEnd(32)} files       kB  budget`);
  for (const [what, bytes, budget, count] of rows) {
    const over = bytes > budget;
    if (over)
      faults.push(`${what}: ${kB(bytes).trim()} kB is over the budget of ${budget / 1000} kB.`);
    console.log(
      `${what.padEnd(32)} ${String(count).padStart(5)} ${kB(bytes)} ${kB(budget)}${over ? '  over' : ''}`,
    );
  }
  console.log(`\n${'asked for on a first visit'.padEnd(32)} files  budget`);
  for (const [what, requests, budget] of asked)
    console.log(
      `${what.padEnd(32)} ${String(requests).padStart(5)} ${String(budget).padStart(7)}${requests > budget ? '  over' : ''}`,
    );
  for (const fault of faults) console.error(`✗ ${fault}`);
}
