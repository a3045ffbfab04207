// Any small report: every kind of block that prints a text of its own, in any order.
import fc from 'fast-check';
import type { Block, Report } from '#lib/domain/report/model.ts';
import { sampleReport } from './sample-report.ts';

const word = fc.stringMatching(/^[a-zåäöA-ZÅÄÖ0-9]{1,24}$/);
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const few = <T>(one: fc.Arbitrary<T>, most = 5) => fc.array(one, { minLength: 1, maxLength: most });

const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(fc.oneof(text, fc.constant('')), { minLength: columns, maxLength: columns });
  return fc.record({
    kind: fc.constant('table' as const),
    caption: text,
    columns: fc.array(
      fc.record({
        text,
        align: fc.constantFrom('start' as const, 'end' as const),
        weight: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: columns, maxLength: columns },
    ),
    rows: few(row, 8),
  });
});

/** The largest number that a key figure can have. */
const LARGEST = 1e12;

const bars = fc.record({
  kind: fc.constant('figure' as const),
  caption: text,
  alternative: text,
  chart: fc.record({
    type: fc.constant('bars' as const),
    max: fc.option(fc.nat(100)),
    rows: few(
      fc.record({
        label: text,
        value: fc.option(fc.double({ min: 0, max: LARGEST, noNaN: true })),
        text,
      }),
    ),
  }),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    text,
  }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    tone: fc.constantFrom('body' as const, 'lead' as const, 'gap' as const, 'prompt' as const),
    text,
  }),
  fc.record({ kind: fc.constant('list' as const), items: few(text) }),
  fc.record({
    kind: fc.constant('facts' as const),
    items: few(fc.record({ term: text, text })),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    label: text,
    text: few(text).map((lines) => lines.join('\n')),
  }),
  table,
  bars,
  fc.constant({ kind: 'page-break' as const }),
);

export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    title: text,
    blocks: fc.array(block, { maxLength: 12 }),
  })
  .map(({ orientation, title, blocks }) => ({
    meta: { ...sampleReport.meta, orientation },
    blocks: [{ kind: 'title', text: title, eyebrow: '', subtitle: '' }, ...blocks],
  }));
