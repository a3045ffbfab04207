// The most that each thing may cost, with the reason where it has grown.

/**
 * Before a page can be used on a first visit. `scripts`: kB, compressed with brotli. Goals and what they are held against:
 * docs/decisions/0026-first-visit.md.
 * @type {Record<string, { requests: number, waves: number, scripts: number } | undefined>}
 */
export const PAGE = {
  'start, empty': { requests: 10, waves: 2, scripts: 91 },
  'start, example': { requests: 12, waves: 3, scripts: 116 },
  'step 3': { requests: 12, waves: 2, scripts: 116 },
  overview: { requests: 16, waves: 2, scripts: 155 },
  plan: { requests: 17, waves: 2, scripts: 162 },
  documents: { requests: 20, waves: 3, scripts: 190 },
  'yearly follow-up': { requests: 20, waves: 3, scripts: 200 },
};

/** Nothing that somebody reads or is about to press may move: Google calls 0.1 good, and here nothing has to. */
export const SHIFTS = 0.02;

/**
 * How many times the processor time of a page without script. Far above what a page takes, since work that is beside lengthens
 * what is long more than what is short: nothing may fail for being slow, and what multiplies by a change is found.
 */
export const CPU = 16;

/**
 * A script smaller than this, in bytes, costs more to ask for than to have: it belongs in a file of chunk-groups.mjs.
 */
export const SMALLEST_SCRIPT = 1000;

/** What a page fetches by itself once it can be used: its charts are near. @type {Record<string, readonly string[]>} */
export const LATER = { overview: ['Chart.js'] };

/** 230 kB was the aim: a trimmed jsPDF and gzipped fonts (0020) leave room to spare, which is not to be spent unseen. */
export const PDF = 165_000;

/** The first file of a format, on a device that has none of it; what formats share is counted in each. */
export const FORMATS = {
  // docx alone is 104 kB: the last version for Node 20 carries streams and parsers that are never used here.
  Word: { budget: 127_600, modules: ['src/lib/exports/word/render.ts'] },
  // Columns for every answer, and lines between what differs, and the lists that somebody has typed: 0.6 kB.
  HTML: { budget: 11_800, modules: ['src/lib/exports/html/render.ts'] },
  XLSX: {
    // With the words of the yearly follow-up, the order of its questions, what stands on every sheet of paper, and columns as
    // wide as their texts ask for.
    budget: 22_800,
    modules: [
      'src/lib/exports/spreadsheet/xlsx/render.ts',
      'src/lib/domain/data/tables.ts',
      'src/lib/i18n/data-words.ts',
    ],
  },
  CSV: {
    budget: 14_500,
    modules: [
      'src/lib/exports/spreadsheet/csv/render.ts',
      'src/lib/domain/data/tables.ts',
      'src/lib/i18n/data-words.ts',
    ],
  },
};

/** Words from error messages, which survive minifying: how a heavy library is known wherever it has ended up. */
export const HEAVY = {
  'Chart.js': ['Canvas is already in use. Chart with ID', 'Failed to create chart'],
  jsPDF: ['Invalid arguments passed to jsPDF', 'jsPDF PubSub Error'],
  'ical.js': ['invalid ical body. component began but did not end', 'invalid BYDAY value'],
};
