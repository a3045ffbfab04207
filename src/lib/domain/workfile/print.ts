import type { Adoption, Assessment, Initiative, Rating } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import { historyOrder } from '../plan/edit.ts';
import { withNumbers } from '../plan/numbers.ts';
import type { Activity } from '../plan/schema.ts';
import { AGES, GENDERS, PARTS, SOURCES, TARGET_GROUPS, VIOLENCE } from '../reflection/codes.ts';
import { isBegun } from '../reflection/rows.ts';
import type { Figure, Reflection } from '../reflection/schema.ts';
import { FORMAT, VERSION } from './format.ts';
import type { WorkFile } from './schema.ts';

export interface WorkFileContent {
  readonly initiatives: readonly Initiative[];
  readonly instruments: readonly Instrument[];
  /** Version of the app that writes the file. */
  readonly app: string;
  /** ISO 8601 instant. */
  readonly exportedAt: string;
}

/** The same content always gives the same text, whichever order it was typed or stored in. */
export function printWorkFile(content: WorkFileContent): string {
  return `${JSON.stringify(workFileOf(content), null, 2)}\n`;
}

export function workFileOf({
  initiatives,
  instruments,
  app,
  exportedAt,
}: WorkFileContent): WorkFile {
  return {
    format: FORMAT,
    version: VERSION,
    app,
    exportedAt,
    instruments: [...instruments].sort((a, b) => compare(keyOf(a), keyOf(b))),
    initiatives: initiatives
      .map(withNumbers)
      .map(ordered)
      .sort((a, b) => compare(a.id, b.id)),
  };
}

/** Text that is equal for two initiatives exactly when their content is, whenever it was typed. */
export function canonical(initiative: Initiative): string {
  return JSON.stringify({ ...ordered(withNumbers(initiative)), changed: undefined });
}

function keyOf({ id, version }: { id: string; version: string }): string {
  return `${id} ${version}`;
}

const PARTIES: readonly Rating['party'][] = ['municipality', 'region', 'joint'];

function ordered(initiative: Initiative): Initiative {
  return {
    id: initiative.id,
    title: initiative.title,
    municipality: initiative.municipality,
    municipalityName: initiative.municipalityName,
    region: initiative.region,
    kind: initiative.kind,
    mode: initiative.mode,
    validFrom: initiative.validFrom,
    validTo: initiative.validTo,
    example: initiative.example,
    createdAt: initiative.createdAt,
    updatedAt: initiative.updatedAt,
    assessments: initiative.assessments
      .map(orderedAssessment)
      .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id)),
    activities: initiative.activities
      .map(orderedActivity)
      .sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)),
    lastNumber: initiative.lastNumber,
    reflections: initiative.reflections
      .filter(isBegun)
      .map(orderedReflection)
      .sort((a, b) => compare(a.id, b.id)),
    figures: initiative.figures.map(orderedFigure),
    adoptions: initiative.adoptions
      .map(orderedAdoption)
      .sort(
        (a, b) =>
          compare(a.assessment, b.assessment) || a.version - b.version || compare(a.id, b.id),
      ),
    changed: byKey(initiative.changed),
    history: initiative.history
      .map(({ field, value, changedAt }) => ({ field, value, changedAt }))
      .sort(
        (a, b) =>
          compare(a.field, b.field) ||
          compare(a.changedAt, b.changedAt) ||
          compare(JSON.stringify(a.value), JSON.stringify(b.value)),
      ),
  };
}

function orderedAssessment(assessment: Assessment): Assessment {
  const { instrument, report } = assessment;
  return {
    id: assessment.id,
    instrument: { id: instrument.id, version: instrument.version },
    title: assessment.title,
    date: assessment.date,
    state: assessment.state,
    events: assessment.events
      .map(({ at, state, reason }) => ({ at, state, reason }))
      .sort(
        (a, b) => compare(a.at, b.at) || compare(a.state, b.state) || compare(a.reason, b.reason),
      ),
    priorities: assessment.priorities,
    decisions: assessment.decisions,
    phases: assessment.phases,
    participants: assessment.participants.map(({ id, party, role, count }) => ({
      id,
      party,
      role,
      count,
    })),
    ratings: assessment.ratings
      .map(({ step, party, level, rationale, evidence, updatedAt }) => ({
        step,
        party,
        level,
        rationale,
        evidence,
        updatedAt,
      }))
      .sort(
        (a, b) => compare(a.step, b.step) || PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party),
      ),
    signs: byKey(
      Object.fromEntries(
        Object.entries(assessment.signs)
          .filter(([, ticked]) => ticked.length > 0)
          .map(([step, ticked]) => [step, [...ticked].sort(compare)]),
      ),
    ),
    report: {
      status: report.status,
      adoptedBy: report.adoptedBy,
      adoptedOn: report.adoptedOn,
      registryNumber: report.registryNumber,
    },
    votes: assessment.votes,
  };
}

