// The shapes behind the letters: how wide they are, and where a mark belongs over or under its base. jsPDF places
// every mark where the last letter ended, so å as "a + ring" or the Elfdalian y̨ would fall apart without this.
import type { jsPDF } from 'jspdf';
import { families } from './fonts.ts';
import type { Face } from './measures.ts';

/** The part of jsPDF's font reader that its types leave out. Lengths are in font units. */
interface FontReader {
  readonly head: { readonly unitsPerEm: number };
  readonly glyf: { glyphFor(id: number): Outline | null };
  characterToGlyph(code: number): number;
  /** In thousandths of the size. */
  widthOfGlyph(id: number): number;
}

interface Outline {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

const MARK = /\p{M}/u;

/** All lengths are parts of the type size. */
export interface Glyphs {
  /** None for a mark, which stands over or under a letter. */
  width(character: string): number;
  outline(character: string): Outline;
  /** How PDF names the font, and the glyph of a character in it. */
  readonly font: string;
  readonly hex: (character: string) => string;
}

export function glyphsOf(doc: jsPDF, face: Face): Glyphs {
  doc.setFont(families[face], 'normal');
  const { id: name, metadata: font } = doc.getFont() as unknown as {
    id: string;
    metadata: FontReader;
  };
  const em = font.head.unitsPerEm;
  const id = (character: string) => font.characterToGlyph(character.codePointAt(0) ?? 0);
  return {
    font: name,
    hex: (character) => id(character).toString(16).padStart(4, '0'),
    width: remembered((character) =>
      MARK.test(character) ? 0 : font.widthOfGlyph(id(character)) / 1000,
    ),
    outline: remembered((character) => {
      const box = font.glyf.glyphFor(id(character));
      return {
        xMin: (box?.xMin ?? 0) / em,
        xMax: (box?.xMax ?? 0) / em,
        yMin: (box?.yMin ?? 0) / em,
        yMax: (box?.yMax ?? 0) / em,
      };
    }),
  };
}

/** Where the mark's own origin goes, from the base's origin: over its middle, and clear of what is there already. */
export function placeMark(base: Outline, mark: Outline): { x: number; up: number } {
  const x = (base.xMin + base.xMax) / 2 - (mark.xMin + mark.xMax) / 2;
  const above = (mark.yMin + mark.yMax) / 2 > 0.3;
  if (above) return { x, up: Math.max(0, base.yMax + CLEARANCE - mark.yMin) };
  const below = mark.yMax < base.yMin + CLEARANCE;
  return { x, up: below ? 0 : Math.min(0, base.yMin + OVERLAP - mark.yMax) };
}

const CLEARANCE = 0.06;
/** An ogonek is joined to the foot of its letter. */
const OVERLAP = 0.05;

function remembered<T>(find: (character: string) => T): (character: string) => T {
  const known = new Map<string, T>();
  return (character) => {
    let value = known.get(character);
    if (value === undefined) {
      value = find(character);
      known.set(character, value);
    }
    return value;
  };
}
