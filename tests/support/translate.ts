// What a browser does that translates a page: the words of each text come in fonts, and the text itself goes.

export const WAYS = [
  'in the place of the text',
  'before it, and then it goes',
  'around it',
] as const;

/** To be run in a page, so that it uses nothing from outside. What is translated has `mark` behind it. */
export function translate([way, mark]: readonly [way: (typeof WAYS)[number], mark: string]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) => {
    const within = text.parentElement!;
    return text.nodeValue!.trim() === '' ||
      within.closest('script, style, textarea, [translate="no"]') ||
      within.localName === 'font'
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  });
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const font = document.createElement('font');
    const inner = font.appendChild(document.createElement('font'));
    if (way === 'around it') {
      text.replaceWith(font);
      inner.append(text);
      continue;
    }
    inner.textContent = `${text.data}${mark}`;
    if (way === 'in the place of the text') text.replaceWith(font);
    else {
      text.before(font);
      text.remove();
    }
  }
}
