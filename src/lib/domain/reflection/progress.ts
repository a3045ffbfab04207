// How far each part of the yearly follow-up has come, without any judgement: what it holds, and what is left by choice.
import type { Instrument } from '../instrument/schema.ts';
import { PARTS, type Part } from './codes.ts';
import {
  collaborationQuestion,
  COMMENTING,
  commentQuestion,
  implementationQuestion,
  LESSONS,
  PART_OF_QUESTION,
  PILLARS,
  QUESTIONS,
  type Commenting,
} from './questions.ts';
import { saidRows } from './said.ts';
import type { Reflection } from './schema.ts';

type Questions = Instrument['reflection'];

/** The instrument's own questions in one part. */
export function leadingQuestions(questions: Questions, part: Part): Questions {
  return questions.filter(({ id }) => partOfQuestion(id) === part);
}

/** Ids of the form's own questions in each part, in their order on the page; comments stand apart. */
export const QUESTIONS_OF_PART: Readonly<Record<Part, readonly string[]>> = {
  about: [QUESTIONS.missingFunctions, QUESTIONS.otherSources, QUESTIONS.isu],
  results: [QUESTIONS.notReached],
  collaboration: PILLARS.flatMap((pillar) =>
    LESSONS.map((lesson) => collaborationQuestion(pillar, lesson)),
  ),
  implementation: LESSONS.map(implementationQuestion),
  judgement: [],
  ahead: [
    QUESTIONS.summary,
    QUESTIONS.supportFromRss,
    QUESTIONS.supportFromCounty,
    QUESTIONS.revision,
  ],
};

/** The part in which a question is answered: the form's own, comments and the instrument's, of which an unknown stands last. */
export function partOfQuestion(id: string): Part {
  const own = PARTS.find(
    (part) =>
      QUESTIONS_OF_PART[part].includes(id) ||
      COMMENTING.some((party) => commentQuestion(part, party) === id),
  );
  const leading = Object.hasOwn(PART_OF_QUESTION, id) ? PART_OF_QUESTION[id] : undefined;
  return own ?? leading ?? 'ahead';
}

const PART_OF_FIELD: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['results', 'results'],
  ['judgements', 'judgement'],
  ['aims', 'ahead'],
  ['communications', 'ahead'],
  ['revise', 'ahead'],
]);

/** The part in which a field or a list of rows is filled in. */
export function partOfField(name: string): Part {
  return PART_OF_FIELD.get(name) ?? 'about';
}

export interface PartProgress {
  readonly part: Part;
  /** `nothing` is said by the group; what it has written all the same weighs more. */
  readonly state: 'empty' | 'begun' | 'nothing';
  /** The short way through the part is taken, or the long one, or there is nothing to report. */
  readonly finished: boolean;
  /** Answers in free text, without comments. */
  readonly answers: number;
  readonly participants: number;
  readonly results: number;
  readonly judgements: number;
  readonly aims: number;
  readonly steps: number;
  readonly communications: number;
  /** Who has added a comment of its own. */
  readonly comments: readonly Commenting[];
}

type Counts = Omit<PartProgress, 'part' | 'state' | 'finished' | 'answers' | 'comments'>;
const noRows: Counts = {
  participants: 0,
  results: 0,
  judgements: 0,
  aims: 0,
  steps: 0,
  communications: 0,
};

/** @param steps how many steps are chosen as the first to be taken, which is asked in the last part too */
export function progressOf(
  reflection: Reflection,
  questions: Questions,
  steps = 0,
): PartProgress[] {
  return PARTS.map((part) => partProgress(reflection, questions, part, steps));
}

export function partProgress(
  reflection: Reflection,
  questions: Questions,
  part: Part,
  steps = 0,
): PartProgress {
  const isAnswered = (id: string) => isText(answerTo(reflection, id));
  const asked = [
    ...leadingQuestions(questions, part).map(({ id }) => id),
    ...QUESTIONS_OF_PART[part],
  ];
  const answers = asked.filter(isAnswered).length;
  const comments = COMMENTING.filter((party) => isAnswered(commentQuestion(part, party)));
  const rows = { ...noRows, ...rowsOf(reflection, part), ...(part === 'ahead' && { steps }) };
  const holds =
    answers > 0 ||
    comments.length > 0 ||
    Object.values(rows).some((count) => count > 0) ||
    isMarked(reflection, part);
  const isNothing = reflection.nothing.includes(part);
  return {
    part,
    state: holds ? 'begun' : isNothing ? 'nothing' : 'empty',
    finished: isNothing || (holds && isFinished(reflection, questions, part)),
    answers,
    ...rows,
    comments,
  };
}

/** Where the way goes on: at the first part in which nothing is said, else at the first that is not finished. */
export function nextPart(progress: readonly PartProgress[]): PartProgress | undefined {
  return (
    progress.find(({ state }) => state === 'empty') ?? progress.find(({ finished }) => !finished)
  );
}

function isFinished(reflection: Reflection, questions: Questions, part: Part): boolean {
  const areAnswered = (ids: readonly string[]) =>
    ids.every((id) => isText(answerTo(reflection, id)));
  const leading = leadingQuestions(questions, part).map(({ id }) => id);
  const areLeading = areAnswered(leading);
  // Where a questionnaire asks nothing that leads, nothing short is an answer.
  const short = leading.length > 0 && areLeading;
  const { from, to, results, judgements } = reflection;
  switch (part) {
    case 'about':
      return areLeading && from !== null && to !== null;
    case 'results':
      return short || saidRows('results', results).length > 0;
    case 'judgement':
      return short || saidRows('judgements', judgements).length > 0;
    case 'ahead':
      return areLeading && areAnswered([QUESTIONS.summary]);
    default:
      return short || areAnswered(QUESTIONS_OF_PART[part]);
  }
}

/** A record from a file may lack the question, and has what every object has. */
function answerTo({ answers }: Reflection, id: string): string {
  return (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? '';
}

function rowsOf(reflection: Reflection, part: Part): Partial<Counts> {
  const { participants, results, judgements, aims, communications } = reflection;
  switch (part) {
    case 'about':
      return { participants: saidRows('participants', participants).length };
    case 'results':
      return { results: saidRows('results', results).length };
    case 'judgement':
      return { judgements: saidRows('judgements', judgements).length };
    case 'ahead':
      return {
        aims: saidRows('aims', aims).length,
        communications: saidRows('communications', communications).length,
      };
    default:
      return {};
  }
}

/** Whether something other than text and rows is filled in. */
function isMarked(reflection: Reflection, part: Part): boolean {
  const { from, to, heldOn, sources, isu, revise } = reflection;
  if (part === 'about')
    return [from, to, heldOn, isu].some((value) => value !== null) || sources.length > 0;
  return part === 'ahead' && revise !== null;
}

function isText(text: string): boolean {
  return text.trim() !== '';
}
