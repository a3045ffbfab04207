// Words of the help to choose.
import type { ActivityCount, HoldReason } from '../domain/plan/blockers.ts';
import { formatList } from './format.ts';
import { capital } from './letter-case.ts';
import { amount } from './number-words.ts';
import * as m from './paraglide/messages.js';

export function holdReason(reason: HoldReason): string {
  switch (reason) {
    case 'not-started':
      return m.choose_not_started();
    case 'started':
      return m.choose_started();
    case 'unknown':
      return m.choose_unknown();
    case 'blank':
      return m.choose_blank();
    case 'partly':
      return m.choose_partly();
  }
}

/** "Två öppna aktiviteter och en öppen fråga att ta reda på", or why there is none. */
export function activityCount({ open, openQuestions, all }: ActivityCount): string {
  const others = open - openQuestions;
  if (open > 0)
    return capital(
      formatList([
        ...(others > 0 ? [m.choose_open(amount(others))] : []),
        ...(openQuestions > 0 ? [m.choose_open_questions(amount(openQuestions))] : []),
      ]),
    );
  return all > 0 ? m.choose_all_ended() : m.choose_no_activity();
}
