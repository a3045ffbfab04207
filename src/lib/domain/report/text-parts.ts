// What people type as a list becomes one in every document, so that it is read aloud as one.

/** Paragraphs keep the line breaks that stand in them; an item is one line, whatever it was broken into. */
export type TextPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered: boolean };

const BULLET = /^\s*[-–—•·*]\s+(?=\S)/u;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/u;
/** One line alone may begin with a sign for another reason: a quotation, a minus. */
const FEWEST = 2;

/**
 * The text as paragraphs and lists, in its order. Two lines or more that begin with a sign, or with numbers that count from
 * one, are a list; empty lines between them are none of it. An empty line elsewhere ends a paragraph.
 */
export function textParts(text: string): TextPart[] {
  const lines = text.split('\n');
  const parts: TextPart[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length > 0) parts.push({ kind: 'paragraph', text: paragraph.join('\n') });
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const list = listAt(lines, at);
    if (list) {
      end();
      parts.push(list.part);
      at = list.next;
    } else {
      if (line.trim() === '') end();
      else paragraph.push(line);
      at += 1;
    }
  }
  end();
  return parts;
}

function listAt(lines: readonly string[], from: number) {
  const isNumbered = NUMBER.test(lines[from] ?? '');
  const items: string[] = [];
  let next = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' && items.length > 0) continue;
    const mark = isNumbered ? numberOf(line, items.length + 1) : BULLET.exec(line)?.[0];
    const last = items.at(-1);
    if (mark !== undefined) items.push(line.slice(mark.length).trimEnd());
    // A line that begins further in goes on with the item before it, when no empty line parts them.
    else if (last !== undefined && next === at && /^\s+\S/u.test(line))
      items[items.length - 1] = `${last} ${line.trim()}`;
    else break;
    next = at + 1;
  }
  const part = { kind: 'list', items, isNumbered } as const;
  return items.length < FEWEST ? undefined : { part, next };
}

function numberOf(line: string, wanted: number): string | undefined {
  const found = NUMBER.exec(line);
  return found?.[1] === String(wanted) ? found[0] : undefined;
}
