// Hostile files of every kind through the file input of one page. Thousands more go through the same door, without the
// page, in tests/support/fuzz.ts; that a refused file changes nothing is proven there.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import fc from 'fast-check';
import { readDevice } from '../support/device.ts';
import { HOSTILE_SEED, hostileFileOf, KINDS } from '../support/hostile-files.ts';
import { chooseFile, goToStart, openInitiative } from '../support/journey.ts';
import { watch } from '../support/requests.ts';
import { filledInitiative, initiativeOf, times, workFileOf } from '../support/work-file.ts';
import { ANY, like, m } from '../support/messages.ts';

/** Each of these shows what somebody else has written on pages of its own. */
const MARKED_UP = 3;
const PLACES_OF_TEXT = [
  ['/rapport', m.adopt_heading()],
  ['/uppgifter', m.setup_heading_edit()],
  ['/steg/1', m.walk_where({ number: 1, total: 14 })],
] as const;

let serial = 0;
const valid = fc.constantFrom(0, 1, 2).map((which) => {
  serial += 1;
  const initiative = which === 0 ? filledInitiative() : initiativeOf(times(14, 1), {}, {}, serial);
  return workFileOf([initiative]);
});

/** Every sentence that says why a file was not opened. */
const REASON = new RegExp(
  [
    m.open_too_large(),
    m.open_unreadable(),
    m.open_not_json(),
    m.open_too_deep(),
    m.open_not_iris(),
    m.open_empty(),
    m.open_newer({ version: ANY }),
    m.open_unknown_instrument(),
    m.open_id_elsewhere(),
    m.open_too_much(),
    m.open_damaged(),
    m.lock_damaged(),
    m.lock_cannot_open(),
  ]
    .map((sentence) => like(sentence).source)
    .join('|'),
  'su',
);

type Outcome = 'refused' | 'shown' | 'asked' | 'listed';

/** What the page says about the file, once it says anything. */
async function outcomeOf(page: Page, name: string): Promise<Outcome> {
  const sentence: string = m.open_refused({ name });
  const outcome = await page.waitForFunction(
    ({ file, refused }) => {
      const alert = document.querySelector('main [role="alert"]')?.textContent ?? '';
      if (alert.includes(refused)) return 'refused';
      if (document.querySelector('dialog[open] h3')) return 'asked';
      if (location.hash.startsWith('#/skattning/') && document.querySelector('h1')) return 'shown';
      const status = document.querySelector('main > [role="status"]')?.textContent ?? '';
      return status.includes(file) ? 'listed' : false;
    },
    { file: name, refused: sentence },
  );
  return (await outcome.jsonValue()) as Outcome;
}

test('Hostile files of every kind end in a reason or in something that can be shown, and nothing runs', async ({
  page,
  context,
}) => {
  const log = await watch(context);
  // Many of the files are other versions of what is here.
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  const counts = new Map<string, number>();
  let rows = await readDevice(page);

  for (const kind of KINDS)
    for (const [index, { bytes }] of fc
      .sample(hostileFileOf(kind, valid), {
        seed: HOSTILE_SEED,
        numRuns: kind === 'markup' ? MARKED_UP : 2,
      })
      .entries()) {
      const name = `${kind.replace(/\W/gu, '-')}-${index}.iris.json`;
      const about = `${name}, seed ${HOSTILE_SEED}`;
      await chooseFile(page, {
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(bytes),
      });
      const outcome = await outcomeOf(page, name);
      counts.set(`${kind}: ${outcome}`, (counts.get(`${kind}: ${outcome}`) ?? 0) + 1);

      if (outcome === 'refused') {
        const alert = page.getByRole('main').getByRole('alert').filter({ hasText: name });
        await expect(alert.getByText(REASON).last(), about).toBeVisible();
        expect(await readDevice(page), about).toEqual(rows);
      } else if (outcome === 'asked') {
        const button = (text: string) =>
          page.getByRole('dialog').getByRole('button', { name: text, exact: true });
        const merge = button(m.merge_take_newer()).or(button(m.merge_add()));
        await (index % 2 === 0 ? merge : button(m.open_keep_both())).click();
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.waitForURL(/#\/skattning\//u);
      }
      // Whatever is shown of the file is shown as text.
      if (outcome !== 'refused' && kind === 'markup')
        for (const [place, landmark] of PLACES_OF_TEXT) {
          await followTo(page, page.url().replace(/(#\/skattning\/[^/]+).*$/u, `$1${place}`));
          await expect(page.getByText(landmark, { exact: true }).first()).toBeVisible();
          expect(await page.locator('img, main script').count(), about).toBe(0);
        }
      expect(await page.locator('img, main script').count(), about).toBe(0);
      expect(await page.evaluate(() => 'ran' in globalThis), about).toBe(false);
      expect([log.dialogs, log.errors, log.violations], about).toEqual([[], [], []]);
      if (outcome !== 'refused') {
        await goToStart(page);
        rows = await readDevice(page);
      }
    }
  expect(counts.get('markup: asked'), 'markup in the dialog that asks').toBeGreaterThan(0);
  console.info([...counts].map(([what, count]) => `${what} ${count}`).join('\n'));
  expect(log.requests.filter((url) => new URL(url).pathname.endsWith('/x'))).toEqual([]);
});
