// The bookmarks: every heading below the title, each to its own place and not only to its page.
import { putObject, type Internals } from './jspdf.ts';
import type { Part } from './part.ts';
import { hexText } from './strings.ts';
import { destinationOf, type Pages } from './write-tree.ts';
import type { Tags } from './tags.ts';

export interface Bookmark {
  readonly part: Part;
  readonly text: string;
}

interface Node {
  readonly level: number;
  readonly bookmark: Bookmark | null;
  readonly object: number;
  readonly children: Node[];
}

/** The object of the outline, or null when there is nothing to mark. */
export function writeOutline(
  internals: Internals,
  bookmarks: readonly Bookmark[],
  tags: Tags,
  pages: Pages,
): number | null {
  if (bookmarks.length === 0) return null;
  const node = (level: number, bookmark: Bookmark | null): Node => ({
    level,
    bookmark,
    object: internals.newObjectDeferred(),
    children: [],
  });
  const root = node(1, null);
  const path = [root];
  for (const bookmark of bookmarks) {
    const added = node(Number(bookmark.part.tag.slice(1)), bookmark);
    while (path.length > 1 && (path.at(-1)?.level ?? 0) >= added.level) path.pop();
    path.at(-1)?.children.push(added);
    path.push(added);
  }
  write(root, null, null, null);
  return root.object;

  function write(one: Node, parent: Node | null, before: Node | null, after: Node | null): void {
    const [first, last] = [one.children.at(0), one.children.at(-1)];
    const place = one.bookmark && tags.placeOf(one.bookmark.part);
    putObject(
      internals,
      [
        parent ? `<</Parent ${parent.object} 0 R` : '<</Type/Outlines',
        one.bookmark ? `/Title${hexText(one.bookmark.text)}` : '',
        place ? `/Dest${destinationOf(place, pages)}` : '',
        before ? `/Prev ${before.object} 0 R` : '',
        after ? `/Next ${after.object} 0 R` : '',
        first && last ? `/First ${first.object} 0 R/Last ${last.object} 0 R` : '',
        // Below the sections all is folded, which is what a negative count says.
        first ? `/Count ${parent ? -one.children.length : one.children.length}` : '',
        '>>',
      ].join(''),
      one.object,
    );
    one.children.forEach((child, index) =>
      write(child, one, one.children[index - 1] ?? null, one.children[index + 1] ?? null),
    );
  }
}
