import { segmentsOf } from '../assessment/field-path.ts';
import type { Initiative } from '../assessment/schema.ts';

/** The initiative and the key figures of another version of it that it lacks, with the dates of their fields. */
export function withFiguresFrom(initiative: Initiative, other: Initiative): Initiative {
  const lacking = other.figures.filter(
    ({ id }) => !initiative.figures.some((one) => one.id === id),
  );
  return {
    ...initiative,
    figures: [...initiative.figures, ...lacking],
    changed: {
      ...initiative.changed,
      ...figureDates(
        other,
        lacking.map(({ id }) => id),
      ),
    },
  };
}

/** When the fields of some key figures were changed, by path. */
export function figureDates(
  { changed }: Pick<Initiative, 'changed'>,
  ids: readonly string[],
): Initiative['changed'] {
  return Object.fromEntries(
    Object.entries(changed).filter(([path]) => {
      const [root, owner = ''] = segmentsOf(path);
      return root === 'figures' && ids.includes(owner);
    }),
  );
}
