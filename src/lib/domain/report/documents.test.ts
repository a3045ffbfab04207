import { describe, expect, test } from 'vitest';
import { activityOf } from '../../../../tests/support/activity.ts';
import { documentFrom, inputFor, words } from '../../../../tests/support/documents.ts';
import {
  AT,
  assessmentWith,
  initiativeWith,
  instrument,
} from '../../../../tests/support/domain.ts';
import { followedUp } from '../../../../tests/support/followed-up.ts';
import { unexplainedAbbreviations } from '../../../../tests/support/klarsprak.ts';
import { m } from '../../../../tests/support/messages.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import type { Initiative } from '../assessment/schema.ts';
import type { Activity } from '../plan/schema.ts';
import { sensitiveInPrint } from '../privacy/sensitive-in-print.ts';
import { textsOf as typedTexts } from '../privacy/texts.ts';
import { adoptionOf, documented } from '../reflection/adoption.ts';
import { GENDERS } from '../reflection/codes.ts';
import { emptyRows, ROW_LISTS } from '../reflection/rows.ts';
import type { Figure, FigureYear } from '../reflection/schema.ts';
import { buildDocument, DOCUMENTS, type DocumentId } from './documents.ts';
import type { Block, Report } from './model.ts';
import { textsOf } from './texts.ts';

const empty = initiativeWith();
/** What is known of a year is given by group and in all, and years make no sum. */
const figureColumns = ['total', ...GENDERS].map((column) => words.figureColumn(column as 'total'));
const aFigure = {
  id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
  name: 'Personer med stöd',
  definition: 'De som har fått stöd.',
  unit: '',
  createdAt: AT,
  updatedAt: AT,
};
const headings = ({ blocks }: Report, level = 2) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  );
/** What stands under a heading of level 2 whose text has these words in it. */
function under({ blocks }: Report, title: string): Block[] {
  const isHeading = (block: Block) => block.kind === 'heading' && block.level === 2;
  const start = blocks.findIndex(
    (block) => isHeading(block) && 'text' in block && block.text.includes(title),
  );
  const length = blocks.slice(start + 1).findIndex(isHeading);
  return blocks.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}
const textOf = (blocks: readonly Block[]) =>
  textsOf({ blocks, meta: documentFrom('annual', empty).meta }).join('\n');

describe.each(
  DOCUMENTS.flatMap((id): [DocumentId, string, Initiative][] => [
    [id, 'where nothing is written', empty],
    [id, 'where all is written', followedUp],
  ]),
)('the document %s %s', (id, _, initiative) => {
  const report = documentFrom(id, initiative);

  test('begins with its title and skips no heading level', () => {
    expect(report.blocks.map(({ kind }) => kind).filter((kind) => kind === 'title')).toHaveLength(
      1,
    );
    expect(report.blocks[0]?.kind).toBe('title');
    let above = 1;
    for (const block of report.blocks) {
      if (block.kind !== 'heading') continue;
      expect(block.level, block.text).toBeLessThanOrEqual(above + 1);
      above = block.level;
    }
  });

  test('has a table with the same rows after every figure, and as many cells as columns', () => {
    const wrong = report.blocks.filter((block, index) => {
      if (block.kind === 'table')
        return block.rows.some(({ length }) => length !== block.columns.length);
      if (block.kind !== 'figure') return false;
      const next = report.blocks[index + 1];
      const labels = block.chart.rows.map(({ label }) => label);
      if (next?.kind !== 'table') return true;
      const rows = next.rows.map(([label]) => label).filter((label) => label !== words.terms.total);
      return rows.join() !== labels.join();
    });
    expect(wrong).toEqual([]);
  });

  test('has no empty heading, paragraph, list or table', () => {
    for (const block of report.blocks) {
      if ('text' in block) expect(block.text.trim()).not.toBe('');
      if (block.kind === 'list' || block.kind === 'facts') expect(block.items).not.toEqual([]);
      if (block.kind === 'table') expect(block.rows).not.toEqual([]);
    }
  });

  test('has a sum in every table of counts, and what stands over it makes the sum', () => {
    const add = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    const wrong = report.blocks.filter((block) => {
      if (block.kind !== 'table' || block.rows.length === 1) return false;
      const counts = block.columns.flatMap(({ text, align }, at) =>
        align === 'end' && !figureColumns.includes(text) ? [at] : [],
      );
      const last = block.rows.at(-1)?.[0];
      // One activity reaches several groups, so that its table has how many there are and no sum.
      if (counts.length === 0 || last === words.doc.forWhomAll) return false;
      const isSum = (at: number) => {
        const [sum = NaN, ...parts] = block.rows.map((row) => Number(row[at])).toReversed();
        return add(parts) === sum;
      };
      return last !== words.terms.total || !counts.every(isSum);
    });
    expect(wrong).toEqual([]);
  });

  test('uses no law’s number and no mean', () => {
    expect(textsOf(report).join('\n')).not.toMatch(/§|medelvärde|genomsnitt|ranking/iu);
  });
});

