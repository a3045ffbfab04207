// What every document needs from the input, worked out once.
import { fullNameOf } from '../municipalities.ts';
import { placedSteps } from '../instrument/steps.ts';
import { swedishDate } from '../local-date.ts';
import { adoptionInForce, versionOf } from '../reflection/adoption.ts';
import { emptyReflection } from '../reflection/rows.ts';
import { overviewOf } from '../status/overview.ts';
import type { DocumentContext, DocumentInput } from './context.ts';
import type { DocumentWords } from './document-words.ts';

export function contextOf(input: DocumentInput, words: DocumentWords): DocumentContext {
  const { initiative, assessment, instrument } = input;
  const { status, adoptedBy, adoptedOn } = assessment.report;
  const steps = placedSteps(instrument);
  return {
    ...input,
    words,
    steps,
    overview: overviewOf(instrument, assessment.ratings),
    reference: (id) => {
      const placed = steps.find(({ step }) => step.id === id);
      return placed ? words.stepReference(placed.number, placed.step.name) : id;
    },
    reflection:
      initiative.reflections.find((one) => one.assessment === assessment.id) ?? emptyReflection,
    title: initiative.title.trim() || words.untitled,
    municipality: fullNameOf(initiative),
    status: status === 'adopted' ? words.adopted(adoptedBy, adoptedOn) : words.draft,
    version: versionOf(initiative, assessment),
    day: dayOf(input),
    madeOn: adoptedDay(input) ?? input.createdOn,
  };
}

/** A document of what was adopted is the same whenever it is made: it reads the plan on that day. */
function dayOf(input: DocumentInput): string {
  return adoptedDay(input) ?? input.today;
}

function adoptedDay({ initiative, assessment }: DocumentInput): string | undefined {
  const adoption = adoptionInForce(initiative, assessment);
  return adoption && swedishDate(new Date(adoption.at));
}
