// A part of the report, as the structure tree names it. One object is one element of the tree: a part that goes on over
// several pages is drawn within the same object on all of them.

export type Tag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Div'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link';

export interface Part {
  readonly tag: Tag;
  /** What a figure says, in words. */
  readonly alternative?: string;
  /** What a header cell is the header of. */
  readonly scope?: 'Column' | 'Row';
  /** How the items of a list are marked. */
  readonly numbering?: 'Disc' | 'Decimal';
}

/** Where a link leads. Each object is one link, also when it goes on over several lines. */
export interface Link {
  /** An address of the web, or a part of the same file. */
  readonly to: string | Part;
  /** What is said of it where the text itself is not read. */
  readonly contents: string;
}

/** A rectangle in points from the upper left corner of the page. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
