// What a chart needs to be drawn with. The charts know nothing of PDF: another pen can write the same picture as SVG
// or, in a test, only remember what was drawn. y is counted downwards.
import type { TextStyle } from '../measures.ts';
import type { Colour } from '../palette.ts';
import type { Stroke } from '../sheet.ts';

export interface Look {
  readonly fill?: Colour;
  readonly stroke?: Stroke;
}

export type Point = readonly [x: number, y: number];

export interface Pen {
  rect(x: number, y: number, width: number, height: number, look: Look): void;
  line(from: Point, to: Point, stroke: Stroke): void;
  circle(centre: Point, radius: number, look: Look): void;
  polygon(points: readonly Point[], look: Look): void;
  /** One line of cleaned text; `top` is the top of its line. */
  text(line: string, x: number, top: number, style: TextStyle): void;
}

/** A stretch of a chart that is not cut by the end of a page. */
export interface ChartBand {
  readonly height: number;
  draw(pen: Pen, left: number, top: number): void;
}
