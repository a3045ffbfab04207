// What the reader needs beside the results: what was assessed, who took part, and what the levels mean. The questionnaire
// says it to those who assess, and so it is said here in other words.
import type { ReportContext } from './context.ts';
import type { Block } from './model.ts';
import { assessedBy } from './who.ts';

export function participantsSection(
  { words, assessment }: ReportContext,
  title: string = words.headings.participants,
): Block[] {
  const { terms } = words;
  if (assessment.participants.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      caption: words.headings.assessmentParticipants,
      columns: [
        { text: terms.role, align: 'start', weight: 6 },
        { text: terms.party, align: 'start', weight: 3 },
        { text: terms.count, align: 'end', weight: 1 },
      ],
      rows: [
        ...assessment.participants.map(({ role, party, count }) => [
          role || words.none,
          words.partyName(party),
          String(count),
        ]),
        [terms.total, '', String(assessment.participants.reduce((sum, one) => sum + one.count, 0))],
      ],
    },
  ];
}

export function scaleSection(
  { words, instrument }: ReportContext,
  title: string = words.headings.scale,
): Block[] {
  const { levels, unknown, notApplicable } = instrument.scale;
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', tone: 'body', text: words.scaleIntroduction },
    {
      kind: 'table',
      caption: words.headings.scaleCaption,
      columns: [
        { text: words.terms.level, align: 'start', weight: 2 },
        { text: words.terms.anchor, align: 'start', weight: 6 },
      ],
      rows: [
        ...levels.map(({ anchor }, level) => [words.levelName(level as 0 | 1 | 2 | 3), anchor]),
        [unknown.name, words.unknownMeans],
        [notApplicable.name, words.notApplicableMeans],
      ],
    },
  ];
}

/** What the group was asked, once and as it was asked: the reader of a step is not the one who is asked. */
export function questionsSection({ words, steps }: ReportContext, title: string): Block[] {
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', tone: 'body', text: words.questionsAsked },
    {
      kind: 'facts',
      items: steps.map(({ step, number }) => ({
        term: words.stepName(number, step.name),
        text: step.question,
      })),
    },
  ];
}

export function aboutSection(
  { words, instrument, assessment, steps, overview }: ReportContext,
  title: string = words.headings.about,
): Block[] {
  const answered = steps.length - overview.blank.length;
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'paragraph',
      tone: 'body',
      text: words.about(assessedBy(assessment), answered, steps.length),
    },
    { kind: 'paragraph', tone: 'body', text: instrument.independence },
  ];
}
