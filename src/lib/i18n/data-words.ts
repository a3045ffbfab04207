// What the tables of data are called, and their values in words.
import type { Level, Party } from '../domain/assessment/schema.ts';
import type { DataWords } from '../domain/data/words.ts';
import type { Scale } from '../domain/instrument/schema.ts';
import { within } from './letter-case.ts';
import { partyName } from './names.ts';
import * as m from './paraglide/messages.js';
import { questionName } from './question-name.ts';
import {
  ageName,
  carriedOutName,
  figureColumnName,
  figureKindName,
  genderName,
  isuName,
  progressName,
  reflectionPartName,
  sourceName,
  targetGroupName,
  violenceName,
} from './reflection-codes.ts';
import { kindName, ownerName, statusLabel } from './plan.ts';

export function dataWords(): DataWords {
  return {
    tables: {
      ratings: m.data_ratings(),
      steps: m.data_steps(),
      participants: m.data_participants(),
      activities: m.data_activities(),
      notes: m.data_notes(),
      answers: m.data_answers(),
      reflections: m.data_reflections(),
      followUps: m.data_follow_ups(),
      results: m.data_results(),
      judgements: m.data_judgements(),
      aims: m.data_aims(),
      decisions: m.data_decisions(),
      communications: m.data_communications(),
      figures: m.data_figures(),
      figureYears: m.data_figure_years(),
    },
    columns: {
      municipality: m.data_c_municipality(),
      municipalityCode: m.data_c_municipality_code(),
      region: m.data_c_region(),
      initiative: m.data_c_initiative(),
      example: m.data_c_example(),
      assessment: m.data_c_assessment(),
      date: m.data_c_date(),
      instrument: m.data_c_instrument(),
      version: m.data_c_version(),
      phase: m.data_c_phase(),
      phaseName: m.data_c_phase_name(),
      step: m.data_c_step(),
      stepName: m.data_c_step_name(),
      party: m.data_c_party(),
      level: m.data_c_level(),
      levelName: m.data_c_level_name(),
      rationale: m.data_c_rationale(),
      evidence: m.data_c_evidence(),
      signs: m.data_c_signs(),
      priority: m.data_c_priority(),
      differ: m.data_c_differ(),
      tookPartIn: m.data_c_took_part_in(),
      role: m.data_c_role(),
      count: m.data_c_count(),
      activity: m.data_c_activity(),
      activityText: m.data_c_activity_text(),
      activityInPlan: m.data_c_activity_in_plan(),
      open: m.data_c_open(),
      late: m.data_c_late(),
      asOf: m.data_c_as_of(),
      kind: m.data_c_kind(),
      responsible: m.data_c_responsible(),
      owner: m.data_c_owner(),
      contributors: m.data_c_contributors(),
      due: m.data_c_due(),
      followUp: m.data_c_follow_up(),
      status: m.data_c_status(),
      endedOn: m.data_c_ended_on(),
      reason: m.data_c_reason(),
      obstacles: m.data_c_obstacles(),
      goals: m.data_c_goals(),
      note: m.data_c_note(),
      event: m.data_c_event(),
      newStatus: m.data_c_new_status(),
      newDue: m.data_c_new_due(),
      formerNumber: m.data_c_former_number(),
      question: m.data_c_question(),
      part: m.data_c_part(),
      questionText: m.data_c_question_text(),
      answer: m.data_c_answer(),
      carriedOut: m.data_c_carried_out(),
      why: m.data_c_why(),
      outcome: m.data_c_outcome(),
      violence: m.data_c_violence(),
      groups: m.data_c_groups(),
      genders: m.data_c_genders(),
      notSplit: m.data_c_not_split(),
      ages: m.data_c_ages(),
      background: m.data_c_background(),
      notReached: m.data_c_not_reached(),
      howKnown: m.data_c_how_known(),
      from: m.data_c_from(),
      to: m.data_c_to(),
      heldOn: m.data_c_held_on(),
      sources: m.data_c_sources(),
      isu: m.data_c_isu(),
      nothing: m.data_c_nothing(),
      revise: m.data_c_revise(),
      adoptedBy: m.data_c_adopted_by(),
      adoptedOn: m.data_c_adopted_on(),
      versions: m.data_c_versions(),
      aim: m.data_c_aim(),
      order: m.data_c_order(),
      decisionNumber: m.data_c_decision_number(),
      decision: m.data_c_decision(),
      purpose: m.data_c_purpose(),
      purposeName: m.data_c_purpose_name(),
      goal: m.data_c_goal(),
      progress: m.data_c_progress(),
      unit: m.data_c_unit(),
      how: m.data_c_how(),
      when: m.data_c_when(),
      figure: m.data_c_figure(),
      definition: m.data_c_definition(),
      figureKind: m.data_c_figure_kind(),
      measure: m.data_c_measure(),
      year: m.data_c_year(),
      group: m.data_c_group(),
      value: m.data_c_value(),
      groupValue: m.data_c_group_value(),
      shown: m.data_c_shown(),
      source: m.data_c_source(),
      retrievedOn: m.data_c_retrieved_on(),
    },
    columnOf,
    columnOfGroup: (group, name) =>
      m.data_of_group({ name, group: within(figureColumnName(group)) }),
    yes: m.data_yes(),
    no: m.data_no(),
    levelName: plainLevelName,
    noPicture: m.data_no_picture(),
    pictureName: (kind) =>
      ({
        different: m.data_picture_different,
        near: m.data_picture_near,
        alike: m.data_picture_alike,
        incomparable: m.data_picture_incomparable,
        municipality: m.data_picture_municipality,
        region: m.data_picture_region,
        none: m.data_picture_none,
      })[kind](),
    eventName: (event) =>
      ({
        added: m.data_event_added,
        status: m.data_event_status,
        due: m.data_event_due,
        number: m.data_event_number,
        note: m.data_event_note,
      })[event](),
    partyName,
    kindName,
    statusName: statusLabel,
    ownerName,
    occasionName: (one) => (one === 'assessment' ? m.data_in_assessment() : m.data_in_follow_up()),
    reportStatusName: (status) =>
      ({
        draft: m.report_draft,
        adopted: m.report_adopted_state,
        noted: m.data_status_noted,
        changed: m.data_status_changed,
      })[status](),
    sourceName,
    isuName,
    partName: reflectionPartName,
    questionName,
    carriedOutName,
    violenceName,
    targetGroupName,
    genderName,
    ageName,
    progressName,
    figureKindName,
    figureColumnName,
    shownName: (kind) =>
      ({
        few: m.data_shown_few,
        withheld: m.data_shown_withheld,
        unknown: m.data_shown_unknown,
        missing: m.data_shown_missing,
      })[kind](),
  };
}

function columnOf(party: Party, column: Parameters<DataWords['columnOf']>[1]): string {
  const name = {
    level: m.data_c_level,
    levelName: m.data_c_level_name,
    rationale: m.data_c_rationale,
    evidence: m.data_c_evidence,
  }[column]();
  const whose = {
    municipality: m.data_of_municipality,
    region: m.data_of_region,
    joint: m.data_of_joint,
  };
  return whose[party]({ name });
}

function plainLevelName(scale: Scale | undefined, level: Level | null): string {
  if (level === null) return m.level_blank();
  if (!scale) return String(level);
  if (level === 'unknown') return scale.unknown.name;
  if (level === 'not-applicable') return scale.notApplicable.name;
  return scale.levels[level].name;
}
