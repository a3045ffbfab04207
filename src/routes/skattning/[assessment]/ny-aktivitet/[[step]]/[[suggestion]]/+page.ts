import { error } from '@sveltejs/kit';
import { emptyActivity } from '#lib/domain/plan/edit.ts';
import type { ActivityFields } from '#lib/domain/plan/schema.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import { goalsOf } from '#lib/state/goals.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';
import type { PageLoad } from './$types';

/** In the address in place of a suggestion: a question to find out. */
const QUESTION = 'fraga';

export const load: PageLoad = async ({ params, parent }) => {
  const { session } = await parent();
  const goals = await askedPart(() => goalsOf(session.instrument));
  if (params.step === undefined) return { draft: emptyActivity, goals };
  const step = session.steps.find((one) => one.step.id === params.step)?.step;
  if (!step) error(404, 'No such step');
  const empty: ActivityFields = { ...emptyActivity, step: step.id };
  if (params.suggestion === undefined) return { draft: empty, goals };
  if (params.suggestion === QUESTION) {
    const text = m.plan_find_out_text({ question: step.question });
    return { draft: { ...empty, kind: 'question' as const, text }, goals };
  }
  const suggestion = step.activities.find(({ id }) => id === params.suggestion);
  if (!suggestion) error(404, 'No such suggestion');
  return { draft: { ...empty, text: suggestion.text }, goals };
};
