// Writes the structure tree, the way back from each stretch of content to its element (the parent tree), and the
// annotations of links. Keys of the parent tree: pages first, by number, then annotations.
import { isContent, type Annotation, type Content, type Element } from './element.ts';
import { putObject, type Internals } from './jspdf.ts';
import type { Area } from './part.ts';
import { hexText, number, uriText } from './strings.ts';
import type { Tags } from './tags.ts';

export interface Pages {
  readonly count: number;
  readonly height: number;
  /** The object of the page. */
  readonly objectOf: (page: number) => number;
  /** The object of each annotation, given out with its page. */
  readonly annotations: ReadonlyMap<Element, number>;
}

/** The object of the tree's root. */
export function writeTree(internals: Internals, tags: Tags, pages: Pages): number {
  const root = internals.newObjectDeferred();
  const parentTree = internals.newObjectDeferred();
  const numbers = new Map<Element, number>();
  const elements = [...descendants(tags.root)];
  for (const element of elements) numbers.set(element, internals.newObjectDeferred());
  const numberOf = (element: Element) => numbers.get(element) ?? 0;

  putObject(
    internals,
    `<</Type/StructTreeRoot/K ${numberOf(tags.root)} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${
      pages.count + tags.annotations.length
    }>>`,
    root,
  );
  for (const element of elements) {
    const parent = element.parent ? numberOf(element.parent) : root;
    putObject(internals, elementBody(element, parent, numberOf, pages), numberOf(element));
  }

  const keys = Array.from({ length: pages.count }, (_, index) => {
    const marks = tags.marksOf(index + 1).map((element) => `${numberOf(element)} 0 R`);
    return `${index} [${marks.join(' ')}]`;
  });
  tags.annotations.forEach((element, index) => {
    keys.push(`${pages.count + index} ${numberOf(element)} 0 R`);
    const { annotation } = element;
    if (annotation) {
      const body = annotationBody(annotation, pages.count + index, tags, pages);
      putObject(internals, body, pages.annotations.get(element));
    }
  });
  putObject(internals, `<</Nums[${keys.join('\n')}]>>`, parentTree);
  return root;
}

function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (!isContent(child)) yield* descendants(child);
}

function elementBody(
  element: Element,
  parent: number,
  numberOf: (element: Element) => number,
  pages: Pages,
): string {
  const { part, children, annotation, area } = element;
  const page = children.find(isContent)?.page;
  const kids = children.map((child) =>
    isContent(child) ? contentRef(child, page, pages) : `${numberOf(child)} 0 R`,
  );
  if (annotation) {
    const object = pages.annotations.get(element) ?? 0;
    kids.push(`<</Type/OBJR/Obj ${object} 0 R/Pg ${pages.objectOf(annotation.page)} 0 R>>`);
  }
  return [
    `<</Type/StructElem/S/${part.tag}/P ${parent} 0 R`,
    page === undefined ? '' : `/Pg ${pages.objectOf(page)} 0 R`,
    part.alternative ? `/Alt${hexText(part.alternative)}` : '',
    part.scope ? `/A<</O/Table/Scope/${part.scope}>>` : '',
    part.numbering ? `/A<</O/List/ListNumbering/${part.numbering}>>` : '',
    area ? `/A<</O/Layout/Placement/Block/BBox${rectangle(area, pages.height)}>>` : '',
    kids.length > 0 ? `/K[${kids.join(' ')}]` : '',
    '>>',
  ].join('');
}

function contentRef({ page, mark }: Content, own: number | undefined, pages: Pages): string {
  return page === own ? String(mark) : `<</Type/MCR/Pg ${pages.objectOf(page)} 0 R/MCID ${mark}>>`;
}

function annotationBody(
  { link, page, areas }: Annotation,
  key: number,
  tags: Tags,
  { height, objectOf }: Pages,
): string {
  const around: Area = {
    left: Math.min(...areas.map(({ left }) => left)),
    top: Math.min(...areas.map(({ top }) => top)),
    right: Math.max(...areas.map(({ right }) => right)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
  const quads = areas.map(({ left, top, right, bottom }) =>
    [left, height - top, right, height - top, left, height - bottom, right, height - bottom]
      .map(number)
      .join(' '),
  );
  return [
    `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P ${objectOf(page)} 0 R/StructParent ${key}`,
    `/Rect${rectangle(around, height)}`,
    areas.length > 1 ? `/QuadPoints[${quads.join(' ')}]` : '',
    `/Contents${hexText(link.contents)}`,
    destination(),
    '>>',
  ].join('');

  function destination(): string {
    if (typeof link.to === 'string') return `/A<</S/URI/URI${uriText(link.to)}>>`;
    const place = tags.placeOf(link.to);
    return place ? `/Dest${destinationOf(place, { height, objectOf })}` : '';
  }
}

/** A page and how far down; the reader keeps its magnification. */
export function destinationOf(
  place: { readonly page: number; readonly top: number },
  { height, objectOf }: Pick<Pages, 'height' | 'objectOf'>,
): string {
  // A little above the line, so that it is not glued to the edge of the window.
  return `[${objectOf(place.page)} 0 R/XYZ null ${number(Math.min(height, height - place.top + 8))} null]`;
}

function rectangle({ left, top, right, bottom }: Area, height: number): string {
  return `[${[left, height - bottom, right, height - top].map(number).join(' ')}]`;
}
