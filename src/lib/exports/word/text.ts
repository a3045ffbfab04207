// Text in runs: line breaks as they were typed, and addresses that can be followed.
import { ExternalHyperlink, NoBreakHyphen, SoftHyphen, TextRun, type ParagraphChild } from 'docx';
import { runsOf } from '../../domain/report/links.ts';
import { allowedInXml } from '../xml.ts';

/** One that is seen only where it ends a line, and one at which no line ends. */
const HYPHEN = /([\u00ad\u2011])/u;
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

export function runs(text: string): ParagraphChild[] {
  return runsOf(allowedInXml(text)).flatMap(({ text: part, href }): ParagraphChild[] =>
    href === undefined
      ? plainRuns(part)
      : [
          new ExternalHyperlink({
            link: href,
            children: [new TextRun({ text: part, style: 'Hyperlink' })],
          }),
        ],
  );
}

/**
 * One run a line, and more where it has hyphens that Word has signs of its own for. Words always as `text`: among `children`
 * docx takes the word CURRENT for a page number.
 */
export function plainRuns(text: string): TextRun[] {
  return allowedInXml(text)
    .split(LINE_BREAK)
    .flatMap((line, index) =>
      line.split(HYPHEN).map((part, at) =>
        at % 2 === 0
          ? new TextRun({ text: part, break: index > 0 && at === 0 ? 1 : 0 })
          : new TextRun({
              children: [part === '\u00ad' ? new SoftHyphen() : new NoBreakHyphen()],
            }),
      ),
    );
}
