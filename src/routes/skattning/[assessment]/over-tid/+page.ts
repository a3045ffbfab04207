import { instrumentsUsedBy } from '#lib/state/instruments.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { session } = await parent();
  return {
    instruments: await askedPart(() => instrumentsUsedBy(session.initiative.assessments)),
  };
};
