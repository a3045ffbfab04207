// What a document claims of who did what, of the plan and of a step is told from the data, and never more than that.
import { describe, expect, test } from 'vitest';
import { activityOf } from '../../../../tests/support/activity.ts';
import { documentFrom } from '../../../../tests/support/documents.ts';
import {
  assessmentWith,
  AT,
  initiativeWith,
  instrument,
  jointRatings,
} from '../../../../tests/support/domain.ts';
import { followedUp } from '../../../../tests/support/followed-up.ts';
import { m } from '../../../../tests/support/messages.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRating } from '../assessment/edit.ts';
import type { Assessment, Level, Party } from '../assessment/schema.ts';
import type { Activity } from '../plan/schema.ts';
import { emptyRows } from '../reflection/rows.ts';
import { DOCUMENTS } from './documents.ts';
import type { Report } from './model.ts';
import { textsOf } from './texts.ts';

const picture = (step: string, party: Party, level: Level) => ({
  ...emptyRating(step, party, AT),
  level,
});
const assessed = (fields: Partial<Assessment>) =>
  initiativeWith({ assessments: [assessmentWith(fields)] });
const said = (report: Report) => textsOf(report).join('\n');
const headingsOf = ({ blocks }: Report, level: number) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  );

describe('who took part in the assessment', () => {
  const municipality = { id: 'a', party: 'municipality', role: 'socialchef', count: 1 } as const;
  test.each([
    ['nobody is noted', {}, m.report_about_nobody()],
    ['of the kommun alone', { participants: [municipality] }, m.report_about_municipality()],
    [
      'of the region alone, by its picture',
      { ratings: [picture('1', 'region', 2)] },
      m.report_about_region(),
    ],
    [
      'of both, one by its picture',
      { participants: [municipality], ratings: [picture('1', 'region', 2)] },
      m.report_about_both(),
    ],
  ])('%s', (_, fields, sentence) => {
    expect(said(documentFrom('appendix', assessed(fields)))).toContain(sentence);
  });

  test('how many steps have a joint answer', () => {
    const text = said(documentFrom('annual', assessed({ ratings: jointRatings([1]) })));
    expect(text).toContain(m.report_about_steps({ answered: 'Ett', all: 'fjorton' }));
    expect(text).toContain(m.doc_group_assessment({ whose: m.doc_group_anybody() }));
  });

  test('the group is of the huvudmän that took part in anything', () => {
    const followed = initiativeWith({
      assessments: [assessmentWith({ participants: [municipality] })],
      reflections: [reflectionWith({ heldOn: '2026-10-20' })],
    });
    expect(said(documentFrom('letter', followed))).toContain(
      m.doc_group({ whose: m.doc_group_municipality() }),
    );
  });
});

describe('a huvudman without a level of its own', () => {
  const report = documentFrom(
    'appendix',
    assessed({ ratings: [...jointRatings([3, 3]), picture('1', 'region', 3)] }),
  );
  const table = report.blocks.find(
    (block) =>
      block.kind === 'table' &&
      block.caption === m.report_in_numbers({ caption: m.report_t_pictures_per_step() }),
  );

  test('is called in the table what the chart above it calls it', () => {
    const none = m.pictures_no_answer();
    expect(table?.kind === 'table' && table.rows[0]?.slice(1)).toEqual([
      none,
      '3 På plats',
      '3 På plats',
    ]);
    expect(table?.kind === 'table' && table.rows[1]?.slice(1)).toEqual([none, none, '3 På plats']);
    const figure = report.blocks.find(
      (block) => block.kind === 'figure' && block.chart.type === 'pictures',
    );
    expect(
      figure?.kind === 'figure' && figure.chart.type === 'pictures' && figure.chart.columns,
    ).toContainEqual({ level: null, label: none });
    expect(figure?.kind === 'figure' && figure.alternative).toContain(none);
  });

  test('is told in words that add up', () => {
    expect(said(report)).toContain(
      `${m.doc_pictures_region({ number: 'ett steg' })} ${m.doc_pictures_none({ number: 'tretton' })}`,
    );
  });
});

