// The paper: pages, lines of text and rules, with y counted downwards from the top. Everything on it passes one of
// two doors, so that a tagger can stand there later: `within` for what belongs to the report, `artifact` for what
// only belongs to the page (furniture, rules, repeated headers).
import type { jsPDF } from 'jspdf';
import { Ink } from './ink.ts';
import { baselineIn, type TextStyle } from './measures.ts';
import type { Colour } from './palette.ts';

/** Roles that a structure tree will want. A part may go on over several pages; its key is the same on all of them. */
export interface Part {
  readonly role:
    | 'heading'
    | 'paragraph'
    | 'list'
    | 'list-item'
    | 'label'
    | 'facts'
    | 'answer'
    | 'table'
    | 'caption'
    | 'row'
    | 'column-head'
    | 'row-head'
    | 'cell'
    | 'figure';
  readonly key: object;
  readonly level?: 1 | 2 | 3 | 4;
  readonly alternative?: string;
}

interface Internals {
  write(...operators: string[]): void;
}

export class Sheet {
  readonly ink: Ink;
  readonly #doc: jsPDF;
  readonly #open: Part[] = [];
  #artifacts = 0;

  constructor(doc: jsPDF) {
    this.#doc = doc;
    this.ink = new Ink(doc);
  }

  get pages(): number {
    return this.#doc.getNumberOfPages();
  }

  turn(): void {
    this.#doc.addPage();
  }

  goTo(number: number): void {
    this.#doc.setPage(number);
  }

  /** Not yet written to the file: this is where a tagger opens and closes its marked content. */
  within(part: Part, draw: () => void): void {
    this.#open.push(part);
    draw();
    this.#open.pop();
  }

  /** Marked as an artifact, so that a reader, and our own tests, can tell it from the report. */
  artifact(draw: () => void): void {
    this.#artifacts += 1;
    if (this.#artifacts === 1) this.#operators('/Artifact BMC');
    draw();
    if (this.#artifacts === 1) this.#operators('EMC');
    this.#artifacts -= 1;
  }

  line(text: string, x: number, top: number, style: TextStyle): void {
    if (text !== '') this.ink.write(text, x, top + baselineIn(style), style);
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

  /** For the pen that draws charts. */
  get canvas(): jsPDF {
    return this.#doc;
  }

  #operators(text: string): void {
    (this.#doc.internal as unknown as Internals).write(text);
  }
}

export interface Stroke {
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
}
