// A questionnaire is data: phases, steps, signs, scale and questions come from a file and never from code.
// This schema is the only door. Its errors name the place, since the files are written by people.
import '../zod-setup.ts';
import * as z from 'zod/mini';
import { cleanText } from '../clean-text.ts';
import { problemsOf, type Parsed } from '../problem.ts';

const text = z.string().check(z.overwrite(cleanText), z.trim(), z.minLength(1), z.maxLength(2000));
/** Ids are keys of plain objects, so the names that every object has are not for use. */
const id = z.string().check(z.regex(/^(?!(?:constructor|prototype)$)[a-z0-9][a-z0-9-]{0,63}$/));

const signSchema = z.object({
  id,
  /** One fact that can be observed, worded as a statement that is true or not. */
  text,
  /** The lowest level at which a group would normally see this fact. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

const sourceSchema = z.object({
  /** Id of an entry in the instrument's `documents`. */
  document: id,
  heading: text,
});

const stepSchema = z.object({
  id,
  name: text,
  /** The framework's own name, in the language of `originalLanguage`. */
  original: text,
  question: text,
  /** What it looks like at the highest level. */
  inPlace: text,
  /** Signs that the step is missing. */
  missing: z.array(text).check(z.minLength(1), z.maxLength(6)),
  signs: z.array(signSchema).check(z.minLength(3), z.maxLength(5)),
  prompts: z.array(z.object({ perspective: id, text })),
  activities: z.array(z.object({ id, text })).check(z.minLength(1), z.maxLength(4)),
  sources: z.array(sourceSchema).check(z.minLength(1)),
});

const phaseSchema = z.object({
  id,
  name: text,
  original: text,
  /** Sub-headings that break a long phase; empty, or covering every step of the phase once and in order. */
  groups: z.array(z.object({ name: text, steps: z.array(id).check(z.minLength(1)) })),
  steps: z.array(stepSchema).check(z.minLength(1)),
});

const choiceSchema = z.object({ name: text, anchor: text });

const scaleSchema = z.object({
  question: text,
  /** Level n is the item with index n, lowest first. */
  levels: z.tuple([choiceSchema, choiceSchema, choiceSchema, choiceSchema]),
  unknown: choiceSchema,
  notApplicable: choiceSchema,
});

const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/));

/** What a version has changed since an earlier one, step by step, so that two years can be compared. */
const changesSchema = z.object({
  from: version,
  steps: z.array(
    z.object({
      step: id,
      /** True when an answer means something else than before, and not only the wording is new. */
      meaning: z.boolean(),
      /** What has changed, in plain words. */
      text,
      /** True for a step that this version no longer has. */
      removed: z.optional(z.boolean()),
    }),
  ),
});

const shape = z.object({
  id,
  version,
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)),
  originalLanguage: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)),
  title: text,
  summary: text,
  /** Who stands behind the wording, and who does not. */
  independence: text,
  documents: z.array(z.object({ id, title: text, note: z.optional(text) })),
  /** Abbreviations that texts may use once they are explained in the same view. */
  abbreviations: z.array(z.object({ short: text, long: text })),
  perspectives: z.array(z.object({ id, name: text })),
  scale: scaleSchema,
  phases: z.array(phaseSchema).check(z.minLength(1)),
  /** The yearly reflection questions, in order. */
  reflection: z.array(z.object({ id, name: text, question: text })).check(z.minLength(1)),
  /** One list per earlier version. Without a list nobody can say that a step means what it did. */
  changes: z.optional(z.array(changesSchema).check(z.maxLength(50))),
});

export type Instrument = z.infer<typeof shape>;
export type Phase = z.infer<typeof phaseSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Scale = z.infer<typeof scaleSchema>;

type Report = (path: (string | number)[], code: string, detail: string) => void;

function reportDuplicates(
  ids: readonly string[],
  path: (string | number)[],
  report: Report,
  key = 'id',
): void {
  const seen = new Set<string>();
  ids.forEach((value, index) => {
    if (seen.has(value)) report([...path, index, key], 'duplicate_id', value);
    seen.add(value);
  });
}

/** What a shape alone cannot say: ids are unique, and everything that is referred to exists. */
function checkReferences(instrument: Instrument, report: Report): void {
  const documents = new Set(instrument.documents.map(({ id }) => id));
  const perspectives = new Set(instrument.perspectives.map(({ id }) => id));
  const stepsSeen = new Set<string>();
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

  reportDuplicates(idsOf(instrument.documents), ['documents'], report);
  reportDuplicates(idsOf(instrument.perspectives), ['perspectives'], report);
  reportDuplicates(idsOf(instrument.phases), ['phases'], report);
  reportDuplicates(idsOf(instrument.reflection), ['reflection'], report);

  instrument.phases.forEach((phase, p) => {
    phase.steps.forEach((step, s) => {
      const at = ['phases', p, 'steps', s];
      if (stepsSeen.has(step.id)) report([...at, 'id'], 'duplicate_id', step.id);
      stepsSeen.add(step.id);
      reportDuplicates(idsOf(step.signs), [...at, 'signs'], report);
      reportDuplicates(idsOf(step.activities), [...at, 'activities'], report);
      step.prompts.forEach(({ perspective }, i) => {
        if (!perspectives.has(perspective))
          report([...at, 'prompts', i, 'perspective'], 'unknown_reference', perspective);
      });
      step.sources.forEach(({ document }, i) => {
        if (!documents.has(document))
          report([...at, 'sources', i, 'document'], 'unknown_reference', document);
      });
    });
    const grouped = phase.groups.flatMap(({ steps }) => steps);
    if (grouped.length > 0 && grouped.join(' ') !== idsOf(phase.steps).join(' '))
      report(['phases', p, 'groups'], 'groups_do_not_cover_steps', grouped.join(', '));
  });

  checkChanges(instrument, stepsSeen, report);
}

function checkChanges(
  { changes = [], version: own }: Instrument,
  steps: ReadonlySet<string>,
  report: Report,
): void {
  reportDuplicates(
    changes.map(({ from }) => from),
    ['changes'],
    report,
    'from',
  );
  changes.forEach((list, c) => {
    const at = ['changes', c];
    if (list.from === own) report([...at, 'from'], 'unknown_reference', list.from);
    reportDuplicates(
      list.steps.map(({ step }) => step),
      [...at, 'steps'],
      report,
      'step',
    );
    list.steps.forEach(({ step, removed = false }, s) => {
      if (steps.has(step) === removed)
        report([...at, 'steps', s, 'step'], 'unknown_reference', step);
    });
  });
}

export const instrumentSchema = shape.check((ctx) => {
  checkReferences(ctx.value, (path, code, detail) => {
    ctx.issues.push({ code: 'custom', input: ctx.value, path, params: { code, detail } });
  });
});

export function parseInstrument(data: unknown): Parsed<Instrument> {
  const result = instrumentSchema.safeParse(data);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, problems: problemsOf(result.error) };
}
