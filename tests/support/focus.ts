// Moves through a page with the Tab key, and looks at every stop whether focus can be seen (WCAG 2.4.7 and 2.4.11).
import { expect, type Page } from '@playwright/test';

export interface Stop {
  /** Role or tag with accessible name, for messages and for finding one's way. */
  readonly what: string;
  readonly name: string;
  /** Empty when all is well. */
  readonly hidden: string;
  /** True when focus has left the page. */
  readonly outside: boolean;
  /** The same element gives the same number. */
  readonly id: number;
}

export async function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement)
      return { what: 'the page itself', name: '', hidden: '', outside: true, id: 0 };

    const seen = globalThis as unknown as { irisTestStops?: Element[] };
    const stops = (seen.irisTestStops ??= []);
    if (!stops.includes(element)) stops.push(element);

    const texts = (ids: string | null) =>
      (ids ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
    const labels = (element as HTMLInputElement).labels;
    const name =
      element.getAttribute('aria-label') ??
      (element.hasAttribute('aria-labelledby')
        ? texts(element.getAttribute('aria-labelledby')).join(' ')
        : labels && labels.length > 0
          ? [...labels].map((label) => label.textContent).join(' ')
          : element.textContent);
    const what = `${element.tagName.toLowerCase()} "${name.replace(/\s+/g, ' ').trim().slice(0, 80)}"`;

    const rect = [...element.getClientRects()].find(({ width, height }) => width * height > 0);
    const left = Math.max(rect?.left ?? 0, 0);
    const right = Math.min(rect?.right ?? 0, innerWidth);
    const top = Math.max(rect?.top ?? 0, 0);
    const bottom = Math.min(rect?.bottom ?? 0, innerHeight);
    const hidden = () => {
      if (!rect) return 'has no size';
      if (right - left < 1 || bottom - top < 1)
        return `lies outside the window: ${JSON.stringify(rect)}`;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const own = hit !== null && (element.contains(hit) || hit.contains(element));
      // The frame of the page contains everything and so shows nothing.
      const frame = hit?.matches('html, body, #app, main') === true && hit !== element;
      return own && !frame ? '' : `is covered by ${hit?.outerHTML.slice(0, 120) ?? 'nothing'}`;
    };
    return {
      what,
      name: name.replace(/\s+/g, ' ').trim(),
      hidden: hidden(),
      outside: false,
      id: stops.indexOf(element) + 1,
    };
  });
}

export async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key);
  const here = await stop(page);
  expect(here.hidden, `${here.what} has focus on ${page.url()}`).toBe('');
  return here;
}

/** Tabs forward until an element has the name; every stop on the way must be seen. */
export async function tabTo(page: Page, name: string | RegExp): Promise<Stop> {
  const MOST = 120;
  const passed: string[] = [];
  for (let count = 0; count < MOST; count += 1) {
    const here = await press(page, 'Tab');
    const found = typeof name === 'string' ? here.name === name : name.test(here.name);
    if (found) return here;
    passed.push(here.what);
  }
  throw new Error(`${String(name)} is not reached by Tab. Passed: ${passed.join(', ')}`);
}

/** Every stop from the top of the page to where focus leaves it or begins anew. */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  const MOST = 300;
  const stops: Stop[] = [];
  for (let count = 0; count < MOST; count += 1) {
    await page.keyboard.press(key);
    const here = await stop(page);
    if (here.outside || stops.some(({ id }) => id === here.id)) return stops;
    stops.push(here);
  }
  throw new Error(`More than ${MOST} stops on ${page.url()}`);
}
