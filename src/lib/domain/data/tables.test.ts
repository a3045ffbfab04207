import purposesFile from '#instruments/iris/syften.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInitiative } from '../../../../tests/support/any-initiative.ts';
import { activityOf, noteOf } from '../../../../tests/support/activity.ts';
import {
  AT,
  assessmentWith,
  initiativeWith,
  instrument,
} from '../../../../tests/support/domain.ts';
import { m } from '../../../../tests/support/messages.ts';
import { initiativeFrom } from '../../../../tests/support/real-reports.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { dataWords } from '../../i18n/data-words.ts';
import { emptyRating } from '../assessment/edit.ts';
import type { Initiative, Level } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import type { Activity } from '../plan/schema.ts';
import { standingOf } from '../reflection/adoption.ts';
import { emptyRows, type RowList } from '../reflection/rows.ts';
import { emptyYear, type FigureYearFields } from '../reflection/figures.ts';
import type { Figure } from '../reflection/schema.ts';
import type { DataInput } from './context.ts';
import type { DataTable } from './table.ts';
import { dataTables } from './tables.ts';

const { purposes } = purposesFile;

const DAY = '2026-11-30';

const inputOf = (initiative: Initiative, known: Instrument | undefined): DataInput => ({
  initiative,
  instrumentOf: () => known,
  purposes,
  day: DAY,
  standingOf: (assessment) => standingOf(initiative, assessment),
});

const tablesOf = (initiative: Initiative, known = true) =>
  dataTables(inputOf(initiative, known ? instrument : undefined), dataWords());

function tableNamed(id: string, initiative: Initiative, known = true): DataTable {
  const table = tablesOf(initiative, known).find((one) => one.id === id);
  if (!table) throw new Error(`There is no table ${id}`);
  return table;
}

/** Rows as objects by column name, which is how a person reads them. */
const recordsOf = ({ columns, rows }: DataTable) =>
  rows.map((cells) => Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]])));

const rating = (step: string, party: 'municipality' | 'region' | 'joint', fields = {}) => ({
  ...emptyRating(step, party, AT),
  ...fields,
});

const two = initiativeWith({
  assessments: [
    assessmentWith({
      ratings: [
        rating('1', 'municipality', { level: 1, rationale: '=HYPERLINK("x")' }),
        rating('1', 'region', { level: 3 }),
        rating('1', 'joint', { level: 2, evidence: 'Protokoll' }),
        rating('2', 'joint', { level: 'unknown' }),
        rating('x9', 'joint', { level: 0, rationale: 'Ett steg som ingen känner till' }),
      ],
      signs: { '1': [instrument.phases[0]!.steps[0]!.signs[0]!.id, 'okänt'] },
      priorities: ['2', '1'],
      participants: [{ id: '1', party: 'region', role: 'kurator', count: 2 }],
    }),
  ],
});

