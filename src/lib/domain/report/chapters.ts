/** The chapters of the yearly follow-up in their order: each has its number every year, whatever is said in it. */
export const CHAPTERS = [
  'summary',
  'about',
  'standing',
  'results',
  'collaboration',
  'implementation',
  'judgement',
  'figures',
  'plan',
  'support',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

export function chapterNumber(chapter: Chapter): number {
  return CHAPTERS.indexOf(chapter) + 1;
}
