// A Word file taken apart: its parts as XML, and what can be asked of them without knowing who wrote it.
import { strFromU8, unzipSync } from 'fflate';
import type { Paint } from '#lib/exports/word/paint.ts';

/** The smallest picture there is: what a canvas would make is of no matter to the file's structure. */
const DOT = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
);

export const paintDot: Paint = () => Promise.resolve(DOT);

export function partsOf(file: ArrayBuffer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(file))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  );
}

/** Levels of the headings, in order. */
export function headingLevels(document: string): number[] {
  return Array.from(document.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/gu), ([, level]) =>
    Number(level),
  );
}

/** Values of an attribute on every element of a name. */
export function attributes(xml: string, element: string, attribute: string): string[] {
  return Array.from(xml.matchAll(new RegExp(`<${element}\\b[^>]*`, 'gu')), ([tag]) =>
    new RegExp(`\\s${attribute}="([^"]*)"`, 'u').exec(tag),
  ).flatMap((found) => (found ? [decoded(found[1] ?? '')] : []));
}

export function decoded(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Without what only tells where a line may end. */
export const withoutLineMarks = (text: string) =>
  text.replaceAll('\u00ad', '').replaceAll('\u2011', '-');