describe('the long table of assessments', () => {
  const records = recordsOf(tableNamed('skattningar-lang', two));

  test('has the columns that are written down, in their order', () => {
    expect(tableNamed('skattningar-lang', two).columns.map(({ name }) => name)).toEqual([
      'skattning',
      'steg',
      'stegnamn',
      'huvudman',
      'nivå',
      'nivånamn',
      'motivering',
      'underlag',
      'uppfyllda kännetecken',
      'prioritet',
      'fas',
      'fasnamn',
      'datum',
      'instrument',
      'version',
      'kommun',
      'kommunkod',
      'region',
      'överenskommelse',
      'påhittat exempel',
    ]);
  });

  test('has one row for each step and party that has said something, and always the joint one', () => {
    expect(records).toHaveLength(14 + 2 + 1);
    expect(
      records
        .slice(0, 4)
        .map((row) => [row['steg'], row['huvudman'], row['nivå'], row['nivånamn']]),
    ).toEqual([
      [1, m.party_municipality(), 1, instrument.scale.levels[1].name],
      [1, m.party_region(), 3, instrument.scale.levels[3].name],
      [1, m.party_joint(), 2, instrument.scale.levels[2].name],
      [2, m.party_joint(), null, instrument.scale.unknown.name],
    ]);
    expect(records[4]).toMatchObject({
      steg: 3,
      huvudman: m.party_joint(),
      nivå: null,
      nivånamn: m.level_blank(),
    });
  });

  test('has texts as they were written, signs and the order of what matters most', () => {
    expect(records[0]).toMatchObject({
      kommun: 'Mora kommun',
      kommunkod: '2062',
      region: 'Region Dalarna',
      skattning: 'Hösten 2026',
      datum: '2026-09-17',
      instrument: 'iris',
      version: '1.0.0',
      motivering: '=HYPERLINK("x")',
      underlag: null,
      'uppfyllda kännetecken': null,
      prioritet: null,
    });
    expect(records[2]).toMatchObject({
      underlag: 'Protokoll',
      'uppfyllda kännetecken': `${instrument.phases[0]!.steps[0]!.signs[0]!.text}\nokänt`,
      prioritet: 2,
    });
  });

  test('keeps what the questionnaire does not know', () => {
    expect(records.at(-1)).toMatchObject({
      fas: null,
      steg: null,
      stegnamn: 'x9',
      nivå: 0,
      motivering: 'Ett steg som ingen känner till',
    });
    const without = recordsOf(tableNamed('skattningar-lang', two, false));
    expect(without.map((row) => row['stegnamn'])).toEqual(['1', '1', '1', '2', 'x9']);
    expect(without[3]).toMatchObject({ nivå: null, nivånamn: 'unknown' });
  });
});

test('the wide table has one row for each step, with every party beside the other', () => {
  const records = recordsOf(tableNamed('skattningar-bred', two));
  expect(records).toHaveLength(15);
  expect(records[0]).toMatchObject({
    steg: 1,
    'nivå (kommunen)': 1,
    'nivå (regionen)': 3,
    'nivå (gemensamt)': 2,
    [m.data_c_differ()]: m.data_picture_different(),
    'motivering (kommunen)': '=HYPERLINK("x")',
    'underlag (gemensamt)': 'Protokoll',
  });
  expect(records[1]).toMatchObject({
    'nivå (gemensamt)': null,
    'nivånamn (kommunen)': m.data_no_picture(),
    'nivånamn (gemensamt)': instrument.scale.unknown.name,
    [m.data_c_differ()]: m.data_picture_none(),
  });
  const names = tableNamed('skattningar-bred', two).columns.map(({ name }) => name);
  // As the marks of a step stand on the pages.
  expect(names.indexOf(m.data_c_differ())).toBe(names.indexOf(m.data_c_priority()) + 1);
});

test('pictures are compared where there are two to compare, as the documents do', () => {
  const both = (municipality: Level | null, region: Level | null) => {
    const levels = [
      rating('1', 'municipality', { level: municipality }),
      rating('1', 'region', { level: region }),
    ];
    const initiative = initiativeWith({ assessments: [assessmentWith({ ratings: levels })] });
    return recordsOf(tableNamed('skattningar-bred', initiative))[0]?.[m.data_c_differ()];
  };
  expect(both(0, 2)).toBe(m.data_picture_different());
  expect(both(1, 2)).toBe(m.data_picture_near());
  expect(both('unknown', 'unknown')).toBe(m.data_picture_alike());
  expect(both('not-applicable', 'unknown')).toBe(m.data_picture_incomparable());
  expect(both(1, 'unknown')).toBe(m.data_picture_different());
  expect(both(null, 2)).toBe(m.data_picture_region());
  expect(both(2, null)).toBe(m.data_picture_municipality());
  expect(both(null, null)).toBe(m.data_picture_none());
});

