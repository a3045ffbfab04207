// What stands on every page: the report's name above, the number of the page below.
import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { styleIds } from './styles.ts';
import { plainRuns } from './text.ts';

const PLACE = /\{(page|pages)\}/;

export function header(text: string): Header {
  return new Header({
    children: [new Paragraph({ style: styleIds.header, children: plainRuns(text) })],
  });
}

export function footer(text: string): Footer {
  // Split by a pattern with a group: every second part is the name of a number.
  const children = text.split(PLACE).flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : plainRuns(part);
    return [
      new TextRun({
        children: [part === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES],
      }),
    ];
  });
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, children })] });
}
