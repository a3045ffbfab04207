// What fields of the yearly follow-up and of the key figures are called away from their pages: in a merge, beside what
// they said before, and where a text may point out a person.
import type { FormerValue } from '../domain/assessment/schema.ts';
import {
  AGES,
  CARRIED_OUT,
  FIGURE_COLUMNS,
  FIGURE_KINDS,
  GENDERS,
  ISU,
  PARTS,
  PROGRESS,
  SOURCES,
  TARGET_GROUPS,
  VIOLENCE,
} from '../domain/reflection/codes.ts';
import { partOfField } from '../domain/reflection/progress.ts';
import type { RowList } from '../domain/reflection/rows.ts';
import type { Named } from '../domain/workfile/outline.ts';
import { formatDate, formatList } from './format.ts';
import * as m from './paraglide/messages.js';
import { activityName } from './plan.ts';
import {
  ageName,
  carriedOutName,
  figureColumnName,
  figureKindName,
  genderName,
  isuName,
  progressName,
  reflectionPartName,
  reviseName,
  sourceName,
  targetGroupName,
  violenceName,
} from './reflection-codes.ts';

/**
 * "Aktiviteter och resultat, Utbildning för personal: Vad blev resultatet?"
 * @param rest what stands after `reflection` in the path of the field
 */
export function reflectionPlace(rest: readonly string[], initiative: Named): string {
  const [name = '', row = ''] = rest;
  if (rest.length < 3)
    return name === 'nothing'
      ? m.reflect_nothing_in()
      : m.reflect_place({
          place: reflectionPartName(partOfField(name)),
          field: reflectionFieldLabel(rest),
        });
  const owner = rowName(name as RowList, row, initiative);
  const part = reflectionPartName(partOfField(name));
  return m.reflect_place({
    place: owner ? `${part}, ${owner}` : part,
    field: reflectionFieldLabel(rest),
  });
}

/** What tells a row from another in its list; empty where there is nothing. */
function rowName(list: RowList, id: string, { reflections, activities }: Named): string {
  const found = reflections.flatMap((one) => rowNames(one, list)).find((row) => row.id === id);
  const text = found?.name.trim() ?? '';
  if (text !== '') return activityName({ text });
  const planned = activities.find((activity) => activity.id === id);
  return planned ? activityName(planned) : '';
}

function rowNames(reflection: Named['reflections'][number], list: RowList) {
  const { participants, results, judgements, aims, communications } = reflection;
  return {
    participants: () => participants.map(({ id, role: name }) => ({ id, name })),
    results: () => results.map(({ id, title: name }) => ({ id, name })),
    judgements: () => judgements.map(({ id, goal: name }) => ({ id, name })),
    aims: () => aims.map(({ id, text: name }) => ({ id, name })),
    communications: () => communications.map(({ id, unit: name }) => ({ id, name })),
  }[list]();
}

/** @param rest what stands after `reflection` in the path of the field */
export function reflectionFieldLabel(rest: readonly string[]): string {
  const [list = '', , name] = rest;
  const key = name === undefined ? list : `${list} ${name}`;
  return FIELD_LABELS.get(key)?.() ?? name ?? list;
}

const FIELD_LABELS: ReadonlyMap<string, () => string> = new Map<string, () => string>([
  ['from', m.reflect_from],
  ['to', m.reflect_to_field],
  ['heldOn', m.reflect_held_on],
  ['sources', m.reflect_sources],
  ['nothing', m.reflect_nothing],
  ['isu', m.reflect_isu],
  ['revise', m.ahead_revise],
  ['participants party', m.report_t_party],
  ['participants role', m.report_t_role],
  ['participants count', m.report_t_count],
  ['results activityId', m.reflect_field_activity],
  ['results title', m.result_title],
  ['results carriedOut', m.result_carried_out],
  ['results reason', m.reflect_field_reason],
  ['results outcome', m.result_outcome],
  ['results violence', m.result_violence],
  ['results groups', m.result_group],
  ['results genders', m.result_gender],
  ['results ages', m.result_age],
  ['results notSplit', m.result_not_split],
  ['results background', m.result_background],
  ['results notReached', m.result_not_reached],
  ['results evidence', m.result_evidence],
  ['results goals', m.plan_goals],
  ['judgements purpose', m.reflect_field_purpose],
  ['judgements goal', m.judge_goal],
  ['judgements progress', m.judge_scale],
  ['judgements rationale', m.judge_rationale],
  ['aims text', m.ahead_aims],
  ['aims activityId', m.reflect_field_activity],
  ['communications unit', m.ahead_unit],
  ['communications how', m.ahead_how],
  ['communications on', m.ahead_when],
]);

