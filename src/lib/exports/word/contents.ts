// The table of contents as Word's own field, so that it can be made anew when somebody has gone on writing. Until then it
// shows what stands here.
import { InternalHyperlink, LeaderType, Tab, TabStopType, TextRun } from 'docx';
import { allowedInXml } from '../xml.ts';
import type { Body } from './body.ts';
import { field, fieldBegin, fieldEnd } from './field.ts';
import { styleIds } from './styles.ts';
import { isBlank, plainRuns } from './text.ts';

/** Headings of levels 2 and 3, as links, without page numbers in a view that has no pages. */
const INSTRUCTION = 'TOC \\o "2-3" \\h \\z';

export function putContents(text: string, body: Body): void {
  if (!isBlank(text)) body.paragraph({ style: styleIds.contentsHeading }, plainRuns(text));
  const entries = [...body.contents];
  const tabStops = [
    { type: TabStopType.RIGHT, position: body.textWidth, leader: LeaderType.DOT },
  ] as const;
  entries.forEach(([heading, anchor], index) => {
    const entry = [
      new TextRun(oneLine(heading.text)),
      new TextRun({ children: [new Tab()] }),
      ...field(`PAGEREF ${anchor} \\h`, [new TextRun(String(body.pageOf(heading)))]),
    ];
    const style = heading.level === 2 ? styleIds.contents2 : styleIds.contents3;
    body.paragraph({ style, tabStops }, [
      ...(index === 0 ? fieldBegin(INSTRUCTION) : []),
      new InternalHyperlink({ anchor, children: entry }),
      ...(index === entries.length - 1 ? [fieldEnd()] : []),
    ]);
  });
}

const oneLine = (text: string) =>
  allowedInXml(text)
    .replace(/[^\S\u00a0]+/gu, ' ')
    .trim();
