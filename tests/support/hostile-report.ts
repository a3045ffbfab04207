// Reports that nobody would write and that must come out whole all the same.
import type { Block, Report } from '#lib/domain/report/model.ts';
import { sampleReport } from './sample-report.ts';

export const longWord =
  'våldsförebyggandesamverkansöverenskommelseuppföljningsansvarsfördelningsprincipen';

const sentence =
  'Arbetet med den lokala överenskommelsen följs upp av båda huvudmännen och redovisas i respektive nämnd. ';

/** Text of exactly `length` characters. */
export function textOf(length: number): string {
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1) + '.';
}

export function reportOf(blocks: readonly Block[]): Report {
  return { meta: sampleReport.meta, blocks };
}

const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

export const longReport = reportOf([
  { kind: 'title', text: textOf(260), eyebrow: textOf(160), subtitle: textOf(300) },
  ...numbered(14, (number): Block[] => [
    { kind: 'heading', level: 2, text: `${number}. ${textOf(220)}` },
    { kind: 'heading', level: 3, text: textOf(150) },
    { kind: 'heading', level: 4, text: longWord },
    {
      kind: 'answer',
      label: number === 3 ? textOf(200) : 'Motivering',
      text: number === 5 ? `${longWord} ${textOf(1100)}` : textOf(1200),
    },
  ]).flat(),
  {
    kind: 'facts',
    items: [
      { term: longWord, text: textOf(4000) },
      { term: textOf(120), text: longWord },
    ],
  },
  { kind: 'list', items: [longWord, textOf(3000), '–'] },
  {
    kind: 'table',
    caption: textOf(180),
    columns: numbered(6, (number) => ({
      text: number === 2 ? longWord : `Kolumn ${number}`,
      align: number % 2 ? 'start' : 'end',
      weight: number,
    })),
    rows: numbered(12, (number) =>
      numbered(6, (column) => (column === 6 ? longWord : textOf(number * column * 2 + 10))),
    ),
  },
  {
    kind: 'figure',
    caption: textOf(180),
    alternative: '',
    chart: {
      type: 'distribution',
      segments: numbered(7, (number) => ({
        level: number % 2 ? 'unknown' : null,
        label: textOf(130),
      })),
      rows: numbered(40, (number) => ({
        label: number % 3 ? textOf(120) : longWord,
        counts: [number * 1000, 0, 1, 0, 2, 1, 99],
      })),
    },
  },
  {
    kind: 'figure',
    caption: longWord,
    alternative: '',
    chart: {
      type: 'pictures',
      parties: [
        { party: 'municipality', label: longWord },
        { party: 'region', label: textOf(160) },
      ],
      columns: [
        { level: 0, label: longWord },
        { level: 3, label: textOf(60) },
        { level: 'unknown', label: 'B' },
        { level: 'not-applicable', label: 'C' },
      ],
      links: [{ kind: 'outside', label: textOf(130) }],
      rows: numbered(50, (number) => ({
        label: number % 3 ? textOf(120) : longWord,
        levels: [number % 2 ? 'unknown' : 3, 'not-applicable'],
      })),
    },
  },
  { kind: 'paragraph', tone: 'gap', text: textOf(2500) },
]);

/** So many headings that their list is longer than a page, and so are some of them. */
export const manyHeadings = reportOf([
  { kind: 'title', text: 'Många rubriker', eyebrow: '', subtitle: '' },
  { kind: 'contents', text: 'Innehåll' },
  ...numbered(70, (number): Block[] => [
    {
      kind: 'heading',
      level: number % 4 === 1 ? 2 : 3,
      text: `${number}. ${number % 9 ? 'Rubrik' : textOf(90)}`,
    },
    { kind: 'paragraph', tone: 'body', text: textOf(500 + number * 10) },
  ]).flat(),
]);

