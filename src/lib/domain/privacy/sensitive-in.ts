// Where in an initiative something may point out a person: the place and the kind, never the thing itself.
import { segmentsOf } from '../assessment/field-path.ts';
import type { Initiative, Party } from '../assessment/schema.ts';
import { calendarDays } from '../plan/calendar-days.ts';
import { findSensitive } from './find.ts';
import type { SensitiveKind } from './span.ts';
import { textsOf } from './texts.ts';

const ACTIVITY_TEXTS = [
  'text',
  'responsible',
  'contributors',
  'followUp',
  'reason',
  'obstacles',
  'notes',
] as const;
type ActivityText = (typeof ACTIVITY_TEXTS)[number];

/** A field as people know it. Ids are those of the initiative and its instrument. */
export type TextPlace =
  | { readonly of: 'initiative'; readonly field: 'title' | 'municipalityName' | 'region' }
  | {
      readonly of: 'assessment';
      readonly assessment: string;
      readonly field:
        'title' | 'participants' | 'decisions' | 'events' | 'adoptedBy' | 'registryNumber';
    }
  | {
      readonly of: 'rating';
      readonly assessment: string;
      readonly step: string;
      readonly party: Party;
      readonly field: 'rationale' | 'evidence';
    }
  | { readonly of: 'answer'; readonly assessment: string; readonly question: string }
  | {
      readonly of: 'reflection';
      readonly assessment: string;
      /** Name of a list, id of its row and name of the field. */
      readonly at: readonly string[];
    }
  | {
      readonly of: 'figure';
      readonly figure: string;
      readonly field: string;
      /** Undefined for what is of no year. */
      readonly year: string | undefined;
    }
  /** In what a body has adopted, which stays as it was. */
  | { readonly of: 'adoption'; readonly adoption: string }
  | { readonly of: 'activity'; readonly activity: string; readonly field: ActivityText }
  | { readonly of: 'other' };

export interface Finding {
  /** As `fieldPath` writes it. */
  readonly field: string;
  readonly place: TextPlace;
  /** True for a text that gave way in a merge: it is in the file and on no page. */
  readonly former: boolean;
  /** Each kind once, in the order of the text. */
  readonly kinds: readonly SensitiveKind[];
}

export function sensitiveIn(initiative: Initiative): Finding[] {
  return textsOf(initiative).flatMap(({ field, text, former }) => {
    const kinds = [...new Set(findSensitive(text).map(({ kind }) => kind))];
    return kinds.length > 0 ? [{ field, place: placeOf(field), former, kinds }] : [];
  });
}

const IN_CALENDAR: readonly ActivityText[] = ['text', 'responsible', 'followUp'];
/** Of one whose day it takes away. */
const GONE_IN_CALENDAR: readonly ActivityText[] = ['text'];

/** What a calendar file takes of it. */
export function sensitiveInCalendar(initiative: Initiative): Finding[] {
  const { ahead, gone } = calendarDays(initiative);
  const fields = new Map([
    ...gone.map(({ activity }) => [activity.id, GONE_IN_CALENDAR] as const),
    ...ahead.map(({ activity }) => [activity.id, IN_CALENDAR] as const),
  ]);
  return sensitiveIn(initiative).filter(
    ({ place, former }) =>
      !former &&
      (place.of === 'activity'
        ? (fields.get(place.activity)?.includes(place.field) ?? false)
        : place.of === 'initiative' && place.field === 'title'),
  );
}

const PARTIES: readonly string[] = ['municipality', 'region', 'joint'] satisfies Party[];

/** @param path as `fieldPath` writes it */
export function placeOf(path: string): TextPlace {
  const segments = segmentsOf(path);
  const [first = '', assessment = '', part = '', name = '', party = '', field = ''] = segments;
  if (segments.length === 1 && (first === 'title' || first === 'municipalityName'))
    return { of: 'initiative', field: first };
  if (segments.length === 1 && first === 'region') return { of: 'initiative', field: first };
  if (first === 'activities') {
    const name = part === 'notes' ? part : ACTIVITY_TEXTS.find((one) => one === part);
    return name ? { of: 'activity', activity: assessment, field: name } : { of: 'other' };
  }
  if (first === 'figures') {
    // figures/<id>/name, or figures/<id>/years/<year>/source
    const [year, field] = part === 'years' ? [name, party] : [undefined, part];
    return { of: 'figure', figure: assessment, field, year };
  }
  if (first === 'adoptions') return { of: 'adoption', adoption: assessment };
  if (first !== 'assessments') return { of: 'other' };
  if (part === 'reflection') return { of: 'reflection', assessment, at: segments.slice(3) };
  if (part === 'title' || part === 'participants' || part === 'decisions' || part === 'events')
    return { of: 'assessment', assessment, field: part };
  if (part === 'report' && (name === 'adoptedBy' || name === 'registryNumber'))
    return { of: 'assessment', assessment, field: name };
  if (part === 'answers') return { of: 'answer', assessment, question: name };
  if (part === 'ratings' && PARTIES.includes(party))
    if (field === 'rationale' || field === 'evidence')
      return { of: 'rating', assessment, step: name, party: party as Party, field };
  return { of: 'other' };
}
