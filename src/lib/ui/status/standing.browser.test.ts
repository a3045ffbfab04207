import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { instrument, jointRatings } from '../../../../tests/support/domain.ts';
import { m } from '../../../../tests/support/messages.ts';
import {
  aheadOf,
  headlineOf,
  stepTitle,
  VECTORS,
  type Vector,
} from '../../../../tests/support/standings.ts';
import { overviewOf } from '../../domain/status/overview.ts';
import { pathPhases } from '../walk/path-phases.ts';
import PhaseStanding from './PhaseStanding.svelte';
import StatusHeadline from './StatusHeadline.svelte';

const mounted: ReturnType<typeof mount>[] = [];
afterEach(async () => {
  for (const part of mounted.splice(0)) await unmount(part);
  document.body.replaceChildren();
});

/** The two parts that tell where a group is, as the overview and the page for the steering group have them. */
function shown({ levels, phase }: Vector) {
  const ratings = jointRatings(levels);
  const overview = overviewOf(instrument, ratings);
  const phases = pathPhases(instrument, ratings, (step) => `#/steg/${step}`);
  const [whole, one] = [0, 1].map(() => document.body.appendChild(document.createElement('div')));
  mounted.push(
    mount(StatusHeadline, { target: whole!, props: { overview, phases } }),
    mount(PhaseStanding, {
      target: one!,
      props: { status: overview.phases[phase - 1]!.status, steps: phases[phase - 1]!.steps },
    }),
  );
  return { whole: whole!, one: one! };
}

/** As they are read, where a line that begins parts words as a space does. */
const paragraphs = (part: HTMLElement) =>
  Array.from(part.querySelectorAll('p'), (one) => one.innerText.replace(/\s+/gu, ' ').trim());

test.each(VECTORS)('phase $phase, $name: it is said in whole sentences', (vector) => {
  const { whole, one } = shown(vector);
  expect(paragraphs(one)).toEqual([vector.status, ...(vector.gaps ?? [])]);
  expect(paragraphs(whole)).toEqual([
    headlineOf(vector),
    `${m.overview_current()}: ${vector.current}`,
    ...aheadOf(vector),
  ]);
});

test.each(VECTORS)('phase $phase, $name: each step that is named is a link to it', (vector) => {
  const { whole, one } = shown(vector);
  const links = (part: HTMLElement) =>
    Array.from(part.querySelectorAll('a'), (link) => [
      link.textContent.trim(),
      link.getAttribute('href'),
    ]);
  expect(links(whole)).toEqual(
    (vector.ahead ?? []).map((number) => [m.status_step_number({ number }), `#/steg/${number}`]),
  );
  const said = (vector.gaps ?? []).join(' ');
  const named = instrument.phases.flatMap(({ steps }) => steps.map(({ id }) => Number(id)));
  expect(links(one).toSorted()).toEqual(
    named
      .filter((number) => said.includes(stepTitle(number)))
      .map((number) => [stepTitle(number), `#/steg/${number}`])
      .toSorted(),
  );
});

test('every phase has a vector of its own', () => {
  expect([...new Set(VECTORS.map(({ phase }) => phase))].sort()).toEqual([1, 2, 3, 4]);
});
