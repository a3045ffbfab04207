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
import type { Look, Looks } from './looks.ts';
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
  numbered: 'ListNumber',
  fact: 'IrisFact',
  term: 'IrisTerm',
  label: 'IrisLabel',
  answer: 'IrisAnswer',
  signature: 'IrisSignature',
  caption: 'Caption',
  columnHead: 'IrisColumnHead',
  rowHead: 'IrisRowHead',
  cell: 'IrisCell',
  figure: 'IrisFigure',
  contentsHeading: 'TOCHeading',
  contents2: 'TOC2',
  contents3: 'TOC3',
  header: 'Header',
  footer: 'Footer',
} as const;

/** A line to sign on is as long as a name, and no longer. In twentieths of a point. */
export const SIGNATURE_INDENT = twips(200);

export const BULLETS = 'bullets';
export const NUMBERS = 'iris-numbers';

export const colour = (hex: Colour) => hex.slice(1);
const halfPoints = (points: number) => points * 2;
const lines = (count: number) => Math.round(240 * count);

const rule = (hex: Colour, eighths: number, space = 1) => ({
  style: BorderStyle.SINGLE,
  color: colour(hex),
  size: eighths,
  space,
});

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

/** Beside what the group itself has written, as in the other formats: it is told from what the document says. */
const GROUPS_OWN = {
  indent: { left: twips(10) },
  border: { left: rule(palette.irisPale, 16, 8) },
};

/** The same beside its lists, whose marks stand where its other lines begin. */
export const GROUPS_LIST = {
  ...GROUPS_OWN,
  indent: { left: twips(28), hanging: twips(18) },
};

export function stylesOf(language: string, textWidth: number, looks: Looks): IStylesOptions {
  const { ink, slate, iris, irisMid, hairline } = palette;
  return {
    default: {
      document: {
        run: {
          font: SANS,
          size: halfPoints(looks.body.size),
          color: colour(ink),
          language: { value: language, eastAsia: language },
        },
        paragraph: { spacing: look(looks.body).spacing },
      },
      heading1: heading(1, looks.heading1),
      heading2: heading(2, looks.heading2),
      heading3: heading(3, looks.heading3),
      heading4: heading(4, looks.heading4),
      hyperlink: { run: { color: colour(iris), underline: {} } },
    },
    paragraphStyles: [
      style(styleIds.eyebrow, m.word_style_eyebrow(), looks.eyebrow, {
        keepNext: true,
      }),
      // With the typeface said: LibreOffice gives subtitles one of its own.
      style(styleIds.subtitle, 'Subtitle', looks.subtitle, {}, { font: SANS }),
      style(styleIds.lead, m.word_style_lead(), looks.lead),
      style(styleIds.note, m.word_style_note(), looks.note, {
        indent: { left: twips(10) },
        border: { left: rule(hairline, 12, 8) },
      }),
      style(styleIds.gap, m.word_style_gap(), looks.gap, {
        indent: { left: twips(10) },
        border: { left: rule(irisMid, 18, 8) },
      }),
      style(
        styleIds.prompt,
        m.word_style_prompt(),
        looks.prompt,
        {
          indent: { left: twips(10) },
          border: { left: { ...rule(slate, 6, 8), style: BorderStyle.DOTTED } },
        },
        { italics: true },
      ),
      style(styleIds.bullet, 'List Bullet', looks.bullet, {
        numbering: { reference: BULLETS, level: 0 },
      }),
      style(styleIds.numbered, 'List Number', looks.numbered),
      style(styleIds.fact, m.word_style_fact(), looks.fact),
      style(styleIds.term, m.word_style_term(), looks.term),
      style(styleIds.label, m.word_style_label(), looks.label, {
        keepNext: true,
        ...GROUPS_OWN,
      }),
      style(styleIds.answer, m.word_style_answer(), looks.answer, GROUPS_OWN),
      style(styleIds.signature, m.word_style_signature(), looks.signature, {
        keepLines: true,
        indent: { right: SIGNATURE_INDENT },
        border: { top: rule(ink, 4, 4) },
      }),
      style(styleIds.caption, 'caption', looks.caption, {
        keepNext: true,
        keepLines: true,
      }),
      style(styleIds.columnHead, m.word_style_column_head(), looks.columnHead, {
        keepNext: true,
      }),
      style(styleIds.rowHead, m.word_style_row_head(), looks.rowHead),
      style(styleIds.cell, m.word_style_cell(), looks.cell),
      style(styleIds.figure, m.word_style_figure(), looks.figure),
      // A heading to look at and no heading of the document, or the list would have itself in it.
      style(styleIds.contentsHeading, 'TOC Heading', looks.contentsHeading, { keepNext: true }),
      style(styleIds.contents2, 'toc 2', looks.contents2),
      style(styleIds.contents3, 'toc 3', looks.contents3, { indent: { left: twips(14) } }),
      style(styleIds.header, 'header', looks.header),
      style(styleIds.footer, 'footer', looks.footer, { rightTabStop: textWidth }),
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
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twips(22), hanging: twips(18) } } },
        },
      ],
    },
  ],
};
