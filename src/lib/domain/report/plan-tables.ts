// The plan as tables: what is open first, then what has ended, and the questions by themselves.
import { planCounts } from '../plan/counts.ts';
import { isLate } from '../plan/due.ts';
import { isEnded } from '../plan/edit.ts';
import { processOrder } from '../plan/order.ts';
import type { Activity, ActivityKind, ActivityStatus } from '../plan/schema.ts';
import { heading, paragraph, table } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { goalNames } from './goals.ts';
import type { Block, TableBlock } from './model.ts';

const STATUSES: readonly ActivityStatus[] = ['not-started', 'in-progress', 'done', 'cancelled'];

/** In the order of the process. */
export function inPlan({ initiative, steps }: DocumentContext, kind: ActivityKind): Activity[] {
  const numbers = new Map(steps.map(({ step, number }) => [step.id, number]));
  return processOrder(
    initiative.activities.filter((activity) => activity.kind === kind),
    numbers,
  );
}

export function planSentences(context: DocumentContext): Block[] {
  const { words, day } = context;
  if (context.planUnknown) return [paragraph(words.doc.planUnknown, 'gap')];
  const questions = inPlan(context, 'question');
  const counts = words.planCounts('activity', planCounts(inPlan(context, 'activity'), day));
  return [
    paragraph(`${words.planAsOf(day)} ${counts}`),
    ...(questions.length > 0
      ? [paragraph(words.planCounts('question', planCounts(questions, day)))]
      : []),
  ];
}

/** How many there are of every status, what they make together, and how many of them are late. */
export function statusCounts(context: DocumentContext): TableBlock {
  const { words, initiative, day } = context;
  const row = (label: string, all: readonly Activity[]) => {
    const count = (is: (activity: Activity) => boolean) => String(all.filter(is).length);
    return [
      label,
      ...STATUSES.map((status) => count((one) => one.status === status)),
      String(all.length),
      count((one) => isLate(one, day)),
    ];
  };
  const questions = inPlan(context, 'question');
  return table(
    questions.length > 0 ? words.doc.planStatusCaption : words.doc.activityStatusCaption,
    [
      [words.terms.count, 3],
      ...STATUSES.map((status) => [words.planStatus(status, false), 2, 'end'] as const),
      [words.terms.total, 2, 'end'],
      [words.doc.ofWhichLate, 2, 'end'],
    ],
    [
      row(words.doc.activities, inPlan(context, 'activity')),
      ...(questions.length > 0
        ? [row(words.doc.questions, questions), row(words.terms.total, initiative.activities)]
        : []),
    ],
  );
}

/** What is to be done and found out, in short: for a document in which the plan is one part. */
export function openInPlan(context: DocumentContext): Block[] {
  const { doc } = context.words;
  if (context.planUnknown) return [];
  return [
    ...openTable(context, 'activity', doc.openCaption, doc.activity),
    ...openTable(context, 'question', doc.openQuestionsCaption, doc.question),
  ];
}

function openTable(
  context: DocumentContext,
  kind: ActivityKind,
  caption: string,
  what: string,
): Block[] {
  const { words } = context;
  const open = inPlan(context, kind).filter(({ status }) => !isEnded(status));
  if (open.length === 0) return [];
  return [
    table(
      caption,
      [
        [words.doc.number, 1],
        [what, 5],
        [words.terms.step, 3],
        [words.doc.responsible, 3],
        [words.doc.due, 2.4],
        [words.terms.status, 2.4],
      ],
      open.map((activity) => [
        String(activity.number),
        words.activityName(activity.text),
        stepName(context, activity) || words.none,
        responsibleOf(context, activity),
        activity.due ?? words.none,
        statusOf(context, activity),
      ]),
    ),
  ];
}

export function planTables(context: DocumentContext): Block[] {
  const { doc } = context.words;
  const activities = inPlan(context, 'activity');
  const questions = inPlan(context, 'question');
  const open = activities.filter(({ status }) => !isEnded(status));
  const ended = activities.filter(({ status }) => isEnded(status));
  return [
    ...titled(doc.openHeading, planTable(context, doc.openCaption, open)),
    ...titled(doc.endedHeading, planTable(context, doc.endedCaption, ended)),
    ...titled(
      doc.questionsHeading,
      planTable(context, doc.questionsCaption, questions, doc.question),
    ),
  ];
}

function titled(title: string, content: TableBlock): Block[] {
  return content.rows.length > 0 ? [heading(2, title), content] : [];
}

/** @param what the head of the column that says what it is */
function planTable(
  context: DocumentContext,
  caption: string,
  rows: readonly Activity[],
  what: string = context.words.doc.activity,
): TableBlock {
  const { words, initiative } = context;
  const columns = columnsOf(context, what).filter(
    ({ optional, text }) => !optional || initiative.activities.some((one) => text(one) !== ''),
  );
  return table(
    caption,
    [[words.doc.number, 1], ...columns.map(({ head, weight }) => [head, weight] as const)],
    rows.map((activity) => [
      String(activity.number),
      ...columns.map(({ text }) => text(activity) || words.none),
    ]),
  );
}

interface PlanColumn {
  readonly head: string;
  readonly weight: number;
  readonly text: (activity: Activity) => string;
  /** Left out of every table of a plan that has nothing to say in it. */
  readonly optional?: true;
}

function columnsOf(context: DocumentContext, what: string): PlanColumn[] {
  const { words } = context;
  const { doc, terms } = words;
  return [
    { head: terms.step, weight: 3.8, text: (one) => stepName(context, one) },
    { head: what, weight: 5.5, text: ({ text }) => text.trim() || words.activityName('') },
    { head: doc.responsible, weight: 4.6, text: (one) => responsibleOf(context, one) },
    {
      head: doc.contributors,
      weight: 3,
      text: ({ contributors }) => contributors.trim(),
      optional: true,
    },
    { head: doc.due, weight: 2.9, text: ({ due }) => due ?? '' },
    { head: doc.followUp, weight: 3.4, text: ({ followUp }) => followUp.trim(), optional: true },
    { head: terms.status, weight: 2.4, text: (one) => statusOf(context, one) },
    {
      head: doc.obstacles,
      weight: 3.6,
      text: ({ obstacles, status, reason }) =>
        words.remarks(obstacles.trim(), status === 'cancelled' ? reason.trim() : ''),
      optional: true,
    },
    { head: doc.goals, weight: 1.6, text: ({ goals }) => goals.join(', '), optional: true },
  ];
}

/** Which goals the numbers of the column stand for. */
export function goalKey(context: DocumentContext): Block[] {
  const used = [...new Set(context.initiative.activities.flatMap(({ goals }) => goals))];
  const names = goalNames(context, used);
  return names === ''
    ? []
    : [paragraph(context.words.goalKey(names, context.goals?.title ?? ''), 'note')];
}

/** Nothing where it belongs to no step. */
function stepName({ steps, words }: DocumentContext, { step }: Activity): string {
  const placed = steps.find((one) => one.step.id === step);
  return placed ? words.stepName(placed.number, placed.step.name) : '';
}

function responsibleOf({ words }: DocumentContext, { responsible, owner }: Activity): string {
  return words.responsible(responsible.trim(), owner);
}

function statusOf({ words, day }: DocumentContext, activity: Activity): string {
  const ended = activity.endedOn && isEnded(activity.status) ? activity.endedOn : null;
  return words.planStatusOn(words.planStatus(activity.status, isLate(activity, day)), ended);
}
