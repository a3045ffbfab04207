// Runs a command while something else keeps every core busy, as on a slow or shared machine: what passes or fails by how
// fast the machine is shows itself. npm run busy -- npm test
// The others share a core fairly, so that one loop a core makes the command about half as fast; `--loops 2` a third.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const args = process.argv.slice(2);
const loops = args[0] === '--loops' ? Number(args.splice(0, 2)[1]) : 1;
const [program, ...rest] = args;
if (!program || !Number.isInteger(loops) || loops < 1) {
  console.error('Usage: node tools/check/busy.mjs [--loops a-core] command [argument…]');
  process.exit(2);
}

const count = loops * availableParallelism();
const others = Array.from({ length: count }, () =>
  // Ends by itself when this process is gone, however it went.
  spawn(
    process.execPath,
    [
      '-e',
      'process.on("disconnect", () => process.exit()); (function turn() { const end = Date.now() + 50; while (Date.now() < end); setImmediate(turn); })();',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  ),
);
console.log(`${count} busy loops on ${availableParallelism()} cores`);

const begun = Date.now();
const child = spawn(program, rest, { stdio: 'inherit' });
const code = await new Promise((resolve) => {
  child.once('error', (error) => {
    console.error(String(error));
    resolve(127);
  });
  child.once('close', (status) => resolve(status ?? 1));
});
for (const other of others) other.kill();
console.log(
  `${((Date.now() - begun) / 1000).toFixed(0)} s beside ${count} busy loops, exit code ${code}`,
);
process.exitCode = Number(code);
