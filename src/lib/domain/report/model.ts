// The report as data: what is said, in which order and with which structure, and nothing about how it looks.
// The page on screen and the PDF are each one renderer over it, so that they cannot disagree. Structure is kept
// rich enough for tagging: headings have levels, tables have header cells, figures have an alternative in words.
import type { LinkKind } from './dumbbell.ts';
import type { Level, Party } from '../assessment/schema.ts';

export interface Report {
  readonly meta: ReportMeta;
  readonly blocks: readonly Block[];
}

export interface ReportMeta {
  readonly title: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 instant at which the report was made. */
  readonly createdAt: string;
  /** Without extension: the same report has the same name in every format. */
  readonly fileName: string;
  /** How the paper lies. */
  readonly orientation: 'portrait' | 'landscape';
  /** Set closely, to have room on one page. */
  readonly isClose?: boolean;
  /** Repeated on every page, outside the reading order. `{page}` and `{pages}` stand for numbers. */
  readonly furniture: { readonly header: string; readonly footer: string };
}

export type Block =
  /** The one heading of level 1; always the first block. */
  | {
      readonly kind: 'title';
      readonly text: string;
      readonly eyebrow: string;
      readonly subtitle: string;
    }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone: Tone;
      /** Of a prompt: what stands in its place in a document that is only read; nothing where it is left out. */
      readonly unanswered?: string;
    }
  /** Numbered from one where somebody has to be able to point at an item. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered?: true }
  /** Pairs of term and description. */
  | {
      readonly kind: 'facts';
      readonly items: readonly FactItem[];
    }
  /** What somebody wrote, under its label. Line breaks in `text` are kept. */
  | { readonly kind: 'answer'; readonly label: string; readonly text: string }
  /** Lines to sign on, each with the function that signs below it. */
  | { readonly kind: 'signatures'; readonly items: readonly string[] }
  | TableBlock
  | FigureBlock
  /** The headings of levels 2 and 3 that follow, under a heading of its own; each leads to its place. */
  | { readonly kind: 'contents'; readonly text: string }
  | { readonly kind: 'page-break' };

export interface FactItem {
  readonly term: string;
  readonly text: string;
  /** The text asks for what belongs there. */
  readonly isPrompt?: true;
  /** What is said in a document that is only read; without it the fact is left out there. */
  readonly unanswered?: string;
}

/**
 * `lead`: the headline of a part. `note`: information beside the text. `gap`: something is missing.
 * `prompt`: tells whoever goes on writing what belongs there.
 */
export type Tone = 'body' | 'lead' | 'note' | 'gap' | 'prompt';

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly text: string;
    readonly align: 'start' | 'end';
    readonly weight: number;
  }[];
  /** Every row has as many cells as there are columns; the first cell is the row's header. */
  readonly rows: readonly (readonly string[])[];
}

export interface FigureBlock<Type extends Chart['type'] = Chart['type']> {
  readonly kind: 'figure';
  readonly caption: string;
  /** What the figure shows, with its numbers, in words. A table with the same numbers always follows. */
  readonly alternative: string;
  readonly chart: Extract<Chart, { type: Type }>;
}

export type Chart =
  /** One bar per row, divided by level. */
  | {
      readonly type: 'distribution';
      readonly segments: readonly { readonly level: Level | null; readonly label: string }[];
      /** `counts` has one number per segment. */
      readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
    }
  /** One row per step with a mark for each party in the column of its answer; how they stand is told by `dumbbellOf`. */
  | {
      readonly type: 'pictures';
      readonly parties: readonly { readonly party: Party; readonly label: string }[];
      /** The scale from its lowest level, and then what lies outside it. */
      readonly columns: readonly { readonly level: Level | null; readonly label: string }[];
      /** What the lines between kommun and region stand for, of the kinds that there are. */
      readonly links: readonly { readonly kind: LinkKind; readonly label: string }[];
      /** `levels` has one value per party; null where nothing is chosen. */
      readonly rows: readonly {
        readonly label: string;
        readonly levels: readonly (Level | null)[];
      }[];
    }
  /** One bar per row on one scale from nought. */
  | {
      readonly type: 'bars';
      /** What a full bar stands for; null for the largest value. */
      readonly max: number | null;
      /** `value` is finite, or null where there is no number to draw; `text` stands beside the bar either way. */
      readonly rows: readonly {
        readonly label: string;
        readonly value: number | null;
        readonly text: string;
      }[];
    };
