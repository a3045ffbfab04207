import type { Step } from './schema.ts';

export interface SourceDocument {
  /** Id of the document. */
  readonly document: string;
  /** What in it the step rests on, each once. */
  readonly headings: readonly string[];
}

/** Each document that a step rests on, once, in the order in which they are first named. */
export function sourcesByDocument(sources: Step['sources']): SourceDocument[] {
  return [...new Set(sources.map(({ document }) => document))].map((document) => ({
    document,
    headings: [
      ...new Set(sources.filter((one) => one.document === document).map(({ heading }) => heading)),
    ],
  }));
}
