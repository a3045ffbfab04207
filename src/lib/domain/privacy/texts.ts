// Every text of an initiative that somebody has typed, by the path of its field.
import type { Activity } from '../plan/schema.ts';
import { fieldPath } from '../assessment/field-path.ts';
import type { Assessment, Initiative } from '../assessment/schema.ts';

const TEXT_FIELDS = [
  'text',
  'responsible',
  'contributors',
  'followUp',
  'reason',
  'obstacles',
] as const;

export interface FieldText {
  /** As `fieldPath` writes it. */
  readonly field: string;
  readonly text: string;
  /** True for a text that gave way in a merge and is kept with its field. */
  readonly former: boolean;
}

export function textsOf(initiative: Initiative): FieldText[] {
  const { title, municipalityName, region } = initiative;
  const now: [field: string, text: string][] = [
    ['title', title],
    ['municipalityName', municipalityName],
    ['region', region],
    ...initiative.assessments.flatMap(textsOfAssessment),
    ...initiative.reflections.flatMap(({ assessment, answers }) =>
      Object.entries(answers).map(([question, text]): [string, string] => [
        fieldPath('assessments', assessment, 'answers', question),
        text,
      ]),
    ),
    ...initiative.activities.flatMap(textsOfActivity),
  ];
  const before = initiative.history.flatMap(({ field, value }) =>
    stringsIn(value).map((text) => ({ field, text, former: true })),
  );
  return [...now.map(([field, text]) => ({ field, text, former: false })), ...before];
}

function textsOfActivity(activity: Activity): [field: string, text: string][] {
  const at = (...segments: string[]) => fieldPath('activities', activity.id, ...segments);
  return [
    ...TEXT_FIELDS.map((name): [string, string] => [at(name), activity[name]]),
    ...activity.notes.map(({ id, text }): [string, string] => [at('notes', id, 'text'), text]),
  ];
}

function textsOfAssessment(assessment: Assessment): [field: string, text: string][] {
  const { id, title, participants, ratings, report, votes } = assessment;
  const at = (...segments: string[]) => fieldPath('assessments', id, ...segments);
  return [
    [at('title'), title],
    ...participants.map((one): [string, string] => [at('participants', one.id, 'role'), one.role]),
    ...ratings.flatMap(({ step, party, rationale, evidence }): [string, string][] => [
      [at('ratings', step, party, 'rationale'), rationale],
      [at('ratings', step, party, 'evidence'), evidence],
    ]),
    [at('decisions'), assessment.decisions],
    ...assessment.events.map(({ reason }): [string, string] => [at('events'), reason]),
    [at('report', 'adoptedBy'), report.adoptedBy],
    [at('report', 'registryNumber'), report.registryNumber],
    ...stringsIn(votes).map((text): [string, string] => [at('votes'), text]),
  ];
}

/** Strings anywhere in data whose shape is not known; a list of its own instead of recursion, however deep it goes. */
function stringsIn(data: unknown): string[] {
  const found: string[] = [];
  const waiting = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) waiting.push(inner);
  }
  return found;
}
