// Runs steps on the cores there are: one that keeps a single core busy runs beside another such one, one that uses all of
// them runs alone. What a step prints is kept together: at once when it runs alone, when it has ended otherwise.
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {[program: string, args: string[]]} command
 * @property {boolean} [alone] it uses every core
 * @property {readonly string[]} [needs] steps without which this one would only repeat their failure
 * @property {Record<string, string>} [env]
 */

/** How many steps of one core run beside each other. */
const BESIDE = 2;

/**
 * @template {Step} Of
 * @param {readonly Of[]} steps
 * @param {object} on
 * @param {(step: Of, missing: string | undefined) => void} on.begin `missing`: the step that failed, so that this one is
 *   left out
 * @param {(step: Of, result: { ok: boolean, left: boolean, seconds: number, output: string }) => void} on.end
 * @param {(name: string) => boolean} on.failed whether a step that has ended failed
 */
export async function inTurn(steps, { begin, end, failed }) {
  const waiting = [...steps];
  const ended = new Set();
  /** @type {Map<Of, Promise<void>>} */
  const running = new Map();
  const isReady = (/** @type {Of} */ { needs = [] }) => needs.every((name) => ended.has(name));
  const hasRoom = (/** @type {Of} */ { alone = false }) =>
    running.size === 0 ||
    (!alone && running.size < BESIDE && ![...running.keys()].some((one) => one.alone));
  /** @param {Of} step */
  const start = async (step) => {
    const missing = step.needs?.find(failed);
    const begun = Date.now();
    begin(step, missing);
    const { ok, output } = await (missing ? Promise.resolve({ ok: true, output: '' }) : run(step));
    end(step, { ok, left: missing !== undefined, seconds: (Date.now() - begun) / 1000, output });
    ended.add(step.name);
    running.delete(step);
  };
  while (waiting.length > 0 || running.size > 0) {
    // The first that is ready comes first also when it has to wait for room, or one that runs alone might never come.
    for (let next = waiting.find(isReady); next && hasRoom(next); next = waiting.find(isReady)) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(next, start(next));
    }
    if (running.size === 0)
      throw new Error(`${waiting.map(({ name }) => name).join(', ')}: waits for itself`);
    await Promise.race(running.values());
  }
}

/**
 * @param {Step} step
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run({ command: [program, args], alone = false, env }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (/** @type {Buffer} */ part) => void said.push(part));
    const finish = (/** @type {boolean} */ ok) =>
      resolve({ ok, output: Buffer.concat(said).toString('utf8') });
    child.once('error', (error) => {
      said.push(Buffer.from(`${String(error)}\n`));
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}
