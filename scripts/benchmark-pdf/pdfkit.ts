// The same report by pdfkit, tagged with its own structure API: the same texts in the same type, the same tables, links
// and bookmarks, and the charts from the same drawing. To its advantage the charts are measured beforehand, the list of
// contents knows no pages, and nothing is kept together with what follows. For the benchmark only.
import { runsOf } from '../../src/lib/domain/report/links.ts';
import type { Block, Report } from '../../src/lib/domain/report/model.ts';
import { cleanLine, cleanLines } from '../../src/lib/exports/pdf/characters.ts';
import { chartBands } from '../../src/lib/exports/pdf/blocks/figure.ts';
import type { ChartBand, Look, Pen } from '../../src/lib/exports/pdf/charts/pen.ts';
import type { Ink } from '../../src/lib/exports/pdf/ink.ts';
import {
  margin,
  paperOf,
  styles,
  textWidth,
  type TextStyle,
} from '../../src/lib/exports/pdf/measures.ts';
import { palette } from '../../src/lib/exports/pdf/palette.ts';
import type { Stroke } from '../../src/lib/exports/pdf/sheet.ts';
// @ts-expect-error: the package has no types.
import PDFDocument from 'pdfkit';
// @ts-expect-error: the package has no types.
import { toBytes } from 'pdfkit/output';

interface Structure {
  add(child: Structure | (() => void)): Structure;
  end(): void;
}

interface Kit {
  readonly y: number;
  readonly outline: { addItem(title: string): void };
  registerFont(name: string, font: Uint8Array): void;
  font(name: string): Kit;
  fontSize(size: number): Kit;
  fillColor(colour: string): Kit;
  strokeColor(colour: string): Kit;
  lineWidth(width: number): Kit;
  dash(length: number, options: { space: number }): Kit;
  undash(): Kit;
  text(text: string, options: object): Kit;
  text(text: string, x: number, y: number, options: object): Kit;
  heightOfString(text: string, options: object): number;
  moveTo(x: number, y: number): Kit;
  lineTo(x: number, y: number): Kit;
  rect(x: number, y: number, width: number, height: number): Kit;
  circle(x: number, y: number, radius: number): Kit;
  polygon(...points: (readonly number[])[]): Kit;
  fill(colour?: string): Kit;
  stroke(): Kit;
  fillAndStroke(fill: string, stroke: string): Kit;
  addPage(): Kit;
  bufferedPageRange(): { count: number };
  switchToPage(page: number): void;
  struct(type: string, options?: object, children?: unknown): Structure;
  addStructure(structure: Structure): Kit;
  markContent(tag: string, options?: object): void;
  endMarkedContent(): void;
  end(): void;
}

type Figure = Extract<Block, { kind: 'figure' }>;
export type Charts = ReadonlyMap<Block, readonly ChartBand[]>;

export function chartsOf({ blocks }: Report, ink: Ink): Charts {
  const figures = blocks.filter((block): block is Figure => block.kind === 'figure');
  return new Map(figures.map((block) => [block, chartBands(block, ink)]));
}

