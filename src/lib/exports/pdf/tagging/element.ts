import type { Area, Link, Part } from './part.ts';

/** A stretch of a page's content that belongs to one element. */
export interface Content {
  readonly page: number;
  readonly mark: number;
}

/** One annotation: where a link can be clicked on one page, line by line. */
export interface Annotation {
  readonly link: Link;
  readonly page: number;
  readonly areas: Area[];
}

export class Element {
  readonly children: (Element | Content)[] = [];
  readonly part: Part;
  readonly parent: Element | null;
  /** Of a link alone. */
  readonly annotation: Annotation | null;
  /** Where its first line stands. */
  place: { readonly page: number; readonly top: number } | null = null;
  /** What a figure covers; null again when it goes on over several pages, where no rectangle can say it. */
  area: (Area & { readonly page: number }) | null = null;

  constructor(part: Part, parent: Element | null, annotation: Annotation | null = null) {
    this.part = part;
    this.parent = parent;
    this.annotation = annotation;
    parent?.children.push(this);
  }
}

export function isContent(child: Element | Content): child is Content {
  return 'mark' in child;
}
