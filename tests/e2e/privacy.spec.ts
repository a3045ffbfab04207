// What may point out a person is said to the one who writes, where it stands. It is never blocked, quoted, kept or sent.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { failOnDemand } from '../support/full-disk.ts';
import {
  begin,
  chooseFile,
  downloaded,
  evidence,
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  rationale,
  rescuedFile,
  savedFile,
  saveState,
} from '../support/journey.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

/** Made up, with the check digit that follows. */
const NUMBER = '19900114-2380';
const NOTE = 'Det ser ut som ett personnummer. Skriv inte om enskilda personer.';

const dialog = (page: Page) => page.getByRole('dialog');

/** With something that may point out a person in four places. */
function telling(changes: Record<string, unknown> = {}) {
  const base = filledInitiative();
  const [assessment] = base.assessments;
  return {
    ...base,
    assessments: [
      {
        ...assessment!,
        participants: [{ party: 'region', role: 'Anna, 070-123 45 67', count: 1 }],
        ratings: assessment!.ratings.map((rating) => {
          if (rating.step !== '3' && rating.step !== '1') return rating;
          const text = `Se ${NUMBER} och a@b.se.`;
          if (rating.step === '3') return { ...rating, rationale: text };
          return rating.party === 'region' ? { ...rating, rationale: text } : rating;
        }),
      },
    ],
    reflections: base.reflections.map((one) => ({ ...one, answers: { results: 'a@b.se' } })),
    ...changes,
  };
}

test('A personal number in a text is pointed out below it, without taking the keyboard', async ({
  page,
}) => {
  await begin(page);
  const field = rationale(page);
  await field.focus();
  await page.keyboard.type(`Enligt ${NUMBER.slice(0, -1)}`);
  await expect(page.getByText('Det ser ut som')).toHaveCount(0);
  await page.keyboard.type(`${NUMBER.slice(-1)} har`);
  await expect(page.getByText(NOTE)).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(new RegExp(NOTE));
  await expect(evidence(page)).not.toHaveAccessibleDescription(new RegExp(NOTE));
  await page.keyboard.type(' vi');
  await expect(field).toHaveValue(`Enligt ${NUMBER} har vi`);
  await expectAccessible(page);

  // It is kept as any other text, and nothing is kept about it.
  await expectSaved(page);
  const kept = JSON.stringify(await readDevice(page));
  expect(kept).toContain(NUMBER);
  expect(kept).not.toContain('personal-number');

  await field.fill('Enligt rutinen har vi');
  await expect(page.getByText(NOTE)).toHaveCount(0);
  await page.reload();
  await expectStep(page, 1);
  await field.fill('Ring 070-123 45 67 eller skriv till anna@mora.se.');
  await expect(
    page.getByText(
      'Det ser ut som ett telefonnummer och en e-postadress. Skriv inte om enskilda personer.',
    ),
  ).toBeVisible();
});

test('What is a reference, a date or a sum is left in peace', async ({ page }) => {
  await begin(page);
  await rationale(page).fill(
    'Beslut 2026-11-24, HSN 2022/3163 och RD20/00671:3, perioden 2024–2032, 1 250 000 kronor.',
  );
  await evidence(page).fill('anna@mora.se');
  // The second field has been looked at, and so has the first.
  await expect(page.getByText('Det ser ut som')).toHaveCount(1);
});

test('Short fields for functions and bodies are looked at too', async ({ page }) => {
  await openInitiative(page, telling());
  await goToPart(page, 'Uppgifter');
  const role = page.getByRole('textbox', { name: 'Funktion' });
  await expect(role).toHaveAccessibleDescription(/ett telefonnummer/);
  await expectAccessible(page);
  await role.fill('vårdcentralschef');
  await expect(role).not.toHaveAccessibleDescription(/telefonnummer/);
  await openInitiative(page, initiativeOf([], { title: 'Ett utkast' }, {}, 5));
  await goToPart(page, 'Dokument');
  await page.getByRole('button', { name: 'Fastställ …' }).click();
  const body = dialog(page).getByRole('textbox', { name: 'Fastställd av' });
  await body.fill('anna@mora.se');
  await expect(body).toHaveAccessibleDescription(/en e-postadress/);
});

