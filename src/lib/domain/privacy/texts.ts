// Every text of an initiative that somebody has typed, by the path of its field.
import type { Activity } from '../plan/schema.ts';
import { fieldPath } from '../assessment/field-path.ts';
import type { Adoption, Assessment, Initiative } from '../assessment/schema.ts';
import { ROW_LISTS } from '../reflection/rows.ts';
import type { Figure, Reflection } from '../reflection/schema.ts';

const TEXT_FIELDS = [
  'text',
  'responsible',
  'contributors',
  'followUp',
  'reason',
  'obstacles',
] as const;

/** Fields of a row whose text is a code, an id or a date. */
const CODES = new Set(['party', 'activityId', 'carriedOut', 'purpose', 'progress', 'on']);

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
    ...initiative.reflections.flatMap(textsOfReflection),
    ...initiative.activities.flatMap(textsOfActivity),
    ...initiative.figures.flatMap(textsOfFigure),
    ...initiative.adoptions.flatMap(textsOfAdoption),
  ];
  const before = initiative.history.flatMap(({ field, value }) =>
    stringsIn(value).map((text) => ({ field, text, former: true })),
  );
  return [...now.map(([field, text]) => ({ field, text, former: false })), ...before];
}

function textsOfReflection(reflection: Reflection): [field: string, text: string][] {
  const at = (...segments: string[]) =>
    fieldPath('assessments', reflection.assessment, ...segments);
  const rows = ROW_LISTS.flatMap((list) =>
    reflection[list].flatMap(({ id, ...row }) =>
      Object.entries(row).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && !CODES.has(name)
          ? [[at('reflection', list, id, name), value]]
          : [],
      ),
    ),
  );
  return [
    ...Object.entries(reflection.answers).map(([question, text]): [string, string] => [
      at('answers', question),
      text,
    ]),
    ...rows,
  ];
}

function textsOfFigure(figure: Figure): [field: string, text: string][] {
  const at = (...segments: string[]) => fieldPath('figures', figure.id, ...segments);
  return [
    [at('name'), figure.name],
    [at('definition'), figure.definition],
    [at('unit'), figure.unit],
    ...figure.years.map(({ year, source }): [string, string] => [
      at('years', String(year), 'source'),
      source,
    ]),
  ];
}

/** What was adopted goes with the file, also where the text has been changed since. */
function textsOfAdoption({ id, content }: Adoption): [field: string, text: string][] {
  const { title, municipalityName, region, assessment, previous, reflection, activities, figures } =
    content;
  const texts = [
    ['', title],
    ['', municipalityName],
    ['', region],
    ...textsOfAssessment(assessment),
    ...(previous ? textsOfAssessment(previous) : []),
    ...(reflection ? textsOfReflection(reflection) : []),
    ...activities.flatMap(textsOfActivity),
    ...figures.flatMap(textsOfFigure),
  ];
  return texts.map(([, text = '']) => [fieldPath('adoptions', id), text]);
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
