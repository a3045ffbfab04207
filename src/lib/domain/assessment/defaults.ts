// Apart from the schema, so that pages can read them without loading a validator.
import type { Assessment, ReportState } from './schema.ts';

/**
 * The longest texts that IRIS 0.4 and older open, in UTF-16 code units. A field takes any text and says when it is longer:
 * docs/decisions/0006-work-file.md.
 */
export const OLDEST_LIMITS = { text: 20_000, line: 300, registryNumber: 40 } as const;
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
