// From an empty browser to a PDF and a file, and from the file to the same picture in another browser.
import { expect, test, type Page } from '@playwright/test';
import { readDevice, storedNames } from '../support/device.ts';
import { instrument, stepName, steps } from '../support/instrument.ts';
import {
  asStatus,
  chooseFile,
  chooseLevel,
  compact,
  content,
  downloaded,
  downloadedPdf,
  evidence,
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  levels,
  phase,
  rationale,
  savedFile,
} from '../support/journey.ts';
import { expectQuiet, watch } from '../support/requests.ts';

const LETTERS = 'åäö ÅÄÖ ą ę ų č ŋ ŧ ž';

/** What the group chooses and writes, step by step. */
const WALK: readonly { level: string; rationale?: string; evidence?: string; signs?: number[] }[] =
  [
    { level: '3 På plats', evidence: `Gemensam lägesbild, ${LETTERS}.`, signs: [0, 1] },
    { level: '3 På plats', evidence: 'Genomgången i styrgruppen i mars.' },
    {
      level: '1 Påbörjat',
      rationale: `Tid saknas i båda verksamheterna.\nKunskapen finns, ${LETTERS}.`,
      signs: [0],
    },
    { level: '3 På plats', evidence: 'Beslutet om lokala anpassningar.' },
    { level: '3 På plats', evidence: 'Beslut i nämnden och i regionen.' },
    { level: '3 På plats', evidence: 'Rutinen för samverkan.' },
    { level: '3 På plats', evidence: 'Uppdragsbeskrivningen.' },
    { level: '0 Inte påbörjat', rationale: 'Utbildningen är planerad till våren.' },
    { level: '2 Delvis på plats', rationale: 'Regionen deltar inte varje gång.' },
    { level: '2 Delvis på plats' },
    { level: 'Vet inte', rationale: 'Processledaren tar reda på det till december.' },
    { level: '1 Påbörjat' },
    { level: '2 Delvis på plats' },
    { level: 'Inte aktuellt', rationale: 'Överenskommelsen är inne på sitt första år.' },
  ];

/** Where each of the instrument's own questions is asked. */
const PARTS: Readonly<Record<string, string>> = {
  results: 'resultat',
  collaboration: 'samverkan',
  implementation: 'implementering',
  progress: 'bedomning',
};

const ANSWERS = [
  `Vi har utbildat trettio medarbetare. ${LETTERS}`,
  'Mötena mellan huvudmännen fungerar.',
  'Det har varit svårt att frigöra tid.',
  'Arbetet går mot målen.\nVi följer upp i maj.',
];

const HEADLINE = '6 av 13 steg på plats (1 undantaget)';
const AHEAD = 'Fasen Genomförande är igång men steg 3 och steg 8 saknas.';
const MISSING = [
  'Saknas: steg 3 Bedöm kapacitet och beredskap, steg 8 Utbilda före start.',
  'Saknas: steg 12 Följ upp hur arbetet går.',
];
const UNKNOWN = 'Okänt: steg 11 Ge stöd och handledning.';

async function expectOverview(page: Page): Promise<void> {
  const sentence = (text: string) =>
    page.getByRole('main').getByRole('paragraph').filter({ hasText: text }).first();
  await expect(sentence('av 13 steg på plats')).toHaveText(HEADLINE);
  await expect(sentence('Aktuell fas')).toHaveText('Aktuell fas: 1 Initial bedömning');
  await expect(sentence('är igång men')).toHaveText(AHEAD);
  const first = phase(page, 1).getByRole('paragraph');
  await expect(first).toHaveText([asStatus('Pågår. 6 av 8 steg på plats'), MISSING[0]!]);
  await expect(phase(page, 2).getByRole('paragraph')).toHaveText([
    asStatus('I huvudsak på plats. 0 av 2 steg på plats, alla minst delvis'),
  ]);
  await expect(phase(page, 3).getByRole('paragraph')).toHaveText([
    asStatus('Pågår. 0 av 3 steg på plats'),
    MISSING[1]!,
    UNKNOWN,
  ]);
  await expect(phase(page, 4).getByRole('paragraph')).toHaveText(['Inte aktuell']);
}

