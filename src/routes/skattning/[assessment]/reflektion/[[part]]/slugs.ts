// What each part is called in the address.
import { PARTS, type Part } from '#lib/domain/reflection/codes.ts';

export const SLUGS: Readonly<Record<Part, string>> = {
  about: 'om',
  results: 'resultat',
  collaboration: 'samverkan',
  implementation: 'implementering',
  judgement: 'bedomning',
  ahead: 'framat',
};

export function partAt(slug: string): Part | undefined {
  return PARTS.find((part) => SLUGS[part] === slug);
}
