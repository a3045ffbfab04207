// Apart from the schema, so that pages can read them without loading a validator.
import type { Assessment, ReportState } from './schema.ts';

/** Longest free text that a field takes, in UTF-16 code units. Longer text from a file is refused, never cut. */
export const MAX_TEXT = 20_000;
export const MAX_REGISTRY_NUMBER = 40;
export const MAX_PARTICIPANTS = 200;
/** How many steps a group may hold for its most important. */
export const MAX_PRIORITIES = 3;
export const DEFAULT_REGION = 'Region Dalarna';

export const emptyReportState: ReportState = {
  status: 'draft',
  adoptedBy: '',
  adoptedOn: null,
  registryNumber: '',
};

/** What every new assessment begins with. */
export const emptyAssessment: Omit<
  Assessment,
  'id' | 'instrument' | 'title' | 'date' | 'phases' | 'participants'
> = {
  state: 'open',
  events: [],
  priorities: [],
  decisions: '',
  ratings: [],
  signs: {},
  report: emptyReportState,
  votes: [],
};
