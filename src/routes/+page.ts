import { openLibrary } from '#lib/state/library.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('iris:initiatives');
  const library = await askedPart(openLibrary);
  // A new visitor waits for no list, and nobody sees the page without the list that they have.
  if (library.entries.length > 0) {
    const { default: InitiativeList } = await askedPart(() => import('./InitiativeList.svelte'));
    return { ...library, InitiativeList };
  }
  const { default: FirstVisit } = await askedPart(() => import('./FirstVisit.svelte'));
  return { ...library, FirstVisit };
};
