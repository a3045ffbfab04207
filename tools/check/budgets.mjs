// What a visitor's browser fetches and does, measured in a real one against a finished build: npm run budgets [build]. Every
// page is a first visit over a slow network, beside a page without script; formats are weighed apart. What does not
// depend on the machine is held against a budget. 1 kB is 1000 bytes. How to read it: docs/decisions/0026-first-visit.md.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium as playwright } from '@playwright/test';
import { chromiumShell } from '../../scripts/chromium.mjs';
import { weighFormats } from '../../scripts/format-weights.mjs';
import { PAGES } from '../measure/first-visit/pages.mjs';
import { firstVisit, median, placeFor, scriptBytes } from '../measure/first-visit/place.mjs';
import {
  CPU,
  FORMATS,
  HEAVY,
  LATER,
  PAGE,
  PDF,
  SHIFTS,
  SMALLEST_SCRIPT,
} from './budgets/limits.mjs';
import { firstPdf } from './budgets/first-pdf.mjs';

const build = process.argv[2] ?? 'build';
const FLOOR = 'static page without script';
const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(build, name)));
/** What every page begins with. What the page names for its routes is not meant. */
const beginning = [
  ...readFileSync(join(build, 'index.html'), 'utf8').matchAll(
    /<link href="\.([^"]+)" rel="modulepreload">/g,
  ),
].map(([, path = '']) => path);
/** @type {string[]} */
const faults = [];
/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1);
/** @param {Buffer} script */
const heavyIn = (script) =>
  Object.entries(HEAVY)
    .filter(([, words]) => words.some((word) => script.includes(word)))
    .map(([library]) => library);

// A search for words that are not in the build would find nothing for ever.
for (const word of Object.values(HEAVY).flat())
  if (!scripts.some((script) => script.includes(word)))
    faults.push(`No script has "${word}": choose another word to know the library by.`);

const browser = await playwright.launch(chromiumShell());
const place = await placeFor(browser, build, 'HTTP/1.1');
try {
  await measurePages();
  await measurePdf();
} finally {
  await browser.close();
  await place.close();
}
await measureFormats();
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function measurePages() {
  /** @type {Map<string, import('../measure/first-visit/visit.mjs').Visit[]>} */
  const seen = new Map();
  for (const screen of SCREENS)
    for (const page of PAGES)
      seen.set(page.name, [
        ...(seen.get(page.name) ?? []),
        await firstVisit(browser, place, page, screen),
      ]);
  const floor = seen.get(FLOOR) ?? [];
  const rows = [...seen].map(([name, visits]) => {
    const first = visits[0]?.first ?? [];
    const requests = Math.min(...visits.map((one) => one.requests));
    const waves = Math.min(...visits.map((one) => one.waves));
    const shifts = Math.max(...visits.map((one) => one.shifts));
    const bytes = scriptBytes(place, first);
    const cpu = median(visits, 'cpu') / median(floor, 'cpu');
    const usable = median(visits, 'usable') / median(floor, 'usable');
    const limit = PAGE[name];
    if (limit) {
      check(name, 'files before it can be used', requests, limit.requests);
      check(name, 'waves of files', waves, limit.waves);
      check(name, 'kB of script before it can be used', bytes / 1000, limit.scripts);
      check(name, 'times the processor time of a page without script', cpu, CPU);
      if (bytes === 0) faults.push(`${name}: no script was seen, so nothing was measured.`);
    }
    check(name, 'of layout shift', shifts, SHIFTS);
    for (const path of new Set(visits.flatMap((one) => [...one.first, ...one.later]))) {
      const script = path.endsWith('.js') ? readFileSync(join(build, path)) : undefined;
      for (const library of script ? heavyIn(script) : [])
        if (!(LATER[name] ?? []).includes(library) || first.includes(path))
          faults.push(`${name}: ${library} is loaded before anybody has asked for what needs it.`);
      if (script && first.includes(path) && script.length < SMALLEST_SCRIPT && !isKits(path))
        faults.push(`${name}: ${path} is too small to be a file of its own.`);
    }
    return [
      name.padEnd(28),
      `${requests}${limit ? ` of ${limit.requests}` : ''}`.padStart(9),
      `${waves}${limit ? ` of ${limit.waves}` : ''}`.padStart(7),
      `${kB(bytes)}${limit ? ` of ${limit.scripts}` : ''}`.padStart(14),
      shifts.toFixed(3).padStart(7),
      cpu.toFixed(1).padStart(6),
      usable.toFixed(1).padStart(7),
    ].join(' ');
  });
  console.log(
    `${'first visit, Slow 4G'.padEnd(28)}     files   waves  scripts kB br  shifts  cpu × usable ×\n${rows.join('\n')}\n`,
  );
}

/** What Kit begins with, and its file for each page, which is small where the page has little of its own. @param {string} path */
function isKits(path) {
  return path.includes('/nodes/') || beginning.includes(path);
}

/**
 * @param {string} where
 * @param {string} what
 * @param {number} seen
 * @param {number} most
 */
function check(where, what, seen, most) {
  if (!(seen <= most))
    faults.push(`${where}: ${Number(seen.toFixed(3))} ${what}, ${most} allowed.`);
}

async function measurePdf() {
  const fetched = await firstPdf(browser, place);
  const bytes = sum(fetched);
  if (!fetched.flatMap(heavyIn).includes('jsPDF'))
    faults.push('First PDF: jsPDF was not among what the press fetched, so nothing was measured.');
  console.log(`${'gzipped'.padEnd(28)}   kB    most`);
  tell('First PDF, fonts and all', bytes, PDF);
}

async function measureFormats() {
  const modules = Object.entries(FORMATS).map(([name, format]) => [name, format.modules]);
  const weights = await weighFormats(Object.fromEntries(modules));
  for (const [name, { budget }] of Object.entries(FORMATS)) {
    const { bytes } = weights[name] ?? { bytes: 0 };
    if (bytes === 0)
      faults.push(`First ${name} file: no script was built, so nothing was measured.`);
    tell(`First ${name} file`, bytes, budget);
  }
}

/** @param {readonly Buffer[]} contents */
function sum(contents) {
  return contents.reduce((total, one) => total + gzipSync(one, { level: 9 }).length, 0);
}

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} budget
 */
function tell(what, bytes, budget) {
  console.log(`${what.padEnd(28)} ${kB(bytes).padStart(5)} ${kB(budget).padStart(6)}`);
  check(what, 'kB', bytes / 1000, budget / 1000);
}
