import { latestAssessment } from '#lib/domain/assessment/create.ts';
import { swedishDate } from '#lib/domain/local-date.ts';
import { seasonOf } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import { openNextInstrument } from '#lib/state/setup.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { session } = await parent();
  // The next one follows on the latest, whichever one came from.
  const latest = latestAssessment(session.initiative) ?? session.assessment;
  const today = swedishDate(new Date());
  const taken = session.initiative.assessments.map(({ title }) => title.trim());
  return {
    latest: latest.id,
    instrument: await askedPart(() => openNextInstrument(latest.instrument)),
    draft: {
      title: freeTitle(seasonOf(today), taken),
      date: today,
      phases: null,
      participants: latest.participants,
    },
  };
};

/** "Hösten 2026", or "Hösten 2026 (2)" when that one is there. */
function freeTitle(title: string, taken: readonly string[]): string {
  let free = title;
  for (let number = 2; taken.includes(free); number += 1)
    free = m.next_title_again({ title, number });
  return free;
}