test('each document is named after what it is', () => {
  const names = DOCUMENTS.map((id) => documentFrom(id, empty).meta.fileName.split('_')[1]);
  expect(names).toEqual([
    'arsuppfoljning',
    'sammanfattning',
    'tjansteskrivelse',
    'handlingsplan',
    'skattning',
  ]);
});

test('only the plan lies down', () => {
  const lying = DOCUMENTS.filter((id) => documentFrom(id, empty).meta.orientation === 'landscape');
  expect(lying).toEqual(['plan']);
});

describe('the yearly follow-up', () => {
  test('has its parts in order with the same numbers, whether there are key figures or not', () => {
    const parts = [
      m.doc_s_summary(),
      m.doc_s_about(),
      m.doc_s_standing(),
      m.doc_s_results(),
      m.doc_s_collaboration(),
      m.doc_s_implementation(),
      m.doc_s_judgement(),
      m.doc_s_figures(),
      m.doc_s_plan(),
      m.doc_s_support(),
    ];
    const numbered = (all: readonly string[]) =>
      all.map((title, index) => m.doc_numbered({ number: index + 1, title }));
    expect(headings(documentFrom('annual', followedUp)).slice(0, 10)).toEqual(numbered(parts));
    const without = documentFrom('annual', empty);
    expect(headings(without).slice(0, 10)).toEqual(numbered(parts));
    expect(under(without, m.doc_s_figures())).toEqual([
      { kind: 'paragraph', tone: 'body', text: m.doc_no_figures() },
    ]);
  });

  test('tells a part with nothing to report from one in which nothing is reported, in one line', () => {
    const report = documentFrom(
      'annual',
      initiativeWith({ reflections: [reflectionWith({ nothing: ['collaboration'] })] }),
    );
    expect(textOf(under(report, m.doc_s_collaboration()))).toContain(m.doc_nothing_to_report());
    expect(under(report, m.doc_s_implementation())).toEqual([
      { kind: 'paragraph', tone: 'body', text: m.doc_nothing_reported() },
    ]);
  });

  test('has what each huvudman adds under its part, with its name', () => {
    const comments = under(documentFrom('annual', followedUp), m.doc_s_results()).slice(-1);
    expect(comments).toEqual([
      {
        kind: 'answer',
        label: m.doc_comment_region(),
        text: 'Vårdcentralerna vill ha återkoppling oftare.',
      },
    ]);
  });

  test('explains in its appendix the abbreviations that it uses, and no others', () => {
    const concepts = (initiative: Initiative) =>
      under(documentFrom('annual', initiative), m.doc_concepts()).flatMap((block) =>
        block.kind === 'facts' ? block.items.map(({ term }) => term) : [],
      );
    expect(concepts(followedUp)).toContain(m.doc_term_sip());
    expect(concepts(empty)).not.toContain(m.doc_term_sip());
  });

  test('says for whom in one table for each way of dividing the activities', () => {
    const tables = under(documentFrom('annual', followedUp), m.doc_s_results()).filter(
      (block) => block.kind === 'table',
    );
    expect(tables.map(({ caption }) => caption)).toEqual(
      [m.doc_violence(), m.doc_groups(), m.doc_genders(), m.doc_ages()].map((kind) =>
        m.doc_for_whom_by({ kind: kind.toLowerCase() }),
      ),
    );
    for (const { rows } of tables)
      expect(rows.slice(-2).map(([name]) => name)).toEqual([
        words.doc.unsaid,
        words.doc.forWhomAll,
      ]);
  });

  test('draws no figure without a bar, and says under the table why a total is withheld', () => {
    const blank = { source: '', retrievedOn: null, girls: 0, boys: 0, other: 0 } as const;
    const withheld = { ...blank, year: 2025, total: 48, women: 45, men: 3 };
    const told = { ...blank, year: 2026, total: 50, women: 40, men: 10 };
    const kindsOf = (years: readonly FigureYear[]) =>
      under(
        documentFrom(
          'annual',
          initiativeWith({
            figures: [{ ...aFigure, kind: 'persons', split: true, years: [...years] }],
          }),
        ),
        m.doc_s_figures(),
      ).slice(4);
    const kinds = (years: readonly FigureYear[]) => kindsOf(years).map(({ kind }) => kind);
    expect(kinds([withheld])).toEqual(['table', 'paragraph']);
    expect(kinds([told])).toEqual(['figure', 'table']);
    expect(kinds([withheld, told])).toEqual(['figure', 'table', 'paragraph']);
    expect(kindsOf([withheld]).at(-1)).toEqual({
      kind: 'paragraph',
      tone: 'note',
      text: words.doc.withheldNote,
    });
  });

  test('counts no activity that was not carried out among those that reached somebody', () => {
    const row = { ...emptyRows.results, title: 'Utbildning', genders: ['women' as const] };
    const report = documentFrom(
      'annual',
      initiativeWith({
        reflections: [
          reflectionWith({
            results: [
              { ...row, id: 'a', carriedOut: 'yes' },
              { ...row, id: 'b', carriedOut: 'no' },
            ],
          }),
        ],
      }),
    );
    const table = report.blocks.find(
      (block) => block.kind === 'table' && block.caption === words.forWhomBy(words.doc.genders),
    );
    expect(
      table?.kind === 'table' && table.rows.find(([name]) => name === m.result_gender_women())?.[1],
    ).toBe('1');
  });
});

