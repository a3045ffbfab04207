// Hangs the structure, the links, the bookmarks and what the file says of itself onto jsPDF's writing of the file. jsPDF
// catches what goes wrong in there and writes on; a file that claims to be tagged and is not must never get out.
import type { jsPDF } from 'jspdf';
import { colourProfile } from './colour-profile.ts';
import type { Element } from './element.ts';
import { internalsOf, putObject, putStream, type WrittenPage } from './jspdf.ts';
import { hexText } from './strings.ts';
import type { Tags } from './tags.ts';
import { writeOutline, type Bookmark } from './write-outline.ts';
import { writeTree, type Pages } from './write-tree.ts';
import { xmp, type Statement } from './xmp.ts';

/** Gives what writes the file. */
export function tagFile(
  doc: jsPDF,
  tags: Tags,
  bookmarks: readonly Bookmark[],
  statement: Statement,
): () => ArrayBuffer {
  const internals = internalsOf(doc);
  const objects = new Map<number, number>();
  const annotations = new Map<Element, number>();
  const catalog: string[] = [];
  const pages: Pages = {
    get count() {
      return doc.getNumberOfPages();
    },
    height: doc.internal.pageSize.getHeight(),
    objectOf: (page) => objects.get(page) ?? 0,
    annotations,
  };

  const faults: unknown[] = [];
  const guarded =
    <Arguments extends unknown[]>(write: (...given: Arguments) => void) =>
    (...given: Arguments) => {
      try {
        write(...given);
      } catch (fault) {
        faults.push(fault);
      }
    };

  const onPage = guarded(({ pageNumber, objId }: WrittenPage) => {
    objects.set(pageNumber, objId);
    const here = tags.annotations.filter(({ annotation }) => annotation?.page === pageNumber);
    for (const element of here) annotations.set(element, internals.newObjectDeferred());
    internals.write(`/StructParents ${pageNumber - 1}/Tabs/S`);
    if (here.length > 0) {
      internals.write(
        `/Annots[${here.map((element) => `${annotations.get(element)} 0 R`).join(' ')}]`,
      );
    }
  });

  const afterPages = guarded(() => {
    const tree = writeTree(internals, tags, pages);
    const outline = writeOutline(internals, bookmarks, tags, pages);
    const metadata = putStream(internals, '/Type/Metadata/Subtype/XML', xmp(statement));
    const profile = putStream(internals, '/N 3', colourProfile());
    const intent = putObject(
      internals,
      `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile} 0 R>>`,
    );
    catalog.splice(
      0,
      Infinity,
      // jsPDF's own setLanguage knows "sv" but drops "sv-SE" without a word.
      `/Lang${hexText(statement.language)}/MarkInfo<</Marked true>>/StructTreeRoot ${tree} 0 R`,
      `/Metadata ${metadata} 0 R/OutputIntents[${intent} 0 R]`,
      '/ViewerPreferences<</DisplayDocTitle true>>',
      ...(outline === null ? [] : [`/Outlines ${outline} 0 R`]),
    );
  });

  internals.events.subscribe('putPage', onPage);
  internals.events.subscribe('postPutResources', afterPages);
  internals.events.subscribe('putCatalog', () => catalog.forEach((line) => internals.write(line)));
  return () => {
    const file = doc.output('arraybuffer');
    if (faults.length > 0) throw new AggregateError(faults, 'The file could not be tagged.');
    return file;
  };
}
