// What a body has adopted stays as it was on that day: the documents of an adopted occasion are made from it.
import { emptyAssessment, emptyReportState } from '../assessment/defaults.ts';
import type { Adoption, Assessment, Initiative, ReportState } from '../assessment/schema.ts';
import { inOrder, previousOf } from '../comparison/occasions.ts';
import type { CountyGoals } from '../plan/goals.ts';
import { canonical } from '../workfile/print.ts';

/** The adoptions of an assessment, the first version first, with those that have been erased. */
export function adoptionsOf(
  { adoptions }: Pick<Initiative, 'adoptions'>,
  assessment: string,
): Adoption[] {
  return adoptions
    .filter((one) => one.assessment === assessment)
    .sort((a, b) => a.version - b.version || (a.at < b.at ? -1 : 1));
}

/** Those whose documents can be made. */
export function keptOf(initiative: Pick<Initiative, 'adoptions'>, assessment: string): Adoption[] {
  return adoptionsOf(initiative, assessment).filter(({ erasedAt }) => !erasedAt);
}

/** The number of the version that is being written, or of the one that is adopted. */
export function versionOf(initiative: Initiative, assessment: Assessment): number {
  return assessment.report.status === 'adopted'
    ? (adoptionInForce(initiative, assessment)?.version ??
        Math.max(lastOf(initiative, assessment), 1))
    : lastOf(initiative, assessment) + 1;
}

/** The number that was given last, also to one that has been erased since. */
export function lastOf(initiative: Initiative, { id }: Pick<Assessment, 'id'>): number {
  return adoptionsOf(initiative, id).at(-1)?.version ?? 0;
}

/**
 * What the decision that is noted was about; undefined for a draft. Two devices may each have adopted a first version: it
 * is the one with the same decision, else the last.
 */
export function adoptionInForce(
  initiative: Initiative,
  assessment: Assessment,
): Adoption | undefined {
  if (assessment.report.status !== 'adopted') return undefined;
  const versions = keptOf(initiative, assessment.id);
  return versions.findLast((one) => isSameDecision(one, assessment)) ?? versions.at(-1);
}

/** Whether a body's decision is noted and nothing was kept of what it decided, as an IRIS before 0.4 did. */
export function isTextUnknown(initiative: Initiative, assessment: Assessment): boolean {
  return (
    assessment.report.status === 'adopted' && adoptionInForce(initiative, assessment) === undefined
  );
}

/**
 * What tells the plan of an occasion, which goes on living: the latest has the plan of today, an earlier one what was kept
 * with its last version; `unknown` where nothing was.
 */
export function planSource(
  initiative: Initiative,
  assessment: Assessment,
): Adoption | 'today' | 'unknown' {
  const adoption = adoptionInForce(initiative, assessment);
  if (adoption) return adoption;
  const isLatest = inOrder(initiative.assessments).at(-1)?.id === assessment.id;
  return isLatest ? 'today' : (keptOf(initiative, assessment.id).at(-1) ?? 'unknown');
}

/** The number of the matter is often given after the decision. */
function isSameDecision({ content }: Adoption, { report }: Assessment): boolean {
  const { status, adoptedBy, adoptedOn } = content.assessment.report;
  return (
    status === report.status && adoptedBy === report.adoptedBy && adoptedOn === report.adoptedOn
  );
}

/** What things were called, as far as it is at hand. */
export interface Names {
  readonly purposes: readonly { readonly id: string; readonly name: string }[];
  readonly goals: CountyGoals | null;
}

/** The names that a document prints: those of the day on which it was adopted. */
export function namesAt(adoption: Adoption | undefined, { purposes, goals }: Names): Names {
  const kept = adoption?.content;
  return {
    purposes: kept && kept.purposes.length > 0 ? kept.purposes : purposes,
    goals: kept?.goals ?? goals,
  };
}

/** What is adopted, as it stands now. */
export function adoptionOf(
  initiative: Initiative,
  assessment: Assessment,
  { id, at }: { readonly id: string; readonly at: string },
  { purposes, goals }: Names = { purposes: [], goals: null },
): Adoption {
  const { title, municipality, municipalityName, region, kind, example, validFrom, validTo } =
    initiative;
  const reflection = initiative.reflections.find((one) => one.assessment === assessment.id) ?? null;
  const chosen = new Set(
    [...initiative.activities, ...(reflection?.results ?? [])].flatMap((one) => one.goals),
  );
  return {
    id,
    assessment: assessment.id,
    version: lastOf(initiative, assessment) + 1,
    at,
    content: {
      title,
      municipality,
      municipalityName,
      region,
      kind,
      example,
      validFrom,
      validTo,
      assessment,
      previous: levelsOf(previousOf(initiative.assessments, assessment.id)),
      reflection,
      // No document prints what was said at each meeting.
      activities: initiative.activities.map((activity) => ({ ...activity, notes: [] })),
      figures: initiative.figures,
      // Those that nobody has judged are printed too.
      purposes: purposes.map(({ id: code, name }) => ({ id: code, name })),
      goals: goals && {
        title: goals.title,
        goals: goals.goals
          .filter((goal) => chosen.has(goal.id))
          .map(({ id: code, name }) => ({ id: code, name })),
      },
    },
    erasedAt: null,
  };
}

