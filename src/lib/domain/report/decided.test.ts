// What the group takes first and asks the steering group to decide is asked once and said in every document; and nothing in
// a document tells the group what to do.
import { describe, expect, test } from 'vitest';
import { documentFrom, inputFor, words } from '../../../../tests/support/documents.ts';
import {
  assessmentWith,
  initiativeWith,
  instrument,
  jointRatings,
} from '../../../../tests/support/domain.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { followedUp } from '../../../../tests/support/followed-up.ts';
import { ANY, holding, m } from '../../../../tests/support/messages.ts';
import type { Initiative } from '../assessment/schema.ts';
import { textsOf as typedTexts } from '../privacy/texts.ts';
import { buildDocument, DOCUMENTS, summaryPieces } from './documents.ts';
import { finished } from './finished.ts';
import type { Block, Report } from './model.ts';
import { RECEIVINGS } from './receiving.ts';
import { textsOf } from './texts.ts';

const withDecisions = (decisions: string, of = followedUp): Initiative => ({
  ...of,
  assessments: of.assessments.map((one, index, all) =>
    index === all.length - 1 ? { ...one, decisions, priorities: ['7', '6', '1'] } : one,
  ),
});
const asked = withDecisions('1. utse ersättare hos båda huvudmännen\nAvsätt tid för 2027.');
const numbered = ({ blocks }: Report): readonly string[][] =>
  blocks.flatMap((block) => (block.kind === 'list' && block.isNumbered ? [[...block.items]] : []));
const nameOf = (id: string) => {
  const all = instrument.phases.flatMap(({ steps }) => steps);
  const number = all.findIndex((step) => step.id === id) + 1;
  return m.doc_step_heading({ number, name: all[number - 1]?.name ?? '' });
};

describe.each(['annual', 'summary'] as const)('the document %s', (id) => {
  test('has what the steering group is asked to decide as numbered sentences', () => {
    expect(numbered(documentFrom(id, asked))).toContainEqual([
      'Utse ersättare hos båda huvudmännen.',
      'Avsätt tid för 2027.',
    ]);
  });

  test('has the steps that are taken first by name, in the group’s order', () => {
    const lists = numbered(documentFrom(id, asked));
    const names = ['7', '6', '1'].map(nameOf);
    expect(lists.filter((items) => items.slice(0, 3).join() === names.join())).toHaveLength(1);
  });
});

test('where steps are chosen, no document says that nothing is said of what comes first', () => {
  const bare = withDecisions('', initiativeWith());
  for (const id of DOCUMENTS) {
    const { blocks } = documentFrom(id, bare);
    const silent = blocks.flatMap((block, index) => {
      const isSilent = block.kind === 'paragraph' && block.text === m.doc_nothing_reported();
      const above = blocks[index - 1];
      return isSilent && above?.kind === 'heading' ? [above.text.replace(/^\d+\. /u, '')] : [];
    });
    // What is wanted from others is another question.
    expect(silent).toEqual(
      id === 'annual'
        ? [
            m.doc_s_results(),
            m.doc_s_collaboration(),
            m.doc_s_implementation(),
            m.doc_s_judgement(),
            m.doc_s_support(),
          ]
        : [],
    );
  }
  expect(numbered(documentFrom('annual', bare))).toEqual([['7', '6', '1'].map(nameOf)]);
});

