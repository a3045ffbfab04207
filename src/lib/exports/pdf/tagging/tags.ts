// Builds the structure tree while the pages are drawn. Content is marked as late as possible: lines of one part that
// follow each other on a page are one stretch, and nothing is marked that nobody drew.
import { Element, type Annotation } from './element.ts';
import type { Internals } from './jspdf.ts';
import type { Area, Link, Part } from './part.ts';

export class Tags {
  readonly root = new Element({ tag: 'Document' }, null);
  readonly annotations: Element[] = [];
  readonly #internals: Internals;
  readonly #known = new Map<Part, Element>();
  /** By page, the element of each marked stretch. */
  readonly #marks = new Map<number, Element[]>();
  readonly #links = new Map<Link, Element>();
  readonly #open: Element[] = [this.root];
  /** Whose stretch of content is being drawn. */
  #marked: Element | null = null;
  #artifacts = 0;

  constructor(internals: Internals) {
    this.#internals = internals;
  }

  /** Draws a part of the report; parts within parts are its children, in the order in which they first come. */
  within(part: Part, draw: () => void): void {
    if (this.#artifacts > 0) {
      draw();
      return;
    }
    this.#inside(this.#elementOf(part), draw);
  }

  /** Draws what only belongs to the page: furniture, rules, repeated headers. */
  artifact(draw: () => void): void {
    this.#artifacts += 1;
    if (this.#artifacts === 1) {
      this.close();
      this.#internals.write('/Artifact BMC');
    }
    draw();
    if (this.#artifacts === 1) this.#internals.write('EMC');
    this.#artifacts -= 1;
  }

  /** Draws a piece of a line that leads somewhere. */
  linked(link: Link, area: Area, draw: () => void): void {
    if (this.#artifacts > 0) {
      draw();
      return;
    }
    const element = this.#linkElement(link);
    this.#inside(element, draw);
    element.annotation?.areas.push(area);
  }

  /** Has to be called before anything is drawn, with the top of what is drawn. */
  mark(top: number): void {
    if (this.#artifacts > 0) return;
    const element = this.#current;
    if (element === this.root) throw new Error('Something is drawn that belongs to no part.');
    element.place ??= { page: this.#page, top };
    if (this.#marked === element) return;
    this.close();
    const marks = this.marksOf(this.#page);
    element.children.push({ page: this.#page, mark: marks.length });
    this.#internals.write(`/${element.part.tag} <</MCID ${marks.length}>> BDC`);
    marks.push(element);
    this.#marked = element;
  }

  /** What the current figure covers here, beside what it has covered already. */
  cover(area: Area): void {
    if (this.#artifacts > 0) return;
    const element = this.#current;
    const before = element.area;
    const begins = !element.children.some((child) => 'mark' in child);
    if (begins) element.area = { ...area, page: this.#page };
    else if (before?.page === this.#page) {
      element.area = { ...before, top: Math.min(before.top, area.top), bottom: area.bottom };
    } else element.area = null;
  }

  /** Has to be called before a page is left: what is marked cannot go on over it. */
  close(): void {
    if (this.#marked) this.#internals.write('EMC');
    this.#marked = null;
  }

  placeOf(part: Part): Element['place'] {
    return this.#known.get(part)?.place ?? null;
  }

  marksOf(page: number): Element[] {
    const marks = this.#marks.get(page) ?? [];
    this.#marks.set(page, marks);
    return marks;
  }

  get #current(): Element {
    return this.#open.at(-1) ?? this.root;
  }

  get #page(): number {
    return this.#internals.getCurrentPageInfo().pageNumber;
  }

  #inside(element: Element, draw: () => void): void {
    this.#open.push(element);
    draw();
    this.#open.pop();
  }

  #elementOf(part: Part): Element {
    const element = this.#known.get(part) ?? new Element(part, this.#current);
    this.#known.set(part, element);
    return element;
  }

  /** A link that goes on over two pages is one element and one annotation on each. */
  #linkElement(link: Link): Element {
    const known = this.#links.get(link);
    if (known?.annotation?.page === this.#page) return known;
    const annotation: Annotation = { link, page: this.#page, areas: [] };
    const element = new Element({ tag: 'Link' }, this.#current, annotation);
    this.#links.set(link, element);
    this.annotations.push(element);
    return element;
  }
}
