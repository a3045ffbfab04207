// What the tables of data are called, and their values in words.
import type { Level, Party } from '../domain/assessment/schema.ts';
import type { DataWords } from '../domain/data/words.ts';
import type { Scale } from '../domain/instrument/schema.ts';
import { partyName } from './names.ts';
import * as m from './paraglide/messages.js';
import { kindName, ownerName, statusLabel } from './plan.ts';

export function dataWords(): DataWords {
  return {
    tables: {
      ratings: m.data_ratings(),
      steps: m.data_steps(),
      participants: m.data_participants(),
      activities: m.data_activities(),
      notes: m.data_notes(),
      reflections: m.data_reflections(),
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
      role: m.data_c_role(),
      count: m.data_c_count(),
      activity: m.data_c_activity(),
      activityText: m.data_c_activity_text(),
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
      question: m.data_c_question(),
      questionText: m.data_c_question_text(),
      answer: m.data_c_answer(),
    },
    columnOf,
    yes: m.data_yes(),
    no: m.data_no(),
    levelName: plainLevelName,
    partyName,
    kindName,
    statusName: statusLabel,
    ownerName,
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
