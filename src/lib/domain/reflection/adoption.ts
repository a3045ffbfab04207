// What a body has adopted stays as it was on that day: the documents of an adopted occasion are made from it.
import { emptyReportState } from '../assessment/defaults.ts';
import type { Adoption, Assessment, Initiative } from '../assessment/schema.ts';
import { previousOf } from '../comparison/occasions.ts';
import { canonical } from '../workfile/print.ts';

/** The adoptions of an assessment, the first version first. */
export function adoptionsOf(
  { adoptions }: Pick<Initiative, 'adoptions'>,
  assessment: string,
): Adoption[] {
  return adoptions
    .filter((one) => one.assessment === assessment)
    .sort((a, b) => a.version - b.version || (a.at < b.at ? -1 : 1));
}

/** The number of the version that is being written, or of the one that is adopted. */
export function versionOf(initiative: Initiative, assessment: Assessment): number {
  const last = adoptionsOf(initiative, assessment.id).at(-1)?.version ?? 0;
  return assessment.report.status === 'adopted' ? Math.max(last, 1) : last + 1;
}

/** What is adopted, as it stands now. */
export function adoptionOf(
  initiative: Initiative,
  assessment: Assessment,
  { id, at }: { readonly id: string; readonly at: string },
): Adoption {
  const { title, municipality, municipalityName, region, validFrom, validTo } = initiative;
  return {
    id,
    assessment: assessment.id,
    version: (adoptionsOf(initiative, assessment.id).at(-1)?.version ?? 0) + 1,
    at,
    content: {
      title,
      municipality,
      municipalityName,
      region,
      validFrom,
      validTo,
      assessment,
      previous: previousOf(initiative.assessments, assessment.id) ?? null,
      reflection: initiative.reflections.find((one) => one.assessment === assessment.id) ?? null,
      // No document prints what was said at each meeting.
      activities: initiative.activities.map((activity) => ({ ...activity, notes: [] })),
      figures: initiative.figures,
    },
  };
}

/** The initiative as it was when it was adopted, with all that has come since left out. */
export function initiativeAt(initiative: Initiative, adoption: Adoption): Initiative {
  const { assessment, previous, reflection, ...head } = adoption.content;
  const earlier = initiative.reflections.filter((one) => one.assessment === previous?.id);
  const versions = adoptionsOf(initiative, adoption.assessment);
  const later = versions.slice(versions.findIndex(({ id }) => id === adoption.id) + 1);
  return {
    ...initiative,
    ...head,
    assessments: [...(previous ? [previous] : []), assessment],
    reflections: [...earlier, ...(reflection ? [reflection] : [])],
    adoptions: initiative.adoptions.filter((one) => !later.includes(one)),
  };
}

/** What documents are made of: the initiative and one of its occasions. */
export interface Documented {
  readonly initiative: Initiative;
  readonly assessment: Assessment;
}

/**
 * What documents are made of: an adopted occasion as it was adopted, another as it is.
 * @param chosen id of an adoption, for the documents of that version whatever has come since
 */
export function documented(
  initiative: Initiative,
  assessment: Assessment,
  chosen?: string,
): Documented {
  const versions = adoptionsOf(initiative, assessment.id);
  const adopted = assessment.report.status === 'adopted' ? versions.at(-1) : undefined;
  const adoption = versions.find(({ id }) => id === chosen) ?? adopted;
  if (!adoption) return { initiative, assessment };
  const before = initiativeAt(initiative, adoption);
  // The number of the matter is often given after the decision.
  const { registryNumber } = assessment.report;
  const then = {
    ...adoption.content.assessment,
    report: { ...adoption.content.assessment.report, registryNumber },
  };
  return {
    initiative: {
      ...before,
      assessments: before.assessments.map((one) => (one.id === then.id ? then : one)),
    },
    assessment: then,
  };
}

/**
 * Whether an adopted occasion says something else than what was adopted: it was opened again, or a file brought other
 * words. The plan and the key figures go on living, and are no part of it.
 */
export function differsFromAdopted(initiative: Initiative, assessment: Assessment): boolean {
  const adoption = adoptionsOf(initiative, assessment.id).at(-1);
  if (assessment.report.status !== 'adopted' || !adoption) return false;
  return (
    wordsOf(initiative, assessment) !==
    wordsOf(initiativeAt(initiative, adoption), adoption.content.assessment)
  );
}

/** Text that is equal for two occasions exactly when they say the same, whenever it was said. */
function wordsOf(initiative: Initiative, assessment: Assessment): string {
  const reflection = initiative.reflections.find((one) => one.assessment === assessment.id);
  const answers = Object.entries(reflection?.answers ?? {}).filter(([, text]) => text !== '');
  return canonical({
    ...initiative,
    ...SAME_HEAD,
    assessments: [
      {
        ...assessment,
        state: 'closed',
        events: [],
        report: emptyReportState,
        ratings: assessment.ratings
          .filter(({ level, rationale, evidence }) => level !== null || rationale || evidence)
          .map((rating) => ({ ...rating, updatedAt: '' })),
      },
    ],
    reflections: reflection
      ? [{ ...reflection, id: '', answers: Object.fromEntries(answers), updatedAt: '' }]
      : [],
  });
}

/** Everything that is not said on one occasion. */
const SAME_HEAD = {
  title: '',
  municipality: null,
  municipalityName: '',
  region: '',
  kind: 'local-agreement',
  mode: 'joint',
  validFrom: null,
  validTo: null,
  example: false,
  createdAt: '',
  updatedAt: '',
  activities: [],
  figures: [],
  adoptions: [],
  history: [],
} as const satisfies Partial<Initiative>;