test('the plan has one row for each activity, and its notes refer to them', () => {
  const initiative = initiativeWith({
    activities: [
      activityOf(1, {
        text: 'Ett',
        due: '2027-01-31',
        owner: 'shared',
        goals: ['2', '4'],
        notes: [
          noteOf(1, { date: '2026-09-20', text: '', status: 'not-started', due: null }),
          noteOf(2, {
            date: '2026-10-20',
            text: 'Flyttad.',
            status: 'not-started',
            due: '2027-01-31',
            changes: ['due'],
          }),
        ],
      }),
      activityOf(2, { text: 'Två', step: null, owner: null, due: null, notes: [] }),
    ] as Activity[],
  });
  const [first, second] = recordsOf(tableNamed('handlingsplan', initiative));
  expect(first).toMatchObject({
    'nr i planen': 1,
    aktivitet: 'Ett',
    'klart senast': '2027-01-31',
    'ansvarig huvudman': m.plan_owner_shared(),
    'mål i länets strategi': '2, 4',
  });
  expect(second).toMatchObject({
    'nr i planen': 2,
    steg: null,
    stegnamn: null,
    'ansvarig huvudman': null,
    'klart senast': null,
  });
  expect(recordsOf(tableNamed('uppfoljningsanteckningar', initiative))).toMatchObject([
    {
      'nr i planen': 1,
      datum: '2026-09-20',
      händelse: m.data_event_added(),
      anteckning: null,
      'ny status': m.plan_status_not_started(),
      'nytt datum': null,
    },
    {
      'nr i planen': 1,
      datum: '2026-10-20',
      händelse: `${m.data_event_due()}; ${m.data_event_note()}`,
      anteckning: 'Flyttad.',
      'ny status': null,
      'nytt datum': '2027-01-31',
    },
  ]);
});

test('the plan is in the order of its numbers, and says which are open and late on which day', () => {
  const initiative = initiativeWith({
    activities: [
      activityOf(4, { due: DAY }),
      activityOf(3, { due: '2026-11-29', status: 'done', endedOn: '2026-11-29' }),
      activityOf(2, { due: '2026-11-29' }),
      activityOf(1, { due: null, status: 'cancelled' }),
    ] as Activity[],
  });
  const plan = recordsOf(tableNamed('handlingsplan', initiative));
  expect(
    plan.map((row) => [row['nr i planen'], row['öppen'], row['försenad'], row['läget den']]),
  ).toEqual([
    [1, m.data_no(), m.data_no(), DAY],
    [2, m.data_yes(), m.data_yes(), DAY],
    [3, m.data_no(), m.data_no(), DAY],
    [4, m.data_yes(), m.data_no(), DAY],
  ]);
});

test('what is made up says so in every table, and cannot be hidden', () => {
  const about = (example: boolean) =>
    tablesOf(initiativeWith({ example })).map(
      ({ columns }) => columns.find(({ name }) => name === 'påhittat exempel')?.about,
    );
  expect(about(true)).toEqual(about(true).map(() => undefined));
  expect(about(false)).toEqual(about(false).map(() => true));
});

test('participants and answers have their tables', () => {
  expect(recordsOf(tableNamed('deltagande-funktioner', two))).toMatchObject([
    {
      'var med i': m.data_in_assessment(),
      funktion: 'kurator',
      huvudman: m.party_region(),
      antal: 2,
      datum: '2026-09-17',
    },
  ]);
  const example = initiativeFrom('instruments/iris/1.0.0/example.iris.json');
  const answers = recordsOf(tableNamed('arlig-reflektion-lang', example));
  const written = example.reflections
    .flatMap(({ answers: all }) => Object.values(all))
    .filter((text) => text.trim() !== '');
  expect(answers.map((row) => row['svar']).toSorted()).toEqual(written.toSorted());
  expect(answers.length).toBeGreaterThan(0);
  for (const row of answers) {
    expect(row['påhittat exempel']).toBe(m.data_yes());
    expect(row['fråga']).toBeTruthy();
  }
});

