import { gapsOf, picturesDiffer, ratingOf } from '../assessment/ratings.ts';
import type { Party } from '../assessment/schema.ts';
import type { PlacedStep } from '../instrument/steps.ts';
import type { ReportContext } from './context.ts';
import type { Block } from './model.ts';

const PARTIES = ['municipality', 'region'] as const;

/** Phase by phase, step by step: level, pictures, rationale, evidence and ticked signs. */
export function phaseSections(
  context: ReportContext,
  title: string = context.words.headings.phases,
): Block[] {
  const { words, overview, steps, numberOf, reference } = context;
  return [
    { kind: 'heading', level: 2, text: title },
    ...overview.phases.flatMap(({ phase, status }, index): Block[] => [
      { kind: 'heading', level: 3, text: words.phaseName(index + 1, phase.name) },
      {
        kind: 'paragraph',
        tone: 'lead',
        text: `${words.statusName(status)}. ${words.stepsInPlace(status, numberOf)}`,
      },
      ...words
        .statusGaps(status, reference)
        .map((text) => ({ kind: 'paragraph', tone: 'body', text }) as const),
      ...steps
        .filter((placed) => placed.phase.id === phase.id)
        .flatMap((placed) => stepBlocks(context, placed)),
    ]),
  ];
}

/** Nothing of a step of which nothing is said: that it is not assessed stands above, where the phase names it. */
function stepBlocks({ words, assessment }: ReportContext, { step, number }: PlacedStep): Block[] {
  const { ratings } = assessment;
  const levelOf = (party: Party) => ratingOf(ratings, step.id, party)?.level ?? null;
  const joint = ratingOf(ratings, step.id, 'joint');
  const pictures = PARTIES.filter((party) => levelOf(party) !== null);
  const ticked = assessment.signs[step.id] ?? [];
  const signs = step.signs.filter(({ id }) => ticked.includes(id)).map(({ text }) => text);
  const said = [
    ...(picturesDiffer(ratings, step.id)
      ? [{ kind: 'paragraph', tone: 'note', text: words.differentPictures } as const]
      : []),
    ...gapsOf(ratings, step.id).map(
      (gap) => ({ kind: 'paragraph', tone: 'gap', text: words.gap(gap) }) as const,
    ),
    ...answer(words.terms.rationale, joint?.rationale),
    ...answer(words.terms.evidence, joint?.evidence),
    ...PARTIES.flatMap((party) => {
      const picture = ratingOf(ratings, step.id, party);
      return [
        ...answer(words.partyRationale(party), picture?.rationale),
        ...answer(words.partyEvidence(party), picture?.evidence),
      ];
    }),
    ...(signs.length > 0
      ? ([
          {
            kind: 'paragraph',
            tone: 'body',
            text: words.signsThatHold(signs.length, step.signs.length),
          },
          { kind: 'list', items: signs },
        ] as const)
      : []),
  ];
  if (said.length === 0 && levelOf('joint') === null) return [];
  return [
    { kind: 'heading', level: 4, text: words.stepName(number, step.name) },
    {
      kind: 'facts',
      items: [
        { term: words.terms.jointLevel, text: words.levelName(levelOf('joint')) },
        ...pictures.map((party) => ({
          term: words.partyName(party),
          text: words.levelName(levelOf(party)),
        })),
      ],
    },
    ...said,
  ];
}

function answer(label: string, text: string | undefined): Block[] {
  return text?.trim() ? [{ kind: 'answer', label, text: text.trim() }] : [];
}
