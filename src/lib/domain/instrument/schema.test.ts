import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import shipped from '#instruments/iris/1.0.0/instrument.json';
import { printPath } from '../problem.ts';
import { parseInstrument, type Instrument } from './schema.ts';

type Draft = typeof shipped;

/** Where the shipped instrument is refused once it has been changed, as "path code". */
function refusals(change: (draft: Draft) => void): string[] {
  const draft = structuredClone(shipped);
  change(draft);
  const result = parseInstrument(draft);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${printPath(path)} ${code}`);
}

function shippedInstrument(): Instrument {
  const result = parseInstrument(shipped);
  if (!result.ok) throw new Error(result.problems.map(({ path }) => printPath(path)).join(', '));
  return result.value;
}

describe('the shipped instrument', () => {
  const instrument = shippedInstrument();
  const steps = instrument.phases.flatMap((phase) => phase.steps);

  test('parses unchanged', () => {
    expect(instrument).toEqual(shipped);
  });

  test('has fourteen numbered steps in four phases of eight, two, three and one', () => {
    expect(steps.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, i) => String(i + 1)));
    expect(instrument.phases.map((phase) => phase.steps.length)).toEqual([8, 2, 3, 1]);
  });

  test('gives every step a sign that is seen early and one that is seen only when it is in place', () => {
    const lopsided = steps.filter(
      ({ signs }) =>
        !signs.some(({ level }) => level < 3) || !signs.some(({ level }) => level === 3),
    );
    expect(lopsided.map(({ id }) => id)).toEqual([]);
  });

  test('lists the signs of a step from the lowest level to the highest', () => {
    const levels = steps.map(({ signs }) => signs.map(({ level }) => level));
    expect(levels).toEqual(levels.map((step) => step.toSorted((a, b) => a - b)));
  });

  test('asks about each perspective on the steps where it matters, once', () => {
    const stepsOf = (perspective: string) =>
      steps
        .filter(({ prompts }) => prompts.some((prompt) => prompt.perspective === perspective))
        .map(({ id }) => Number(id));
    expect(Object.fromEntries(instrument.perspectives.map(({ id }) => [id, stepsOf(id)]))).toEqual({
      governance: [3, 5, 10, 13],
      measures: [1, 10, 12],
      participation: [1, 4, 5, 14],
      equality: [1, 4, 8, 12, 14],
      child: [4, 6, 12],
      complexity: [2, 6, 14],
    });
    expect(steps.flatMap(({ prompts }) => prompts)).toHaveLength(22);
  });

  test('asks the four questions of the yearly reflection', () => {
    expect(instrument.reflection.map(({ id }) => id)).toEqual([
      'results',
      'collaboration',
      'implementation',
      'progress',
    ]);
  });
});

describe('an instrument is refused, with the place,', () => {
  test('when two steps have the same id', () => {
    expect(refusals((draft) => (draft.phases[2]!.steps[1]!.id = '1'))).toEqual([
      'phases[2].steps[1].id duplicate_id',
    ]);
  });

  test('when two signs of a step have the same id', () => {
    expect(
      refusals(
        ({ phases }) => (phases[0]!.steps[0]!.signs[1]!.id = phases[0]!.steps[0]!.signs[0]!.id),
      ),
    ).toEqual(['phases[0].steps[0].signs[1].id duplicate_id']);
  });

  test('when a prompt names a perspective that does not exist', () => {
    expect(
      refusals((draft) => (draft.phases[0]!.steps[0]!.prompts[1]!.perspective = 'weather')),
    ).toEqual(['phases[0].steps[0].prompts[1].perspective unknown_reference']);
  });

  test('when a step names a document that does not exist', () => {
    expect(
      refusals((draft) => (draft.phases[3]!.steps[0]!.sources[0]!.document = 'missing')),
    ).toEqual(['phases[3].steps[0].sources[0].document unknown_reference']);
  });

  test('when a level has no anchor', () => {
    expect(refusals((draft) => Reflect.deleteProperty(draft.scale.levels[2]!, 'anchor'))).toEqual([
      'scale.levels[2].anchor invalid_type',
    ]);
  });

  test('when the groups of a phase leave a step out', () => {
    expect(refusals((draft) => draft.phases[0]!.groups.pop())).toEqual([
      'phases[0].groups groups_do_not_cover_steps',
    ]);
  });

  test('when the groups of a phase take the steps in another order', () => {
    expect(refusals((draft) => draft.phases[0]!.groups.reverse())).toEqual([
      'phases[0].groups groups_do_not_cover_steps',
    ]);
  });

  test('when a sign belongs to a level that the scale does not have', () => {
    expect(refusals((draft) => (draft.phases[0]!.steps[0]!.signs[0]!.level = 4))).toEqual([
      'phases[0].steps[0].signs[0].level invalid_union',
    ]);
  });

  describe('when what it says about earlier versions', () => {
    const one = { step: '1', meaning: true, text: 'Steget gäller nu också regionen.' };
    const changed = (...changes: unknown[]) =>
      refusals((draft) => Object.assign(draft, { changes }));

    test('is in order, it is not refused', () => {
      const gone = { step: '99', meaning: true, text: 'Steget är borttaget.', removed: true };
      expect(changed({ from: '0.9.0', steps: [one, gone] }, { from: '0.8.0', steps: [] })).toEqual(
        [],
      );
    });

    test('names a step that does not exist, or calls one removed that does', () => {
      expect(
        changed({
          from: '0.9.0',
          steps: [
            { ...one, step: '99' },
            { ...one, removed: true },
          ],
        }),
      ).toEqual([
        'changes[0].steps[0].step unknown_reference',
        'changes[0].steps[1].step unknown_reference',
      ]);
    });

    test('names a step or a version twice, or the version itself', () => {
      expect(changed({ from: '0.9.0', steps: [one, one] })).toEqual([
        'changes[0].steps[1].step duplicate_id',
      ]);
      expect(changed({ from: '0.9.0', steps: [] }, { from: '0.9.0', steps: [] })).toEqual([
        'changes[1].from duplicate_id',
      ]);
      expect(changed({ from: '1.0.0', steps: [] })).toEqual(['changes[0].from unknown_reference']);
    });

    test('does not say what has changed', () => {
      expect(changed({ from: '0.9.0', steps: [{ ...one, text: '' }] })).toEqual([
        'changes[0].steps[0].text too_small',
      ]);
    });
  });

  test('when it is not an object at all', () => {
    expect(parseInstrument(null)).toMatchObject({ ok: false, problems: [{ path: [] }] });
  });
});

test('any instrument that parses comes back the same after a journey through JSON', () => {
  fc.assert(
    fc.property(anyInstrument(), (instrument) => {
      const result = parseInstrument(JSON.parse(JSON.stringify(instrument)));
      expect(result).toEqual({ ok: true, value: instrument });
    }),
    { numRuns: 50 },
  );
});

/** Other instruments than ours: any texts, any number of phases, steps and signs, with and without groups. */
function anyInstrument(): fc.Arbitrary<Instrument> {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((raw) => raw.trim())
    .filter((trimmed) => trimmed !== '');
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,7}$/);
  const choice = fc.record({ name: text, anchor: text });
  const unique = <T extends { id: string }>(item: fc.Arbitrary<T>, min: number, max: number) =>
    fc.uniqueArray(item, { minLength: min, maxLength: max, selector: ({ id }) => id });

  const lists = fc.record({
    documents: unique(
      fc.record({ id, title: text, note: text }, { requiredKeys: ['id', 'title'] }),
      1,
      3,
    ),
    perspectives: unique(fc.record({ id, name: text }), 1, 3),
    stepIds: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
  });

  return lists.chain(({ documents, perspectives, stepIds }) => {
    const step = fc.record({
      name: text,
      original: text,
      question: text,
      inPlace: text,
      missing: fc.array(text, { minLength: 1, maxLength: 6 }),
      signs: unique(fc.record({ id, text, level: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3) }), 3, 5),
      prompts: fc.array(
        fc.record({ perspective: fc.constantFrom(...perspectives.map((p) => p.id)), text }),
        { maxLength: 2 },
      ),
      activities: unique(fc.record({ id, text }), 1, 4),
      sources: fc.array(
        fc.record({ document: fc.constantFrom(...documents.map((d) => d.id)), heading: text }),
        { minLength: 1, maxLength: 2 },
      ),
    });
    const phase = (index: number, ids: readonly string[]) =>
      fc
        .record({
          name: text,
          original: text,
          groupName: fc.option(text),
          steps: fc.tuple(...ids.map(() => step)),
        })
        .map(({ groupName, steps, ...rest }) => ({
          id: String(index),
          ...rest,
          groups: groupName === null ? [] : [{ name: groupName, steps: [...ids] }],
          steps: steps.map((body, i) => ({ id: ids[i]!, ...body })),
        }));
    const half = Math.ceil(stepIds.length / 2);
    const parts = [stepIds.slice(0, half), stepIds.slice(half)].filter((ids) => ids.length > 0);

    return fc.record({
      id,
      version: fc.constantFrom('1.0.0', '12.34.56'),
      language: fc.constantFrom('sv', 'sma', 'fi-FI'),
      originalLanguage: fc.constantFrom('en', 'sv'),
      title: text,
      summary: text,
      independence: text,
      documents: fc.constant(documents),
      abbreviations: fc.array(fc.record({ short: text, long: text }), { maxLength: 3 }),
      perspectives: fc.constant(perspectives),
      scale: fc.record({
        question: text,
        levels: fc.tuple(choice, choice, choice, choice),
        unknown: choice,
        notApplicable: choice,
      }),
      phases: fc.tuple(...parts.map((ids, index) => phase(index, ids))),
      reflection: unique(fc.record({ id, name: text, question: text }), 1, 4),
    });
  });
}