describe('the yearly follow-up', () => {
  const ACTIVITY = activityOf(2, { text: 'Utbilda alla nya' });
  const initiative = initiativeWith({
    activities: [activityOf(1, { text: 'Skriv rutinen' }), ACTIVITY] as Activity[],
    assessments: [
      assessmentWith({
        report: {
          ...assessmentWith().report,
          status: 'adopted',
          adoptedBy: 'Socialnämnden',
          adoptedOn: '2026-11-20',
        },
      }),
    ],
    reflections: [
      reflectionWith({
        from: '2025-09-18',
        to: '2026-09-17',
        heldOn: '2026-10-01',
        sources: ['isu', 'sip'],
        nothing: ['collaboration'],
        isu: 'partly',
        revise: 'yes',
        participants: [{ id: 'a', party: 'municipality', role: 'enhetschef', count: 3 }],
        results: [
          { id: 'r', ...emptyRows.results, activityId: ACTIVITY.id, title: 'Utbilda alla nya' },
        ],
        judgements: [
          { id: 'j', ...emptyRows.judgements, purpose: 'responsibility', progress: 'partly' },
          { id: 'k', ...emptyRows.judgements, goal: 'Alla frågar' },
        ],
        aims: [
          { id: 'm', text: 'Utbilda alla nya', activityId: ACTIVITY.id },
          { id: 'n', text: 'Fråga alla', activityId: null },
        ],
      }),
    ],
  });

  test('has one row for each occasion with what it is about, what it rests on and who adopted it', () => {
    expect(recordsOf(tableNamed('uppfoljningar', initiative))).toMatchObject([
      {
        skattning: 'Hösten 2026',
        'gäller från': '2025-09-18',
        'gäller till och med': '2026-09-17',
        'uppföljningen gjordes': '2026-10-01',
        'bygger på': `${m.result_source_isu()}; ${m.result_source_sip()}`,
        'individbaserad systematisk uppföljning': m.result_partly(),
        'inget att rapportera i': m.result_part_collaboration(),
        'överenskommelsen behöver ändras': m.data_yes(),
        // Nothing was kept of what was decided.
        status: m.data_status_noted(),
        'beslut av': 'Socialnämnden',
        'beslut den': '2026-11-20',
        'sparade fastställda texter': 0,
      },
    ]);
  });

  test('tells its own participants from those of the assessment', () => {
    expect(recordsOf(tableNamed('deltagande-funktioner', initiative))).toMatchObject([
      {
        'var med i': m.data_in_follow_up(),
        funktion: 'enhetschef',
        huvudman: m.party_municipality(),
        antal: 3,
      },
    ]);
  });

  test('names purposes, and points at the plan by the number of the activity', () => {
    expect(recordsOf(tableNamed('bedomningar', initiative))).toMatchObject([
      { 'syftets id': 'responsibility', syfte: 'Tydliggöra ansvaret', 'eget mål': null },
      { 'syftets id': null, syfte: null, 'eget mål': 'Alla frågar' },
    ]);
    expect(recordsOf(tableNamed('resultat', initiative))).toMatchObject([
      { 'nr i planen': 2, aktivitet: 'Utbilda alla nya', 'heter i planen': null },
    ]);
    const [reflection] = initiative.reflections;
    const resultsCalled = (title: string) => {
      const results = [{ ...reflection!.results[0]!, title }];
      const renamed = { ...initiative, reflections: [{ ...reflection!, results }] };
      return recordsOf(tableNamed('resultat', renamed));
    };
    expect(resultsCalled('Utbildningen')).toMatchObject([
      { 'nr i planen': 2, aktivitet: 'Utbildningen', 'heter i planen': 'Utbilda alla nya' },
    ]);
    // As the documents have it: a full stop makes no other activity.
    expect(resultsCalled('Utbilda alla nya.')).toMatchObject([{ 'heter i planen': null }]);
  });

  test('lists what the group takes first in the order of the documents: its steps, then its own words', () => {
    const chosen = {
      ...initiative,
      assessments: initiative.assessments.map((one) => ({
        ...one,
        priorities: ['7', 'x9', '2', '7'],
      })),
    };
    const firsts = recordsOf(tableNamed('prioriteringar', chosen)).map((row) =>
      ['ordning', 'steg', 'prioritering', 'nr i planen'].map((name) => row[name]),
    );
    const nameOf = (id: string) =>
      instrument.phases.flatMap(({ steps }) => steps).find((step) => step.id === id)!.name;
    expect(firsts).toEqual([
      [1, 7, nameOf('7'), null],
      [2, 2, nameOf('2'), null],
      [3, null, 'Utbilda alla nya', 2],
      [4, null, 'Fråga alla', null],
    ]);
    const long = recordsOf(tableNamed('skattningar-lang', chosen));
    expect(long.find((row) => row['steg'] === 2)?.['prioritet']).toBe(2);
    const unknown = recordsOf(tableNamed('prioriteringar', chosen, false));
    expect(unknown.map((row) => row['prioritering'])).toEqual([
      '7',
      'x9',
      '2',
      'Utbilda alla nya',
      'Fråga alla',
    ]);
  });
});

