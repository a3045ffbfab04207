// Text in runs: line breaks as they were typed, and addresses that can be followed.
import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { runsOf } from '../../domain/report/links.ts';
import { allowedInXml } from '../xml.ts';

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

/** One run a line. Always as `text`: among `children` docx takes the word CURRENT for a page number. */
export function plainRuns(text: string): TextRun[] {
  return allowedInXml(text)
    .split(LINE_BREAK)
    .map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }));
}
