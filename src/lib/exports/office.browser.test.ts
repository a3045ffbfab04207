// What only a browser can tell: what it makes of the HTML file, and that its canvas gives a picture for Word.
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, withTextEverywhere } from '../../../tests/support/hostile-texts.ts';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import type { FigureBlock } from '../domain/report/model.ts';
import { drawingOf } from './figures/drawing.ts';
import { renderHtml } from './html/render.ts';
import { paint } from './word/paint.ts';
import { renderWord } from './word/render.ts';

async function shapeOf(text: string): Promise<string[]> {
  const html = await renderHtml(withTextEverywhere(sampleReport, text));
  const document = new DOMParser().parseFromString(new TextDecoder().decode(html), 'text/html');
  // How a line of a chart is broken depends on its text, and no more than that.
  for (const picture of document.querySelectorAll('svg')) {
    expect(
      [...picture.children].map(({ localName }) => localName).filter((name) => !SHAPES.has(name)),
    ).toEqual([]);
    picture.replaceChildren();
  }
  return Array.from(document.querySelectorAll('*'), (element) =>
    [element.localName, ...element.getAttributeNames()].join(' '),
  );
}

const SHAPES = new Set(['rect', 'line', 'circle', 'polygon', 'text']);

describe('the HTML file in a browser', () => {
  test.each(HOSTILE_TEXTS)(
    'has the elements and attributes of the model alone: %s',
    async (text) => {
      expect(await shapeOf(text)).toEqual(await shapeOf('Text'));
    },
  );
});

const figures = sampleReport.blocks.filter(
  (block): block is FigureBlock => block.kind === 'figure',
);

describe('the picture for Word', () => {
  test.each(figures)('is a sharp one of $caption', async (figure) => {
    const drawing = drawingOf(figure);
    if (!drawing) throw new Error('Nothing to draw');
    const png = await paint(drawing);
    const bitmap = await createImageBitmap(
      new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' }),
    );
    expect(bitmap.width).toBe(Math.ceil(drawing.width * 3));
    expect(bitmap.height).toBe(Math.ceil(drawing.height * 3));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set(new Uint32Array(data.buffer));
    expect(colours.size).toBeGreaterThan(20);
  });

  test('is made by the browser itself, and the file with it', async () => {
    const file = await renderWord(sampleReport);
    expect(new TextDecoder().decode(file.slice(0, 2))).toBe('PK');
    expect(file.byteLength).toBeGreaterThan(40_000);
  });
});
