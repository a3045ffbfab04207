import { error } from '@sveltejs/kit';
import { setupOf } from '#lib/domain/assessment/create.ts';
import { localDate } from '#lib/domain/local-date.ts';
import { seasonOf } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import { openSession } from '#lib/state/assessment-session.svelte.ts';
import { newSetup, openCurrentInstrument } from '#lib/state/setup.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  if (!params.from) {
    const today = localDate(new Date());
    const names = { title: m.setup_what_default(), assessment: seasonOf(today) };
    const instrument = await askedPart(openCurrentInstrument);
    return { instrument, setup: newSetup(names, today), copiedFrom: undefined };
  }
  const { from } = params;
  const source = await askedPart(() => openSession(from));
  if (!source) error(404, 'No such assessment');
  const { initiative, assessment, instrument } = source;
  return { instrument, setup: setupOf(initiative, assessment), copiedFrom: initiative };
};
