// A drawing as a picture of dots, made by the browser's own canvas: no address is fetched and no markup is read, so the
// page's rules against both hold.
import type { Drawing } from '../figures/drawing.ts';
import { FONT } from '../figures/svg.ts';
import type { Look, Pen } from '../pdf/charts/pen.ts';
import { baselineIn } from '../pdf/measures.ts';
import { palette } from '../pdf/palette.ts';
import type { Stroke } from '../pdf/sheet.ts';

/** Gives a PNG file. */
export type Paint = (drawing: Drawing) => Promise<Uint8Array>;

/** Dots per point: sharp enough in print. */
const DENSITY = 3;

export const paint: Paint = async (drawing) => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(drawing.width * DENSITY);
  canvas.height = Math.ceil(drawing.height * DENSITY);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas to draw on');
  context.scale(DENSITY, DENSITY);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, drawing.width, drawing.height);
  drawing.draw(canvasPen(context));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser could not make a picture of the canvas');
  return new Uint8Array(await blob.arrayBuffer());
};

function canvasPen(context: CanvasRenderingContext2D): Pen {
  const stroke = ({ colour, width, dash }: Stroke) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash([...(dash ?? [])]);
    context.stroke();
  };
  const finish = (look: Look) => {
    if (look.fill) {
      context.fillStyle = look.fill;
      context.fill();
    }
    if (look.stroke) stroke(look.stroke);
  };
  return {
    rect(x, y, width, height, look) {
      context.beginPath();
      context.rect(x, y, width, height);
      finish(look);
    },
    line(from, to, look) {
      context.beginPath();
      context.moveTo(...from);
      context.lineTo(...to);
      stroke(look);
    },
    circle(centre, radius, look) {
      context.beginPath();
      context.arc(...centre, radius, 0, 2 * Math.PI);
      finish(look);
    },
    polygon(points, look) {
      context.beginPath();
      for (const point of points) context.lineTo(...point);
      context.closePath();
      finish(look);
    },
    text(line, x, top, style) {
      context.fillStyle = style.colour;
      context.font = `${style.face === 'strong' ? 'bold ' : ''}${style.size}px ${FONT}`;
      context.fillText(line.trimEnd(), x, top + baselineIn(style));
    },
  };
}
