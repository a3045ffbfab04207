// What the reader needs beside the results: what was assessed, who took part, and what the levels mean. The questionnaire
// says it to those who assess, and so it is said here in other words.
import type { ReportContext } from './context.ts';
import type { Block } from './model.ts';

export function participantsSection(
  { words, assessment }: ReportContext,
  title: string = words.headings.participants,
  caption: string = words.headings.participants,
): Block[] {
  const { terms } = words;
  if (assessment.participants.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      caption,
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
      caption: words.headings.scale,
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

export function aboutSection(
  { words, instrument }: ReportContext,
  title: string = words.headings.about,
): Block[] {
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', tone: 'body', text: words.about },
    { kind: 'paragraph', tone: 'body', text: instrument.independence },
  ];
}
