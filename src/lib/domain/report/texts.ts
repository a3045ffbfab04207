import type { Block, Report } from './model.ts';

/** Every piece of text that the report prints, in reading order. */
export function textsOf({ blocks, meta }: Report): string[] {
  return [...blocks.flatMap(blockTexts), meta.furniture.header, meta.furniture.footer];
}

export function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [block.eyebrow, block.text, block.subtitle];
    case 'heading':
    case 'paragraph':
    case 'contents':
      return [block.text];
    case 'list':
    case 'signatures':
      return [...block.items];
    case 'facts':
      return block.items.flatMap(({ term, text }) => [term, text]);
    case 'answer':
      return [block.label, block.text];
    case 'table':
      return [block.caption, ...block.columns.map(({ text }) => text), ...block.rows.flat()];
    case 'figure':
      return [block.caption, ...chartTexts(block.chart)];
    case 'page-break':
      return [];
  }
}

function chartTexts(chart: Extract<Block, { kind: 'figure' }>['chart']): string[] {
  const labels = chart.rows.map(({ label }) => label);
  switch (chart.type) {
    case 'distribution':
      return [...labels, ...chart.segments.map(({ label }) => label)];
    case 'bars':
      return [...labels, ...chart.rows.map(({ text }) => text)];
    case 'pictures':
      return [
        ...labels,
        ...[...chart.columns, ...chart.links, ...chart.parties].map(({ label }) => label),
      ];
  }
}
