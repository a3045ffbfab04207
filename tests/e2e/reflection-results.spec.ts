// The parts of the yearly follow-up on results, judgement and what comes next, as a group fills them in at a meeting.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { instrument } from '../support/instrument.ts';
import { expectSaved, openInitiative, pathOf } from '../support/journey.ts';
import { threeYears, threeYearsFile } from '../support/three-years.ts';
import { ASSESSMENT, initiativeOf, workFileOf } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const NOW = 'c1a5e2d4-4b1f-4c57-9a0e-2f6a1d3e2026';
const BEFORE = 'c1a5e2d4-4b1f-4c57-9a0e-2f6a1d3e2025';
const TAUGHT = 'Utbilda vårdcentralens personal och äldreomsorgen.';
const LETTER = 'Gör ett nyhetsbrev om överenskommelsen.';
const QUESTION =
  'Ta reda på om avvikelser mellan kommun och region registreras, och i så fall var.';

const RESULTS = 'Aktiviteter och resultat – och för vem';

const card = (page: Page, name: string) => page.getByRole('article', { name });
const heading = (page: Page, name: string) =>
  card(page, name).getByRole('button', { name, exact: true });
const offer = (page: Page) => page.getByRole('region', { name: 'Från handlingsplanen' });
const tick = (where: Locator, name: string) =>
  where.getByRole('checkbox', { name, exact: true }).check();
const goal = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

