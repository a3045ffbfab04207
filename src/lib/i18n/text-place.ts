// Where a text stands, in words, for lists of what may point out a person. Apart from the note beside a field, which every
// page with a text has.
import type { TextPlace } from '../domain/privacy/sensitive-in.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { placedSteps } from '../domain/instrument/steps.ts';
import { activityFieldLabel, activityName } from './plan.ts';
import * as m from './paraglide/messages.js';
import { questionName } from './question-name.ts';
import type { Named } from '../domain/workfile/outline.ts';
import { figureFieldLabel, figureName, reflectionPlace } from './reflection-names.ts';

/** "Steg 3, motivering". Without the instrument, ids stand in for numbers and names. */
export function textPlaceName(
  place: TextPlace,
  instrument: Instrument | undefined,
  initiative: Named,
): string {
  switch (place.of) {
    case 'initiative':
      return {
        title: m.sensitive_at_title,
        municipalityName: m.sensitive_at_place,
        region: m.sensitive_at_region,
      }[place.field]();
    case 'assessment':
      return {
        title: m.sensitive_at_assessment_title,
        participants: m.sensitive_at_participants,
        decisions: m.sensitive_at_decisions,
        events: m.sensitive_at_events,
        adoptedBy: m.sensitive_at_adopted_by,
        registryNumber: m.sensitive_at_registry,
      }[place.field]();
    case 'answer':
      return m.sensitive_at_answer({ question: questionName(place.question, instrument) });
    case 'reflection':
      return m.reflect_unit({ place: reflectionPlace(place.at, initiative) });
    case 'figure':
      return m.reflect_figure({
        name: m.reflect_place({
          place: figureName(place.figure, place.year, initiative),
          field: figureFieldLabel(place.field),
        }),
      });
    case 'adoption':
      return m.reflect_adoption_at();
    case 'rating':
      return ratingPlaceName(place, instrument);
    case 'activity':
      return m.sensitive_at_activity({
        activity: activityName(
          initiative.activities.find(({ id }) => id === place.activity) ?? { text: '' },
        ),
        field: activityFieldLabel(place.field) ?? '',
      });
    case 'other':
      return m.sensitive_at_other();
  }
}

function ratingPlaceName(
  { step, party, field }: Extract<TextPlace, { of: 'rating' }>,
  instrument: Instrument | undefined,
): string {
  const placed = instrument && placedSteps(instrument).find((one) => one.step.id === step);
  const words = {
    joint: { rationale: m.sensitive_at_rationale, evidence: m.sensitive_at_evidence },
    municipality: {
      rationale: m.sensitive_at_rationale_municipality,
      evidence: m.sensitive_at_evidence_municipality,
    },
    region: {
      rationale: m.sensitive_at_rationale_region,
      evidence: m.sensitive_at_evidence_region,
    },
  };
  return words[party][field]({ number: placed?.number ?? step });
}
