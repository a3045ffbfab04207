import { segmentsOf } from '../assessment/field-path.ts';
import type { Initiative } from '../assessment/schema.ts';

/** The initiative and the key figures of another version of it that it lacks, with the dates of their fields. */
export function withFiguresFrom(initiative: Initiative, other: Initiative): Initiative {
  const lacking = other.figures.filter(
    ({ id }) => !initiative.figures.some((one) => one.id === id),
  );
  const ids = lacking.map(({ id }) => id);
  const dates = Object.entries(other.changed).filter(([path]) => {
    const [root, owner = ''] = segmentsOf(path);
    return root === 'figures' && ids.includes(owner);
  });
  return {
    ...initiative,
    figures: [...initiative.figures, ...lacking],
    changed: { ...initiative.changed, ...Object.fromEntries(dates) },
  };
}
