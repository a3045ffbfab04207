import { error } from '@sveltejs/kit';
import { openSession } from '#lib/state/assessment-session.svelte.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
  const session = await openSession(params.assessment);
  if (!session) error(404, 'No such assessment');
  return { session };
};
