// What is being written: the paragraphs and tables so far, and what the next of them must heed.
import { Paragraph, type IParagraphOptions, type ParagraphChild, type Table } from 'docx';
import type { Block } from '../../domain/report/model.ts';
import { captionNumbers, type CaptionNumber } from '../../i18n/captions.ts';
import { twips, type Page } from './page.ts';
import { pagesOfHeadings } from './pages.ts';
import type { Paint } from './paint.ts';
import { styleIds } from './styles.ts';

export type Heading = Extract<Block, { kind: 'heading' }>;

/** Room that a table leaves below itself; Word has no such measure for tables. */
const BELOW_TABLE = twips(12);
/** Styles that bring room enough above themselves. */
const ROOMY: ReadonlySet<string | undefined> = new Set([styleIds.caption]);

/** Nine digits, as Word has. */
const FIRST_BOOKMARK = 200_000_001;

export class Body {
  readonly children: (Paragraph | Table)[] = [];
  readonly textWidth: number;
  /** In points. */
  readonly textHeight: number;
  readonly paint: Paint;
  readonly blocks: readonly Block[];
  readonly captions: ReadonlyMap<Block, CaptionNumber>;
  readonly #bookmarks: ReadonlyMap<Heading, string>;
  #breakBefore = false;
  #afterTable = false;
  readonly #pages: ReadonlyMap<Heading, number>;
  #pictures = 0;
  #lists = 0;

  constructor(blocks: readonly Block[], page: Page, paint: Paint) {
    this.blocks = blocks;
    this.textWidth = page.textWidth;
    this.textHeight = page.textHeight / 20;
    this.#pages = blocks.some(({ kind }) => kind === 'contents')
      ? pagesOfHeadings(blocks, page)
      : new Map();
    this.paint = paint;
    this.#bookmarks = bookmarksOf(blocks);
    this.captions = captionNumbers(blocks);
  }

  paragraph(
    options: Omit<IParagraphOptions, 'children'>,
    children: readonly ParagraphChild[],
  ): void {
    const cramped = this.#afterTable && !options.heading && !ROOMY.has(options.style);
    this.children.push(
      new Paragraph({
        ...options,
        ...(this.#breakBefore && { pageBreakBefore: true }),
        ...(cramped && { spacing: { before: BELOW_TABLE } }),
        children,
      }),
    );
    this.#breakBefore = false;
    this.#afterTable = false;
  }

  table(table: Table): void {
    // Two tables with nothing between them would be one.
    if (this.#afterTable || this.#breakBefore) this.paragraph({}, []);
    this.children.push(table);
    this.#afterTable = true;
  }

  /** Of the next paragraph, so that no empty one is left at the head of the page. */
  breakPage(): void {
    this.#breakBefore = this.children.length > 0;
  }

  /** Where a contents list leads to this heading. */
  bookmarkOf(heading: Heading): string | undefined {
    return this.#bookmarks.get(heading);
  }

  nextPicture(): number {
    this.#pictures += 1;
    return this.#pictures;
  }

  /** Where it lands in Word, as near as can be told from here. */
  pageOf(heading: Heading): number {
    return this.#pages.get(heading) ?? 1;
  }

  /** Each list begins again at one. */
  nextList(): number {
    this.#lists += 1;
    return this.#lists;
  }

  /** The headings that stand after the contents list, with their bookmarks. */
  get contents(): ReadonlyMap<Heading, string> {
    return this.#bookmarks;
  }
}

function bookmarksOf(blocks: readonly Block[]): ReadonlyMap<Heading, string> {
  const contents = blocks.findIndex(({ kind }) => kind === 'contents');
  if (contents === -1) return new Map();
  return new Map(
    blocks
      .slice(contents)
      .filter((block): block is Heading => block.kind === 'heading' && block.level < 4)
      .filter(({ text }) => text.trim() !== '')
      // The names that Word gives them itself, so that it replaces them when it makes its list anew.
      .map((heading, index) => [heading, `_Toc${FIRST_BOOKMARK + index}`]),
  );
}
