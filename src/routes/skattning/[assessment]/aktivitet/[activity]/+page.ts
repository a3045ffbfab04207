import { goalsOf } from '#lib/state/goals.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { session } = await parent();
  return { goals: await askedPart(() => goalsOf(session.instrument)) };
};
