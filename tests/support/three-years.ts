// The three-year fixture and its hand-written table, read as files: nothing here knows how the app compares.
import { readFileSync } from 'node:fs';
import { root } from './instrument.ts';
import type { Level } from './work-file.ts';

const folder = new URL('tests/fixtures/three-years/', root);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

interface FixtureAssessment {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly ratings: readonly { readonly rationale: string }[];
}
interface FixtureInitiative {
  readonly title: string;
  readonly assessments: readonly FixtureAssessment[];
  readonly activities: readonly {
    readonly id: string;
    readonly text: string;
    readonly createdAt: string;
  }[];
  readonly reflections: readonly { readonly assessment: string }[];
}

interface ComparisonTable {
  readonly occasions: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly inPlace: number;
        readonly applicable: number;
        readonly excluded: number;
        readonly unknown: number;
        readonly blank: number;
      }
    >
  >;
  readonly comparisons: readonly {
    readonly from: string;
    readonly to: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly steps: readonly {
      readonly step: string;
      readonly from: Level;
      readonly to: Level;
      readonly change: 'up' | 'same' | 'down' | 'new' | 'not-comparable';
      readonly activities: readonly string[];
    }[];
    readonly otherActivities: readonly string[];
  }[];
}

export const comparison = read('comparison.json') as ComparisonTable;
export const threeYearsFile = read('work-file.iris.json') as Record<string, unknown> & {
  readonly initiatives: readonly [FixtureInitiative];
};
export const [threeYears] = threeYearsFile.initiatives;

/** The fixture's file with some of its occasions, or with other versions of its questions. */
export function fileWith(
  change: (assessments: readonly FixtureAssessment[]) => readonly FixtureAssessment[],
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const assessments = change(threeYears.assessments);
  const reflections = threeYears.reflections.filter((reflection) =>
    assessments.some(({ id }) => id === reflection.assessment),
  );
  return {
    ...threeYearsFile,
    initiatives: [{ ...threeYears, assessments, reflections }],
    ...changes,
  };
}
