// Blocks that sections are made of, by what they are for.
import type { Block, FactItem, TableBlock, Tone } from './model.ts';

export function heading(level: 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string, tone: Tone = 'body'): Block {
  return { kind: 'paragraph', tone, text };
}

/** What somebody wrote under its label; nothing where nothing is written. */
export function answer(label: string, text: string | undefined): Block[] {
  const written = text?.trim();
  return written ? [{ kind: 'answer', label, text: written }] : [];
}

export function list(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

export function numberedList(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ kind: 'list', items, isNumbered: true }] : [];
}

export type Fact = FactItem;

export function facts(items: readonly Fact[]): Block[] {
  return items.length > 0 ? [{ kind: 'facts', items }] : [];
}

/** A fact, unless there is nothing to say of it. */
export function fact(term: string, text: string): Fact[] {
  return text === '' ? [] : [{ term, text }];
}

type Column = readonly [text: string, weight: number, align?: 'end'];

export function table(
  caption: string,
  columns: readonly Column[],
  rows: TableBlock['rows'],
): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([text, weight, align]) => ({ text, weight, align: align ?? 'start' })),
    rows,
  };
}
