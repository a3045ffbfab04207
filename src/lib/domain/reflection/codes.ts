// Closed answers of the yearly follow-up. The domain knows the codes; i18n knows what they are called.

/** The six parts of the form, in the order in which they are read. Any order of writing is right. */
export const PARTS = [
  'about',
  'results',
  'collaboration',
  'implementation',
  'judgement',
  'ahead',
] as const;
export type Part = (typeof PARTS)[number];

/** What the follow-up rests on. */
export const SOURCES = [
  'situation',
  'open-comparisons',
  'kolada',
  'isu',
  'deviations',
  'sip',
  'user-voices',
  'other',
] as const;
export type Source = (typeof SOURCES)[number];

/** VNR, HRV, PoM, and sexual violence whatever the relation. */
export const VIOLENCE = ['vnr', 'hrv', 'pom', 'sexual'] as const;
export type Violence = (typeof VIOLENCE)[number];

export const TARGET_GROUPS = ['victims', 'perpetrators', 'children'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** The agreement's own five. */
export const GENDERS = ['women', 'men', 'girls', 'boys', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

export const AGES = ['child', 'young', 'adult', 'older'] as const;
export type Age = (typeof AGES)[number];

export const CARRIED_OUT = ['yes', 'partly', 'no'] as const;
export type CarriedOut = (typeof CARRIED_OUT)[number];

/** A scale of its own on purpose: it judges the way to a goal, not how far a step has come. */
export const PROGRESS = ['on-track', 'partly', 'off-track', 'cannot-tell'] as const;
export type Progress = (typeof PROGRESS)[number];

/** Whether there is individbaserad systematisk uppföljning. */
export const ISU = ['yes', 'partly', 'no', 'unknown'] as const;
export type Isu = (typeof ISU)[number];

/** What a number of a key figure counts; persons are never shown in small numbers outside the device. */
export const FIGURE_KINDS = ['persons', 'share', 'other'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The columns of a key figure: all, and the five of `GENDERS`. */
export const FIGURE_COLUMNS = ['total', ...GENDERS] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];
