import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instrument, jointRatings } from '../../../tests/support/domain.ts';
import { numbersIn } from '../../../tests/support/numbers-in-text.ts';
import { ANSWERS } from '../domain/status/distribution.ts';
import { overviewOf } from '../domain/status/overview.ts';
import { otherSteps, stepsSentence } from './step-counts.ts';

const anyLevels = fc.array(fc.constantFrom(...ANSWERS), { minLength: 14, maxLength: 14 });
const valuesIn = (text: string) => numbersIn(text).map(({ value }) => value ?? NaN);

test('the parts that are named add up to all steps, of the whole and of each phase', () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const overview = overviewOf(instrument, jointRatings(levels));
      const counted = [
        { counts: overview, all: 14 },
        ...overview.phases.map(({ phase, status }) => ({
          counts: status,
          all: phase.steps.length,
        })),
      ];
      for (const { counts, all } of counted) {
        const { applicable, assessed, unknown, blank } = counts;
        const sentence = stepsSentence(counts, Number);
        if (applicable === 0 || all === 1) {
          expect(otherSteps(counts, Number)).toEqual([]);
          continue;
        }
        const [inPlace, of, ...rest] = valuesIn(
          sentence.replaceAll(/ \(steg [^)]+\)|men alla/gu, ''),
        );
        expect([inPlace, of]).toEqual([counts.inPlace, applicable]);
        // "None of fourteen is assessed yet" has them all in it.
        const isSaid = assessed > 0 || unknown.length > 0;
        const open = isSaid ? [unknown.length, blank.length] : [];
        const named = [...open, all - applicable].filter((count) => count > 0);
        expect(rest).toEqual(named);
        expect(assessed + unknown.length + blank.length + (all - applicable)).toBe(all);
        const numbers = /\(steg ([^)]+)\)/u.exec(sentence)?.[1] ?? '';
        expect(valuesIn(numbers).map(String)).toEqual(counts.excluded);
      }
    }),
  );
});
