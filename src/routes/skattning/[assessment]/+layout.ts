import { error } from '@sveltejs/kit';
import { openSession } from '#lib/state/assessment-session.svelte.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
  const session = await askedPart(() => openSession(params.assessment));
  if (!session) error(404, 'No such assessment');
  return { session };
};