describe('the letter', () => {
  const proposalsOf = (initiative: Initiative, receiving?: (typeof RECEIVINGS)[number]) =>
    numbered(
      buildDocument('letter', { ...inputFor(initiative), ...(receiving && { receiving }) }, words),
    )[0] ?? [];

  test('proposes what the group wants decided, in its own words and as a sentence for the minutes', () => {
    const proposals = proposalsOf(withDecisions('avsätt tid\nSocialnämnden ger uppdrag till IFO'));
    expect(proposals.slice(-2)).toEqual([
      m.doc_letter_decides({ text: 'Avsätt tid.' }),
      'Socialnämnden ger uppdrag till IFO.',
    ]);
    for (const proposal of proposals) expect(proposal).toMatch(/^\p{Lu}.*[.!?]”?$/u);
  });

  test('never proposes two things that exclude each other', () => {
    const lists = RECEIVINGS.map((receiving) => proposalsOf(followedUp, receiving));
    const firsts = lists.map(([first]) => first);
    expect(new Set(firsts).size).toBe(RECEIVINGS.length);
    for (const list of lists) expect(list.filter((one) => firsts.includes(one))).toHaveLength(1);
  });

  test('numbers what is attached, the letter itself not', () => {
    const { blocks } = documentFrom('letter', followedUp);
    const list = blocks.find((block) => block.kind === 'list' && !block.isNumbered);
    const beginnings = list?.kind === 'list' ? list.items.map((item) => item.slice(0, 8)) : [];
    expect(beginnings.slice(1)).toEqual(['Bilaga 1', 'Bilaga 2', 'Bilaga 3']);
    expect(beginnings[0]).not.toContain('Bilaga');
  });

  test('attaches the assessment by itself only where no follow-up has it in it', () => {
    const attached = (initiative: Initiative) =>
      textsOf(documentFrom('letter', initiative)).filter((text) => text.startsWith('Bilaga'));
    const has = (initiative: Initiative, name: string) =>
      attached(initiative).some((text) => text.includes(`${name} 2026`));
    expect(has(followedUp, m.doc_annual())).toBe(true);
    expect(has(followedUp, m.doc_summary())).toBe(true);
    expect(has(followedUp, m.doc_appendix())).toBe(false);
    expect(has(initiativeWith(), m.doc_annual())).toBe(false);
    expect(has(initiativeWith(), m.doc_appendix())).toBe(true);
  });

  test('proposes nothing of a follow-up that is not made, and says so', () => {
    const period = { from: '2025-09-01', to: '2026-08-31' };
    const assessed = initiativeWith({
      assessments: [assessmentWith({ ratings: jointRatings([1]) })],
      reflections: [reflectionWith(period)],
    });
    const title = assessed.title;
    expect(proposalsOf(assessed, 'approves')).toEqual([
      m.doc_letter_approves_assessment({ title, date: '17 september 2026' }),
    ]);
    expect(proposalsOf(assessed, 'notes')).toEqual([
      m.doc_letter_notes_assessment({ title, date: '17 september 2026' }),
    ]);
    for (const id of ['annual', 'summary', 'letter'] as const) {
      const said = textsOf(documentFrom(id, assessed)).join('\n');
      expect(said).toContain(m.doc_not_followed_up({ year: '2026' }));
      expect(textsOf(documentFrom(id, followedUp)).join('\n')).not.toContain(
        m.doc_not_followed_up({ year: '2026' }),
      );
    }
  });

  test('tells what the steering group is asked before it is proposed to a nämnd for its own part', () => {
    const { blocks } = documentFrom('letter', asked);
    const at = blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === m.doc_decisions(),
    );
    expect(blocks[at + 1]).toMatchObject({
      items: ['Utse ersättare hos båda huvudmännen.', 'Avsätt tid för 2027.'],
    });
    expect(proposalsOf(asked)).toContain(m.doc_letter_decides({ text: 'Avsätt tid för 2027.' }));
  });

  test('says of a nämnd among those who get the decision that it may be the one that decides', () => {
    const list = documentFrom('letter', followedUp).blocks.findLast(({ kind }) => kind === 'list');
    expect(list).toMatchObject({
      items: [m.doc_letter_recipient({ unit: 'Socialnämnden' }), 'Vårdcentralerna'],
    });
  });

  test('is signed by functions', () => {
    expect(documentFrom('letter', followedUp).blocks.at(-1)).toEqual({
      kind: 'signatures',
      items: [m.doc_letter_head(), m.doc_letter_official()],
    });
  });

  test('asks for nothing when it is to be read, and leaves no heading bare', () => {
    for (const initiative of [initiativeWith(), followedUp]) {
      const { blocks } = finished(documentFrom('letter', initiative));
      const said = textsOf({ blocks, meta: documentFrom('letter', initiative).meta }).join('\n');
      expect(said).not.toMatch(/\[|\]/u);
      expect(said).not.toContain(m.doc_letter_prompt({ text: '' }).trim());
      const at = blocks.findIndex(
        (block) => block.kind === 'heading' && block.text === m.doc_letter_assessment(),
      );
      expect(blocks[at + 1]).toMatchObject({ text: m.doc_letter_unwritten() });
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1];
        if (block.kind === 'heading')
          expect(next?.kind === 'heading' && next.level <= block.level, block.text).toBe(false);
      }
    }
  });
});