function orderedActivity(activity: Activity): Activity {
  return {
    id: activity.id,
    number: activity.number,
    formerNumbers: activity.formerNumbers.map(({ number, on }) => ({ number, on })),
    kind: activity.kind,
    step: activity.step,
    text: activity.text,
    responsible: activity.responsible,
    owner: activity.owner,
    contributors: activity.contributors,
    due: activity.due,
    followUp: activity.followUp,
    status: activity.status,
    reason: activity.reason,
    endedOn: activity.endedOn,
    obstacles: activity.obstacles,
    goals: [...activity.goals].sort(compare),
    notes: historyOrder(activity.notes).map(
      ({ id, date, text, status, due, changes, createdAt, updatedAt }) => ({
        id,
        date,
        text,
        status,
        due,
        changes: [...changes].sort(compare),
        createdAt,
        updatedAt,
      }),
    ),
    createdAt: activity.createdAt,
    updatedAt: activity.updatedAt,
  };
}

function orderedReflection(reflection: Reflection): Reflection {
  return {
    id: reflection.id,
    assessment: reflection.assessment,
    answers: byKey(reflection.answers),
    from: reflection.from,
    to: reflection.to,
    heldOn: reflection.heldOn,
    sources: inOrder(SOURCES, reflection.sources),
    nothing: inOrder(PARTS, reflection.nothing),
    isu: reflection.isu,
    revise: reflection.revise,
    participants: reflection.participants.map(({ id, party, role, count }) => ({
      id,
      party,
      role,
      count,
    })),
    results: reflection.results.map((result) => ({
      id: result.id,
      activityId: result.activityId,
      title: result.title,
      carriedOut: result.carriedOut,
      reason: result.reason,
      outcome: result.outcome,
      violence: inOrder(VIOLENCE, result.violence),
      groups: inOrder(TARGET_GROUPS, result.groups),
      genders: inOrder(GENDERS, result.genders),
      ages: inOrder(AGES, result.ages),
      notSplit: result.notSplit,
      background: result.background,
      notReached: result.notReached,
      evidence: result.evidence,
      goals: [...result.goals].sort(compare),
    })),
    judgements: reflection.judgements.map(({ id, purpose, goal, progress, rationale }) => ({
      id,
      purpose,
      goal,
      progress,
      rationale,
    })),
    aims: reflection.aims.map(({ id, text, activityId }) => ({ id, text, activityId })),
    communications: reflection.communications.map(({ id, unit, how, on }) => ({
      id,
      unit,
      how,
      on,
    })),
    updatedAt: reflection.updatedAt,
  };
}

function orderedFigure(figure: Figure): Figure {
  return {
    id: figure.id,
    name: figure.name,
    definition: figure.definition,
    kind: figure.kind,
    unit: figure.unit,
    split: figure.split,
    years: figure.years
      .map(({ year, total, women, men, girls, boys, other, source, retrievedOn }) => ({
        year,
        total,
        women,
        men,
        girls,
        boys,
        other,
        source,
        retrievedOn,
      }))
      .sort((a, b) => a.year - b.year),
    createdAt: figure.createdAt,
    updatedAt: figure.updatedAt,
  };
}

function orderedAdoption({ id, assessment, version, at, content, erasedAt }: Adoption): Adoption {
  return {
    id,
    assessment,
    version,
    at,
    content: {
      title: content.title,
      municipality: content.municipality,
      municipalityName: content.municipalityName,
      region: content.region,
      kind: content.kind,
      example: content.example,
      validFrom: content.validFrom,
      validTo: content.validTo,
      assessment: orderedAssessment(content.assessment),
      previous: content.previous && orderedAssessment(content.previous),
      reflection: content.reflection && orderedReflection(content.reflection),
      activities: content.activities.map(orderedActivity),
      figures: content.figures.map(orderedFigure),
      purposes: content.purposes.map(named),
      goals: content.goals && {
        title: content.goals.title,
        goals: content.goals.goals.map(named),
      },
    },
    erasedAt,
  };
}

function named({ id, name }: Adoption['content']['purposes'][number]) {
  return { id, name };
}

/** Ticked codes in the order in which they are asked, whichever was ticked first. */
function inOrder<Code extends string>(codes: readonly Code[], ticked: readonly Code[]): Code[] {
  return codes.filter((code) => ticked.includes(code));
}

function byKey<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

/** Code-unit order with whole numbers by value: step 2 before step 10, and the same on every machine. */
function compare(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(16, '0'));
}
