// How many of the reported activities reached whom. One activity may reach several, so the counts make no sum. What was
// not carried out reached nobody and is not counted, as on the page.
import { AGES, GENDERS, TARGET_GROUPS, VIOLENCE } from '../reflection/codes.ts';
import type { Result } from '../reflection/schema.ts';
import { table } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { TableBlock } from './model.ts';

export function countedIn(results: readonly Result[]): Result[] {
  return results.filter(({ carriedOut }) => carriedOut !== 'no');
}

export function forWhomTable({ words }: DocumentContext, counted: readonly Result[]): TableBlock {
  const { doc } = words;
  const count = (is: (result: Result) => boolean) => counted.filter(is).length;
  const rowsOf = <Code extends string>(
    kind: string,
    codes: readonly Code[],
    chosen: (result: Result) => readonly Code[],
    name: (code: Code) => string,
    more: readonly (readonly [string, number])[] = [],
    isEmpty: (result: Result) => boolean = (result) => chosen(result).length === 0,
  ) => [
    ...codes.map((code) => [
      name(code),
      kind,
      String(count((result) => chosen(result).includes(code))),
    ]),
    ...more.map(([label, number]) => [label, kind, String(number)]),
    [doc.unsaid, kind, String(count(isEmpty))],
  ];
  return table(
    doc.forWhomCaption,
    [
      [doc.forWhomGroup, 5],
      [doc.forWhomKind, 3],
      [doc.forWhomCount, 2, 'end'],
    ],
    [
      ...rowsOf(doc.violence, VIOLENCE, ({ violence }) => violence, words.violence),
      ...rowsOf(doc.groups, TARGET_GROUPS, ({ groups }) => groups, words.group),
      ...rowsOf(
        doc.genders,
        GENDERS,
        ({ genders }) => genders,
        words.gender,
        [[doc.notSplit, count(({ notSplit }) => notSplit)]],
        ({ genders, notSplit }) => genders.length === 0 && !notSplit,
      ),
      ...rowsOf(doc.ages, AGES, ({ ages }) => ages, words.age),
    ],
  );
}
