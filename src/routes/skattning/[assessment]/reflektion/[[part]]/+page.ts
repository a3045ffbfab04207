import { error } from '@sveltejs/kit';
import { purposesOf } from '#lib/state/purposes.ts';
import { isMissingPart } from '#lib/ui/parts/missing-part.ts';
import { partAt } from './slugs.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const part = params.part === undefined ? undefined : partAt(params.part);
  if (params.part !== undefined && !part) error(404, 'No such part');
  if (part !== 'judgement') return { part, purposes: undefined };
  const { session } = await parent();
  try {
    return { part, purposes: await purposesOf(session.instrument) };
  } catch (cause) {
    // Without them there is still much to write.
    if (!isMissingPart(cause)) throw cause;
    return { part, purposes: null };
  }
};
