// A picture of lines, with one of dots beside it for readers that know no SVG, and with what it shows in words.
import { ImageRun } from 'docx';
import type { FigureBlock } from '../../domain/report/model.ts';
import { drawingOf, type Drawing } from '../figures/drawing.ts';
import { svgOf } from '../figures/svg.ts';
import { allowedInXml } from '../xml.ts';
import type { Body } from './body.ts';
import { putCaption } from './caption.ts';
import { styleIds } from './styles.ts';
import { isBlank } from './text.ts';

/** Word counts pictures in pixels of 1/96 inch. */
const PIXELS = 96 / 72;
/** What still leaves room for a caption on a page of either kind. */
const TALLEST = { portrait: 600, landscape: 380 } as const;

/** @param room in points */
export function pictureScale({ width, height }: Drawing, room: number): number {
  const tallest = room > 600 ? TALLEST.landscape : TALLEST.portrait;
  return Math.min(1, room / width, tallest / height);
}

export async function putFigure(block: FigureBlock, body: Body): Promise<void> {
  putCaption(block, body);
  const drawing = drawingOf(block);
  if (!drawing) return;
  const fallback = await body.paint(drawing);
  const number = body.nextPicture();
  const scale = pictureScale(drawing, body.textWidth / 20) * PIXELS;
  const picture = new ImageRun({
    type: 'svg',
    // A string would be taken for base64.
    data: new TextEncoder().encode(svgOf(drawing)),
    fallback: { type: 'png', data: fallback },
    transformation: { width: drawing.width * scale, height: drawing.height * scale },
    altText: {
      id: String(number),
      name: `Figure ${number}`,
      description: allowedInXml(isBlank(block.alternative) ? block.caption : block.alternative),
    },
  });
  body.paragraph({ style: styleIds.figure }, [picture]);
}
