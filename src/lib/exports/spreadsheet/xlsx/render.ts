// Tables as one Excel file, a sheet for each. Loaded by import() when somebody asks for the file. Texts are text cells and
// never formulas, so nothing in them is calculated.
import { strToU8 } from 'fflate';
import type { Workbook } from '../../../domain/data/table.ts';
import { inTurn, type RenderOptions } from '../../render-options.ts';
import { zipped } from '../../zip.ts';
import {
  contentTypes,
  coreProperties,
  relations,
  styles,
  workbook,
  workbookRelations,
} from './parts.ts';
import { headerFooter } from './paper.ts';
import { SharedTexts } from './shared-texts.ts';
import { sheetXml } from './sheet.ts';

export async function renderXlsx(
  book: Workbook,
  options: RenderOptions = {},
): Promise<ArrayBuffer> {
  const { tables } = book;
  const paper = headerFooter(book);
  const texts = new SharedTexts();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relations,
    'docProps/core.xml': coreProperties(book),
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
    ({ table, path }) => void (parts[path] = sheetXml(table, texts, paper)),
    options,
    0.9,
  );
  parts['xl/sharedStrings.xml'] = texts.xml();
  return zipped(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
}