describe('a result of an activity that is in the plan', () => {
  const activity = activityOf(1, {
    text: 'Ta fram en gemensam rutin.',
    status: 'not-started',
    due: null,
  });
  const withTitle = (title: string) =>
    initiativeWith({
      activities: [activity] as Activity[],
      reflections: [
        reflectionWith({
          results: [
            { ...emptyRows.results, id: 'r', activityId: activity.id, title, carriedOut: 'yes' },
          ],
        }),
      ],
    });
  const factsOf = (title: string) =>
    documentFrom('annual', withTitle(title)).blocks.flatMap((block) =>
      block.kind === 'facts' ? block.items.map(({ term, text }) => `${term}: ${text}`) : [],
    );
  const number = `${m.doc_plan_number()}: 1`;

  test.each(['', 'Ta fram en gemensam rutin', 'ta fram en gemensam rutin. '])(
    'has its number while they say the same: “%s”',
    (title) => {
      expect(factsOf(title)).toContain(number);
    },
  );

  test('has what the plan says now beside it when either was written anew', () => {
    const said = factsOf('Slå ihop de två samverkansgrupperna');
    expect(said).not.toContain(number);
    expect(said).toContain(
      `${m.doc_plan_now()}: ${m.doc_planned_now({
        number: '1',
        name: 'Ta fram en gemensam rutin',
        status: m.plan_status_not_started(),
      })}`,
    );
  });
});

describe('a step', () => {
  test('has how many of its signs hold, of how many', () => {
    const [step] = instrument.phases[0]!.steps;
    const ticked = step!.signs.slice(0, 2).map(({ id }) => id);
    const report = documentFrom(
      'appendix',
      assessed({ ratings: jointRatings([1]), signs: { [step!.id]: ticked } }),
    );
    expect(said(report)).toContain(m.report_t_signs({ ticked: 'Två', all: 'fem' }));
  });

  test('is asked about in one place', () => {
    for (const id of ['annual', 'appendix'] as const)
      for (const { question } of instrument.phases.flatMap(({ steps }) => steps))
        expect(said(documentFrom(id, followedUp)).split(question)).toHaveLength(2);
  });
});

test('the question that waits for an answer stands in the yearly follow-up with its number', () => {
  const question = activityOf(7, {
    kind: 'question',
    text: 'Fråga verksamheterna',
    status: 'in-progress',
  });
  const { blocks } = documentFrom(
    'annual',
    initiativeWith({ activities: [question] as Activity[] }),
  );
  const table = blocks.find(
    (block) => block.kind === 'table' && block.caption === m.doc_open_questions_caption(),
  );
  expect(table?.kind === 'table' && table.rows[0]?.[1]).toBe('Fråga verksamheterna');
});

test('the huvudman stands in brackets after its function, and not where it is named already', () => {
  const responsible = (text: string) =>
    said(
      documentFrom(
        'plan',
        initiativeWith({
          activities: [activityOf(1, { responsible: text, owner: 'shared' })] as Activity[],
        }),
      ),
    );
  const owner = m.plan_owner_shared().toLowerCase();
  const brackets = m.doc_responsible_of({ responsible: 'processledare', owner });
  expect(responsible('processledare')).toContain(brackets);
  expect(responsible('chefer i kommunen och regionen')).not.toContain(
    m.doc_responsible_of({ responsible: 'chefer i kommunen och regionen', owner }),
  );
});

test('each appendix of the yearly follow-up has a letter of its own, in order', () => {
  for (const initiative of [initiativeWith(), followedUp]) {
    const titles = headingsOf(documentFrom('annual', initiative), 2).slice(10);
    expect(titles.map((title) => title.slice(0, 9))).toEqual(
      titles.map((_, index) => `Bilaga ${'ABCDEFGH'.charAt(index)}.`),
    );
  }
});

test('a document that there is one of every year has the year in its name', () => {
  const named = DOCUMENTS.filter((id) => documentFrom(id, followedUp).meta.title.includes('2026'));
  expect(named).toEqual(['annual', 'summary', 'appendix']);
});

test('steps and priorities that come first are two lists with the same names everywhere', () => {
  const titles: string[] = [m.doc_first_heading(), m.doc_aims_heading()];
  const inAnnual = headingsOf(documentFrom('annual', followedUp), 3);
  const inSummary = headingsOf(documentFrom('summary', followedUp), 2);
  expect(inAnnual.filter((title) => titles.includes(title))).toEqual(titles);
  expect(inSummary.filter((title) => titles.includes(title))).toEqual(titles);
});

test('the summary has what the group judges before the phases, under a heading of their own', () => {
  const { blocks } = documentFrom('summary', followedUp);
  const terms = blocks.flatMap((block) =>
    block.kind === 'facts' ? block.items.map(({ term }) => term) : [],
  );
  expect(terms.indexOf(m.doc_judgement_short())).toBeGreaterThan(0);
  expect(terms.indexOf(m.doc_phase_standing())).toBeGreaterThan(
    terms.indexOf(m.doc_judgement_short()),
  );
  expect(headingsOf({ blocks, meta: documentFrom('summary', followedUp).meta }, 2).at(-1)).toBe(
    m.doc_standing_heading(),
  );
});
