// More hostile files than every run of the tests takes, and new ones each time: npm run fuzz [-- runs [seed]].
import { randomInt } from 'node:crypto';
import { node } from './ready.mjs';

const [runs = '20000', seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
process.env.IRIS_FUZZ_RUNS = runs;
process.env.IRIS_FUZZ_SEED = seed;
console.log(`${runs} files, seed ${seed}. To repeat: npm run fuzz -- ${runs} ${seed}`);
node('node_modules/vitest/vitest.mjs', 'run', '--project', 'fuzz');
