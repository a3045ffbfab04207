// One shape per party, told apart by form, and what both agree on by being filled: never by colour. The screen has the same.
import type { Party } from '../../../domain/assessment/schema.ts';
import { palette } from '../palette.ts';
import type { Pen } from './pen.ts';

export const MARKER = 11;

const RADIUS = MARKER / 2;
const outline = { colour: palette.iris, width: 1.5 };

export function drawMarker(pen: Pen, party: Party, x: number, y: number): void {
  switch (party) {
    case 'municipality':
      pen.circle([x, y], RADIUS - 0.75, { fill: palette.paper, stroke: outline });
      break;
    case 'region':
      pen.rect(x - RADIUS + 1, y - RADIUS + 1, MARKER - 2, MARKER - 2, {
        fill: palette.paper,
        stroke: outline,
      });
      break;
    case 'joint':
      pen.polygon(
        [
          [x, y - RADIUS - 0.5],
          [x + RADIUS + 0.5, y],
          [x, y + RADIUS + 0.5],
          [x - RADIUS - 0.5, y],
        ],
        { fill: palette.ink },
      );
      break;
  }
}
