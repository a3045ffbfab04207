// One block of the report in Word's terms. Facts are paragraphs with a tab and not a table: a screen reader says "Status,
// Utkast" and nothing about rows, no header row is missed by Word's own check, and whoever edits adds one by Enter.
import { Bookmark, HeadingLevel, InternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { Block, Tone } from '../../domain/report/model.ts';
import { allowedInXml } from '../xml.ts';
import type { Body } from './body.ts';
import { putFigure } from './figure.ts';
import { styleIds } from './styles.ts';
import { putTable } from './table.ts';
import { isBlank, plainRuns, runs, tab } from './text.ts';

const LEVELS = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const TONES: Readonly<Record<Tone, string | undefined>> = {
  body: undefined,
  lead: styleIds.lead,
  note: styleIds.note,
  gap: styleIds.gap,
  prompt: styleIds.prompt,
};

/** A paragraph no longer than this belongs to the figure or table right after it. */
const INTRODUCTION = 300;
/** So few facts are read together. */
const TOGETHER = 4;

/** @param next the block after it */
export async function putBlock(block: Block, body: Body, next?: Block): Promise<void> {
  switch (block.kind) {
    case 'title':
      put(body, block.eyebrow, styleIds.eyebrow);
      if (!isBlank(block.text))
        body.paragraph({ heading: HeadingLevel.HEADING_1 }, plainRuns(block.text));
      put(body, block.subtitle, styleIds.subtitle);
      break;
    case 'heading':
      putHeading(block, body);
      break;
    case 'paragraph':
      put(body, block.text, TONES[block.tone], {
        keepNext: block.text.length <= INTRODUCTION && isIntroduced(next),
      });
      break;
    case 'list':
      for (const item of block.items) put(body, item, styleIds.bullet);
      break;
    case 'facts':
      // A level stays with why it was chosen.
      for (const { term, text } of block.items)
        putFact(term, text, body, block.items.length <= TOGETHER && next?.kind === 'answer');
      break;
    case 'answer':
      put(body, block.label, styleIds.label);
      put(body, block.text, styleIds.answer);
      break;
    case 'table':
      putTable(block, body);
      break;
    case 'figure':
      await putFigure(block, body);
      break;
    case 'contents':
      putContents(block.text, body);
      break;
    case 'page-break':
      body.breakPage();
      break;
  }
}

function put(body: Body, text: string, style: string | undefined, { keepNext = false } = {}): void {
  if (isBlank(text)) return;
  body.paragraph(
    { ...(style !== undefined && { style }), ...(keepNext && { keepNext }) },
    runs(text),
  );
}

function putHeading(block: Extract<Block, { kind: 'heading' }>, body: Body): void {
  if (isBlank(block.text)) return;
  const text = plainRuns(block.text);
  const bookmark = body.bookmarkOf(block);
  const children: ParagraphChild[] = bookmark
    ? [new Bookmark({ id: bookmark, children: text })]
    : text;
  body.paragraph({ heading: LEVELS[block.level] }, children);
}

const INTRODUCED: ReadonlySet<Block['kind']> = new Set(['figure', 'table', 'facts', 'list']);

/** What is read together with a short paragraph right above it. */
function isIntroduced(next?: Block): boolean {
  return next !== undefined && INTRODUCED.has(next.kind);
}

function putFact(term: string, text: string, body: Body, keepNext: boolean): void {
  if (isBlank(term + text)) return;
  body.paragraph({ style: styleIds.fact, ...(keepNext && { keepNext }) }, [
    ...plainRuns(term, styleIds.term),
    tab(),
    ...runs(text),
  ]);
}

/** Plain links and no field: a field of contents makes Word ask a question when the file is opened. */
function putContents(text: string, body: Body): void {
  if (!isBlank(text)) body.paragraph({ heading: LEVELS[2] }, plainRuns(text));
  for (const [heading, anchor] of body.contents) {
    const style = heading.level === 2 ? styleIds.contents2 : styleIds.contents3;
    body.paragraph({ style }, [
      new InternalHyperlink({
        anchor,
        children: [new TextRun({ text: oneLine(heading.text), style: 'Hyperlink' })],
      }),
    ]);
  }
}

const oneLine = (text: string) => allowedInXml(text).replace(/\s+/g, ' ').trim();
