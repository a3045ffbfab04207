import { openLibrary } from '#lib/state/library.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

const fetchList = () => import('./InitiativeList.svelte');

export const load: PageLoad = async ({ depends }) => {
  depends('iris:initiatives');
  const fetchAhead = () => void fetchList().catch(() => undefined);
  const library = await askedPart(() => openLibrary(fetchAhead));
  // A new visitor waits for no list, and nobody sees the page without the list that they have.
  if (library.entries.length > 0) {
    const { default: InitiativeList } = await askedPart(fetchList);
    return { ...library, InitiativeList };
  }
  return library;
};
