// Changes to an initiative as new values. What is not touched keeps its identity.
import { segmentsOf } from './field-path.ts';
import { emptyReflection } from '../reflection/rows.ts';
import type { Assessment, Initiative, Party, Rating, Reflection, ReportState } from './schema.ts';

export type RatingFields = Pick<Rating, 'level' | 'rationale' | 'evidence'>;
export type InitiativeFields = Pick<
  Initiative,
  | 'title'
  | 'municipality'
  | 'municipalityName'
  | 'region'
  | 'kind'
  | 'mode'
  | 'validFrom'
  | 'validTo'
>;
export type AssessmentFields = Pick<
  Assessment,
  'title' | 'date' | 'phases' | 'participants' | 'priorities' | 'decisions'
> & {
  /** Only an adoption changes the rest of the report's standing. */
  readonly report: Pick<ReportState, 'registryNumber'>;
};

export function withRating(
  assessment: Assessment,
  step: string,
  party: Party,
  fields: Partial<RatingFields>,
  updatedAt: string,
): Assessment {
  const isSame = (rating: Rating) => rating.step === step && rating.party === party;
  const before = assessment.ratings.find(isSame) ?? emptyRating(step, party, updatedAt);
  const after: Rating = { ...before, ...fields, updatedAt };
  const ratings = assessment.ratings.some(isSame)
    ? assessment.ratings.map((rating) => (isSame(rating) ? after : rating))
    : [...assessment.ratings, after];
  return { ...assessment, ratings };
}

export function emptyRating(step: string, party: Party, updatedAt: string): Rating {
  return { step, party, level: null, rationale: '', evidence: '', updatedAt };
}

export function withSign(
  assessment: Assessment,
  step: string,
  sign: string,
  ticked: boolean,
): Assessment {
  const others = (assessment.signs[step] ?? []).filter((id) => id !== sign);
  return {
    ...assessment,
    signs: { ...assessment.signs, [step]: ticked ? [...others, sign] : others },
  };
}

export function withAnswer(
  reflections: readonly Reflection[],
  assessment: string,
  question: string,
  text: string,
  created: { id: string; updatedAt: string },
): Reflection[] {
  const before = reflections.find((reflection) => reflection.assessment === assessment) ?? {
    ...emptyReflection,
    id: created.id,
    assessment,
  };
  const after: Reflection = {
    ...before,
    answers: { ...before.answers, [question]: text },
    updatedAt: created.updatedAt,
  };
  return reflections.some(({ id }) => id === after.id)
    ? reflections.map((reflection) => (reflection.id === after.id ? after : reflection))
    : [...reflections, after];
}

export function withAssessment(initiative: Initiative, assessment: Assessment): Initiative {
  return {
    ...initiative,
    assessments: initiative.assessments.map((one) => (one.id === assessment.id ? assessment : one)),
  };
}

/**
 * The initiative and the other's assessments that it lacks, with the dates of their fields; of an assessment that both have, the
 * follow-up that it lacks, and every adoption: what has been adopted is never given up.
 */
export function withAssessmentsFrom(initiative: Initiative, other: Initiative): Initiative {
  const lacking = other.assessments.filter(
    ({ id }) => !initiative.assessments.some((one) => one.id === id),
  );
  const ids = lacking.map(({ id }) => id);
  const others = other.assessments.map(({ id }) => id);
  const reflections = other.reflections.filter(
    ({ assessment }) =>
      others.includes(assessment) &&
      !initiative.reflections.some((one) => one.assessment === assessment),
  );
  const begun = reflections.map(({ assessment }) => assessment);
  const belongs = (path: string) => {
    const [first, id = '', part = ''] = segmentsOf(path);
    if (first !== 'assessments') return false;
    return ids.includes(id) || (begun.includes(id) && ['answers', 'reflection'].includes(part));
  };
  return {
    ...initiative,
    assessments: [...initiative.assessments, ...lacking],
    reflections: [...initiative.reflections, ...reflections],
    adoptions: [
      // What has been erased in one of them does not come back from the other.
      ...initiative.adoptions.map(
        (one) => other.adoptions.find(({ id, erasedAt }) => id === one.id && erasedAt) ?? one,
      ),
      ...other.adoptions.filter(
        ({ id, assessment }) =>
          others.includes(assessment) && !initiative.adoptions.some((one) => one.id === id),
      ),
    ],
    changed: {
      ...initiative.changed,
      ...Object.fromEntries(Object.entries(other.changed).filter(([path]) => belongs(path))),
    },
  };
}
