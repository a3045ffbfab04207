// One block of the report as markup. Every text passes `escapeXml`; nothing else can make an element.
import type { Block, FigureBlock, TableBlock } from '../../domain/report/model.ts';
import { runsOf } from '../../domain/report/links.ts';
import { textParts } from '../../domain/report/text-parts.ts';
import { drawingOf } from '../figures/drawing.ts';
import { svgOf } from '../figures/svg.ts';
import { WHOLE_TABLE } from '../together.ts';
import { escapeXml } from '../xml.ts';
import type { Anchors } from './anchors.ts';

export function blockMarkup(block: Block, anchors: Anchors): string {
  switch (block.kind) {
    case 'title':
      return (
        `<header class="title">${paragraph(block.eyebrow, 'eyebrow')}` +
        `${element('h1', block.text)}${paragraph(block.subtitle, 'subtitle')}</header>`
      );
    case 'heading': {
      const id = anchors.contents.get(block);
      return element(`h${block.level}`, block.text, id === undefined ? '' : ` id="${id}"`);
    }
    case 'paragraph':
      return paragraph(block.text, block.tone === 'body' ? '' : block.tone);
    case 'list':
      return list(block.items, block.isNumbered);
    case 'signatures':
      return block.items.map((item) => paragraph(item, 'signature')).join('');
    case 'facts':
      return facts(block.items);
    case 'answer': {
      const parts = textParts(block.text).map((part) =>
        part.kind === 'list' ? list(part.items, part.isNumbered) : paragraph(part.text, 'text'),
      );
      const markup = paragraph(block.label, 'label') + parts.join('');
      return markup && `<div class="answer">${markup}</div>`;
    }
    case 'table':
      return table(block, anchors);
    case 'figure':
      return figure(block);
    case 'contents':
      return contents(block.text, anchors);
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

/** Each text runs the way of its own first letter, so that Arabic gets its full stop on its own side. */
const DIRECTION = ' dir="auto"';

const isBlank = (text: string) => text.trim() === '';

/** Text with its links; line breaks are kept by the style sheet. */
function inline(text: string): string {
  return runsOf(text)
    .map(({ text: part, href }) =>
      href === undefined
        ? escapeXml(part)
        : `<a href="${escapeXml(href)}" rel="noreferrer">${escapeXml(part)}</a>`,
    )
    .join('');
}

/** Nothing where there is no text: an empty heading or paragraph is read out as one. */
function element(tag: string, text: string, attributes = ''): string {
  return isBlank(text) ? '' : `<${tag}${attributes}${DIRECTION}>${inline(text)}</${tag}>`;
}

function paragraph(text: string, name: string): string {
  return element('p', text, name && ` class="${name}"`);
}

function list(texts: readonly string[], isNumbered = false): string {
  const items = texts.map((item) => element('li', item)).join('');
  const tag = isNumbered ? 'ol' : 'ul';
  return items && `<${tag}>${items}</${tag}>`;
}

function facts(items: Extract<Block, { kind: 'facts' }>['items']): string {
  const pairs = items
    .filter(({ term, text }) => !isBlank(term + text))
    .map(
      ({ term, text }) =>
        `<div><dt${DIRECTION}>${inline(term)}</dt><dd${DIRECTION}>${inline(text)}</dd></div>`,
    )
    .join('');
  return pairs && `<dl>${pairs}</dl>`;
}

function table({ caption, columns, rows }: TableBlock, anchors: Anchors): string {
  if (columns.length === 0) return paragraph(caption, 'caption');
  const attributes = columns.map(({ align }) =>
    align === 'end' ? ` class="end"${DIRECTION}` : DIRECTION,
  );
  const head = columns
    .map(({ text }, column) =>
      // An empty header cell names nothing.
      isBlank(text)
        ? '<td></td>'
        : `<th scope="col"${attributes[column] ?? ''}>${inline(text)}</th>`,
    )
    .join('');
  const body = rows
    .map((texts) => {
      const cells = columns.map((_, column) => {
        const text = texts[column] ?? '';
        return column === 0 && !isBlank(text)
          ? `<th scope="row"${attributes[column] ?? ''}>${inline(text)}</th>`
          : `<td${attributes[column] ?? ''}>${inline(text)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  const id = anchors.next('tabell');
  const [name, region] = isBlank(caption)
    ? ['', '']
    : [
        `<caption id="${id}"${DIRECTION}>${inline(caption)}</caption>`,
        ` role="region" aria-labelledby="${id}"`,
      ];
  return (
    `<div class="table${rows.length <= WHOLE_TABLE.rows ? ' short' : ''}"${region} tabindex="0"><table>${name}` +
    `<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`
  );
}

function figure(block: FigureBlock): string {
  const { caption, alternative } = block;
  const drawing = drawingOf(block);
  const words = isBlank(alternative) ? caption : alternative;
  const name = isBlank(words)
    ? ' aria-hidden="true"'
    : ` role="img" aria-label="${escapeXml(words)}"`;
  // On a narrow screen it is scrolled sideways, so it can be reached with the keyboard.
  const group = isBlank(caption) ? '' : ` role="group" aria-label="${escapeXml(caption)}"`;
  const picture = drawing
    ? `<div class="picture"${group} tabindex="0">${svgOf(drawing, name)}</div>`
    : '';
  const parts = element('figcaption', caption) + picture;
  return parts && `<figure>${parts}</figure>`;
}

function contents(text: string, anchors: Anchors): string {
  const items = Array.from(
    anchors.contents,
    ([{ level, text: heading }, id]) =>
      `<li class="level-${level}"${DIRECTION}><a href="#${id}">${escapeXml(heading)}</a></li>`,
  );
  const id = anchors.next('innehall');
  const heading = element('h2', text, ` id="${id}"`);
  const name = heading && ` aria-labelledby="${id}"`;
  return `<nav${name}>${heading}${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}</nav>`;
}
