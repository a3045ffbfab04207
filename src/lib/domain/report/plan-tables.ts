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
  const questions = inPlan(context, 'question');
  const counts = words.planCounts('activity', planCounts(inPlan(context, 'activity'), day));
  return [
    paragraph(`${words.planAsOf(day)} ${counts}`),
    ...(questions.length > 0
      ? [paragraph(words.planCounts('question', planCounts(questions, day)))]
      : []),
  ];
}

/** Every status with its count, what they make together, and how many of them are late. */
export function statusCounts(context: DocumentContext): TableBlock {
  const { words, day, initiative } = context;
  const kinds = ['activity', 'question'] as const;
  const row = (label: string, is: (activity: Activity) => boolean) => [
    label,
    ...kinds.map((kind) =>
      String(initiative.activities.filter((one) => one.kind === kind && is(one)).length),
    ),
  ];
  return table(
    words.doc.planStatusCaption,
    [
      [words.terms.status, 4],
      [words.doc.activities, 2, 'end'],
      [words.doc.questions, 2, 'end'],
    ],
    [
      ...STATUSES.map((status) =>
        row(words.planStatus(status, false), (one) => one.status === status),
      ),
      row(words.terms.total, () => true),
      row(words.doc.ofWhichLate, (one) => isLate(one, day)),
    ],
  );
}

/** What is to be done, in short: for a document in which the plan is one part. */
export function openActivities(context: DocumentContext): Block[] {
  const { words } = context;
  const open = inPlan(context, 'activity').filter(({ status }) => !isEnded(status));
  if (open.length === 0) return [];
  return [
    table(
      words.doc.openCaption,
      [
        [words.doc.activity, 5],
        [words.terms.step, 1.2],
        [words.doc.responsible, 3],
        [words.doc.due, 2.4],
        [words.terms.status, 2.4],
      ],
      open.map((activity) => [
        words.activityName(activity.text),
        stepNumber(context, activity),
        responsibleOf(context, activity),
        dateOf(context, activity.due),
        statusOf(context, activity),
      ]),
    ),
  ];
}

export function planTables(context: DocumentContext): Block[] {
  const { words } = context;
  const activities = inPlan(context, 'activity');
  const questions = inPlan(context, 'question');
  const open = activities.filter(({ status }) => !isEnded(status));
  const ended = activities.filter(({ status }) => isEnded(status));
  return [
    ...titledTable(context, words.doc.openHeading, words.doc.openCaption, open, 0),
    ...titledTable(context, words.doc.endedHeading, words.doc.endedCaption, ended, open.length),
    ...titledTable(
      context,
      words.doc.questionsHeading,
      words.doc.questionsCaption,
      questions,
      activities.length,
    ),
  ];
}

function titledTable(
  context: DocumentContext,
  title: string,
  caption: string,
  activities: readonly Activity[],
  before: number,
): Block[] {
  if (activities.length === 0) return [];
  const { words } = context;
  const { doc, terms } = words;
  const hasGoals = context.initiative.activities.some(({ goals }) => goals.length > 0);
  return [
    heading(2, title),
    table(
      caption,
      [
        [doc.number, 1],
        [terms.step, 1.2],
        [doc.activity, 6],
        [doc.responsible, 3.4],
        [doc.contributors, 3],
        [doc.due, 2.2],
        [doc.followUp, 3.4],
        [terms.status, 2.4],
        [doc.obstacles, 3.6],
        ...(hasGoals ? [[doc.goals, 1.6] as const] : []),
      ],
      activities.map((activity, index) => [
        String(before + index + 1),
        stepNumber(context, activity),
        activity.text.trim() || words.activityName(''),
        responsibleOf(context, activity),
        activity.contributors.trim(),
        dateOf(context, activity.due),
        activity.followUp.trim(),
        statusOf(context, activity),
        words.remarks(
          activity.obstacles.trim(),
          activity.status === 'cancelled' ? activity.reason.trim() : '',
        ),
        ...(hasGoals ? [activity.goals.join(', ')] : []),
      ]),
    ),
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

function stepNumber({ words, steps }: DocumentContext, { step }: Activity): string {
  const placed = steps.find((one) => one.step.id === step);
  return placed ? String(placed.number) : words.doc.noStep;
}

function responsibleOf({ words }: DocumentContext, { responsible, owner }: Activity): string {
  return words.responsible(responsible.trim(), owner);
}

function dateOf({ words }: DocumentContext, date: string | null): string {
  return date ? words.date(date) : words.none;
}

function statusOf({ words, day }: DocumentContext, activity: Activity): string {
  const ended = activity.endedOn && isEnded(activity.status) ? activity.endedOn : null;
  return words.planStatusOn(words.planStatus(activity.status, isLate(activity, day)), ended);
}
