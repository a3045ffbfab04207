// Every text of the file once; cells refer to it by number.
import { allowedInXml, escapeXml } from '../../xml.ts';

/** What one cell may hold in Excel, counted as JavaScript counts. A longer text goes on in the rows below (`long-rows`). */
export const LONGEST_TEXT = 32_767;

/** How Excel writes a sign that XML has no way to write; a text that only looks so must be told from it. */
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;

export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #count = 0;

  /** @throws where the text is too long to be whole in a cell: a file with half of it would be worse than none */
  numberOf(text: string): number {
    const written = lines(text);
    if (written.length > LONGEST_TEXT)
      throw new Error(`A cell holds ${LONGEST_TEXT} characters, and a text has ${written.length}`);
    this.#count += 1;
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    this.#numbers.set(written, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  xml(): string {
    const items = Array.from(
      this.#numbers.keys(),
      (text) =>
        `<si><t xml:space="preserve">${escapeXml(text).replace(LOOKS_ESCAPED, '_x005F_')}</t></si>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${this.#count}" uniqueCount="${items.length}">${items.join('')}</sst>`
    );
  }
}

/** XML turns every kind of line break into this one. */
function lines(text: string): string {
  return allowedInXml(text).replace(/\r\n?/g, '\n');
}