describe('the wide table of the yearly reflection', () => {
  const LEADING = instrument.reflection[0]!;
  const initiative = initiativeWith({
    reflections: [
      reflectionWith({ answers: { [LEADING.id]: 'Tid saknas.', summary: '=1+1', 'x-9': 'Okänd' } }),
    ],
  });
  const table = tableNamed('arlig-reflektion-bred', initiative);

  test('has one row for each follow-up, with what it says below each question', () => {
    expect(recordsOf(table)).toMatchObject([
      {
        kommun: 'Mora kommun',
        skattning: 'Hösten 2026',
        [LEADING.question]: 'Tid saknas.',
        [m.ahead_summary()]: '=1+1',
        [m.ahead_revise_what()]: null,
        'x-9': 'Okänd',
      },
    ]);
  });

  test('has the same columns for whoever is asked the same questions, answered or not', () => {
    const names = ({ columns }: DataTable) => columns.map(({ name }) => name);
    const without = tableNamed('arlig-reflektion-bred', initiativeWith({}));
    expect(without.rows).toEqual([]);
    const own = (one: DataTable) => names(one).slice(0, names(one).indexOf('datum'));
    expect(own(table)).toEqual([...own(without), 'x-9']);
  });

  test('tells two questions in the same words apart, and one that is called as another column', () => {
    const own = {
      ...instrument,
      reflection: [
        { id: 'first', name: 'Ett', question: 'kommun' },
        { id: 'second', name: 'Två', question: m.ahead_revise_what() },
      ],
    };
    const tables = dataTables(inputOf(initiative, own), dataWords());
    const names = tables
      .find(({ id }) => id === 'arlig-reflektion-bred')
      ?.columns.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'kommun',
        'kommun (first)',
        `${m.ahead_revise_what()} (second)`,
        `${m.ahead_revise_what()} (revision)`,
      ]),
    );
  });
});

test('what the steering group is asked to decide has a row for each decision', () => {
  const initiative = initiativeWith({
    assessments: [assessmentWith({ decisions: '1. Utse ersättare.\n- Avsätt tid.' })],
  });
  expect(recordsOf(tableNamed('beslut', initiative))).toMatchObject([
    { [m.data_c_decision_number()]: 1, [m.data_c_decision()]: 'Utse ersättare.' },
    { [m.data_c_decision_number()]: 2, [m.data_c_decision()]: 'Avsätt tid.' },
  ]);
});

