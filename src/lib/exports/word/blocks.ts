// One block of the report in Word's terms.
import { Bookmark, HeadingLevel, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { Block, Tone } from '../../domain/report/model.ts';
import { textParts } from '../../domain/report/text-parts.ts';
import { belongsToNext, FEW_FACTS } from '../together.ts';
import type { Body } from './body.ts';
import { putContents } from './contents.ts';
import { putFacts } from './facts.ts';
import { putFigure } from './figure.ts';
import { GROUPS_LIST, NUMBERS, SIGNATURE_INDENT, styleIds } from './styles.ts';
import { putTable } from './table.ts';
import { isBlank, plainRuns, runs } from './text.ts';

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

/** So many letters have some three lines. */
const SHORT = 300;

/** @param index its place in the report */
export async function putBlock(block: Block, index: number, body: Body): Promise<void> {
  const keepNext = belongsToNext(body.blocks, index, isShort(block));
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
      put(body, block.text, TONES[block.tone], { keepNext });
      break;
    case 'list':
      putList(block, body, keepNext);
      break;
    case 'signatures':
      putSignatures(block, body);
      break;
    case 'facts':
      putFacts(block, body, keepNext);
      break;
    case 'answer':
      put(body, block.label, styleIds.label);
      putText(block.text, body, keepNext);
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

function putText(text: string, body: Body, withNext: boolean): void {
  const parts = textParts(text);
  for (const [index, part] of parts.entries()) {
    const keepNext = withNext && index === parts.length - 1;
    if (part.kind === 'list') putList(part, body, keepNext, GROUPS_LIST);
    else put(body, part.text, styleIds.answer, { keepNext });
  }
}

function putList(
  block: { readonly items: readonly string[]; readonly isNumbered?: boolean },
  body: Body,
  withNext: boolean,
  paragraph: Pick<IParagraphOptions, 'border' | 'indent'> = {},
): void {
  const instance = body.nextList();
  const items = block.items.filter((text) => !isBlank(text));
  for (const [index, item] of items.entries())
    body.paragraph(
      {
        ...(block.isNumbered
          ? { style: styleIds.numbered, numbering: { reference: NUMBERS, level: 0, instance } }
          : { style: styleIds.bullet }),
        ...paragraph,
        ...(withNext && index === items.length - 1 && { keepNext: true }),
      },
      runs(item),
    );
}

function putSignatures({ items }: Extract<Block, { kind: 'signatures' }>, body: Body): void {
  for (const [index, item] of items.filter((text) => !isBlank(text)).entries())
    body.paragraph(
      {
        style: styleIds.signature,
        // Over paragraphs whose frames are the same Word draws one line.
        indent: { right: SIGNATURE_INDENT + (index % 2) },
      },
      runs(item),
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

function isShort(block: Block): boolean {
  if (block.kind === 'facts') return block.items.length <= FEW_FACTS;
  return 'text' in block && block.text.length <= SHORT;
}