test('a document to read is the same report where nothing asks for more', () => {
  for (const id of ['annual', 'summary', 'plan', 'appendix'] as const) {
    const report = documentFrom(id, followedUp);
    expect(finished(report)).toEqual(report);
  }
});

describe('the summary', () => {
  test('says when the levels were chosen, who took part and what “på plats” means', () => {
    const text = textsOf(documentFrom('summary', followedUp)).join('\n');
    const { name, anchor } = instrument.scale.levels[3];
    expect(text).toContain(m.report_t_assessment_date());
    expect(text).toContain(m.doc_participants_intro());
    expect(text).toContain(m.doc_assessment_participants_intro());
    expect(text).toContain(m.report_means({ name, anchor }));
  });

  test('leaves out the pieces that it is told to, and says where the rest of its own words is', () => {
    const input = inputFor(asked);
    const pieces = summaryPieces(input, words);
    expect(pieces.slice(0, 3).map(({ id }) => id)).toEqual(['first', 'decisions', 'judgement']);
    const last = pieces.filter(({ sentence }) => sentence !== undefined).at(-1)!;
    const less = textsOf(
      buildDocument('summary', { ...input, without: new Set([last.id, 'decisions']) }, words),
    ).join('\n');
    expect(less).toContain(m.doc_summary_goes_on());
    expect(less).toContain(m.doc_rest_in({ chapters: '1' }));
    expect(less).not.toContain(last.sentence);
    expect(less).not.toContain(m.doc_decisions());
    const whole = textsOf(buildDocument('summary', input, words)).join('\n');
    expect(whole).not.toContain(m.doc_summary_goes_on());
    expect(whole).not.toMatch(holding(m.doc_rest_in({ chapters: ANY })));
    expect(whole).toContain(last.sentence);
  });
});

const TOLD = /(?<!\p{L})(?:ni|er|era|ert|vi|oss|skriv|välj|fyll|lägg|ange|komplettera)(?!\p{L})/iu;
/** What the app says itself in a document; what a group has typed and what the questionnaire asks stand as quotations. */
function ownWords(report: Report, initiative: Initiative): string {
  const quoted = [
    ...typedTexts(initiative).flatMap(({ text }) => [text.trim(), ...text.trim().split('\n')]),
    ...instrument.phases.flatMap(({ steps }) =>
      steps.flatMap(({ signs, question }) => [question, ...signs.map(({ text }) => text)]),
    ),
  ]
    .flatMap((text) => [text, text.replace(/\.$/u, '')])
    .filter((text) => text.length > 3)
    .sort((one, other) => other.length - one.length);
  const isQuoted = (text: string) => quoted.includes(text);
  const said = (block: Block) => textsOf({ ...report, blocks: [block] });
  return report.blocks
    .flatMap(said)
    .filter((text) => !isQuoted(text))
    .map((text) => quoted.reduce((rest, one) => rest.replaceAll(one, ''), text))
    .join('\n');
}

test.each(DOCUMENTS)('nothing in %s tells the group what to do or asks it anything', (id) => {
  const empty = initiativeWith({
    assessments: [
      assessmentWith({
        ratings: ['1', '2', '3'].map((step, index) => ({
          step,
          party: 'joint' as const,
          level: (['unknown', 'not-applicable', 3] as const)[index] ?? null,
          rationale: '',
          evidence: '',
          updatedAt: '2026-11-01T10:00:00.000Z',
        })),
      }),
    ],
  });
  for (const initiative of [empty, followedUp]) {
    const text = ownWords(finished(documentFrom(id, initiative)), initiative);
    expect(text.split('\n').filter((line) => TOLD.test(line))).toEqual([]);
    expect(text).not.toContain('[');
    expect(text.match(/[^\n]*\?[^\n]*/gu) ?? []).toEqual([]);
  }
});
