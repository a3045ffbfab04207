import { expect, test } from 'vitest';
import type { PictureDifferences, PicturePair } from '../domain/assessment/picture-differences.ts';
import { differenceNotes } from './document-counts.ts';
import { formatList } from './format.ts';
import { amount } from './number-words.ts';
import * as m from './paraglide/messages.js';

const nothing: PictureDifferences = {
  distance: 0,
  largest: [],
  outside: { unknown: [], 'not-applicable': [] },
};
const notesOf = (changes: Partial<PictureDifferences>) =>
  differenceNotes(
    { ...nothing, ...changes },
    (step) => m.status_step({ number: step, name: 'X' }),
    (level) => `<${level}>`,
  );
const pair = (step: string): PicturePair => ({ step, municipality: 0, region: 2 });

test('where nothing is to be compared, nothing is said of a largest difference', () => {
  expect(notesOf({})).toEqual([]);
});

test('the largest difference is told from level to level, step by step', () => {
  expect(notesOf({ distance: 2, largest: [pair('3'), pair('8')] })).toEqual([
    {
      text: m.pictures_listed({ what: m.pictures_apart(amount(2)) }),
      items: ['3', '8'].map((number) =>
        m.pictures_pair({
          step: m.walk_title({ number, name: 'X' }),
          municipality: '<0>',
          region: '<2>',
        }),
      ),
    },
  ]);
});

test('that only one has chosen a level is told by who has, and by what the other answers', () => {
  const one: PicturePair = { step: '4', municipality: 'unknown', region: 1 };
  const other: PicturePair = { step: '9', municipality: 3, region: 'unknown' };
  const notes = notesOf({
    outside: { unknown: [one, other], 'not-applicable': [{ ...other, region: 'not-applicable' }] },
  });
  const listed = (what: string, step: string) => [
    m.pictures_listed({ what }),
    m.walk_title({ number: step, name: 'X' }),
  ];
  expect(notes.map(({ text, items }) => [text, items[0]?.split(':')[0]])).toEqual([
    listed(m.pictures_level_municipality({ answer: '<unknown>' }), '9'),
    listed(m.pictures_level_region({ answer: '<unknown>' }), '4'),
    listed(m.pictures_level_municipality({ answer: '<not-applicable>' }), '9'),
  ]);
});

test('of many steps it is said which they are, in one sentence', () => {
  const many = ['1', '2', '3', '4', '5', '6'];
  const steps = formatList(many.map((number) => m.status_step({ number, name: 'X' })));
  expect(notesOf({ distance: 1, largest: many.map(pair) })).toEqual([
    { text: m.pictures_in({ what: m.pictures_apart(amount(1)), steps }), items: [] },
  ]);
});
