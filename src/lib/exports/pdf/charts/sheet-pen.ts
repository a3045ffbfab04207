import type { jsPDF } from 'jspdf';
import type { Sheet, Stroke } from '../sheet.ts';
import type { Look, Pen } from './pen.ts';

/** Draws on the sheet; `doc` is its canvas. */
export function penOn(sheet: Sheet, doc: jsPDF): Pen {
  const stroking = ({ colour, width, dash }: Stroke) => {
    doc.setDrawColor(colour);
    doc.setLineWidth(width);
    doc.setLineDashPattern([...(dash ?? [])], 0);
  };
  /** Sets the colours and says in jsPDF's letters what is to be done: F fill, S stroke, FD both. */
  const prepare = ({ fill, stroke }: Look): 'F' | 'S' | 'FD' => {
    if (fill) doc.setFillColor(fill);
    if (stroke) stroking(stroke);
    return fill && stroke ? 'FD' : fill ? 'F' : 'S';
  };
  const done = () => doc.setLineDashPattern([], 0);
  return {
    rect(x, y, width, height, look) {
      doc.rect(x, y, width, height, prepare(look));
      done();
    },
    line(from, to, stroke) {
      stroking(stroke);
      doc.line(...from, ...to);
      done();
    },
    circle(centre, radius, look) {
      doc.circle(...centre, radius, prepare(look));
      done();
    },
    polygon(points, look) {
      const [start, ...rest] = points;
      if (!start) return;
      const steps = rest.map(([x, y], index) => {
        const [fromX, fromY] = points[index] ?? start;
        return [x - fromX, y - fromY];
      });
      doc.lines(steps, ...start, [1, 1], prepare(look), true);
      done();
    },
    text: (line, x, top, style) => sheet.line(line, x, top, style),
  };
}
