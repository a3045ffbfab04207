// The file is taken apart and its XML read, and it is opened by mammoth, which shares no code with what writes it.
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { anyReport, asWritten, runningTexts } from '../../../../tests/support/any-report.ts';
import {
  emptyReport,
  longReport,
  reportOf,
  tallReport,
} from '../../../../tests/support/hostile-report.ts';
import { m } from '../../../../tests/support/messages.ts';
import { exampleReport, wordyReport } from '../../../../tests/support/real-reports.ts';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import {
  attributes,
  decoded,
  headingLevels,
  paintDot,
  partsOf,
} from '../../../../tests/support/word-file.ts';
import type { Block, Report } from '../../domain/report/model.ts';
import { meta } from './meta.ts';
import { renderWord } from './render.ts';

const reports: [string, Report][] = [
  ['the sample', sampleReport],
  ['the example that ships', exampleReport],
  ['long answers', wordyReport],
  ['long everything', longReport],
  ['a row taller than a page', tallReport],
  ['nothing', emptyReport],
];

const render = (report: Report) => renderWord(report, { paint: paintDot });
const titled = (...blocks: Block[]) =>
  reportOf([{ kind: 'title', text: 'Titel', eyebrow: '', subtitle: '' }, ...blocks]);
const only = (blocks: readonly Block[], kind: Block['kind']) =>
  blocks.filter((block) => block.kind === kind);

/** As mammoth reads it; its plain text would leave out line breaks. */
async function textOf(file: ArrayBuffer): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const text = value
    .replace(/<(?:br|\/?(?:p|h\d|li|ul|table|tr|td|th|thead|tbody))\b[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '');
  return asWritten(decoded(text));
}

/** Each text after the one before it, and whole. */
function expectInOrder(read: string, texts: readonly string[]): void {
  let at = 0;
  for (const text of texts.map(asWritten)) {
    const found = read.indexOf(text, at);
    expect(found, `"${text}" after "${read.slice(Math.max(0, at - 60), at)}"`).not.toBe(-1);
    at = found + text.length;
  }
}

