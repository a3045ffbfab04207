import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyReport,
  hostileReport,
  longReport,
  reportOf,
  tallReport,
} from '../../../../../tests/support/hostile-report.ts';
import { readPdf, type Bookmark } from '../../../../../tests/support/pdf-read-back.ts';
import {
  inOrder,
  readStructure,
  type Element,
} from '../../../../../tests/support/pdf-structure.ts';
import { exampleReport } from '../../../../../tests/support/real-reports.ts';
import { anyReport } from '../../../../../tests/support/any-plain-report.ts';
import { m } from '../../../../../tests/support/messages.ts';
import { asRead, textsOf } from '../../../../../tests/support/report-texts.ts';
import {
  fullReport,
  landscapeReport,
  sampleReport,
} from '../../../../../tests/support/sample-report.ts';
import type { Report } from '../../../domain/report/model.ts';
import { withCaptionNumbers } from '../../../i18n/captions.ts';
import { openDocument } from '../document.ts';
import { Ink } from '../ink.ts';
import { paperOf } from '../measures.ts';
import { renderPdf } from '../render.ts';

const structureOf = async (report: Report) => readStructure(await renderPdf(report));
const within = (element: Element, tag: string) =>
  [...inOrder(element)].filter((one) => one.tag === tag);
/** Headings that stand more than one level below the heading before them, or the first when it is not the title. */
const skippedIn = (elements: readonly Element[]) =>
  elements
    .flatMap(({ tag }) => (/^H\d$/.test(tag) ? Number(tag.slice(1)) : []))
    .filter((level, index, levels) => level > (levels[index - 1] ?? 0) + 1);
const squeezed = (text: string) => text.replace(/\s/gu, '');

describe.each([
  ['the sample with all kinds of blocks', fullReport],
  ['the plan across the paper', landscapeReport],
  ['the example', exampleReport],
  ['everything too long', longReport],
  ['a cell of more than three pages', tallReport],
  ['nothing but empty texts', emptyReport],
  ['hostile text in every field', hostileReport],
])('the structure of %s', (_name, report) => {
  it('holds everything that is drawn, or calls it an artifact, and every way in it leads back', async () => {
    const { root, lost, marked, pages } = await structureOf(report);
    expect(marked).toBe(true);
    expect(lost).toEqual([]);
    expect(pages.map(({ unmarked }) => unmarked)).toEqual(pages.map(() => 0));
    // A cell that goes on over pages is drawn page by page beside its neighbours, and read as a whole.
    const drawn = pages.map(({ text }) => text).join('');
    expect([...squeezed(root.text)].sort()).toEqual([...squeezed(drawn)].sort());
  });

  it('skips no heading level', async () => {
    expect(skippedIn((await structureOf(report)).elements)).toEqual([]);
  });

  it('has only tables with as many cells in every row, and a scope for every header cell', async () => {
    const { elements } = await structureOf(report);
    for (const table of elements.filter(({ tag }) => tag === 'Table')) {
      const rows = within(table, 'TR');
      const [head, ...others] = rows.map(({ children }) => children);
      expect(head?.map(({ tag, scope }) => `${tag} ${scope}`)).toEqual(
        head?.map(() => 'TH Column'),
      );
      for (const cells of others) {
        expect(cells.map(({ tag, scope }) => [tag, scope])).toEqual(
          head?.map((_, column) => (column === 0 ? ['TH', 'Row'] : ['TD', null])),
        );
      }
    }
  });

  it('says in words what every figure shows, and where it is', async () => {
    const { elements } = await structureOf(report);
    const figures = elements.filter(({ tag }) => tag === 'Figure');
    expect(figures.filter(({ alternative }) => !alternative)).toEqual([]);
    // One rectangle cannot tell of several pages.
    expect(
      figures.filter(({ pages, box }) => (pages.length === 1) !== (box?.length === 4)),
    ).toEqual([]);
  });
});

