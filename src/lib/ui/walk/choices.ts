import type { Level } from '../../domain/assessment/schema.ts';
import type { Scale } from '../../domain/instrument/schema.ts';

export interface Choice {
  readonly level: Level;
  /** What the choice means: the sentence that one compares with. */
  readonly anchor: string;
}

/** All answers to a step in the order of the scale, with those that are no levels last. */
export function choicesOf({ levels, unknown, notApplicable }: Scale): Choice[] {
  return [
    ...levels.map(({ anchor }, index) => ({ level: index as Level, anchor })),
    { level: 'unknown', anchor: unknown.anchor },
    { level: 'not-applicable', anchor: notApplicable.anchor },
  ];
}
