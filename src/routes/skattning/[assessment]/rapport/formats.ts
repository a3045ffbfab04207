// The formats of a document. What makes the file is loaded when somebody asks for it, and not before.
import type { DataTable, Workbook } from '#lib/domain/data/table.ts';
import type { Report } from '#lib/domain/report/model.ts';
import { meta as html } from '#lib/exports/html/meta.ts';
import { meta as pdf } from '#lib/exports/pdf/meta.ts';
import type { RenderOptions } from '#lib/exports/render-options.ts';
import { meta as csv } from '#lib/exports/spreadsheet/csv/meta.ts';
import { meta as xlsx } from '#lib/exports/spreadsheet/xlsx/meta.ts';
import { meta as word } from '#lib/exports/word/meta.ts';
import * as m from '#lib/i18n/paraglide/messages.js';

export interface Format<Content> {
  readonly meta: { readonly id: string; readonly mimeType: string; readonly extension: string };
  readonly name: () => string;
  /** On its button. */
  readonly label: () => string;
  /** What it is good for. */
  readonly about: () => string;
  readonly load: () => Promise<
    (content: Content, options: RenderOptions) => Promise<ArrayBuffer> | ArrayBuffer
  >;
}

export type FormatId = 'pdf' | 'word' | 'html';

export const FORMATS: Readonly<Record<FormatId, Format<Report>>> = {
  pdf: {
    meta: pdf,
    name: m.docpage_pdf,
    label: m.report_download,
    about: m.docpage_pdf_about,
    load: async () => (await import('#lib/exports/pdf/render.ts')).renderPdf,
  },
  word: {
    meta: word,
    name: m.docpage_word,
    label: m.docpage_word_download,
    about: m.docpage_word_about,
    load: async () => (await import('#lib/exports/word/render.ts')).renderWord,
  },
  html: {
    meta: html,
    name: m.docpage_html,
    label: m.docpage_html_download,
    about: m.docpage_html_about,
    load: async () => (await import('#lib/exports/html/render.ts')).renderHtml,
  },
};

export const EXCEL: Format<Workbook> = {
  meta: xlsx,
  name: m.docpage_excel,
  label: m.docpage_excel_download,
  about: m.docpage_excel_about,
  load: async () => (await import('#lib/exports/spreadsheet/xlsx/render.ts')).renderXlsx,
};

/** One table; its name is told by whoever offers it. */
export const CSV: Pick<Format<DataTable>, 'meta' | 'name' | 'load'> = {
  meta: csv,
  name: m.docpage_csv,
  load: async () => (await import('#lib/exports/spreadsheet/csv/render.ts')).renderCsv,
};
