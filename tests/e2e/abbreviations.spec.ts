// An abbreviation is expanded once in every view, before it is used or where it is first used (domain.md, K2).
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { unexplainedAbbreviations } from '../support/klarsprak.ts';
import { filledFollowUp } from '../support/follow-up.ts';
import { exampleText, instrument, steps } from '../support/instrument.ts';
import { goToStart, openInitiative, pathOf } from '../support/journey.ts';
import { m } from '../support/messages.ts';
import { stepTitle, within } from '../support/page-states.ts';
import { PLACES, routes, type Place } from '../support/places.ts';
import { activityId, activityOf, noteOf } from '../support/plan.ts';
import { textNodes, unfoldAll } from '../support/texts.ts';
import { ASSESSMENT, initiativeOf, times, workFileOf } from '../support/work-file.ts';

/** Names and words that are known by their letters alone. UA is a part of the name of a standard. */
const KNOWN = [m.app_name(), 'PDF', 'HTML', 'UA', 'JSON', 'MB', 'GB'];
/** Those of the questionnaire, and what the yearly follow-up uses beside them. */
const ABBREVIATIONS = [
  ...instrument.abbreviations,
  { short: 'ISU', long: m.doc_term_isu().replace(' (ISU)', '') },
  // A long form is found whatever the case of its letters.
  { short: 'SKR', long: 'sveriges kommuner och regioner' },
];
/** People's own texts, and the headings of the documents that a step builds on. */
const EXEMPT = 'textarea, .answer .text, .sources';
/** In words of our own, which abbreviate nothing. */
const PLANNED = [
  activityOf(1, {
    text: 'Bestäm hur många timmar samordnaren har.',
    responsible: 'enhetschef',
    goals: ['1', '2', '4'],
    notes: [noteOf(1)],
  }),
];
const { initiatives } = JSON.parse(exampleText) as {
  initiatives: { title: string; activities: { id: string; text: string }[] }[];
};
const example = initiatives[0]!;
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

/** The example has ids and words of its own; the rest of what it is shown under is the same. */
function inExample(route: string, assessment: string): Place {
  const { address, heading } = PLACES[route]!;
  const [activity] = example.activities;
  const headings: Readonly<Record<string, string>> = {
    '/skattning/[assessment]': example.title,
    '/skattning/[assessment]/aktivitet/[activity]': activity!.text,
  };
  return {
    address: address.replace(ASSESSMENT, assessment).replace(activityId(1), activity!.id),
    heading: headings[route] ?? heading,
  };
}

async function go(page: Page, { address, heading }: Place): Promise<void> {
  await followTo(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

test('Every abbreviation is expanded on every page, in a new assessment and in the example', async ({
  page,
}) => {
  await openInitiative(page, initiativeOf(times(14, 1), { activities: PLANNED }));
  for (const route of routes())
    await test.step(`${route} of a new assessment`, async () => {
      await go(page, PLACES[route]!);
      await expectExplained(page);
    });

  await goToStart(page);
  await page.getByRole('button', { name: m.start_example() }).click();
  await expect(page.getByText(m.overview_example())).toBeVisible();
  const assessment = /skattning\/([0-9a-f-]{36})/u.exec(page.url())![1]!;
  for (const route of routes())
    await test.step(`${route} of the example`, async () => {
      await go(page, inExample(route, assessment));
      await expectExplained(page);
    });
});

test('Every abbreviation is expanded in each step and each part of the yearly reflection', async ({
  page,
}) => {
  const apart = initiativeOf(times(14, 1), { mode: 'parties-first' }, {}, 9);
  await openInitiative(page, apart, workFileOf([apart, filledFollowUp()]));
  for (const { id, number, question } of steps)
    await test.step(`step ${number}, which has a title of its own`, async () => {
      await go(page, { address: within(apart, `/steg/${id}`), heading: question });
      await expect(page).toHaveTitle(m.app_page_title({ page: stepTitle(number) }));
      await expectExplained(page);
    });

  const parts = ['om', 'resultat', 'samverkan', 'implementering', 'bedomning', 'framat'];
  for (const [index, part] of parts.entries())
    await test.step(part, async () => {
      await followTo(page, pathOf(`/reflektion/${part}`));
      const number = m.reflect_part_number({ number: index + 1, total: parts.length });
      await expect(
        page.getByText(`${m.reflect_title()} · ${number}`, { exact: true }),
      ).toBeVisible();
      await expectExplained(page);
    });
});
