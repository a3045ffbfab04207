// What a part is printed with. It is fetched once the form stands there: paper is made from what is at hand.
import { flushSync, type Component } from 'svelte';
import type { Part } from '#lib/domain/reflection/codes.ts';
import type { AssessmentSession } from '#lib/state/assessment-session.svelte.ts';
import { goalsOf } from '#lib/state/goals.ts';
import { purposesOf } from '#lib/state/purposes.ts';
import type { Names } from '../../document-input.ts';

type View = Component<{ session: AssessmentSession; part: Part; names: Names }>;

export class Paper {
  #ready: { readonly View: View; readonly names: Names } | undefined = $state.raw();
  #printing = $state(false);

  /** What is printed in place of the form, while the browser prints. */
  get shown() {
    return this.#printing ? this.#ready : undefined;
  }

  /** Without it the form is printed as it stands, so a failure is nothing to tell. */
  async fetch({ instrument }: AssessmentSession): Promise<void> {
    const [{ default: View }, goals, purposes] = await Promise.all([
      import('./PartOnPaper.svelte'),
      goalsOf(instrument),
      purposesOf(instrument),
    ]);
    this.#ready = {
      View,
      names: { goals: goals ?? null, purposes: purposes?.purposes ?? [] },
    };
  }

  /** The browser takes its picture of the page as soon as the event is over. */
  print(printing: boolean): void {
    flushSync(() => (this.#printing = printing));
  }
}