test('On the way to a file every place is listed by name, never by number, and leads there', async ({
  page,
}) => {
  await openInitiative(page, telling());
  await goToPart(page, 'Dokument');
  await page.getByRole('main').getByRole('button', { name: 'Spara till fil' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveText([
    'Uppgifter, vilka som deltar: ett telefonnummer',
    'Steg 1, regionens motivering: ett personnummer och en e-postadress',
    'Steg 3, motivering: ett personnummer och en e-postadress',
    /^Årlig reflektion, .+: en e-postadress$/,
  ]);
  await expect(dialog(page)).not.toContainText(NUMBER.slice(-4));
  await expect(dialog(page)).not.toContainText('a@b.se');
  await expect(dialog(page)).toContainText('Kan någon i kommunen känna igen en person i texten?');
  await expect(dialog(page)).toContainText('Filen kan bli en allmän handling');
  await expectAccessible(page);

  await dialog(page)
    .getByRole('link', { name: /^Steg 3/ })
    .click();
  await expectStep(page, 3);
  await expect(dialog(page)).toHaveCount(0);
  await expect(rationale(page)).toHaveValue(`Se ${NUMBER} och a@b.se.`);
});

test('Nothing is blocked: whoever goes on gets the whole file', async ({ page }) => {
  await openInitiative(page, telling());
  await goToStart(page);
  await page.getByRole('button', { name: 'Spara till fil' }).click();
  await dialog(page).getByRole('button', { name: 'Avbryt' }).click();
  await expect(dialog(page)).toHaveCount(0);
  const { data } = await savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));
  expect(JSON.stringify(data)).toContain(NUMBER);
});

test('In a file of several, the places stand under the title that they belong to', async ({
  page,
}) => {
  const quiet = initiativeOf(times(14, 2), { title: 'Tyst' }, {}, 3);
  const other = initiativeOf([], { title: 'Ring 070-123 45 67' }, {}, 4);
  await goToStart(page);
  await chooseFile(page, payload(workFileOf([telling(), quiet, other])));
  await page.getByRole('button', { name: 'Spara allt till fil' }).click();
  await expect(dialog(page).getByRole('heading', { level: 3 })).toHaveText([
    'Se över texten först',
    'Kvinnofrid – lokal överenskommelse',
    'Ring 070-123 45 67',
  ]);
  await expect(dialog(page)).not.toContainText('Tyst');
  await expectAccessible(page);
});

test('A report is looked through before it is downloaded, and comes without a question when nothing is found', async ({
  page,
}) => {
  await openInitiative(page, telling());
  await goToPart(page, 'Dokument');
  const button = page.getByRole('button', { name: 'Hämta som PDF' });
  await button.click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(4);
  await expect(dialog(page)).toContainText('Kan någon i kommunen känna igen en person i texten?');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Avbryt' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  const anyway = await downloaded(page, () =>
    dialog(page).getByRole('button', { name: 'Hämta ändå' }).click(),
  );
  expect(anyway.name).toMatch(/\.pdf$/);
  await expect(dialog(page)).toHaveCount(0);

  await openInitiative(page, initiativeOf(times(14, 2), { title: 'Utan' }, {}, 5));
  await goToPart(page, 'Dokument');
  const { name } = await downloaded(page, () => button.click());
  expect(name).toMatch(/\.pdf$/);
});

test('When the browser cannot save, the way to a file has no question in it', async ({ page }) => {
  test.slow();
  const setFull = await failOnDemand(page);
  await begin(page);
  await expectSaved(page);
  await setFull(true);
  await rationale(page).fill(`Om ${NUMBER}.`);
  await expect(saveState(page)).toContainText('Inte sparat.');
  const { data } = await rescuedFile(
    page,
    page.getByRole('banner').getByRole('button', { name: 'Spara till fil' }),
  );
  expect(JSON.stringify(data)).toContain(NUMBER);
  await expect(dialog(page)).toHaveCount(0);
});
