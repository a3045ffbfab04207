import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyReport,
  anyReportText,
  asWritten,
  runningTexts,
} from '../../../../tests/support/any-report.ts';
import { longReport, reportOf } from '../../../../tests/support/hostile-report.ts';
import { m } from '../../../../tests/support/messages.ts';
import { exampleReport, wordyReport } from '../../../../tests/support/real-reports.ts';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import { attributes, decoded } from '../../../../tests/support/word-file.ts';
import type { Block, Report } from '../../domain/report/model.ts';
import { meta } from './meta.ts';
import { renderHtml } from './render.ts';

const render = async (report: Report) => new TextDecoder().decode(await renderHtml(report));
const titled = (...blocks: Block[]) =>
  reportOf([{ kind: 'title', text: 'Titel', eyebrow: '', subtitle: '' }, ...blocks]);

/** Names of all elements in order. In this file no ">" stands in an attribute, nor "<" in a text. */
const elementsOf = (html: string) =>
  Array.from(html.matchAll(/<([a-z][a-z0-9]*)\b[^>]*>/gu), ([, name]) => name);

function textOf(html: string): string {
  const main = /<main>(.*)<\/main>/su.exec(html)?.[1] ?? '';
  const text = main
    .replace(/<svg\b.*?<\/svg>/gsu, ' ')
    .replace(
      /<\/?(?:p|h\d|li|ul|dl|dt|dd|div|table|tr|td|th|caption|figcaption|nav|header)\b[^>]*>/gu,
      ' ',
    )
    .replace(/<[^>]*>/gu, '');
  return asWritten(decoded(text));
}

function expectInOrder(read: string, texts: readonly string[]): void {
  let at = 0;
  for (const text of texts.map(asWritten)) {
    const found = read.indexOf(text, at);
    expect(found, `"${text}" after "${read.slice(Math.max(0, at - 60), at)}"`).not.toBe(-1);
    at = found + text.length;
  }
}

