// The only colours in the PDF. One hue: a level is told by its lightness, so that grey print says as much as colour
// does, and nothing is coloured as a judgement.
export type Colour = `#${string}`;

export const palette = {
  ink: '#1b1e25',
  slate: '#50545e',
  iris: '#21437a',
  irisMid: '#6387ba',
  irisPale: '#ccd7e8',
  hairline: '#c9c9c6',
  gridline: '#e0e1e2',
  paper: '#ffffff',
} as const satisfies Record<string, Colour>;

/** Levels 0–3, even steps of lightness that grey print keeps apart. */
export const levelColours = ['#eceff4', '#adc2e0', '#4a72ab', '#122b56'] as const;

/** Text on each of them, at 4.5:1 or better. */
export const levelInks = [palette.ink, palette.ink, palette.paper, palette.paper] as const;
