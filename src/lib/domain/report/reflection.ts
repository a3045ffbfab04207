import type { ReportContext } from './context.ts';
import type { Block } from './model.ts';

/** The yearly reflection: what the agreement asks for, in the group's own words. It ends the report. */
export function reflectionSection({
  words,
  initiative,
  assessment,
  instrument,
}: ReportContext): Block[] {
  const answers =
    initiative.reflections.find((reflection) => reflection.assessment === assessment.id)?.answers ??
    {};
  return [
    { kind: 'heading', level: 2, text: words.headings.reflection },
    ...instrument.reflection.flatMap(({ id, name, question }): Block[] => {
      const text = answers[id]?.trim();
      return [
        { kind: 'heading', level: 3, text: name },
        text
          ? { kind: 'answer', label: question, text }
          : { kind: 'answer', label: question, text: words.nothingWritten },
      ];
    }),
  ];
}
