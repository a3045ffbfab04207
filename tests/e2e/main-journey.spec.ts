// From an empty browser to a PDF and a file, and from the file to the same picture in another browser.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { readDevice, storedNames } from '../support/device.ts';
import { instrument, stepName, steps } from '../support/instrument.ts';
import {
  asStatus,
  chooseFile,
  chooseLevel,
  compact,
  content,
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
import { inFigures, inPlaceOf } from '../support/standings.ts';
import { ANY, like, m } from '../support/messages.ts';

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
    {
      level: instrument.scale.unknown.name,
      rationale: 'Processledaren tar reda på det till december.',
    },
    { level: '1 Påbörjat' },
    { level: '2 Delvis på plats' },
    {
      level: instrument.scale.notApplicable.name,
      rationale: 'Överenskommelsen är inne på sitt första år.',
    },
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

/** "Mest kvar att göra: steg 3 Bedöm kapacitet och beredskap, steg 8 Utbilda före start." */
const gap = (label: string, ...numbers: readonly number[]) =>
  m.status_gap({
    label,
    steps: numbers.map((number) => m.status_step({ number, name: stepName(number) })).join(', '),
  });
const OTHERS = { unknown: 1, excluded: [14] };
const HEADLINE = inFigures([6, 13], OTHERS);
const HEADLINE_IN_WORDS = inPlaceOf([6, 13], OTHERS);
const RUNNING = { phase: instrument.phases[2]!.name };
const HELD_BACK = [3, 8].map((number) => m.status_step_number({ number })).join(m.and());
const AHEAD = m.overview_ahead({ ...RUNNING, steps: HELD_BACK });
const MISSING = [gap(m.status_missing(), 3, 8), gap(m.status_missing(), 12)];
const UNKNOWN = gap(m.status_unknown(), 11);

async function expectOverview(page: Page): Promise<void> {
  const sentence = (text: string) =>
    page.getByRole('main').getByRole('paragraph').filter({ hasText: text }).first();
  await expect(sentence(m.overview_headline_rest({ applicable: 13 }))).toHaveText(HEADLINE);
  await expect(sentence(m.overview_current())).toHaveText(
    `${m.overview_current()}: 1 Initial bedömning`,
  );
  const before = m.overview_ahead_before(RUNNING);
  await expect(sentence(before)).toHaveText(`${before} ${HELD_BACK}${m.overview_ahead_after()}`);
  const first = phase(page, 1).getByRole('paragraph');
  await expect(first).toHaveText([
    asStatus(`${m.status_in_progress()}. ${inPlaceOf([6, 8])}`),
    MISSING[0]!,
  ]);
  await expect(phase(page, 2).getByRole('paragraph')).toHaveText([
    asStatus(`${m.status_mostly_in_place()}. ${inPlaceOf([0, 2], {}, m.steps_mostly_none)}`),
  ]);
  await expect(phase(page, 3).getByRole('paragraph')).toHaveText([
    asStatus(`${m.status_in_progress()}. ${inPlaceOf([0, 3], { unknown: 1 })}`),
    MISSING[1]!,
    UNKNOWN,
  ]);
  await expect(phase(page, 4).getByRole('paragraph')).toHaveText([
    asStatus(`${m.status_not_applicable()}. ${m.overview_headline_none()}.`),
  ]);
}

test('A group walks from an empty browser to a PDF and a file, and another browser shows the same', async ({
  page,
  context,
  browser,
}) => {
  const log = await watch(context);
  await goToStart(page);
  await expect(page.getByRole('heading', { name: m.start_list_heading() })).toHaveCount(0);

  await test.step('the first step is reached in at most five interactions', async () => {
    let interactions = 0;
    const act = async (action: Promise<unknown>) => {
      interactions += 1;
      await action;
    };
    await act(page.getByRole('link', { name: m.start_new() }).click());
    await act(page.getByRole('combobox', { name: m.setup_place() }).selectOption('Mora kommun'));
    await act(page.getByRole('button', { name: m.setup_submit() }).click());
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
      // Letter by letter once, with the letters that are hardest to write; that all typing is kept is told elsewhere.
      if (index === 0) await evidence(page).pressSequentially(choice.evidence!);
      else if (choice.evidence) await evidence(page).fill(choice.evidence);
      if (choice.signs) {
        await page.getByText(m.walk_support()).click();
        for (const sign of choice.signs)
          await page.getByRole('checkbox', { name: step.signs[sign]!.text, exact: true }).check();
      }
      const last = index === WALK.length - 1;
      const number = step.number + 1;
      const forward = page.getByRole('link', {
        name: last ? m.walk_last() : `${m.walk_next()} ${number} ${stepName(number)}`,
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
    await goToPart(page, 'documents');
    await expect(page.getByText(m.adopt_draft({ version: 1 }))).toBeVisible();
    await page.getByRole('textbox', { name: m.report_registry() }).fill('HSN 2022/3163');
    await expectSaved(page);
    const [path] = page.url().split('/rapport');
    for (const [index, { id, question }] of instrument.reflection.entries()) {
      await followTo(page, `${path}/reflektion/${PARTS[id]}`);
      await page.getByRole('textbox', { name: question, exact: true }).fill(ANSWERS[index]!);
    }
    await goToPart(page, 'documents');

    const { name, pdf, text } = await downloadedPdf(page);
    expect(name).toMatch(
      /^iris_arsuppfoljning_mora_kvinnofrid-lokal_\d{4}_utkast_\d{4}-\d{2}-\d{2}_hsn-2022-3163\.pdf$/,
    );
    expect(pdf.info.Title).toMatch(
      like(
        m.doc_title({
          document: m.doc_of_year({ document: m.doc_annual(), year: ANY }),
          title: m.setup_what_default(),
        }),
      ),
    );
    expect(pdf.language).toBe('sv-SE');
    const written = WALK.flatMap(
      ({ rationale: why = '', evidence: basis = '', signs = [] }, at) => [
        why,
        basis,
        ...signs.map((sign) => steps[at]!.signs[sign]!.text),
      ],
    );
    for (const expected of [
      m.setup_what_default(),
      m.overview_subtitle({ municipality: 'Mora kommun', region: 'Region Dalarna' }),
      `${m.report_t_status()} ${m.report_draft()}`,
      `${m.report_registry()} HSN 2022/3163`,
      HEADLINE_IN_WORDS,
      m.overview_current_sentence({ phase: '1 Initial bedömning' }),
      AHEAD,
      ...MISSING,
      UNKNOWN,
      ...written,
      ...ANSWERS,
    ])
      expect(text).toContain(compact(expected));
    await expect(page.getByText(m.docpage_done({ name }))).toBeVisible();

    await expectSaved(page);
    return savedFile(page, page.getByRole('button', { name: m.save_to_file() }));
  });
  expect(file.name).toMatch(
    /^iris_arbetsfil_mora_kvinnofrid-lokal_\d{4}_\d{4}-\d{2}-\d{2}\.iris\.json$/,
  );
  expect(JSON.stringify(file.data)).toContain(LETTERS);

  await test.step('the device keeps only the work, and nothing was sent anywhere', async () => {
    expect(await storedNames(page)).toEqual({
      localStorage: ['iris:sentinel'],
      sessionStorage: [],
      databases: ['iris', 'iris-journal'],
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
    await goToPart(elsewhere, 'documents');
    const again = await savedFile(
      elsewhere,
      elsewhere.getByRole('button', { name: m.save_to_file() }),
    );
    expect(content(again.data)).toEqual(content(file.data));
    expect(again.name).toBe(file.name);
    expectQuiet(otherLog, elsewhere);
    await other.close();
  });
});
