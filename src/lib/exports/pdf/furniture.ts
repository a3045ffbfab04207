// What every page carries outside the reading order: whose report it is, and which page of how many.
import type { ReportMeta } from '../../domain/report/model.ts';
import { cleanLine } from './characters.ts';
import type { Frame } from './flow.ts';
import type { Ink } from './ink.ts';
import { breakLine } from './lines.ts';
import { margin, styles } from './measures.ts';
import { palette } from './palette.ts';
import type { Sheet } from './sheet.ts';

type Furniture = ReportMeta['furniture'];

const STYLE = styles.furniture;
const HEADER_TOP = 38;
const RULE = { colour: palette.hairline, width: 0.6 };
/** From the foot of the footer to the edge of the paper. */
const BELOW = 36;
/** As wide as any page number that a report will have. */
const WIDEST = '000';

/** What is left between header and footer; a header of several lines pushes the text down instead of being cut. */
export function frameBetween(furniture: Furniture, ink: Ink): Frame {
  const header = linesOf(furniture.header, WIDEST, WIDEST, ink).length * STYLE.leading;
  const footer = linesOf(furniture.footer, WIDEST, WIDEST, ink).length * STYLE.leading;
  return {
    top: Math.max(ink.paper.top, HEADER_TOP + header + ink.paper.clear),
    bottom: ink.paper.height - Math.max(ink.paper.bottom, BELOW + footer + ink.paper.clear),
  };
}

export function furnish(sheet: Sheet, furniture: Furniture): void {
  const pages = sheet.pages;
  const { height, fullWidth } = sheet.ink.paper;
  for (let number = 1; number <= pages; number += 1) {
    sheet.goTo(number);
    sheet.artifact(() => {
      const header = linesOf(furniture.header, number, pages, sheet.ink);
      header.forEach((line, index) =>
        sheet.line(line, margin.left, HEADER_TOP + index * STYLE.leading, STYLE),
      );
      const footer = linesOf(furniture.footer, number, pages, sheet.ink);
      const top = height - BELOW - footer.length * STYLE.leading;
      if (footer.length > 0) {
        sheet.rule(margin.left, top - 7, margin.left + fullWidth, top - 7, RULE);
      }
      footer.forEach((line, index) =>
        sheet.line(line, margin.left, top + index * STYLE.leading, STYLE),
      );
    });
  }
}

function linesOf(text: string, number: number | string, pages: number | string, ink: Ink) {
  const filled = text.replaceAll('{page}', String(number)).replaceAll('{pages}', String(pages));
  return breakLine(cleanLine(filled), ink.paper.fullWidth, ink.measure(STYLE));
}
