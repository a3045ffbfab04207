// What a person chooses about as one thing: a level goes with its rationale, and a kommun's code with its name.
import { fieldPath, segmentsOf } from '../assessment/field-path.ts';

export type UnitKind =
  | 'initiative'
  | 'assessment'
  | 'closing'
  | 'adoption'
  | 'report'
  | 'participant'
  | 'rating'
  | 'signs'
  | 'answer'
  | 'reflection'
  | 'figure'
  | 'activity'
  | 'note';

export interface Unit {
  /** The path that its fields have in common; unique within the initiative. */
  readonly key: string;
  readonly kind: UnitKind;
  readonly assessment?: string;
  readonly step?: string;
  readonly party?: string;
  readonly participant?: string;
  readonly question?: string;
  readonly activity?: string;
  readonly figure?: string;
  /** The list of the follow-up that a row stands in. */
  readonly list?: string;
}

/** Fields that mean nothing without each other, by the one that their unit is named after. */
const TOGETHER: Readonly<Record<string, string>> = {
  endedOn: 'status',
  reason: 'status',
  owner: 'responsible',
  retrievedOn: 'source',
};

export function unitOf(path: string): Unit {
  const [root = '', assessment = '', part = '', third = '', fourth = ''] = segmentsOf(path);
  if (root === 'activities' && part === 'notes')
    return { key: fieldPath(root, assessment, part, third), kind: 'note', activity: assessment };
  if (root === 'activities')
    return {
      key: fieldPath(root, assessment, TOGETHER[part] ?? part),
      kind: 'activity',
      activity: assessment,
    };
  if (root === 'figures')
    return {
      // A number by itself, so that two corrections of a year are both kept; a source with its day.
      key:
        part === 'years'
          ? fieldPath(root, assessment, part, third, TOGETHER[fourth] ?? fourth)
          : fieldPath(root, assessment, part),
      kind: 'figure',
      figure: assessment,
    };
  if (root !== 'assessments')
    return { key: root === 'municipalityName' ? 'municipality' : root, kind: 'initiative' };
  const key = (...rest: string[]) => fieldPath(root, assessment, part, ...rest);
  switch (part) {
    case 'ratings':
      return {
        key: key(third, fourth),
        kind: 'rating',
        assessment,
        step: third,
        party: fourth,
      };
    case 'participants':
      return { key: key(third), kind: 'participant', assessment, participant: third };
    case 'signs':
      return { key: key(third), kind: 'signs', assessment, step: third };
    case 'answers':
      return { key: key(third), kind: 'answer', assessment, question: third };
    case 'reflection': {
      // A row's field by itself: two persons write in one of them.
      const [, , , , ...rest] = segmentsOf(path);
      return {
        key: path,
        kind: 'reflection',
        assessment,
        ...(rest.length > 0 && { list: third }),
      };
    }
    case 'report':
      return { key: key(), kind: 'report', assessment };
    default:
      return { key: path, kind: 'assessment', assessment };
  }
}
