// What came of the activities, and for whom.
import { CARRIED_OUT } from '../reflection/codes.ts';
import { QUESTIONS } from '../reflection/questions.ts';
import type { Result } from '../reflection/schema.ts';
import { isLate } from '../plan/due.ts';
import type { Activity } from '../plan/schema.ts';
import { answer, fact, facts, heading, paragraph, type Fact } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { countedIn } from '../reflection/for-whom.ts';
import { forWhomTables } from './for-whom.ts';
import type { Block } from './model.ts';
import { goalNames } from './goals.ts';
import { leadingAnswers } from './part.ts';
import { saysTheSame } from '../says-the-same.ts';

export function resultBlocks(context: DocumentContext, withIsu = true): Block[] {
  const { words, reflection } = context;
  const { results, answers } = reflection;
  return [
    ...leadingAnswers(context, 'results'),
    ...(results.length > 0
      ? [
          paragraph(words.results(resultCounts(results))),
          heading(3, words.doc.reported),
          ...results.flatMap((result) => oneResult(context, result)),
          ...forWhom(context),
        ]
      : []),
    ...answer(words.doc.notReachedByAnything, answers[QUESTIONS.notReached]),
    ...(withIsu ? isuBlocks(context) : []),
  ];
}

/** Whether there is individbaserad systematisk uppföljning, and what it has shown. */
export function isuBlocks({ words, reflection: { answers, isu } }: DocumentContext): Block[] {
  return isu === null && !answers[QUESTIONS.isu]?.trim()
    ? []
    : [
        heading(3, words.doc.isu),
        ...(isu === null ? [] : facts([{ term: words.doc.isuUsed, text: words.isu(isu) }])),
        ...answer(words.doc.isuShown, answers[QUESTIONS.isu]),
      ];
}

export interface ResultCounts {
  readonly all: number;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  /** Where the group has not said whether it was carried out. */
  readonly unsaid: number;
}

export function resultCounts(results: readonly Result[]): ResultCounts {
  const count = (wanted: Result['carriedOut']) =>
    results.filter(({ carriedOut }) => carriedOut === wanted).length;
  const [yes, partly, no] = CARRIED_OUT.map(count) as [number, number, number];
  return { all: results.length, yes, partly, no, unsaid: count(null) };
}

/** The activity of the plan that a result is about. */
function plannedOf({ initiative }: DocumentContext, { activityId }: Result) {
  return initiative.activities.find(({ id }) => id === activityId);
}

/** What stands below the line that is the heading. */
function restOf(text: string): Block[] {
  const rest = text.split('\n').slice(1).join('\n').trim();
  return rest === '' ? [] : [paragraph(rest)];
}

/**
 * The activity's number in the plan while the two say the same. Where either has been written anew since, what the plan says
 * now stands beside it: a number alone would point to something else.
 */
function inPlan(
  { words, day, planUnknown }: DocumentContext,
  { title }: Result,
  planned: Activity | undefined,
): Fact[] {
  if (!planned) return [];
  const { number, text, status } = planned;
  if (title.trim() === '' || saysTheSame(title, text))
    return [{ term: words.doc.planNumber, text: String(number) }];
  if (planUnknown) return [];
  const now = words.planStatus(status, isLate(planned, day));
  return [{ term: words.doc.planNow, text: words.plannedNow(number, text, now) }];
}

function oneResult(context: DocumentContext, result: Result): Block[] {
  const { words } = context;
  const { doc, listed } = words;
  const planned = plannedOf(context, result);
  // What names it: its own words, or those of its activity.
  const text = result.title.trim() || (planned?.text.trim() ?? '');
  const genders = [...result.genders.map(words.gender), ...(result.notSplit ? [doc.notSplit] : [])];
  return [
    heading(4, words.activityHeading(text)),
    ...restOf(text),
    ...facts([
      ...inPlan(context, result, planned),
      {
        term: doc.carriedOut,
        text: result.carriedOut ? words.carriedOut(result.carriedOut) : words.none,
      },
      ...fact(doc.violence, listed(result.violence.map(words.violence))),
      ...fact(doc.groups, listed(result.groups.map(words.group))),
      ...fact(doc.genders, listed(genders)),
      ...fact(doc.ages, listed(result.ages.map(words.age))),
      ...fact(words.doc.goals, goalNames(context, result.goals)),
    ]),
    ...answer(doc.reason, result.carriedOut === 'yes' ? '' : result.reason),
    ...answer(doc.outcome, result.outcome),
    ...answer(doc.background, result.background),
    ...answer(doc.notReached, result.notReached),
    ...answer(doc.evidence, result.evidence),
  ];
}

function forWhom(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  const counted = countedIn(reflection.results);
  const notSplit = counted.filter((result) => result.notSplit).length;
  const unsaid = counted.filter((result) => result.genders.length === 0 && !result.notSplit).length;
  if (counted.length === 0) return [];
  return [
    heading(3, words.doc.forWhom),
    paragraph(words.forWhom(counted.length, reflection.results.length)),
    ...(notSplit > 0 ? [paragraph(words.notSplit(notSplit, counted.length, unsaid))] : []),
    ...forWhomTables(context, counted),
  ];
}
