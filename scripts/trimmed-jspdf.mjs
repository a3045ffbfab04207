// jsPDF without what IRIS never asks of it: forms, pictures, HTML, SVG, scripts and its own tables are two thirds of its
// bytes. Every plugin of its one big file stands between the next plugin's licence and its own, so whole plugins are cut
// out by the words that begin them. A jsPDF that is not the one this was written for stops the build; then look at its
// plugins again, and change the hash last.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = createRequire(import.meta.url).resolve('jspdf/dist/jspdf.es.js');
const SHA_256 = '5b7f65fa3928b104febbcc37c7174f8e5aa3b8d9d24d0378a3fecad693d86f76';

/**
 * From the first text up to the second, which stays.
 * @type {readonly (readonly [from: string, upTo: string])[]}
 */
const CUTS = [
  ["import _slicedToArray from '@babel/runtime/helpers/slicedToArray';\n", '\nvar globalObject = '],
  // Forms, images, annotations, Arabic, printing, canvas and cells.
  [
    'var jsPDFAPI = jsPDF.API;\nvar scaleFactor = 1;\n',
    '/**\n * @license\n * jsPDF filters PlugIn\n',
  ],
  // Loading files, HTML, scripts, outline, picture formats, languages, splitting of text and the fourteen standard fonts.
  ['/**\n * @license\n * jsPDF fileloading PlugIn\n', '/**\n * @name ttfsupport\n'],
  // Writing from right to left, of which the fonts have not one letter; it is asked for every text all the same.
  [
    '/**\n * @license\n * Unicode Bidi Engine',
    '/* eslint-disable no-control-regex */\njsPDF.API.TTFFont',
  ],
  // SVG, total pages, viewer preferences and XMP, of which tagging/ writes its own.
  ['/** @license\n * Copyright (c) 2012 Willow Systems Corporation', '/**\n * @name utf8\n'],
];
/**
 * Where jsPDF puts a stream together letter by letter, which leaves as many strings behind as the file has bytes. Eight
 * kilobytes at a time give the same stream.
 * @type {readonly (readonly [slow: string, quick: string])[]}
 */
const QUICKER = [
  [
    'arr.reduce(function (data, byte) {\n      return data + String.fromCharCode(byte);\n    }, "")',
    'textOfBytes(arr)',
  ],
  [
    'for (var i = 0; i < pdfOutput.length; i++) {\n        pdfOutput2 += String.fromCharCode(pdfOutput[i]);\n      }',
    'pdfOutput2 = textOfBytes(pdfOutput);',
  ],
];
const TEXT_OF_BYTES = `function textOfBytes(bytes) {
  var text = "";
  for (var at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode.apply(null, bytes.slice(at, at + 8192));
  }
  return text;
}
`;
const EXPORTS = /^export \{[^}]*\};$/m;

/** @returns {string} */
export function trimmedJsPdf() {
  let code = readFileSync(SOURCE, 'utf8');
  const hash = createHash('sha256').update(code).digest('hex');
  if (hash !== SHA_256) {
    throw new Error(`${SOURCE} is not the jsPDF that scripts/trimmed-jspdf.mjs knows (${hash}).`);
  }
  for (const [from, upTo] of CUTS) {
    const start = code.indexOf(from);
    const end = code.indexOf(upTo, start);
    if (start === -1 || end === -1) throw new Error(`jsPDF has no part that begins: ${from}`);
    code = code.slice(0, start) + code.slice(end);
  }
  for (const [slow, quick] of QUICKER) {
    if (!code.includes(slow)) throw new Error(`jsPDF has no part that reads: ${slow}`);
    code = code.replaceAll(slow, quick);
  }
  return code.replace(EXPORTS, `${TEXT_OF_BYTES}export { jsPDF };`);
}

/**
 * In every edition, in the development server and in the tests alike: what is tested is what is shipped.
 * @returns {import('vite').Plugin}
 */
export function trimJsPdf() {
  return {
    name: 'iris-trim-jspdf',
    enforce: 'pre',
    resolveId: (id) => (id === 'jspdf' ? SOURCE : undefined),
    load: (id) => (id === SOURCE ? trimmedJsPdf() : undefined),
  };
}
