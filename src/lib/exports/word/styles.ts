// The look, all of it in named styles: whoever goes on with the document changes a style in one place, and a kommun puts
// its own template over it. Word shows the names that it knows itself ("heading 1", "caption") in the reader's language.
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import * as m from '../../i18n/paraglide/messages.js';
import { palette, type Colour } from '../pdf/palette.ts';
import { twips } from './page.ts';

/** Both are on every computer with Office, and LibreOffice has others of the same widths. */
const SERIF = 'Georgia';
const SANS = 'Calibri';

export const styleIds = {
  eyebrow: 'IrisEyebrow',
  subtitle: 'Subtitle',
  lead: 'IrisLead',
  note: 'IrisNote',
  gap: 'IrisGap',
  prompt: 'IrisPrompt',
  bullet: 'ListBullet',
  fact: 'IrisFact',
  term: 'IrisTerm',
  label: 'IrisLabel',
  answer: 'IrisAnswer',
  caption: 'Caption',
  columnHead: 'IrisColumnHead',
  rowHead: 'IrisRowHead',
  cell: 'IrisCell',
  figure: 'IrisFigure',
  contents2: 'TOC1',
  contents3: 'TOC2',
  header: 'Header',
  footer: 'Footer',
} as const;

export const BULLETS = 'bullets';

export const colour = (hex: Colour) => hex.slice(1);
const halfPoints = (points: number) => points * 2;
const lines = (count: number) => Math.round(240 * count);

const rule = (hex: Colour, eighths: number, space = 1) => ({
  style: BorderStyle.SINGLE,
  color: colour(hex),
  size: eighths,
  space,
});

/** Where the text of a fact begins. */
const FACT_INDENT = twips(150);

interface Look {
  readonly size: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly color?: Colour;
  readonly bold?: boolean;
  readonly serif?: boolean;
}

const look = ({ size, before = 0, after = 0, line = 1.15, color, bold, serif }: Look) => ({
  run: {
    size: halfPoints(size),
    ...(color && { color: colour(color) }),
    ...(bold && { bold }),
    ...(serif && { font: SERIF }),
  },
  spacing: {
    before: twips(before),
    after: twips(after),
    line: lines(line),
    lineRule: LineRuleType.AUTO,
  },
});

function heading(level: 1 | 2 | 3 | 4, options: Look) {
  const { run, spacing } = look(options);
  return {
    // LibreOffice gives headings a typeface of its own unless one is said.
    run: { font: SANS, ...run },
    // Without the outline level LibreOffice sees plain paragraphs.
    paragraph: { spacing, keepNext: true, keepLines: true, outlineLevel: level - 1 },
    next: 'Normal',
  };
}

function style(
  id: string,
  name: string,
  options: Look,
  paragraph: IParagraphStyleOptions['paragraph'] = {},
  run: IParagraphStyleOptions['run'] = {},
): IParagraphStyleOptions {
  const base = look(options);
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: base.spacing, ...paragraph },
    run: { ...base.run, ...run },
  };
}

export function stylesOf(language: string, textWidth: number): IStylesOptions {
  const { ink, slate, iris, irisMid, hairline } = palette;
  return {
    default: {
      document: {
        run: {
          font: SANS,
          size: halfPoints(11),
          color: colour(ink),
          language: { value: language, eastAsia: language },
        },
        paragraph: { spacing: { after: twips(7), line: lines(1.15), lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(1, { size: 25, after: 8, line: 1.05, serif: true }),
      heading2: heading(2, {
        size: 17,
        before: 22,
        after: 7,
        line: 1.05,
        color: iris,
        serif: true,
      }),
      heading3: heading(3, { size: 13.5, before: 17, after: 5, line: 1.05, serif: true }),
      heading4: heading(4, { size: 11.5, before: 14, after: 4, bold: true }),
      hyperlink: { run: { color: colour(iris), underline: {} } },
    },
    paragraphStyles: [
      style(
        styleIds.eyebrow,
        m.word_style_eyebrow(),
        { size: 10, after: 4, color: iris, bold: true },
        {
          keepNext: true,
        },
      ),
      // With the typeface said: LibreOffice gives subtitles one of its own.
      style(
        styleIds.subtitle,
        'Subtitle',
        { size: 12.5, after: 16, color: slate },
        {},
        { font: SANS },
      ),
      style(styleIds.lead, m.word_style_lead(), { size: 13, before: 2, after: 8, color: iris }),
      style(
        styleIds.note,
        m.word_style_note(),
        { size: 10, before: 8, after: 10, color: slate },
        { indent: { left: twips(10) }, border: { left: rule(hairline, 12, 8) } },
      ),
      style(
        styleIds.gap,
        m.word_style_gap(),
        { size: 11, before: 2, after: 8 },
        { indent: { left: twips(10) }, border: { left: rule(irisMid, 18, 8) } },
      ),
      style(
        styleIds.prompt,
        m.word_style_prompt(),
        { size: 11, before: 4, after: 8, color: slate },
        {
          indent: { left: twips(10) },
          border: { left: { ...rule(slate, 6, 8), style: BorderStyle.DOTTED } },
        },
        { italics: true },
      ),
      style(
        styleIds.bullet,
        'List Bullet',
        { size: 11, after: 3 },
        {
          numbering: { reference: BULLETS, level: 0 },
        },
      ),
      style(
        styleIds.fact,
        m.word_style_fact(),
        { size: 11, after: 3 },
        {
          indent: { left: FACT_INDENT, hanging: FACT_INDENT },
          leftTabStop: FACT_INDENT,
        },
      ),
      style(
        styleIds.label,
        m.word_style_label(),
        { size: 9.5, before: 6, after: 1, color: slate, bold: true },
        {
          keepNext: true,
        },
      ),
      style(styleIds.answer, m.word_style_answer(), { size: 11, after: 8 }),
      style(
        styleIds.caption,
        'caption',
        { size: 10, before: 15, after: 5, bold: true },
        {
          keepNext: true,
          keepLines: true,
        },
      ),
      style(
        styleIds.columnHead,
        m.word_style_column_head(),
        { size: 9.5, line: 1.05, color: slate, bold: true },
        {
          keepNext: true,
        },
      ),
      style(styleIds.rowHead, m.word_style_row_head(), { size: 10, line: 1.05, bold: true }),
      style(styleIds.cell, m.word_style_cell(), { size: 10, line: 1.05 }),
      style(styleIds.figure, m.word_style_figure(), { size: 11, before: 4, after: 10, line: 1 }),
      style(styleIds.contents2, 'toc 1', { size: 11, before: 4, after: 2 }),
      style(styleIds.contents3, 'toc 2', { size: 10.5, after: 2 }, { indent: { left: twips(14) } }),
      style(styleIds.header, 'header', { size: 8.5, color: slate }),
      style(styleIds.footer, 'footer', { size: 8.5, color: slate }, { rightTabStop: textWidth }),
    ],
    characterStyles: [
      {
        id: styleIds.term,
        name: m.word_style_term(),
        quickFormat: true,
        run: { bold: true, size: halfPoints(9.5), color: colour(slate) },
      },
    ],
  };
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twips(18), hanging: twips(14) } } },
        },
      ],
    },
  ],
};
