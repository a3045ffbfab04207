// The sentences about levels and status. Overview, report page and PDF all take them from here.
import type { Gap } from '../domain/assessment/ratings.ts';
import type { Level } from '../domain/assessment/schema.ts';
import type { Scale } from '../domain/instrument/schema.ts';
import type { PhaseStatus } from '../domain/status/phase-status.ts';
import * as m from './paraglide/messages.js';

export function statusName({ code }: PhaseStatus): string {
  switch (code) {
    case 'not-applicable':
      return m.status_not_applicable();
    case 'not-assessed':
      return m.status_not_assessed();
    case 'assessment-begun':
      return m.status_assessment_begun();
    case 'not-started':
      return m.status_not_started();
    case 'in-place':
      return m.status_in_place();
    case 'mostly-in-place':
      return m.status_mostly_in_place();
    case 'in-progress':
      return m.status_in_progress();
  }
}

export interface StatusGap {
  readonly label: string;
  /** Step ids, in order. */
  readonly steps: readonly string[];
}

/** What holds the phase back, by name. Of a phase that has not begun its status says it all: its steps stand beside it. */
export function statusGaps(status: PhaseStatus): StatusGap[] {
  return remainingSteps(
    status.code === 'in-progress' ? status : { ...status, missing: [], blank: [] },
  );
}

/** Every step of the phase in which much remains, by name: a document says it of each. */
export function remainingSteps({
  missing,
  unknown,
  blank,
}: Pick<PhaseStatus, 'missing' | 'unknown' | 'blank'>): StatusGap[] {
  return [
    { label: m.status_missing(), steps: missing },
    { label: m.status_unknown(), steps: unknown },
    { label: m.status_blank(), steps: blank },
  ].filter(({ steps }) => steps.length > 0);
}

/** "2 Delvis på plats", "Vet inte", "Inte bedömt än". */
export function levelName(scale: Scale, level: Level | null): string {
  if (level === null) return m.level_blank();
  if (level === 'unknown') return scale.unknown.name;
  if (level === 'not-applicable') return scale.notApplicable.name;
  return m.level_numbered({ level, name: scale.levels[level].name });
}

export function gapName(gap: Gap): string {
  switch (gap) {
    case 'joint-missing':
      return m.gap_joint_missing();
    case 'rationale-missing':
      return m.gap_rationale_missing();
    case 'evidence-missing':
      return m.gap_evidence_missing();
  }
}