describe('for any initiative', () => {
  test('every row of every follow-up is in the data, once', () => {
    fc.assert(
      fc.property(anyInitiative, (initiative) => {
        const rows = (list: RowList) =>
          initiative.reflections.reduce((sum, one) => sum + one[list].length, 0);
        const own = initiative.assessments.flatMap(({ participants }) => participants).length;
        expect(
          ['resultat', 'bedomningar', 'spridning', 'deltagande-funktioner'].map(
            (id) => tableNamed(id, initiative).rows.length,
          ),
        ).toEqual([
          rows('results'),
          rows('judgements'),
          rows('communications'),
          rows('participants') + own,
        ]);
        expect(tableNamed('uppfoljningar', initiative).rows).toHaveLength(
          initiative.assessments.length,
        );
      }),
    );
  });

  test('every answer is in the long table and in the wide one, once', () => {
    fc.assert(
      fc.property(anyInitiative, fc.boolean(), (initiative, known) => {
        const written = initiative.reflections
          .flatMap(({ answers }) => Object.values(answers))
          .filter((text) => text.trim() !== '')
          .toSorted();
        const long = recordsOf(tableNamed('arlig-reflektion-lang', initiative, known));
        expect(long.map((row) => row['svar']).toSorted()).toEqual(written);
        const wide = tableNamed('arlig-reflektion-bred', initiative, known);
        expect(wide.rows).toHaveLength(initiative.reflections.length);
        const end = wide.columns.findIndex(({ name }) => name === 'datum');
        const texts = wide.rows.flatMap((cells) => cells.slice(1, end));
        expect(
          texts.filter((text) => typeof text === 'string' && text.trim() !== '').toSorted(),
        ).toEqual(written);
      }),
    );
  });

  test('every table begins with what tells which case a row is, and shows it', () => {
    for (const { id, columns, lead = 0 } of tablesOf(two)) {
      expect(lead, id).toBeGreaterThan(0);
      const first = columns.slice(0, lead);
      expect(
        first.every(({ about, hidden }) => !about && !hidden),
        id,
      ).toBe(true);
      expect(columns.at(-1)?.name, id).toBe('påhittat exempel');
    }
  });

  test('every table is rectangular, with one type a column and names that tell columns apart', () => {
    fc.assert(
      fc.property(anyInitiative, fc.boolean(), (initiative, known) => {
        const tables = tablesOf(initiative, known);
        expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
        for (const { id, name, columns, rows } of tables) {
          expect(id).toMatch(/^[a-z-]+$/u);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
          for (const cells of rows) {
            expect(cells).toHaveLength(columns.length);
            cells.forEach((cell, index) => {
              const type = columns[index]?.type;
              if (cell === null) return;
              expect(typeof cell).toBe(type === 'number' ? 'number' : 'string');
              if (type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
            });
          }
        }
      }),
    );
  });

  test('every rating, every text of it and every activity is in the data, once', () => {
    fc.assert(
      fc.property(anyInitiative, fc.boolean(), (initiative, known) => {
        const long = recordsOf(tableNamed('skattningar-lang', initiative, known));
        const ratings = initiative.assessments.flatMap((assessment) => assessment.ratings);
        const said = (key: 'rationale' | 'evidence', column: string) =>
          expect(
            long
              .map((row) => row[column])
              .filter((text) => text !== null)
              .toSorted(),
          ).toEqual(
            ratings
              .map((one) => one[key])
              .filter((text) => text !== '')
              .toSorted(),
          );
        said('rationale', 'motivering');
        said('evidence', 'underlag');
        for (const level of [0, 1, 2, 3])
          expect(long.filter((row) => row['nivå'] === level)).toHaveLength(
            ratings.filter((one) => one.level === level).length,
          );
        const plan = recordsOf(tableNamed('handlingsplan', initiative, known));
        expect(plan.map((row) => row['aktivitet'])).toEqual(
          initiative.activities
            .toSorted((a, b) => a.number - b.number)
            .map(({ text }) => text || null),
        );
      }),
    );
  });
});

describe('key figures', () => {
  const persons = (fields: Partial<FigureYearFields>): Figure => ({
    id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c91',
    name: 'Sökte stöd',
    definition: '',
    kind: 'persons',
    unit: '',
    split: true,
    years: [{ year: 2026, ...emptyYear, total: 40, women: 37, men: 3, ...fields }],
    createdAt: AT,
    updatedAt: AT,
  });
  const shown = (fields: Partial<FigureYearFields>) =>
    recordsOf(tableNamed('nyckeltal-lang', initiativeWith({ figures: [persons(fields)] }))).map(
      (row) => [row['grupp'], row['värde (totalt)'], row['värde (grupp)'], row['varför tomt']],
    );

  test('leave the device as they may be shown, and say why a number is not there', () => {
    expect(shown({ girls: 0, boys: 'unknown', other: null })).toEqual([
      [m.result_figure_total(), null, null, m.data_shown_withheld()],
      [m.result_gender_women(), null, 37, null],
      [m.result_gender_men(), null, null, m.data_shown_few()],
      [m.result_gender_girls(), null, 0, null],
      [m.result_gender_boys(), null, null, m.data_shown_unknown()],
      [m.result_gender_other(), null, null, m.data_shown_missing()],
    ]);
  });

  test('have their total beside their groups, so that neither column counts anybody twice', () => {
    const rows = shown({ total: 64, women: 37, men: 8, girls: 9, boys: 10, other: 0 });
    expect(rows.map(([, total]) => total)).toEqual([64, null, null, null, null, null]);
    expect(rows.map(([, , group]) => group)).toEqual([null, 37, 8, 9, 10, 0]);
  });

  test('stand wide with one row for each year, and say the same', () => {
    const split = persons({ girls: 0, boys: 'unknown', other: null, source: 'Eget' });
    const whole = { ...persons({ total: 12 }), id: 'whole', name: 'Möten', split: false };
    const initiative = initiativeWith({ figures: [split, whole] });
    expect(recordsOf(tableNamed('nyckeltal-bred', initiative))).toMatchObject([
      {
        nyckeltal: 'Sökte stöd',
        år: 2026,
        'värde (totalt)': null,
        'varför tomt (totalt)': m.data_shown_withheld(),
        'värde (kvinnor)': 37,
        'värde (män)': null,
        'varför tomt (män)': m.data_shown_few(),
        'värde (flickor)': 0,
        'varför tomt (pojkar)': m.data_shown_unknown(),
        'varför tomt (personer med annan könsidentitet)': m.data_shown_missing(),
        källa: 'Eget',
      },
      {
        nyckeltal: 'Möten',
        'värde (totalt)': 12,
        'varför tomt (totalt)': null,
        'värde (kvinnor)': null,
        'varför tomt (kvinnor)': null,
      },
    ]);
  });

  test('say the same long and wide, whatever a group has written', () => {
    fc.assert(
      fc.property(anyInitiative, (initiative) => {
        const numbers = (id: string) => {
          const { columns, rows } = tableNamed(id, initiative);
          const [start, end] = ['år', 'enhet'].map((one) =>
            columns.findIndex(({ name }) => name === one),
          );
          return rows
            .flatMap((cells) => cells.slice(start! + 1, end))
            .filter((cell) => typeof cell === 'number');
        };
        expect(numbers('nyckeltal-bred')).toEqual(numbers('nyckeltal-lang'));
      }),
    );
  });

  test('never name one to four persons, whatever a group has written', () => {
    fc.assert(
      fc.property(anyInitiative, (initiative) => {
        const names = initiative.figures
          .filter(({ kind }) => kind === 'persons')
          .map((one) => one.name);
        for (const row of recordsOf(tableNamed('nyckeltal-lang', initiative)))
          if (
            names.includes(String(row['nyckeltal'] ?? '')) &&
            row['enhet'] === m.result_figure_persons()
          )
            for (const value of [row['värde (totalt)'], row['värde (grupp)']])
              expect([1, 2, 3, 4]).not.toContain(value);
      }),
    );
  });
});
