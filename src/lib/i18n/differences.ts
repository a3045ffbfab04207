// What differs between two versions, in words: the unit by its name on the pages, each side with its date and values.
import { segmentsOf } from '../domain/assessment/field-path.ts';
import type { FormerValue, Party } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { placedSteps } from '../domain/instrument/steps.ts';
import { fullNameOf } from '../domain/municipalities.ts';
import type { Difference, DifferingField, Side } from '../domain/workfile/differences.ts';
import type { Named } from '../domain/workfile/outline.ts';
import type { Unit } from '../domain/workfile/unit.ts';
import { formatDate, formatDay, formatList, formatMoment } from './format.ts';
import { levelText } from './former.ts';
import { partyName } from './names.ts';
import { activityFieldLabel, activityName, activityValue } from './plan.ts';
import {
  figureFieldLabel,
  figureName,
  figureValue,
  reflectionFieldLabel,
  reflectionPlace,
  reflectionValue,
} from './reflection-names.ts';
import * as m from './paraglide/messages.js';
import { questionName } from './question-name.ts';

/** An assessment's instrument, or undefined where it is not known or the unit belongs to none. */
export type Words = Instrument | undefined;

export function unitName(unit: Unit, words: Words, initiative: Named): string {
  switch (unit.kind) {
    case 'rating':
      return m.merge_unit_rating({
        step: stepName(unit.step, words),
        party: partyName((unit.party ?? 'joint') as Party),
      });
    case 'signs':
      return m.merge_unit_signs({ step: stepName(unit.step, words) });
    case 'answer':
      return m.merge_unit_answer({ question: questionName(unit.question ?? '', words) });
    case 'participant':
      return m.merge_unit_participant();
    case 'reflection':
      return m.reflect_unit({ place: reflectionPlace(segmentsOf(unit.key).slice(3), initiative) });
    case 'figure':
      return m.reflect_figure({ name: figureUnitName(unit, initiative) });
    case 'report':
      return m.report_state();
    case 'activity':
      return m.merge_unit_activity({ activity: activityOf(unit, initiative) });
    case 'note':
      return m.merge_unit_note({ activity: activityOf(unit, initiative) });
    case 'assessment':
    case 'closing':
    case 'adoption':
    case 'initiative':
      return fieldLabel(unit.key, words);
  }
}

/** A field stands by itself, with its year if it is of one. */
function figureUnitName({ key, figure = '' }: Unit, initiative: Named): string {
  const [, , part = '', year, ofYear = part] = segmentsOf(key);
  return m.reflect_place({
    place: figureName(figure, year, initiative),
    field: figureFieldLabel(ofYear),
  });
}

function activityOf({ activity }: Unit, { activities }: Pick<Named, 'activities'>): string {
  return activityName(activities.find(({ id }) => id === activity) ?? { text: '' });
}

function stepName(id: string | undefined, words: Words): string {
  const placed = words && placedSteps(words).find(({ step }) => step.id === id);
  return m.walk_title({ number: placed?.number ?? id ?? '', name: placed?.step.name ?? '' }).trim();
}

/** "Här, ändrat 17 september 2026"; with the time of day when both sides were changed on the same day. */
export function sideName({ fields, newer }: Difference, side: Side): string {
  const [here, file] = [
    latest(fields.map(({ hereChangedAt }) => hereChangedAt)),
    latest(fields.map(({ fileChangedAt }) => fileChangedAt)),
  ];
  const format = formatDay(here) === formatDay(file) ? formatMoment : formatDay;
  const name = {
    side: side === 'here' ? m.merge_here() : m.merge_file(),
    date: format(side === 'here' ? here : file),
  };
  return side === newer ? m.merge_side_newer(name) : m.merge_side_changed(name);
}

function latest(instants: readonly string[]): string {
  return instants.reduce((a, b) => (a > b ? a : b), '');
}

export interface FieldWords {
  readonly path: string;
  /** Empty where the unit's own name says it. */
  readonly label: string;
  readonly text: string;
}

export function valuesOf({ unit, fields }: Difference, side: Side, words: Words): FieldWords[] {
  const place = fields.filter(({ path }) => /^municipality(?:Name)?$/.test(path));
  if (place.length > 0) return [{ path: 'municipality', label: '', text: placeText(place, side) }];
  // Which of the two a line of a history changed follows from what they say.
  const shown = fields.filter(({ path }) => segmentsOf(path).at(-1) !== 'changes');
  return shown.map((field) => ({
    path: field.path,
    label: isNamed(unit, field) ? '' : fieldLabel(field.path, words),
    text: valueText(field.path, field[side], words),
  }));
}

/** True where the unit's name says which field it is. */
function isNamed({ key, kind }: Unit, { path }: DifferingField): boolean {
  return kind === 'answer' || (kind !== 'activity' && key === path);
}

function placeText(fields: readonly DifferingField[], side: Side): string {
  const valueOf = (path: string) => fields.find((field) => field.path === path)?.[side];
  const municipality = valueOf('municipality');
  const name = fullNameOf({
    municipality: typeof municipality === 'string' ? municipality : null,
    municipalityName: String(valueOf('municipalityName') ?? ''),
  });
  return name || m.merge_empty();
}

