// The paper: pages, lines of text and rules, with y counted downwards from the top. Everything on it passes one of
// two doors: `within` for what belongs to the report, `artifact` for what only belongs to the page (furniture, rules,
// repeated headers). Behind them the structure tree grows.
import type { jsPDF } from 'jspdf';
import { SOFT_HYPHEN } from '../../domain/hyphens.ts';
import type { Ink } from './ink.ts';
import type { Line } from './links.ts';
import { baselineIn, type TextStyle } from './measures.ts';
import { palette, type Colour } from './palette.ts';
import type { Link, Part } from './tagging/part.ts';
import type { Tags } from './tagging/tags.ts';

export class Sheet {
  readonly ink: Ink;
  readonly #doc: jsPDF;
  readonly #tags: Tags;

  constructor(doc: jsPDF, ink: Ink, tags: Tags) {
    this.#doc = doc;
    this.ink = ink;
    this.#tags = tags;
  }

  get pages(): number {
    return this.#doc.getNumberOfPages();
  }

  turn(): void {
    this.#tags.close();
    this.#doc.addPage();
  }

  goTo(number: number): void {
    this.#tags.close();
    this.#doc.setPage(number);
  }

  /** No further page and no further line. */
  finish(): void {
    this.#tags.close();
  }

  /** Draws a part, inside the parts that are named before it. */
  within(parts: Part | readonly Part[], draw: () => void): void {
    const [first, ...rest] = [parts].flat();
    if (!first) draw();
    else this.#tags.within(first, () => this.within(rest, draw));
  }

  artifact(draw: () => void): void {
    this.#tags.artifact(draw);
  }

  /** A line of cleaned text, with the links that are in it. */
  line(line: Line | string, x: number, top: number, style: TextStyle): void {
    if (typeof line === 'string') {
      this.#write(line, x, top, style);
      return;
    }
    let left = x;
    for (const { text, link } of line) {
      const right = left + this.ink.width(text, style);
      if (link) {
        const area = { left, top, right, bottom: top + style.leading };
        this.#tags.linked(link, area, () =>
          this.#write(text, left, top, { ...style, colour: palette.iris }),
        );
        // Colour alone would tell nobody who prints in grey.
        const y = top + baselineIn(style) + style.size * 0.16;
        this.rule(left, y, right, y, { colour: palette.iris, width: 0.5 });
      } else {
        this.#write(text, left, top, style);
      }
      left = right;
    }
  }

  /** A text that is a link as a whole and looks like any other, as in a table of contents. */
  entry(text: string, x: number, top: number, style: TextStyle, link: Link): void {
    const right = x + this.ink.width(text.trimEnd(), style);
    const area = { left: x, top, right, bottom: top + style.leading };
    this.#tags.linked(link, area, () => this.#write(text, x, top, style));
  }

  rule(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    this.artifact(() => {
      this.#doc.setDrawColor(stroke.colour);
      this.#doc.setLineWidth(stroke.width);
      this.#doc.setLineDashPattern([...(stroke.dash ?? [])], 0);
      this.#doc.line(x1, y1, x2, y2);
      this.#doc.setLineDashPattern([], 0);
    });
  }

  /** Draws a stretch of a figure, of this height and as wide as the text may be. */
  picture(left: number, top: number, height: number, draw: (canvas: jsPDF) => void): void {
    const right = left + this.ink.paper.fullWidth;
    this.#tags.cover({ left, top, right, bottom: top + height });
    this.#tags.mark(top);
    draw(this.#doc);
  }

  #write(text: string, x: number, top: number, style: TextStyle): void {
    if (text === '') return;
    const y = top + baselineIn(style);
    const written = text.endsWith(SOFT_HYPHEN) ? text.slice(0, -1) : text;
    this.#tags.mark(top);
    this.ink.write(written, x, y, style);
    if (written === text) return;
    // Whoever searches for the word or hears it read gets it whole.
    this.artifact(() => this.ink.write('-', x + this.ink.width(written, style), y, style));
  }
}

export interface Stroke {
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
}
