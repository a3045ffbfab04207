// The action plan: what is to be done, by whom and by when, and what each follow-up said. One schema for storage and file.
import '../zod-setup.ts';
import * as z from 'zod/mini';
import { instant, localDate, longText, reference, shortText } from '../assessment/parts.ts';
import { NO_NUMBER } from './no-number.ts';

/** Far above what a real plan holds: a group that meets monthly for eight years makes about a hundred notes. */
const MAX_NOTES = 2000;
const MAX_GOALS = 20;
/** No plan of real life comes near it; a file that says more is refused. */
const MAX_NUMBER = 1_000_000;
const MAX_FORMER_NUMBERS = 200;

export const activityNumber = z.int().check(z.gte(NO_NUMBER), z.lte(MAX_NUMBER));

/** "Försenad" is not among them: it follows from the date. */
export const activityStatusSchema = z.enum(['not-started', 'in-progress', 'done', 'cancelled']);
export type ActivityStatus = z.infer<typeof activityStatusSchema>;

/** `question`: something to find out, where the answer in the assessment was "Vet inte". */
export const activityKindSchema = z.enum(['activity', 'question']);
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** The huvudman that is responsible. */
export const ownerSchema = z.enum(['municipality', 'region', 'shared']);
export type Owner = z.infer<typeof ownerSchema>;

/** One dated line in the history of an activity: what was said, and which of status and date it changed. */
export const followUpNoteSchema = z.object({
  id: z.uuid(),
  date: localDate,
  /** Empty where only status or date was changed. */
  text: longText,
  /** As they were when the line was written; a line that did not change one of them says nothing about it. */
  status: activityStatusSchema,
  due: z.nullable(localDate),
  changes: z._default(z.array(z.enum(['status', 'due'])).check(z.maxLength(2)), []),
  /** The order of lines under one day, and which line came with the activity: the first. */
  createdAt: instant,
  updatedAt: instant,
});
export type FollowUpNote = z.infer<typeof followUpNoteSchema>;

/** A number that it had until two devices met that had given the same. */
const formerNumberSchema = z.object({
  number: activityNumber,
  /** The day from which it has another. */
  on: localDate,
});
export type FormerNumber = z.infer<typeof formerNumberSchema>;

export const activitySchema = z.object({
  id: z.uuid(),
  /** What minutes cite it by, within its initiative; never given to another. */
  number: z._default(activityNumber, NO_NUMBER),
  /** The lowest first. */
  formerNumbers: z._default(z.array(formerNumberSchema).check(z.maxLength(MAX_FORMER_NUMBERS)), []),
  kind: z._default(activityKindSchema, 'activity'),
  /** The instrument's id of the step it belongs to; null when it belongs to none. */
  step: z._default(z.nullable(reference), null),
  text: longText,
  /** A function such as "enhetschef IFO", never a person's name. */
  responsible: z._default(shortText, ''),
  owner: z._default(z.nullable(ownerSchema), null),
  /** Functions and organisations that take part. */
  contributors: z._default(longText, ''),
  /** The last day on which it is in time. */
  due: z._default(z.nullable(localDate), null),
  /** How the group will know what came of it. */
  followUp: z._default(longText, ''),
  status: z._default(activityStatusSchema, 'not-started'),
  /** Why it was cancelled. Asked for, never demanded. */
  reason: z._default(longText, ''),
  /** The day on which it was done or cancelled. */
  endedOn: z._default(z.nullable(localDate), null),
  obstacles: z._default(longText, ''),
  /** Ids of the county's goals that it serves. */
  goals: z._default(z.array(reference).check(z.maxLength(MAX_GOALS)), []),
  /** In no order that means anything; `historyOf` sorts them. */
  notes: z._default(z.array(followUpNoteSchema).check(z.maxLength(MAX_NOTES)), []),
  createdAt: instant,
  updatedAt: instant,
});
export type Activity = z.infer<typeof activitySchema>;

/** What a person fills in. */
export type ActivityFields = Omit<
  Activity,
  'id' | 'number' | 'formerNumbers' | 'notes' | 'createdAt' | 'updatedAt'
>;