export function fieldLabel(path: string, words: Words): string {
  const [root = '', , part = '', step = '', sign = ''] = segmentsOf(path);
  if (root === 'assessments' && part === 'signs') return signText(words, step, sign);
  const name = segmentsOf(path).at(-1) ?? '';
  if (root === 'activities')
    return name === 'text' && part === 'notes' ? m.plan_note() : (activityFieldLabel(name) ?? name);
  if (root === 'figures') return figureFieldLabel(name);
  if (part === 'answers') return questionName(name, words);
  if (part === 'reflection') return reflectionFieldLabel(segmentsOf(path).slice(3));
  const isOwn = root !== 'assessments';
  switch (name) {
    case 'title':
      return isOwn ? m.setup_what() : m.setup_assessment_title();
    case 'municipality':
      return m.setup_place();
    case 'region':
      return m.setup_region();
    case 'kind':
      return m.setup_kind();
    case 'mode':
      return m.setup_mode();
    case 'validFrom':
      return m.setup_valid_from();
    case 'validTo':
      return m.setup_valid_to();
    case 'date':
      return m.setup_assessment_date();
    case 'phases':
      return m.setup_phases();
    case 'state':
      return m.merge_field_state();
    case 'priorities':
      return m.merge_field_priorities();
    case 'decisions':
      return m.merge_field_decisions();
    case 'instrument':
      return m.report_t_questionnaire();
    case 'level':
      return m.report_t_level();
    case 'rationale':
      return m.walk_rationale();
    case 'evidence':
      return m.walk_evidence();
    case 'role':
      return m.report_t_role();
    case 'party':
      return m.report_t_party();
    case 'count':
      return m.report_t_count();
    case 'status':
      return m.report_t_status();
    case 'adoptedBy':
      return m.report_adopted_by();
    case 'adoptedOn':
      return m.report_adopted_on();
    case 'registryNumber':
      return m.report_registry();
    default:
      return name;
  }
}

function signText(words: Words, step: string, sign: string): string {
  const steps = words?.phases.flatMap((phase) => phase.steps);
  const found = steps?.find(({ id }) => id === step)?.signs.find(({ id }) => id === sign);
  return found?.text ?? sign;
}

export function valueText(path: string, value: FormerValue['value'], words: Words): string {
  const [root, , part, ...rest] = segmentsOf(path);
  const name = segmentsOf(path).at(-1);
  const followUp =
    root === 'figures'
      ? figureValue(name ?? '', value)
      : part === 'reflection'
        ? reflectionValue(rest, value)
        : undefined;
  if (followUp !== undefined) return followUp;
  if (name === 'level')
    return words ? levelText(words.scale, value) : String(value ?? m.merge_empty());
  if (name === 'priorities' && Array.isArray(value)) return stepNumbers(value, words);
  if (name === 'phases')
    return Array.isArray(value) ? phasesText(value, words) : m.merge_all_phases();
  if (Array.isArray(value)) return value.join(' ') || m.merge_empty();
  if (typeof value === 'boolean') return value ? m.merge_ticked() : m.merge_unticked();
  if (value === null || value === '') return m.merge_empty();
  if (typeof value === 'number') return String(value);
  if (root === 'activities' && name === 'step') return stepNumbers([value], words);
  return (
    (root === 'activities' ? activityValue(name ?? '', value) : undefined) ??
    codeText(name, value) ??
    value
  );
}

/** "Steg 2 och Steg 9" in the group's own order. */
function stepNumbers(ids: readonly string[], words: Words): string {
  const placed = words ? placedSteps(words) : [];
  const names = ids.map((id) =>
    m.status_step_number({ number: placed.find(({ step }) => step.id === id)?.number ?? id }),
  );
  return names.length > 0 ? formatList(names) : m.merge_empty();
}

function phasesText(ids: readonly string[], words: Words): string {
  const names = ids.map((id) => words?.phases.find((phase) => phase.id === id)?.name ?? id);
  return names.length > 0 ? formatList(names) : m.merge_empty();
}

/** Values that are codes in the file and words on the screen. */
function codeText(name: string | undefined, value: string): string | undefined {
  switch (`${name} ${value}`) {
    case 'kind local-agreement':
      return m.setup_kind_agreement();
    case 'kind assignment':
      return m.setup_kind_assignment();
    case 'mode joint':
      return m.setup_mode_joint();
    case 'mode parties-first':
      return m.setup_mode_parties();
    case 'status draft':
      return m.report_draft();
    case 'status adopted':
      return m.report_adopted_state();
    case 'state open':
      return m.merge_state_open();
    case 'state closed':
      return m.merge_state_closed();
    case 'party municipality':
    case 'party region':
      return partyName(value as Party);
    default:
      return /^(?:date|due|endedOn|validFrom|validTo|adoptedOn)$/.test(name ?? '')
        ? formatDate(value)
        : undefined;
  }
}
