// Several files in one: each is made as it is by itself, one after another, and asked about once for them all.
import { giveWay } from '#lib/exports/render-options.ts';
import type { Report } from '#lib/domain/report/model.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import type { Made } from './making.svelte.ts';
import type { Offer, Prepared } from './offers.ts';
import { fetched } from './trouble.ts';

export interface ZipPart {
  readonly offer: Offer;
  /** What the file is and what it is for, in the list of contents. */
  readonly about: string;
}

/**
 * @param parts in the order in which they lie in the zip; undefined leaves a place empty, so that a number is always the
 *   same document
 * @param fileName without extension
 * @param heading what the list of contents begins with, a line each
 * @param ending what it ends with
 */
export function zipOffer(
  parts: readonly (ZipPart | undefined)[],
  fileName: () => string,
  heading: () => readonly string[],
  ending: () => readonly string[],
): Offer {
  return {
    id: 'zip',
    label: m.zip_download(),
    about: m.zip_about(),
    what: m.zip_what(),
    check: { heading: m.zip_check_heading(), anyway: m.sensitive_pdf_anyway() },
    prepare: async () => {
      const prepared: (Prepared & Pick<ZipPart, 'about'> & { readonly number: number })[] = [];
      for (const [index, part] of parts.entries()) {
        if (!part) continue;
        const { offer, about } = part;
        prepared.push({ ...(await offer.prepare()), about, number: index + 1 });
        await giveWay();
      }
      return {
        texts: prepared.flatMap(({ texts }) => texts),
        pdf: together(prepared.flatMap(({ pdf }) => pdf ?? [])),
        make: async ({ signal, onprogress }) => {
          const { zipped } = await fetched(import('#lib/exports/zip.ts'));
          const files: (Made & Pick<ZipPart, 'about'>)[] = [];
          for (const [index, { make, about, number }] of prepared.entries()) {
            const ofAll = (part: number) => {
              onprogress((index + part) / prepared.length);
            };
            const file = await make({ signal, onprogress: ofAll });
            // Sorted by name they lie in this order wherever they are unpacked.
            if (file) files.push({ ...file, name: `${number}_${file.name}`, about });
            await giveWay(signal);
          }
          const contents = {
            name: m.zip_contents_file(),
            content: listOf(heading(), files, ending()),
          };
          const bytes = await Promise.all(
            [contents, ...files].map(
              async ({ name, content }) =>
                [name, new Uint8Array(await new Blob([content]).arrayBuffer())] as const,
            ),
          );
          return {
            name: `${fileName()}.zip`,
            type: 'application/zip',
            content: zipped(Object.fromEntries<Uint8Array>(bytes), { level: 0, mtime: new Date() }),
          };
        },
      };
    },
  };
}

/** What is looked through for characters that a PDF cannot show. */
function together(reports: readonly Report[]): Report | undefined {
  const [first] = reports;
  return first && { ...first, blocks: reports.flatMap(({ blocks }) => blocks) };
}

/** Lines end as Windows has them, whose plain editor is what opens the file. */
function listOf(
  heading: readonly string[],
  files: readonly { readonly name: string; readonly about: string }[],
  ending: readonly string[],
): string {
  const listed = files.flatMap(({ name, about }) => ['', name, about]);
  const lines = [...heading, ...listed, '', ...ending];
  return `${lines.join('\r\n')}\r\n`;
}
