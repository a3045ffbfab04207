// LibreOffice opens the files and writes them down again as plain text, as a tagged PDF and as CSV: what it has not
// understood is not there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataTable } from '#lib/domain/data/table.ts';
import type { Report } from '#lib/domain/report/model.ts';
import { renderCsv } from '#lib/exports/spreadsheet/csv/render.ts';
import { guarded } from '#lib/exports/spreadsheet/formula.ts';
import { renderXlsx } from '#lib/exports/spreadsheet/xlsx/render.ts';
import { renderWord } from '#lib/exports/word/render.ts';
import { asWritten, runningTexts } from '../support/any-report.ts';
import { documentFrom } from '../support/documents.ts';
import { longReport } from '../support/hostile-report.ts';
import { m } from '../support/messages.ts';
import { exampleReport, initiativeFrom } from '../support/real-reports.ts';
import { sampleReport } from '../support/sample-report.ts';
import { decoded, paintDot, withoutLineMarks } from '../support/word-file.ts';

const TAGGED_PDF =
  'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}';
/** Semicolons, double quotes, UTF-8, every sheet's cells as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false';

const folder = mkdtempSync(join(tmpdir(), 'iris-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

function convert(files: readonly string[], to: string, from: readonly string[] = []): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', ...from, '--convert-to', to, '--outdir', folder, ...files],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
}

const contents = { kind: 'contents', text: m.doc_contents() } as const;
const [front, ...rest] = exampleReport.blocks;
const reports: Readonly<Record<string, Report>> = {
  example: { ...exampleReport, blocks: front ? [front, contents, ...rest] : [] },
  sample: { ...sampleReport, meta: { ...sampleReport.meta, orientation: 'landscape' } },
  long: longReport,
  summary: documentFrom('summary', initiativeFrom('instruments/iris/1.0.0/example.iris.json')),
};
const asShown = (text: string) => withoutLineMarks(asWritten(text));
const names = Object.keys(reports);
const reportNamed = (name: string): Report => reports[name] ?? { ...exampleReport, blocks: [] };

describe('LibreOffice opens the Word file', () => {
  beforeAll(async () => {
    for (const [name, report] of Object.entries(reports))
      writeFileSync(
        join(folder, `${name}.docx`),
        new Uint8Array(await renderWord(report, { paint: paintDot })),
      );
    const files = names.map((name) => `${name}.docx`);
    convert(files, 'txt:Text (encoded):UTF8');
    convert(files, TAGGED_PDF);
    convert(files, 'fodt');
  });

  test.each(names)('%s: and reads every text, whole and in order', (name) => {
    const read = asShown(readFileSync(join(folder, `${name}.txt`), 'utf8'));
    let at = 0;
    for (const text of runningTexts(reportNamed(name)).map(asShown)) {
      const found = read.indexOf(text, at);
      expect(found, text).not.toBe(-1);
      at = found + text.length;
    }
  });

  test('and finds that the summary is one page', async () => {
    const data = new Uint8Array(readFileSync(join(folder, 'summary.pdf')));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(1);
    await pdf.destroy();
  });

  test.each(names)(
    '%s: and knows its headings, header cells, pictures, title and language',
    async (name) => {
      const report = reportNamed(name);
      const data = new Uint8Array(readFileSync(join(folder, `${name}.pdf`)));
      const pdf = await getDocument({ data, verbosity: 0 }).promise;
      const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
      expect(info.Title).toBe(report.meta.title);
      expect(info.Language).toBe('sv-SE');

      const tags: Record<string, number> = {};
      const visit = (node: Node) => {
        tags[node.role ?? ''] = (tags[node.role ?? ''] ?? 0) + 1;
        node.children?.forEach(visit);
      };
      for (let page = 1; page <= pdf.numPages; page += 1) {
        const tree = (await (await pdf.getPage(page)).getStructTree()) as Node | null;
        if (tree) visit(tree);
      }
      const { blocks } = report;
      const levels = (level: number) =>
        blocks.filter((block) =>
          block.kind === 'heading' ? block.level === level : block.kind === 'title' && level === 1,
        ).length;
      for (const level of [1, 2, 3, 4])
        expect(tags[`H${level}`] ?? 0, `H${level}`).toBeGreaterThanOrEqual(levels(level));
      expect(tags['TH'] ?? 0).toBeGreaterThanOrEqual(
        blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.columns.length : 0), 0),
      );
      // Its PDF keeps no alternative for such pictures in this version; its own format does.
      const flat = readFileSync(join(folder, `${name}.fodt`), 'utf8');
      const alternatives = Array.from(flat.matchAll(/<svg:desc>([^<]*)</gu), ([, words]) =>
        decoded(words ?? ''),
      );
      const wished = blocks.flatMap((block) =>
        block.kind === 'figure' ? [block.alternative || block.caption] : [],
      );
      expect(alternatives.map(asWritten)).toEqual(wished.map(asWritten));
      await pdf.destroy();
    },
  );
});

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

const TEXTS = [
  '=HYPERLINK("x")',
  '@SUM(A1)',
  '-0,3',
  '007',
  'Rad ett\nRad två',
  'semikolon; "citat"',
  'tabb\tmitt i',
  '🌸 å̈ ą̊',
  '_x0041_',
  'constructor',
  'å'.repeat(20_000),
];

test('LibreOffice opens the Excel file, and every cell is what was written', async () => {
  const table: DataTable = {
    id: 'tabell',
    name: 'Blad',
    columns: [
      { name: 'text', type: 'text', long: true },
      { name: 'tal', type: 'number', long: false },
      { name: 'datum', type: 'date', long: false },
    ],
    rows: TEXTS.map((text, index) => [text, index - 3, '2026-09-17']),
  };
  const book = {
    tables: [table],
    title: '',
    whose: [],
    standing: [],
    createdAt: '2026-11-30T08:00:00Z',
  };
  writeFileSync(join(folder, 'data.xlsx'), new Uint8Array(await renderXlsx(book)));
  convert(['data.xlsx'], CSV);
  const rows: string[][] = parse(readFileSync(join(folder, 'data.csv'), 'utf8'), {
    bom: true,
    delimiter: ';',
  });
  expect(rows).toEqual([
    ['text', 'tal', 'datum'],
    ...TEXTS.map((text, index) => [text, String(index - 3), '2026-09-17']),
  ]);
});

const VALUES = [
  '0012',
  '0012/2025',
  '0114',
  '3/4',
  '12:30',
  '0,30',
  '1E5',
  '50 %',
  '1 000',
  '2026-09-17',
  '10 maj',
  'maj 2026',
  '1234567890123456',
  'sant',
  '2062',
  'SN 2026/118',
  '1, 2',
  '1.0.0',
  '2–3',
  '2 400 kr',
  '(5)',
  '1,2E+3',
  '31.12.26',
  '2026-09-17T12:30',
];

test('LibreOffice opens the CSV file as a Swede’s does, and no text has become a number, a date or a time', () => {
  const table: DataTable = {
    id: 'tabell',
    name: 'Blad',
    columns: [
      { name: 'text', type: 'text', long: true },
      { name: 'tal', type: 'number', long: false },
    ],
    rows: VALUES.map((text, index) => [text, index + 0.5]),
  };
  writeFileSync(join(folder, 'given.csv'), new Uint8Array(renderCsv(table)));
  // Swedish, as it is typed, with special numbers found: what a double click does.
  const infilter = '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1053,false,true';
  convert(['given.csv'], 'xlsx', [infilter]);
  renameSync(join(folder, 'given.xlsx'), join(folder, 'opened.xlsx'));
  convert(['opened.xlsx'], CSV);
  const rows: string[][] = parse(readFileSync(join(folder, 'opened.csv'), 'utf8'), {
    bom: true,
    delimiter: ';',
  });
  expect(rows.slice(1)).toEqual(
    VALUES.map((text, index) => [guarded(text), expect.stringMatching(`^${index}[.,]5$`)]),
  );
});