async function goTo(page: Page, part: string, title: string, assessment = NOW): Promise<void> {
  await page.goto(pathOf(`/reflektion/${part}`, assessment));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function openResults(page: Page): Promise<void> {
  await openInitiative(page, threeYears, threeYearsFile);
  await goTo(page, 'resultat', RESULTS);
}

test.describe('Results', () => {
  test('Activities come in from the plan as suggestions, and are described with for whom', async ({
    page,
  }) => {
    await openResults(page);
    await expect(offer(page)).toContainText('från och med 19 september 2025');
    await expect(offer(page).getByRole('button', { name: /^Ta med: / })).toHaveCount(8);
    await expect(page.getByText(QUESTION)).toHaveCount(0);

    await page.getByRole('button', { name: `Ta med: ${TAUGHT}` }).click();
    await expect(heading(page, TAUGHT)).toBeFocused();
    await expect(heading(page, TAUGHT)).toHaveAttribute('aria-expanded', 'true');
    const taught = card(page, TAUGHT);
    await expect(taught).toContainText('I planen: Klar 6 maj 2026');
    await expect(taught.getByRole('radio', { name: 'Ja' })).toBeChecked();
    await expect(taught.getByRole('textbox', { name: 'Vad blev resultatet?' })).toHaveValue('');
    await expect(taught.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await expect(offer(page).getByRole('button', { name: /^Ta med: / })).toHaveCount(7);

    await taught.getByRole('textbox', { name: 'Vad blev resultatet?' }).fill('Fler frågar.');
    await tick(taught, 'Våld i nära relationer (VNR)');
    await tick(taught, 'Våldsutsatta');
    await tick(taught, 'Kvinnor');
    await tick(taught, 'Vi har inte könsuppdelade uppgifter');
    await taught.getByText('Ålder, bakgrund och vilka som inte nåddes').click();
    await tick(taught, 'Äldre (65 år eller mer)');
    await taught.getByRole('textbox', { name: 'Vilka nåddes inte?' }).fill('Nattpersonalen.');
    await expect(taught).toContainText('(2 ifyllda)');

    await page.getByRole('button', { name: `Ta med: ${LETTER}` }).click();
    const letter = card(page, LETTER);
    await expect(letter).toContainText('I planen: Avbruten 15 januari 2026');
    await expect(letter.getByRole('radio', { name: 'Nej' })).toBeChecked();
    await expect(letter.getByRole('textbox', { name: 'Varför blev det inte av?' })).toBeVisible();
    await letter.getByRole('radio', { name: 'Ja' }).check();
    await expect(letter).toContainText('I planen nu: Avbruten 15 januari 2026');
    await letter.getByRole('radio', { name: 'Nej' }).check();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Stäng alla' }).click();
    await expect(taught).toContainText(
      'Genomförd: Ja · resultat skrivet · VNR, våldsutsatta, kvinnor, äldre (65 år eller mer) · inte könsuppdelat',
    );
    const table = page.getByRole('table', { name: 'För vem aktiviteterna var' });
    await expect(table.getByRole('row').last()).toHaveText(/^Antal aktiviteter\s*1\s*0\s*0\s*0/);
    await expect(table).toContainText('Inte genomförd, räknas inte');
    await expect(
      page.getByText(
        'Ingen aktivitet är beskriven för: HRV, PoM, sexuellt våld, våldsutövare, barn som bevittnat våld, män, flickor, pojkar, personer med annan könsidentitet.',
      ),
    ).toBeVisible();
    await expect(
      page.getByText('För en aktivitet har ni inte könsuppdelade uppgifter.'),
    ).toBeVisible();
    await expectSaved(page);

    await page.reload();
    await heading(page, TAUGHT).click();
    await expect(taught.getByRole('textbox', { name: 'Vad blev resultatet?' })).toHaveValue(
      'Fler frågar.',
    );
    await expect(taught.getByRole('checkbox', { name: 'Kvinnor' })).toBeChecked();
    await expect(
      taught.getByRole('checkbox', { name: 'Vi har inte könsuppdelade uppgifter' }),
    ).toBeChecked();
  });

  test('All that belongs to the period comes in at once, in order, and nothing twice', async ({
    page,
  }) => {
    await openResults(page);
    const offered = await offer(page)
      .getByRole('button', { name: /^Ta med: / })
      .all();
    const names = await Promise.all(offered.map((one) => one.getAttribute('aria-label')));
    await page.getByRole('button', { name: 'Ta med alla 8 aktiviteter' }).click();
    const headings = page.getByRole('article').getByRole('heading', { level: 3 });
    await expect(headings).toHaveText(names.map((name) => name!.replace('Ta med: ', '')));
    await expect(headings.first().getByRole('button')).toBeFocused();
    await expect(offer(page)).toContainText('Planen har inga fler aktiviteter från den här tiden.');
    await expectSaved(page);
    await page.reload();
    await expect(headings).toHaveText(names.map((name) => name!.replace('Ta med: ', '')));
    await page.getByText('7 andra aktiviteter i planen').click();
    await expect(offer(page).getByRole('button', { name: /^Ta med: / })).toHaveCount(7);
  });

  test('What the plan says later stands beside what the group wrote', async ({ page }) => {
    await openResults(page);
    const name = 'Uppdatera kontaktlistan och bestäm vem som håller den aktuell.';
    await page.getByRole('button', { name: `Ta med: ${name}` }).click();
    await expect(card(page, name).getByRole('radio', { checked: true })).toHaveCount(0);
    await card(page, name).getByRole('radio', { name: 'Delvis' }).check();
    await card(page, name).getByRole('textbox', { name: 'Varför bara delvis?' }).fill('Sjukdom.');
    await card(page, name)
      .getByRole('link', { name: `Visa i planen: ${name}` })
      .click();
    await page.getByRole('radio', { name: 'Klar' }).check();
    await page.getByRole('textbox', { name: /^Vad ska göras\?/ }).fill('Ny text.');
    await goTo(page, 'resultat', RESULTS);
    await expect(card(page, name)).toContainText('I planen nu: Klar');
    await expect(card(page, name)).toContainText('I planen står nu: Ny text.');
    await expect(card(page, name).getByRole('radio', { name: 'Delvis' })).toBeChecked();
    await expect(
      card(page, name).getByRole('textbox', { name: 'Varför bara delvis?' }),
    ).toHaveValue('Sjukdom.');
  });

  test('A keyboard is enough to add, take away and put back', async ({ page }) => {
    await openResults(page);
    await page.getByRole('button', { name: 'Lägg till något annat' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Öppet hus');
    const own = card(page, 'Öppet hus');
    await expect(own.getByRole('textbox', { name: 'Aktivitet' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(own.getByRole('radio', { name: 'Ja' })).toBeChecked();
    await page.keyboard.press('ArrowRight');
    await expect(own.getByRole('radio', { name: 'Delvis' })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(own.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(own.getByRole('radio', { name: 'Ja' })).toBeFocused();

    const remove = own.getByRole('button', { name: 'Ta bort: Öppet hus' });
    for (let steps = 0; steps < 40; steps += 1) {
      if (await remove.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(remove).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(own).toHaveCount(0);
    const undo = page.getByRole('button', { name: 'Ångra: Öppet hus' });
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Öppet hus')).toBeFocused();
    await expect(undo).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Öppet hus')).toHaveAttribute('aria-expanded', 'false');
    await expectSaved(page);
    await page.reload();
    await expect(card(page, 'Öppet hus')).toBeVisible();
  });

  test('What is taken in again is not replaced by what was taken away', async ({ page }) => {
    await openResults(page);
    await page.getByRole('button', { name: `Ta med: ${TAUGHT}` }).click();
    await page.getByRole('button', { name: `Ta bort: ${TAUGHT}` }).click();
    await expect(page.getByRole('button', { name: `Ångra: ${TAUGHT}` })).toBeFocused();
    await page.getByRole('button', { name: `Ta med: ${TAUGHT}` }).click();
    await expect(page.getByRole('button', { name: `Ångra: ${TAUGHT}` })).toHaveCount(0);
    await expect(card(page, TAUGHT)).toHaveCount(1);
  });

  test('Two tabs that take in the same activity meet in one', async ({ page, context }) => {
    await openResults(page);
    const other = await context.newPage();
    await goTo(other, 'resultat', RESULTS);
    await page.getByRole('button', { name: `Ta med: ${TAUGHT}` }).click();
    await expect(card(other, TAUGHT)).toBeVisible();
    await expect(other.getByRole('button', { name: `Ta med: ${TAUGHT}` })).toHaveCount(0);
    await heading(other, TAUGHT).click();
    await tick(card(other, TAUGHT), 'Flickor');
    await expect(card(page, TAUGHT).getByRole('checkbox', { name: 'Flickor' })).toBeChecked();
  });
});

test.describe('Judgement', () => {
  test('Purposes and goals are judged by themselves, and last year stands beside', async ({
    page,
  }) => {
    const [first] = threeYearsFile.initiatives;
    const reflections = first.reflections.map((reflection) =>
      reflection.assessment === BEFORE
        ? {
            ...reflection,
            judgements: [
              {
                id: 'evidence',
                purpose: 'evidence',
                progress: 'off-track',
                rationale: 'För tidigt.',
              },
              { id: 'mal-1', purpose: null, goal: 'Stöd inom två veckor', progress: 'partly' },
            ],
          }
        : reflection,
    );
    const file = { ...threeYearsFile, initiatives: [{ ...threeYears, reflections }] };
    await openInitiative(page, threeYears, file);
    await goTo(page, 'bedomning', 'Bedömning');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(page.getByRole('radio')).toHaveCount(12);

    const evidence = goal(page, 'Stödja en evidensbaserad praktik');
    await expect(evidence).toContainText('Förra året: Inte på väg');
    await evidence.getByText('Förra årets svar').click();
    await expect(evidence).toContainText('För tidigt.');
    await evidence.getByRole('radio', { name: 'Delvis på väg' }).check();
    await evidence.getByRole('textbox', { name: 'Motivering' }).fill('Fler använder metoden.');
    await goal(page, 'Stärka samverkan').getByRole('radio', { name: 'Kan inte bedömas' }).check();

    await page.getByRole('button', { name: 'Hämta målet från förra året' }).click();
    const own = goal(page, 'Mål 1');
    await expect(own.getByRole('textbox', { name: 'Mål', exact: true })).toBeFocused();
    await expect(own.getByRole('textbox', { name: 'Mål', exact: true })).toHaveValue(
      'Stöd inom två veckor',
    );
    await expect(own).toContainText('Förra året: Delvis på väg');
    await expect(own.getByRole('radio', { checked: true })).toHaveCount(0);
    await own.getByRole('radio', { name: 'På god väg' }).check();
    await page.getByRole('button', { name: 'Lägg till ett mål' }).click();
    await page.keyboard.type('Fler vet vart de vänder sig');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ta bort: Fler vet vart de vänder sig' }).click();
    await page.getByRole('button', { name: 'Ångra: Fler vet vart de vänder sig' }).click();
    await expect(
      goal(page, 'Mål 2').getByRole('textbox', { name: 'Mål', exact: true }),
    ).toBeFocused();
    await expectSaved(page);

    await page.reload();
    await expect(evidence.getByRole('radio', { name: 'Delvis på väg' })).toBeChecked();
    await expect(evidence.getByRole('textbox', { name: 'Motivering' })).toHaveValue(
      'Fler använder metoden.',
    );
    await expect(own.getByRole('radio', { name: 'På god väg' })).toBeChecked();
    await evidence.getByRole('button', { name: /^Ta bort valet/ }).click();
    await expect(evidence.getByRole('radio', { checked: true })).toHaveCount(0);
  });
});

test.describe('Ahead', () => {
  test('Three things go into the plan, and whoever is concerned gets to know', async ({ page }) => {
    await openInitiative(page, threeYears, threeYearsFile);
    await goTo(page, 'framat', 'Framåt');
    await expect(page.getByText('Era viktigaste steg i skattningen är steg 7')).toBeVisible();
    const add = page.getByRole('button', { name: 'Lägg till en prioritering' });
    await add.click();
    await page.keyboard.type('Ta med tandvården');
    await page.getByRole('button', { name: 'Lägg in i planen: Ta med tandvården' }).click();
    const link = page.getByRole('link', { name: 'I planen: Ta med tandvården' });
    await expect(link).toBeFocused();
    for (const text of ['Utse ersättare', 'Gör en rutin']) {
      await add.click();
      await page.keyboard.type(text);
    }
    await expect(add).toHaveCount(0);
    await expect(page.getByText('Ni har valt tre prioriteringar.')).toBeVisible();
    await page.getByRole('button', { name: 'Ta bort: Utse ersättare' }).click();
    await page.getByRole('button', { name: 'Ångra: Utse ersättare' }).click();
    const aims = page.getByRole('textbox', { name: /^Prioritering \d/ });
    await expect(aims).toHaveCount(3);
    await expect(aims.nth(1)).toBeFocused();
    const inOrder = ['Ta med tandvården', 'Utse ersättare', 'Gör en rutin'];
    for (const [index, text] of inOrder.entries()) await expect(aims.nth(index)).toHaveValue(text);

    await page
      .getByRole('textbox', { name: 'Från den regionala samverkans- och stödstrukturen (RSS)' })
      .fill('Utbildning.');
    await page.getByRole('radio', { name: 'Ja' }).check();
    await page.getByRole('textbox', { name: 'Vad behöver ändras?' }).fill('Tandvårdens roll.');
    await page.getByRole('button', { name: 'Lägg till en mottagare' }).click();
    await page.keyboard.type('Vårdcentralen');
    await page.getByRole('combobox', { name: 'Hur' }).fill('Arbetsplatsträff');
    await page.getByLabel('När', { exact: true }).fill('2026-12-01');
    await page
      .getByRole('textbox', { name: 'Det viktigaste för den som bara läser en sida' })
      .fill('Fler får stöd.');
    await expectAccessible(page);
    await expectSaved(page);

    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Verksamhet eller grupp' })).toHaveValue(
      'Vårdcentralen',
    );
    await expect(page.getByLabel('När', { exact: true })).toHaveValue('2026-12-01');
    await expect(page.getByRole('textbox', { name: 'Vad behöver ändras?' })).toHaveValue(
      'Tandvårdens roll.',
    );
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ta med tandvården');
    await page.getByRole('button', { name: 'Ta bort aktiviteten' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Ta bort/ })
      .click();
    await expect(page.getByText('Borttaget ur planen: Ta med tandvården')).toBeVisible();
    await goTo(page, 'framat', 'Framåt');
    await expect(page.getByText('Aktiviteten finns inte längre i planen.')).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Lägg in i planen: Ta med tandvården' }),
    ).toBeVisible();
  });

  test('A question that the questionnaire asks beside those of the parts stands last', async ({
    page,
  }) => {
    const extra = { id: 'own-question', name: 'Egen fråga', question: 'Vad vill ni fira?' };
    const own = {
      ...instrument,
      version: '9.9.9',
      reflection: [...instrument.reflection, extra],
    };
    const asked = initiativeOf([1], {}, { instrument: { id: own.id, version: own.version } });
    await openInitiative(page, asked, workFileOf([asked], { instruments: [own] }));
    await goTo(page, 'framat', 'Framåt', ASSESSMENT);
    const answer = page.getByRole('textbox', { name: extra.question });
    await answer.fill('Att vi är två.');
    await expectSaved(page);
    await page.reload();
    await expect(answer).toHaveValue('Att vi är två.');
  });
});

test('What a result said before a merge can be had back', async ({ page }) => {
  const reflections = [
    {
      ...threeYears.reflections[0]!,
      id: 'a9d8c7b6-1234-4e5f-8a9b-0c1d2e3f2026',
      assessment: NOW,
      results: [{ id: 'own', title: 'Öppet hus', outcome: 'Nyare text' }],
      updatedAt: '2026-11-20T12:00:00.000Z',
    },
  ];
  const history = [
    {
      field: `assessments/${NOW}/reflection/results/own/outcome`,
      value: 'Äldre text',
      changedAt: '2026-11-19T12:00:00.000Z',
    },
  ];
  const initiative = { ...threeYears, reflections, history };
  await openInitiative(page, threeYears, { ...threeYearsFile, initiatives: [initiative] });
  await goTo(page, 'resultat', RESULTS);
  const result = card(page, 'Öppet hus').getByRole('textbox', { name: 'Vad blev resultatet?' });
  await expect(result).toHaveValue('Nyare text');
  await card(page, 'Öppet hus').getByText('Tidigare version (1)').click();
  await card(page, 'Öppet hus').getByRole('button', { name: 'Använd den här texten' }).click();
  await expect(result).toHaveValue('Äldre text');
  await expectSaved(page);
  await page.reload();
  await expect(result).toHaveValue('Äldre text');
});

test('A former judgement that is had back belongs to its purpose, also when nothing else was left of it', async ({
  page,
}) => {
  const history = [
    {
      field: `assessments/${NOW}/reflection/judgements/evidence/rationale`,
      value: 'Fler använder metoden.',
      changedAt: '2026-11-19T12:00:00.000Z',
    },
  ];
  const initiative = { ...threeYears, history };
  await openInitiative(page, threeYears, { ...threeYearsFile, initiatives: [initiative] });
  await goTo(page, 'bedomning', 'Bedömning');
  const evidence = goal(page, 'Stödja en evidensbaserad praktik');
  await evidence.getByText('Tidigare version (1)').click();
  await evidence.getByRole('button', { name: 'Använd den här texten' }).click();
  const text = evidence.getByRole('textbox', { name: 'Motivering' });
  await expect(text).toHaveValue('Fler använder metoden.');
  await expect(page.getByText('Ni har inte skrivit några egna mål än.')).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(text).toHaveValue('Fler använder metoden.');
  await expect(page.getByRole('group', { name: 'Mål 1' })).toHaveCount(0);
});

test('An adopted follow-up is read and not changed', async ({ page }) => {
  await openInitiative(page, threeYears, threeYearsFile);
  for (const [part, title] of [
    ['resultat', RESULTS],
    ['bedomning', 'Bedömning'],
    ['framat', 'Framåt'],
  ] as const) {
    await goTo(page, part, title, BEFORE);
    const main = page.getByRole('main');
    await expect(main.getByRole('button', { name: /^(?:Lägg|Ta med|Ta bort|Hämta)/ })).toHaveCount(
      0,
    );
    for (const radio of await main.getByRole('radio').all()) await expect(radio).toBeDisabled();
    await expectAccessible(page);
  }
});
