// The page for the local steering group with a plan on it: on the screen and on paper.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { stepName } from '../support/instrument.ts';
import { compact } from '../support/journey.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { ACTIVITIES, activityOf, planInitiative } from '../support/plan.ts';
import { goToPlace, named, openPlace, part, PLACE } from '../support/status-page.ts';
import { initiativeOf } from '../support/work-file.ts';
import { amount, ANY, beginning, holding, m } from '../support/messages.ts';

const stepReference = (number: number) => m.status_step({ number, name: stepName(number) });

/** A text that begins with the first part and has the others after it, in the same order. */
function inOrder(first: string, ...others: string[]): RegExp {
  const parts = [beginning(first), ...others.map(holding)];
  return new RegExp(parts.map(({ source }) => source).join('.*'), 'su');
}

/** A plan as most groups have: three priorities, three late activities, one soon due, three decisions. */
function typical() {
  const plan = planInitiative();
  const [earlier, now] = plan.assessments;
  const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return {
    ...plan,
    assessments: [
      earlier!,
      {
        ...now!,
        priorities: ['3', '8', '9'],
        decisions: [
          'Avsätt tid för samordnaren från januari.',
          'Ge förvaltningscheferna i uppdrag att utse ersättare för processledaren.',
          'Besluta att rutinen för kontaktvägar gäller från mars.',
        ].join('\n'),
      },
    ],
    activities: [
      ...ACTIVITIES,
      activityOf(11, {
        due: '2020-03-01',
        text: 'Boka utbildning för alla nya på vårdcentralen och socialtjänsten.',
        responsible: '',
        owner: 'region',
      }),
      activityOf(12, {
        step: '8',
        due: '2020-02-01',
        text: 'Skriv en gemensam rutin för kontaktvägar.',
        owner: 'shared',
      }),
      activityOf(13, { due: soon, text: 'Rapportera till nämnden.' }),
    ],
  };
}

/** The same with more than a page has room for, under ids of its own. */
function heaviest() {
  const usual = typical();
  const [, now] = usual.assessments;
  const text = (serial: number) =>
    `Rutin ${serial} för hur vårdcentralen, socialtjänsten och skolan tar kontakt med varandra i länet`;
  const decisions = Array.from(
    { length: 8 },
    (_, index) =>
      `Beslut ${index + 1}: ${'ge förvaltningen i uppdrag '.repeat(5)}och slut ${index + 1}.`,
  );
  expect(decisions.join('\n').length).toBeGreaterThan(1200);
  return {
    decisions,
    initiative: {
      ...usual,
      id: initiativeOf([], {}, {}, 2).id,
      reflections: [],
      assessments: [
        {
          ...now!,
          id: initiativeOf([], {}, {}, 2).assessments[0]!.id,
          decisions: decisions.join('\n'),
        },
      ],
      activities: Array.from({ length: 20 }, (_, index) =>
        activityOf(index + 101, {
          step: String((index % 3) + 7),
          text: text(index + 1),
          due: `2020-02-${String(index + 1).padStart(2, '0')}`,
          responsible: 'enhetschef för individ- och familjeomsorgen i norra länsdelen',
        }),
      ),
    },
  };
}

async function printed(page: Page) {
  const bytes = new Uint8Array(await page.pdf({ format: 'A4' }));
  const pdf = await readPdf(bytes.buffer);
  // Nothing reaches into the margin on the right, and nothing stands below the last line.
  for (const { width, height, items } of pdf.pages)
    for (const { string, x, y, width: wide } of items) {
      expect(x + wide, string).toBeLessThan(width - 30);
      expect(y, string).toBeLessThan(height - 30);
    }
  return { pages: pdf.pages.length, text: compact(pdf.text) };
}