test('A group walks from an empty browser to a PDF and a file, and another browser shows the same', async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const log = await watch(context);
  await goToStart(page);
  await expect(page.getByRole('heading', { name: 'Sparat i den här webbläsaren' })).toHaveCount(0);

  await test.step('the first step is reached in at most five interactions', async () => {
    let interactions = 0;
    const act = async (action: Promise<unknown>) => {
      interactions += 1;
      await action;
    };
    await act(page.getByRole('link', { name: 'Ny skattning' }).click());
    await act(page.getByRole('combobox', { name: 'Kommun' }).selectOption('Mora kommun'));
    await act(page.getByRole('button', { name: 'Börja skattningen' }).click());
    await expectStep(page, 1);
    await expect(levels(page)).toBeVisible();
    expect(interactions).toBeLessThanOrEqual(5);
  });

  await test.step('all fourteen steps are walked forward', async () => {
    for (const [index, choice] of WALK.entries()) {
      const step = steps[index]!;
      await expectStep(page, step.number);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(step.question);
      await chooseLevel(page, choice.level);
      if (choice.rationale) await rationale(page).fill(choice.rationale);
      if (choice.evidence) await evidence(page).pressSequentially(choice.evidence);
      if (choice.signs) {
        await page.getByText('Stöd för bedömningen').click();
        for (const sign of choice.signs)
          await page.getByRole('checkbox', { name: step.signs[sign]!.text, exact: true }).check();
      }
      const last = index === WALK.length - 1;
      const forward = page.getByRole('link', {
        name: last
          ? 'Till översikten'
          : `Nästa steg ${step.number + 1} ${stepName(step.number + 1)}`,
        exact: true,
      });
      await forward.click();
    }
  });

  await test.step('the overview says what is in place and names what is missing', async () => {
    await expectOverview(page);
    await expectSaved(page);
  });

  const file = await test.step('the report takes status, number and four answers', async () => {
    await goToPart(page, 'Dokument');
    await expect(page.getByText('Version 1, utkast')).toBeVisible();
    await page.getByRole('textbox', { name: 'Diarienummer' }).fill('HSN 2022/3163');
    await expectSaved(page);
    const [path] = page.url().split('/rapport');
    for (const [index, { id, question }] of instrument.reflection.entries()) {
      await page.goto(`${path}/reflektion/${PARTS[id]}`);
      await page.getByRole('textbox', { name: question, exact: true }).fill(ANSWERS[index]!);
    }
    await goToPart(page, 'Dokument');

    const { name, pdf, text } = await downloadedPdf(page);
    expect(name).toMatch(
      /^iris_arsuppfoljning_mora_kvinnofrid-lokal-ove_\d{4}_utkast_\d{4}-\d{2}-\d{2}_hsn-2022-3163\.pdf$/,
    );
    expect(pdf.info.Title).toBe('Årlig uppföljning: Kvinnofrid – lokal överenskommelse');
    expect(pdf.language).toBe('sv-SE');
    const written = WALK.flatMap(
      ({ rationale: why = '', evidence: basis = '', signs = [] }, at) => [
        why,
        basis,
        ...signs.map((sign) => steps[at]!.signs[sign]!.text),
      ],
    );
    for (const expected of [
      'Kvinnofrid – lokal överenskommelse',
      'Mora kommun och Region Dalarna',
      'Status Utkast',
      'Diarienummer HSN 2022/3163',
      'Sex av tretton steg är på plats. Ett steg är undantaget.',
      'Aktuell fas: 1 Initial bedömning.',
      AHEAD,
      ...MISSING,
      UNKNOWN,
      ...written,
      ...ANSWERS,
    ])
      expect(text).toContain(compact(expected));
    await expect(page.getByText(`Filen ${name} är hämtad.`)).toBeVisible();

    await expectSaved(page);
    return savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));
  });
  expect(file.name).toMatch(
    /^iris_arbetsfil_mora_kvinnofrid-lokal-ove_\d{4}_\d{4}-\d{2}-\d{2}\.iris\.json$/,
  );
  expect(JSON.stringify(file.data)).toContain(LETTERS);

  await test.step('the device keeps only the work, and nothing was sent anywhere', async () => {
    expect(await storedNames(page)).toEqual({
      localStorage: ['iris:sentinel'],
      sessionStorage: [],
      databases: ['iris'],
      caches: [],
    });
    const rows = await readDevice(page);
    expect(Object.keys(rows).sort()).toEqual([
      'activities',
      'adoptions',
      'answers',
      'assessments',
      'figures',
      'handles',
      'initiatives',
      'instruments',
      'notes',
      'ratings',
      'reflections',
      'signs',
    ]);
    expect(rows.ratings).toHaveLength(14);
    expect(await context.cookies()).toEqual([]);
    expectQuiet(log, page);
  });

  await test.step('another browser opens the file and shows the same', async () => {
    const other = await browser.newContext();
    const otherLog = await watch(other);
    const elsewhere = await other.newPage();
    await goToStart(elsewhere);
    await chooseFile(elsewhere, {
      name: file.name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file.data)),
    });
    await expectOverview(elsewhere);
    await goToPart(elsewhere, 'Dokument');
    const again = await savedFile(
      elsewhere,
      elsewhere.getByRole('button', { name: 'Spara till fil' }),
    );
    expect(content(again.data)).toEqual(content(file.data));
    expect(again.name).toBe(file.name);
    expectQuiet(otherLog, elsewhere);
    await other.close();
  });
});

test('The file names carry the day where the user is, also just after midnight', async ({
  page,
}) => {
  // Half past midnight on New Year's Day in Sweden; still last year in Greenwich.
  await page.clock.setFixedTime('2026-12-31T23:30:00Z');
  await goToStart(page);
  await page.getByRole('link', { name: 'Ny skattning' }).click();
  await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Falu kommun');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
  await goToPart(page, 'Dokument');
  await expect(page.getByRole('region', { name: 'Förhandsvisning' })).toContainText(
    '1 januari 2027',
  );
  const pdf = await downloaded(page, () =>
    page.getByRole('button', { name: 'Hämta som PDF' }).click(),
  );
  expect(pdf.name).toBe(
    'iris_arsuppfoljning_falun_kvinnofrid-lokal-ove_2027_utkast_2027-01-01.pdf',
  );
  const file = await savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));
  expect(file.name).toBe('iris_arbetsfil_falun_kvinnofrid-lokal-ove_2027_2027-01-01.iris.json');
});
