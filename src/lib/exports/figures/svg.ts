// A drawing as SVG. Text from the report reaches it escaped, and everything else is numbers and our own colours.
import type { Look, Pen, Point } from '../pdf/charts/pen.ts';
import { baselineIn } from '../pdf/measures.ts';
import type { Stroke } from '../pdf/sheet.ts';
import { escapeXml } from '../xml.ts';
import type { Drawing } from './drawing.ts';

export const FONT = 'Arial, Helvetica, sans-serif';

/** @param attributes of the outermost element, escaped already */
export function svgOf(drawing: Drawing, attributes = ''): string {
  const parts: string[] = [];
  drawing.draw(svgPen(parts));
  const [width, height] = [drawing.width, drawing.height].map(number);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}" font-family="${FONT}"${attributes}>${parts.join('')}</svg>`
  );
}

function svgPen(parts: string[]): Pen {
  return {
    rect: (x, y, width, height, look) =>
      parts.push(
        `<rect x="${number(x)}" y="${number(y)}" width="${number(Math.max(0, width))}" height="${number(Math.max(0, height))}"${looking(look)}/>`,
      ),
    line: ([x1, y1], [x2, y2], stroke) =>
      parts.push(
        `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}"${stroking(stroke)}/>`,
      ),
    circle: ([x, y], radius, look) =>
      parts.push(
        `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"${looking(look)}/>`,
      ),
    polygon: (points, look) =>
      parts.push(`<polygon points="${points.map(pair).join(' ')}"${looking(look)}/>`),
    text: (line, x, top, style) => {
      const weight = style.face === 'strong' ? ' font-weight="bold"' : '';
      const y = top + baselineIn(style);
      parts.push(
        `<text x="${number(x)}" y="${number(y)}" font-size="${style.size}" fill="${style.colour}"${weight}>${escapeXml(line.trimEnd())}</text>`,
      );
    },
  };
}

const number = (value: number) => String(Math.round(value * 100) / 100);
const pair = ([x, y]: Point) => `${number(x)},${number(y)}`;

function looking({ fill, stroke }: Look): string {
  return ` fill="${fill ?? 'none'}"${stroke ? stroking(stroke) : ''}`;
}

function stroking({ colour, width, dash }: Stroke): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return ` stroke="${colour}" stroke-width="${width}"${dashes}`;
}