test('A usual case is one page of A4 with every part, and the heaviest goes on to a second', async ({
  page,
}) => {
  const usual = typical();
  const heavy = heaviest();
  await openPlace(page, usual, heavy.initiative);

  await test.step('what is late and what is soon due is listed by date, and what has ended is not', async () => {
    const late = part(page, m.place_late());
    await expect(late.getByRole('listitem')).toHaveText([
      inOrder(
        `${m.plan_number_of({ number: 1 })} Bestäm hur många timmar samordnaren har.`,
        `enhetschef IFO · ${m.plan_owner_municipality()} · ${m.place_due({ date: '31 januari 2020' })}`,
      ),
      inOrder(
        `${m.plan_number_of({ number: 12 })} Skriv en gemensam rutin för kontaktvägar.`,
        m.place_due({ date: '1 februari 2020' }),
      ),
      inOrder(
        `${m.plan_number_of({ number: 11 })} Boka utbildning`,
        `${m.place_no_responsible()} · ${m.plan_owner_region()} · ${m.place_due({ date: '1 mars 2020' })}`,
      ),
      beginning(`${m.plan_number_of({ number: 13 })} Rapportera till nämnden.`),
    ]);
    // Each open activity of a chosen step, the late ones with a word for it.
    const chosen = part(page, m.place_priorities());
    await expect(
      chosen.getByRole('listitem').filter({ hasText: 'Bestäm hur många' }).last(),
    ).toContainText(m.plan_late());
    await expect(
      chosen.getByRole('listitem').filter({ hasText: 'Gå igenom rutinen' }).last(),
    ).not.toContainText(m.plan_late());
  });

  await test.step('the page says what the overview says of each phase', async () => {
    const phases = part(page, m.place_phases());
    await expect(phases.getByRole('listitem')).toHaveText([
      inOrder(
        '1 Initial bedömning',
        m.status_in_progress(),
        m.doc_headline({ inPlace: 'Tre', applicable: 'sju' }),
        `${m.status_missing()}:`,
        stepReference(3),
        stepReference(8),
        `${m.status_unknown()}:`,
        stepReference(7),
      ),
      inOrder('2 Struktur för implementering', m.status_mostly_in_place()),
      inOrder(
        '3 Genomförande',
        m.status_in_progress(),
        `${m.status_missing()}:`,
        stepReference(11),
        `${m.status_unknown()}:`,
        stepReference(12),
        `${m.status_blank()}:`,
        stepReference(13),
      ),
      inOrder('4 Lära och förbättra', m.status_not_started()),
    ]);
    await expect(page.getByText(m.overview_headline_rest({ applicable: 13 }))).toBeVisible();
    await expect(
      page.getByRole('figure', { name: m.overview_strip() }).getByRole('link'),
    ).toHaveCount(14);
  });

  await test.step('a usual case is one page of A4 with every part', async () => {
    const { pages, text } = await printed(page);
    expect(pages).toBe(1);
    const parties = m.overview_subtitle({ municipality: 'Mora kommun', region: usual.region });
    expect(text).toMatch(holding(compact(m.place_printed({ date: ANY }))));
    for (const words of [
      PLACE.heading,
      usual.title,
      `${parties} · Hösten 2026 · 17 september 2026`,
      m.overview_headline_rest({ applicable: 13 }),
      `${m.overview_current()}: 1 Initial bedömning`,
      stepReference(3),
      m.status_mostly_in_place(),
      ...named(3, 8, 9),
      'Gå igenom rutinen tillsammans.',
      m.place_late(),
      'Boka utbildning för alla nya',
      m.place_due({ date: '1 mars 2020' }),
      m.place_soon(),
      'Rapportera till nämnden.',
      m.merge_field_decisions(),
      'Avsätt tid för samordnaren från januari.',
      'Besluta att rutinen för kontaktvägar gäller från mars.',
    ])
      expect(text).toContain(compact(words));
    for (const words of [
      m.place_prepare(),
      m.place_print(),
      m.choose_up(),
      m.privacy_notice(),
      m.nav_overview(),
    ])
      expect(text).not.toContain(compact(words));
  });

  await test.step('the heaviest case goes on to a second page and says what it leaves to the plan', async () => {
    await goToPlace(page, heavy.initiative);
    // On the screen the rest is folded, and nothing is left out.
    const late = part(page, m.place_late());
    await expect(late.getByRole('listitem')).toHaveCount(8);
    await late.getByText(m.place_show_more(amount(12))).click();
    await expect(late.getByRole('listitem')).toHaveCount(20);

    await expectAccessible(page);
    const paper = await printed(page);
    expect(paper.pages).toBe(2);
    for (let serial = 1; serial <= 8; serial += 1)
      expect(paper.text).toContain(`Rutin${serial}för`);
    expect(paper.text).toContain(compact(m.place_more_in_plan(amount(12))));
    for (const decision of heavy.decisions) expect(paper.text).toContain(compact(decision));
  });
});
