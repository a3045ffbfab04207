// Measures text and writes it, one line as one run. The only place that hands text to jsPDF. It knows the paper as well,
// since how wide a text may be is asked for wherever it is measured.
import type { jsPDF } from 'jspdf';
import { families } from './fonts.ts';
import { glyphsOf, placeMark, type Glyphs } from './glyphs.ts';
import type { Face, Paper, TextStyle } from './measures.ts';
import type { Measure } from './lines.ts';

const MARK = /\p{M}/u;
/** Text up to and including a letter that carries marks, those marks, and so on. */
const RUN = /[^\p{M}]+|\p{M}+/gu;

export class Ink {
  readonly paper: Paper;
  readonly #doc: jsPDF;
  readonly #glyphs: Record<Face, Glyphs>;

  constructor(doc: jsPDF, paper: Paper) {
    this.#doc = doc;
    this.paper = paper;
    this.#glyphs = { regular: glyphsOf(doc, 'regular'), strong: glyphsOf(doc, 'strong') };
  }

  width(text: string, { face, size }: TextStyle): number {
    const glyphs = this.#glyphs[face];
    let width = 0;
    for (const character of text) width += glyphs.width(character);
    return width * size;
  }

  measure(style: TextStyle): Measure {
    return (text) => this.width(text, style);
  }

  /** `text` has been cleaned; `x` is where it starts and `y` its baseline. */
  write(text: string, x: number, y: number, style: TextStyle): void {
    this.#doc.setFont(families[style.face], 'normal');
    this.#doc.setFontSize(style.size);
    this.#doc.setTextColor(style.colour);
    let written = '';
    for (const [run] of text.matchAll(RUN)) {
      if (MARK.test(run)) {
        this.#writeMarks(run, written, x, y, style);
      } else {
        this.#doc.text(run, x + this.width(written, style), y);
        written += run;
      }
    }
  }

  #writeMarks(marks: string, before: string, x: number, y: number, style: TextStyle): void {
    const glyphs = this.#glyphs[style.face];
    const carrier = [...before].at(-1) ?? ' ';
    const origin = x + this.width(before, style) - this.width(carrier, style);
    let base = glyphs.outline(carrier);
    for (const mark of marks) {
      const outline = glyphs.outline(mark);
      const { x: right, up } = placeMark(base, outline);
      this.#doc.text(mark, origin + right * style.size, y - up * style.size);
      base = {
        ...base,
        yMin: Math.min(base.yMin, outline.yMin + up),
        yMax: Math.max(base.yMax, outline.yMax + up),
      };
    }
  }
}
