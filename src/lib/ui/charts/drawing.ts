import type { ChartConfiguration } from 'chart.js';
import { part } from '../parts/parts.svelte.ts';

/** Draws on the canvas and returns what removes the drawing. */
export type DrawChart = (canvas: HTMLCanvasElement, surface: Surface) => () => void;

/** Paper is light, whatever the screen is. */
export type Surface = 'screen' | 'paper';

/** Colours and typeface as the style sheet has them at this moment. */
export interface Ink {
  readonly text: string;
  readonly paper: string;
  readonly levels: readonly string[];
  /** True where the fills are not told apart by themselves, and each has an outline. */
  readonly outlined: boolean;
  /** Text on each of them. */
  readonly onLevels: readonly string[];
  readonly family: string;
}

const LEVELS = ['--level-0', '--level-1', '--level-2', '--level-3'];
const ON_LEVELS = ['--ink', '--on-level-1', '--paper', '--paper'];
/** The system's own colours, where the reader has chosen them: levels are told apart by their pips. */
const FORCED = {
  levels: ['CanvasText', 'Canvas', 'Canvas', 'CanvasText'],
  onLevels: ['CanvasText', 'CanvasText', 'CanvasText', 'Canvas'],
} as const;

export function inkOf(element: Element, surface: Surface): Ink {
  const style = getComputedStyle(element);
  const forced = surface === 'screen' && matchMedia('(forced-colors: active)').matches;
  // light-dark() is only resolved in a real colour property, so each token takes a turn as `color`.
  const probe = element.ownerDocument.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  const root = element.ownerDocument.documentElement;
  if (surface === 'paper') root.dataset['surface'] = surface;
  element.parentElement?.append(probe);
  const colour = (name: string) => {
    probe.style.color = name.startsWith('--') ? `var(${name})` : name;
    return getComputedStyle(probe).color;
  };
  const ink: Ink = {
    text: colour(forced ? 'CanvasText' : '--ink'),
    paper: colour(forced ? 'Canvas' : '--paper'),
    levels: (forced ? FORCED.levels : LEVELS).map(colour),
    outlined: forced,
    onLevels: (forced ? FORCED.onLevels : ON_LEVELS).map(colour),
    family: style.fontFamily,
  };
  probe.remove();
  delete root.dataset['surface'];
  return ink;
}

export async function drawingWith(
  configuration: (ink: Ink) => ChartConfiguration,
): Promise<DrawChart> {
  const { Chart } = await part(() => import('./chart.ts'));
  return (canvas, surface) => {
    const chart = new Chart(canvas, configuration(inkOf(canvas, surface)));
    return () => chart.destroy();
  };
}
