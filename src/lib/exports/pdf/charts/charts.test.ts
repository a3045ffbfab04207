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
  outside: { unknown: 'Oklart', 'not-applicable': 'Utanför' },
  parties: [
    { party: 'municipality', label: 'Så ser den ena det' },
    { party: 'region', label: 'Så ser den andra det' },
    { party: 'joint', label: 'Tillsammans' },
  ],
  scale: ['Inget gjort', 'Börjat', 'Det mesta är klart', 'Allt gjort'],
  rows: [
    { label: 'Behov', levels: [2, 2, 2] },
    { label: 'Passform', levels: ['unknown', 'not-applicable', null] },
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
  it('writes parties, scale, row labels, and in words what lies outside the scale', () => {
    expect(joined(pictures(scale, 460, ink)).replaceAll(' ', '')).toBe(
      'SåserdenenadetSåserdenandradetTillsammansIngetgjortBörjatDetmestaärklartAlltgjort' +
        'BehovPassformOklartUtanför',
    );
  });

  it('gives each party a shape of its own and lets none hide another', () => {
    const marks = marksOf(pictures(scale, 460, ink), 0);
    expect(marks.map(({ kind }) => kind)).toEqual(['circle', 'rect', 'polygon']);
    const [first, second, third] = marks.map(({ x }) => x);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(11);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(11);
  });

  it('draws no mark where nothing is chosen', () => {
    expect(marksOf(pictures(scale, 460, ink), 1).map(({ kind }) => kind)).toEqual([
      'circle',
      'rect',
    ]);
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
