// The questionnaire that ships with the app, read from its file, so that tests name steps as people see them.
import { readFileSync } from 'node:fs';

export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  readonly scale: {
    readonly question: string;
    readonly levels: readonly { readonly name: string; readonly anchor: string }[];
    readonly unknown: { readonly name: string; readonly anchor: string };
    readonly notApplicable: { readonly name: string; readonly anchor: string };
  };
  readonly phases: readonly {
    readonly id: string;
    readonly name: string;
    readonly steps: readonly {
      readonly id: string;
      readonly name: string;
      readonly question: string;
      readonly signs: readonly { readonly id: string; readonly text: string }[];
    }[];
  }[];
  readonly reflection: readonly { readonly id: string; readonly question: string }[];
}

export const root = new URL('../../', import.meta.url);
const folder = new URL('instruments/iris/1.0.0/', root);

export const instrument = JSON.parse(
  readFileSync(new URL('instrument.json', folder), 'utf8'),
) as Instrument;

export const exampleText = readFileSync(new URL('example.iris.json', folder), 'utf8');

export const steps = instrument.phases
  .flatMap((phase) => phase.steps)
  .map((step, index) => ({ ...step, number: index + 1 }));

export function stepName(number: number): string {
  return steps[number - 1]!.name;
}

/** A copy in which every text has gone through `change`; ids and versions are left alone. */
export function withTexts<Source>(source: Source, change: (text: string) => string): Source {
  const KEEP = new Set(['id', 'version', 'language', 'originalLanguage', 'document', 'steps']);
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return KEEP.has(key) || key === 'perspective' ? value : change(value);
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, visit(v, k)]));
    return value;
  };
  return visit(source, '') as Source;
}
