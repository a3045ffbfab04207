// What is there after the browser itself has been killed with all its processes. Each round types into a fresh step; what
// was lost is written into the report. IRIS_KILL_ROUNDS makes more rounds, up to 14.
import { expect, test } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { expectSaved, expectStep, openInitiative, pathOf, rationale } from '../support/journey.ts';
import { burst, kept, lettersOf, typeLetters } from '../support/keystrokes.ts';
import { Profile } from '../support/profile.ts';
import { initiativeOf } from '../support/work-file.ts';

const ROUNDS = Number(process.env.IRIS_KILL_ROUNDS ?? 1);

test('A browser that is killed keeps all that it had said was saved, and has no gap in the rest', async ({
  baseURL,
}, info) => {
  const profile = new Profile({ baseURL: baseURL! });
  try {
    let page = await profile.start();
    await openInitiative(page, initiativeOf([]));
    const startAgain = async () => {
      const address = page.url();
      await profile.kill();
      page = await profile.start();
      await openAddress(page, address);
    };
    let saved = '';
    for (let round = 0; round < ROUNDS; round += 1)
      await test.step('Nothing is lost when it is killed as soon as all is saved', async () => {
        await openAddress(page, pathOf(`/steg/${round + 1}`));
        await expectStep(page, round + 1);
        saved = lettersOf(24, round);
        await typeLetters(page, saved);
        await expectSaved(page);
        await startAgain();
        expect(await kept(page, saved), 'letters that were saved').toBe(saved.length);
      });
    await test.step('What is there after a burst that was cut off is a beginning of it', async () => {
      const text = saved + lettersOf(200, 0);
      await rationale(page).press('End');
      // It never ends when the browser goes first.
      void burst(page, text.slice(saved.length)).catch(() => undefined);
      await expect(rationale(page)).not.toHaveValue(saved);
      await startAgain();
      const left = await kept(page, text);
      info.annotations.push({
        type: 'keystrokes',
        description: `burst of ${text.length - saved.length} letters, killed in its middle: ${text.length - left} lost`,
      });
      // Which of the rest had come so far depends on the machine.
      expect(left, 'letters that were saved').toBeGreaterThanOrEqual(saved.length);
    });
  } finally {
    await profile.close();
  }
});
