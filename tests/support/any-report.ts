// Random reports, and what a document must say of one: every text, whole and in the model's order.
import fc from 'fast-check';
import type { Block, Report, Tone } from '#lib/domain/report/model.ts';
import { textParts } from '#lib/domain/report/text-parts.ts';
import { sampleReport } from './sample-report.ts';

/** What formats stumble over: markup, fields of other programs, line breaks, signs outside the plane. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '</p></w:t><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  ']]>&amp;&#60;b&#62;<!--',
  'CURRENT',
  'TOTAL_PAGES',
  '{page} av {pages}',
  'Rad ett\nRad två\n\nRad fyra',
  '🌸👩‍👩‍👧 å̈ ą̊ 𝒳',
  '=HYPERLINK("http://x")',
  'Läs https://example.se/a?b=1&c="d" och javascript:alert(1).',
  'constructor',
  '__proto__',
  'a\u0000b\u000bc\ufffed\ud800e',
  '_x0041_',
  '',
  ' \n\t ',
];

export const anyReportText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const anyTable = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: anyReportText,
    columns: fc.array(
      fc.record({
        text: anyReportText,
        align: fc.constantFrom('start' as const, 'end' as const),
        weight: fc.integer({ min: 0, max: 6 }),
      }),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(fc.array(anyReportText, { minLength: width, maxLength: width }), {
      maxLength: 4,
    }),
  }),
);

const anyFigure = fc.record({
  kind: fc.constant('figure' as const),
  caption: anyReportText,
  alternative: anyReportText,
  chart: fc.record({
    type: fc.constant('distribution' as const),
    segments: fc.constant([
      { level: 3, label: 'På plats' },
      { level: null, label: 'Inte bedömt än' },
    ] as const),
    rows: fc.array(
      fc.record({
        label: anyReportText,
        counts: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
      }),
      { maxLength: 3 },
    ),
  }),
});

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    text: anyReportText,
  }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    text: anyReportText,
    tone: fc.constantFrom<Tone>('body', 'lead', 'note', 'gap', 'prompt'),
  }),
  fc.record(
    {
      kind: fc.constant('list' as const),
      items: fc.array(anyReportText, { maxLength: 4 }),
      isNumbered: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'items'] },
  ),
  fc.record({
    kind: fc.constant('facts' as const),
    items: fc.array(fc.record({ term: anyReportText, text: anyReportText }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('signatures' as const),
    items: fc.array(anyReportText, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('answer' as const), label: anyReportText, text: anyReportText }),
  anyTable,
  anyFigure,
  fc.record({ kind: fc.constant('contents' as const), text: anyReportText }),
  fc.constant<Block>({ kind: 'page-break' }),
);

export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    text: anyReportText,
    eyebrow: anyReportText,
    subtitle: anyReportText,
    blocks: fc.array(anyBlock, { maxLength: 12 }),
    title: anyReportText,
    header: anyReportText,
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  })
  .map(({ blocks, title, header, orientation, ...front }) => ({
    meta: {
      ...sampleReport.meta,
      title,
      orientation,
      furniture: { header, footer: 'Sida {page} av {pages}' },
    },
    // No more than one list of contents, as in every document.
    blocks: [
      { kind: 'title' as const, ...front },
      ...blocks.filter(
        (block, index) =>
          block.kind !== 'contents' ||
          index === blocks.findIndex(({ kind }) => kind === 'contents'),
      ),
    ],
  }));

/** The texts that running text is made of; what stands in a picture is said by its alternative and the table after it. */
export function runningTexts({ blocks }: Report): string[] {
  return blocks.flatMap((block, index): string[] => {
    switch (block.kind) {
      case 'title':
        return [block.eyebrow, block.text, block.subtitle];
      case 'heading':
      case 'paragraph':
        return [block.text];
      case 'list':
      case 'signatures':
        return [...block.items];
      case 'facts':
        return block.items.flatMap(({ term, text }) => [term, text]);
      case 'answer':
        return [
          block.label,
          ...textParts(block.text).flatMap((part) =>
            part.kind === 'list' ? part.items : [part.text],
          ),
        ];
      case 'table':
        return [block.caption, ...block.columns.map(({ text }) => text), ...block.rows.flat()];
      case 'figure':
        return [block.caption];
      case 'contents':
        return [
          block.text,
          ...blocks
            .slice(index)
            .flatMap((one) => (one.kind === 'heading' && one.level < 4 ? [one.text] : [])),
        ];
      case 'page-break':
        return [];
    }
  });
}

/** Signs that no XML can hold are replaced; white space is as a reader sees it. */
export function asWritten(text: string): string {
  return (
    text
      .replace(/[\s\u0085]+/gu, ' ')
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
      .trim()
  );
}
