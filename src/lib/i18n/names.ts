// Names of things, apart from the report's words: the start page needs a few of them and nothing of the report.
import type { Assessment, Party } from '../domain/assessment/schema.ts';
import type { CurrentPhase } from '../domain/status/overview.ts';
import { formatDate } from './format.ts';
import * as m from './paraglide/messages.js';

export function partyName(party: Party): string {
  switch (party) {
    case 'municipality':
      return m.party_municipality();
    case 'region':
      return m.party_region();
    case 'joint':
      return m.party_joint();
  }
}

export function currentName(current: CurrentPhase, phaseName: string): string {
  switch (current.code) {
    case 'phase':
      return phaseName;
    case 'all-in-place':
      return m.overview_current_all();
    case 'not-assessed':
      return m.overview_current_none();
    case 'not-applicable':
      return m.overview_current_not_applicable();
  }
}

/** What an occasion is called where others stand beside it: its title, or its date when it has none. */
export function occasionName({ title, date }: Pick<Assessment, 'title' | 'date'>): string {
  return title.trim() || formatDate(date);
}
