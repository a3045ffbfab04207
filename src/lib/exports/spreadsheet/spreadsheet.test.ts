// Both files are read by libraries that share no code with what writes them: csv-parse and read-excel-file.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { m } from '../../../../tests/support/messages.ts';
import type { Cell, Column, DataTable, Workbook } from '../../domain/data/table.ts';
import { meta as csvMeta } from './csv/meta.ts';
import { renderCsv } from './csv/render.ts';
import { guarded, looksLikeFormula, unguarded } from './formula.ts';
import { meta as xlsxMeta } from './xlsx/meta.ts';
import { renderXlsx as render } from './xlsx/render.ts';
import { LONGEST_TEXT } from './xlsx/shared-texts.ts';

const column = (type: Column['type'], name: string = type): Column => ({ name, type, long: false });
const table = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): DataTable => ({
  id: 'tabell',
  name: 'Blad',
  columns,
  rows,
});
const renderXlsx = (tables: readonly DataTable[], book: Partial<Workbook> = {}) =>
  render({
    tables,
    title: '',
    whose: [],
    standing: [],
    createdAt: '2026-11-30T08:00:00.000Z',
    ...book,
  });
const textsOnly = (texts: readonly string[]) =>
  table(
    [column('text')],
    texts.map((text) => [text]),
  );

const AWKWARD = [
  '=HYPERLINK("x")',
  '@SUM(A1:A3)',
  '+46 70 000 00 00',
  '-0,3',
  '−0,3',
  '  =1+1',
  '"=1+1"',
  "'=1+1",
  "''=1+1",
  '\u200b=1+1',
  '＝1+1',
  '\t=1',
  '- en punkt i en lista',
  '007',
  '0,30',
  '2026-09-17',
  '3/4',
  '1E5',
  'Rad ett\nRad två\n\nRad fyra',
  'semikolon; och, komma',
  'Hon sa "nej"',
  '"',
  "'",
  'tabb\tmitt i',
  ' blank före och efter ',
  '🌸👩‍👩‍👧 𝒳 å̈',
  'constructor',
  '__proto__',
  'toString',
  '_x0041_',
  '<t>&amp;</t>',
  ']]>',
  'å'.repeat(20_000),
];

const csvText = (file: ArrayBuffer) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);

/** As a program reads it that knows nothing of ours; the header row is left out. */
function readCsv(file: ArrayBuffer): string[][] {
  const rows: string[][] = parse(csvText(file), {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
  });
  return rows.slice(1);
}

async function readXlsx(file: ArrayBuffer, sheet = 1) {
  const sheets = await readXlsxFile(Buffer.from(file), { trim: false });
  return sheets[sheet - 1]?.data.slice(1) ?? [];
}

