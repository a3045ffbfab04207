import type { ChartConfiguration } from 'chart.js';
import { part } from '../parts/parts.svelte.ts';

/** Draws on the canvas and returns what removes the drawing. */
export type DrawChart = (canvas: HTMLCanvasElement) => () => void;

/** Colours and typeface as the style sheet has them at this moment. */
export interface Ink {
  readonly text: string;
  readonly secondary: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly levels: readonly string[];
  /** Text on each of them. */
  readonly onLevels: readonly string[];
  readonly family: string;
}

export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  // light-dark() is only resolved in a real colour property, so each token takes a turn as `color`.
  const probe = element.ownerDocument.createElement('span');
  // Canvas is never recoloured by the system, so it needs the tokens' own colours also where text is forced.
  probe.style.setProperty('forced-color-adjust', 'none');
  element.parentElement?.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const ink: Ink = {
    text: colour('--ink'),
    secondary: colour('--ink-2'),
    line: colour('--hair'),
    paper: colour('--paper'),
    accent: colour('--iris'),
    levels: ['--level-0', '--level-1', '--level-2', '--level-3'].map(colour),
    onLevels: ['--ink', '--on-level-1', '--paper', '--paper'].map(colour),
    family: style.fontFamily,
  };
  probe.remove();
  return ink;
}

export async function drawingWith(
  configuration: (ink: Ink) => ChartConfiguration,
): Promise<DrawChart> {
  const { Chart } = await part(() => import('./chart.ts'));
  return (canvas) => {
    const chart = new Chart(canvas, configuration(inkOf(canvas)));
    return () => chart.destroy();
  };
}
