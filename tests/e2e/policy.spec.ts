// The content security policy: nothing in the app meets it, and whoever gets past everything else does. That no page does
// is part of every-page.spec.ts.
import { expect, test } from '@playwright/test';
import {
  chooseFile,
  downloadedPdf,
  goToPart,
  goToStart,
  openInitiative,
} from '../support/journey.ts';
import { expectQuiet, watch } from '../support/requests.ts';
import { planInitiative } from '../support/plan.ts';
import { filledInitiative, payload, workFileOf } from '../support/work-file.ts';
import { m } from '../support/messages.ts';

test('No dialog, chart or document breaks the policy', async ({ page, context }) => {
  const log = await watch(context);
  await openInitiative(page, planInitiative());
  await expect(page.getByRole('figure').locator('canvas')).not.toHaveCount(0);
  await goToPart(page, 'documents');
  await downloadedPdf(page);

  await goToStart(page);
  await page.getByRole('button', { name: m.start_delete(), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  // The same initiative with another title is a conflict to decide on.
  await chooseFile(page, payload(workFileOf([filledInitiative({ title: 'En annan rubrik' })])));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: m.start_example() }).click();
  await expect(page.getByRole('figure').locator('canvas')).not.toHaveCount(0);
  expectQuiet(log, page);
});

/** What an attacker would try who has got hold of a place in the page. */
const ATTEMPTS: Readonly<Record<string, { directive: string; attempt: () => unknown }>> = {
  'text that becomes markup': {
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.body.innerHTML = '<p>fel</p>';
    },
  },
  'text that becomes code': {
    directive: 'require-trusted-types-for',
    // In a task of its own: what a debugger evaluates is let through.
    attempt: () =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(Reflect.construct(Function, ['globalThis.caught = true'])());
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      }),
  },
  'text that becomes the address of a script': {
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.createElement('script').src = './_app/version.json';
    },
  },
  'a worker of one’s own': {
    directive: 'require-trusted-types-for',
    attempt: () => new Worker('./icon.svg'),
  },
  'a policy of one’s own that lets text pass': {
    directive: 'trusted-types',
    attempt: () =>
      (
        globalThis as unknown as {
          trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
        }
      ).trustedTypes.createPolicy('anything', { createHTML: (text: string) => text }),
  },
  'a request to another origin': {
    directive: 'connect-src',
    attempt: () => fetch('https://other.example/'),
  },
};

test('The policy stops whoever has got hold of a place in the page', async ({ page, context }) => {
  const { violations } = await watch(context);
  await goToStart(page);
  const caught = () => page.evaluate(() => Reflect.get(globalThis, 'caught') as unknown);
  /** What the browser has told of since it was asked the last time. */
  const told = () => violations.splice(0).join('\n');

  for (const [what, { directive, attempt }] of Object.entries(ATTEMPTS))
    await test.step(what, async () => {
      await expect(page.evaluate(attempt)).rejects.toThrow();
      await expect.poll(told).toContain(directive);
      expect(await caught()).toBeUndefined();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

  await test.step('a handler that was written as text', async () => {
    await page.evaluate(() => {
      const button = document.createElement('button');
      document.body.append(button);
      try {
        button.setAttribute('onclick', 'globalThis.caught = true');
      } catch {
        // Some browsers refuse the text, others the handler.
      }
      button.click();
    });
    await expect.poll(told).toMatch(/script-src-attr|require-trusted-types-for/);
    expect(await caught()).toBeUndefined();
  });

  await test.step('styles, frames, pictures and forms that lead elsewhere', async () => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://other.example/';
      const picture = new Image();
      picture.src = 'https://other.example/seen.gif';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const form = document.createElement('form');
      form.action = 'https://other.example/';
      document.body.append(frame, picture, style, form);
      form.submit();
    });
    for (const directive of ['frame-src', 'img-src', 'style-src-elem', 'form-action'])
      await expect.poll(() => violations.join('\n')).toContain(directive);
  });
});
