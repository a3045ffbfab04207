import { error } from '@sveltejs/kit';
import { choiceOf } from '../document-choice.ts';
import { basisOf } from '../load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const choice = choiceOf(params.document);
  if (!choice) error(404, 'No such document');
  const { session } = await parent();
  return { choice, basis: await basisOf(session.instrument, session.initiative.assessments) };
};
