// What comes between the button and the file: what is asked before a document leaves, how the work is stopped, and what is said
// when it fails or has more to tell.
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { followTo } from '../support/follow-to.ts';
import { QUESTIONS } from '#lib/domain/reflection/questions.ts';
import { expectAccessible } from '../support/axe.ts';
import {
  button,
  choose,
  fetched,
  openDocument,
  read,
  quietInitiative,
} from '../support/document-page.ts';
import { stepName } from '../support/instrument.ts';
import { compact, downloaded, openInitiative, pathOf } from '../support/journey.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { initiativeOf, times, workFileOf } from '../support/work-file.ts';
import { ANY, beginning, holding, like, m } from '../support/messages.ts';

interface Hold {
  on: boolean;
  readonly held: (() => void)[];
}

/** Keeps a renderer in the middle of its work: it gives way to the page by a timer without delay, or by a message. */
async function holdRenderers(page: Page) {
  await page.addInitScript(() => {
    const hold: Hold = { on: false, held: [] };
    Object.assign(globalThis, { irisTestHold: hold });
    const set = globalThis.setTimeout;
    globalThis.setTimeout = ((work: () => void, delay?: number, ...rest: unknown[]) => {
      if (hold.on && delay === undefined) return hold.held.push(work);
      return set(work, delay, ...rest);
    }) as typeof setTimeout;
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      if (hold.on) hold.held.push(() => post.call(this, message));
      else post.call(this, message);
    };
  });
  return {
    /** Presses the button and waits until the work that it begins is held. */
    press: async (name: string) => {
      await page.evaluate(() => {
        (globalThis as unknown as { irisTestHold: Hold }).irisTestHold.on = true;
      });
      await button(page, name).click();
      await page.waitForFunction(
        () => (globalThis as unknown as { irisTestHold: Hold }).irisTestHold.held.length > 0,
      );
    },
    release: () =>
      page.evaluate(() => {
        const { irisTestHold: hold } = globalThis as unknown as { irisTestHold: Hold };
        hold.on = false;
        for (const work of hold.held.splice(0)) work();
      }),
  };
}

test('A file that is being made can be given up, and one that cannot be made is told with what to do', async ({
  page,
}) => {
  const hold = await holdRenderers(page);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await openDocument(page, '/tjansteskrivelse');
  const progress = page.getByRole('progressbar');
  const making = (format: string) => {
    const what = m.docpage_what({ document: m.docpage_letter(), format });
    return page.getByRole('progressbar', { name: m.docpage_making({ what }) });
  };

  await test.step('A file that is being made can be given up, and the page is there at once', async () => {
    const word = button(page, m.docpage_word_download());
    await hold.press(m.docpage_word_download());
    await expect(making(m.docpage_word())).toBeVisible();
    await expect(word).toHaveAttribute('aria-disabled', 'true');
    // No second one begins beside it.
    await button(page, m.docpage_html_download()).click({ force: true });
    await expect(progress).toHaveCount(1);
    await expectAccessible(page);

    await button(page, m.cancel()).click();
    await expect(page.getByText(m.docpage_cancelled())).toBeVisible();
    await expect(progress).toHaveCount(0);
    await expect(word).toBeFocused();
    await hold.release();
    // The next one comes, and it is the only one that does.
    await fetched(page, m.docpage_html_download());
    await expect(page.getByText(m.docpage_cancelled())).toHaveCount(0);
    expect(downloads).toHaveLength(1);
  });

  await test.step('A PDF can be given up in the middle', async () => {
    await hold.press(m.report_download());
    await expect(making(m.docpage_pdf())).toHaveAttribute('value', /\d/u);
    await button(page, m.cancel()).click();
    await expect(page.getByText(m.docpage_cancelled())).toBeVisible();
    await hold.release();
    await fetched(page, m.docpage_html_download());
    expect(downloads).toHaveLength(2);
  });

  await test.step('Leaving the page gives up what is being made', async () => {
    await hold.press(m.docpage_word_download());
    await expect(progress).toBeVisible();
    await choose(page, m.docpage_summary());
    await expect(progress).toHaveCount(0);
    await hold.release();
    await fetched(page, m.docpage_html_download());
    expect(downloads).toHaveLength(3);
  });

  await test.step('Too little memory is told as that', async () => {
    await page.evaluate(() => {
      TextEncoder.prototype.encode = () => {
        throw new RangeError('Array buffer allocation failed');
      };
    });
    await button(page, m.docpage_html_download()).click();
    await expect(
      page.getByRole('alert').filter({ hasText: m.docpage_trouble_memory() }),
    ).toBeVisible();
  });

  await test.step('A part of the app that does not arrive is told with what to do, and nothing is lost', async () => {
    await page.reload();
    const number = page.getByRole('textbox', { name: m.report_registry() });
    await number.fill('SN 2026/118');
    await page.route('**/*.js', (route) => route.abort());
    await button(page, m.docpage_word_download()).click();
    const alert = page.getByRole('alert').filter({ hasText: m.docpage_trouble_part() });
    await expect(alert).toHaveText(m.docpage_trouble_part());
    await expect(alert.getByRole('paragraph')).toBeFocused();
    await page.unroute('**/*.js');
    await page.reload();
    await expect(number).toHaveValue('SN 2026/118');
    const { name } = await fetched(page, m.docpage_word_download());
    expect(name).toMatch(/_sn-2026-118\.docx$/u);
    expect(downloads).toHaveLength(4);
  });
});

