// Ids of the questions that are answered in free text, beside the instrument's own. They stand in files: never to be
// given a new meaning.
import type { Part } from './codes.ts';

/** The agreement's triad: styrning, struktur, samsyn. */
export const PILLARS = ['governance', 'structure', 'consensus'] as const;
export type Pillar = (typeof PILLARS)[number];

export const LESSONS = ['worked', 'hard', 'learned'] as const;
export type Lesson = (typeof LESSONS)[number];

export const COMMENTING = ['municipality', 'region'] as const;
export type Commenting = (typeof COMMENTING)[number];

export function collaborationQuestion(pillar: Pillar, lesson: Lesson): string {
  return `${pillar}-${lesson}`;
}

export function implementationQuestion(lesson: Lesson): string {
  return `implementation-${lesson}`;
}

/** What one huvudman adds to a part on its own. */
export function commentQuestion(part: Part, party: Commenting): string {
  return `comment-${part}-${party}`;
}

export const QUESTIONS = {
  /** The most important for whoever reads one page. */
  summary: 'summary',
  missingFunctions: 'missing-functions',
  otherSources: 'other-sources',
  /** Who is not reached by anything. */
  notReached: 'not-reached',
  /** What the systematic follow-up of individuals has shown, of groups only. */
  isu: 'isu',
  supportFromRss: 'support-rss',
  supportFromCounty: 'support-county',
  revision: 'revision',
} as const;

/** The part in which each of the instrument's questions stands; others stand in the last. */
export const PART_OF_QUESTION: Readonly<Record<string, Part>> = {
  results: 'results',
  collaboration: 'collaboration',
  implementation: 'implementation',
  progress: 'judgement',
};
/** About how long an answer is at most, in letters; longer is said, never cut. */
export const SUGGESTED_LENGTH = 1200;
