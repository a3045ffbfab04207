// A browser that translates a page puts a <font> with its own words in the place of each text. The app goes on writing in
// the text that is no longer there: numbers stand still, and what is removed stays. So the text is put back, empty, beside its
// translation; when the app writes in it or takes it away, the translation goes.

interface Translation {
  readonly font: Element;
  /** What the app had written. */
  readonly said: string;
}

/** To be called before anything is shown. @returns what ends it */
export function keepTextsAlive(root: Node): () => void {
  const translations = new Map<Text, Translation>();
  const fonts = new WeakSet<Node>();

  function end(text: Text): void {
    translations.get(text)?.font.remove();
    translations.delete(text);
  }

  function removed(text: Text, { addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const translation = translations.get(text);
    if (translation) {
      end(text);
      // It may come back in another place, and when the page is shown in its own language again.
      text.data = translation.said;
      return;
    }
    if (text.isConnected || text.data.trim() === '') return;
    const font = [...addedNodes, previousSibling, nextSibling].find(
      (node) => node instanceof Element && node.localName === 'font' && !fonts.has(node),
    );
    if (!(font instanceof Element) || !font.isConnected) return;
    fonts.add(font);
    translations.set(text, { font, said: text.data });
    text.data = '';
    font.before(text);
  }

  const observer = new MutationObserver((records) => {
    for (const record of records)
      if (record.type === 'characterData') end(record.target as Text);
      else for (const node of record.removedNodes) if (node instanceof Text) removed(node, record);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
