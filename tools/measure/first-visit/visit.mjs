// One first visit to a page over a slow network, and what it cost.

/** What DevTools calls Slow 4G: a round trip in ms, and 1.44 Mbit/s down. */
const SLOW_4G = {
  offline: false,
  latency: 562,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const CPU = 4;
/** No page of the project changes so late after its last request. */
const QUIET = 1500;
/** Nothing waits for one: what is drawn until it comes has the same measures. */
const TYPEFACE = /\.woff2$/;

/**
 * @typedef {object} Visit
 * @property {string[]} first paths of what was asked for before the page could be used
 * @property {string[]} later paths of what was asked for afterwards, by itself
 * @property {number} requests how many `first` are
 * @property {number} waves the longest chain of those in which each was asked for after the one before had come, typefaces apart
 * @property {number} usable ms from the address to what a person has come for
 * @property {number} blocked ms over 50 of each task
 * @property {number} cpu ms of all tasks
 * @property {number} shifts cumulative layout shift
 */

/**
 * @param {import('@playwright/test').BrowserContext} context that has asked for nothing yet
 * @param {string} address
 * @param {string} usable selector
 * @returns {Promise<Visit>}
 */
export async function visit(context, address, usable) {
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.addInitScript(observe, usable);
  const devtools = await context.newCDPSession(page);
  const asked = await listen(devtools);
  await devtools.send('Performance.enable');
  await slowDown(devtools);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'usableAt' in globalThis);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(QUIET);
  const { metrics } = await devtools.send('Performance.getMetrics');
  const { found, ...seen } = await page.evaluate(() => {
    const { foundAt, usableAt, blocked, shifts } = /** @type {any} */ (globalThis);
    return { found: foundAt, usable: usableAt, blocked, shifts };
  });
  await page.close();
  const start = asked[0]?.from ?? NaN;
  const isFirst = (/** @type {Asked} */ { from }) => from <= start + found / 1000;
  const before = asked.filter(isFirst);
  const pathOf = (/** @type {Asked} */ { url }) => new URL(url).pathname;
  return {
    first: before.map(pathOf),
    later: asked.filter((one) => !isFirst(one)).map(pathOf),
    requests: before.length,
    waves: waves(before.filter((one) => !TYPEFACE.test(pathOf(one)))),
    cpu: 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN),
    ...seen,
  };
}

/**
 * A slow network and a slow processor, and nothing kept from before.
 * @param {import('@playwright/test').CDPSession} devtools
 */
export async function slowDown(devtools) {
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
}

/**
 * Runs in the page, before anything of its own.
 * @param {string} usable
 */
function observe(usable) {
  const page = /** @type {any} */ (globalThis);
  page.blocked = 0;
  page.shifts = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of /** @type {any[]} */ (list.getEntries()))
      if (!shift.hadRecentInput) page.shifts += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (![...document.querySelectorAll(usable)].some((one) => one.checkVisibility())) return;
    observer.disconnect();
    page.foundAt = performance.now();
    requestAnimationFrame(() => (page.usableAt = performance.now()));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * @typedef {{ url: string, from: number, to: number }} Asked `from`, `to`: seconds of one clock
 * @param {import('@playwright/test').CDPSession} devtools
 * @returns {Promise<Asked[]>} filled as requests are made
 */
async function listen(devtools) {
  /** @type {Asked[]} */
  const asked = [];
  /** @type {Map<string, Asked>} */
  const open = new Map();
  devtools.on('Network.requestWillBeSent', ({ requestId, timestamp, request: { url } }) => {
    if (!url.startsWith('http')) return;
    const one = { url, from: timestamp, to: Infinity };
    asked.push(one);
    open.set(requestId, one);
  });
  devtools.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const one = open.get(requestId);
    if (one) one.to = timestamp;
  });
  await devtools.send('Network.enable');
  return asked;
}

/**
 * @param {readonly Asked[]} asked
 * @returns {number}
 */
function waves(asked) {
  /** @type {Map<Asked, number>} */
  const nth = new Map();
  for (const one of asked) {
    const before = [...nth].filter(([{ to }]) => to <= one.from).map(([, wave]) => wave);
    nth.set(one, 1 + Math.max(0, ...before));
  }
  return Math.max(0, ...nth.values());
}
