// The look of an answer: the darker the further, with a pip for each level, and a pattern for what is no level at all. Used
// for bars and for their legend.
import { patternOf, pipsOf } from '../../../domain/report/answer-pattern.ts';
import type { Level } from '../../../domain/assessment/schema.ts';
import { levelColours, levelInks, palette, type Colour } from '../palette.ts';
import type { Pen } from './pen.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function drawSegment(pen: Pen, box: Box, level: Level | null): void {
  const { x, y, width, height } = box;
  if (typeof level === 'number') {
    const stroke = level === 0 ? { colour: palette.irisMid, width: 0.6 } : undefined;
    const inset = stroke ? 0.3 : 0;
    pen.rect(x + inset, y + inset, width - 2 * inset, height - 2 * inset, {
      fill: levelColours[level],
      stroke,
    });
    pips(pen, box, level);
    return;
  }
  drawPattern(pen, box, level);
  const stroke = { colour: palette.slate, width: 0.75 };
  pen.rect(x + 0.4, y + 0.4, width - 0.8, height - 0.8, { stroke });
}

function drawPattern(pen: Pen, box: Box, level: Level | null): void {
  switch (patternOf(level)) {
    case 'diagonals':
      hatch(pen, box);
      break;
    case 'lines':
      lines(pen, box);
      break;
    case 'dots':
      dots(pen, box);
      break;
    case 'plain':
      break;
  }
}

export function inkOn(level: Level | null): Colour {
  return typeof level === 'number' ? levelInks[level] : palette.ink;
}

/** Whether something lies under the figures that they must be kept clear of. */
export function isPatterned(level: Level | null): boolean {
  return patternOf(level) !== 'plain';
}

const SPACING = 4.5;

/** As many as the level, so that it can be counted where a copier has left only black and white. */
function pips(pen: Pen, { x, y, height }: Box, level: Level): void {
  for (let pip = 0; pip < pipsOf(level); pip += 1) {
    pen.circle([x + 4.25 + pip * 3.4, y + height - 3.5], 1, { fill: inkOn(level) });
  }
}

/** Diagonals from lower left to upper right, each cut where it meets the box, so that no clipping is needed. */
function hatch(pen: Pen, { x, y, width, height }: Box): void {
  const stroke = { colour: palette.irisMid, width: 0.6 };
  for (let at = SPACING; at < width + height; at += SPACING) {
    const start = Math.min(at, width);
    const end = Math.max(0, at - height);
    pen.line([x + end, y + Math.min(at, height)], [x + start, y + at - start], stroke);
  }
}

function lines(pen: Pen, { x, y, width, height }: Box): void {
  const stroke = { colour: palette.irisMid, width: 0.6 };
  for (let at = SPACING; at < height; at += SPACING)
    pen.line([x, y + at], [x + width, y + at], stroke);
}

function dots(pen: Pen, { x, y, width, height }: Box): void {
  const across = Math.max(1, Math.floor((width - SPACING) / SPACING));
  const down = Math.max(1, Math.floor((height - SPACING) / SPACING));
  for (let row = 0; row <= down; row += 1) {
    for (let column = 0; column <= across; column += 1) {
      const centre = [
        x + width / 2 + (column - across / 2) * SPACING,
        y + height / 2 + (row - down / 2) * SPACING,
      ] as const;
      pen.circle(centre, 0.65, { fill: palette.slate });
    }
  }
}
