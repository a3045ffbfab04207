import type { Origin } from '../assessment/create.ts';
import type { Initiative } from '../assessment/schema.ts';
import { canonical } from './print.ts';

export type Incoming =
  | { readonly kind: 'new' | 'same'; readonly initiative: Initiative }
  | { readonly kind: 'differs'; readonly initiative: Initiative; readonly here: Initiative };

/** How each initiative of a file relates to what is on the device already. */
export function compareIncoming(
  incoming: readonly Initiative[],
  here: readonly Initiative[],
): Incoming[] {
  return incoming.map((initiative) => {
    const existing = here.find(({ id }) => id === initiative.id);
    if (!existing) return { kind: 'new', initiative };
    return canonical(existing) === canonical(initiative)
      ? { kind: 'same', initiative }
      : { kind: 'differs', initiative, here: existing };
  });
}

/** The same content under ids of its own, so that both can be kept. */
export function withNewIds(initiative: Initiative, origin: Origin): Initiative {
  const ids = new Map(initiative.assessments.map(({ id }) => [id, origin.id()]));
  const renewed = (id: string) => ids.get(id) ?? id;
  return {
    ...initiative,
    id: origin.id(),
    assessments: initiative.assessments.map((one) => ({ ...one, id: renewed(one.id) })),
    reflections: initiative.reflections.map((one) => ({
      ...one,
      id: origin.id(),
      assessment: renewed(one.assessment),
    })),
  };
}
