// What a document may count, counted here once more in the plainest way: nothing of the app's own counting is used.
import type { Assessment } from '#lib/domain/assessment/schema.ts';
import { withNumbers } from '#lib/domain/plan/numbers.ts';
import type { DocumentInput } from '#lib/domain/report/context.ts';

/** How the levels of a step are told apart here, highest first: the order of the columns. */
export const LEVELS = [0, 1, 2, 3, 'unknown', 'not-applicable', null] as const;
type Level = (typeof LEVELS)[number];

export interface PhaseFacts {
  readonly applicable: number;
  readonly inPlace: number;
  readonly assessed: number;
  readonly excluded: number;
  readonly excludedSteps: readonly number[];
  /** How many steps have each of LEVELS. */
  readonly counts: readonly number[];
  readonly highest: number;
  readonly lowest: number;
  /** Numbers of the steps at level 0 or 1. */
  readonly missing: readonly number[];
  readonly unknown: readonly number[];
  readonly blank: readonly number[];
  readonly holding: boolean;
}

function levelIn(assessment: Assessment, step: string, party: string): Level {
  for (const rating of assessment.ratings)
    if (rating.step === step && rating.party === party) return rating.level;
  return null;
}

function phaseFacts(levels: readonly Level[], first: number): PhaseFacts {
  let [applicable, inPlace, assessed, excluded, highest] = [0, 0, 0, 0, -1];
  const excludedSteps: number[] = [];
  const missing: number[] = [];
  const unknown: number[] = [];
  const blank: number[] = [];
  let lowest = 4;
  let open = 0;
  levels.forEach((level, index) => {
    if (level === 'not-applicable') {
      excluded += 1;
      excludedSteps.push(first + index);
    } else applicable += 1;
    if (level === 3) inPlace += 1;
    if (level === 0 || level === 1) missing.push(first + index);
    if (level === 'unknown') unknown.push(first + index);
    if (level === null) blank.push(first + index);
    if (level === null || level === 'unknown') open += 1;
    if (typeof level === 'number') {
      assessed += 1;
      highest = Math.max(highest, level);
      lowest = Math.min(lowest, level);
    }
  });
  const counts = LEVELS.map((wanted) => {
    let count = 0;
    for (const level of levels) if (level === wanted) count += 1;
    return count;
  });
  const done = applicable === 0 || (open === 0 && lowest >= 2);
  return {
    applicable,
    inPlace,
    assessed,
    excluded,
    excludedSteps,
    counts,
    highest,
    lowest,
    missing,
    unknown,
    blank,
    holding: !done,
  };
}

