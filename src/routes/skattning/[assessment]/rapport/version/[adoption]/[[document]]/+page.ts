import { error } from '@sveltejs/kit';
import { adoptionsOf } from '#lib/domain/reflection/adoption.ts';
import { choiceOf } from '../../../document-choice.ts';
import { basisOf } from '../../../load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const choice = choiceOf(params.document);
  const { session } = await parent();
  // By its id: two devices may each have adopted a first version.
  const adoption = adoptionsOf(session.initiative, session.id).find(
    ({ id }) => id === params.adoption,
  );
  if (!choice || !adoption) error(404, 'No such document or version');
  const { assessment, previous } = adoption.content;
  const used = [assessment, ...(previous ? [previous] : [])];
  return { choice, adoption, basis: await basisOf(session.instrument, used) };
};
