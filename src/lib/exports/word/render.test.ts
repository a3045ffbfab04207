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
import {
  exampleReport,
  initiativeFrom,
  wordyReport,
} from '../../../../tests/support/real-reports.ts';
import { documentFrom } from '../../../../tests/support/documents.ts';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import {
  attributes,
  decoded,
  headingLevels,
  paintDot,
  partsOf,
  withoutLineMarks,
} from '../../../../tests/support/word-file.ts';
import type { Block, Report } from '../../domain/report/model.ts';
import { paperOf } from '../pdf/measures.ts';
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

const examplePlan = documentFrom(
  'plan',
  initiativeFrom('instruments/iris/1.0.0/example.iris.json'),
);

const render = (report: Report) => renderWord(report, { paint: paintDot });
const titled = (...blocks: Block[]) =>
  reportOf([{ kind: 'title', text: 'Titel', eyebrow: '', subtitle: '' }, ...blocks]);
const tablesIn = (document: string) => document.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
const only = (blocks: readonly Block[], kind: Block['kind']) =>
  blocks.filter((block) => block.kind === kind);

const asShown = (text: string) => withoutLineMarks(asWritten(text));

/** As mammoth reads it; its plain text would leave out line breaks. */
async function textOf(file: ArrayBuffer): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const text = value
    .replace(/<(?:br|\/?(?:p|h\d|li|ul|table|tr|td|th|thead|tbody))\b[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '');
  return asShown(decoded(text));
}

