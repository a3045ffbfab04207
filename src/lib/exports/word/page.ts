// The paper, in twentieths of a point as Word counts.
import { PageOrientation } from 'docx';
import type { ReportMeta } from '../../domain/report/model.ts';

export const twips = (points: number) => Math.round(points * 20);

const SHORT = 11906;
const LONG = 16838;
/** Above and below, and from the edge to header and footer. */
const EDGES = { top: twips(76), bottom: twips(68), furniture: twips(34) } as const;
/** For a document that is one page. */
const CLOSE = { top: twips(54), bottom: twips(48), furniture: twips(26) } as const;
/** Lines of about 85 letters when the paper stands. */
const SIDE = { portrait: twips(76), landscape: twips(54) } as const;

export type Page = ReturnType<typeof pageOf>;

export function pageOf({ orientation, isClose }: Pick<ReportMeta, 'orientation' | 'isClose'>) {
  const side = SIDE[orientation];
  const { top, bottom, furniture } = isClose ? CLOSE : EDGES;
  const across = orientation === 'portrait' ? SHORT : LONG;
  const down = orientation === 'portrait' ? LONG : SHORT;
  return {
    textWidth: across - 2 * side,
    textHeight: down - top - bottom,
    properties: {
      // docx turns the paper itself: width and height are those of a standing one.
      size: {
        width: SHORT,
        height: LONG,
        orientation:
          orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top,
        bottom,
        left: side,
        right: side,
        header: furniture,
        footer: furniture,
      },
    },
  } as const;
}
