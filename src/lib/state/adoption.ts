import { adoptionOf, adoptionsOf } from '../domain/reflection/adoption.ts';
import { withAssessment } from '../domain/assessment/edit.ts';
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import { cleanText } from '../domain/clean-text.ts';
import { fieldPath } from '../domain/assessment/field-path.ts';
import type { AssessmentSession } from './assessment-session.svelte.ts';
import type { RowChange } from './initiative-editor.svelte.ts';
import { origin } from './store.ts';

/**
 * Notes that a body has adopted the follow-up: its text and the assessment are locked, and what was adopted is kept as it
 * stands, all in one transaction.
 * @param on ISO date of the decision
 */
export function adopt(session: AssessmentSession, by: string, on: string): void {
  if (session.adopted) return;
  const at = origin.now();
  const { assessment } = session;
  const wasOpen = assessment.state === 'open';
  const events = wasOpen
    ? [...assessment.events, { at, state: 'closed' as const, reason: '' }]
    : assessment.events;
  const report = { adoptedBy: cleanText(by), adoptedOn: on, status: 'adopted' as const };
  const adopted: Assessment = {
    ...assessment,
    state: 'closed',
    events,
    report: { ...assessment.report, ...report },
  };
  const initiative = withAssessment(session.initiative, adopted);
  const kept = adoptionOf(initiative, adopted, { id: origin.id(), at });
  session.write(
    { ...initiative, adoptions: [...initiative.adoptions, kept] },
    {
      table: 'assessments',
      key: [session.id],
      base: null,
      fields: { ...(wasOpen && { state: 'closed', events }), ...inReport(report) },
    },
    keptRow(initiative, kept),
  );
}

/** Opens the text of an adopted follow-up for a new version; the adopted one stays as it was. */
export function beginVersion(session: AssessmentSession): void {
  if (!session.adopted) return;
  const { initiative, assessment } = session;
  const report = { status: 'draft' as const, adoptedBy: '', adoptedOn: null };
  const next = { ...assessment, report: { ...assessment.report, ...report } };
  // An IRIS before 0.4 noted the decision and kept nothing of what was decided.
  const lacking =
    adoptionsOf(initiative, session.id).length === 0
      ? [adoptionOf(initiative, assessment, { id: origin.id(), at: origin.now() })]
      : [];
  session.write(
    { ...withAssessment(initiative, next), adoptions: [...initiative.adoptions, ...lacking] },
    { table: 'assessments', key: [session.id], base: null, fields: inReport(report) },
    ...lacking.map((kept) => keptRow(initiative, kept)),
  );
}

function inReport(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [fieldPath('report', name), value]),
  );
}

function keptRow({ id }: Initiative, kept: Initiative['adoptions'][number]): RowChange {
  return {
    table: 'adoptions',
    key: [id, kept.id],
    base: { ...kept, initiative: id },
    fields: { at: kept.at },
    isNew: true,
  };
}
