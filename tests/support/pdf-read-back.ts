// Reads a finished PDF the way a reader would, with pdf.js. Two views of the same file: `items`, what pdf.js makes of
// the page, with places; and `text`, every glyph in the order in which it was drawn, with the spaces that pdf.js
// trims off the ends of lines. What the file marks as an artifact (furniture, repeated headers) is kept apart.
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  readonly string: string;
  /** Left edge and baseline in points, from the upper left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the type. */
  readonly height: number;
  readonly artifact: boolean;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedText[];
  /** What belongs to the report. */
  readonly text: string;
  /** What belongs to the page. */
  readonly artifacts: string;
  /** The text of each marked stretch, by its number. */
  readonly marked: ReadonlyMap<number, string>;
  /** How many times something is drawn that is neither marked nor an artifact. */
  readonly unmarked: number;
}

export interface Bookmark {
  readonly title: string;
  /** The page and how far up on it, in points. */
  readonly page: number;
  readonly up: number;
  readonly items: readonly Bookmark[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  /** The report's text of all pages, without anything put between lines, blocks or pages. */
  readonly text: string;
  readonly info: Record<string, unknown>;
  readonly language: string | null;
  readonly showsTitle: boolean;
  readonly outline: readonly Bookmark[];
  /** The parts of the structure tree of the first page, as pdf.js finds them. */
  readonly tree: readonly string[];
}

/** @param most pages to read from the first one, where the rest does not matter */
export async function readPdf(file: ArrayBuffer, most = Infinity): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(file.slice(0)),
    useSystemFonts: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, most); number += 1) {
    pages.push(await readPage(await pdf.getPage(number)));
  }
  const metadata = await pdf.getMetadata();
  const preferences = (await pdf.getViewerPreferences()) as Record<string, unknown> | null;
  const info = metadata.info as Record<string, unknown>;
  const outline = await bookmarksOf(
    pdf,
    (await pdf.getOutline()) as unknown as OutlineNode[] | null,
  );
  const tree = rolesIn(await (await pdf.getPage(1)).getStructTree());
  await task.destroy();
  return {
    pages,
    text: pages.map(({ text }) => text).join(''),
    info,
    language: typeof info.Language === 'string' ? info.Language : null,
    showsTitle: preferences?.DisplayDocTitle === true,
    outline,
    tree,
  };
}

/** From the part below the root; a file that a browser prints has none. */
function rolesIn(node: unknown): string[] {
  const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
  return [...(role && role !== 'Root' ? [role] : []), ...children.flatMap(rolesIn)];
}

interface OutlineNode {
  readonly title: string;
  readonly dest: [page: RefProxy, fit: unknown, left: unknown, up: number];
  readonly items: OutlineNode[];
}

type RefProxy = Parameters<PDFDocumentProxy['getPageIndex']>[0];

async function bookmarksOf(
  pdf: PDFDocumentProxy,
  nodes: readonly OutlineNode[] | null,
): Promise<Bookmark[]> {
  return Promise.all(
    (nodes ?? []).map(async ({ title, dest, items }) => ({
      title,
      page: (await pdf.getPageIndex(dest[0])) + 1,
      up: dest[3],
      items: await bookmarksOf(pdf, items),
    })),
  );
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height, items: await placed(page, height), ...(await drawn(page)) };
}

async function placed(page: PDFPageProxy, pageHeight: number): Promise<PlacedText[]> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const found: PlacedText[] = [];
  const marks: boolean[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push('tag' in item && item.tag === 'Artifact');
    } else if (item.str.trim() !== '') {
      found.push({
        string: item.str,
        x: Number(item.transform[4]),
        y: pageHeight - Number(item.transform[5]),
        width: item.width,
        height: item.height,
        artifact: marks.includes(true),
      });
    }
  }
  return found;
}

async function drawn(
  page: PDFPageProxy,
): Promise<Pick<ReadPage, 'text' | 'artifacts' | 'marked' | 'unmarked'>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const marks: (number | 'artifact')[] = [];
  const marked = new Map<number, string>();
  let text = '';
  let artifacts = '';
  let unmarked = 0;
  fnArray.forEach((operator, index) => {
    const parameters = argsArray[index] as unknown[];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      marks.push(nameOf(parameters[0]) === 'Artifact' ? 'artifact' : Number(parameters[1]));
    } else if (operator === OPS.endMarkedContent) {
      marks.pop();
    } else if (operator === OPS.showText) {
      const glyphs = parameters[0] as ({ unicode?: string } | number)[];
      const shown = glyphs
        .map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode))
        .join('');
      const mark = marks.at(-1);
      if (mark === 'artifact') artifacts += shown;
      else text += shown;
      if (mark === undefined) unmarked += 1;
      else if (mark !== 'artifact') marked.set(mark, (marked.get(mark) ?? '') + shown);
    } else if (operator === OPS.constructPath && marks.length === 0) {
      unmarked += 1;
    }
  });
  return { text, artifacts, marked, unmarked };
}

function nameOf(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
}
