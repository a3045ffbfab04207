import { describe, expect, it } from 'vitest';
import { withFixedSpaces } from '../../i18n/fixed-spaces.ts';
import {
  emptyReport,
  hostileReport,
  longReport,
  manyHeadings,
  reportOf,
  tallCell,
  tallReport,
  textOf,
} from '../../../../tests/support/hostile-report.ts';
import {
  readPdf,
  type PlacedText,
  type ReadPage,
} from '../../../../tests/support/pdf-read-back.ts';
import { documentFrom, words } from '../../../../tests/support/documents.ts';
import { followedUp } from '../../../../tests/support/followed-up.ts';
import { m } from '../../../../tests/support/messages.ts';
import {
  dalarnaReport,
  exampleReport,
  wordyReport,
} from '../../../../tests/support/real-reports.ts';
import { asRead } from '../../../../tests/support/report-texts.ts';
import {
  fullReport,
  landscapeReport,
  sampleReport,
} from '../../../../tests/support/sample-report.ts';
import type { Block, Report } from '../../domain/report/model.ts';
import { margin, paperOf, styles } from './measures.ts';
import { renderPdf } from './render.ts';

const read = async (report: Report) => (await readPdf(await renderPdf(report))).pages;
const bodyOf = ({ items }: ReadPage) => items.filter(({ artifact }) => !artifact);

/** The ink of a line: from the top of its capitals to the foot of its descenders. */
const inkOf = ({ x, y, width, height }: PlacedText) => ({
  left: x,
  right: x + width,
  top: y - height * 0.74,
  bottom: y + height * 0.22,
});

const isMark = ({ string }: PlacedText) => /^\p{M}+$/u.test(string);

function overlaps(items: readonly PlacedText[]): string[] {
  const letters = items.filter((item) => !isMark(item));
  return letters.flatMap((one, index) =>
    letters.slice(index + 1).flatMap((other) => {
      const [a, b] = [inkOf(one), inkOf(other)];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 0.5 && down > 0.5 ? [`${one.string} × ${other.string}`] : [];
    }),
  );
}

describe.each([
  ['the sample', sampleReport],
  ['the example', exampleReport],
  ['the county’s situation in 2020', dalarnaReport],
  ['fourteen rationales of 1,200 characters', wordyReport],
  ['a report with everything too long', longReport],
  ['a table cell of more than three pages', tallReport],
  ['nothing but empty texts', emptyReport],
  ['the sample with all kinds of blocks', fullReport],
  ['the plan across the paper', landscapeReport],
  ['a table of contents of more than one page', manyHeadings],
  ['hostile text in every field', hostileReport],
])('%s', (_name, report) => {
  const paper = paperOf(report.meta);

  it('keeps all text inside the margins', async () => {
    for (const page of await read(report)) {
      for (const item of page.items) {
        const { left, right, top, bottom } = inkOf(item);
        expect(left, item.string).toBeGreaterThanOrEqual(margin.left - 0.5);
        expect(right, item.string).toBeLessThanOrEqual(paper.width - margin.right + 0.5);
        expect(top, item.string).toBeGreaterThan(item.artifact ? 30 : 60);
        expect(bottom, item.string).toBeLessThan(paper.height - (item.artifact ? 30 : 60));
      }
    }
  });

  it('never writes one text over another', async () => {
    const pages = await read(report);
    expect(pages.flatMap(({ items }) => overlaps(items))).toEqual([]);
  });

  it('leaves no page empty', async () => {
    for (const page of await read(report)) expect(bodyOf(page)).not.toEqual([]);
  });
});

