// The status of each phase (domain.md 4.5) on its way through a file, the overview and the PDF. That every vector gives its
// sentences is proven by src/lib/ui/status/standing.browser.test.ts and src/lib/domain/report/standing.test.ts.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { stepName } from '../support/instrument.ts';
import {
  asStatus,
  compact,
  downloadedPdf,
  expectStep,
  goToPart,
  openInitiative,
  pathOf,
  phase,
} from '../support/journey.ts';
import { ANY, holding, m } from '../support/messages.ts';
import {
  ANY_AHEAD,
  aheadOf,
  headlineOf,
  saidInDocument,
  stepTitle,
  VECTORS,
  type Vector,
} from '../support/standings.ts';
import { initiativeOf, workFileOf } from '../support/work-file.ts';

const vectorOf = (wanted: string) => VECTORS.find(({ name }) => name === wanted)!;
const stepNumber = (number: number) => m.status_step_number({ number });

async function expectTold(page: Page, vector: Vector): Promise<void> {
  const { status, gaps = [], headline, current } = vector;
  const [, applicable] = headline;
  await expect(phase(page, vector.phase).getByRole('paragraph')).toHaveText([
    asStatus(status),
    ...gaps,
  ]);
  const sentence = (text: string | RegExp) =>
    page.getByRole('main').getByRole('paragraph').filter({ hasText: text });
  const rest =
    applicable === 0 ? m.overview_headline_none() : m.overview_headline_rest({ applicable: ANY });
  await expect(sentence(holding(rest)).first()).toHaveText(headlineOf(vector));
  await expect(sentence(m.overview_current())).toHaveText(`${m.overview_current()}: ${current}`);
  await expect(sentence(holding(m.overview_ahead_before({ phase: ANY })))).toHaveText(
    aheadOf(vector),
  );
}

async function expectPrinted(page: Page, vector: Vector): Promise<void> {
  await goToPart(page, 'documents');
  const { text } = await downloadedPdf(page);
  for (const expected of saidInDocument(vector)) expect(text).toContain(compact(expected));
  if (aheadOf(vector).length === 0) expect(text).not.toMatch(holding(compact(ANY_AHEAD)));
}

/** The links to steps that the page's sentences have: their words, and the steps that they lead to. */
async function expectLinks(page: Page, expected: readonly [string, number][], assessment: string) {
  const links = page.getByRole('main').getByRole('paragraph').locator('a[href*="/steg/"]');
  await expect(links).toHaveText(expected.map(([name]) => name));
  const hrefs = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash));
  expect(hrefs).toEqual(
    expected.map(([, number]) => pathOf(`/steg/${number}`, assessment).slice(1)),
  );
}

async function follow(page: Page, name: string, number: number): Promise<void> {
  await page.getByRole('paragraph').getByRole('link', { name, exact: true }).first().click();
  await expectStep(page, number);
  await expect(page).toHaveTitle(
    m.app_page_title({ page: m.walk_title({ number, name: stepName(number) }) }),
  );
}

test('How far each phase has come is told in whole sentences, on the overview and in the PDF, with a link to each step that is missing', async ({
  page,
}) => {
  const held = vectorOf('missing, unknown and blank steps in one phase');
  const unknown = vectorOf('two unknown');
  const nothing = vectorOf('nothing applies');
  const ahead = vectorOf('the last phase has begun while three steps before it are missing');
  const all = [held, unknown, nothing, ahead].map((vector, serial) =>
    initiativeOf(vector.levels, {}, {}, serial),
  );
  const [heldId, unknownId, nothingId, aheadId] = all.map(
    ({ assessments: [assessment] }) => assessment!.id,
  ) as [string, string, string, string];
  await openInitiative(page, all[0]!, workFileOf(all));

  await test.step('a phase that is held back names what holds it, and each name is a link', async () => {
    await expectTold(page, held);
    const named = [2, 5, 3, 4, 8].map((number): [string, number] => [stepTitle(number), number]);
    await expectLinks(page, named, heldId);
    await expectAccessible(page);
    await expectPrinted(page, held);
    await followTo(page, pathOf('', heldId));
    await follow(page, stepTitle(3), 3);
  });

  for (const [vector, id] of [
    [unknown, unknownId],
    [nothing, nothingId],
  ] as const)
    await test.step(vector.name, async () => {
      await followTo(page, pathOf('', id));
      await expectTold(page, vector);
    });

  await test.step('a phase that runs ahead is told with the steps before it', async () => {
    await followTo(page, pathOf('', aheadId));
    await expectTold(page, ahead);
    const missing = [1, 10, 12];
    await expectLinks(
      page,
      [stepNumber, stepTitle].flatMap((nameOf) =>
        missing.map((number): [string, number] => [nameOf(number), number]),
      ),
      aheadId,
    );
    await expectPrinted(page, ahead);
    await followTo(page, pathOf('', aheadId));
    await follow(page, stepNumber(10), 10);
  });
});