describe('the HTML file', () => {
  test.each([
    ['the sample', sampleReport],
    ['the example that ships', exampleReport],
    ['long answers', wordyReport],
    ['long everything', longReport],
  ])('says every text of %s, whole and in order', async (_, report) => {
    expectInOrder(textOf(await render(report)), runningTexts(report));
  });

  test('says every text of any report, whole and in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expectInOrder(textOf(await render(report)), runningTexts(report));
      }),
      { numRuns: 150 },
    );
  });

  test('is what the model asks for and no more, whatever the texts are', async () => {
    const plain = elementsOf(await render(everyBlock('Text')));
    await fc.assert(
      fc.asyncProperty(
        anyReportText.filter((text) => text.trim() !== '' && !text.includes('://')),
        async (text) => {
          const html = await render(everyBlock(text));
          const drawn = elementsOf(html.replace(/<svg\b.*?<\/svg>/gsu, '<svg>'));
          expect(drawn).toEqual(plain.filter((name) => !SHAPES.has(name ?? '')));
          expect(html).not.toMatch(/<(?:script|img|iframe|object|link|base|form)\b/iu);
          // No attribute but ours: handlers would begin with "on".
          const unquoted = html.replace(/="[^"]*"/gu, '=""');
          expect(unquoted.match(/<[^>]*\son\w+\s*=[^>]*>/giu)).toBeNull();
        },
      ),
    );
  });

  test('forbids itself everything but its style', async () => {
    const html = await render(sampleReport);
    expect(html).toContain(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;",
    );
    expect(html).not.toMatch(/\b(?:src|srcset|action|data)="/u);
    expect(html).not.toContain('url(');
    expect(html).not.toContain('@import');
    expect(html).not.toContain('style="');
    expect(meta.mimeType).toContain('text/html');
  });

  test('lets no text out of the style sheet', async () => {
    const html = await render({
      ...sampleReport,
      meta: {
        ...sampleReport.meta,
        furniture: {
          header: '"; } </style><script>x</script> \\"\n @import "x"; {',
          footer: '{page}"} body { display: none } {pages}',
        },
      },
    });
    const style = /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? '';
    const [, paper = ''] = style.split('@top-left');
    const strings = paper.match(/"[^"]*"/gu) ?? [];
    expect(strings).toHaveLength(4);
    expect(strings.join('')).not.toMatch(/[<>{};@]/u);
    expect(style).not.toContain('@import');
    expect(paper).toContain('counter(page)');
    expect(paper).toContain('counter(pages)');
  });

  test('has one heading of level 1 and the levels of the model', async () => {
    const html = await render(exampleReport);
    const levels = Array.from(html.matchAll(/<h(\d)\b/gu), ([, level]) => Number(level));
    expect(levels).toEqual(
      exampleReport.blocks.flatMap((block) =>
        block.kind === 'title' ? [1] : block.kind === 'heading' ? [block.level] : [],
      ),
    );
  });

  test('makes lists of what somebody has typed as lists', async () => {
    const text = 'Vi behöver:\n- tid\n- mandat\n\n1. Först\n2. Sedan\n\nSlut.';
    const html = await render(titled({ kind: 'answer', label: 'Etikett', text }));
    const answer = html.slice(html.indexOf('<div class="answer">'));
    expect(elementsOf(answer)).toEqual(['div', 'p', 'p', 'ul', 'li', 'li', 'ol', 'li', 'li', 'p']);
    expect(textOf(html)).toContain('Vi behöver: tid mandat Först Sedan Slut.');
  });

  test('has a bar beside what the group has written', async () => {
    const html = await render(titled({ kind: 'answer', label: 'Etikett', text: 'Text.' }));
    expect(html).toMatch(/^\.answer \{ border-left: 2px solid /mu);
  });

  test('gives tables a caption and header cells of column and row', async () => {
    const html = await render(
      titled({
        kind: 'table',
        caption: 'Poängen',
        columns: [
          { text: 'Poäng', align: 'start', weight: 1 },
          { text: 'Personer', align: 'end', weight: 1 },
        ],
        rows: [['3', '7']],
      }),
    );
    const caption = `${m.word_table()}\u00a01. Poängen`;
    expect(html).toContain(`<caption id="tabell-1" dir="auto">${caption}</caption>`);
    expect(html).toContain('<div class="table short"');
    expect(html).toContain('role="region" aria-labelledby="tabell-1"');
    expect(html).toContain(
      '<tr><th scope="col" dir="auto">Poäng</th><th scope="col" class="end" dir="auto">Personer</th></tr>',
    );
    expect(html).toContain(
      '<tr><th scope="row" dir="auto">3</th><td class="end" dir="auto">7</td></tr>',
    );
  });

  test('lets each text run the way of its own letters', async () => {
    const html = await render(everyBlock('\u0627\u0644\u0639\u0631\u0628\u064a\u0629.'));
    const texts = html.match(/<(?:p|h\d|li|dt|dd|th|td|caption|figcaption)\b[^>]*>/gu) ?? [];
    expect(texts.length).toBeGreaterThan(12);
    expect(texts.filter((tag) => !tag.includes(' dir="auto"'))).toEqual([]);
  });

  test('tells in words what each picture shows', async () => {
    const html = await render(exampleReport);
    const alternatives = exampleReport.blocks.flatMap((block) =>
      block.kind === 'figure' ? [block.alternative] : [],
    );
    expect(alternatives.length).toBeGreaterThan(0);
    expect(attributes(html, 'svg', 'aria-label')).toEqual(alternatives);
    expect(attributes(html, 'svg', 'role')).toEqual(alternatives.map(() => 'img'));
  });

  test('leads from the contents to each heading', async () => {
    const blocks = [...exampleReport.blocks];
    blocks.splice(2, 0, { kind: 'contents', text: 'Del för del' });
    const html = await render({ ...exampleReport, blocks });
    const targets = attributes(html, 'a', 'href').filter((href) => href.startsWith('#'));
    const ids = [...attributes(html, 'h2', 'id'), ...attributes(html, 'h3', 'id')];
    expect(targets).toHaveLength(
      blocks.filter((block) => block.kind === 'heading' && block.level < 4).length,
    );
    for (const target of targets) expect(ids).toContain(target.slice(1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toMatch(
      /<nav aria-labelledby="([^"]+)"><h2 id="\1" dir="auto">Del för del<\/h2>/u,
    );
  });

  test('makes links of addresses on the web and of nothing else', async () => {
    const html = await render(
      titled({
        kind: 'list',
        items: ['Se https://example.se/a?b=1&c="d".', 'javascript:alert(1)', 'data:text/html,x'],
      }),
    );
    expect(attributes(html, 'a', 'href')).toEqual(['https://example.se/a?b=1&c=']);
  });

  test('is the same file each time, says how far it has come, and can be cancelled', async () => {
    const parts: number[] = [];
    const onprogress = (part: number) => void parts.push(part);
    const first = await renderHtml(exampleReport, { onprogress });
    expect(Buffer.from(await renderHtml(exampleReport)).equals(Buffer.from(first))).toBe(true);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    const reason = new Error('cancelled');
    await expect(renderHtml(sampleReport, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });
});

const SHAPES = new Set(['rect', 'line', 'circle', 'polygon', 'text']);

/** Every kind of block, with one text everywhere; what its lines make of an answer has tests of its own. */
function everyBlock(text: string): Report {
  return {
    meta: { ...sampleReport.meta, title: text, subject: text, language: text, createdAt: text },
    blocks: [
      { kind: 'title', text, eyebrow: text, subtitle: text },
      { kind: 'contents', text },
      { kind: 'heading', level: 2, text },
      { kind: 'paragraph', tone: 'prompt', text },
      { kind: 'list', items: [text] },
      { kind: 'facts', items: [{ term: text, text }] },
      { kind: 'answer', label: text, text: text.replaceAll('\n', ' ') },
      {
        kind: 'table',
        caption: text,
        columns: [{ text, align: 'end', weight: 1 }],
        rows: [[text]],
      },
      {
        kind: 'figure',
        caption: text,
        alternative: text,
        chart: {
          type: 'pictures',
          parties: [{ party: 'joint', label: text }],
          columns: [{ level: 'unknown', label: text }],
          links: [],
          rows: [{ label: text, levels: ['unknown'] }],
        },
      },
      { kind: 'page-break' },
    ],
  };
}
