import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

const VIEWS = ['ansvariga', 'tidslinje'] as const;

export const load: PageLoad = ({ params }) => {
  const view = VIEWS.find((one) => one === params.view);
  if (params.view !== undefined && !view) error(404, 'No such view');
  return { view: view ?? ('tabell' as const) };
};