describe('where pages end', () => {
  it('keeps a heading with what it is about', async () => {
    const sizes: number[] = [styles.heading2.size, styles.heading3.size];
    for (const report of [sampleReport, longReport]) {
      for (const page of await read(report)) {
        const last = bodyOf(page)
          .toSorted((a, b) => a.y - b.y)
          .at(-1);
        expect(sizes, last?.string).not.toContain(last?.height);
      }
    }
  });

  it('begins a table of the plan on the first page, and says there how much there is', async () => {
    const [first] = await read(documentFrom('plan', { ...followedUp, example: false }));
    expect(first?.text).toContain(words.doc.planStatusCaption);
    expect(first?.text).toContain(words.doc.openCaption);
  });

  it('keeps a number in a table on the line of what it numbers, by the space between them', async () => {
    const columns = ['Fas', '1 Påbörjat', '2 Delvis på plats', 'a', 'b', 'c'].map((text) => ({
      text: withFixedSpaces(text),
      align: 'start' as const,
      weight: 1,
    }));
    const long = textOf(90);
    const rows = [[withFixedSpaces('3 Genomförande'), long, long, long, long, long]];
    const pages = await read(reportOf([{ kind: 'table', caption: 'Nivåer', columns, rows }]));
    const lines = pages.flatMap(bodyOf).map(({ string }) => string.trim());
    expect(lines.filter((line) => /^\d$/u.test(line))).toEqual([]);
  });

  it('leaves at least two lines of a paragraph on either page', async () => {
    // From one line to a page more of text above, so that the page ends at every place in the last paragraph.
    for (let lines = 36; lines <= 48; lines += 1) {
      const text = Array.from({ length: lines }, () => 'rad').join('\n');
      const pages = await read(
        reportOf([
          { kind: 'answer', label: 'Rader', text },
          { kind: 'paragraph', tone: 'body', text: textOf(400) },
        ]),
      );
      for (const page of pages) {
        const body = bodyOf(page).filter(({ string }) => !/^(rad|Rader)$/.test(string));
        expect(body.length).not.toBe(1);
      }
    }
  });

  /** From one line to a page more of text above, so that the page ends at every place of what comes after. */
  async function* afterAnyLine(blocks: readonly Block[]) {
    for (let lines = 30; lines <= 48; lines += 1) {
      const text = Array.from({ length: lines }, () => 'rad').join('\n');
      const above: Block = { kind: 'answer', label: 'Ovan', text };
      yield (await read(reportOf([above, ...blocks]))).map(({ text: page }) => page);
    }
  }

  it('keeps a step and its level with the beginning of why it was chosen', async () => {
    const step: Block[] = [
      { kind: 'heading', level: 4, text: 'Steget' },
      { kind: 'paragraph', tone: 'body', text: 'Frågan?' },
      { kind: 'facts', items: [{ term: 'Nivån', text: 'Hög' }] },
      { kind: 'paragraph', tone: 'note', text: 'Bilderna är olika.' },
      { kind: 'answer', label: 'Varför', text: textOf(300) },
    ];
    for await (const pages of afterAnyLine(step)) {
      const page = pages.find((text) => text.includes('Nivån'));
      for (const part of ['Steget', 'Frågan?', 'Bilderna', 'Varför']) expect(page).toContain(part);
    }
  });

  it('keeps a small table whole, with its heading and what is said above it', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => [`Rad ${index + 1}`, 'Text']);
    const columns = ['Huvudet', 'Resten'].map(
      (text) => ({ text, align: 'start', weight: 1 }) as const,
    );
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: 'Kapitlet' },
      { kind: 'heading', level: 3, text: 'Avsnittet' },
      { kind: 'paragraph', tone: 'body', text: 'Orden före.' },
      { kind: 'table', caption: 'Liten tabell', columns, rows },
    ];
    for await (const pages of afterAnyLine(blocks)) {
      const page = pages.find((text) => text.includes('Rad 1'));
      for (const part of ['Kapitlet', 'Avsnittet', 'Orden före', 'Liten tabell', 'Rad 6'])
        expect(page).toContain(part);
    }
  });

  it('keeps the heading and status of a phase with its first step', async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 3, text: 'Fasen' },
      { kind: 'paragraph', tone: 'lead', text: 'Fasens läge.' },
      { kind: 'paragraph', tone: 'body', text: `Kvar att göra: ${textOf(260)}` },
      { kind: 'heading', level: 4, text: 'Steget' },
      { kind: 'facts', items: [{ term: 'Nivån', text: 'Hög' }] },
    ];
    for await (const pages of afterAnyLine(blocks)) {
      const page = pages.find((text) => text.includes('Fasen'));
      for (const part of ['Fasens läge', 'Kvar att göra', 'Steget', 'Nivån'])
        expect(page).toContain(part);
    }
  });

  it('parts a tall chart rather than leave most of a page empty, and says again how to read it', async () => {
    const figure = sampleReport.blocks.find(
      (block) => block.kind === 'figure' && block.chart.type === 'pictures',
    );
    const rows = Array.from({ length: 24 }, () => 'rad').join('\n');
    const pages = await read(
      reportOf([{ kind: 'answer', label: 'Ovan', text: rows }, ...(figure ? [figure] : [])]),
    );
    const party = m.picture_municipality();
    expect(pages.map(({ text }) => text.includes(party))).toEqual([true, false]);
    expect(pages[1]?.artifacts).toContain(party);
  });

  it('leaves no page nearly empty before a page break that follows what has run over', async () => {
    const turn: Block = { kind: 'page-break' };
    const full = Array.from({ length: 40 }, () => 'rad').join('\n');
    const blocks: Block[] = [
      { kind: 'answer', label: 'Ovan', text: full },
      { kind: 'heading', level: 2, text: 'Sista delen' },
      { kind: 'paragraph', tone: 'body', text: 'En rad.' },
      turn,
      { kind: 'heading', level: 2, text: 'Bilagan' },
    ];
    const pages = await read(reportOf(blocks));
    expect(pages).toHaveLength(2);
    expect(pages[1]?.text).toContain('Bilagan');
  });

  it('keeps the words above a list with its first item', async () => {
    const blocks: Block[] = [
      { kind: 'paragraph', tone: 'body', text: 'Beslut av:' },
      { kind: 'list', items: ['Nämnden', 'Styrgruppen'] },
    ];
    for await (const pages of afterAnyLine(blocks))
      expect(pages.find((text) => text.includes('Beslut av'))).toContain('Nämnden');
  });

  it('leaves no instruction alone on a page', async () => {
    const blocks: Block[] = [
      { kind: 'list', items: ['Nämnden', 'Styrgruppen'] },
      { kind: 'paragraph', tone: 'prompt', text: 'Anvisning: Lägg till fler.' },
    ];
    for await (const pages of afterAnyLine(blocks))
      expect(pages.find((text) => text.includes('Anvisning'))).toContain('Styrgruppen');
  });

  it('repeats the header row above every further page of a table, outside the reading order', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Rad ${index + 1}`, 'Text']);
    const pages = await read(
      reportOf([
        {
          kind: 'table',
          caption: 'Lång tabell',
          columns: [
            { text: 'Huvudet', align: 'start', weight: 1 },
            { text: 'Resten', align: 'start', weight: 1 },
          ],
          rows,
        },
      ]),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ text }) => text).join('')).toBe(
      `${m.word_table()}\u00a01. Lång tabellHuvudetResten${rows.flat().join('')}`,
    );
    for (const { artifacts } of pages.slice(1)) expect(artifacts).toContain('HuvudetResten');
  });

  it('parts a row taller than a page without losing a word of any cell', async () => {
    const pages = await read(tallReport);
    expect(pages.length).toBeGreaterThan(3);
    const lines = pages.flatMap((page) => bodyOf(page));
    const columns = [...new Set(lines.map(({ x }) => Math.round(x)))].toSorted((a, b) => a - b);
    const textAt = (x: number | undefined) =>
      asRead(
        lines
          .filter((line) => Math.round(line.x) === x)
          .map(({ string }) => string)
          .join(' '),
      );
    expect(columns.map(textAt)).toEqual([
      `${m.word_table()} 1. En hög rad Steg Före Återkoppling Efter`,
      `Motivering Kort ${asRead(tallCell)} Kort`,
      'Nivå 2 1 Påbörjat 3',
    ]);
  });

  it('begins a new page at a page break, but none before the first text, after the last or twice', async () => {
    const turn: Block = { kind: 'page-break' };
    const text = (text: string): Block => ({ kind: 'paragraph', tone: 'body', text });
    const pages = await read(reportOf([turn, text('Ett'), turn, turn, text('Två'), turn]));
    expect(pages.map(({ text }) => text)).toEqual(['Ett', 'Två']);
  });

  it('lets a header of many lines push the text down instead of cutting it', async () => {
    const furniture = { header: textOf(700), footer: textOf(300) };
    const report = { ...sampleReport, meta: { ...sampleReport.meta, furniture } };
    const pages = await read(report);
    for (const page of pages) {
      expect(overlaps(page.items)).toEqual([]);
      expect(asRead(page.artifacts)).toContain(asRead(furniture.header));
    }
  });
});
