// What is written in a follow-up, where there is little room for it: on paper and on a narrow screen.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { read } from '../support/document-page.ts';
import { followUpInitiative, longWords } from '../support/follow-up.ts';
import { box, goToReflection, PARTS, unfold } from '../support/follow-up-pages.ts';
import { expectAccessible } from '../support/axe.ts';
import { openInitiative, pathOf } from '../support/journey.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { m } from '../support/messages.ts';

const without = (text: string) => text.replace(/\s/gu, '');

async function printed(page: Page): Promise<string> {
  // What is printed is fetched once the form is there.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.printing')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.printing')).toHaveCount(0);
  const pdf = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })).buffer);
  for (const { width, items } of pdf.pages)
    for (const { string, x, width: wide } of items)
      expect(x + wide, string).toBeLessThan(width - 30);
  return without(pdf.text);
}

test('A part is printed with everything that is said in it, and without its fields', async ({
  page,
}) => {
  const long = `${'Vi har gått igenom rutinen. '.repeat(60)}Slutet på texten.`;
  const initiative = followUpInitiative(
    {
      'support-rss': long,
      'support-county': 'Utbildning.',
      'comment-ahead-region': 'Vi deltar gärna.',
    },
    {
      aims: [{ id: 'a', text: 'Få med skolan.', activityId: null }],
      communications: [{ id: 'c', unit: 'Vårdcentralerna', how: 'Möte', on: '2026-11-03' }],
      results: [
        { id: 'r', title: 'Utbildning', carriedOut: 'yes', outcome: long, genders: ['women'] },
        { id: 's', title: 'Lägesbild', carriedOut: 'no', reason: 'Tid saknades.' },
      ],
      nothing: ['judgement'],
    },
  );
  await openInitiative(page, initiative, undefined, '/reflektion/framat');
  const expectPrinted = async (part: (typeof PARTS)[number][0], words: readonly string[]) => {
    await goToReflection(page, part);
    const text = await printed(page);
    for (const one of words) expect(text).toContain(without(one));
    for (const control of [
      m.reflect_nothing_hint(),
      m.reflect_length({ count: '', about: '1 200' }),
      m.result_open_all(),
      m.reflect_points(),
    ])
      expect(text).not.toContain(without(control));
    return text;
  };
  await expectPrinted('framat', [
    long,
    'Utbildning.',
    'Vi deltar gärna.',
    'Få med skolan.',
    '2026-11-03',
  ]);
  expect(
    await expectPrinted('resultat', [long, 'Tid saknades.', m.result_gender_women(), 'Lägesbild']),
  ).not.toContain(without(m.result_outcome_short()));
  await expectPrinted('bedomning', [m.doc_nothing_to_report()]);
  expect(
    await expectPrinted('implementering', [
      m.reflect_steps_of(),
      m.reflect_steps_since({ occasion: 'Hösten 2025', counts: '' }),
    ]),
  ).toContain(without(m.doc_nothing_reported()));
  await expect(box(page, m.reflect_lesson_learned())).toBeVisible();
  await expectAccessible(page);
});

async function expectNoWider(page: Page): Promise<void> {
  const { wide, room, beyond } = await page.evaluate(() => {
    const { scrollWidth: wide, clientWidth: room } = document.documentElement;
    const beyond = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
    return { wide, room, beyond };
  });
  expect(wide, `${page.url()}: ${beyond.slice(-5).join(', ')}`).toBeLessThanOrEqual(room);
}

test('A long address and a word without an end are broken into lines on a narrow screen, whatever field they stand in', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const address = `https://exempel.se/${'a'.repeat(180)}`;
  const word = 'b'.repeat(5000);
  await openInitiative(page, longWords(`${address} ${word}`), undefined, '/reflektion');
  for (const [slug] of [[undefined], ...PARTS] as const) {
    await goToReflection(page, slug);
    await unfold(page);
    await expectNoWider(page);
  }
  await followTo(page, pathOf('/nyckeltal'));
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expectNoWider(page);
  await expectAccessible(page);
  await followTo(page, pathOf('/rapport'));
  await read(page);
  await expectNoWider(page);
});
