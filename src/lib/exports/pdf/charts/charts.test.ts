import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../../../../tests/support/sample-report.ts';
import { writtenBy } from '../../../../../tests/support/report-texts.ts';
import { openDocument } from '../document.ts';
import { Ink } from '../ink.ts';
import { paperOf } from '../measures.ts';
import { levelColours, levelInks } from '../palette.ts';
import { distribution, type Distribution } from './distribution.ts';
import type { Pictures } from './picture-row.ts';
import { pictures } from './pictures.ts';
import type { Stroke } from '../sheet.ts';
import type { ChartBand, Pen } from './pen.ts';

const ink = new Ink(await openDocument(sampleReport.meta), paperOf({ orientation: 'portrait' }));
const joined = (bands: ChartBand[]) => writtenBy(bands).join('');

const bars: Distribution = {
  type: 'distribution',
  segments: [
    { level: 3, label: '3 Allt gjort' },
    { level: 'unknown', label: 'Oklart' },
    { level: null, label: 'Inte besvarat än' },
  ],
  rows: [
    { label: 'Förutsättningar som tar mer plats än en enda rad i diagrammet', counts: [7, 0, 1] },
    { label: 'Lärande', counts: [1, 0, 0] },
    { label: 'Tom fas', counts: [0, 0, 0] },
  ],
};

const scale: Pictures = {
  type: 'pictures',
  parties: [
    { party: 'municipality', label: 'Så ser den ena det' },
    { party: 'region', label: 'Så ser den andra det' },
    { party: 'joint', label: 'Tillsammans' },
  ],
  columns: [
    { level: 0, label: 'Inget gjort' },
    { level: 1, label: 'Börjat' },
    { level: 2, label: 'Det mesta är klart' },
    { level: 3, label: 'Allt gjort' },
    { level: 'unknown', label: 'Oklart' },
    { level: 'not-applicable', label: 'Utanför' },
    { level: null, label: 'Tyst' },
  ],
  links: [
    { kind: 'levels', label: 'Isär' },
    { kind: 'outside', label: 'Bara ena' },
  ],
  rows: [
    { label: 'Behov', levels: [2, 2, 2] },
    { label: 'Passform', levels: ['unknown', 'not-applicable', null] },
    { label: 'Kapacitet', levels: [3, 0, 0] },
    { label: 'Ledning', levels: [1, 'unknown', 2] },
  ],
};

interface Mark {
  readonly kind: 'circle' | 'rect' | 'polygon';
  readonly x: number;
}

/** The places of the marks that a row draws. */
function marksOf(bands: ChartBand[], row: number): Mark[] {
  const marks: Mark[] = [];
  const pen: Pen = {
    rect: (x, _y, width) => void marks.push({ kind: 'rect', x: x + width / 2 }),
    circle: ([x]) => void marks.push({ kind: 'circle', x }),
    polygon: (points) => void marks.push({ kind: 'polygon', x: points[0]?.[0] ?? NaN }),
    line: () => undefined,
    text: () => undefined,
  };
  bands[2 + row]?.draw(pen, 0, 0);
  return marks;
}

describe('the distribution chart', () => {
  it('writes the legend, every row label whole and every count but nought', () => {
    expect(joined(distribution(bars, 460, ink))).toBe(
      '3 Allt gjortOklartInte besvarat än' +
        'Förutsättningar som tar mer plats än en enda rad i diagrammet71Lärande1Tom fas',
    );
  });

  it('draws one step equally wide in every row', () => {
    const widths = distribution(bars, 460, ink)
      .slice(1)
      .map((band) => {
        const found: number[] = [];
        const nothing = () => undefined;
        const rect: Pen['rect'] = (_x, _y, width) => void found.push(width);
        band.draw({ rect, line: nothing, circle: nothing, polygon: nothing, text: nothing }, 0, 0);
        return found[0] ?? 0;
      });
    expect((widths[0] ?? 0) + 1.5).toBeCloseTo(7 * ((widths[1] ?? 0) + 1.5), 5);
  });

  it('keeps its levels apart in grey print and its numbers readable on them', () => {
    const lightness = levelColours.map(luminance);
    lightness.slice(1).forEach((darker, index) => {
      expect(contrast(lightness[index] ?? 0, darker)).toBeGreaterThan(1.4);
    });
    levelInks.forEach((colour, level) => {
      expect(contrast(luminance(colour), lightness[level] ?? 0)).toBeGreaterThanOrEqual(4.5);
    });
  });
});

describe('the pictures chart', () => {
  it('writes parties, what lines stand for, every column and row labels', () => {
    expect(joined(pictures(scale, 460, ink)).replaceAll(' ', '')).toBe(
      'SåserdenenadetSåserdenandradetTillsammansIsärBaraena' +
        'IngetgjortBörjatDetmestaärklartAlltgjortOklartUtanförTyst' +
        'BehovPassformKapacitetLedning',
    );
  });

  it('gives each party a shape of its own and lets none hide another', () => {
    const marks = marksOf(pictures(scale, 460, ink), 0);
    expect(marks.map(({ kind }) => kind)).toEqual(['circle', 'rect', 'polygon']);
    const [first, second, third] = marks.map(({ x }) => x);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(11);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(11);
  });

  it('has a place for every answer, also for those outside the scale and for none', () => {
    const marks = marksOf(pictures(scale, 460, ink), 1);
    expect(marks.map(({ kind }) => kind)).toEqual(['circle', 'rect', 'polygon']);
    const [unknown = 0, excluded = 0, silent = 0] = marks.map(({ x }) => x);
    const [highest = 0] = marksOf(pictures(scale, 460, ink), 2)
      .filter(({ kind }) => kind === 'circle')
      .map(({ x }) => x);
    expect([highest, unknown, excluded, silent]).toEqual(
      [highest, unknown, excluded, silent].toSorted((a, b) => a - b),
    );
  });

  it('draws a line from mark to mark where kommun and region differ, broken where one is outside the scale', () => {
    const linksOf = (row: number) => {
      const links: Stroke[] = [];
      const nothing = () => undefined;
      const line: Pen['line'] = ([, from], [, to], stroke) => {
        // The rule under the row is of the grid.
        if (from === to && from !== bands[2 + row]?.height) links.push(stroke);
      };
      const bands = pictures(scale, 460, ink);
      bands[2 + row]?.draw(
        { rect: nothing, circle: nothing, polygon: nothing, text: nothing, line },
        0,
        0,
      );
      return links.map(({ dash }) => (dash ? 'broken' : 'whole'));
    };
    expect([0, 1, 2, 3].map(linksOf)).toEqual([[], [], ['whole'], ['broken']]);
  });
});

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
