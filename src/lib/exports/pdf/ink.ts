// Measures text and writes it, one line as one run. The only place that hands text to jsPDF: whatever has a letter that is
// new to a font, so that jsPDF knows what to embed; the rest is written straight, which is most of it and takes half the
// time. It knows the paper as well, since how wide a text may be is asked for wherever it is measured.
import type { jsPDF } from 'jspdf';
import { families } from './fonts.ts';
import { glyphsOf, placeMark, type Glyphs } from './glyphs.ts';
import { SOFT_HYPHEN } from '../../domain/hyphens.ts';
import type { Face, Paper, TextStyle } from './measures.ts';
import type { Measure } from './lines.ts';
import type { Colour } from './palette.ts';
import { internalsOf, type Internals } from './tagging/jspdf.ts';
import { number } from './tagging/strings.ts';

const MARK = /\p{M}/u;
/** Text up to and including a letter that carries marks, those marks, and so on. */
const RUN = /[^\p{M}]+|\p{M}+/gu;

export class Ink {
  readonly paper: Paper;
  readonly #doc: jsPDF;
  readonly #internals: Internals;
  readonly #glyphs: Record<Face, Glyphs>;
  /** The letters that jsPDF knows of, each with its glyph. */
  readonly #embedded: Record<Face, Map<string, string>> = { regular: new Map(), strong: new Map() };

  constructor(doc: jsPDF, paper: Paper) {
    this.#doc = doc;
    this.paper = paper;
    this.#internals = internalsOf(doc);
    this.#glyphs = { regular: glyphsOf(doc, 'regular'), strong: glyphsOf(doc, 'strong') };
  }

  width(text: string, { face, size }: TextStyle): number {
    const glyphs = this.#glyphs[face];
    let width = 0;
    for (const character of text)
      width += glyphs.width(character === SOFT_HYPHEN ? '-' : character);
    return width * size;
  }

  measure(style: TextStyle): Measure {
    return (text) => this.width(text, style);
  }

  /** `text` has been cleaned; `x` is where it starts and `y` its baseline. */
  write(text: string, x: number, y: number, style: TextStyle): void {
    if (!MARK.test(text)) {
      this.#put(text, x, y, style);
      return;
    }
    let written = '';
    for (const [run] of text.matchAll(RUN)) {
      if (MARK.test(run)) {
        this.#writeMarks(run, written, x, y, style);
      } else {
        this.#put(run, x + this.width(written, style), y, style);
        written += run;
      }
    }
  }

  #put(text: string, x: number, y: number, { face, size, colour }: TextStyle): void {
    const embedded = this.#embedded[face];
    const { font, hex } = this.#glyphs[face];
    let glyphs = '';
    let isNew = false;
    for (const letter of text) {
      const glyph = embedded.get(letter);
      if (glyph === undefined) isNew = true;
      else glyphs += glyph;
    }
    if (!isNew) {
      const place = `${number(x)} ${number(this.paper.height - y)} Td`;
      this.#internals.write(`BT /${font} ${size} Tf ${fillOf(colour)} ${place} <${glyphs}> Tj ET`);
      return;
    }
    this.#doc.setFont(families[face], 'normal');
    this.#doc.setFontSize(size);
    this.#doc.setTextColor(colour);
    this.#doc.text(text, x, y);
    for (const letter of text) embedded.set(letter, hex(letter));
  }

  #writeMarks(marks: string, before: string, x: number, y: number, style: TextStyle): void {
    const glyphs = this.#glyphs[style.face];
    const carrier = [...before].at(-1) ?? ' ';
    const origin = x + this.width(before, style) - this.width(carrier, style);
    let base = glyphs.outline(carrier);
    for (const mark of marks) {
      const outline = glyphs.outline(mark);
      const { x: right, up } = placeMark(base, outline);
      this.#put(mark, origin + right * style.size, y - up * style.size, style);
      base = {
        ...base,
        yMin: Math.min(base.yMin, outline.yMin + up),
        yMax: Math.max(base.yMax, outline.yMax + up),
      };
    }
  }
}

/** The operator that fills what comes after with the colour. */
function fillOf(colour: Colour): string {
  const parts = [1, 3, 5].map((at) => number(parseInt(colour.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} rg`;
}

/** What a layout asks before anything is written. */
export type Measuring = Pick<Ink, 'width' | 'measure' | 'paper'>;
