// The formats of a document. What makes the file is loaded when somebody asks for it, and not before.
import type { Report } from '#lib/domain/report/model.ts';
import { meta as html } from '#lib/exports/html/meta.ts';
import { meta as pdf } from '#lib/exports/pdf/meta.ts';
import type { RenderOptions } from '#lib/exports/render-options.ts';
import { meta as word } from '#lib/exports/word/meta.ts';
import * as m from '#lib/i18n/paraglide/messages.js';

type Render = (report: Report, options: RenderOptions) => Promise<ArrayBuffer>;

export interface Format {
  readonly meta: { readonly mimeType: string; readonly extension: string };
  readonly name: () => string;
  /** On its button. */
  readonly label: () => string;
  /** What it is good for. */
  readonly about: () => string;
  readonly load: () => Promise<Render>;
}

export type FormatId = 'pdf' | 'word' | 'html';

export const FORMATS: Readonly<Record<FormatId, Format>> = {
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
