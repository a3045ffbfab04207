import { openLibrary } from '#lib/state/library.ts';
import { readHealth } from '#lib/state/storage-health.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('iris:initiatives');
  const [library, health] = await Promise.all([askedPart(openLibrary), readHealth()]);
  return { ...library, health };
};
