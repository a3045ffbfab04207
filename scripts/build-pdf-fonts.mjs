// Makes the two fonts that the PDF embeds, and the list of characters that they can show. Run by hand when Inter
// is updated: node scripts/build-pdf-fonts.mjs. The output is committed, so that an ordinary build needs no font
// tools and gives the same bytes everywhere.
//
// jsPDF keeps the source's whole glyph table in every file it writes and can read nothing but plain outlines, so the
// source is cut down here: Latin in full, marks, punctuation and signs; no hinting and no layout tables. What it makes is
// gzipped, which exports/pdf/fonts.ts tells why.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { jsPDF } from 'jspdf';
// @ts-expect-error: the package has no types.
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
/** @param {string} file */
const source = (file) => require.resolve(`@expo-google-fonts/inter/${file}`);
const target = new URL('../src/lib/exports/pdf/fonts/', import.meta.url);

const FONTS = [
  { name: 'Inter-Regular', from: '400Regular/Inter_400Regular.ttf' },
  { name: 'Inter-SemiBold', from: '600SemiBold/Inter_600SemiBold.ttf' },
];

/**
 * What is asked for; what Inter lacks of it is left out of the list.
 * @type {[from: number, to: number][]}
 */
const WANTED = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0x24f], // Latin-1, Extended-A and -B
  [0x292, 0x292], // Skolt Sámi ʒ
  [0x2b0, 0x36f], // modifier letters (Skolt Sámi ʹ and ʼ) and combining marks
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2000, 0x209f], // punctuation, super- and subscripts
  [0x20a0, 0x20cf], // currency
  [0x2100, 0x218f], // letter-like signs and fractions
  [0x2190, 0x22ff], // arrows and mathematics
  [0x25a0, 0x25ff], // shapes
  [0x2600, 0x27bf], // ticks, crosses and warning signs
];

const OPTIONS = {
  targetFormat: 'truetype',
  noLayoutClosure: true,
  noHinting: true,
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'STAT', 'gasp', 'prep', 'fpgm', 'cvt '],
};

await mkdir(target, { recursive: true });
const wanted = WANTED.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index),
);

let covered = wanted;
for (const { name, from } of FONTS) {
  const full = await readFile(source(from));
  const font = Buffer.from(await subsetFont(full, String.fromCodePoint(...wanted), OPTIONS));
  const packed = gzipSync(font, { level: 9 });
  await writeFile(new URL(`${name}.ttf.gz`, target), packed);
  const glyphs = glyphsOf(name, font);
  covered = covered.filter((code) => glyphs[code]);
  console.log(`${name}: ${font.length} bytes, ${packed.length} gzipped`);
}

await writeFile(
  new URL('coverage.json', target),
  `[\n${rangesOf(covered)
    .map((range) => `  [${range.join(', ')}]`)
    .join(',\n')}\n]\n`,
);
await copyFile(source('LICENSE_FONT'), new URL('OFL.txt', target));
console.log(`${covered.length} characters in both`);

/**
 * Read by the parser that will draw with it, so that the list is true for jsPDF and not only for the font.
 * @param {string} name
 * @param {Buffer} font
 */
function glyphsOf(name, font) {
  const doc = new jsPDF();
  doc.addFileToVFS(`${name}.ttf`, font.toString('base64'));
  doc.addFont(`${name}.ttf`, name, 'normal', undefined, 'Identity-H');
  const { metadata } = /** @type {any} */ (doc.setFont(name).getFont());
  return metadata.cmap.unicode.codeMap;
}

/** @param {number[]} codes */
function rangesOf(codes) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
