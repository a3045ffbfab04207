// The parts of the file that are nearly the same every time (ECMA-376, the smallest that Excel opens without a word).
import type { DataTable, Workbook } from '../../../domain/data/table.ts';
import { escapeXml } from '../../xml.ts';
import { columnName } from './column-name.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs`. */
export const STYLES = { plain: 0, head: 1, text: 2, guarded: 3, date: 4 } as const;

export const styles =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF21437A"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5">' +
  // Numbers and dates stand in the middle of their column: to the right they would stick to the text beside them.
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>' +
  '</cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export const relations =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** What a list of files and an archive read. */
export function coreProperties({ title, createdAt }: Workbook): string {
  const at = `${new Date(createdAt).toISOString().slice(0, 19)}Z`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>IRIS</dc:creator><dc:language>sv-SE</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`
  );
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SHEET}.${type}+xml"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    part('sharedStrings', 'sharedStrings') +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    numbers(sheets)
      .map((number) => part(`worksheets/sheet${number}`, 'worksheet'))
      .join('') +
    '</Types>'
  );
}

type Sheet = Pick<DataTable, 'name' | 'lead' | 'rows'>;

export function workbook(tables: readonly Sheet[]): string {
  const names = sheetNames(tables.map(({ name }) => name));
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${titles(names, tables)}</workbook>`;
}

/**
 * What stands on every sheet of paper: the heads, and the columns that tell which case a row is. Where there is no row one
 * sheet is enough.
 */
function titles(names: readonly string[], tables: readonly Sheet[]): string {
  const sheets = names.map((name) => `'${name.replaceAll("'", "''")}'`);
  const defined = (name: string, index: number, range: string) =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(range)}</definedName>`;
  const areas = tables.map(({ lead = 0, rows }, index) =>
    lead > 0 && rows.length === 0
      ? defined('Print_Area', index, `${sheets[index]}!$A$1:$${columnName(lead - 1)}$2`)
      : '',
  );
  const heads = tables.map(({ lead = 0 }, index) => {
    const columns = lead > 0 ? `${sheets[index]}!$A:$${columnName(lead - 1)},` : '';
    return defined('Print_Titles', index, `${columns}${sheets[index]}!$1:$1`);
  });
  return heads.length > 0 ? `<definedNames>${[...areas, ...heads].join('')}</definedNames>` : '';
}

export function workbookRelations(sheets: number): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}.xml"/>`;
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    numbers(sheets)
      .map((number) => relation(number, 'worksheet', `worksheets/sheet${number}`))
      .join('') +
    relation(sheets + 1, 'styles', 'styles') +
    relation(sheets + 2, 'sharedStrings', 'sharedStrings') +
    '</Relationships>'
  );
}

const LONGEST_NAME = 31;

/** As Excel will have them: no more than 31 signs, none of \ / ? * [ ] : and no two alike whatever their case. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((wished, index) => {
    const plain = wished
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const name = (plain || String(index + 1)).slice(0, LONGEST_NAME);
    const free = taken.has(name.toLowerCase())
      ? `${name.slice(0, LONGEST_NAME - 4)} ${index + 1}`
      : name;
    taken.add(free.toLowerCase());
    return free;
  });
}
