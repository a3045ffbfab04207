import { openLibrary } from '#lib/state/library.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('iris:initiatives');
  const library = await askedPart(openLibrary);
  // A new visitor waits for no list, and nobody sees the page without the list that they have.
  const list =
    library.entries.length > 0
      ? await askedPart(() => import('./InitiativeList.svelte'))
      : undefined;
  return { ...library, InitiativeList: list?.default };
};
