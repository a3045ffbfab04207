// Words of the help to choose.
import type { ActivityCount, HoldReason } from '../domain/plan/blockers.ts';
import { formatList } from './format.ts';
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

/** "2 öppna aktiviteter och 1 öppen fråga att ta reda på", or why there is none. */
export function activityCount({ open, openQuestions, all }: ActivityCount): string {
  const others = open - openQuestions;
  if (open > 0)
    return formatList([
      ...(others > 0 ? [m.choose_open({ count: others })] : []),
      ...(openQuestions > 0 ? [m.choose_open_questions({ count: openQuestions })] : []),
    ]);
  return all > 0 ? m.choose_all_ended() : m.choose_no_activity();
}
