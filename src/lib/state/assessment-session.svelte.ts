// One open assessment and the initiative around it.
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
import { previousOf } from '../domain/comparison/occasions.ts';
import { fieldPath } from '../domain/assessment/field-path.ts';
import { cleanText } from '../domain/clean-text.ts';
import type { Assessment, Initiative, Party } from '../domain/assessment/schema.ts';
import type { Instrument, Step } from '../domain/instrument/schema.ts';
import { placedSteps, type PlacedStep } from '../domain/instrument/steps.ts';
import type { Edit } from '../persistence/edit.ts';
import { changedFields } from '../persistence/fields.ts';
import { findInitiativeOf } from '../persistence/initiatives.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { cleanFields } from './clean-fields.ts';
import { InitiativeEditor, type RowChange } from './initiative-editor.svelte.ts';
import { Plan } from './plan.ts';
import { openStore, origin } from './store.ts';

export class AssessmentSession {
  readonly id: string;
  readonly instrument: Instrument;
  readonly steps: readonly PlacedStep[];
  /** The action plan of the initiative. */
  readonly plan: Plan;
  readonly #editor: InitiativeEditor;
  readonly #instruments: Record<string, Promise<Instrument | undefined>> = {};
  #late = $state(false);

  constructor(editor: InitiativeEditor, id: string, instrument: Instrument) {
    this.#editor = editor;
    this.id = id;
    this.instrument = instrument;
    this.steps = placedSteps(instrument);
    this.plan = new Plan(editor);
  }

  get initiative(): Initiative {
    return this.#editor.initiative;
  }

  /** When a work file with the initiative was last saved or opened here, ISO instant. */
  get filedAt(): string | undefined {
    return this.#editor.filedAt;
  }

  /** True when another tab has deleted it. What is on the screen can still be saved to a file. */
  get deleted(): boolean {
    return this.#editor.deleted;
  }

  /** True also when the last former version has just been taken away, so that it can be put back. */
  get hasHadHistory(): boolean {
    return this.#editor.hasHadHistory;
  }

  get assessment(): Assessment {
    const assessment = this.initiative.assessments.find(({ id }) => id === this.id);
    if (!assessment) throw new Error(`Assessment ${this.id} is not in its initiative`);
    return assessment;
  }

  /** True for a closed assessment: ratings, signs and particulars stay as they are until it is opened again. */
  get locked(): boolean {
    return this.assessment.state === 'closed';
  }

  /** True when a body has adopted the follow-up: its text stays as it is until a new version is begun. */
  get adopted(): boolean {
    return this.assessment.report.status === 'adopted';
  }

  /**
   * True when something came to a locked assessment all the same: another tab closed it between two letters. It stands on
   * the screen and is kept nowhere.
   */
  get late(): boolean {
    return this.#late && this.locked;
  }

  /** The occasion before this one. */
  get previous(): Assessment | undefined {
    return previousOf(this.initiative.assessments, this.id);
  }

  /**
   * The instrument of another assessment, read once per version.
   * @returns the session's own at once; undefined when it is not on this device
   */
  instrumentOf({ instrument }: Assessment): Instrument | Promise<Instrument | undefined> {
    const { id, version } = instrument;
    if (id === this.instrument.id && version === this.instrument.version) return this.instrument;
    return (this.#instruments[`${id} ${version}`] ??= openStore()
      .then(({ db }) => loadInstrument(db, instrument))
      .catch(() => undefined));
  }

  /** Answers to the yearly reflection by question id. */
  get answers(): Readonly<Record<string, string>> {
    return (
      this.initiative.reflections.find(({ assessment }) => assessment === this.id)?.answers ?? {}
    );
  }

