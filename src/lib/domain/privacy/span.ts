export type SensitiveKind = 'personal-number' | 'coordination-number' | 'phone' | 'e-mail';

/** Where in a text something stands, in UTF-16 code units, `end` not included. */
export interface Span {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
}