export async function renderWithPdfkit(
  { meta, blocks }: Report,
  fonts: Record<'regular' | 'strong', Uint8Array>,
  charts: Charts,
): Promise<ArrayBuffer> {
  const paper = paperOf(meta);
  const doc = new PDFDocument({
    size: 'A4',
    layout: meta.orientation,
    margins: margin,
    bufferPages: true,
    tagged: true,
    lang: meta.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: meta.title, Subject: meta.subject, CreationDate: new Date(meta.createdAt) },
    font: null,
  }) as Kit;
  const bytes = toBytes(doc) as Promise<Uint8Array>;
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('strong', fonts.strong);
  const bottom = paper.height - margin.bottom;
  const pen = penOn(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  let y: number = margin.top;

  const set = ({ face, size, colour }: TextStyle) =>
    doc.font(face).fontSize(size).fillColor(colour);
  const options = (style: TextStyle, width: number, align = 'left') => ({
    width,
    align,
    lineGap: style.leading - style.size * 1.21,
  });
  const room = (height: number) => {
    if (y + height <= bottom) return;
    doc.addPage();
    y = margin.top;
  };
  /** One text with a tag of its own, that may go on over pages. */
  const text = (
    parent: Structure,
    tag: string,
    content: string,
    style: TextStyle,
    { x = margin.left as number, width = textWidth as number, after = 6 } = {},
  ) => {
    if (content === '') return;
    room(style.leading * 2);
    set(style);
    parent.add(doc.struct(tag, {}, () => write(content, x, options(style, width))));
    y = doc.y + after;
  };
  const write = (content: string, x: number, given: object) => {
    const runs = runsOf(content);
    runs.forEach((run, index) => {
      const link = run.href
        ? { link: run.href, underline: true }
        : { link: null, underline: false };
      const continued = { ...given, ...link, continued: index < runs.length - 1 };
      if (index === 0) doc.text(run.text, x, y, continued);
      else doc.text(run.text, continued);
    });
  };
  const rule = (at: number, colour: string, width: number) => {
    doc.markContent('Artifact');
    doc.strokeColor(colour).lineWidth(width);
    doc
      .moveTo(margin.left, at)
      .lineTo(margin.left + paper.fullWidth, at)
      .stroke();
    doc.endMarkedContent();
  };

  for (const block of blocks) draw(block);
  root.end();
  furnish();
  doc.end();
  return (await bytes).buffer as ArrayBuffer;

  function draw(block: Block): void {
    switch (block.kind) {
      case 'title':
        text(root, 'P', cleanLine(block.eyebrow), styles.eyebrow);
        text(root, 'H1', cleanLine(block.text), styles.title, { width: paper.fullWidth });
        text(root, 'P', cleanLine(block.subtitle), styles.subtitle, { after: 22 });
        return;
      case 'heading': {
        const style = styles[`heading${block.level}`];
        y += 14;
        room(style.leading + 40);
        text(root, `H${block.level}`, cleanLine(block.text), style);
        doc.outline.addItem(cleanLine(block.text));
        return;
      }
      case 'contents':
        text(root, 'H2', cleanLine(block.text), styles.heading2);
        for (const listed of blocks) {
          if (listed.kind !== 'heading' || listed.level > 3) continue;
          text(root, 'P', cleanLine(listed.text), styles.body, { after: 2 });
        }
        return;
      case 'paragraph':
        text(root, 'P', cleanLine(block.text), styles[block.tone]);
        return;
      case 'list': {
        const list = doc.struct('L');
        root.add(list);
        for (const item of block.items) {
          const one = doc.struct('LI');
          list.add(one);
          room(styles.body.leading * 2);
          set(styles.body);
          one.add(doc.struct('Lbl', {}, () => doc.text('•', margin.left + 3, y, { width: 10 })));
          text(one, 'LBody', cleanLine(item), styles.body, {
            x: margin.left + 14,
            width: textWidth - 14,
          });
          one.end();
        }
        list.end();
        return;
      }
      case 'facts': {
        const list = doc.struct('L');
        root.add(list);
        for (const { term, text: said } of block.items) {
          const one = doc.struct('LI');
          list.add(one);
          room(styles.body.leading * 2);
          const top = y;
          text(one, 'Lbl', cleanLine(term), styles.label, { width: 138 });
          y = top;
          text(one, 'LBody', cleanLines(said).join('\n'), styles.body, {
            x: margin.left + 152,
            width: paper.fullWidth - 152,
          });
          one.end();
          rule(y, palette.gridline, 0.6);
          y += 5;
        }
        list.end();
        return;
      }
      case 'answer':
        text(root, 'P', cleanLine(block.label), styles.label, { x: margin.left + 14, after: 2 });
        text(root, 'P', cleanLines(block.text).join('\n'), styles.body, {
          x: margin.left + 14,
          width: textWidth - 14,
        });
        return;
      case 'table':
        table(block);
        return;
      case 'figure':
        figure(block);
        return;
      case 'page-break':
        room(bottom);
    }
  }

  function table(block: Extract<Block, { kind: 'table' }>): void {
    const whole = doc.struct('Table');
    root.add(whole);
    text(whole, 'Caption', cleanLine(block.caption), styles.caption);
    const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
    const gutters = 14 * (block.columns.length - 1);
    const widths = block.columns.map(
      ({ weight }) => ((paper.fullWidth - gutters) * weight) / total,
    );
    const row = (texts: readonly string[], head: boolean) => {
      const cells = texts.map((one) => cleanLines(one).join('\n'));
      const styleOf = (column: number) =>
        head ? styles.columnHead : column === 0 ? styles.rowHead : styles.cell;
      const heights = cells.map((cell, column) => {
        set(styleOf(column));
        return doc.heightOfString(cell, options(styleOf(column), widths[column] ?? 0));
      });
      room(Math.max(...heights) + 9);
      const one = doc.struct('TR');
      whole.add(one);
      let x: number = margin.left;
      cells.forEach((cell, column) => {
        const style = styleOf(column);
        const width = widths[column] ?? 0;
        const align = block.columns[column]?.align === 'end' ? 'right' : 'left';
        const left = x;
        set(style);
        one.add(
          doc.struct(head || column === 0 ? 'TH' : 'TD', {}, () =>
            doc.text(cell, left, y + 4.5, options(style, width, align)),
          ),
        );
        x += width + 14;
      });
      one.end();
      y += Math.max(...heights) + 9;
      rule(y, head ? palette.iris : palette.hairline, head ? 1 : 0.6);
    };
    row(
      block.columns.map(({ text }) => text),
      true,
    );
    for (const cells of block.rows) row(cells, false);
    whole.end();
    y += 20;
  }

  function figure(block: Figure): void {
    const bands = charts.get(block) ?? [];
    const height = bands.reduce((sum, band) => sum + band.height, 0);
    text(root, 'Caption', cleanLine(block.caption), styles.caption);
    room(Math.min(height, bottom - margin.top));
    root.add(
      doc.struct('Figure', { alt: block.alternative }, () => {
        for (const band of bands) {
          band.draw(pen, margin.left, y);
          y += band.height;
        }
      }),
    );
    y += 20;
  }

  function furnish(): void {
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      doc.markContent('Artifact');
      set(styles.furniture);
      const footer = meta.furniture.footer
        .replace('{page}', String(page + 1))
        .replace('{pages}', String(count));
      const line = { lineBreak: false };
      doc.text(cleanLine(meta.furniture.header), margin.left, 38, line);
      doc.text(cleanLine(footer), margin.left, paper.height - 47, line);
      doc.endMarkedContent();
    }
  }
}

function penOn(doc: Kit): Pen {
  const stroking = ({ colour, width, dash }: Stroke) => {
    doc.strokeColor(colour).lineWidth(width);
    if (dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
    else doc.undash();
  };
  const paint = ({ fill, stroke }: Look) => {
    if (stroke) stroking(stroke);
    if (fill && stroke) doc.fillAndStroke(fill, stroke.colour);
    else if (fill) doc.fill(fill);
    else doc.stroke();
  };
  return {
    rect(x, y, width, height, look) {
      doc.rect(x, y, width, height);
      paint(look);
    },
    line([x1, y1], [x2, y2], stroke) {
      stroking(stroke);
      doc.moveTo(x1, y1).lineTo(x2, y2).stroke();
    },
    circle([x, y], radius, look) {
      doc.circle(x, y, radius);
      paint(look);
    },
    polygon(points, look) {
      doc.polygon(...points);
      paint(look);
    },
    text(line, x, top, { face, size, colour, leading }) {
      doc.font(face).fontSize(size).fillColor(colour);
      doc.text(line, x, top + (leading - size * 1.21) / 2, { lineBreak: false });
    },
  };
}
