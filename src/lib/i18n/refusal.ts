// Why a file was not opened, as a sentence that says what is wrong and what to do.
import type { Problem } from '../domain/problem.ts';
import { amount } from './number-words.ts';
import * as m from './paraglide/messages.js';
import { placeText } from './problem-place.ts';

export type Refused =
  | { readonly reason: 'too-large' | 'unreadable' | 'not-iris' | 'empty' | 'cannot-unlock' }
  | {
      readonly reason: 'not-json' | 'too-deep';
      readonly at?: { readonly line: number; readonly column: number } | undefined;
    }
  | { readonly reason: 'newer'; readonly version: number }
  | {
      readonly reason:
        'damaged' | 'locked-damaged' | 'unknown-instrument' | 'id-elsewhere' | 'too-much';
      readonly problems: readonly Problem[];
    };

export function refusalSentence(refused: Refused): string {
  switch (refused.reason) {
    case 'too-large':
      return m.open_too_large();
    case 'unreadable':
      return m.open_unreadable();
    case 'not-json':
      return m.open_not_json();
    case 'too-deep':
      return m.open_too_deep();
    case 'not-iris':
      return m.open_not_iris();
    case 'empty':
      return m.open_empty();
    case 'newer':
      return m.open_newer({ version: refused.version });
    case 'unknown-instrument':
      return m.open_unknown_instrument();
    case 'id-elsewhere':
      return m.open_id_elsewhere();
    case 'too-much':
      return m.open_too_much();
    case 'damaged':
      return m.open_damaged();
    case 'locked-damaged':
      return m.lock_damaged();
    case 'cannot-unlock':
      return m.lock_cannot_open();
  }
}

const MOST_SHOWN = 5;

/** The places in a file that was refused, a few of them named and the rest counted. Empty when it is the whole file. */
export function refusalPlaces(refused: Refused): string[] {
  if (refused.reason === 'not-json' || refused.reason === 'too-deep') {
    const reason = refused.reason === 'not-json' ? m.problem_not_json() : m.problem_too_deep();
    return refused.at ? [m.open_problem({ place: m.problem_place_line(refused.at), reason })] : [];
  }
  if (!('problems' in refused)) return [];
  const shown = refused.problems.slice(0, MOST_SHOWN).map((problem) =>
    m.open_problem({
      place: placeText(problem.path),
      reason:
        refused.reason === 'unknown-instrument'
          ? m.problem_unknown_instrument({ detail: problem.detail })
          : problemReason(problem),
    }),
  );
  const rest = refused.problems.length - shown.length;
  return rest > 0 ? [...shown, m.open_problem_more(amount(rest))] : shown;
}

function problemReason({ code, detail }: Problem): string {
  switch (code) {
    case 'invalid_type':
      return expectedType(detail);
    case 'invalid_value':
      return m.problem_invalid_value({ detail });
    case 'invalid_union':
      return m.problem_invalid_union();
    case 'invalid_format':
      return m.problem_invalid_format();
    case 'too_big':
      return m.problem_too_big();
    case 'too_small':
      return m.problem_too_small();
    case 'duplicate_id':
      return m.problem_duplicate_id();
    case 'unknown_reference':
      return m.problem_unknown_reference();
    case 'checksum':
      return m.lock_checksum();
    case 'forbidden_key':
      return m.problem_forbidden_key({ detail });
    case 'not_finite':
      return m.problem_not_finite();
    case 'id_elsewhere':
      return m.problem_id_elsewhere();
    default:
      return m.problem_other();
  }
}

/** @param type the schema's own name of a type */
function expectedType(type: string): string {
  switch (type) {
    case 'string':
      return m.problem_type_text();
    case 'number':
    case 'int':
      return m.problem_type_number();
    case 'array':
    case 'tuple':
      return m.problem_type_list();
    case 'object':
    case 'record':
      return m.problem_type_object();
    case 'boolean':
      return m.problem_type_boolean();
    default:
      return m.problem_invalid_type();
  }
}
