// How an answer fills an area in any chart, on the screen and in documents: told apart without colour.
import type { Level } from '../assessment/schema.ts';

/** Levels are plain and have as many pips as the level says, of which nought has none; what is no level has a pattern. */
export type AnswerPattern = 'plain' | 'diagonals' | 'lines' | 'dots';

export function patternOf(level: Level | null): AnswerPattern {
  if (level === 'unknown') return 'diagonals';
  if (level === 'not-applicable') return 'lines';
  return level === null ? 'dots' : 'plain';
}

export function pipsOf(level: Level | null): number {
  return typeof level === 'number' ? level : 0;
}