test.each(DOCUMENTS)(
  'the app’s own words in %s explain every abbreviation at its first use',
  (id) => {
    // The instrument explains its own; what a group writes is its own matter.
    const own = textsOf(
      documentFrom(
        id,
        initiativeWith({
          figures: followedUp.figures.map((one) => ({ ...one, name: 'Möten', definition: '' })),
          reflections: [
            reflectionWith({
              sources: ['isu', 'sip'],
              isu: 'yes',
              answers: { 'support-rss': 'Hjälp.' },
              results: [
                {
                  ...emptyRows.results,
                  id: 'a',
                  title: 'Utbildning',
                  violence: ['vnr', 'hrv', 'pom'],
                },
              ],
            }),
          ],
        }),
      ),
    );
    expect(
      unexplainedAbbreviations(
        own,
        instrument.abbreviations.concat({
          short: 'ISU',
          long: m.doc_term_isu().replace(' (ISU)', ''),
        }),
      ).filter((word) => word !== 'IFO'),
    ).toEqual([]);
  },
);

describe('the plan', () => {
  const plan = documentFrom('plan', followedUp);
  const tables = plan.blocks.filter((block) => block.kind === 'table');

  test('says first how many there are of each status', () => {
    const kinds = plan.blocks.map(({ kind }) => kind);
    expect(tables[0]?.caption).toBe(words.doc.planStatusCaption);
    expect(kinds.indexOf('table')).toBeLessThan(kinds.indexOf('heading'));
  });

  test('calls a question a question', () => {
    const heads = tables.find(({ caption }) => caption === words.doc.questionsCaption)?.columns;
    expect(heads?.map(({ text }) => text)).toContain(m.doc_question());
    expect(heads?.map(({ text }) => text)).not.toContain(m.doc_activity());
  });

  test('has one sign for whatever is not said, and no column in which nothing is said', () => {
    const bare = followedUp.activities.map((one) => ({
      ...one,
      step: null,
      due: null,
      responsible: '',
      owner: null,
      contributors: '',
      followUp: '',
      obstacles: '',
      reason: '',
      goals: [],
    }));
    const first = { ...bare[0], contributors: 'Kvinnojouren' } as (typeof bare)[number];
    const plan = documentFrom('plan', { ...followedUp, activities: [first, ...bare.slice(1)] });
    const blocks = plan.blocks.filter((block) => block.kind === 'table').slice(1);
    expect(new Set(blocks.flatMap(({ columns }) => columns.map(({ text }) => text)))).toEqual(
      new Set([
        m.doc_number(),
        m.report_t_step(),
        m.doc_activity(),
        m.doc_question(),
        m.doc_responsible(),
        m.doc_contributors(),
        m.doc_due(),
        m.report_t_status(),
      ]),
    );
    for (const cell of blocks.flatMap(({ rows }) => rows.flat()))
      expect(cell).toMatch(/^–$|[\p{L}\d]/u);
    expect(textOf(blocks)).not.toContain(m.report_none());
    expect(textOf(plan.blocks)).toContain(m.doc_unsaid_key());
  });

  test('names the step of each activity, and lets a long text flow over the whole width', () => {
    const [activity] = followedUp.activities;
    if (!activity) throw new Error('There is no activity');
    const followUp = 'Varje kvartal på samverkansmötet. '.repeat(90).trim();
    const { blocks } = documentFrom('plan', {
      ...followedUp,
      activities: [{ ...activity, step: '3', followUp }],
    });
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    const step = instrument.phases.flatMap(({ steps }) => steps).find(({ id }) => id === '3');
    expect(rows).toContain(m.status_phase({ number: 3, name: step?.name ?? '' }));
    expect(rows).toContain(m.doc_apart());
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'answer', text: followUp }));
  });
});

