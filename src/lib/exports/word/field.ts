// Fields: what Word works out by itself when somebody asks it to, with what it shows until then. None is marked as out of
// date, since Word would ask a question when the file is opened.
import { BuilderElement, TextRun } from 'docx';

type Edge = 'begin' | 'separate' | 'end';

/**
 * The runs of a field.
 * @param instruction as Word writes it, such as `SEQ Tabell`
 * @param shown until somebody updates it
 */
export function field(instruction: string, shown: readonly TextRun[]): TextRun[] {
  return [...fieldBegin(instruction), ...shown, fieldEnd()];
}

export function fieldBegin(instruction: string): TextRun[] {
  const code = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  code.addChildElement(` ${instruction} `);
  return [edge('begin'), new TextRun({ children: [code] }), edge('separate')];
}

export const fieldEnd = (): TextRun => edge('end');

function edge(type: Edge): TextRun {
  return new TextRun({
    children: [
      new BuilderElement({
        name: 'w:fldChar',
        attributes: { type: { key: 'w:fldCharType', value: type } },
      }),
    ],
  });
}