/** Each text after the one before it, and whole. */
function expectInOrder(read: string, texts: readonly string[]): void {
  let at = 0;
  for (const text of texts.map(asShown)) {
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
    const tables = tablesIn(document).filter((table) => table.includes('w:tblHeader'));
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

  test('has facts as a table of two columns, whose first names what the second says', async () => {
    const report = titled({
      kind: 'facts',
      items: [
        { term: 'Hur det står', text: 'Halvfärdig text' },
        { term: '', text: '' },
        { term: 'Ärendets nummer', text: 'RD20/00671:3' },
      ],
    });
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    const [table = '', ...others] = tablesIn(document);
    expect(others).toEqual([]);
    expect(attributes(table, 'w:tblLook', 'w:firstColumn')).toEqual(['true']);
    expect(attributes(table, 'w:tblLook', 'w:firstRow')).toEqual(['false']);
    expect(attributes(table, 'w:gridCol', 'w:w')).toHaveLength(2);
    const rows = (table.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).map((row) =>
      Array.from(row.matchAll(/<w:t\b[^>]*>([^<]*)</gu), ([, text]) => text),
    );
    expect(rows).toEqual([
      ['Hur det står', 'Halvfärdig text'],
      ['Ärendets nummer', 'RD20/00671:3'],
    ]);
  });

  test('gives every table a title and a description', async () => {
    const { 'word/document.xml': document = '' } = partsOf(await render(exampleReport));
    for (const table of tablesIn(document)) {
      const properties = /<w:tblPr>.*?<\/w:tblPr>/su.exec(table)?.[0] ?? '';
      // Word takes them for a fault anywhere but last.
      expect(properties).toMatch(/<w:tblCaption [^>]*\/><w:tblDescription [^>]*\/><\/w:tblPr>$/u);
    }
    const captions = exampleReport.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.caption] : [],
    );
    const facts = m.word_facts_title();
    expect(
      attributes(document, 'w:tblCaption', 'w:val').filter((title) => title !== facts),
    ).toEqual(captions);
    for (const description of attributes(document, 'w:tblDescription', 'w:val'))
      expect(description.length).toBeGreaterThan(20);
  });

  test('numbers captions by fields of Word’s own, which show their number and ask nothing', async () => {
    const table = (caption: string): Block => ({
      kind: 'table',
      caption,
      columns: [{ text: 'A', align: 'start', weight: 1 }],
      rows: [['1']],
    });
    const captionsOf = async (...blocks: Block[]) => {
      const { 'word/document.xml': document = '' } = partsOf(await render(titled(...blocks)));
      return Array.from(
        document.matchAll(/<w:p><w:pPr><w:pStyle w:val="Caption"\/>.*?<\/w:p>/gsu),
        ([paragraph]) => ({
          shown: Array.from(paragraph.matchAll(/<w:t\b[^>]*>([^<]*)</gu), ([, text]) => text).join(
            '',
          ),
          field: /<w:instrText[^>]*>([^<]*)</u.exec(paragraph)?.[1]?.trim(),
        }),
      );
    };
    const [label, spaced] = [m.word_table(), `${m.word_table()}\u00a0`];
    expect(await captionsOf(table('Ett'), table('Två'))).toEqual([
      { shown: `${spaced}1. Ett`, field: `SEQ ${label} \\* ARABIC` },
      { shown: `${spaced}2. Två`, field: `SEQ ${label} \\* ARABIC` },
    ]);
    const chapter = (text: string): Block => ({ kind: 'heading', level: 2, text });
    expect(
      await captionsOf(
        chapter('4. Det fjärde'),
        table('Ett'),
        table('Två'),
        chapter('5. Det femte'),
        table('Tre'),
        chapter('Efter kapitlen'),
        table('Fyra'),
      ),
    ).toEqual([
      { shown: `${spaced}4.1. Ett`, field: `SEQ ${label} \\* ARABIC \\r 1` },
      { shown: `${spaced}4.2. Två`, field: `SEQ ${label} \\* ARABIC` },
      { shown: `${spaced}5.1. Tre`, field: `SEQ ${label} \\* ARABIC \\r 1` },
      { shown: `${spaced}B.1. Fyra`, field: `SEQ ${label} \\* ARABIC \\r 1` },
    ]);
  });

  test('keeps the longest word of each column whole, also in a wider typeface', async () => {
    const { 'word/document.xml': document = '' } = partsOf(await render(examplePlan));
    // DejaVu Sans, among the widest that stand in for Calibri, has digits of 0.636 and hyphens of 0.361 of the size.
    const date = (8 * 0.636 + 2 * 0.361) * 10 * 20;
    const due = examplePlan.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.columns.findIndex(({ text }) => text === m.doc_due())] : [],
    );
    const grids = tablesIn(document)
      .filter((table) => table.includes('w:tblHeader'))
      .map((table) => attributes(table, 'w:gridCol', 'w:w').map(Number));
    const widths = due.flatMap((column, index) => grids[index]?.[column] ?? []);
    expect(widths.length).toBeGreaterThan(0);
    for (const width of widths) expect(width - 180).toBeGreaterThanOrEqual(date);
  });

  test('lets no line end in a date of a table, and long words only between syllables', async () => {
    const narrow = { align: 'start', weight: 1 } as const;
    const rows = [
      ['Klar 2026-10-01', ...Array.from({ length: 9 }, () => 'ledningsgrupperna, verksamhetschef')],
    ];
    const columns = rows.flat().map((_, index) => ({ ...narrow, text: `Kolumn ${index}` }));
    const report = titled({ kind: 'table', caption: 'Smalt', columns, rows });
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    const shown = document
      .replaceAll('<w:noBreakHyphen/>', '<w:t>=</w:t>')
      .replaceAll('<w:softHyphen/>', '<w:t>-</w:t>');
    const words = Array.from(shown.matchAll(/<w:t\b[^>]*>([^<]*)</gu), ([, text]) => text).join('');
    expect(words).toContain('Klar 2026=10=01');
    expect(words).toContain('led-nings-grup-per-na, verk-sam-hets-chef');
  });

  test('is set as closely as the PDF where it is one page', async () => {
    const summary = documentFrom(
      'summary',
      initiativeFrom('instruments/iris/1.0.0/example.iris.json'),
    );
    const [close, open] = [partsOf(await render(summary)), partsOf(await render(examplePlan))];
    const sizeIn = (file: Record<string, string>) =>
      Number(/<w:sz w:val="(\d+)"/u.exec(file['word/styles.xml'] ?? '')?.[1]);
    const topIn = (file: Record<string, string>) =>
      Number(attributes(file['word/document.xml'] ?? '', 'w:pgMar', 'w:top')[0]);
    expect(sizeIn(close)).toBe(2 * paperOf(summary.meta).type.body.size);
    expect(sizeIn(close)).toBeLessThan(sizeIn(open));
    expect(topIn(close)).toBeLessThan(topIn(open));
  });

  test('keeps a small table on one page, and no row alone at the end of another', async () => {
    const rowsOf = (count: number) =>
      Array.from({ length: count }, (_, row) => [`Rad ${row}`, '1']);
    const columns = ['A', 'B'].map((text) => ({ text, align: 'start', weight: 1 }) as const);
    const keptIn = async (count: number) => {
      const block: Block = { kind: 'table', caption: 'T', columns, rows: rowsOf(count) };
      const { 'word/document.xml': document = '' } = partsOf(await render(titled(block)));
      return (tablesIn(document)[0]?.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [])
        .slice(1)
        .map((row) => row.includes('<w:keepNext/>'));
    };
    expect(await keptIn(6)).toEqual([true, true, true, true, true, false]);
    const long = await keptIn(40);
    expect([long[0], long[1], long[38], long[39]]).toEqual([true, false, true, false]);
  });

  test('leads from the contents to each heading, by a field that shows pages and asks nothing', async () => {
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
    const fields = Array.from(document.matchAll(/<w:instrText[^>]*>([^<]*)</gu), ([, code]) =>
      decoded(code ?? '').trim(),
    );
    expect(fields.filter((code) => code.startsWith('TOC'))).toEqual(['TOC \\o "2-3" \\h \\z']);
    expect(fields.filter((code) => code.startsWith('PAGEREF'))).toEqual(
      anchors.map((anchor) => `PAGEREF ${anchor} \\h`),
    );
    const pages = Array.from(
      document.matchAll(/PAGEREF .*?"separate"\/>.*?<w:t\b[^>]*>(\d+)</gsu),
      ([, page]) => Number(page),
    );
    expect(pages).toHaveLength(anchors.length);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages.at(-1)).toBeGreaterThan(3);
    for (const edge of ['begin', 'separate', 'end'])
      expect(
        attributes(document, 'w:fldChar', 'w:fldCharType').filter((type) => type === edge),
      ).toHaveLength(fields.length);
    // Either would make Word ask a question when the file is opened.
    expect(document).not.toContain('w:dirty');
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

  test('begins each numbered list at one, as a list of Word’s own', async () => {
    const numbered = (...items: string[]) => ({ kind: 'list', items, isNumbered: true }) as const;
    const bullets = { kind: 'list', items: ['Punkt'] } as const;
    const report = titled(numbered('Ett', 'Två'), bullets, numbered('Ett'));
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    const lists = document.match(/<w:p>(?:(?!<\/w:p>).)*"ListNumber".*?<\/w:p>/gsu) ?? [];
    const ids = lists.map((paragraph) => /<w:numId w:val="(\d+)"/u.exec(paragraph)?.[1]);
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('makes lists of what somebody has typed as lists', async () => {
    const text = 'Vi behöver:\n- tid\n- mandat\n\n1. Först\n2. Sedan\n\nSlut.';
    const report = titled({ kind: 'answer', label: 'Etikett', text });
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    const typed = (document.match(/<w:p>.*?<\/w:p>/gsu) ?? []).slice(-6);
    expect(
      typed.map((paragraph) => [
        /<w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1],
        /<w:t[^>]*>([^<]*)/u.exec(paragraph)?.[1],
      ]),
    ).toEqual([
      ['IrisAnswer', 'Vi behöver:'],
      ['ListBullet', 'tid'],
      ['ListBullet', 'mandat'],
      ['ListNumber', 'Först'],
      ['ListNumber', 'Sedan'],
      ['IrisAnswer', 'Slut.'],
    ]);
  });

  test('has a bar beside what the group has written, and beside nothing else', async () => {
    const text = 'Vi behöver:\n- tid\n- mandat\n\nSlut.';
    const answer = { kind: 'answer', label: 'Etikett', text } as const;
    const own = { kind: 'list', items: ['Verktygets'] } as const;
    const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = partsOf(
      await render(titled(own, answer)),
    );
    const styled = Array.from(
      styles.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gsu),
      ([style, id = '']) => ({ id, bar: /<w:left [^>]*w:color="ccd7e8"/iu.test(style) }),
    );
    const barred = styled.filter(({ bar }) => bar).map(({ id }) => id);
    expect(barred).toEqual(['IrisLabel', 'IrisAnswer']);
    const paragraphs = (document.match(/<w:p>.*?<\/w:p>/gsu) ?? []).slice(-6);
    expect(
      paragraphs.map((paragraph) => {
        const style = /<w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1];
        return barred.includes(style ?? '') || /<w:left [^>]*w:color="ccd7e8"/iu.test(paragraph);
      }),
    ).toEqual([false, true, true, true, true, true]);
  });

  test('has a line for each who signs', async () => {
    const report = titled({ kind: 'signatures', items: ['Förste man', 'Andre man', 'Tredje man'] });
    const { 'word/document.xml': document = '' } = partsOf(await render(report));
    const frames = document.match(/<w:pStyle w:val="IrisSignature"\/>.*?<\/w:pPr>/gsu) ?? [];
    expect(frames).toHaveLength(3);
    // Over neighbours that are framed alike Word draws one line.
    frames.slice(1).forEach((frame, index) => expect(frame).not.toBe(frames[index]));
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