  rate(step: string, party: Party, typed: Partial<RatingFields>): void {
    if (this.#isTooLate()) return;
    const fields = cleanFields(typed);
    const now = origin.now();
    this.#editor.write(this.#with(withRating(this.assessment, step, party, fields, now)), {
      table: 'ratings',
      key: [this.id, step, party],
      base: { ...emptyRating(step, party, now), assessment: this.id },
      fields: { ...fields, updatedAt: now },
    });
  }

  tick(step: string, sign: string, ticked: boolean): void {
    if (this.#isTooLate()) return;
    this.#editor.write(this.#with(withSign(this.assessment, step, sign, ticked)), {
      table: 'signs',
      key: [this.id, step],
      base: { assessment: this.id, step, ticked: {} },
      fields: { [fieldPath('ticked', sign)]: ticked },
    });
  }

  reflect(question: string, typed: string): void {
    if (this.adopted) return;
    const text = cleanText(typed);
    const now = origin.now();
    const reflections = withAnswer(this.initiative.reflections, this.id, question, text, {
      id: origin.id(),
      updatedAt: now,
    });
    const reflection = reflections.find(({ assessment }) => assessment === this.id)?.id;
    this.#editor.write(
      { ...this.initiative, reflections },
      {
        table: 'answers',
        key: [this.id, question],
        base: { assessment: this.id, question, reflection, text: '' },
        fields: { text, updatedAt: now },
      },
    );
  }

  /** A locked assessment takes no other particulars, but its report can be registered and its meeting prepared. */
  describe(typed: Partial<AssessmentFields>): void {
    const { report: typedReport, ...rest } = this.locked
      ? unlockedFields(typed)
      : cleanFields(typed);
    // Whatever else a caller has at hand: nobody adopts by describing.
    const registryNumber = typedReport && cleanText(typedReport.registryNumber);
    const report = registryNumber === undefined ? undefined : { registryNumber };
    const fields = { ...rest, ...(report && { report }) };
    if (Object.keys(fields).length === 0) return;
    const before = this.assessment;
    this.#editor.write(
      this.#with({ ...before, ...rest, report: { ...before.report, ...report } }),
      {
        table: 'assessments',
        key: [this.id],
        base: null,
        fields: changedFields(before, fields),
      },
    );
  }

  describeInitiative(typed: Partial<InitiativeFields & Pick<Initiative, 'history'>>): void {
    const fields = cleanFields(typed);
    this.#editor.write(
      { ...this.initiative, ...fields },
      { table: 'initiatives', key: [this.initiative.id], base: null, fields },
    );
  }

  /** Closes and locks the assessment, or opens it again; either is noted in it. */
  setState(state: Assessment['state'], reason = ''): void {
    if (state === this.assessment.state) return;
    this.#late = false;
    const event = { at: origin.now(), state, reason: cleanText(reason) };
    const fields = { state, events: [...this.assessment.events, event] };
    this.#editor.write(this.#with({ ...this.assessment, ...fields }), {
      table: 'assessments',
      key: [this.id],
      base: null,
      fields,
    });
  }

  /** A change that only some pages make, so that no other has to load it. What is typed must be clean. */
  write(initiative: Initiative, ...rows: readonly RowChange[]): void {
    this.#editor.write(initiative, ...rows);
  }

  /** @returns whether everything typed here is committed; false when a try has failed */
  settled(): Promise<boolean> {
    return this.#editor.settled();
  }

  /** Reads in what storage has done by itself, such as a deletion. */
  refresh(): Promise<void> {
    return this.#editor.refresh();
  }

  /**
   * Reads in what other tabs commit for as long as somebody looks.
   * @returns a function that stops it
   */
  follow(): () => void {
    return this.#editor.follow();
  }

  /** The first step without a joint level in the phases chosen for today, or undefined when none is left. */
  get nextUnrated(): Step | undefined {
    const { ratings } = this.assessment;
    return this.asked.find(
      ({ id }) =>
        !ratings.some(
          ({ step, party, level }) => step === id && party === 'joint' && level !== null,
        ),
    );
  }

  /** Where the walk begins: at what is left to rate, else at the first step of today. */
  get firstStep(): Step | undefined {
    return this.nextUnrated ?? this.asked[0];
  }

  /** The steps of the phases chosen for today; all steps when the choice names no phase of this instrument. */
  get asked(): readonly Step[] {
    const { phases } = this.assessment;
    const chosen = this.steps.filter(({ phase }) => phases?.includes(phase.id));
    return (chosen.length > 0 ? chosen : this.steps).map(({ step }) => step);
  }

  #isTooLate(): boolean {
    this.#late ||= this.locked;
    return this.locked;
  }

  #with(assessment: Assessment): Initiative {
    return withAssessment(this.initiative, assessment);
  }
}

/** What is still asked about an assessment that is closed. */
function unlockedFields(typed: Partial<AssessmentFields>): Partial<AssessmentFields> {
  const { report, priorities, decisions } = cleanFields(typed);
  return {
    ...(report && { report }),
    ...(priorities && { priorities }),
    ...(decisions !== undefined && { decisions }),
  };
}

/** Undefined when no such assessment is on this device. */
export async function openSession(id: string): Promise<AssessmentSession | undefined> {
  const store = await openStore();
  await store.autosave.settled();
  const find = (waiting: readonly Edit[]) => findInitiativeOf(store.db, id, waiting);
  const stored = await find(store.autosave.waiting);
  const assessment = stored?.initiative.assessments.find((one) => one.id === id);
  if (!stored || !assessment) return undefined;
  const instrument = await loadInstrument(store.db, assessment.instrument);
  return new AssessmentSession(new InitiativeEditor(stored, store, find), id, instrument);
}
