// What is being written: the paragraphs and tables so far, and what the next of them must heed.
import { Paragraph, type IParagraphOptions, type ParagraphChild, type Table } from 'docx';
import type { Block } from '../../domain/report/model.ts';
import { twips } from './page.ts';
import type { Paint } from './paint.ts';
import { styleIds } from './styles.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** Room that a table leaves below itself; Word has no such measure for tables. */
const BELOW_TABLE = twips(12);
/** Styles that bring room enough above themselves. */
const ROOMY: ReadonlySet<string | undefined> = new Set([styleIds.caption]);

export class Body {
  readonly children: (Paragraph | Table)[] = [];
  readonly textWidth: number;
  readonly paint: Paint;
  readonly #bookmarks: ReadonlyMap<Heading, string>;
  #breakBefore = false;
  #afterTable = false;
  #figures = 0;

  constructor(blocks: readonly Block[], textWidth: number, paint: Paint) {
    this.textWidth = textWidth;
    this.paint = paint;
    this.#bookmarks = bookmarksOf(blocks);
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

  nextFigure(): number {
    this.#figures += 1;
    return this.#figures;
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
      // A leading underscore hides them from Word's own list of bookmarks.
      .map((heading, index) => [heading, `_Iris${index + 1}`]),
  );
}
