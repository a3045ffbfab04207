// The sentences of the documents that say how many. The parts of each add up to its whole.
import type { PictureDifferences, PicturePair } from '../domain/assessment/picture-differences.ts';
import type { PictureCounts } from '../domain/assessment/ratings.ts';
import type { Level } from '../domain/assessment/schema.ts';
import type { ParticipantCounts } from '../domain/report/follow-up-about.ts';
import type { JudgementCounts } from '../domain/report/judgement.ts';
import type { ResultCounts } from '../domain/report/results.ts';
import type { PlanCounts } from '../domain/plan/counts.ts';
import type { ActivityKind } from '../domain/plan/schema.ts';
import { formatList } from './format.ts';
import { capital } from './letter-case.ts';
import { amount, numberWriter } from './number-words.ts';
import * as m from './paraglide/messages.js';

type Part = readonly [count: number, words: (input: { count: number; number: string }) => string];

/** The parts that there are, in words: "fyra öppna, en klar och en avbruten". */
function partsOf(parts: readonly Part[], write: (count: number) => string): string {
  return formatList(
    parts.flatMap(([count, words]) => (count > 0 ? [words({ count, number: write(count) })] : [])),
  );
}

/** "Två av fem kännetecken stämmer:" */
export function signsThatHold(ticked: number, all: number): string {
  const write = numberWriter([ticked, all], 'neuter');
  return capital(m.report_t_signs({ ticked: write(ticked), all: write(all) }));
}

/** Who took part in the assessment, how many steps have a joint answer, and what it shows. */
export function about(
  by: readonly ('municipality' | 'region')[],
  answered: number,
  all: number,
): string {
  const write = numberWriter([all, ...present([answered])], 'neuter');
  const [only, other] = by;
  const who =
    only === undefined
      ? m.report_about_nobody()
      : other !== undefined
        ? m.report_about_both()
        : { municipality: m.report_about_municipality, region: m.report_about_region }[only]();
  const steps = capital(m.report_about_steps({ answered: write(answered), all: write(all) }));
  return [who, steps, m.report_about()].join(' ');
}

/** "I uppföljningen deltog fem personer: tre från kommunen och två från regionen." */
export function participants(
  intro: string,
  { all, municipality, region }: ParticipantCounts,
): string {
  const write = numberWriter(
    [all, municipality, region].filter((count) => count > 0),
    'common',
  );
  const persons = m.doc_persons({ count: all, number: write(all) });
  if (region === 0) return m.doc_participants_municipality({ intro, persons });
  if (municipality === 0) return m.doc_participants_region({ intro, persons });
  return m.doc_participants_both({
    intro,
    persons,
    municipality: write(municipality),
    region: write(region),
  });
}

export function results({ all, yes, partly, no, unsaid }: ResultCounts): string {
  const write = numberWriter(present([all, yes, partly, no, unsaid]), 'common');
  if (all === 1) return oneResult({ yes, partly, no, unsaid });
  const parts: Part[] = [
    [yes, m.doc_result_yes],
    [partly, m.doc_result_partly],
    [no, m.doc_result_no],
    [unsaid, m.doc_result_unsaid],
  ];
  return m.doc_results({ count: all, number: write(all), parts: partsOf(parts, write) });
}

/** Of one alone: "Gruppen redovisar en aktivitet. Den är genomförd." */
function oneResult({ yes, partly, unsaid }: Omit<ResultCounts, 'all'>): string {
  if (unsaid > 0) return m.doc_result_one_unsaid();
  if (yes > 0) return m.doc_result_one_yes();
  return partly > 0 ? m.doc_result_one_partly() : m.doc_result_one_no();
}

/** So many steps are told one by one; of more than that, which they are. */
const MOST_PAIRS = 5;

export interface PictureNote {
  readonly text: string;
  /** Step by step what each answers; empty where the text says it all. */
  readonly items: readonly string[];
}

/** How far apart kommun and region are at most, and for which steps only one of them has chosen a level. */
export function differenceNotes(
  { distance, largest, outside }: PictureDifferences,
  stepOf: (step: string) => string,
  nameOf: (level: Level) => string,
): PictureNote[] {
  const note = (what: string, pairs: readonly PicturePair[]): PictureNote[] => {
    if (pairs.length === 0) return [];
    if (pairs.length > MOST_PAIRS) {
      const steps = formatList(pairs.map(({ step }) => stepOf(step)));
      return [{ text: m.pictures_in({ what, steps }), items: [] }];
    }
    return [
      {
        text: m.pictures_listed({ what }),
        items: pairs.map(({ step, municipality, region }) =>
          m.pictures_pair({
            step: capital(stepOf(step)),
            municipality: nameOf(municipality),
            region: nameOf(region),
          }),
        ),
      },
    ];
  };
  return [
    ...note(m.pictures_apart(amount(distance)), largest),
    ...(['unknown', 'not-applicable'] as const).flatMap((answer) => {
      const of = { answer: nameOf(answer) };
      const answeredBy = (party: 'municipality' | 'region') =>
        outside[answer].filter((pair) => pair[party] === answer);
      return [
        ...note(m.pictures_level_municipality(of), answeredBy('region')),
        ...note(m.pictures_level_region(of), answeredBy('municipality')),
      ];
    }),
  ];
}

