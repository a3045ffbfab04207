// What the follow-up is about, who took part and what it rests on.
import { QUESTIONS } from '../reflection/questions.ts';
import { answer, fact, facts, heading, list, paragraph, table, type Fact } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

const PARTIES = ['municipality', 'region'] as const;

export function followUpAbout(context: DocumentContext): Block[] {
  const { words, assessment, reflection } = context;
  return [
    ...facts([
      ...occasionFacts(context),
      {
        term: words.terms.assessment,
        text: words.occasion(assessment.title.trim(), assessment.date),
      },
      ...agreementPeriod(context),
    ]),
    ...participants(context),
    ...answer(words.doc.missingFunctions, reflection.answers[QUESTIONS.missingFunctions]),
    ...sources(context),
    ...answer(words.doc.otherSources, reflection.answers[QUESTIONS.otherSources]),
  ];
}

function sources({ words, reflection }: DocumentContext): Block[] {
  return reflection.sources.length > 0
    ? [heading(3, words.doc.sources), ...list(reflection.sources.map(words.source))]
    : [];
}

/** When it was done, and the time that it is about. */
export function occasionFacts({ words, reflection }: DocumentContext): Fact[] {
  const { from, to, heldOn } = reflection;
  return [
    ...((from ?? to) ? [{ term: words.doc.period, text: words.period(from, to) }] : []),
    ...fact(words.doc.heldOn, heldOn ? words.date(heldOn) : ''),
  ];
}

/** As far as it is known. */
export function agreementPeriod({ words, initiative }: DocumentContext): Fact[] {
  const { validFrom, validTo } = initiative;
  return (validFrom ?? validTo)
    ? [{ term: words.terms.agreementPeriod, text: words.period(validFrom, validTo) }]
    : [];
}

/** By huvudman, with how many came from each. Those of the assessment where the follow-up has none of its own. */
function participants(context: DocumentContext): Block[] {
  const { words, assessment, reflection } = context;
  const own = reflection.participants.length > 0;
  const rows = own ? reflection.participants : assessment.participants;
  if (rows.length === 0) return [];
  const counts = participantCounts(rows);
  const { terms } = words;
  return [
    heading(3, words.headings.participants),
    paragraph(own ? words.participants(counts) : words.participantsOfAssessment(counts)),
    ...(own ? [] : [paragraph(words.doc.participantsOfAssessment, 'note')]),
    table(
      own ? words.headings.participantsCaption : words.headings.assessmentParticipants,
      [
        [terms.role, 6],
        [terms.party, 3],
        [terms.count, 1.4, 'end'],
      ],
      [
        ...PARTIES.flatMap((party) =>
          rows
            .filter((row) => row.party === party)
            .map(({ role, count }) => [
              role.trim() || words.none,
              words.partyName(party),
              String(count),
            ]),
        ),
        [terms.total, '', String(counts.all)],
      ],
    ),
  ];
}

/** How many took part in the assessment and in its follow-up: they need not be the same. */
export function tookPart({ words, assessment, reflection }: DocumentContext): string[] {
  const [assessed, followedUp] = [assessment, reflection].map((one) =>
    participantCounts(one.participants),
  ) as [ParticipantCounts, ParticipantCounts];
  return [
    ...(assessed.all > 0 ? [words.participantsOfAssessment(assessed)] : []),
    ...(followedUp.all > 0 ? [words.participants(followedUp)] : []),
  ];
}

export interface ParticipantCounts {
  readonly all: number;
  readonly municipality: number;
  readonly region: number;
}

export function participantCounts(
  rows: readonly { readonly party: 'municipality' | 'region'; readonly count: number }[],
): ParticipantCounts {
  const of = (party: 'municipality' | 'region') =>
    rows.filter((row) => row.party === party).reduce((sum, { count }) => sum + count, 0);
  const [municipality, region] = [of('municipality'), of('region')];
  return { all: municipality + region, municipality, region };
}
