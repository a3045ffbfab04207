import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { session } = await parent();
  if (!session.steps.some(({ step }) => step.id === params.step)) error(404, 'No such step');
  return {};
};