test('A document is looked through before it becomes a file or paper, and a summary that is long says before what the page has no room for', async ({
  page,
}) => {
  const of = (serial: number, rationale: string, summary = '') => {
    const one = initiativeOf(times(14, 2), {}, {}, serial);
    const [assessment] = one.assessments;
    assessment!.ratings[0]!.rationale = rationale;
    const reflection = {
      id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5e',
      assessment: assessment!.id,
      answers: { [QUESTIONS.summary]: summary },
      updatedAt: '2026-09-17T10:00:00.000Z',
    };
    const initiative = { ...one, reflections: summary ? [reflection] : [] };
    const place = (part: string) => followTo(page, pathOf(`/rapport${part}`, assessment!.id));
    return { initiative, place };
  };
  const text = 'Det viktigaste är att alla frågar och att alla vet vad nästa steg är. '.repeat(60);
  const [telling, strange, long] = [
    of(1, 'Skriv till anna@mora.se.'),
    of(2, 'Bra 🙂 med 漢 i.'),
    of(3, '', text),
  ];
  const all = [quietInitiative(), telling.initiative, strange.initiative, long.initiative];
  await openInitiative(page, quietInitiative(), workFileOf(all), '/rapport/sammanfattning');
  const pdf = button(page, m.report_download());
  const dialog = page.getByRole('dialog');
  const lacksRoom = page.getByText(m.page_meter_left());

  await test.step('A summary that fits on one page says how much of the page it takes', async () => {
    await expect(page.getByText(like(m.page_meter({ percent: ANY })))).toBeVisible();
    await fetched(page, m.report_download());
    await expect(page.getByText(like(m.docpage_done({ name: ANY })))).toBeVisible();
    await expect(lacksRoom).toHaveCount(0);
  });

  await test.step('A summary that does not fit is one page all the same, and says before where it is cut', async () => {
    await long.place('/sammanfattning');
    await expect(await read(page)).toContainText(text.trim());
    await expect(lacksRoom).toBeVisible();
    await expect(page.getByText(holding(m.page_meter_from({ text: ANY })))).toBeVisible();
    const { content } = await fetched(page, m.report_download());
    const found = await readPdf(new Uint8Array(content).buffer);
    expect(found.pages).toHaveLength(1);
    expect(compact(found.text)).toContain(compact(m.doc_summary_goes_on()));
    const word = await fetched(page, m.docpage_word_download());
    expect(word.content.length).toBeGreaterThan(0);
  });

  await test.step('What the typeface of the PDF lacks is named with its place, and only the PDF asks', async () => {
    await strange.place('/skattning');
    await expect(await read(page)).toContainText('Bra 🙂 med 漢 i.');
    await pdf.click();
    await expect(dialog.getByRole('heading')).toHaveText(m.docpage_missing_heading());
    const place = `${ANY}${stepName(1)}, ${m.walk_rationale()}`;
    const missing = (character: string, kind: string, codes: string) =>
      beginning(m.docpage_missing_at({ name: m.docpage_char({ character, kind, codes }), place }));
    await expect(dialog.getByRole('listitem')).toHaveText([
      missing('🙂', m.docpage_char_emoji(), 'U+1F642'),
      missing('漢', m.docpage_char_han(), 'U+6F22'),
    ]);
    await expectAccessible(page);
    await button(page, m.docpage_missing_back()).click();
    await expect(pdf).toBeFocused();
    await pdf.click();
    const { content } = await fetched(page, m.docpage_missing_anyway());
    const found = await readPdf(new Uint8Array(content).buffer);
    expect(compact(found.text)).toContain('Bra□med□i.');

    const html = await fetched(page, m.docpage_html_download());
    expect(html.content.toString('utf8')).toContain('Bra 🙂 med 漢 i.');
  });

  await test.step('Only what the document prints is looked through', async () => {
    await telling.place('/skattning');
    await expect(await read(page)).toContainText('anna@mora.se');
    await pdf.click();
    await expect(dialog.getByRole('listitem')).toHaveText([
      m.sensitive_item({
        place: m.sensitive_at_rationale({ number: 1 }),
        what: m.sensitive_e_mail(),
      }),
    ]);
    await button(page, m.cancel()).click();
    await choose(page, m.docpage_plan());
    // The plan does not print it, and is not asked about.
    const { name } = await fetched(page, m.report_download());
    expect(name).toMatch(/^iris_handlingsplan_/u);
  });

  await test.step('All documents of the year come in one file, and are asked about once', async () => {
    await button(page, m.zip_download()).click();
    await expect(dialog.getByRole('heading')).toHaveText(m.zip_check_heading());
    const { name, content } = await downloaded(page, () =>
      dialog.getByRole('button', { name: m.sensitive_pdf_anyway() }).click(),
    );
    expect(name).toMatch(/^iris_alla-dokument_.+_utkast_.+\.zip$/u);
    const files = unzipSync(new Uint8Array(content));
    const kinds = Object.keys(files)
      .sort()
      .map((file) => /^(\d+_)(?:iris_)?([a-z-]+).*(\.\w+)$/u.exec(file)?.slice(1).join(''));
    expect(kinds).toEqual([
      '0_innehall.txt',
      '1_arsuppfoljning.pdf',
      '2_sammanfattning.pdf',
      '3_tjansteskrivelse.docx',
      '4_handlingsplan.pdf',
      '5_handlingsplan.xlsx',
      // No calendar, since the plan has no dates: its number is left out.
      '7_skattning.pdf',
      '8_data.xlsx',
    ]);
    const list = new TextDecoder().decode(files[m.zip_contents_file()]);
    for (const file of Object.keys(files)) if (!file.startsWith('0_')) expect(list).toContain(file);
    const annual = Object.entries(files).find(([file]) => file.startsWith('1_'))?.[1];
    const { text } = await readPdf(new Uint8Array(annual!).buffer);
    expect(compact(text)).toContain(compact(m.doc_s_plan()));
    await expect(page.getByText(m.docpage_done({ name }))).toBeVisible();
  });

  await test.step('What is printed is looked through like a file', async () => {
    await choose(page, m.docpage_appendix());
    await page.evaluate(() => {
      const counting = globalThis as unknown as { irisPrinted: string[] };
      counting.irisPrinted = [];
      window.print = () =>
        counting.irisPrinted.push(document.querySelector('dialog[open]') ? 'dialog' : 'page');
    });
    const printed = () =>
      page.evaluate(() => (globalThis as unknown as { irisPrinted: string[] }).irisPrinted);
    await button(page, m.docpage_print()).click();
    await expect(dialog.getByRole('heading')).toHaveText(m.docpage_check_print());
    await dialog.getByRole('button', { name: m.cancel() }).click();
    expect(await printed()).toEqual([]);
    await button(page, m.docpage_print()).click();
    await dialog.getByRole('button', { name: m.docpage_print_anyway() }).click();
    await expect.poll(printed).toEqual(['page']);
    await expect(page.getByRole('progressbar')).toHaveCount(0);
  });
});
