// What was found in a text, in words. Never the number or the address itself.
import { findSensitive } from '../domain/privacy/find.ts';
import type { SensitiveKind } from '../domain/privacy/span.ts';
import { formatList } from './format.ts';
import * as m from './paraglide/messages.js';

/** A soft word about a text that is being written, or the empty string. */
export function sensitiveNote(text: string): string {
  const found = findSensitive(text);
  return found.length > 0
    ? m.sensitive_note({ what: kindNames(found.map(({ kind }) => kind)) })
    : '';
}

/** "ett personnummer och en e-postadress", each kind once. */
export function kindNames(kinds: readonly SensitiveKind[]): string {
  return formatList([...new Set(kinds)].map(kindName));
}

function kindName(kind: SensitiveKind): string {
  switch (kind) {
    case 'personal-number':
      return m.sensitive_personal_number();
    case 'coordination-number':
      return m.sensitive_coordination_number();
    case 'phone':
      return m.sensitive_phone();
    case 'e-mail':
      return m.sensitive_e_mail();
  }
}