/** Forty pages of long texts, of every kind. */
export const fortyPages = reportOf([
  { kind: 'title', text: 'Fyrtio sidor', eyebrow: 'Utkast', subtitle: textOf(200) },
  { kind: 'contents', text: 'Innehåll' },
  ...numbered(28, (number): Block[] => [
    { kind: 'heading', level: 2, text: `Del ${number}` },
    { kind: 'answer', label: 'Motivering', text: `${textOf(2000)}\n${textOf(1200)}` },
    { kind: 'list', items: [textOf(400), textOf(300)] },
    {
      kind: 'table',
      caption: `Tabell ${number}`,
      columns: [
        { text: 'Steg', align: 'start', weight: 1 },
        { text: 'Text', align: 'start', weight: 3 },
      ],
      rows: numbered(6, (row) => [`Rad ${row}`, textOf(150)]),
    },
  ]).flat(),
]);

const hostile = [
  '(((( )) \\ \\( \\n \\051',
  '</script><script>alert(1)</script>',
  'endstream endobj 5 0 obj << /OpenAction 6 0 R >> stream',
  'före \u202eomvänd\u202c efter \u0000\u0007\u001b\u007f slut',
  '%PDF-1.7 %%EOF trailer startxref 0',
  '\ud800 ensam \udfff \uffff \ufffe',
  ']]> &amp; <?xpacket end="w"?> <rdf:li>',
  'https://a.se/)>>/JS(app.alert)/x\\?y=<FEFF>&z=å#ö',
];

/** Text that means something to PDF, XML or a reader, in every field that the model has. */
export const hostileReport: Report = {
  meta: {
    ...sampleReport.meta,
    title: hostile.join(' '),
    subject: hostile.join(' '),
    furniture: { header: hostile.join(' '), footer: `${hostile[2]} {page}/{pages}` },
  },
  blocks: [
    {
      kind: 'title',
      text: hostile.join(' '),
      eyebrow: hostile.join(' '),
      subtitle: hostile.join(' '),
    },
    { kind: 'contents', text: hostile[0] ?? '' },
    ...hostile.flatMap((text): Block[] => [
      { kind: 'heading', level: 2, text },
      { kind: 'heading', level: 4, text },
      { kind: 'answer', label: text, text: `${text}\n\n${text}` },
      { kind: 'paragraph', tone: 'prompt', text },
      { kind: 'list', items: [text, text] },
      { kind: 'facts', items: [{ term: text, text }] },
      {
        kind: 'table',
        caption: text,
        columns: [
          { text, align: 'start', weight: 1 },
          { text, align: 'end', weight: 1 },
        ],
        rows: [[text, text]],
      },
      {
        kind: 'figure',
        caption: text,
        alternative: text,
        chart: { type: 'bars', max: 3, rows: [{ label: text, value: 2, text }] },
      },
    ]),
  ],
};

/** A first column and a second one that goes on for more than three pages. */
export const tallCell = textOf(11_000);
export const tallReport = reportOf([
  {
    kind: 'table',
    caption: 'En hög rad',
    columns: [
      { text: 'Steg', align: 'start', weight: 1 },
      { text: 'Motivering', align: 'start', weight: 1 },
      { text: 'Nivå', align: 'start', weight: 1 },
    ],
    rows: [
      ['Före', 'Kort', '2'],
      ['Återkoppling', tallCell, '1 Påbörjat'],
      ['Efter', 'Kort', '3'],
    ],
  },
]);

export const emptyReport = reportOf([
  { kind: 'title', text: '', eyebrow: '', subtitle: '' },
  { kind: 'heading', level: 2, text: '' },
  { kind: 'paragraph', tone: 'note', text: ' \n ' },
  { kind: 'list', items: ['', 'Ett'] },
  { kind: 'list', items: [] },
  {
    kind: 'facts',
    items: [
      { term: '', text: '' },
      { term: 'Status', text: '' },
    ],
  },
  { kind: 'answer', label: '', text: '' },
  { kind: 'answer', label: 'Motivering', text: '\n\n' },
  { kind: 'table', caption: '', columns: [], rows: [] },
  {
    kind: 'table',
    caption: '',
    columns: [{ text: '', align: 'end', weight: 0 }],
    rows: [['']],
  },
  {
    kind: 'figure',
    caption: '',
    alternative: '',
    chart: {
      type: 'distribution',
      segments: [{ level: 0, label: '' }],
      rows: [{ label: '', counts: [0] }],
    },
  },
  {
    kind: 'figure',
    caption: '',
    alternative: '',
    chart: {
      type: 'pictures',
      parties: [],
      columns: [],
      links: [],
      rows: [],
    },
  },
]);
