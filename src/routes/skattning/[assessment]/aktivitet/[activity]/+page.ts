import { goalsOf } from '#lib/state/goals.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { session } = await parent();
  return { goals: await goalsOf(session.instrument) };
};
