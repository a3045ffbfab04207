import { error } from '@sveltejs/kit';
import { keptOf } from '#lib/domain/reflection/adoption.ts';
import { choiceOf } from '../../document-choice.ts';
import { basisOf } from '../../load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const choice = choiceOf(params.document);
  const { session } = await parent();
  // By its id: two devices may each have adopted a first version.
  const adoption = keptOf(session.initiative, session.id).find(({ id }) => id === params.version);
  if (!choice || (params.version !== undefined && !adoption))
    error(404, 'No such document or version');
  return {
    choice,
    adoption,
    basis: await basisOf(session.instrument, session.initiative),
  };
};
