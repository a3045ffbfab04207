// Reads a finished PDF the way a reader would, with pdf.js. Two views of the same file: `items`, what pdf.js makes of
// the page, with places; and `text`, every glyph in the order in which it was drawn, with the spaces that pdf.js
// trims off the ends of lines. What the file marks as an artifact (furniture, repeated headers) is kept apart.
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

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
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  /** The report's text of all pages, without anything put between lines, blocks or pages. */
  readonly text: string;
  readonly info: Record<string, unknown>;
  readonly language: string | null;
  readonly showsTitle: boolean;
}

export async function readPdf(file: ArrayBuffer): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(file.slice(0)),
    useSystemFonts: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(await pdf.getPage(number)));
  }
  const metadata = await pdf.getMetadata();
  const preferences = (await pdf.getViewerPreferences()) as Record<string, unknown> | null;
  const info = metadata.info as Record<string, unknown>;
  await task.destroy();
  return {
    pages,
    text: pages.map(({ text }) => text).join(''),
    info,
    language: typeof info.Language === 'string' ? info.Language : null,
    showsTitle: preferences?.DisplayDocTitle === true,
  };
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

async function drawn(page: PDFPageProxy): Promise<{ text: string; artifacts: string }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const marks: boolean[] = [];
  let text = '';
  let artifacts = '';
  fnArray.forEach((operator, index) => {
    const parameters = argsArray[index] as unknown[];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      marks.push(nameOf(parameters[0]) === 'Artifact');
    } else if (operator === OPS.endMarkedContent) {
      marks.pop();
    } else if (operator === OPS.showText) {
      const glyphs = parameters[0] as ({ unicode?: string } | number)[];
      const shown = glyphs
        .map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode))
        .join('');
      if (marks.includes(true)) artifacts += shown;
      else text += shown;
    }
  });
  return { text, artifacts };
}

function nameOf(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
}
