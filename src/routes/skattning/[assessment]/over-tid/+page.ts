import { instrumentsUsedBy } from '#lib/state/instruments.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { session } = await parent();
  return { instruments: await instrumentsUsedBy(session.initiative.assessments) };
};