/** What the table counts: what was not carried out reached nobody. */
export function forWhom(counted: number, all: number): string {
  const write = numberWriter([counted, all], 'common');
  const note = m.doc_for_whom_note();
  // Where everything is counted there is nothing to say of it.
  return counted === all
    ? note
    : `${m.doc_for_whom_counted({ counted: write(counted), all: write(all) })} ${note}`;
}

export function notSplit(count: number, all: number, unsaid: number): string {
  const write = numberWriter(present([count, all, unsaid]), 'common');
  const said = m.doc_not_split_count({ count: write(count), all: write(all) });
  return unsaid === 0 ? said : `${said} ${m.doc_gender_unsaid({ number: write(unsaid) })}`;
}

/**
 * "Kommunen och regionen ser olika på fyra steg och ser lika på sju. För ett steg finns bara kommunens nivå." Together the
 * numbers are all steps.
 */
export function pictures(counts: PictureCounts): string {
  const write = numberWriter(present(Object.values(counts)), 'neuter');
  const both: Part[] = [
    [counts.different, m.doc_pictures_different],
    [counts.near, m.doc_pictures_near],
    [counts.alike, m.doc_pictures_alike],
    [counts.incomparable, m.doc_pictures_incomparable],
  ];
  const rest: Part[] = [
    [counts.municipality, m.doc_pictures_municipality],
    [counts.region, m.doc_pictures_region],
    [counts.none, m.doc_pictures_none],
  ];
  // Only the first number says of what it is.
  const [first] = [...both, ...rest].filter(([count]) => count > 0);
  const say = (parts: readonly Part[]) =>
    parts.flatMap((part) => {
      const [count, words] = part;
      const number = part === first ? m.compare_steps({ number: write(count) }) : write(count);
      return count > 0 ? [words({ count, number })] : [];
    });
  const parts = say(both);
  return [
    ...(parts.length > 0 ? [m.doc_pictures({ parts: formatList(parts) })] : []),
    ...say(rest),
  ].join(' ');
}

export function judgements(counts: JudgementCounts): string {
  const write = numberWriter(present(Object.values(counts)), 'neuter');
  const parts: Part[] = [
    [counts['on-track'], m.doc_judged_on_track],
    [counts.partly, m.doc_judged_partly],
    [counts['off-track'], m.doc_judged_off_track],
    [counts['cannot-tell'], m.doc_judged_cannot_tell],
    [counts.unsaid, m.doc_judged_unsaid],
  ];
  return m.doc_judgements({
    count: counts.all,
    number: write(counts.all),
    parts: partsOf(parts, write),
  });
}

/** "Planen har sex aktiviteter: fyra öppna, en klar och en avbruten. En är försenad." */
export function planCounts(
  kind: ActivityKind,
  { all, open, late, done, cancelled }: PlanCounts,
): string {
  if (all === 0) return m.doc_plan_none();
  if (all === 1) return onePlanned(kind, { late, done, cancelled });
  const write = numberWriter(present([all, open, done, cancelled]), 'common');
  const parts: Part[] = [
    [open, m.doc_plan_open],
    [done, m.doc_plan_done],
    [cancelled, m.doc_plan_cancelled],
  ];
  const words = kind === 'activity' ? m.doc_plan_activities : m.doc_plan_questions;
  const counts = words({ count: all, number: write(all), parts: partsOf(parts, write) });
  if (open === 0) return counts;
  const number = capital(numberWriter([late], 'common')(late));
  return `${counts} ${m.doc_plan_late({ count: late === 0 ? 1 : late, number })}`;
}

/** Of one alone: "Planen har en aktivitet. Den är öppen och försenad." */
function onePlanned(
  kind: ActivityKind,
  { late, done, cancelled }: Pick<PlanCounts, 'late' | 'done' | 'cancelled'>,
): string {
  const said = [
    [done, m.doc_plan_one_done],
    [cancelled, m.doc_plan_one_cancelled],
    [late, m.doc_plan_one_late],
    [1, m.doc_plan_one_open],
  ] as const;
  const state = said.find(([count]) => count > 0)?.[1]() ?? '';
  return kind === 'activity'
    ? m.doc_plan_one_activity({ state })
    : m.doc_plan_one_question({ state });
}

function present(counts: readonly number[]): number[] {
  return counts.filter((count) => count > 0);
}
