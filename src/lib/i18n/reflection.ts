// What the yearly follow-up is called on the pages, in a merge and where a text may point out a person.
import { lazy } from '../domain/lazy.ts';
import type { ReportState } from '../domain/assessment/schema.ts';
import type { Part } from '../domain/reflection/codes.ts';
import type { PartProgress } from '../domain/reflection/progress.ts';
import {
  SUGGESTED_LENGTH,
  type Commenting,
  type Lesson,
  type Pillar,
} from '../domain/reflection/questions.ts';
import { formatDate } from './format.ts';
import { reflectionPartName } from './reflection-codes.ts';
import { amount } from './number-words.ts';
import { withoutEnd } from '../domain/without-end.ts';
import * as m from './paraglide/messages.js';

const number = lazy(() => new Intl.NumberFormat('sv-SE'));

/** What a part is about, in a sentence. */
export function partAbout(part: Part): string {
  return {
    about: m.reflect_about_about,
    results: m.reflect_results_about,
    collaboration: m.reflect_collaboration_about,
    implementation: m.reflect_implementation_about,
    judgement: m.reflect_judgement_about,
    ahead: m.reflect_ahead_about,
  }[part]();
}

export function pillarName(pillar: Pillar): string {
  return {
    governance: m.reflect_pillar_governance,
    structure: m.reflect_pillar_structure,
    consensus: m.reflect_pillar_consensus,
  }[pillar]();
}

/** What belongs to a pillar, in a line. */
export function pillarAbout(pillar: Pillar): string {
  return {
    governance: m.reflect_governance_about,
    structure: m.reflect_structure_about,
    consensus: m.reflect_consensus_about,
  }[pillar]();
}

export function lessonQuestion(lesson: Lesson): string {
  return {
    worked: m.reflect_lesson_worked,
    hard: m.reflect_lesson_hard,
    learned: m.reflect_lesson_learned,
  }[lesson]();
}

export function commentLabel(party: Commenting): string {
  return party === 'municipality' ? m.reflect_comment_municipality() : m.reflect_comment_region();
}

/** "312 tecken (sikta på högst 1 200)". */
export function lengthWords(length: number): string {
  return m.reflect_length({
    count: number().format(length),
    about: number().format(SUGGESTED_LENGTH),
  });
}

/** What is said of an answer that is longer than the suggestion, or the empty string. */
export function longWords(length: number): string {
  return length > SUGGESTED_LENGTH
    ? m.reflect_long({ about: number().format(SUGGESTED_LENGTH) })
    : '';
}

/** "Fastställd av socialnämnden, 17 september 2026." Says what is known. */
export function adoptedWords({ adoptedBy, adoptedOn }: ReportState): string {
  const by = adoptedBy.trim();
  const on = adoptedOn === null ? '' : formatDate(adoptedOn);
  if (by && on) return m.reflect_adopted_by_on({ by: withoutEnd(by), on });
  if (by) return m.reflect_adopted_by({ by: withoutEnd(by) });
  return on ? m.reflect_adopted_on({ on }) : '';
}

/** What the way on is called: the form is begun, a part is, or what is begun is finished. */
export function nextPartWords(progress: readonly PartProgress[], next: PartProgress): string {
  const words = progress.every(({ state }) => state === 'empty')
    ? m.reflect_begin
    : next.state === 'empty'
      ? m.reflect_continue
      : m.reflect_finish;
  return words({ number: progress.indexOf(next) + 1, name: reflectionPartName(next.part) });
}

/** "Påbörjad · tre aktiviteter beskrivna, ett svar", "Besvarad · ett svar", "Inget att rapportera" or "Inte påbörjad". */
export function holdsWords(progress: PartProgress): string {
  if (progress.state === 'empty') return m.reflect_holds_empty();
  if (progress.state === 'nothing') return m.reflect_nothing();
  const { results, judgements, steps, aims, communications, answers, comments } = progress;
  const counted = [
    { count: results, words: m.reflect_holds_results },
    { count: judgements, words: m.reflect_holds_judgements },
    { count: steps, words: m.reflect_holds_steps },
    { count: aims, words: m.reflect_holds_aims },
    { count: communications, words: m.reflect_holds_communications },
    { count: answers, words: m.reflect_holds_answers },
  ].flatMap(({ count, words }) => (count > 0 ? [words(amount(count))] : []));
  const holds = [...counted, ...commentWords(comments)];
  const begun = progress.finished ? m.reflect_holds_finished() : m.reflect_holds_begun();
  return holds.length > 0 ? m.reflect_holds_with({ begun, holds: holds.join(', ') }) : begun;
}

function commentWords(comments: readonly Commenting[]): string[] {
  if (comments.length > 1) return [m.reflect_holds_comment_both()];
  return comments.map((party) =>
    party === 'municipality'
      ? m.reflect_holds_comment_municipality()
      : m.reflect_holds_comment_region(),
  );
}
