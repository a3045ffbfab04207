// The content security policy: nothing in the app meets it, and whoever gets past everything else does.
import { expect, test, type Page } from '@playwright/test';
import { chooseFile, downloadedPdf, goToStart, openInitiative } from '../support/journey.ts';
import { PLACES, visit } from '../support/places.ts';
import { expectQuiet, watch } from '../support/requests.ts';
import { planInitiative } from '../support/plan.ts';
import { filledInitiative, payload, workFileOf } from '../support/work-file.ts';
import { unfoldAll } from '../support/texts.ts';
import { m } from '../support/messages.ts';

test('No page, dialog, chart or PDF breaks the policy', async ({ page, context }) => {
  test.slow();
  const log = await watch(context);
  await openInitiative(page, planInitiative());
  for (const place of Object.values(PLACES)) {
    await visit(page, place);
    await unfoldAll(page);
  }
  await visit(page, PLACES['/skattning/[assessment]']!);
  await expect(page.getByRole('figure').locator('canvas')).not.toHaveCount(0);
  await visit(page, PLACES['/skattning/[assessment]/rapport/[[document]]/[[version]]']!);
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

async function start(page: Page): Promise<string[]> {
  const log = await watch(page.context());
  await goToStart(page);
  return log.violations;
}

for (const [what, { directive, attempt }] of Object.entries(ATTEMPTS))
  test(`The policy stops ${what}`, async ({ page }) => {
    const violations = await start(page);
    await expect(page.evaluate(attempt)).rejects.toThrow();
    await expect.poll(() => violations.join('\n')).toContain(directive);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'caught') as unknown)).toBeUndefined();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

test('The policy stops a handler that was written as text', async ({ page }) => {
  const violations = await start(page);
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
  await expect
    .poll(() => violations.join('\n'))
    .toMatch(/script-src-attr|require-trusted-types-for/);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'caught') as unknown)).toBeUndefined();
});

test('The policy stops styles, frames, pictures and forms that lead elsewhere', async ({
  page,
}) => {
  const violations = await start(page);
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
