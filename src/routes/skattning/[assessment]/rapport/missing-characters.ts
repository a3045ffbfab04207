// What the typeface of the PDF lacks, by name and place. Loaded when somebody asks for a PDF.
import type { Report } from '#lib/domain/report/model.ts';
import { blockTexts } from '#lib/domain/report/texts.ts';

export interface MissingCharacter {
  readonly character: string;
  /** The headings over the place where it first stands, and the label of the text. */
  readonly place: readonly string[];
}

export async function missingIn({ blocks, meta }: Report): Promise<MissingCharacter[]> {
  const { missingCharacters } = await import('#lib/exports/pdf/coverage.ts');
  const found = new Map<string, readonly string[]>();
  let part = '';
  let step = '';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (block.level === 2) [part, step] = [block.text, ''];
      else step = block.text;
    }
    const label =
      block.kind === 'answer' ? block.label : block.kind === 'table' ? block.caption : '';
    const place = [part, step, label].filter((text) => text !== '');
    for (const character of missingCharacters(blockTexts(block)))
      if (!found.has(character)) found.set(character, place);
  }
  // What is only in the margin of the pages.
  for (const character of missingCharacters([meta.furniture.header, meta.furniture.footer]))
    if (!found.has(character)) found.set(character, []);
  return Array.from(found, ([character, place]) => ({ character, place }));
}
