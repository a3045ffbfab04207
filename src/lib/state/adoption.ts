import {
  adoptionInForce,
  adoptionOf,
  adoptionsOf,
  erased,
  neverKept,
  keptOf,
  type Names,
} from '../domain/reflection/adoption.ts';
import { withAssessment } from '../domain/assessment/edit.ts';
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import { cleanText } from '../domain/clean-text.ts';
import { fieldPath } from '../domain/assessment/field-path.ts';
import type { AssessmentSession } from './assessment-session.svelte.ts';
import type { RowChange } from './initiative-editor.svelte.ts';
import { namesOf } from './names.ts';
import { origin } from './store.ts';

/**
 * `unsaved`: something typed is not committed yet, so that what would be kept is not what others have; or the decision itself
 * is not, and waits to be. `unfetched`: what documents call purposes and goals could not be read, so that it cannot be kept.
 */
export type AdoptionResult = 'done' | 'already' | 'unsaved' | 'unfetched';

/**
 * Notes that a body has adopted the follow-up: its text and the assessment are locked, and what was adopted is kept as it
 * stands, all in one transaction.
 * @param on ISO date of the decision
 * @returns `already` when another tab was first
 */
export function adopt(session: AssessmentSession, by: string, on: string): Promise<AdoptionResult> {
  const report = { adoptedBy: cleanText(by.trim()), adoptedOn: on, status: 'adopted' as const };
  const isDone = () => {
    const { status, adoptedBy, adoptedOn } = session.assessment.report;
    return status === 'adopted' && adoptedBy === report.adoptedBy && adoptedOn === on;
  };
  return withNames(session, isDone, (names) => {
    if (session.adopted) return false;
    const at = origin.now();
    const { assessment } = session;
    const wasOpen = assessment.state === 'open';
    const events = wasOpen
      ? [...assessment.events, { at, state: 'closed' as const, reason: '' }]
      : assessment.events;
    const adopted: Assessment = {
      ...assessment,
      state: 'closed',
      events,
      report: { ...assessment.report, ...report },
    };
    const initiative = withAssessment(session.initiative, adopted);
    const kept = adoptionOf(initiative, adopted, { id: origin.id(), at }, names);
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
    return true;
  });
}

/**
 * Opens the text of an adopted follow-up for a new version; the adopted one stays as it was.
 * @returns `already` when another tab was first
 */
export function beginVersion(session: AssessmentSession): Promise<AdoptionResult> {
  const isDone = () => !session.adopted;
  return withNames(session, isDone, (names) => {
    if (!session.adopted) return false;
    const { initiative, assessment } = session;
    const report = { status: 'draft' as const, adoptedBy: '', adoptedOn: null };
    const next = { ...assessment, report: { ...assessment.report, ...report } };
    // An IRIS before 0.4 noted the decision and kept nothing of what was decided. Today's text is not what was adopted.
    const made = { id: origin.id(), at: origin.now() };
    const lacking =
      adoptionsOf(initiative, session.id).length === 0
        ? [neverKept(adoptionOf(initiative, assessment, made, names))]
        : [];
    session.write(
      { ...withAssessment(initiative, next), adoptions: [...initiative.adoptions, ...lacking] },
      { table: 'assessments', key: [session.id], base: null, fields: inReport(report) },
      ...lacking.map((kept) => keptRow(initiative, kept)),
    );
    return true;
  });
}

/** What was decided here and could not be committed at once. */
const waiting = new WeakSet<AssessmentSession>();

/**
 * Takes away the words of an adopted version for good, here and in every file that is merged with it from now on. Not those
 * of the version in force: the page says that they are adopted.
 * @param id of the adoption
 * @returns `already` when there is nothing left to take away
 */
export function eraseVersion(session: AssessmentSession, id: string): Promise<AdoptionResult> {
  const isDone = () =>
    session.initiative.adoptions.some((one) => one.id === id && one.erasedAt !== null);
  return oneAtATime(session, isDone, () => {
    const { initiative, assessment } = session;
    const found = keptOf(initiative, session.id).find((one) => one.id === id);
    if (!found || found === adoptionInForce(initiative, assessment)) return false;
    const gone = erased(found, origin.now());
    session.write(
      {
        ...initiative,
        adoptions: initiative.adoptions.map((one) => (one === found ? gone : one)),
      },
      {
        table: 'adoptions',
        key: [initiative.id, id],
        base: null,
        fields: { content: gone.content, erasedAt: gone.erasedAt },
      },
    );
    return true;
  });
}

/** As `oneAtATime`, with what documents call purposes and goals. */
async function withNames(
  session: AssessmentSession,
  isDone: () => boolean,
  change: (names: Names) => boolean,
): Promise<AdoptionResult> {
  let names: Names;
  try {
    names = await namesOf(session.instrument);
  } catch {
    return 'unfetched';
  }
  return oneAtATime(session, isDone, () => change(names));
}

/**
 * What is decided in one tab is seen by the next before it decides: both would else keep a version with the same number.
 * @param isDone whether what is to be decided stands: asked when the same has been tried here before
 * @param change answers false when there is nothing to do any more
 */
async function oneAtATime(
  session: AssessmentSession,
  isDone: () => boolean,
  change: () => boolean,
): Promise<AdoptionResult> {
  const decide = async (): Promise<AdoptionResult> => {
    if (!(await session.settled())) return 'unsaved';
    await session.refresh();
    if (waiting.delete(session) && isDone()) return 'done';
    if (!change()) return 'already';
    if (await session.settled()) return 'done';
    waiting.add(session);
    return 'unsaved';
  };
  // Missing where a host serves plain http.
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request('iris-adoption', decide) : decide();
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
