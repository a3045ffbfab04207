// One open assessment. The whole initiative is held as one value that is replaced on every change, and every change
// goes through `#write`, so that none can forget to save. What another tab commits is read in again.
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
import { fieldPath } from '../domain/assessment/field-path.ts';
import { cleanText } from '../domain/clean-text.ts';
import type { Assessment, Initiative, Party } from '../domain/assessment/schema.ts';
import type { Instrument, Step } from '../domain/instrument/schema.ts';
import { placedSteps, type PlacedStep } from '../domain/instrument/steps.ts';
import type { StoredInitiative } from '../persistence/assemble.ts';
import { changedFrom, pathInInitiative } from '../persistence/changed.ts';
import type { EditedTable } from '../persistence/edit.ts';
import { changedFields, type Fields } from '../persistence/fields.ts';
import { findInitiativeOf } from '../persistence/initiatives.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { openStore, origin, type Store } from './store.ts';

export class AssessmentSession {
  readonly id: string;
  readonly instrument: Instrument;
  readonly steps: readonly PlacedStep[];
  readonly #store: Store;
  #stored: StoredInitiative;
  #deleted = $state(false);
  #hadHistory = false;
  #lastStamp = 0;
  #edits = 0;

  constructor(stored: StoredInitiative, id: string, instrument: Instrument, store: Store) {
    this.#stored = $state.raw(stored);
    this.id = id;
    this.instrument = instrument;
    this.steps = placedSteps(instrument);
    this.#store = store;
  }

  get initiative(): Initiative {
    return this.#stored.initiative;
  }

  /** When a work file with the initiative was last saved or opened here, ISO instant. */
  get filedAt(): string | undefined {
    return this.#stored.filedAt;
  }

  /** True when another tab has deleted it. What is on the screen can still be saved to a file. */
  get deleted(): boolean {
    return this.#deleted;
  }

  /** True also when the last former version has just been taken away, so that it can be put back. */
  get hasHadHistory(): boolean {
    return this.#hadHistory || this.initiative.history.length > 0;
  }

  get assessment(): Assessment {
    const assessment = this.initiative.assessments.find(({ id }) => id === this.id);
    if (!assessment) throw new Error(`Assessment ${this.id} is not in its initiative`);
    return assessment;
  }

  /** Answers to the yearly reflection by question id. */
  get answers(): Readonly<Record<string, string>> {
    return (
      this.initiative.reflections.find(({ assessment }) => assessment === this.id)?.answers ?? {}
    );
  }

  rate(step: string, party: Party, typed: Partial<RatingFields>): void {
    const fields = cleanFields(typed);
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
    const base = { assessment: this.id, step, ticked: {} };
    this.#write('signs', [this.id, step], base, { [fieldPath('ticked', sign)]: ticked });
  }

  reflect(question: string, typed: string): void {
    const text = cleanText(typed);
    const now = origin.now();
    const reflections = withAnswer(this.initiative.reflections, this.id, question, text, {
      id: origin.id(),
      updatedAt: now,
    });
    const reflection = reflections.find(({ assessment }) => assessment === this.id)?.id;
    this.#set({ ...this.initiative, reflections });
    const base = { assessment: this.id, question, reflection, text: '' };
    this.#write('answers', [this.id, question], base, { text, updatedAt: now });
  }

  describe(typed: Partial<AssessmentFields>): void {
    const fields = cleanFields(typed);
    const changes = changedFields(this.assessment, fields);
    this.#replace({ ...this.assessment, ...fields });
    this.#write('assessments', [this.id], null, changes);
  }

  describeInitiative(typed: Partial<InitiativeFields & Pick<Initiative, 'history'>>): void {
    const fields = cleanFields(typed);
    this.#set({ ...this.initiative, ...fields });
    this.#write('initiatives', [this.initiative.id], null, fields);
  }

  /**
   * Reads in what other tabs commit for as long as somebody looks.
   * @returns a function that stops it
   */
  follow(): () => void {
    const refresh = () => void this.#refresh();
    // A tab that was frozen, or that the channel does not reach, catches up when it is seen again.
    const seen = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', seen);
    const stop = this.#store.tabs.onCommitted(refresh);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      stop();
    };
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

  async #refresh(): Promise<void> {
    const { db, autosave } = this.#store;
    if (autosave.state === 'outdated' || !db.isOpen()) return;
    let edits: number;
    let found: StoredInitiative | undefined;
    // What is typed while one reads may be in neither what was read nor what waits: then one reads again.
    do {
      edits = this.#edits;
      found = await findInitiativeOf(db, this.id, autosave.waiting).catch(() => this.#stored);
    } while (edits !== this.#edits);
    if (found) this.#stored = found;
    this.#deleted = !found;
  }

  #set(initiative: Initiative): void {
    this.#hadHistory ||= this.initiative.history.length > 0;
    this.#stored = { ...this.#stored, initiative };
  }

  #replace(assessment: Assessment): void {
    this.#set(withAssessment(this.initiative, assessment));
  }

  #write(
    table: EditedTable,
    key: readonly string[],
    base: Record<string, unknown> | null,
    fields: Fields,
  ): void {
    this.#edits += 1;
    // The initiative's own date follows every change in it; lists sort by it.
    const updatedAt = origin.now();
    const stamps = this.#stampsFor(table, key, fields);
    const { id, changed } = this.initiative;
    this.#set({
      ...this.initiative,
      updatedAt,
      changed: { ...changed, ...changedFrom(table, key, stamps) },
    });
    this.#store.autosave.write(
      { table, key, base, fields, stamps },
      {
        table: 'initiatives',
        key: [id],
        base: null,
        fields: { updatedAt },
        stamps: this.#stampsFor('initiatives', [id], { updatedAt }),
      },
    );
  }

  /**
   * Later than every stamp before, also when the clock has been set back or a file came from a clock that runs ahead:
   * a replayed journal and a merge tell old from new by them.
   */
  #stampsFor(
    table: EditedTable,
    key: readonly string[],
    fields: Fields,
  ): Readonly<Record<string, number>> {
    const now = Math.max(Date.now(), this.#lastStamp + 1);
    this.#lastStamp = now;
    return Object.fromEntries(
      Object.keys(fields).map((field) => {
        const path = pathInInitiative(table, key, field);
        const before = path && this.initiative.changed[path];
        return [field, Math.max(now, before ? Date.parse(before) + 1 : 0)];
      }),
    );
  }
}

/** What is typed passes what a text from a file passes, so that a saved file opens as the same. */
function cleanFields<Fields extends object>(typed: Fields): Fields {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleanText(value) : (value as unknown),
    ]),
  ) as Fields;
}

/** Undefined when no such assessment is on this device. */
export async function openSession(id: string): Promise<AssessmentSession | undefined> {
  const store = await openStore();
  await store.autosave.settled();
  const stored = await findInitiativeOf(store.db, id, store.autosave.waiting);
  const assessment = stored?.initiative.assessments.find((one) => one.id === id);
  if (!stored || !assessment) return undefined;
  const instrument = await loadInstrument(store.db, assessment.instrument);
  return new AssessmentSession(stored, id, instrument, store);
}
