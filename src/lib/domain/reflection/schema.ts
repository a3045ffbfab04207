// The yearly follow-up of one assessment, and the key figures of an initiative. One schema for storage and file.
import '../zod-setup.ts';
import * as z from 'zod/mini';
import {
  atMost,
  instant,
  localDate,
  longText,
  reference,
  rowId,
  shortText,
} from '../assessment/parts.ts';
import {
  AGES,
  CARRIED_OUT,
  FIGURE_KINDS,
  GENDERS,
  ISU,
  PARTS,
  PROGRESS,
  SOURCES,
  TARGET_GROUPS,
  VIOLENCE,
} from './codes.ts';

const MAX_ANSWERS = 1000;
const MAX_ROWS = 500;
const MAX_YEARS = 200;
const MAX_GOALS = 20;

const some = <const Codes extends readonly string[]>(codes: Codes) =>
  z._default(z.array(z.enum(codes)).check(z.maxLength(codes.length)), []);
const one = <const Codes extends readonly string[]>(codes: Codes) =>
  z._default(z.nullable(z.enum(codes)), null);
const rows = <Row extends z.core.$ZodType>(row: Row) =>
  z._default(z.array(row).check(z.maxLength(MAX_ROWS)), []);
const note = z._default(longText, '');
const line = z._default(shortText, '');
const day = z._default(z.nullable(localDate), null);

/** A function that took part in the follow-up, and how many came from it. */
const reflectionParticipantSchema = z.object({
  id: rowId,
  party: z.enum(['municipality', 'region']),
  role: shortText,
  count: z.int().check(z.gte(1), z.lte(999)),
});

/** What came of one activity, and for whom. Its id is the activity's where it comes from the plan. */
export const resultSchema = z.object({
  id: rowId,
  /** The activity of the plan that it is about; null for what was never planned. */
  activityId: z._default(z.nullable(z.uuid()), null),
  title: note,
  carriedOut: one(CARRIED_OUT),
  /** Why it was not, or only partly. */
  reason: note,
  outcome: note,
  violence: some(VIOLENCE),
  groups: some(TARGET_GROUPS),
  genders: some(GENDERS),
  ages: some(AGES),
  /** Said by choice: the group has no figures by gender. */
  notSplit: z._default(z.boolean(), false),
  /** Other grounds: disability, national minority, place … */
  background: note,
  notReached: note,
  /** How the group knows. */
  evidence: note,
  /** Ids of the county's goals. */
  goals: z._default(z.array(reference).check(z.maxLength(MAX_GOALS)), []),
});
export type Result = z.infer<typeof resultSchema>;

/** The way to one purpose of the agreement, or to one local goal. */
export const judgementSchema = z.object({
  id: rowId,
  /** Id of a purpose of the regional agreement; null for a goal of the group's own. */
  purpose: z._default(z.nullable(reference), null),
  /** The local goal; empty for a purpose, which has its own words. */
  goal: note,
  progress: one(PROGRESS),
  rationale: note,
});
export type Judgement = z.infer<typeof judgementSchema>;

/** One of at most three things to do next, and the activity that it has become. */
export const aimSchema = z.object({
  id: rowId,
  text: note,
  activityId: z._default(z.nullable(z.uuid()), null),
});
export type Aim = z.infer<typeof aimSchema>;

/** That the result reaches those whom it concerns. */
export const communicationSchema = z.object({
  id: rowId,
  unit: line,
  how: line,
  on: day,
});
export type Communication = z.infer<typeof communicationSchema>;

export const reflectionSchema = z.object({
  id: z.uuid(),
  assessment: z.uuid(),
  /** Texts by question id: the instrument's own, and those in questions.ts. */
  answers: z.record(reference, longText).check(atMost(MAX_ANSWERS)),
  /** The period that it is about. */
  from: day,
  to: day,
  heldOn: day,
  sources: some(SOURCES),
  /** Parts in which the group has nothing to report, so that an empty one is not a forgotten one. */
  nothing: some(PARTS),
  isu: one(ISU),
  /** Whether the local agreement should be revised. */
  revise: one(['yes', 'no'] as const),
  participants: rows(reflectionParticipantSchema),
  results: rows(resultSchema),
  judgements: rows(judgementSchema),
  aims: rows(aimSchema),
  communications: rows(communicationSchema),
  updatedAt: instant,
});
export type Reflection = z.infer<typeof reflectionSchema>;

/** A number, that nobody knows it, or null where nothing is said. */
export const figureValueSchema = z._default(
  z.nullable(z.union([z.number().check(z.gte(0), z.lte(1e12)), z.literal('unknown')])),
  null,
);
export type FigureValue = z.infer<typeof figureValueSchema>;

export const figureYearSchema = z.object({
  year: z.int().check(z.gte(1900), z.lte(2999)),
  total: figureValueSchema,
  women: figureValueSchema,
  men: figureValueSchema,
  girls: figureValueSchema,
  boys: figureValueSchema,
  other: figureValueSchema,
  source: line,
  /** When the numbers were taken from the source. */
  retrievedOn: day,
});
export type FigureYear = z.infer<typeof figureYearSchema>;

/** A key figure that the group has chosen to follow, year by year. */
export const figureSchema = z.object({
  id: z.uuid(),
  name: shortText,
  definition: note,
  kind: z._default(z.enum(FIGURE_KINDS), 'persons'),
  unit: line,
  /** Whether its numbers are given by gender. */
  split: z._default(z.boolean(), true),
  years: z._default(z.array(figureYearSchema).check(z.maxLength(MAX_YEARS)), []),
  createdAt: instant,
  updatedAt: instant,
});
export type Figure = z.infer<typeof figureSchema>;
