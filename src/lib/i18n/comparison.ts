// The sentences about movement between occasions.
import type { Change, Counts } from '../domain/comparison/change.ts';
import type { ComparedStep } from '../domain/comparison/compare.ts';
import type { Occasion } from '../domain/comparison/occasions.ts';
import type { VersionRelation } from '../domain/comparison/versions.ts';
import type { Assessment } from '../domain/assessment/schema.ts';
import { formatDate, formatList } from './format.ts';
import { amount, numberWriter } from './number-words.ts';
import { withoutEnd } from '../domain/without-end.ts';
import * as m from './paraglide/messages.js';
import { levelName } from './status.ts';

export function changeWord(change: Change): string {
  switch (change) {
    case 'up':
      return m.compare_up();
    case 'same':
      return m.compare_same();
    case 'down':
      return m.compare_down();
    case 'new':
      return m.compare_new();
    case 'not-comparable':
      return m.compare_not();
  }
}

const PARTS: Readonly<Record<Change, (input: { count: number; label: string }) => string>> = {
  up: m.compare_count_up,
  same: m.compare_count_same,
  down: m.compare_count_down,
  new: m.compare_count_new,
  'not-comparable': m.compare_count_not,
};
const ORDER = ['up', 'same', 'down', 'new', 'not-comparable'] as const;

/** "sex steg har gått upp, fyra är oförändrade och ett kan inte jämföras." Together they are all steps. */
export function countsSentence(counts: Counts): string {
  const present = ORDER.filter((change) => counts[change] > 0);
  const write = numberWriter(
    present.map((change) => counts[change]),
    'neuter',
  );
  const parts = present.map((change, index) => {
    const count = counts[change];
    return PARTS[change]({
      count,
      label: index === 0 ? m.compare_steps({ number: write(count) }) : write(count),
    });
  });
  return m.compare_counts({ parts: formatList(parts) });
}

/** "Hösten 2025", or the date where there is no title. */
export function occasionTitle({ title, date }: Pick<Assessment, 'title' | 'date'>): string {
  return title.trim() || formatDate(date);
}

/** "Hösten 2025, 18 september 2025": tells two with the same title apart. */
export function occasionName({ title, date }: Pick<Assessment, 'title' | 'date'>): string {
  const day = formatDate(date);
  return title.trim() ? m.time_occasion({ title: withoutEnd(title.trim()), date: day }) : day;
}

/** Why a step is new or cannot be compared; empty where the levels say it all. */
export function reasonSentence(row: ComparedStep, from: Occasion, to: Occasion): string {
  const [before, after] = [from, to].map(({ assessment }) => occasionTitle(assessment)) as [
    string,
    string,
  ];
  switch (row.reason) {
    case null:
      if (row.change !== 'new') return '';
      return row.before
        ? m.compare_not_assessed_in({ occasion: withoutEnd(before) })
        : m.compare_not_asked_in({ occasion: withoutEnd(before) });
    case 'not-assessed':
      return m.compare_not_assessed();
    case 'not-assessed-now':
      return m.compare_not_assessed_in({ occasion: withoutEnd(after) });
    case 'step-gone':
      return m.compare_not_asked_in({ occasion: withoutEnd(after) });
    case 'became-unknown':
    case 'became-not-applicable':
      return m.compare_answer_in({ answer: answerIn(row.after, to), occasion: withoutEnd(after) });
    case 'was-unknown':
    case 'was-not-applicable':
      return m.compare_answer_in({
        answer: answerIn(row.before, from),
        occasion: withoutEnd(before),
      });
    case 'other-instrument':
      return '';
  }
}

function answerIn(answer: ComparedStep['before'], { instrument }: Occasion): string {
  return levelName(instrument.scale, answer?.level ?? null);
}

/** What to mind when the questions are not the same; empty when they are. */
export function versionsSentence(
  relation: VersionRelation,
  meanings: number,
  from: Occasion,
  to: Occasion,
): string {
  const versions = { from: from.instrument.version, to: to.instrument.version };
  switch (relation) {
    case 'same':
      return '';
    case 'unlisted':
      return m.compare_versions_unlisted(versions);
    case 'other-instrument':
      return m.compare_other_instrument();
    case 'listed':
      return `${m.compare_versions_listed(versions)} ${
        meanings > 0
          ? m.compare_versions_meanings(amount(meanings))
          : m.compare_versions_no_meaning()
      }`;
  }
}