test('dates are short in tables, where they are looked up, and long in texts, where they are read', () => {
  for (const id of DOCUMENTS) {
    for (const block of documentFrom(id, followedUp).blocks) {
      const text = textOf([block]);
      if (block.kind === 'table')
        expect(text).not.toMatch(/\d (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/u);
      else expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
    }
  }
});

describe('the letter', () => {
  test('says nothing of what the förvaltning thinks', () => {
    const blocks = under(documentFrom('letter', empty), m.doc_letter_assessment());
    expect(blocks.map((block) => block.kind === 'paragraph' && block.tone)).toEqual(['prompt']);
  });

  test('quotes the group’s own judgements as the group’s', () => {
    const report = documentFrom('letter', followedUp);
    const text = textOf(under(report, m.doc_letter_groups_assessment()));
    expect(text).toContain(m.doc_letter_groups_own());
    expect(text).toContain(m.judge_on_track());
    expect(textOf(under(report, m.doc_letter_assessment()))).not.toContain(m.judge_on_track());
  });

  test('calls what is to be taken away by a word that can be looked for', () => {
    const { blocks } = documentFrom('letter', empty);
    const beginning = m.doc_letter_prompt({ text: '' });
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      expect(block.text.startsWith(beginning), block.text).toBe(block.tone === 'prompt');
    }
    const word = beginning.replace(/\P{L}+$/u, '').toLowerCase();
    expect(m.doc_letter_how_to()).toContain(word);
    expect(textOf(blocks)).toContain(m.doc_letter_how_to());
    expect(textOf(blocks)).not.toContain('kursiv');
  });

  test('has the headings of a tjänsteskrivelse in order', () => {
    expect(headings(documentFrom('letter', empty))).toEqual([
      m.doc_letter_proposal(),
      m.doc_letter_summary(),
      m.doc_letter_documents(),
      m.doc_letter_background(),
      m.doc_letter_assessment(),
      m.doc_letter_consequences(),
      m.doc_letter_follow_up(),
      m.doc_letter_sent_to(),
    ]);
  });
});

