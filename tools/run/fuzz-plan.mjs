// Which hostile files the fuzz test tries: as many as fit in a minute, in slices of which each has a seed of its own, from
// the seed after the last one that this checkout has tried. `npm run fuzz` asks for a number of files instead.
import { existsSync, readFileSync } from 'node:fs';

const FIRST_SEED = 20_261_114;

/** Where a run leaves the seed that the next one goes on with, from the root of the repository. */
const MEMORY = 'node_modules/.cache/iris/fuzz-seed';

const asked = process.env.IRIS_FUZZ_RUNS;

/**
 * @type {{ seed: number, least: number, seconds: number, memory: string | null }} `least`: files that are tried however long
 *   they take; `seconds`: for how long more are tried; `memory`: null when the next run is not to go on from this one
 */
export const fuzz = asked
  ? {
      seed: Number(process.env.IRIS_FUZZ_SEED ?? FIRST_SEED),
      least: Number(asked),
      seconds: 0,
      memory: null,
    }
  : { seed: nextSeed(), least: 1000, seconds: 60, memory: MEMORY };

function nextSeed() {
  if (process.env.IRIS_FUZZ_SEED) return Number(process.env.IRIS_FUZZ_SEED);
  const left = existsSync(MEMORY) ? Number(readFileSync(MEMORY, 'utf8')) : NaN;
  return Number.isSafeInteger(left) ? left : FIRST_SEED;
}
