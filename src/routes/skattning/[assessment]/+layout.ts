import { error } from '@sveltejs/kit';
import { occasionName } from '#lib/i18n/names.ts';
import { placeName, titleOf } from '#lib/i18n/place.ts';
import { openSession } from '#lib/state/assessment-session.svelte.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
  const session = await askedPart(() => openSession(params.assessment));
  if (!session) error(404, 'No such assessment');
  /**
   * What the page is about, as it is called now. Told from here, so that the start page fetches none of it.
   * @param overview which has the title for its heading
   */
  const about = (overview: boolean) => {
    const { initiative, assessment } = session;
    return [
      placeName(initiative),
      ...(overview ? [] : [titleOf(initiative)]),
      occasionName(assessment),
    ];
  };
  return { session, about };
};