test('the plan of an adopted follow-up is read on the day of the adoption, whenever it is made', () => {
  const activity = {
    id: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    number: 1,
    formerNumbers: [],
    kind: 'activity' as const,
    step: null,
    text: 'Skriv en rutin',
    responsible: '',
    owner: null,
    contributors: '',
    due: '2026-12-01',
    followUp: '',
    status: 'in-progress' as const,
    reason: '',
    endedOn: null,
    obstacles: '',
    goals: [],
    notes: [],
    createdAt: '2026-09-01T10:00:00.000Z',
    updatedAt: '2026-09-01T10:00:00.000Z',
  };
  const report = {
    status: 'adopted' as const,
    adoptedBy: 'Styrgruppen',
    adoptedOn: '2026-11-20',
    registryNumber: '',
  };
  const assessment = assessmentWith({ report });
  const before = initiativeWith({ assessments: [assessment], activities: [activity] });
  const adoption = adoptionOf(before, assessment, {
    id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    at: '2026-11-20T10:00:00.000Z',
  });
  const since = { ...before, adoptions: [adoption], activities: [] };
  const input = { ...inputFor(since), ...documented(since, assessment), today: '2027-03-01' };
  const plan = buildDocument('plan', input, words);
  const text = textsOf(plan).join('\n');
  expect(text).toContain(m.doc_plan_as_of({ date: '20 november 2026' }));
  const counts = plan.blocks.find((block) => block.kind === 'table');
  expect(counts?.columns.at(-1)?.text).toBe(m.doc_of_which_late());
  expect(counts?.rows.map((row) => row.at(-1))).toEqual(['0']);
  expect(text).toContain('Skriv en rutin');
});

test('every typed text that a document prints is looked through before it is sent', () => {
  const typed = new Set(typedTexts(followedUp).map(({ text }) => text));
  let count = 0;
  const marked = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value !== '' && typed.has(value) ? `nr${(count += 1)}@exempel.se` : value;
    if (Array.isArray(value)) return value.map(marked);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
  };
  const initiative = marked(followedUp) as Initiative;
  const input = inputFor(initiative);
  const texts = DOCUMENTS.flatMap((id) => textsOf(buildDocument(id, input, words)));
  const printed = new Set(texts.flatMap((text) => text.match(/nr\d+@exempel\.se/giu) ?? []));
  const looked = new Set(
    sensitiveInPrint(initiative, input.assessment.id, texts).map(({ field }) => field),
  );
  const missed = typedTexts(initiative).filter(
    ({ field, text }) => printed.has(text) && !looked.has(field),
  );
  expect(missed).toEqual([]);
  expect(printed.size).toBeGreaterThan(50);
});

describe('what is one alone is told as one', () => {
  const today = '2026-11-28';
  test.each([
    ['not-started', null, m.doc_plan_one_open()],
    ['in-progress', '2026-11-27', m.doc_plan_one_late()],
    ['done', '2026-11-27', m.doc_plan_one_done()],
    ['cancelled', null, m.doc_plan_one_cancelled()],
  ] as const)('an activity that is %s', (status, due, state) => {
    const initiative = initiativeWith({
      activities: [activityOf(1, { status, due, kind: 'activity' })] as Activity[],
    });
    const input = { ...inputFor(initiative), today };
    expect(textsOf(buildDocument('annual', input, words)).join('\n')).toContain(
      m.doc_plan_one_activity({ state }),
    );
  });

  test.each([
    ['yes', m.doc_result_one_yes()],
    ['partly', m.doc_result_one_partly()],
    ['no', m.doc_result_one_no()],
    [null, m.doc_result_one_unsaid()],
  ] as const)('a result that says %s', (carriedOut, said) => {
    const results = [{ id: 'r', ...emptyRows.results, title: 'Utbilda', carriedOut }];
    const input = inputFor(initiativeWith({ reflections: [reflectionWith({ results })] }));
    expect(textsOf(buildDocument('annual', input, words)).join('\n')).toContain(said);
  });
});

