import { error } from '@sveltejs/kit';
import { partAt } from './slugs.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
  const part = params.part === undefined ? undefined : partAt(params.part);
  if (params.part !== undefined && !part) error(404, 'No such part');
  return { part };
};
