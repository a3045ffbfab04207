// Where in a file something is wrong: in the words of the pages as far as they go, then as whoever mends it finds it.
import { fieldPath } from '../domain/assessment/field-path.ts';
import { printPath, type Problem } from '../domain/problem.ts';
import { fieldLabel } from './differences.ts';
import { within } from './letter-case.ts';
import * as m from './paraglide/messages.js';

type Path = Problem['path'];

/** "skattning 1, bedömning 4, motivering (initiatives[0].assessments[0].ratings[3].rationale)" */
export function placeText(path: Path): string {
  const code = printPath(path);
  if (code === '') return m.open_problem_root();
  const words = placeWords(path).filter((word) => word !== undefined);
  return words.length > 0 ? m.problem_place({ words: words.join(', '), path: code }) : code;
}

/** A word for each step of the way; undefined for one that has none. */
export function placeWords(path: Path): (string | undefined)[] {
  return path.flatMap((key, index) => {
    const isGoalOfAdopted = key === 'goals' && path[index - 1] === 'goals';
    const isLast = index === path.length - 1;
    if (typeof key === 'number') {
      const list = path[index - 1];
      // A list of codes is named itself.
      return isLast && !isOfRecords(list) ? [] : [numbered(list, key + 1)];
    }
    const next = path[index + 1];
    if (typeof next === 'number' && (isOfRecords(key) || isGoalOfAdopted)) return [];
    if (typeof next === 'string' && PASSED.has(key)) return [];
    if (index > 0 && path[index - 1] === 'changed') return [];
    return [keyWord(path.slice(0, index + 1))];
  });
}

/** Objects on the way that are no record of their own, and texts by question. */
const PASSED = new Set(['report', 'content', 'assessment', 'reflection', 'answers', 'goals']);

/** A hostile file has keys that every object answers to, such as `constructor`. */
function wordsBy<Words>(words: Readonly<Record<string, Words>>): ReadonlyMap<string, Words> {
  return new Map(Object.entries(words));
}

const NUMBERED = wordsBy<(of: { number: number }) => string>({
  initiatives: m.problem_at_initiative,
  assessments: m.problem_at_assessment,
  ratings: m.problem_at_rating,
  participants: m.problem_at_participant,
  events: m.problem_at_event,
  votes: m.problem_at_vote,
  activities: m.problem_at_activity,
  notes: m.problem_at_note,
  formerNumbers: m.problem_at_former_number,
  reflections: m.problem_at_reflection,
  results: m.problem_at_result,
  judgements: m.problem_at_judgement,
  aims: m.problem_at_aim,
  communications: m.problem_at_communication,
  figures: m.problem_at_figure,
  years: m.problem_at_figure_year,
  adoptions: m.problem_at_adoption,
  purposes: m.problem_at_purpose,
  history: m.problem_at_former,
  instruments: m.problem_at_instrument,
  phases: m.problem_at_phase,
  steps: m.problem_at_step,
  signs: m.problem_at_sign,
});

function isOfRecords(list: string | number | undefined): boolean {
  return typeof list === 'string' && NUMBERED.has(list);
}

function numbered(list: string | number | undefined, number: number): string | undefined {
  if (list === 'goals') return m.problem_at_goal({ number });
  return typeof list === 'string' ? NUMBERED.get(list)?.({ number }) : undefined;
}

/** What every kind of record calls alike. */
const KEYS = wordsBy<() => string>({
  id: m.problem_at_id,
  assessment: m.problem_at_its_assessment,
  previous: m.problem_at_previous,
  at: m.problem_at_moment,
  changedAt: m.problem_at_moment,
  createdAt: m.problem_at_created,
  updatedAt: m.problem_at_changed,
  erasedAt: m.problem_at_erased,
  on: m.problem_at_from_day,
  number: m.problem_at_number,
  lastNumber: m.problem_at_last_number,
  changed: m.problem_at_changed,
  changes: m.problem_at_changes,
  version: m.problem_at_version,
  field: m.problem_at_field,
  value: m.problem_at_value,
  reason: m.problem_at_reason,
  example: m.problem_at_example,
  municipalityName: m.problem_at_municipality_name,
  instrument: m.problem_at_questions,
  signs: m.problem_at_ticks,
  answers: m.problem_at_answers,
  step: m.problem_at_of_step,
  year: m.problem_at_year,
  name: m.problem_at_title,
  content: m.problem_at_content,
  report: m.problem_at_report,
  reflection: m.problem_at_its_reflection,
});

/** Shorter than the label of the field. */
const SHORT = wordsBy<() => string>({
  title: m.problem_at_title,
  date: m.problem_at_date,
  level: m.problem_at_level,
  rationale: m.problem_at_rationale,
  evidence: m.problem_at_evidence,
  role: m.problem_at_role,
  count: m.problem_at_count,
  party: m.problem_at_party,
});

function keyWord(path: Path): string | undefined {
  const key = String(path.at(-1));
  const records = path.filter((one) => typeof one === 'string' && isOfRecords(one));
  const isOfOccasion = ['assessments', 'ratings', 'participants'].includes(String(records.at(-1)));
  const short = SHORT.get(key);
  if (isOfOccasion && short) return short();
  const label = fieldLabel(inInitiative(path), undefined);
  return label !== key && label !== '' ? within(label) : (KEYS.get(key) ?? short)?.();
}

/** The field's path within its initiative, or within what was adopted of it, as `fieldLabel` knows it. */
function inInitiative(path: Path): string {
  const start = Math.max(path.indexOf('initiatives') + 1, path.indexOf('content'));
  const [root = '', ...rest] = path.slice(start + 1).map(String);
  if (root === 'reflections' || root === 'reflection') {
    const own = root === 'reflections' ? rest.slice(1) : rest;
    const part = own[0] === 'answers' ? own : ['reflection', ...own];
    return fieldPath('assessments', 'x', ...part);
  }
  if (root === 'assessment' || root === 'previous') return fieldPath('assessments', 'x', ...rest);
  return fieldPath(root, ...rest);
}
