// What whoever publishes IRIS says about its accessibility, as lag (2018:1937) om tillgänglighet till digital offentlig service
// asks. It comes from a file beside the code, publisher/accessibility.json, and IRIS never writes it for them.
import { isLocalDate } from '../local-date.ts';

const COMPLIANCES = ['full', 'partial', 'none'] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** As the file has it: every text is empty until somebody has filled it in. */
export interface AccessibilityStatement {
  readonly publisher: string;
  readonly email: string;
  readonly phone: string;
  /** One of `full`, `partial` and `none`. */
  readonly compliance: string;
  /** What does not work, for whom, and when it will be mended: one text for each. */
  readonly shortcomings: readonly string[];
  /** How it was found out, in words. */
  readonly tested: string;
  /** The day of the latest assessment, as `2027-01-31`. */
  readonly assessedOn: string;
  /** Who supervises the law, and the address at which shortcomings are reported. */
  readonly authority: { readonly name: string; readonly url: string };
}

export type StatementPart =
  'publisher' | 'contact' | 'compliance' | 'shortcomings' | 'tested' | 'assessed-on' | 'authority';

export function complianceOf({ compliance }: AccessibilityStatement): Compliance | undefined {
  return COMPLIANCES.find((one) => one === compliance);
}

/** An address that mail can be sent to. */
export const isAddress = (email: string) => /^\S+@\S+$/.test(email.trim());

export function shortcomingsOf({ shortcomings }: AccessibilityStatement): string[] {
  return shortcomings.map((text) => text.trim()).filter((text) => text !== '');
}

/** What is not filled in, or not in a way that can be shown, in the order of the page. */
export function missingIn(statement: AccessibilityStatement): StatementPart[] {
  const { publisher, email, phone, tested, assessedOn, authority } = statement;
  const compliance = complianceOf(statement);
  const parts: readonly (readonly [StatementPart, boolean])[] = [
    ['publisher', publisher.trim() !== ''],
    ['compliance', compliance !== undefined],
    // Only a website that meets every requirement has none to name.
    ['shortcomings', compliance === 'full' || shortcomingsOf(statement).length > 0],
    ['contact', isAddress(email) || phone.trim() !== ''],
    ['authority', authority.name.trim() !== '' && /^https:\/\/\S+$/.test(authority.url.trim())],
    ['tested', tested.trim() !== ''],
    ['assessed-on', isLocalDate(assessedOn)],
  ];
  return parts.filter(([, filled]) => !filled).map(([part]) => part);
}