/**
 * What documents print of the occasion before: its title, its date and its joint levels. A text that is taken away there
 * must not live on here.
 */
function levelsOf(assessment: Assessment | undefined): Assessment | null {
  if (!assessment) return null;
  const { id, instrument, title, date, ratings } = assessment;
  return {
    ...emptyAssessment,
    id,
    instrument,
    title,
    date,
    state: 'closed',
    phases: null,
    participants: [],
    ratings: ratings
      .filter(({ party, level }) => party === 'joint' && level !== null)
      .map((rating) => ({ ...rating, rationale: '', evidence: '' })),
  };
}

/** What is left when the words of a version are taken away for good: that it was, and on which day it was decided. */
export function erased(adoption: Adoption, at: string): Adoption {
  const { id, instrument, date, report } = adoption.content.assessment;
  return {
    ...adoption,
    content: {
      title: '',
      municipality: null,
      municipalityName: '',
      region: '',
      kind: adoption.content.kind,
      example: adoption.content.example,
      validFrom: null,
      validTo: null,
      assessment: {
        ...emptyAssessment,
        id,
        instrument,
        title: '',
        date,
        phases: null,
        participants: [],
        report: { ...emptyReportState, status: report.status, adoptedOn: report.adoptedOn },
      },
      previous: null,
      reflection: null,
      activities: [],
      figures: [],
      purposes: [],
      goals: null,
    },
    erasedAt: at,
  };
}

/** A decision whose text was never kept: who decided, when, and the number of the matter. */
export function neverKept(adoption: Adoption): Adoption {
  const gone = erased(adoption, adoption.at);
  const { report } = adoption.content.assessment;
  return {
    ...gone,
    content: { ...gone.content, assessment: { ...gone.content.assessment, report } },
  };
}

/** What an initiative's adoptions were made of: their questions are needed as long as the adoptions are there. */
export function adoptedAssessments({ adoptions }: Pick<Initiative, 'adoptions'>): Assessment[] {
  return adoptions.flatMap(({ content: { assessment, previous } }) =>
    previous ? [assessment, previous] : [assessment],
  );
}

/** The initiative as it was when it was adopted, with all that has come since left out. */
export function initiativeAt(initiative: Initiative, adoption: Adoption): Initiative {
  const {
    assessment,
    previous,
    reflection,
    purposes: _,
    goals: _goals,
    ...head
  } = adoption.content;
  const versions = adoptionsOf(initiative, adoption.assessment);
  const later = versions.slice(versions.findIndex(({ id }) => id === adoption.id) + 1);
  return {
    ...initiative,
    ...head,
    assessments: [...(previous ? [previous] : []), assessment],
    reflections: reflection ? [reflection] : [],
    adoptions: initiative.adoptions.filter((one) => !later.includes(one)),
  };
}

/** What documents are made of: the initiative and one of its occasions. */
export interface Documented {
  readonly initiative: Initiative;
  readonly assessment: Assessment;
  /** Undefined where they are made of what stands now. */
  readonly adoption: Adoption | undefined;
}

/**
 * What documents are made of: an adopted occasion as it was adopted, another as it is, an earlier one with its own plan.
 * @param chosen id of an adoption, for the documents of that version whatever has come since
 */
export function documented(
  initiative: Initiative,
  assessment: Assessment,
  chosen?: string,
): Documented {
  const adoption =
    keptOf(initiative, assessment.id).find(({ id }) => id === chosen) ??
    adoptionInForce(initiative, assessment);
  if (!adoption) {
    const plan = planSource(initiative, assessment);
    const then =
      typeof plan === 'string'
        ? initiative
        : { ...initiative, activities: plan.content.activities };
    return { initiative: then, assessment, adoption };
  }
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
    adoption,
  };
}

/** What the tables of a version hold: what was adopted alone, for of the occasion before there are just levels. */
export function dataOf({ initiative, assessment, adoption }: Documented): Initiative {
  return adoption ? { ...initiative, assessments: [assessment] } : initiative;
}

/**
 * Whether an adopted occasion says something else than what was adopted: it was opened again, or a file brought other
 * words. The plan and the key figures go on living, and are no part of it.
 */
export function differsFromAdopted(initiative: Initiative, assessment: Assessment): boolean {
  const adoption = adoptionInForce(initiative, assessment);
  if (!adoption) return false;
  return (
    !isSameDecision(adoption, assessment) ||
    wordsOf(initiative, assessment) !==
      wordsOf(initiativeAt(initiative, adoption), adoption.content.assessment)
  );
}

/** How the text of an occasion stands; adopted is said of the text that was. */
export type Standing = ReportState['status'] | 'noted' | 'changed';

/** `noted`: a decision is, and its text was not kept. `changed`: the text is another than the one that was adopted. */
export function standingOf(initiative: Initiative, assessment: Assessment): Standing {
  if (isTextUnknown(initiative, assessment)) return 'noted';
  return differsFromAdopted(initiative, assessment) ? 'changed' : assessment.report.status;
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
  lastNumber: 0,
  figures: [],
  adoptions: [],
  history: [],
} as const satisfies Partial<Initiative>;
