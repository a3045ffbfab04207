// What has to be known of an initiative to ask about it by name. The whole of a large one takes a page too long to be handed.
import { segmentsOf } from '../assessment/field-path.ts';
import type { Assessment, Initiative } from '../assessment/schema.ts';
import type { Activity } from '../plan/schema.ts';
import type { Figure } from '../reflection/schema.ts';
import type { Differing, Incoming } from './incoming.ts';

export type Outline = Pick<Initiative, 'id' | 'title' | 'municipality' | 'municipalityName'> & {
  readonly assessments: readonly Pick<Assessment, 'id' | 'title' | 'date' | 'instrument'>[];
};

/** Where activities, rows of the follow-up and key figures get their names from. */
export interface Named {
  readonly activities: readonly Pick<Activity, 'id' | 'text'>[];
  readonly reflections: Initiative['reflections'];
  readonly figures: readonly Pick<Figure, 'id' | 'name'>[];
}

/** What differs, with the names of what it is about. */
export type Asked = Omit<Differing, 'initiative' | 'here'> & {
  readonly initiative: Outline;
  readonly here: Outline & Named;
};

/** How an initiative of a file relates to what is on the device. */
export type Met = { readonly kind: 'new' | 'same'; readonly initiative: Outline } | Asked;

export function outlineOf(initiative: Outline): Outline {
  const { id, title, municipality, municipalityName, assessments } = initiative;
  return {
    ...{ id, title, municipality, municipalityName },
    assessments: assessments.map((one) => ({
      id: one.id,
      title: one.title,
      date: one.date,
      instrument: one.instrument,
    })),
  };
}

export function metOf(incoming: Incoming): Met {
  const initiative = outlineOf(incoming.initiative);
  if (incoming.kind !== 'differs') return { kind: incoming.kind, initiative };
  return { ...incoming, initiative, here: { ...outlineOf(incoming.here), ...namesIn(incoming) } };
}

/** Of activities there may be thousands, and those that nothing is asked about are named nowhere. */
function namesIn({ here, differences }: Differing): Named {
  const places = differences.flatMap(({ unit, fields }) => [
    ...(unit.activity === undefined ? [] : [unit.activity]),
    // A row of the follow-up may bear the id of the activity that it is about.
    ...fields.flatMap(({ path }) => segmentsOf(path)),
  ]);
  const named = new Set(places);
  return {
    activities: here.activities.flatMap(({ id, text }) => (named.has(id) ? [{ id, text }] : [])),
    reflections: named.has('reflection') ? here.reflections : [],
    figures: here.figures.map(({ id, name }) => ({ id, name })),
  };
}
