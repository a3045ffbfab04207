import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../../tests/support/documents.ts';
import { m } from '../../../../tests/support/messages.ts';
import { table } from './blocks.ts';
import { calmTables } from './calm-tables.ts';
import type { Block } from './model.ts';

const calm = (block: Block) => calmTables([block], 'landscape', words);
const plan = (...rows: string[][]) =>
  table(
    'Hela planen',
    [
      ['Rad', 1],
      ['Vad ni gör', 5],
      ['Hur ni ser det', 3],
      ['Hur det går', 2],
    ],
    rows,
  );

describe('the tables of a document', () => {
  it('put a text that would fill pages of a narrow column after the table, whole', () => {
    const long = 'Varje kvartal på samverkansmötet. '.repeat(90).trim();
    expect(
      calm(
        plan(
          ['1', 'Ta fram rutin', long, 'På väg fram'],
          ['2', 'Utbilda', 'Årligen', 'Helt färdig'],
        ),
      ),
    ).toEqual([
      plan(
        ['1', 'Ta fram rutin', m.doc_apart(), 'På väg fram'],
        ['2', 'Utbilda', 'Årligen', 'Helt färdig'],
      ),
      {
        kind: 'answer',
        label: m.doc_apart_label({ column: 'Hur ni ser det', head: 'Rad', row: '1' }),
        text: long,
      },
    ]);
  });

  it('say once what a dash means, instead of the same two words in every cell', () => {
    const none = m.report_none();
    expect(
      calm(plan(['1', 'Ta fram rutin', none, none], ['2', none, none, 'Helt färdig'])),
    ).toEqual([
      plan(['1', 'Ta fram rutin', '–', '–'], ['2', '–', '–', 'Helt färdig']),
      { kind: 'paragraph', tone: 'note', text: m.doc_unsaid_key() },
    ]);
  });

  it('leave every other table as it is, and lose no text of any', () => {
    const usual = plan(['1', 'Ta fram rutin', 'Årligen', 'Helt färdig']);
    expect(calm(usual)).toEqual([usual]);
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ minLength: 1, maxLength: 900 }), { minLength: 4, maxLength: 4 }),
        ),
        (rows) => {
          const said = JSON.stringify(calm(plan(...rows)));
          for (const text of rows.flat())
            if (text.trim() !== '')
              expect(said).toContain(JSON.stringify(text.trim()).slice(1, -1));
        },
      ),
    );
  });
});