/**
 * A code, a list of codes or a date in words; undefined for what is read as it stands.
 * @param rest what stands after `reflection` in the path of the field
 */
export function reflectionValue(
  rest: readonly string[],
  value: FormerValue['value'],
): string | undefined {
  const name = rest.at(-1) ?? '';
  if (Array.isArray(value)) {
    const known = LISTS.get(name);
    return known && value.length > 0
      ? formatList(value.map((code) => known(code) ?? code))
      : undefined;
  }
  if (typeof value !== 'string' || value === '') return undefined;
  if (DATES.has(name)) return formatDate(value);
  return CODES.get(name)?.(value);
}

const DATES: ReadonlySet<string> = new Set(['from', 'to', 'heldOn', 'on', 'retrievedOn']);

/** The name of a code that is known; a newer IRIS may have written others. */
function named<Code extends string>(
  codes: readonly Code[],
  nameOf: (code: Code) => string,
): (value: string) => string | undefined {
  return (value) => {
    const code = codes.find((one) => one === value);
    return code === undefined ? undefined : nameOf(code);
  };
}

const LISTS: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ['sources', named(SOURCES, sourceName)],
  ['nothing', named(PARTS, reflectionPartName)],
  ['violence', named(VIOLENCE, violenceName)],
  ['groups', named(TARGET_GROUPS, targetGroupName)],
  ['genders', named(GENDERS, genderName)],
  ['ages', named(AGES, ageName)],
]);

const CODES: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ['isu', named(ISU, isuName)],
  ['revise', named(['yes', 'no'] as const, reviseName)],
  ['carriedOut', named(CARRIED_OUT, carriedOutName)],
  ['progress', named(PROGRESS, progressName)],
]);

/** "Antal som fått stöd, 2026", or the name alone for what is of no year. */
export function figureName(id: string, year: string | undefined, { figures }: Named): string {
  const name =
    figures.find((figure) => figure.id === id)?.name.trim() || m.reflect_figure_unnamed();
  return year === undefined ? name : m.reflect_figure_year({ name, year });
}

export function figureFieldLabel(name: string): string {
  const column = FIGURE_COLUMNS.find((one) => one === name);
  return column === undefined ? (FIGURE_LABELS.get(name)?.() ?? name) : figureColumnName(column);
}

const FIGURE_LABELS: ReadonlyMap<string, () => string> = new Map<string, () => string>([
  ['name', m.reflect_figure_field_name],
  ['definition', m.reflect_figure_field_definition],
  ['kind', m.reflect_figure_field_kind],
  ['unit', m.reflect_figure_field_unit],
  ['split', m.reflect_figure_field_split],
  ['source', m.reflect_figure_field_source],
  ['retrievedOn', m.reflect_figure_field_retrieved],
]);

export function figureValue(name: string, value: FormerValue['value']): string | undefined {
  if (value === 'unknown' && FIGURE_COLUMNS.some((one) => one === name))
    return m.reflect_figure_unknown();
  if (name === 'retrievedOn' && typeof value === 'string' && value !== '') return formatDate(value);
  const kind = name === 'kind' ? FIGURE_KINDS.find((one) => one === value) : undefined;
  return kind && figureKindName(kind);
}
