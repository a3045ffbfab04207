// One open assessment. The whole initiative is held as one value that is replaced on every change, and every change
// goes through `#write`, so that none can forget to save.
import {
  emptyRating,
  withAnswer,
  withAssessment,
  withRating,
  withSign,
  type AssessmentFields,
  type InitiativeFields,
  type RatingFields,
} from '../domain/assessment/edit.ts';
import type { Assessment, Initiative, Party } from '../domain/assessment/schema.ts';
import type { Instrument, Step } from '../domain/instrument/schema.ts';
import { placedSteps, type PlacedStep } from '../domain/instrument/steps.ts';
import type { Autosave } from '../persistence/autosave.ts';
import type { EditedTable } from '../persistence/edit.ts';
import { findInitiativeOf } from '../persistence/initiatives.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { openStore, origin } from './store.ts';

export class AssessmentSession {
  readonly id: string;
  readonly instrument: Instrument;
  readonly steps: readonly PlacedStep[];
  readonly #autosave: Autosave;
  #initiative: Initiative;
  #lastStamp = 0;

  constructor(initiative: Initiative, id: string, instrument: Instrument, autosave: Autosave) {
    this.#initiative = $state.raw(initiative);
    this.id = id;
    this.instrument = instrument;
    this.steps = placedSteps(instrument);
    this.#autosave = autosave;
  }

  get initiative(): Initiative {
    return this.#initiative;
  }

  get assessment(): Assessment {
    const assessment = this.#initiative.assessments.find(({ id }) => id === this.id);
    if (!assessment) throw new Error(`Assessment ${this.id} is not in its initiative`);
    return assessment;
  }

  /** Answers to the yearly reflection by question id. */
  get answers(): Readonly<Record<string, string>> {
    return (
      this.#initiative.reflections.find(({ assessment }) => assessment === this.id)?.answers ?? {}
    );
  }

  rate(step: string, party: Party, fields: Partial<RatingFields>): void {
    const now = origin.now();
    this.#replace(withRating(this.assessment, step, party, fields, now));
    this.#write(
      'ratings',
      [this.id, step, party],
      { ...emptyRating(step, party, now), assessment: this.id },
      { ...fields, updatedAt: now },
    );
  }

  tick(step: string, sign: string, ticked: boolean): void {
    this.#replace(withSign(this.assessment, step, sign, ticked));
    const base = { assessment: this.id, step, ticked: [] };
    this.#write('signs', [this.id, step], base, { ticked: this.assessment.signs[step] ?? [] });
  }

  reflect(question: string, text: string): void {
    const now = origin.now();
    const reflections = withAnswer(this.#initiative.reflections, this.id, question, text, {
      id: origin.id(),
      updatedAt: now,
    });
    const reflection = reflections.find(({ assessment }) => assessment === this.id)?.id;
    this.#initiative = { ...this.#initiative, reflections };
    const base = { assessment: this.id, question, reflection, text: '' };
    this.#write('answers', [this.id, question], base, { text, updatedAt: now });
  }

  describe(fields: Partial<AssessmentFields>): void {
    this.#replace({ ...this.assessment, ...fields });
    this.#write('assessments', [this.id], null, fields);
  }

  describeInitiative(fields: Partial<InitiativeFields & Pick<Initiative, 'history'>>): void {
    this.#initiative = { ...this.#initiative, ...fields };
    this.#write('initiatives', [this.#initiative.id], null, fields);
  }

  /** The first step without a joint level in the phases chosen for today, or undefined when none is left. */
  get nextUnrated(): Step | undefined {
    const { ratings } = this.assessment;
    return this.#today.find(
      ({ id }) =>
        !ratings.some(
          ({ step, party, level }) => step === id && party === 'joint' && level !== null,
        ),
    );
  }

  /** Where the walk begins: at what is left to rate, else at the first step of today. */
  get firstStep(): Step | undefined {
    return this.nextUnrated ?? this.#today[0];
  }

  /** The steps of the phases chosen for today; all steps when the choice names no phase of this instrument. */
  get #today(): readonly Step[] {
    const { phases } = this.assessment;
    const chosen = this.steps.filter(({ phase }) => phases?.includes(phase.id));
    return (chosen.length > 0 ? chosen : this.steps).map(({ step }) => step);
  }

  #replace(assessment: Assessment): void {
    this.#initiative = withAssessment(this.#initiative, assessment);
  }

  #write(
    table: EditedTable,
    key: readonly string[],
    base: Record<string, unknown> | null,
    fields: Record<string, unknown>,
  ): void {
    // Never the same stamp twice, so that a replayed journal can tell two edits in one millisecond apart.
    const stamp = Math.max(Date.now(), this.#lastStamp + 1);
    this.#lastStamp = stamp;
    const stamped = (changed: Record<string, unknown>) => ({
      fields: changed,
      stamps: Object.fromEntries(Object.keys(changed).map((name) => [name, stamp])),
    });
    // The initiative's own date follows every change in it; lists sort by it.
    const updatedAt = origin.now();
    this.#initiative = { ...this.#initiative, updatedAt };
    this.#autosave.write(
      { table, key, base, ...stamped(fields) },
      {
        table: 'initiatives',
        key: [this.#initiative.id],
        base: null,
        ...stamped({ updatedAt }),
      },
    );
  }
}

/** Undefined when no such assessment is on this device. */
export async function openSession(id: string): Promise<AssessmentSession | undefined> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  const initiative = await findInitiativeOf(db, id, autosave.waiting);
  const assessment = initiative?.assessments.find((one) => one.id === id);
  if (!initiative || !assessment) return undefined;
  const instrument = await loadInstrument(db, assessment.instrument);
  return new AssessmentSession(initiative, id, instrument, autosave);
}
