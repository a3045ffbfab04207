// What can be downloaded of a document: each file with its button, what is looked through before it is made, and how.
import { tick } from 'svelte';
import type { Report } from '#lib/domain/report/model.ts';
import { textsOf } from '#lib/domain/report/texts.ts';
import type { DataTable, Workbook } from '#lib/domain/data/table.ts';
import type { RenderOptions } from '#lib/exports/render-options.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import type { DocumentChoice } from './document-choice.ts';
import { CSV, EXCEL, FORMATS, type Format, type FormatId } from './formats.ts';
import type { Made } from './making.svelte.ts';
import { fetched } from './trouble.ts';

export interface Offer {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  /** What the file is called while it is made. */
  readonly what: string;
  /** How it is asked about where a text may point out a person. */
  readonly check: { readonly heading: string; readonly anyway: string };
  /** Everything as it is now. */
  readonly prepare: () => Promise<Prepared>;
}

export interface Prepared {
  /** Every text in the file. */
  readonly texts: readonly string[];
  /** The document where the file cannot show every character. */
  readonly pdf: Report | undefined;
  /** Undefined for what is not a file. */
  readonly make: (options: Required<RenderOptions>) => Promise<Made | undefined>;
}

export function documentOffer(
  choice: DocumentChoice,
  id: FormatId,
  build: () => Report | Promise<Report>,
): Offer {
  const format = FORMATS[id];
  return {
    id,
    label: format.label(),
    about: aboutFormat(choice, id),
    check: downloadCheck(),
    what: m.docpage_what({ document: choice.name(), format: format.name() }),
    prepare: async () => {
      const report = await build();
      return {
        texts: textsOf(report),
        pdf: id === 'pdf' ? report : undefined,
        make: (options) => made(format, report, report.meta.fileName, options),
      };
    },
  };
}

/** Nobody can go on writing a letter that is no Word document, so it lacks what is to be filled in. */
function aboutFormat(choice: DocumentChoice, id: FormatId): string {
  return choice.id === 'letter' && id !== 'word' ? m.docpage_letter_read() : FORMATS[id].about();
}

function downloadCheck(): Offer['check'] {
  return { heading: m.docpage_check_heading(), anyway: m.sensitive_pdf_anyway() };
}

/** The page itself on paper, which may become a PDF as well and is looked through like one. */
export function printOffer(choice: DocumentChoice, build: () => Report): Offer {
  return {
    id: 'print',
    label: m.docpage_print(),
    about: m.docpage_print_about(),
    what: choice.name(),
    check: { heading: m.docpage_check_print(), anyway: m.docpage_print_anyway() },
    prepare: () =>
      Promise.resolve({
        texts: textsOf(build()),
        pdf: undefined,
        make: async () => {
          // A dialog that has just been answered is not to be on the paper.
          await tick();
          window.print();
          return undefined;
        },
      }),
  };
}

/**
 * @param fileName without extension
 * @param adopted true for what was adopted, without the notes
 */
export function excelOffer(
  choice: DocumentChoice,
  workbook: () => Workbook | Promise<Workbook>,
  fileName: () => string,
  adopted: boolean,
): Offer {
  return {
    id: EXCEL.meta.id,
    label: EXCEL.label(),
    about: adopted ? `${EXCEL.about()} ${m.docpage_excel_no_notes()}` : EXCEL.about(),
    check: downloadCheck(),
    what: m.docpage_what({ document: choice.name(), format: EXCEL.name() }),
    prepare: async () => {
      const content = await workbook();
      return {
        texts: content.tables.flatMap(cellTexts),
        pdf: undefined,
        make: (options) => made(EXCEL, content, fileName(), options),
      };
    },
  };
}

/** @param tables read anew for each file */
export function csvOffers(
  tables: () => readonly DataTable[],
  fileName: (type: string) => string,
): Offer[] {
  return tables().map((table) => ({
    id: table.id,
    label: m.docpage_csv_download({ table: table.name }),
    about: aboutTable(table),
    check: downloadCheck(),
    what: m.docpage_what({ document: table.name, format: CSV.name() }),
    prepare: async () => {
      const content = tables().find(({ id }) => id === table.id) ?? table;
      return {
        texts: cellTexts(content),
        pdf: undefined,
        make: (options) => made(CSV, content, fileName(table.id), options),
      };
    },
  }));
}

async function made<Content>(
  { meta, load }: Pick<Format<Content>, 'meta' | 'load'>,
  content: Content,
  fileName: string,
  options: Required<RenderOptions>,
): Promise<Made> {
  const render = await fetched(load());
  options.signal.throwIfAborted();
  return {
    name: `${fileName}.${meta.extension}`,
    content: await render(content, options),
    type: meta.mimeType,
  };
}

function cellTexts({ rows }: DataTable): string[] {
  return rows.flat().filter((cell) => typeof cell === 'string');
}

function aboutTable({ id, rows, columns }: DataTable): string {
  const shape = {
    'skattningar-lang': m.docpage_csv_long(),
    'skattningar-bred': m.docpage_csv_wide(),
    'arlig-reflektion-lang': m.docpage_csv_answers(),
    'arlig-reflektion-bred': m.docpage_csv_reflections(),
    'nyckeltal-lang': m.docpage_csv_figures(),
    'nyckeltal-bred': m.docpage_csv_figure_years(),
  }[id];
  const content =
    rows.length === 0
      ? [m.docpage_csv_empty()]
      : [
          m.docpage_csv_size({ rows: rows.length, columns: columns.length }),
          columns.some(({ long }) => long) ? m.docpage_csv_texts() : undefined,
        ];
  return [shape, ...content].filter((sentence) => sentence !== undefined).join(' ');
}
