// The only colours in the PDF. One hue: a level is told by its lightness, so that grey print says as much as colour
// does, and nothing is coloured as a judgement.
export type Colour = `#${string}`;

export const palette = {
  ink: '#14242b',
  slate: '#4a5b63',
  petrol: '#0f4c5c',
  petrolMid: '#5b93a3',
  petrolPale: '#c6dbe0',
  hairline: '#c3ced2',
  gridline: '#dde4e6',
  paper: '#ffffff',
} as const satisfies Record<string, Colour>;

/** Levels 0–3, even steps of lightness that grey print keeps apart. */
export const levelColours = ['#e6eff1', '#a9cad3', '#427d8e', '#0a3340'] as const;

/** Text on each of them, at 4.5:1 or better. */
export const levelInks = [palette.ink, palette.ink, palette.paper, palette.paper] as const;
