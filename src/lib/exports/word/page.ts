// The paper, in twentieths of a point as Word counts.
import { PageOrientation } from 'docx';
import type { ReportMeta } from '../../domain/report/model.ts';

export const twips = (points: number) => Math.round(points * 20);

const SHORT = 11906;
const LONG = 16838;
const [TOP, BOTTOM] = [twips(76), twips(68)];
/** Lines of about 85 letters when the paper stands. */
const SIDE = { portrait: twips(76), landscape: twips(54) } as const;

export type Page = ReturnType<typeof pageOf>;

export function pageOf(orientation: ReportMeta['orientation']) {
  const side = SIDE[orientation];
  const across = orientation === 'portrait' ? SHORT : LONG;
  const down = orientation === 'portrait' ? LONG : SHORT;
  return {
    textWidth: across - 2 * side,
    textHeight: down - TOP - BOTTOM,
    properties: {
      // docx turns the paper itself: width and height are those of a standing one.
      size: {
        width: SHORT,
        height: LONG,
        orientation:
          orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: TOP,
        bottom: BOTTOM,
        left: side,
        right: side,
        header: twips(34),
        footer: twips(34),
      },
    },
  } as const;
}
