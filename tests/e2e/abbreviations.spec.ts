// An abbreviation is expanded once in every view, before it is used or where it is first used (domain.md, K2).
import { expect, test, type Page } from '@playwright/test';
import { unexplainedAbbreviations } from '../support/klarsprak.ts';
import { filledFollowUp } from '../support/follow-up.ts';
import { exampleText, instrument, steps } from '../support/instrument.ts';
import { goToPart, goToStart, openInitiative, pathOf } from '../support/journey.ts';
import { PLACES, routes, visit } from '../support/places.ts';
import { textNodes, unfoldAll } from '../support/texts.ts';
import { activityOf, noteOf } from '../support/plan.ts';
import { initiativeOf, times } from '../support/work-file.ts';

/** Names and words that are known by their letters alone. UA is a part of the name of a standard. */
const KNOWN = ['IRIS', 'PDF', 'HTML', 'UA', 'JSON', 'MB', 'GB'];
/** Those of the questionnaire, and what the yearly follow-up uses beside them. */
const ABBREVIATIONS = [
  ...instrument.abbreviations,
  { short: 'ISU', long: 'individbaserad systematisk uppföljning' },
  { short: 'SKR', long: 'Sveriges Kommuner och Regioner' },
];
/** People's own texts, and the headings of the documents that a step builds on. */
const EXEMPT = 'textarea, .answer .text, ul.secondary';
/** In words of our own, which abbreviate nothing. */
const PLANNED = [
  activityOf(1, {
    text: 'Bestäm hur många timmar samordnaren har.',
    responsible: 'enhetschef',
    goals: ['1', '2', '4'],
    notes: [noteOf(1)],
  }),
];
/** What the example's group has written into single fields, such as a diarienummer. */
const WRITTEN = new Set(Array.from(exampleText.matchAll(/": "([^"]+)"/gu), ([, text]) => text));

function unexplained(view: readonly string[]): string[] {
  // "RSS (Regional …)" explains as well as "Regional … (RSS)" does.
  const turned = view.map((text) =>
    text.replace(/(?<![\p{L}\p{N}])(\p{Lu}\p{L}{1,4}) \(([^()]+)\)/gu, '$2 ($1)'),
  );
  return unexplainedAbbreviations(turned, ABBREVIATIONS).filter(
    (word) => !KNOWN.includes(word) && (word.length <= 5 || isListed(word)),
  );
}

function isListed(word: string): boolean {
  return ABBREVIATIONS.some(({ short }) => short === word);
}

async function expectExplained(page: Page): Promise<void> {
  // Pages load what they show.
  await expect.poll(async () => (await textNodes(page, EXEMPT)).length).toBeGreaterThan(5);
  await unfoldAll(page);
  const texts = (await textNodes(page, EXEMPT))
    .map(({ text }) => text)
    .filter((text) => !WRITTEN.has(text));
  expect(texts.length).toBeGreaterThan(5);
  expect(unexplained(texts), page.url()).toEqual([]);
}

test('The check itself sees an abbreviation without its words', () => {
  expect(unexplained(['Kontakta RSS.'])).toEqual(['RSS']);
  expect(unexplained(['Kontakta RSS (Regionala samverkans- och stödstrukturer).'])).toEqual([]);
  expect(unexplained(['Samordnade individuella planer (SIP) görs. En SIP är frivillig.'])).toEqual(
    [],
  );
  expect(unexplained(['En SIP är en samordnad individuell plan.'])).toEqual(['SIP']);
  expect(unexplained(['Enligt SKR och i PDF.'])).toEqual(['SKR']);
});

for (const route of routes())
  test(`Every abbreviation on ${route} is expanded, in the example and in a new assessment`, async ({
    page,
  }) => {
    const place = PLACES[route]!;
    await openInitiative(page, initiativeOf(times(14, 1), { activities: PLANNED }));
    await visit(page, place);
    await expectExplained(page);

    await goToStart(page);
    await page.getByRole('button', { name: 'Visa exempel' }).click();
    await expect(page.getByText('Det här är ett påhittat exempel.')).toBeVisible();
    if (!route.startsWith('/skattning')) await visit(page, place);
    else if (route.includes('plan')) await goToPart(page, 'Plan');
    else if (route.includes('rapport')) await goToPart(page, 'Dokument');
    else if (route.includes('reflektion')) await goToPart(page, 'Reflektion');
    else if (route.endsWith('laget'))
      await page.getByRole('link', { name: 'Var är vi i processen?' }).click();
    else if (route.endsWith('uppgifter')) await goToPart(page, 'Uppgifter');
    else if (route.endsWith('over-tid')) await goToPart(page, 'Över tid');
    else if (route.endsWith('nyckeltal'))
      await visit(page, { ...place, address: `${page.url()}/nyckeltal` });
    else if (route.endsWith('uppfoljning')) await page.goto(`${page.url()}/uppfoljning`);
    else if (route.endsWith('[step]')) await goToPart(page, 'Stegen');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('');
    await expectExplained(page);
  });

test('Every abbreviation is expanded in each part of the yearly reflection', async ({ page }) => {
  await openInitiative(page, filledFollowUp());
  for (const part of ['om', 'resultat', 'samverkan', 'implementering', 'bedomning', 'framat']) {
    // A changed fragment alone would load nothing.
    await page.goto('about:blank');
    await page.goto(pathOf(`/reflektion/${part}`));
    await expect(page.getByText(/^Årlig reflektion · Del \d av 6$/)).toBeVisible();
    await test.step(part, () => expectExplained(page));
  }
});

test('Every abbreviation is expanded in each of the fourteen steps', async ({ page }) => {
  test.slow();
  await openInitiative(page, initiativeOf(times(14, 1), { mode: 'parties-first' }));
  for (const { id, number, question } of steps) {
    await page.goto(pathOf(`/steg/${id}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await test.step(`step ${number}`, () => expectExplained(page));
  }
});
