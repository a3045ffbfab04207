// What was deleted comes back as it was, in whichever order one regrets: every order is in src/lib/state/restored.test.ts.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { given } from '../support/given.ts';
import {
  content,
  goToPart,
  goToStart,
  openInitiative,
  pathOf,
  savedFile,
} from '../support/journey.ts';
import {
  ASSESSMENT,
  filledInitiative,
  initiativeOf,
  times,
  workFileOf,
} from '../support/work-file.ts';
import { amount, m } from '../support/messages.ts';

const SPRING = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0077';
const SUMMER = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0078';

/** What the two are called. */
const IN_SPRING = 'Skattningen i våras';
const IN_SUMMER = 'Skattningen i somras';
const { title: TITLE } = filledInitiative();

/** The filled initiative with two earlier occasions, one of them with an answer of its own. */
function several() {
  const filled = filledInitiative();
  const earlier = (id: string, title: string, date: string) => ({
    ...initiativeOf(times(14, 1)).assessments[0]!,
    id,
    title,
    date,
  });
  return {
    ...filled,
    assessments: [
      ...filled.assessments,
      earlier(SPRING, IN_SPRING, '2026-03-01'),
      earlier(SUMMER, IN_SUMMER, '2026-06-01'),
    ],
    reflections: [
      ...filled.reflections,
      {
        id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c77',
        assessment: SPRING,
        answers: { results: 'Våren gick bra.' },
        updatedAt: '2026-03-02T10:00:00.000Z',
      },
    ],
  };
}

async function fileNow(page: Page): Promise<unknown> {
  await goToStart(page);
  const button = page.getByRole('main').getByRole('button', { name: m.start_save_one() });
  const { data } = await savedFile(page, button);
  // Only then is the date of the file on the device.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return content(data);
}

async function goToParticulars(page: Page, assessment: string, title: string): Promise<void> {
  await followTo(page, pathOf('/uppgifter', assessment));
  await expect(page.getByRole('textbox', { name: m.setup_assessment_title() })).toHaveValue(title);
}

/** From the page of its particulars. */
async function deleteAssessment(page: Page): Promise<void> {
  await page.getByRole('button', { name: m.clear_assessment() }).click();
  await page.getByRole('button', { name: m.delete_confirm() }).click();
  await expect(page.getByRole('heading', { level: 2, name: m.undo_heading() })).toBeVisible();
}

async function deleteInitiative(page: Page): Promise<void> {
  await page.getByRole('link', { name: m.app_home() }).click();
  await page.getByRole('button', { name: m.start_delete(), exact: true }).click();
  await page.getByRole('button', { name: m.delete_confirm() }).click();
  await expect(page.getByText(m.start_deleted({ title: TITLE }))).toBeVisible();
}

async function undo(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: what }).click();
  await expect(page.getByText(m.undo_done({ title: TITLE }))).toBeVisible();
  await expect(page.getByRole('button', { name: what })).toHaveCount(0);
}

const undoOf = (deleted: string) => `${m.undo_do()}: ${deleted}`;
const NAMES = { title: TITLE, place: 'Mora kommun' };
const WHOLE = undoOf(m.undo_initiative(NAMES));
const THE_SPRING = undoOf(m.undo_assessment({ ...NAMES, assessment: IN_SPRING }));
const THE_SUMMER = undoOf(m.undo_assessment({ ...NAMES, assessment: IN_SUMMER }));

test('A deleted initiative comes back as it was, and so do deleted assessments, in whichever order one regrets', async ({
  page,
  context,
}) => {
  await given(page, workFileOf([several()]));
  const file = await fileNow(page);
  const before = await readDevice(page);
  expect(before.initiatives?.[0]?.filedAt).toMatch(/^\d{4}/);
  const other = await context.newPage();

  await test.step('An initiative comes back after a reload of the tab, and in no other tab, row by row and with the date of its file', async () => {
    await deleteInitiative(page);
    expect((await readDevice(page)).ratings).toEqual([]);
    await page.reload();
    await expect(page.getByRole('button', { name: WHOLE })).toBeVisible();
    await goToStart(other);
    await expect(other.getByRole('button', { name: WHOLE })).toHaveCount(0);
    await undo(page, WHOLE);
    expect(await readDevice(page)).toEqual(before);
    await page.reload();
    await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
    await expect(page.getByRole('button', { name: WHOLE })).toHaveCount(0);
  });

  await test.step('A deleted assessment comes back as it was, and nothing else was touched', async () => {
    await goToParticulars(page, SPRING, IN_SPRING);
    await page.getByRole('button', { name: m.clear_assessment() }).click();
    const dialog = page.getByRole('dialog', {
      name: m.clear_assessment_heading({ assessment: IN_SPRING }),
    });
    await expect(dialog.getByRole('listitem')).toHaveText([
      m.delete_ratings(amount(14)),
      m.delete_answers(amount(1)),
      m.clear_assessment_rest(),
    ]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: m.clear_assessment() })).toBeFocused();
    expect(await readDevice(page)).toEqual(before);

    await deleteAssessment(page);
    const after = await readDevice(page);
    expect(after.assessments?.map(({ id }) => id).sort()).toEqual([ASSESSMENT, SUMMER].sort());
    expect(after.answers?.some(({ assessment }) => assessment === SPRING)).toBe(false);
    await undo(page, THE_SPRING);
    expect(await readDevice(page)).toEqual(before);
  });

  await test.step('The whole first, and then two of its assessments, the latest first', async () => {
    await goToParticulars(page, SPRING, IN_SPRING);
    await deleteAssessment(page);
    await goToParticulars(page, SUMMER, IN_SUMMER);
    await deleteAssessment(page);
    await deleteInitiative(page);
    await expectAccessible(page);
    for (const what of [WHOLE, THE_SUMMER, THE_SPRING]) await undo(page, what);
    expect(await readDevice(page)).toEqual(before);
  });

  await test.step('An assessment first, and then the whole', async () => {
    await goToParticulars(page, SPRING, IN_SPRING);
    await deleteAssessment(page);
    await deleteInitiative(page);
    for (const what of [THE_SPRING, WHOLE]) await undo(page, what);
    expect(await readDevice(page)).toEqual(before);
  });

  await test.step('What another tab has opened from a file meanwhile gives way to what was deleted', async () => {
    await deleteInitiative(page);
    await openInitiative(other, filledInitiative({ title: 'Öppnad på nytt' }));
    // The only assessment of an initiative has no way of its own to go.
    await goToPart(other, 'particulars');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(m.setup_heading_edit());
    await expect(other.getByRole('button', { name: m.clear_assessment() })).toHaveCount(0);
    await goToPart(other, 'overview');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Öppnad på nytt');

    await undo(page, WHOLE);
    expect(await readDevice(page)).toEqual(before);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  });

  expect(await fileNow(page)).toEqual(file);
});
