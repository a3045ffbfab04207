// A page that asks about a file has names and no more of what is on the device (domain/workfile/outline): everything it
// asks about is called as it would be by whoever had all of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInitiative } from '../../../tests/support/any-initiative.ts';
import { instrument } from '../../../tests/support/domain.ts';
import { compareIncoming } from '../domain/workfile/incoming.ts';
import { metOf, type Asked } from '../domain/workfile/outline.ts';
import { unitName } from './differences.ts';

test('What differs has the same name in the outline as in the whole', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anyInitiative, anyInitiative, (here, incoming) => {
      const [full] = compareIncoming([incoming], [here]);
      if (full?.kind !== 'differs') return;
      const asked = metOf(full) as Asked;
      for (const { unit } of full.differences) {
        kinds.add(unit.kind);
        expect(unitName(unit, instrument, asked.here)).toBe(unitName(unit, instrument, here));
      }
    }),
    { numRuns: 40 },
  );
  expect(kinds).toContain('activity');
  expect(kinds).toContain('reflection');
  expect(kinds).toContain('figure');
});
