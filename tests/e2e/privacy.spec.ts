// What may point out a person is said to the one who writes, where it stands. It is never blocked, quoted, kept or sent.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { failOnDemand } from '../support/full-disk.ts';
import {
  begin,
  downloaded,
  evidence,
  expectSaved,
  expectStep,
  goToStart,
  openInitiative,
  pathOf,
  rationale,
  rescuedFile,
  savedFile,
  saveState,
} from '../support/journey.ts';
import { filledInitiative, initiativeOf, times, workFileOf } from '../support/work-file.ts';
import { ANY, beginning, holding, like, m } from '../support/messages.ts';

/** Made up, with the check digit that follows. */
const NUMBER = '19900114-2380';
const NOTE = m.sensitive_note({ what: m.sensitive_personal_number() });
const ANY_NOTE = holding(m.sensitive_note({ what: ANY }));

const dialog = (page: Page) => page.getByRole('dialog');
const both = (one: string, other: string) => new Intl.ListFormat('sv-SE').format([one, other]);

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
        // Storage gives step 10 before step 3.
        ratings: assessment!.ratings.map((rating) => {
          const text = `Se ${NUMBER} och a@b.se.`;
          if (rating.step === '10') return { ...rating, rationale: text };
          return rating.party === 'region' ? { ...rating, step: '3', rationale: text } : rating;
        }),
      },
    ],
    reflections: base.reflections.map((one) => ({ ...one, answers: { results: 'a@b.se' } })),
    ...changes,
  };
}

test('What may point out a person is said below the field, and stops neither writing nor saving', async ({
  page,
}) => {
  const setFull = await failOnDemand(page);
  const field = rationale(page);
  await begin(page);

  await test.step('A personal number in a text is pointed out below it, without taking the keyboard', async () => {
    await field.focus();
    await page.keyboard.type(`Enligt ${NUMBER.slice(0, -1)}`);
    await expect(page.getByText(ANY_NOTE)).toHaveCount(0);
    await page.keyboard.type(`${NUMBER.slice(-1)} har`);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(holding(NOTE));
    await expect(evidence(page)).not.toHaveAccessibleDescription(holding(NOTE));
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
    const phoneAndMail = both(m.sensitive_phone(), m.sensitive_e_mail());
    await expect(page.getByText(m.sensitive_note({ what: phoneAndMail }))).toBeVisible();
  });

  await test.step('What is a reference, a date or a sum is left in peace', async () => {
    await field.fill(
      'Beslut 2026-11-24, HSN 2022/3163 och RD20/00671:3, perioden 2024–2032, 1 250 000 kronor.',
    );
    await evidence(page).fill('anna@mora.se');
    // The second field has been looked at, and so has the first.
    await expect(evidence(page)).toHaveAccessibleDescription(holding(m.sensitive_e_mail()));
    await expect(page.getByText(ANY_NOTE)).toHaveCount(1);
    await expect(field).not.toHaveAccessibleDescription(ANY_NOTE);
  });

  await test.step('When the browser cannot save, the way to a file has no question in it', async () => {
    await expectSaved(page);
    await setFull(true);
    await field.fill(`Om ${NUMBER}.`);
    await expect(saveState(page)).toHaveText(m.save_full());
    const { data } = await rescuedFile(
      page,
      page.getByRole('banner').getByRole('button', { name: m.save_to_file() }),
    );
    expect(JSON.stringify(data)).toContain(NUMBER);
    await expect(dialog(page)).toHaveCount(0);
  });
});