async function sheetOf(tables: readonly DataTable[]): Promise<string> {
  const parts = unzipSync(new Uint8Array(await renderXlsx(tables)));
  return strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

/** Excel writes `_x0041_` as `_x005F_x0041_`, which this reader, unlike Excel and LibreOffice, does not undo. */
const asExcelReads = (value: unknown) =>
  typeof value === 'string' ? value.replaceAll('_x005F_', '_') : value;

describe('the CSV file', () => {
  test('is what a Swedish Excel opens right', () => {
    const file = csvText(
      renderCsv(
        table(
          [column('text', 'kommun'), column('number', 'nivå'), column('date', 'datum')],
          [
            ['Älvdalens kommun', 2.5, '2026-09-17'],
            [null, -0.3, null],
          ],
        ),
      ),
    );
    expect(file).toBe(
      '\ufeff"kommun";"nivå";"datum"\r\n"Älvdalens kommun";2,5;2026-09-17\r\n;-0,3;\r\n',
    );
    expect(csvMeta.mimeType).toContain('text/csv');
  });

  test.each(AWKWARD)('brings back exactly what was written: %s', (text) => {
    expect(readCsv(renderCsv(textsOnly([text])))).toEqual([[guarded(text)]]);
    expect(unguarded(guarded(text))).toBe(text);
  });

  test.each([
    '=1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '"=1',
    '\u00a0=1',
    '\ufeff=1',
  ])('keeps from calculating: %j', (text) => {
    const [[cell = ''] = []] = readCsv(renderCsv(textsOnly([text])));
    expect(cell).toBe(`'${text}`);
  });

  test.each([
    '0012',
    '0012/2025',
    '0114',
    '3/4',
    '2025/12',
    '1-2',
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
    '2 400 kr',
    '(5)',
    '1,2E+3',
    '31.12.26',
    '1.10.0',
    '2026-09-17T12:30',
  ])('keeps from being read as a value: %s', (text) => {
    const [[cell = ''] = []] = readCsv(renderCsv(textsOnly([text])));
    expect(cell).toBe(`'${text}`);
  });

  test.each([
    '2062',
    '0',
    'SN 2026/118',
    'RD20/00671:3',
    'maj',
    'Falun 2',
    '3 vårdcentraler',
    '1, 2',
    '2, 4',
    '1, 2, 3',
    '1.0.0',
    '2–3',
  ])('leaves as it is what is read as it is: %s', (text) =>
    expect(readCsv(renderCsv(textsOnly([text])))).toEqual([[text]]),
  );

  test('guards the names of columns, too', () => {
    expect(csvText(renderCsv(table([column('text', '=1')], [])))).toBe('\ufeff"\'=1"\r\n');
  });

  test('never takes a number for a formula, nor lets a text pass for a number', () => {
    const file = renderCsv(table([column('number'), column('text')], [[-3, '-3']]));
    expect(csvText(file).split('\r\n')[1]).toBe(`-3;"'-3"`);
    const odd = renderCsv(table([column('number'), column('date')], [[NaN, 'i höst']]));
    expect(csvText(odd).split('\r\n')[1]).toBe(';"i höst"');
  });

  test('written and read again is the same, for any texts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const read = readCsv(renderCsv(textsOnly(texts))).map(([cell = '']) => unguarded(cell));
        expect(read).toEqual(texts);
      }),
      { numRuns: 500 },
    );
  });

  test('has no cell that begins a formula, for any texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [[cell = ''] = []] = readCsv(renderCsv(textsOnly([text])));
        expect(cell.startsWith("'") || !looksLikeFormula(cell)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** Whole characters, as everything is that the app keeps, and often a sign that means something. */
const anyText = fc
  .oneof(
    fc.constantFrom(...AWKWARD.slice(0, -1)),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('=', '+', '-', '@', "'", '"', ';', '\n', '\t', ' ', 'a', '\u200b', '7'),
        {
          maxLength: 8,
        },
      )
      .map((signs) => signs.join('')),
  )
  .filter((text) => text !== '');

describe('the Excel file', () => {
  test('has numbers as numbers, dates as dates and texts as texts', async () => {
    const file = await renderXlsx([
      table(
        [column('text'), column('number'), column('date'), column('text')],
        [
          ['007', -0.3, '2026-09-17', '2026-09-17'],
          [null, 0, null, '=1+1'],
          ['x', 3, '2024-02-29', null],
        ],
      ),
    ]);
    expect(await readXlsx(file)).toEqual([
      ['007', -0.3, new Date('2026-09-17T00:00:00Z'), '2026-09-17'],
      [null, 0, null, '=1+1'],
      ['x', 3, new Date('2024-02-29T00:00:00Z'), null],
    ]);
    expect(xlsxMeta.mimeType).toContain('spreadsheetml');
  });

  test.each(AWKWARD)('brings back exactly what was written: %s', async (text) => {
    const rows = await readXlsx(await renderXlsx([textsOnly([text, 'efter'])]));
    expect(rows.map((row) => row.map(asExcelReads))).toEqual([[text], ['efter']]);
  });

  test('holds no formula, whatever is written', async () => {
    const parts = unzipSync(new Uint8Array(await renderXlsx([textsOnly(AWKWARD)])));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f\b/u);
    expect(sheet.match(/ t="s"/gu)).toHaveLength(AWKWARD.length + 1);
    // Pressing Enter in the cell leaves it the text that it is.
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(styles.match(/quotePrefix="1"/gu)).toHaveLength(1);
    expect(sheet).toMatch(/<c r="A2" s="3" t="s">/u);
  });

  test('has a sheet for each table, with the header row in view', async () => {
    const named = (name: string) => ({ ...table([column('number')], [[1]]), name });
    const file = await renderXlsx([
      named('Möten, hela året'),
      named('a/b:c?'),
      named(''),
      named('möten, HELA ÅRET'),
      named('x'.repeat(40)),
    ]);
    const sheets = await readXlsxFile(Buffer.from(file));
    const names = sheets.map(({ sheet }) => sheet);
    expect(names.slice(0, 3)).toEqual(['Möten, hela året', 'a b c', '3']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    for (const { data } of sheets) expect(data).toEqual([['number'], [1]]);
    const parts = unzipSync(new Uint8Array(file));
    expect(strFromU8(parts['xl/worksheets/sheet5.xml'] ?? new Uint8Array())).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
  });

  test('is a plan to work with: what names a row stays in view and on paper, and what is the same in all is hidden', async () => {
    const columns: Column[] = [
      column('number', 'nummer'),
      { ...column('text', 'aktivitet'), long: true },
      column('text', 'status'),
      { ...column('text', 'kommun'), about: true },
      { ...column('text', 'exempel'), about: true },
    ];
    const plan: DataTable = {
      ...table(columns, [
        [1, 'Skriv', 'lika', 'Mora', 'nej'],
        [2, 'Öva', 'lika', 'Mora', 'ja'],
      ]),
      name: "Gruppens 'plan'",
      lead: 2,
    };
    const parts = unzipSync(new Uint8Array(await renderXlsx([plan, table(columns, [])])));
    const part = (name: string) => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array());
    const sheet = part('worksheets/sheet1');
    expect(sheet).toContain(
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    );
    const hidden = Array.from(sheet.matchAll(/<col min="(\d+)"[^>]*hidden="1"/gu), ([, at]) => at);
    expect(hidden).toEqual(['4']);
    expect(sheet).toContain('orientation="landscape"');
    // What says whose it is, in a sheet without rows too.
    expect(part('worksheets/sheet2').match(/hidden="1"/gu)).toHaveLength(2);
    expect(part('workbook').replaceAll('&#39;', "'")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Gruppens ''plan'!$A:$B,'Gruppens ''plan'!$1:$1</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Blad'!$1:$1</definedName>`,
    );
  });

  test('spares a reader what is for programs alone', async () => {
    const columns: Column[] = [column('text'), { ...column('text', 'id'), hidden: true }];
    const sheet = await sheetOf([
      table(columns, [
        ['a', '1'],
        ['b', '2'],
      ]),
    ]);
    expect(sheet).toMatch(/<col min="2" [^>]*hidden="1"/u);
  });

  test('gives a row the height of its longest text, as far as Excel goes, and leaves programs free to measure', async () => {
    const columns: Column[] = [{ ...column('text'), long: true }, column('text', 'kort')];
    const hidden: Column = { ...column('text', 'id'), hidden: true };
    const sheet = await sheetOf([
      table(
        [...columns, hidden],
        [
          ['kort', 'kort', 'x'.repeat(500)],
          ['En text av flera ord som tar två rader i sin kolumn.', 'kort', ''],
          ['Rad ett\nRad två\n\nRad fyra', 'kort', ''],
          ['kort', 'ord '.repeat(800), ''],
          ['kort', 'hur överenskommelsen fungerar', ''],
          ['x'.repeat(100), 'kort', ''],
        ],
      ),
    ]);
    const heights = Array.from(sheet.matchAll(/<row r="\d+"(?: ht="(\d+)")?>/gu), ([, ht]) => ht);
    expect(heights).toEqual([undefined, undefined, '30', '60', '409', '45', '45']);
    expect(sheet).not.toContain('customHeight');
  });

  test('takes no more room for a short text than it needs, nor more than one sheet of paper for nothing', async () => {
    const columns = [
      column('text', 'öppen'),
      column('text', 'funktion'),
      column('number'),
      column('text', 'källa'),
    ];
    const some = table(columns, [
      ['ja', 'verksamhetschef på vårdcentral', 1, 'Verksamhetssystemet'],
    ]);
    const none = { ...table(columns, []), name: 'Tomt', lead: 2 };
    const parts = unzipSync(new Uint8Array(await renderXlsx([some, none])));
    const part = (name: string) => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array());
    const widths = Array.from(part('worksheets/sheet1').matchAll(/width="(\d+)"/gu), ([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([9, 18, 10, 21]);
    expect(part('workbook').match(/Print_Area[^<]*/gu)).toEqual([
      'Print_Area" localSheetId="1">&#39;Tomt&#39;!$A$1:$B$2',
    ]);
  });

  test('is wider where a text would be higher than any row that Excel has', async () => {
    const columns = ['short', 'long', 'longer than any'].map((name) => ({
      ...column('text', name),
      long: true,
    }));
    const [word, rows] = ['samverkan ', 409 / 15];
    const cells = [word.repeat(20), word.repeat(290), word.repeat(2000)].map((text) => text.trim());
    const parts = unzipSync(new Uint8Array(await renderXlsx([table(columns, [cells])])));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const [short, long, longest] = Array.from(sheet.matchAll(/width="(\d+)"/gu), ([, width]) =>
      Number(width),
    );
    expect(short).toBe(44);
    // So many whole words have room in a line, and so many lines in a row.
    expect(Math.floor((long! + 1) / word.length) * Math.floor(rows)).toBeGreaterThanOrEqual(290);
    expect(long).toBeLessThanOrEqual(longest!);
    expect(longest).toBe(110);
  });

  test('says on every sheet of paper what it is, and in its own data', async () => {
    const book = {
      title: 'Handlingsplan: Kvinnofrid & frid',
      whose: ['Mora kommun och Region Dalarna', 'Kvinnofrid & frid'],
      standing: ['Version 1 · Utkast', 'x'.repeat(300)],
    };
    const parts = unzipSync(new Uint8Array(await renderXlsx([textsOnly(['a'])], book)));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const sheet = part('xl/worksheets/sheet1.xml').replaceAll('&amp;', '&');
    const [, header = '', footer = ''] =
      /<oddHeader>([^<]*)<\/oddHeader><oddFooter>([^<]*)<\/oddFooter>/u.exec(sheet) ?? [];
    expect(header).toContain(
      '&LMora kommun och Region Dalarna\nKvinnofrid && frid&RVersion 1 · Utkast\nxx',
    );
    expect(header.length).toBeLessThanOrEqual(255);
    expect(footer).toBe(`&L&A&R${m.data_page({ page: '&P', pages: '&N' })}`);
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:title>Handlingsplan: Kvinnofrid &amp; frid</dc:title>');
    expect(core).toContain('>2026-11-30T08:00:00Z</dcterms:created>');
    expect(core).toContain('<dc:language>sv-SE</dc:language>');
  });

  test('goes on in the rows below with a text that no cell can hold whole', async () => {
    const most = 'å'.repeat(LONGEST_TEXT);
    expect(await readXlsx(await renderXlsx([textsOnly([most])]))).toEqual([[most]]);
    const longer = `${'å'.repeat(LONGEST_TEXT - 1)}😀 och mer`;
    const rows = await readXlsx(await renderXlsx([textsOnly([longer])]));
    expect(rows).toHaveLength(2);
    expect(rows.flat().join('')).toBe(longer);
  });

  test('has no table, no column or no row without a fault', async () => {
    const sheets = await readXlsxFile(
      Buffer.from(await renderXlsx([table([], []), table([column('text')], [])])),
    );
    // A sheet that is just heads could be a fault.
    expect(sheets.map(({ data }) => data)).toEqual([[], [['text'], [m.docpage_csv_empty()]]]);
  });

  test('names columns after Z', async () => {
    const many = Array.from({ length: 60 }, (_, index) => column('number', String(index)));
    const row = many.map((_, index) => index);
    expect(await readXlsx(await renderXlsx([table(many, [row])]))).toEqual([row]);
  });

  test('written and read again is the same, for any cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.option(anyText),
            fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
            fc.option(
              fc
                .date({
                  min: new Date('1900-03-01'),
                  max: new Date('2200-01-01'),
                  noInvalidDate: true,
                })
                .map((day) => day.toISOString().slice(0, 10)),
            ),
            // So that no row is empty: this reader drops such at the end.
            fc.constant('x'),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (rows) => {
          const columns = [column('text'), column('number'), column('date'), column('text')];
          const read = await readXlsx(await renderXlsx([table(columns, rows)]));
          expect(read.map((row) => row.map(asExcelReads))).toEqual(
            rows.map(([text, number, day, last]) => [
              text,
              number === null ? null : number + 0,
              day === null ? null : new Date(`${day}T00:00:00Z`),
              last,
            ]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('is the same file each time', async () => {
    const [first, second] = [
      await renderXlsx([textsOnly(AWKWARD)]),
      await renderXlsx([textsOnly(AWKWARD)]),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
