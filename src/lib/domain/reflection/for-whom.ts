// For whom the described activities were: counts of the closed answers, so that a table and its sentences say the same.
import {
  GENDERS,
  TARGET_GROUPS,
  VIOLENCE,
  type Gender,
  type TargetGroup,
  type Violence,
} from './codes.ts';
import type { Result } from './schema.ts';

export interface ForWhomRow {
  readonly id: string;
  readonly title: string;
  /** As `countedIn` has it. */
  readonly counted: boolean;
  readonly violence: readonly Violence[];
  readonly groups: readonly TargetGroup[];
  readonly genders: readonly Gender[];
  readonly notSplit: boolean;
}

export interface ForWhom {
  readonly rows: readonly ForWhomRow[];
  /** How many rows are counted. */
  readonly counted: number;
  readonly violence: Readonly<Record<Violence, number>>;
  readonly groups: Readonly<Record<TargetGroup, number>>;
  readonly genders: Readonly<Record<Gender, number>>;
  /** Counted rows that say that there are no figures by gender. */
  readonly notSplit: number;
  /** Counted rows that say nothing of gender, not even that. */
  readonly genderUnsaid: number;
  /** What no counted row names. Empty where no counted row says anything of the kind. */
  readonly unnamed: {
    readonly violence: readonly Violence[];
    readonly groups: readonly TargetGroup[];
    readonly genders: readonly Gender[];
  };
}

/** What was not carried out reached nobody, and is counted nowhere. */
export function countedIn(results: readonly Result[]): Result[] {
  return results.filter(isCounted);
}

function isCounted({ carriedOut }: Pick<Result, 'carriedOut'>): boolean {
  return carriedOut !== 'no';
}

export function forWhomOf(results: readonly Result[]): ForWhom {
  const rows = results.map(
    ({ id, title, carriedOut, violence, groups, genders, notSplit }): ForWhomRow => ({
      id,
      title,
      counted: isCounted({ carriedOut }),
      // In the order of the columns, whatever order they were ticked in.
      violence: VIOLENCE.filter((code) => violence.includes(code)),
      groups: TARGET_GROUPS.filter((code) => groups.includes(code)),
      genders: GENDERS.filter((code) => genders.includes(code)),
      notSplit,
    }),
  );
  const counted = rows.filter((row) => row.counted);
  const violence = counts(
    VIOLENCE,
    counted.map((row) => row.violence),
  );
  const groups = counts(
    TARGET_GROUPS,
    counted.map((row) => row.groups),
  );
  const genders = counts(
    GENDERS,
    counted.map((row) => row.genders),
  );
  return {
    rows,
    counted: counted.length,
    violence,
    groups,
    genders,
    notSplit: counted.filter((row) => row.notSplit).length,
    genderUnsaid: counted.filter((row) => !row.notSplit && row.genders.length === 0).length,
    unnamed: {
      violence: unnamed(VIOLENCE, violence),
      groups: unnamed(TARGET_GROUPS, groups),
      genders: unnamed(GENDERS, genders),
    },
  };
}

/** Whether anybody has said for whom a result was. */
export function saysForWhom({
  violence,
  groups,
  genders,
  ages,
  notSplit,
}: Pick<Result, 'violence' | 'groups' | 'genders' | 'ages' | 'notSplit'>): boolean {
  return [violence, groups, genders, ages].some((codes) => codes.length > 0) || notSplit;
}

function counts<Code extends string>(
  codes: readonly Code[],
  rows: readonly (readonly Code[])[],
): Record<Code, number> {
  return Object.fromEntries(
    codes.map((code) => [code, rows.filter((row) => row.includes(code)).length]),
  ) as Record<Code, number>;
}

function unnamed<Code extends string>(
  codes: readonly Code[],
  counted: Readonly<Record<Code, number>>,
): readonly Code[] {
  const missing = codes.filter((code) => counted[code] === 0);
  return missing.length === codes.length ? [] : missing;
}