test('On the way to a file or a document every place is listed, and nothing is blocked', async ({
  page,
}) => {
  const numberAndMail = both(m.sensitive_personal_number(), m.sensitive_e_mail());
  const quiet = initiativeOf(times(14, 2), { title: 'Tyst' }, {}, 3);
  const other = initiativeOf([], { title: 'Ring 070-123 45 67' }, {}, 4);
  const { title } = telling();
  const download = page.getByRole('button', { name: m.report_download() });
  const leave = async () => {
    await dialog(page).getByRole('button', { name: m.cancel() }).click();
    await expect(dialog(page)).toHaveCount(0);
  };
  await openInitiative(page, telling(), workFileOf([telling(), quiet, other]), '/rapport');

  await test.step('A report is looked through before it is downloaded', async () => {
    await download.click();
    await expect(dialog(page).getByRole('listitem')).toHaveCount(4);
    await expect(dialog(page)).toContainText(m.report_recognise());
    await expectAccessible(page);
    await leave();
    await expect(download).toBeFocused();
    await download.click();
    const anyway = await downloaded(page, () =>
      dialog(page).getByRole('button', { name: m.sensitive_pdf_anyway() }).click(),
    );
    expect(anyway.name).toMatch(/\.pdf$/);
    await expect(dialog(page)).toHaveCount(0);
  });

  await test.step('On the way to a file every place is listed by name, never by number, and leads there', async () => {
    await page.getByRole('main').getByRole('button', { name: m.save_to_file() }).click();
    const found = (place: string, what: string) => m.sensitive_item({ place, what });
    await expect(dialog(page).getByRole('listitem')).toHaveText([
      found(m.sensitive_at_participants(), m.sensitive_phone()),
      found(m.sensitive_at_rationale_region({ number: 3 }), numberAndMail),
      found(m.sensitive_at_rationale({ number: 10 }), numberAndMail),
      like(found(m.sensitive_at_answer({ question: ANY }), m.sensitive_e_mail())),
    ]);
    await expect(dialog(page)).not.toContainText(NUMBER.slice(-4));
    await expect(dialog(page)).not.toContainText('a@b.se');
    await expect(dialog(page)).toContainText(m.report_recognise());
    await expect(dialog(page)).toContainText(m.report_public_note());

    await dialog(page)
      .getByRole('link', { name: beginning(m.sensitive_at_rationale({ number: 10 })) })
      .click();
    await expectStep(page, 10);
    await expect(dialog(page)).toHaveCount(0);
    await expect(rationale(page)).toHaveValue(`Se ${NUMBER} och a@b.se.`);
  });

  await test.step('Nothing is blocked: whoever goes on gets the whole file', async () => {
    await goToStart(page);
    const save = page
      .getByRole('group', { name: holding(m.start_actions_for({ title: `${title}, ${ANY}` })) })
      .getByRole('button', { name: m.start_save_one() });
    await save.click();
    await leave();
    const { data } = await savedFile(page, save);
    expect(JSON.stringify(data)).toContain(NUMBER);
  });

  await test.step('In a file of several, the places stand under the title that they belong to', async () => {
    await page.getByRole('button', { name: m.start_save_all() }).click();
    await expect(dialog(page).getByRole('heading', { level: 3 })).toHaveText([
      m.sensitive_heading(),
      title,
      other.title,
    ]);
    await expect(dialog(page)).not.toContainText(quiet.title);
    await expectAccessible(page);
    await leave();
  });

  await test.step('A report comes without a question when nothing is found', async () => {
    await followTo(page, pathOf('/rapport', quiet.assessments[0]!.id));
    const { name } = await downloaded(page, () => download.click());
    expect(name).toMatch(/\.pdf$/);
  });

  await test.step('Short fields for functions and bodies are looked at too', async () => {
    await page.getByRole('button', { name: m.adopt_do() }).click();
    const body = dialog(page).getByRole('textbox', { name: m.report_adopted_by() });
    await body.fill('anna@mora.se');
    await expect(body).toHaveAccessibleDescription(holding(m.sensitive_e_mail()));
    await leave();

    await followTo(page, pathOf('/uppgifter'));
    const role = page.getByRole('textbox', { name: m.setup_participant_role() });
    await expect(role).toHaveAccessibleDescription(holding(m.sensitive_phone()));
    await role.fill('vårdcentralschef');
    await expect(role).not.toHaveAccessibleDescription(ANY_NOTE);
  });
});
