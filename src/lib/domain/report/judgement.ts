// The way to purposes and goals, as the group itself judges it.
import { PROGRESS, type Progress } from '../reflection/codes.ts';
import { answer, paragraph, table } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';
import { leadingAnswers } from './part.ts';
import { withoutEnd } from '../without-end.ts';

export interface Judged {
  readonly name: string;
  readonly progress: Progress | null;
  readonly rationale: string;
}

export type JudgementCounts = Readonly<Record<Progress | 'all' | 'unsaid', number>>;

/** The agreement's purposes in their order, judged or not, and then the group's own goals. */
export function judgedIn({ words, reflection, purposes }: DocumentContext): Judged[] {
  const { judgements } = reflection;
  const shared = purposes.map(({ id, name }) => {
    const own = judgements.find(({ purpose }) => purpose === id);
    return { name, progress: own?.progress ?? null, rationale: own?.rationale ?? '' };
  });
  const others = judgements
    .filter(({ purpose }) => purpose === null || !purposes.some(({ id }) => id === purpose))
    .map(({ purpose, goal, progress, rationale }) => ({
      name:
        withoutEnd(goal.trim()) ||
        (purpose === null ? words.doc.untitledGoal : words.doc.unknownPurpose),
      progress,
      rationale,
    }));
  return [...shared, ...others];
}

export function judgementBlocks(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  const leading = leadingAnswers(context, 'judgement');
  if (reflection.judgements.length === 0) return leading;
  const judged = judgedIn(context);
  const counts = Object.fromEntries(
    PROGRESS.map((code) => [code, judged.filter(({ progress }) => progress === code).length]),
  ) as Record<Progress, number>;
  const unsaid = judged.filter(({ progress }) => progress === null).length;
  return [
    ...leading,
    paragraph(words.judgements({ ...counts, all: judged.length, unsaid })),
    table(
      words.doc.judgementCaption,
      [
        [words.doc.purpose, 6],
        [words.doc.judgement, 3],
      ],
      judged.map(({ name, progress }) => [name, words.progress(progress)]),
    ),
    ...judged.flatMap(({ name, rationale }) => answer(words.rationaleOf(name), rationale)),
  ];
}