describe('the Word file', () => {
  test.each(reports)('says every text of %s, whole and in order', async (_, report) => {
    expectInOrder(await textOf(await render(report)), runningTexts(report));
  });

  test('says every text of any report, whole and in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expectInOrder(await textOf(await render(report)), runningTexts(report));
      }),
      { numRuns: 60 },
    );
  });

  test.each(reports.slice(0, 4))('has the headings of %s as headings', async (_, report) => {
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    expect(headingLevels(document)).toEqual(
      report.blocks.flatMap((block) =>
        block.kind === 'title' ? [1] : block.kind === 'heading' ? [block.level] : [],
      ),
    );
  });

  test('has one heading of level 1, the first, and skips no level', async () => {
    const { 'word/document.xml': document = '' } = partsOf(await render(exampleReport));
    const levels = headingLevels(document);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('says the outline level of each heading style', async () => {
    const { 'word/styles.xml': styles = '' } = partsOf(await render(sampleReport));
    for (const level of [1, 2, 3, 4]) {
      const style = new RegExp(`w:styleId="Heading${level}".*?</w:style>`, 'su').exec(styles)?.[0];
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
  });

  test('marks and repeats the header row of each table, and says that row and column are headers', async () => {
    const { 'word/document.xml': document = '' } = partsOf(await render(sampleReport));
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
    expect(tables).toHaveLength(only(sampleReport.blocks, 'table').length);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
      expect(/<w:tr>.*?<\/w:tr>/su.exec(table)?.[0]).toContain('<w:tblHeader/>');
      const look = /<w:tblLook [^>]*>/u.exec(table)?.[0];
      expect(look).toContain('w:firstRow="true"');
      expect(look).toContain('w:firstColumn="true"');
    }
  });

  test('makes each column as wide as its weight says, and the table as wide as the text', async () => {
    const file = partsOf(
      await render(
        titled({
          kind: 'table',
          caption: 'Två',
          columns: [
            { text: 'A', align: 'start', weight: 3 },
            { text: 'B', align: 'end', weight: 1 },
          ],
          rows: [['1', '2']],
        }),
      ),
    );
    const document = file['word/document.xml'] ?? '';
    const [first = 0, second = 0] = attributes(document, 'w:gridCol', 'w:w').map(Number);
    const [page = 0] = attributes(document, 'w:pgSz', 'w:w').map(Number);
    const [left = 0] = attributes(document, 'w:pgMar', 'w:left').map(Number);
    expect(Math.abs(first + second - (page - 2 * left))).toBeLessThanOrEqual(2);
    expect(first / second).toBeGreaterThan(2.5);
    expect(document).toContain('<w:jc w:val="right"/>');
  });

  test('tells in words what each picture shows', async () => {
    const file = partsOf(await render(exampleReport));
    const alternatives = exampleReport.blocks.flatMap((block) =>
      block.kind === 'figure' ? [block.alternative] : [],
    );
    expect(alternatives.length).toBeGreaterThan(0);
    const document = file['word/document.xml'] ?? '';
    expect(attributes(document, 'wp:docPr', 'descr')).toEqual(alternatives);
    const ids = attributes(document, 'wp:docPr', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(file).filter((path) => path.endsWith('.svg'))).toHaveLength(
      alternatives.length,
    );
  });

  test('says its language, title and maker, and no person', async () => {
    const file = partsOf(await render(exampleReport));
    const core = file['docProps/core.xml'] ?? '';
    const said = (name: string) =>
      decoded(new RegExp(`<${name}[^>]*>([^<]*)<`, 'u').exec(core)?.[1] ?? '');
    expect(said('dc:title')).toBe(exampleReport.meta.title);
    expect(said('dc:subject')).toBe(exampleReport.meta.subject);
    expect(said('dc:creator')).toBe(m.app_name());
    expect(said('cp:lastModifiedBy')).toBe(m.app_name());
    expect(said('dcterms:created')).toBe('2026-11-14T09:30:00Z');
    expect(said('dcterms:modified')).toBe('2026-11-14T09:30:00Z');
    expect(attributes(file['word/styles.xml'] ?? '', 'w:lang', 'w:val')).toEqual(['sv-SE']);
    expect(meta.mimeType).toContain('wordprocessingml');
  });

  test('numbers its pages', async () => {
    const file = partsOf(await render(sampleReport));
    const footer = file['word/footer1.xml'] ?? '';
    const texts = Array.from(
      footer.matchAll(/<w:(?:t|instrText)\b[^>]*>([^<]*)</gu),
      ([, text]) => text,
    );
    expect(texts).toEqual(['Sida ', 'PAGE', ' av ', 'NUMPAGES']);
    expect(decoded(file['word/header1.xml'] ?? '')).toContain(sampleReport.meta.furniture.header);
  });

  test('takes no word of a text for a field', async () => {
    const report = titled({ kind: 'paragraph', tone: 'body', text: 'CURRENT\nTOTAL_PAGES' });
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    expect(document).not.toContain('fldChar');
    expect(document).toContain('<w:t xml:space="preserve">CURRENT</w:t>');
  });

  test('leads from the contents to each heading, without a field that would ask', async () => {
    const contents: Block = { kind: 'contents', text: m.doc_contents() };
    const report = { ...exampleReport, blocks: [...exampleReport.blocks] };
    report.blocks.splice(2, 0, contents);
    const file = partsOf(await render(report));
    const document = file['word/document.xml'] ?? '';
    const anchors = attributes(document, 'w:hyperlink', 'w:anchor');
    const starts = attributes(document, 'w:bookmarkStart', 'w:name');
    const headings = report.blocks.filter((block) => block.kind === 'heading' && block.level < 4);
    expect(anchors).toHaveLength(headings.length);
    expect(starts).toEqual(anchors);
    const ids = attributes(document, 'w:bookmarkStart', 'w:id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(attributes(document, 'w:bookmarkEnd', 'w:id')).toEqual(ids);
    expect(document).not.toMatch(/fldChar|fldSimple/u);
    expect(file['word/settings.xml']).not.toContain('updateFields');
  });

  test('makes links of addresses on the web and of nothing else', async () => {
    const file = partsOf(
      await render(
        titled({
          kind: 'paragraph',
          tone: 'body',
          text: 'Läs https://example.se/a?b=1&c=2. Inte javascript:alert(1) eller file:///c:/x.',
        }),
      ),
    );
    const relations = file['word/_rels/document.xml.rels'] ?? '';
    const external = relations.match(/<Relationship [^>]*TargetMode="External"[^>]*>/gu) ?? [];
    expect(external.flatMap((tag) => attributes(tag, 'Relationship', 'Target'))).toEqual([
      'https://example.se/a?b=1&c=2',
    ]);
    const [id] = external.flatMap((tag) => attributes(tag, 'Relationship', 'Id'));
    expect(attributes(file['word/document.xml'] ?? '', 'w:hyperlink', 'r:id')).toEqual([id]);
  });

  test('begins a page without an empty paragraph', async () => {
    const report = titled(
      { kind: 'page-break' },
      { kind: 'heading', level: 2, text: 'Ny sida' },
      { kind: 'page-break' },
    );
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    expect(document.match(/<w:p>/gu)).toHaveLength(2);
    expect(document.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(1);
  });

  test('lies the way that the report says', async () => {
    const sizeOf = async (orientation: 'portrait' | 'landscape') => {
      const report = { ...sampleReport, meta: { ...sampleReport.meta, orientation } };
      const { 'word/document.xml': document = '' } = partsOf(await render(report));
      return ['w:w', 'w:h'].flatMap((side) => attributes(document, 'w:pgSz', side)).map(Number);
    };
    expect(await sizeOf('portrait')).toEqual([11906, 16838]);
    expect(await sizeOf('landscape')).toEqual([16838, 11906]);
  });

  test('is the same file each time', async () => {
    const report = titled(
      { kind: 'contents', text: m.doc_contents() },
      ...exampleReport.blocks.slice(1),
      { kind: 'paragraph', tone: 'body', text: 'https://example.se/ och https://example.com/' },
    );
    const [first, second] = [await render(report), await render(report)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('while a Word file is made', () => {
  test('one hears how far it has come', async () => {
    const parts: number[] = [];
    await renderWord(exampleReport, { paint: paintDot, onprogress: (part) => parts.push(part) });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
  });

  test('one can cancel, before and on the way', async () => {
    const reason = new Error('cancelled');
    await expect(
      renderWord(sampleReport, { paint: paintDot, signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    const cancel = new AbortController();
    const parts: number[] = [];
    await expect(
      renderWord(exampleReport, {
        paint: paintDot,
        signal: cancel.signal,
        onprogress: (part) => {
          parts.push(part);
          cancel.abort(reason);
        },
      }),
    ).rejects.toBe(reason);
    expect(parts).toHaveLength(1);
  });
});
