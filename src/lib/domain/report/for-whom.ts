// How many of the reported activities reached whom. One activity may reach several, so the counts make no sum: how many there are stands last. Which are
// counted is told by `countedIn`, for the page as well.
import { AGES, GENDERS, TARGET_GROUPS, VIOLENCE } from '../reflection/codes.ts';
import type { Result } from '../reflection/schema.ts';
import { table } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

/** One table for each way of dividing them, under the sentence that says how many are counted. */
export function forWhomTables({ words }: DocumentContext, counted: readonly Result[]): Block[] {
  const { doc } = words;
  const count = (is: (result: Result) => boolean) => counted.filter(is).length;
  const byKind = <Code extends string>(
    kind: string,
    codes: readonly Code[],
    chosen: (result: Result) => readonly Code[],
    name: (code: Code) => string,
    more: readonly (readonly [string, number])[] = [],
    isEmpty: (result: Result) => boolean = (result) => chosen(result).length === 0,
  ) =>
    table(
      words.forWhomBy(kind),
      [
        [kind, 8],
        [doc.forWhomCount, 2, 'end'],
      ],
      [
        ...codes.map((code) => [
          name(code),
          String(count((result) => chosen(result).includes(code))),
        ]),
        ...more.map(([label, number]) => [label, String(number)]),
        [doc.unsaid, String(count(isEmpty))],
        [doc.forWhomAll, String(counted.length)],
      ],
    );
  return [
    byKind(doc.violence, VIOLENCE, ({ violence }) => violence, words.violence),
    byKind(doc.groups, TARGET_GROUPS, ({ groups }) => groups, words.group),
    byKind(
      doc.genders,
      GENDERS,
      ({ genders }) => genders,
      words.gender,
      [[doc.notSplit, count(({ notSplit }) => notSplit)]],
      ({ genders, notSplit }) => genders.length === 0 && !notSplit,
    ),
    byKind(doc.ages, AGES, ({ ages }) => ages, words.age),
  ];
}