describe('the letter', () => {
  const adopted = (() => {
    const assessment = assessmentWith({
      report: {
        status: 'adopted',
        adoptedBy: 'Styrgruppen',
        adoptedOn: '2026-11-19',
        registryNumber: '',
      },
    });
    const before = initiativeWith({
      assessments: [assessment],
      reflections: [reflectionWith({ heldOn: '2026-10-20' })],
    });
    const adoption = adoptionOf(before, assessment, {
      id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
      at: '2026-11-20T10:00:00.000Z',
    });
    const initiative = { ...before, adoptions: [adoption] };
    return {
      ...inputFor(initiative),
      ...documented(initiative, assessment),
      createdOn: '2027-03-01',
    };
  })();

  test('is a draft of today about a text that was adopted another day', () => {
    const { meta, blocks } = buildDocument('letter', adopted, words);
    expect(meta.fileName).toContain('_utkast_2027-03-01');
    expect(meta.furniture.footer).toContain(m.report_draft());
    expect(meta.furniture.footer).not.toContain(m.report_adopted());
    expect(JSON.stringify(blocks)).toContain(
      m.doc_letter_approves({
        title: adopted.initiative.title,
        year: '2026',
        date: '20 november 2026',
      }),
    );
  });

  test('asks nobody to approve a plan in which there is nothing', () => {
    expect(textsOf(buildDocument('letter', adopted, words)).join('\n')).not.toContain(
      m.doc_plan().toLowerCase(),
    );
  });

  test('but the follow-up is the same whatever day its file is made', () => {
    for (const id of ['annual', 'summary', 'appendix'] as const) {
      const first = buildDocument(id, { ...adopted, createdOn: '2026-12-01' }, words);
      const later = buildDocument(id, { ...adopted, today: '2028-01-01' }, words);
      expect(later).toEqual(first);
      expect(first.meta.fileName).toContain('_faststalld_2026-11-20');
    }
  });
});

test('a name that is longer than its heading stands whole', () => {
  const title = `${'Genomför två gemensamma utbildningsdagar för alla '.repeat(4).trim()}.\nOch en till.`;
  const results = [{ id: 'r', ...emptyRows.results, title }];
  const input = inputFor(initiativeWith({ reflections: [reflectionWith({ results })] }));
  const { blocks } = buildDocument('annual', input, words);
  const at = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === title.split('.\n')[0],
  );
  expect(at).toBeGreaterThan(0);
  expect(blocks[at + 1]).toMatchObject({ kind: 'paragraph', text: 'Och en till.' });
});

test('rows in which nothing is said are in no document and in no count', () => {
  const blank = Object.fromEntries(
    ROW_LISTS.map((list) => [list, [{ id: 'tom', ...emptyRows[list] }]]),
  );
  const figure: Figure = {
    id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c91',
    name: '',
    definition: '',
    kind: 'persons',
    unit: '',
    split: true,
    years: [],
    createdAt: AT,
    updatedAt: AT,
  };
  const initiative = { ...followedUp, figures: [...followedUp.figures, figure] };
  const withBlank = {
    ...initiative,
    reflections: initiative.reflections.map((one) => ({
      ...one,
      ...Object.fromEntries(
        ROW_LISTS.map((list) => [list, [...one[list], ...(blank[list] ?? [])]]),
      ),
    })),
  };
  for (const id of DOCUMENTS)
    expect(buildDocument(id, inputFor(withBlank), words)).toEqual(
      buildDocument(id, inputFor(followedUp), words),
    );
});
