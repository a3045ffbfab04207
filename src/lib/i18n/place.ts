import type { Place } from '../domain/municipalities.ts';
import { fullNameOf } from '../domain/municipalities.ts';
import * as m from './paraglide/messages.js';

/** The kommun's full name, or words that say that it is not given yet. */
export function placeName(place: Place): string {
  return fullNameOf(place) || m.start_no_place();
}

/** "Exempelkommunen och Region Dalarna", or the one of them that is given. */
export function partiesOf(initiative: Place & { region: string }): string {
  const municipality = fullNameOf(initiative);
  return municipality && initiative.region
    ? m.overview_subtitle({ municipality, region: initiative.region })
    : municipality || initiative.region || m.start_no_place();
}

/** The title as it is shown; an empty one must not leave an empty link or heading. */
export function titleOf({ title }: { readonly title: string }): string {
  return title.trim() || m.title_missing();
}
