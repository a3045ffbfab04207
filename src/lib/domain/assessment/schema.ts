// What a group has said: one schema for rows in storage and for the work file alike.
import '../zod-setup.ts';
import * as z from 'zod/mini';
import { DEFAULT_REGION, emptyReportState, MAX_PARTICIPANTS, MAX_PRIORITIES } from './defaults.ts';
import { NO_NUMBER } from '../plan/no-number.ts';
import { activityNumber, activitySchema } from '../plan/schema.ts';
import { figureSchema, reflectionSchema, type Reflection } from '../reflection/schema.ts';
import { uniqueFormer } from './history.ts';
import {
  atMost,
  canonicalInstant,
  codeText,
  fieldName,
  instant,
  localDate,
  longText,
  reference,
  rowId,
  shortText,
  unknownList,
} from './parts.ts';

// Far above what the largest real file holds; they keep a hostile one from filling memory and database.
const MAX_PHASES = 100;
const MAX_STEPS = 1000;
const MAX_SIGNS = 200;
const MAX_CHANGED = 50_000;
const MAX_HISTORY = 20_000;
const MAX_ACTIVITIES = 5000;
const MAX_EVENTS = 500;
const MAX_FIGURES = 200;
const MAX_ADOPTIONS = 200;
const MAX_NAMED = 100;

export const partySchema = z.enum(['municipality', 'region', 'joint']);
export type Party = z.infer<typeof partySchema>;

export const levelSchema = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal('unknown'),
  z.literal('not-applicable'),
]);
export type Level = z.infer<typeof levelSchema>;
export type NumericLevel = Extract<Level, number>;

export const ratingSchema = z.object({
  step: reference,
  party: partySchema,
  /** Null while only text is there. */
  level: z.nullable(levelSchema),
  rationale: longText,
  evidence: longText,
  updatedAt: instant,
});
export type Rating = z.infer<typeof ratingSchema>;

const participantSchema = z.object({
  /** Tells one row from another within the assessment. Older files have none: there it is the row's number. */
  id: z.optional(rowId),
  party: z.enum(['municipality', 'region']),
  /** A function such as "enhetschef IFO", never a person's name. */
  role: shortText,
  count: z.int().check(z.gte(1), z.lte(999)),
});
export type Participant = z.infer<typeof participantSchema> & { id: string };

const participantsSchema = z.pipe(
  z.array(participantSchema).check(z.maxLength(MAX_PARTICIPANTS)),
  z.transform((rows): Participant[] =>
    rows.map((row, index) => ({ ...row, id: row.id ?? String(index + 1) })),
  ),
);

/**
 * A value that gave way to another when two versions were merged. It stays with its field, so that no text is ever
 * dropped and a file that has been merged once does not ask again.
 */
export const formerValueSchema = z.object({
  /** Where it stood, as `fieldPath` writes it. */
  field: fieldName,
  value: z.union([
    longText,
    z.number(),
    z.boolean(),
    z.null(),
    z.array(codeText).check(z.maxLength(MAX_PHASES)),
  ]),
  /** When it was last changed, as far as the file tells. */
  changedAt: canonicalInstant,
});
export type FormerValue = z.infer<typeof formerValueSchema>;

/** Printed on the report's first page; `draft` until a named body has adopted it. */
export const reportStateSchema = z.object({
  status: z.enum(['draft', 'adopted']),
  adoptedBy: shortText,
  adoptedOn: z.nullable(localDate),
  /** Diarienummer: real forms differ, so any text. */
  registryNumber: shortText,
});
export type ReportState = z.infer<typeof reportStateSchema>;

/** That an assessment was closed or opened again, by whom is not asked. Kept in the file, so that a changed answer can be seen. */
export const assessmentEventSchema = z.object({
  at: instant,
  state: z.enum(['open', 'closed']),
  /** Why it was opened again. */
  reason: longText,
});
export type AssessmentEvent = z.infer<typeof assessmentEventSchema>;

