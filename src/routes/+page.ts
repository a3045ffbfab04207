import { openLibrary } from '#lib/state/library.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('iris:initiatives');
  return openLibrary();
};
