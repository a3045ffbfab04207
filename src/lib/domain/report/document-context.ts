// What every document needs from the input, worked out once.
import type { Adoption } from '../assessment/schema.ts';
import { fullNameOf } from '../municipalities.ts';
import { placedSteps } from '../instrument/steps.ts';
import { swedishDate } from '../local-date.ts';
import { adoptionInForce, isTextUnknown, planSource, versionOf } from '../reflection/adoption.ts';
import { emptyReflection } from '../reflection/rows.ts';
import { saidRows } from '../reflection/said.ts';
import { overviewOf } from '../status/overview.ts';
import { withNumbers } from '../plan/numbers.ts';
import type { DocumentContext, DocumentInput } from './context.ts';
import type { DocumentWords } from './document-words.ts';

export function contextOf(input: DocumentInput, words: DocumentWords): DocumentContext {
  const { assessment, instrument } = input;
  // Also what a file is looked at with before it has been taken in.
  const initiative = withNumbers(input.initiative);
  const { adoptedBy, adoptedOn } = assessment.report;
  const adoption = adoptionInForce(initiative, assessment);
  const plan = planSource(initiative, assessment);
  const textUnknown = isTextUnknown(initiative, assessment);
  const kept = adoption && dayOf(adoption);
  const steps = placedSteps(instrument);
  return {
    ...input,
    initiative,
    words,
    steps,
    overview: overviewOf(instrument, assessment.ratings),
    numberOf: (id) => steps.find(({ step }) => step.id === id)?.number ?? 0,
    reference: (id) => {
      const placed = steps.find(({ step }) => step.id === id);
      return placed ? words.stepReference(placed.number, placed.step.name) : id;
    },
    reflection: said(
      initiative.reflections.find((one) => one.assessment === assessment.id) ?? emptyReflection,
    ),
    figures:
      textUnknown && plan === 'unknown'
        ? []
        : initiative.figures.filter(
            ({ name, definition, years }) => (name + definition).trim() !== '' || years.length > 0,
          ),
    title: initiative.title.trim() || words.untitled,
    municipality: fullNameOf(initiative),
    isAdopted: adoption !== undefined,
    textUnknown,
    planUnknown: plan === 'unknown',
    status: adoption ? words.adopted(adoptedBy, adoptedOn) : words.draft,
    version: versionOf(initiative, assessment),
    // A document of what was adopted is the same whenever it is made: it reads the plan on that day.
    day: typeof plan === 'string' ? input.today : dayOf(plan),
    madeOn: kept ?? input.createdOn,
  };
}

function dayOf({ at }: Adoption): string {
  return swedishDate(new Date(at));
}

/** Without the rows that were added and left alone. */
function said(reflection: DocumentContext['reflection']): DocumentContext['reflection'] {
  return {
    ...reflection,
    participants: saidRows('participants', reflection.participants),
    results: saidRows('results', reflection.results),
    judgements: saidRows('judgements', reflection.judgements),
    aims: saidRows('aims', reflection.aims),
    communications: saidRows('communications', reflection.communications),
  };
}