export const assessmentSchema = z.object({
  id: z.uuid(),
  instrument: z.object({ id: codeText, version: codeText }),
  title: shortText,
  date: localDate,
  /** A closed assessment is locked: its ratings and particulars are not changed until it is opened again. */
  state: z._default(z.enum(['open', 'closed']), 'open'),
  /** Each closing and opening, oldest first. */
  events: z._default(z.array(assessmentEventSchema).check(z.maxLength(MAX_EVENTS)), []),
  /** Ids of the steps that the group itself holds for the most important, in its own order. */
  priorities: z._default(z.array(reference).check(z.maxLength(MAX_PRIORITIES)), []),
  /** What the local steering group is asked to decide. */
  decisions: z._default(longText, ''),
  /** The phases that the group means to go through on this occasion; null means all. */
  phases: z._default(z.nullable(z.array(codeText).check(z.maxLength(MAX_PHASES))), null),
  participants: participantsSchema,
  ratings: z.array(ratingSchema).check(z.maxLength(2000)),
  /** Ticked signs by step id. */
  signs: z._default(
    z.record(reference, z.array(reference).check(z.maxLength(MAX_SIGNS))).check(atMost(MAX_STEPS)),
    {},
  ),
  report: z._default(reportStateSchema, emptyReportState),
  votes: unknownList,
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const initiativeKindSchema = z.enum(['local-agreement', 'assignment']);
export const modeSchema = z.enum(['joint', 'parties-first']);
export type Mode = z.infer<typeof modeSchema>;

/** SCB code, or null when a name says which. */
const municipalityCode = z.nullable(z.string().check(z.regex(/^\d{4}$/)));

/** What a code was called. */
const namedSchema = z.object({ id: reference, name: shortText });

/**
 * What a body adopted, as it stood on that day, so that its documents can be made again. Never changed: what is written
 * afterwards belongs to the next version. It can only be erased.
 */
export const adoptionSchema = z.object({
  id: z.uuid(),
  assessment: z.uuid(),
  /** Counts from 1 within the assessment. */
  version: z.int().check(z.gte(1), z.lte(999)),
  at: instant,
  content: z.object({
    title: shortText,
    municipality: municipalityCode,
    municipalityName: shortText,
    region: shortText,
    kind: z._default(initiativeKindSchema, 'local-agreement'),
    example: z._default(z.boolean(), false),
    validFrom: z.nullable(localDate),
    validTo: z.nullable(localDate),
    assessment: assessmentSchema,
    /** The occasion before it, for what has changed since: its title, its date and its levels. */
    previous: z.nullable(assessmentSchema),
    reflection: z.nullable(reflectionSchema),
    activities: z.array(activitySchema).check(z.maxLength(MAX_ACTIVITIES)),
    figures: z.array(figureSchema).check(z.maxLength(MAX_FIGURES)),
    /** What the purposes were called; none where names were not kept yet. */
    purposes: z._default(z.array(namedSchema).check(z.maxLength(MAX_NAMED)), []),
    /** The county's goals that were chosen, and the strategy that they come from. */
    goals: z._default(
      z.nullable(
        z.object({ title: shortText, goals: z.array(namedSchema).check(z.maxLength(MAX_NAMED)) }),
      ),
      null,
    ),
  }),
  /** When its words were taken away for good. Its number stays, so that no other version gets it. */
  erasedAt: z._default(z.nullable(instant), null),
});
export type Adoption = z.infer<typeof adoptionSchema>;

export const initiativeSchema = z.object({
  id: z.uuid(),
  title: shortText,
  municipality: municipalityCode,
  municipalityName: z._default(shortText, ''),
  region: z._default(shortText, DEFAULT_REGION),
  kind: initiativeKindSchema,
  mode: z._default(modeSchema, 'joint'),
  validFrom: z.nullable(localDate),
  validTo: z.nullable(localDate),
  /** True for the made-up initiative that ships with the app; printed wherever its title stands. */
  example: z._default(z.boolean(), false),
  createdAt: instant,
  updatedAt: instant,
  assessments: z.array(assessmentSchema).check(z.minLength(1), z.maxLength(200)),
  activities: z.array(activitySchema).check(z.maxLength(MAX_ACTIVITIES)),
  /** The highest number that an activity has been given, so that one that is deleted never leaves its own to another. */
  lastNumber: z._default(activityNumber, NO_NUMBER),
  reflections: z.array(reflectionSchema).check(z.maxLength(200)),
  /** The key figures that the group follows, in its own order. */
  figures: z._default(z.array(figureSchema).check(z.maxLength(MAX_FIGURES)), []),
  adoptions: z._default(z.array(adoptionSchema).check(z.maxLength(MAX_ADOPTIONS)), []),
  /**
   * When each field was last changed by hand, by its path; tells which of two versions is newer. A field that is not
   * here follows the date of its rating, its reflection or its initiative.
   */
  changed: z._default(z.record(fieldName, canonicalInstant).check(atMost(MAX_CHANGED)), {}),
  /** What gave way in merges, in no order that means anything. */
  history: z._default(
    z.pipe(
      z.array(formerValueSchema).check(z.maxLength(MAX_HISTORY)),
      z.transform((values) => uniqueFormer(values)),
    ),
    [],
  ),
});
export type Initiative = z.infer<typeof initiativeSchema>;
export type { Reflection };
