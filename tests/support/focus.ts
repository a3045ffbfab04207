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

/** Where a walk ends: at something with a name, or where focus leaves the page or begins anew. */
type Goal = { readonly name: string } | { readonly pattern: string; readonly flags: string } | null;

/** Put into the page, where it looks at each stop before the next press of the key. Nothing of it is seen. */
interface Guide {
  readonly here: () => Stop;
  readonly walk: (goal: Goal) => void;
  stops: Stop[];
  arrived: boolean;
}
interface Guided {
  irisTestGuide?: Guide;
}

/** For so many stops the key is held down before the page is asked how far it has come. */
const HELD = 25;
const MOST = 300;

async function guide(page: Page): Promise<void> {
  await page.evaluate(() => {
    const guided = globalThis as Guided;
    if (guided.irisTestGuide) return;
    const known: Element[] = [];

    function here(): Stop {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body || element === document.documentElement)
        return { what: 'the page itself', name: '', hidden: '', outside: true, id: 0 };
      if (!known.includes(element)) known.push(element);
      const name = nameOf(element).replace(/\s+/g, ' ').trim();
      return {
        what: `${element.tagName.toLowerCase()} "${name.slice(0, 80)}"`,
        name,
        hidden: hidden(element),
        outside: false,
        id: known.indexOf(element) + 1,
      };
    }

    function nameOf(element: HTMLElement): string {
      const texts = (ids: string | null) =>
        (ids ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
      const { labels } = element as HTMLInputElement;
      return (
        element.getAttribute('aria-label') ??
        (element.hasAttribute('aria-labelledby')
          ? texts(element.getAttribute('aria-labelledby')).join(' ')
          : labels && labels.length > 0
            ? [...labels].map((label) => label.textContent).join(' ')
            : element.textContent)
      );
    }

    function hidden(element: HTMLElement): string {
      const rect = [...element.getClientRects()].find(({ width, height }) => width * height > 0);
      if (!rect) return 'has no size';
      const left = Math.max(rect.left, 0);
      const right = Math.min(rect.right, innerWidth);
      const top = Math.max(rect.top, 0);
      const bottom = Math.min(rect.bottom, innerHeight);
      if (right - left < 1 || bottom - top < 1)
        return `lies outside the window: ${JSON.stringify(rect)}`;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const own = hit !== null && (element.contains(hit) || hit.contains(element));
      // The frame of the page contains everything and so shows nothing.
      const frame = hit?.matches('html, body, #app, main') === true && hit !== element;
      return own && !frame ? '' : `is covered by ${hit?.outerHTML.slice(0, 120) ?? 'nothing'}`;
    }

    /** Focus has left the page, or comes to where it has been. A field for dates is several stops in a row. */
    function around(stops: readonly Stop[], latest: Stop): boolean {
      const before = stops.slice(0, -1);
      return (
        latest.outside ||
        (before.at(-1)?.id !== latest.id && before.some(({ id }) => id === latest.id))
      );
    }

    let isThere: (latest: Stop) => boolean = () => true;
    let underWay = false;
    const own: Guide = {
      here,
      stops: [],
      arrived: true,
      walk(goal) {
        own.stops = [];
        own.arrived = false;
        underWay = false;
        if (!goal) isThere = (latest) => around(own.stops, latest);
        else if ('name' in goal) isThere = ({ name }) => name === goal.name;
        else {
          const pattern = new RegExp(goal.pattern, goal.flags);
          isThere = ({ name }) => pattern.test(name);
        }
      },
    };
    // What one press has done is looked at when the next one comes, which does nothing more at the goal.
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Tab') return;
        if (underWay && !own.arrived) {
          const latest = here();
          own.stops.push(latest);
          own.arrived = isThere(latest);
        }
        underWay = true;
        if (own.arrived) event.preventDefault();
      },
      true,
    );
    guided.irisTestGuide = own;
  });
}

/** @returns every stop after where focus is now, the last of which is the goal */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', goal: Goal, most: number) {
  await guide(page);
  await page.evaluate((where) => (globalThis as Guided).irisTestGuide!.walk(where), goal);
  if (key === 'Shift+Tab') await page.keyboard.down('Shift');
  let stops: Stop[] = [];
  for (let arrived = false; !arrived && stops.length < most;) {
    await Promise.all(Array.from({ length: HELD }, () => page.keyboard.down('Tab')));
    ({ stops, arrived } = await page.evaluate(() => {
      const { stops: passed, arrived: there } = (globalThis as Guided).irisTestGuide!;
      return { stops: passed, arrived: there };
    }));
    if (!arrived && stops.length >= most) {
      const passed = stops.map(({ what }) => what).join(', ');
      throw new Error(`Not there after ${most} stops on ${page.url()}: ${passed}`);
    }
  }
  await page.keyboard.up('Tab');
  if (key === 'Shift+Tab') await page.keyboard.up('Shift');
  return stops;
}

const unseen = (stops: readonly Stop[]) =>
  stops.filter(({ hidden }) => hidden !== '').map(({ what, hidden }) => `${what} ${hidden}`);

/** Presses a key; where focus is then must be seen. */
export async function press(page: Page, key: string): Promise<Stop> {
  await guide(page);
  // At the end of a walk the key is held back; a press of one's own goes on from there.
  await page.evaluate(() => (globalThis as Guided).irisTestGuide!.walk(null));
  await page.keyboard.press(key);
  const here = await page.evaluate(() => (globalThis as Guided).irisTestGuide!.here());
  expect(here.hidden, `${here.what} has focus on ${page.url()}`).toBe('');
  return here;
}

/** Tabs forward until an element has the name; every stop on the way must be seen. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const goal = typeof name === 'string' ? { name } : { pattern: name.source, flags: name.flags };
  expect(unseen(await walk(page, 'Tab', goal, 120)), page.url()).toEqual([]);
}

/** Every stop of a page, from its top until focus leaves it, and back again; each must be seen. */
export async function expectFocusSeen(page: Page, first: string): Promise<void> {
  await page.evaluate(() => {
    // Where something that had focus was taken away, the next press of the key goes on.
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    const stops = (await walk(page, key, null, MOST)).slice(0, -1);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.at(key === 'Tab' ? 0 : -1)?.name, `${key} on ${page.url()}`).toBe(first);
    expect(unseen(stops), `${key} on ${page.url()}`).toEqual([]);
  }
}
