import { createAssessment, createInitiative, type Setup } from '../domain/assessment/create.ts';
import { DEFAULT_REGION } from '../domain/assessment/defaults.ts';
import type { Assessment } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { addAssessmentTo, addInitiatives } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { CURRENT_INSTRUMENT, loadInstrument, successorOf } from '../persistence/instruments.ts';
import { cleanFields } from './clean-fields.ts';
import { openStore, origin } from './store.ts';

export async function openCurrentInstrument(): Promise<Instrument> {
  const { db } = await openStore();
  return loadInstrument(db, CURRENT_INSTRUMENT);
}

/** What a new assessment begins with; the names are the page's to give. */
export function newSetup(names: { title: string; assessment: string }, today: string): Setup {
  return {
    title: names.title,
    municipality: null,
    municipalityName: '',
    region: DEFAULT_REGION,
    kind: 'local-agreement',
    mode: 'joint',
    validFrom: null,
    validTo: null,
    instrument: CURRENT_INSTRUMENT,
    assessment: { title: names.assessment, date: today, phases: null, participants: [] },
  };
}

/** @returns the id of the new initiative's assessment */
export async function addInitiative(setup: Setup): Promise<string> {
  const { db, tabs } = await openStore();
  const initiative = createInitiative(setup, origin);
  await addInitiatives(db, [initiative]);
  await noteAdded(db);
  tabs.announce({ here: true });
  return initiative.assessments[0]?.id ?? '';
}

/** The questions of the next occasion of an initiative whose last one had these. */
export async function openNextInstrument(last: Assessment['instrument']): Promise<Instrument> {
  const { db } = await openStore();
  return loadInstrument(db, successorOf(last));
}

/**
 * A new occasion in an initiative that is here. Nothing of an earlier one is answered in it.
 * @param closing id of an assessment that is closed in the same transaction
 * @returns the id of the new assessment
 */
export async function addAssessment(
  initiative: string,
  fields: Setup['assessment'],
  { id, version }: Assessment['instrument'],
  closing?: string,
): Promise<string> {
  const { db, autosave, tabs } = await openStore();
  await autosave.settled();
  const cleaned = cleanFields(fields);
  const assessment = createAssessment(cleaned, { id, version }, origin);
  await addAssessmentTo(db, initiative, assessment, origin.now(), closing);
  tabs.announce({ here: true });
  return assessment.id;
}
