// Measures of a page that axe does not take.
import { expect, type Page } from '@playwright/test';

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // A chart follows the width of its page some frames later.
  await expect.poll(() => sideways(page), `${page.url()} scrolls sideways`).toEqual([]);
}

/** What scrolls sideways within the page without showing that there is more. */
export async function secretlySideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main [role=region]')]
      .filter((element) => {
        const { overflowX, backgroundImage } = getComputedStyle(element);
        const scrolls = overflowX === 'auto' && element.scrollWidth > element.clientWidth + 1;
        return scrolls && !backgroundImage.includes('gradient');
      })
      .map((element) => element.getAttribute('aria-label') ?? element.className),
  );
}

/** What makes the page wider than its window. */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (element: Element): boolean =>
      element.parentElement !== null &&
      (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element.parentElement).overflowX) ||
        scrolls(element.parentElement));
    const culprits = [...document.querySelectorAll('body *')].filter((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const right = Math.max(
        one.getBoundingClientRect().right,
        range.getBoundingClientRect().right,
      );
      return right > root.clientWidth + 1 && !scrolls(one);
    });
    return [
      `${root.scrollWidth} in ${root.clientWidth}`,
      ...culprits.map((one) => one.outerHTML.slice(0, 120)),
    ];
  });
}

/** Elements that hide what does not fit, and have something that does not. */
export async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        // Meant for screen readers alone, as the class is and Kit's announcer of pages.
        if (clipPath === 'inset(50%)' || element.closest('.visually-hidden')) return false;
        if (element.textContent.trim() === '') return false;
        if (!element.checkVisibility()) return false;
        return (
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
          ((hides(overflowX) || textOverflow === 'ellipsis') &&
            element.scrollWidth > element.clientWidth + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** Words and days of a page's tables and lists of values that end a line in their middle, without the hyphen that says so. */
export async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SOFT_HYPHEN = '\u00ad';
    const range = document.createRange();
    return [
      ...document.querySelectorAll("main :is(td, th, caption, dt, dd, [role='group'] > p)"),
    ].flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const { textContent: text, parentElement: parent } = node;
        if (!text || !parent?.checkVisibility() || parent.closest('.visually-hidden')) continue;
        // What is small enough for screen readers alone has a line for each letter.
        if (getComputedStyle(parent).clipPath !== 'none') continue;
        for (const { 0: word, index } of text.matchAll(/[\p{L}\u00ad]{2,}|\d{4}-\d\d-\d\d/gu)) {
          const topOf = (at: number) => {
            range.setStart(node, index + at);
            range.setEnd(node, index + at + 1);
            // After a hyphen it begins with nothing at the end of the line before.
            return [...range.getClientRects()].at(-1)?.top ?? 0;
          };
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getClientRects().length < 2) continue;
          const letters = Array.from(word, (_, at) => at).filter((at) => word[at] !== SOFT_HYPHEN);
          for (const [nth, at] of letters.entries()) {
            const before = letters[nth - 1];
            if (before === undefined || word[at - 1] === SOFT_HYPHEN) continue;
            if (Math.abs(topOf(at) - topOf(before)) > 2)
              broken.push(`${word.slice(0, at)}|${word.slice(at)}`);
          }
        }
      }
      return broken;
    });
  });
}

/** Fields that the end of a sheet could part from their names, or lay over what comes next. */
export async function partedFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(input, select, textarea)')]
      .filter((field) => field.checkVisibility())
      .filter(({ parentElement }) => getComputedStyle(parentElement!).breakInside !== 'avoid')
      .map((field) => field.outerHTML.slice(0, 120)),
  );
}

/** Puts more space between lines, words and letters, by the values of WCAG 1.4.12. */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    // A constructed sheet is no inline style for the security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-bottom: 2em !important; }`,
    );
    document.adoptedStyleSheets = [sheet];
  });
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).letterSpacing),
  ).not.toBe('normal');
}

export async function spaceAsBefore(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

interface Target {
  readonly what: string;
  readonly width: number;
  readonly height: number;
  /** Stands in a line of text, where its height follows the line. */
  readonly inline: boolean;
}

/** What can be pressed, with the size of the surface that answers. */
export async function targets(page: Page): Promise<Target[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility() && !one.matches('.visually-hidden, .skip, [hidden]'))
      .map((one) => {
        const label =
          one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type)
            ? one.closest('label')
            : null;
        const rect = (label ?? one).getBoundingClientRect();
        // A link whose row is the target covers it with a layer of its own.
        const layer = getComputedStyle(one, '::after');
        const covers = layer.position === 'absolute' && layer.content !== 'none';
        const row = covers ? one.parentElement!.getBoundingClientRect() : rect;
        const sentence = one.parentElement?.matches('p') ?? false;
        return {
          what: `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? (label ?? one).textContent).replace(/\s+/g, ' ').trim().slice(0, 60)}"`,
          width: Math.round(Math.max(rect.width, row.width)),
          height: Math.round(Math.max(rect.height, row.height)),
          inline: sentence && getComputedStyle(one).display === 'inline',
        };
      }),
  );
}
