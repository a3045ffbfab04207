import { error } from '@sveltejs/kit';
import { goalsOf } from '#lib/state/goals.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { session } = await parent();
  if (!session.plan.find(params.activity)) error(404, 'No such activity');
  return { goals: await goalsOf(session.instrument) };
};
