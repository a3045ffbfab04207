// Names of things, apart from the report's words: the start page needs a few of them and nothing of the report.
import type { Party } from '../domain/assessment/schema.ts';
import type { CurrentPhase } from '../domain/status/overview.ts';
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
