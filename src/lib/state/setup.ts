import { createAssessment, createInitiative, type Setup } from '../domain/assessment/create.ts';
import { DEFAULT_REGION } from '../domain/assessment/defaults.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { addAssessmentTo, addInitiatives } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { CURRENT_INSTRUMENT, loadInstrument } from '../persistence/instruments.ts';
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

/**
 * A new occasion in an initiative that is here, with the current questions. Nothing of an earlier one is answered in it.
 * @returns the id of the new assessment
 */
export async function addAssessment(
  initiative: string,
  fields: Setup['assessment'],
): Promise<string> {
  const { db, autosave, tabs } = await openStore();
  await autosave.settled();
  const assessment = createAssessment(fields, CURRENT_INSTRUMENT, origin);
  await addAssessmentTo(db, initiative, assessment, origin.now());
  tabs.announce({ here: true });
  return assessment.id;
}