export function factsOf(input: DocumentInput) {
  const { assessment, instrument, today, purposes, createdOn } = input;
  const initiative = withNumbers(input.initiative);
  const steps = instrument.phases.flatMap((phase, phaseIndex) =>
    phase.steps.map(({ id, name }) => ({ id, name, phaseIndex })),
  );
  const phases: PhaseFacts[] = [];
  for (const [index, phase] of instrument.phases.entries()) {
    const first = steps.findIndex(({ phaseIndex }) => phaseIndex === index) + 1;
    phases.push(
      phaseFacts(
        phase.steps.map(({ id }) => levelIn(assessment, id, 'joint')),
        first,
      ),
    );
  }
  const sum = (numbers: readonly number[]) => {
    let total = 0;
    for (const number of numbers) total += number;
    return total;
  };
  const written = initiative.reflections.find((one) => one.assessment === assessment.id);
  const isText = (...texts: readonly string[]) => texts.join('').trim() !== '';
  // A row that was added and left alone is in no document.
  const reflection = written && {
    ...written,
    participants: written.participants.filter(({ role, count }) => isText(role) || count > 1),
    results: written.results.filter(
      (row) =>
        isText(row.title, row.reason, row.outcome, row.background, row.notReached, row.evidence) ||
        row.activityId !== null ||
        row.carriedOut !== null ||
        row.notSplit ||
        [row.violence, row.groups, row.genders, row.ages, row.goals].flat().length > 0,
    ),
    judgements: written.judgements.filter(
      ({ progress, rationale, goal }) => progress !== null || isText(rationale, goal),
    ),
    communications: written.communications.filter(
      ({ unit, how, on }) => isText(unit, how) || on !== null,
    ),
  };
  const persons = (rows: readonly { party: string; count: number }[]) => {
    const of = (party: string) => {
      let total = 0;
      for (const row of rows) if (row.party === party) total += row.count;
      return total;
    };
    return { municipality: of('municipality'), region: of('region'), rows };
  };
  const results = reflection?.results ?? [];
  const counted = results.filter(({ carriedOut }) => carriedOut !== 'no');
  const judged = [
    ...purposes.map(
      ({ id }) => reflection?.judgements.find(({ purpose }) => purpose === id)?.progress ?? null,
    ),
    ...(reflection?.judgements ?? [])
      .filter(({ purpose }) => !purposes.some(({ id }) => id === purpose))
      .map(({ progress }) => progress),
  ];
  const before = [...initiative.assessments]
    .filter(({ id, date }) => id !== assessment.id && date < assessment.date)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  const plan = (kind: 'activity' | 'question') => {
    const all = initiative.activities.filter((one) => one.kind === kind);
    const is = (...wanted: string[]) => all.filter(({ status }) => wanted.includes(status)).length;
    const open = is('not-started', 'in-progress');
    let late = 0;
    for (const { status, due } of all)
      if ((status === 'not-started' || status === 'in-progress') && due !== null && due < today)
        late += 1;
    return {
      all: all.length,
      open,
      late,
      done: is('done'),
      cancelled: is('cancelled'),
      statuses: ['not-started', 'in-progress', 'done', 'cancelled'].map((one) => is(one)),
    };
  };
  const stepNumber = (id: string | null) => steps.findIndex((step) => step.id === id) + 1;
  const citedAs = (id: string | null) =>
    initiative.activities.find((one) => one.id === id)?.number ?? null;
  const byPlan = (kind: 'activity' | 'question') =>
    initiative.activities
      .filter((one) => one.kind === kind)
      .map((one) => ({
        cited: one.number,
        number: stepNumber(one.step),
        ended: one.status === 'done' || one.status === 'cancelled',
        goals: one.goals.map(Number),
        due: one.due,
        endedOn: one.endedOn,
        order: `${one.due ?? '~'} ${one.createdAt} ${one.id}`,
      }));
  return {
    steps,
    phases,
    overall: {
      inPlace: sum(phases.map(({ inPlace }) => inPlace)),
      applicable: sum(phases.map(({ applicable }) => applicable)),
      excluded: sum(phases.map(({ excluded }) => excluded)),
      assessed: sum(phases.map(({ assessed }) => assessed)),
      excludedSteps: phases.flatMap(({ excludedSteps }) => excludedSteps),
      unknown: phases.flatMap(({ unknown }) => unknown),
      blank: phases.flatMap(({ blank }) => blank),
    },
    levelAt: (number: number, party: string, at = assessment) =>
      levelIn(at, steps[number - 1]?.id ?? '', party),
    before,
    assessment,
    inFollowUp: persons(reflection?.participants ?? []),
    inAssessment: persons(assessment.participants),
    results,
    /** The number of the activity that each is about; null where it is none of the plan's. */
    reported: results.map(({ activityId }) => citedAs(activityId)),
    aims: (reflection?.aims ?? [])
      .filter(({ text, activityId }) => text.trim() !== '' || citedAs(activityId) !== null)
      .map(({ activityId }) => citedAs(activityId)),
    counted,
    judged,
    plans: { activity: plan('activity'), question: plan('question') },
    planned: { activity: byPlan('activity'), question: byPlan('question') },
    hasGoals: initiative.activities.some(({ goals }) => goals.length > 0),
    figures: initiative.figures.filter(
      ({ name, definition, years }) => isText(name, definition) || years.length > 0,
    ),
    communications: reflection?.communications ?? [],
    /** Of each step, how many of its signs are ticked, and how many it has. */
    signs: instrument.phases.flatMap((phase) =>
      phase.steps.map((step) => {
        let ticked = 0;
        for (const { id } of step.signs) if (assessment.signs[step.id]?.includes(id)) ticked += 1;
        return [ticked, step.signs.length] as const;
      }),
    ),
    /** The dates of a fact, by its term. */
    dates: {
      Framtagen: [createdOn],
      Datum: [createdOn],
      Skattning: [assessment.date],
      'Uppföljningen gjordes': [reflection?.heldOn],
      'Perioden som följs upp': [reflection?.from, reflection?.to],
      'Överenskommelsen gäller': [initiative.validFrom, initiative.validTo],
    } as Readonly<Record<string, readonly (string | null | undefined)[]>>,
    version: initiative.adoptions.filter((one) => one.assessment === assessment.id).length || 1,
  };
}

export type Facts = ReturnType<typeof factsOf>;