describe('the structure', () => {
  it('has the texts of the model in its order, each in the part that it is', async () => {
    const { root } = await structureOf(
      reportOf([
        { kind: 'title', eyebrow: 'Ögonbryn', text: 'Titel', subtitle: 'Under' },
        { kind: 'heading', level: 2, text: 'Rubrik' },
        { kind: 'paragraph', tone: 'prompt', text: 'Stycke' },
        { kind: 'list', items: ['Ett', 'Två'] },
        { kind: 'facts', items: [{ term: 'Ord', text: 'Mening' }] },
        { kind: 'answer', label: 'Etikett', text: 'Rad ett\nrad två\n\nStycke två' },
        { kind: 'answer', label: 'Lista', text: 'Vi behöver:\n- tid\n- mandat\nDet är allt.' },
        { kind: 'answer', label: 'Turordning', text: '1. Först\n2. Sedan' },
      ]),
    );
    expect(outlineOf(root)).toEqual([
      'P Ögonbryn',
      'H1 Titel',
      'P Under',
      'H2 Rubrik',
      'P Stycke',
      ['L', ['LI', 'Lbl •', 'LBody Ett'], ['LI', 'Lbl •', 'LBody Två']],
      ['L', ['LI', 'Lbl Ord', 'LBody Mening']],
      ['Div', 'P Etikett', 'P Rad ett', 'P rad två', 'P Stycke två'],
      [
        'Div',
        'P Lista',
        'P Vi behöver:',
        ['L', ['LI', 'Lbl •', 'LBody tid'], ['LI', 'Lbl •', 'LBody mandat']],
        'P Det är allt.',
      ],
      [
        'Div',
        'P Turordning',
        ['L', ['LI', 'Lbl 1.', 'LBody Först'], ['LI', 'Lbl 2.', 'LBody Sedan']],
      ],
    ]);
  });

  it('has a table with caption, head and body, also of empty cells', async () => {
    const { root } = await structureOf(
      reportOf([
        {
          kind: 'table',
          caption: 'Rutnät',
          columns: [
            { text: 'A', align: 'start', weight: 1 },
            { text: '', align: 'end', weight: 1 },
          ],
          rows: [['', 'x']],
        },
      ]),
    );
    expect(outlineOf(root)).toEqual([
      [
        'Table',
        `Caption ${m.word_table()} 1. Rutnät`,
        ['THead', ['TR', 'TH A', 'TH ']],
        ['TBody', ['TR', 'TH ', 'TD x']],
      ],
    ]);
  });

  it('joins a caption to its figure, whose alternative states the numbers', async () => {
    const { elements } = await structureOf(fullReport);
    const figures = elements.filter(({ tag }) => tag === 'Figure');
    const blocks = fullReport.blocks.filter((block) => block.kind === 'figure');
    expect(figures.map(({ alternative }) => alternative)).toEqual(
      blocks.map(({ alternative }) => alternative),
    );
    const groups = elements.filter(({ children }) => children.some(({ tag }) => tag === 'Figure'));
    expect(groups.map(({ children }) => children.map(({ tag }) => tag))).toEqual(
      blocks.map(() => ['Caption', 'Figure']),
    );
  });

  it('puts the space back where a line was broken, and none where a word was', async () => {
    const text = `Före ${'överenskommelse'.repeat(12)} efter och så vidare till radens slut och en bit till`;
    const { elements } = await structureOf(reportOf([{ kind: 'paragraph', tone: 'body', text }]));
    expect(elements.at(-1)?.text).toBe(text);
  });

  it('is one element where a part goes on over pages', async () => {
    const { elements } = await structureOf(tallReport);
    expect(elements.filter(({ tag }) => tag === 'Table')).toHaveLength(1);
    const cell = elements.find(({ pages }) => pages.length > 2);
    expect(cell?.tag).toBe('TD');
  });

  it('leads from each line of the contents to its heading', async () => {
    const { elements, pages } = await structureOf(fullReport);
    const lines = elements.filter(({ tag }) => tag === 'TOCI');
    const links = lines.flatMap((line) => within(line, 'Link'));
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.map(({ children }) => children.map(({ tag }) => tag))).toEqual(
      lines.map(() => ['Reference']),
    );
    for (const { text, links: areas } of links) {
      const [, heading, page] = /^(.+) (\d+)$/.exec(text) ?? [];
      expect(areas.map(({ to, contents }) => ({ to, contents }))).toEqual([
        { to: Number(page), contents: heading },
      ]);
      expect(pages[Number(page) - 1]?.text).toContain(heading);
    }
  });

  it('makes addresses into links with a name, wherever somebody wrote them', async () => {
    const { elements } = await structureOf(fullReport);
    const parents = elements
      .filter(({ tag, children }) => tag !== 'Reference' && children.some(isLink))
      .map(({ tag }) => tag);
    expect(parents).toEqual(['P', 'TD', 'LBody', 'LBody', 'P']);
    for (const { text, links } of elements.filter(
      (one) => isLink(one) && typeof one.links[0]?.to === 'string',
    )) {
      expect(links).toHaveLength(1);
      expect(links[0]?.contents).toBe(text);
      expect(links[0]?.to).toBe(new URL(text).href);
    }
  });

  it('cannot be led astray by an address', async () => {
    const { elements } = await structureOf(hostileReport);
    const addresses = elements.flatMap(({ links }) => links.map(({ to }) => to));
    const outside = addresses.filter((to) => typeof to === 'string');
    expect(outside.length).toBeGreaterThan(0);
    for (const address of outside) expect(address).toMatch(/^https:\/\/a\.se\//);
  });

  it('is read by pdf.js as well, with the same parts in the same order', async () => {
    const file = await renderPdf(sampleReport);
    const { elements } = await readStructure(file);
    const { tree } = await readPdf(file);
    expect(tree.slice(0, 30)).toEqual(elements.slice(0, 30).map(({ tag }) => tag));
  });

  it('has a bookmark for every heading below the title, in levels, where the heading stands', async () => {
    const file = await renderPdf(fullReport);
    const { outline } = await readPdf(file);
    const { elements } = await readStructure(file);
    const flat = (marks: readonly Bookmark[], level: number): [string, number, number][] =>
      marks.flatMap((mark) => [
        [mark.title, level, mark.page] as [string, number, number],
        ...flat(mark.items, level + 1),
      ]);
    expect(flat(outline, 2)).toEqual(
      elements
        .filter(({ tag }) => /^H[2-4]$/.test(tag))
        .map(({ tag, text, pages }) => [text, Number(tag.slice(1)), pages[0]]),
    );
    const ups = outline.map(({ page, up }) => page * 1000 - up);
    expect(ups).toEqual(ups.toSorted((a, b) => a - b));
  });

  it('says of itself only what is proved of it: PDF/UA-1 and PDF/A-2a', async () => {
    const { metadata, outputIntents } = await structureOf(hostileReport);
    expect(outputIntents).toBe(1);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain(
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    );
    expect(metadata).toContain('&lt;/script&gt;');
    expect(metadata).not.toContain('<script>');
  });

  it('has the text of the model for any report', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const file = await renderPdf(report);
        const { root, elements, lost } = await readStructure(file);
        expect(lost).toEqual([]);
        const ink = new Ink(await openDocument(report.meta), paperOf(report.meta));
        const expected = withCaptionNumbers(report.blocks)
          .flatMap((block) => textsOf(block, ink))
          .join('');
        expect(squeezed(root.text)).toBe(squeezed(expected));
        expect(skippedIn(elements)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const isLink = ({ tag }: Element) => tag === 'Link';

type Outline = string | [string, ...Outline[]];

/** Tags with what stands in them; a part of parts is an array. */
function outlineOf({ children }: Element): Outline[] {
  return children.map((child) =>
    child.children.length > 0
      ? [child.tag, ...outlineOf(child)]
      : `${child.tag} ${asRead(child.text)}`,
  );
}
