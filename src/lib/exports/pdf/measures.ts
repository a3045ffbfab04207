// The page and its type, in points. The measure of running text stays below 85 letters; tables and figures may use
// the whole width between the margins.
import type { ReportMeta } from '../../domain/report/model.ts';
import { palette, type Colour } from './palette.ts';

export const margin = { left: 65, right: 65, top: 82, bottom: 74 } as const;
/** The same however the paper lies: a longer line is harder to read. */
export const textWidth = 416;

export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Between the margins. */
  readonly fullWidth: number;
  /** The least that is left free above and below; paper that lies down has little height to give. */
  readonly top: number;
  readonly bottom: number;
  /** Between header or footer and the text. */
  readonly clear: number;
  /** Whether there is little height to give. */
  readonly isClose: boolean;
  /** How running text is set. */
  readonly type: Type;
}

const A4 = { short: 595.28, long: 841.89 } as const;

const CLOSE = { top: 64, bottom: 62, clear: 16, isClose: true } as const;

export type Face = 'regular' | 'strong';

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: Colour;
}

const style = (face: Face, size: number, leading: number, colour: Colour): TextStyle => ({
  face,
  size,
  leading,
  colour,
});

export const styles = {
  eyebrow: style('strong', 9.5, 14, palette.iris),
  title: style('strong', 25, 31, palette.ink),
  subtitle: style('regular', 12, 17.5, palette.slate),
  heading2: style('strong', 16.5, 22, palette.iris),
  heading3: style('strong', 13, 18, palette.ink),
  heading4: style('strong', 10.75, 15.5, palette.ink),
  body: style('regular', 10.5, 15.5, palette.ink),
  lead: style('regular', 13, 19, palette.iris),
  note: style('regular', 9.5, 14, palette.slate),
  gap: style('regular', 10.5, 15.5, palette.ink),
  prompt: style('regular', 10.5, 15.5, palette.slate),
  label: style('strong', 9, 13.5, palette.slate),
  caption: style('strong', 9.5, 14, palette.ink),
  columnHead: style('strong', 8.75, 12.5, palette.slate),
  cell: style('regular', 9.25, 13, palette.ink),
  rowHead: style('strong', 9.25, 13, palette.ink),
  chart: style('regular', 8.75, 12, palette.ink),
  chartStrong: style('strong', 8.75, 12, palette.ink),
  furniture: style('regular', 8, 11, palette.slate),
} as const;

type Running = 'title' | 'body' | 'lead' | 'note' | 'gap' | 'prompt' | 'label' | 'heading4';
export type Type = Readonly<Record<Running, TextStyle>>;

/** Where there is little height to give. */
const lowType: Type = { ...styles, title: style('strong', 21, 26, palette.ink) };

/** For a document that is one page. */
const closeType: Type = {
  ...styles,
  title: style('strong', 17, 21, palette.ink),
  body: style('regular', 9.5, 13, palette.ink),
  gap: style('regular', 9.5, 13, palette.ink),
  lead: style('regular', 12, 16, palette.iris),
  note: style('regular', 8.75, 12, palette.slate),
  label: style('strong', 8.5, 12, palette.slate),
  heading4: style('strong', 10, 13.5, palette.ink),
};

const papers: Record<'portrait' | 'landscape' | 'close', Paper> = {
  portrait: paper(A4.short, A4.long, { ...margin, clear: 24, isClose: false, type: styles }),
  landscape: paper(A4.long, A4.short, { ...CLOSE, type: lowType }),
  close: paper(A4.short, A4.long, { ...CLOSE, top: 56, bottom: 54, clear: 9, type: closeType }),
};

export function paperOf({
  orientation,
  isClose = false,
}: Pick<ReportMeta, 'orientation' | 'isClose'>): Paper {
  return papers[isClose && orientation === 'portrait' ? 'close' : orientation];
}

function paper(
  width: number,
  height: number,
  margins: Pick<Paper, 'top' | 'bottom' | 'clear' | 'isClose' | 'type'>,
): Paper {
  const fullWidth = width - margin.left - margin.right;
  return { width, height, fullWidth, ...margins };
}

/** The longest line that is easy to read, in type sizes; about 85 letters of Swedish. */
const LONGEST_LINE = 39.5;

/** How wide running text is set in this style, when `indent` of the text column is taken by something else. */
export function lineWidth({ size }: TextStyle, indent = 0): number {
  return Math.min(textWidth - indent, size * LONGEST_LINE);
}

/** Inter's ascender and descender, as parts of the size. */
const ASCENT = 0.969;
const DESCENT = 0.241;

/** How far below the top of a line its baseline lies when the type stands in the middle of the leading. */
export function baselineIn({ size, leading }: TextStyle): number {
  return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}
