// What a page says, in reading order, as text nodes and as names that only some readers meet.
import type { Page } from '@playwright/test';

export interface Text {
  readonly text: string;
  /** Where it stands, for messages. */
  readonly where: string;
}

/** Opens everything that can be unfolded, so that nothing is left unread. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Every text node that somebody can read or hear, without what lies inside `except`. */
export async function textNodes(page: Page, except = 'script, style'): Promise<Text[]> {
  return page.evaluate((selector) => {
    const found: { text: string; where: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text === '' || parent.closest(selector) || parent.matches('script, style, noscript'))
        continue;
      if (!parent.closest('select') && !parent.checkVisibility()) continue;
      found.push({ text, where: parent.outerHTML.slice(0, 120) });
    }
    return found;
  }, except);
}

/** Texts in attributes, and the title of the document. */
export async function hiddenTexts(page: Page): Promise<Text[]> {
  return page.evaluate(() => [
    { text: document.title, where: 'the title of the document' },
    ...[
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'placeholder',
      'alt',
      'title',
    ].flatMap((name) =>
      [...document.querySelectorAll(`body [${name}]`)].map((element) => ({
        text: element.getAttribute(name) ?? '',
        where: `${name} of ${element.outerHTML.slice(0, 120)}`,
      })),
    ),
  ]);
}
