// Tables as one Excel file, a sheet for each. Loaded by import() when somebody asks for the file. Texts are text cells and
// never formulas, so nothing in them is calculated.
import { strToU8 } from 'fflate';
import type { DataTable } from '../../../domain/data/table.ts';
import { inTurn, type RenderOptions } from '../../render-options.ts';
import { zipped } from '../../zip.ts';
import { contentTypes, relations, styles, workbook, workbookRelations } from './parts.ts';
import { SharedTexts } from './shared-texts.ts';
import { sheetXml } from './sheet.ts';

export async function renderXlsx(
  tables: readonly DataTable[],
  options: RenderOptions = {},
): Promise<ArrayBuffer> {
  const texts = new SharedTexts();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relations,
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': workbookRelations(tables.length),
    'xl/styles.xml': styles,
  };
  const sheets = tables.map((table, index) => ({
    table,
    path: `xl/worksheets/sheet${index + 1}.xml`,
  }));
  await inTurn(
    sheets,
    ({ table, path }) => void (parts[path] = sheetXml(table, texts)),
    options,
    0.9,
  );
  parts['xl/sharedStrings.xml'] = texts.xml();
  return zipped(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
}
