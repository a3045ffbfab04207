// What a body has adopted stays as it was on that day: the documents of an adopted occasion are made from it.
import type { Adoption, Assessment, Initiative } from '../assessment/schema.ts';
import { previousOf } from '../comparison/occasions.ts';

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
export function initiativeAt(initiative: Initiative, { content }: Adoption): Initiative {
  const { assessment, previous, reflection, ...head } = content;
  const earlier = initiative.reflections.filter((one) => one.assessment === previous?.id);
  return {
    ...initiative,
    ...head,
    assessments: [...(previous ? [previous] : []), assessment],
    reflections: [...earlier, ...(reflection ? [reflection] : [])],
  };
}

/** What documents are made of: an adopted occasion as it was adopted, another as it is. */
export function documented(
  initiative: Initiative,
  assessment: Assessment,
): { readonly initiative: Initiative; readonly assessment: Assessment } {
  const adoption = adoptionsOf(initiative, assessment.id).at(-1);
  if (assessment.report.status !== 'adopted' || !adoption) return { initiative, assessment };
  const before = initiativeAt(initiative, adoption);
  // The number of the matter is often given after the decision.
  const { registryNumber } = assessment.report;
  const adopted = {
    ...adoption.content.assessment,
    report: { ...adoption.content.assessment.report, registryNumber },
  };
  return {
    initiative: {
      ...before,
      assessments: before.assessments.map((one) => (one.id === adopted.id ? adopted : one)),
    },
    assessment: adopted,
  };
}
