import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { AT, initiativeWith, instrument } from '../../../tests/support/domain.ts';
import { workFileName } from '../domain/workfile/file-name.ts';
import { parseWorkFile } from '../domain/workfile/parse.ts';
import { isLongEnough } from '../domain/workfile/passphrase.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import { lock, readLocked, unlock, type Lock } from './locked-file.ts';

const PASSPHRASE = 'Åtta ärliga älgar över ån';
const README = 'En låst fil.';

/** Bytes that are the same in every run. */
function counted(start = 0): Lock['randomBytes'] {
  let next = start;
  return (count) => Uint8Array.from({ length: count }, () => next++ % 256);
}

/** With as few rounds as a file may have, so that many files can be tried. */
const how = (changes: Partial<Lock> = {}): Lock => ({
  passphrase: PASSPHRASE,
  app: '0.1.0',
  exportedAt: AT,
  readme: README,
  randomBytes: counted(),
  iterations: 100_000,
  ...changes,
});

/** What somebody meets who opens the file with the passphrase. */
async function open(text: string, passphrase = PASSPHRASE): Promise<string> {
  const reading = await readLocked(text);
  if (!reading) return 'not a locked file';
  if (!('locked' in reading)) return reading.refusal.reason;
  return (await unlock(reading.locked, passphrase)) ?? 'wrong passphrase';
}

const TEXT = printWorkFile({
  initiatives: [initiativeWith({ title: 'Överenskommelsen – åäö 🌿' })],
  instruments: [instrument],
  app: '0.1.0',
  exportedAt: AT,
});
let locked = '';
let small = '';
beforeAll(async () => {
  locked = (await lock(TEXT, how())) ?? '';
  small = (await lock('{"a": 1}', how())) ?? '';
});

/** The small file with one field changed, as JSON. */
function changed(change: (file: ReturnType<typeof JSON.parse>) => void): string {
  const file = JSON.parse(small);
  change(file);
  return JSON.stringify(file, null, 2);
}

describe('A locked file', () => {
  test('opens with its passphrase to exactly what was locked', async () => {
    expect(await open(locked)).toBe(TEXT);
    expect(parseWorkFile(await open(locked))).toMatchObject({ ok: true });
  });

  test('opens to what was locked, whatever the text and the passphrase', async () => {
    const phrase = fc
      .string({ unit: 'grapheme', minLength: 12, maxLength: 60 })
      .filter(isLongEnough);
    const text = fc.string({ unit: 'binary', maxLength: 400 }).map((one) => JSON.stringify(one));
    await fc.assert(
      fc.asyncProperty(text, phrase, fc.nat(255), async (content, passphrase, seed) => {
        const file = await lock(content, how({ passphrase, randomBytes: counted(seed) }));
        expect(await open(file ?? '', passphrase)).toBe(content);
        expect(await open(file ?? '', `${passphrase}x`)).toBe('wrong passphrase');
      }),
      { numRuns: 25 },
    );
  });

  test('shows nothing of its content, and says in words what it is', () => {
    for (const word of ['Kvinnofrid', 'Mora', 'kommun', initiativeWith().id, PASSPHRASE])
      expect(locked).not.toContain(word);
    expect(JSON.parse(locked)).toMatchObject({
      format: 'iris-last-arbetsfil',
      version: 1,
      app: '0.1.0',
      exportedAt: AT,
      readme: README,
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 100_000 },
      cipher: { name: 'AES-GCM' },
    });
  });

  test('is locked with 600,000 rounds when nothing else is said', async () => {
    const { iterations: _, ...rest } = how();
    const file = JSON.parse((await lock('{}', rest)) ?? '');
    expect(file.kdf.iterations).toBe(600_000);
  });

  test('is another file each time, since salt and start value are new', async () => {
    const again = await lock('{"a": 1}', how({ randomBytes: counted(7) }));
    const [one, two] = [JSON.parse(small), JSON.parse(again ?? '')];
    expect(two.kdf.salt).not.toBe(one.kdf.salt);
    expect(two.cipher.iv).not.toBe(one.cipher.iv);
    expect(two.data).not.toBe(one.data);
  });

  test('is refused before it is saved when it would be too large to be opened', async () => {
    expect(await lock('x'.repeat(16 * 1024 * 1024), how())).toBeUndefined();
  });

  test('from the first version opens for ever', async () => {
    const read = (name: string) =>
      readFileSync(new URL(`../../../tests/fixtures/${name}`, import.meta.url), 'utf8');
    expect(await open(read('locked.iris.json'))).toBe(read('minimal.iris.json'));
  });

  test('says in its name that it is locked, within the length that a name may have', () => {
    expect(workFileName([initiativeWith()], '2026-11-14', 'låst')).toBe(
      'iris_arbetsfil_mora_kvinnofrid-lokal_2026_last_2026-11-14.iris.json',
    );
    const long = initiativeWith({ municipality: null, municipalityName: 'x'.repeat(300) });
    const name = workFileName([long], '2026-11-14', 'låst');
    expect(name).toMatch(/_last_2026-11-14\.iris\.json$/);
    expect(name.length).toBeLessThanOrEqual(100);
  });
});

describe('The passphrase', () => {
  test.each([
    ['letters that are made of two characters', PASSPHRASE.normalize('NFD')],
    ['a space at the end', `${PASSPHRASE} `],
    ['non-breaking spaces', PASSPHRASE.replaceAll(' ', '\u00a0')],
  ])('is the same with %s', async (_, typed) => {
    expect(await open(small, typed)).toBe('{"a": 1}');
  });

  test.each([
    ['another case', PASSPHRASE.toLowerCase()],
    ['a letter less', PASSPHRASE.slice(0, -1)],
    ['nothing', ''],
    ['other vowels', 'Atta arliga algar over an'],
  ])('is wrong with %s', async (_, typed) => {
    expect(await open(small, typed)).toBe('wrong passphrase');
  });

  test('needs twelve characters as people count them, and no special ones', () => {
    expect(isLongEnough('ettordbarael')).toBe(true);
    expect(isLongEnough('ettordbarae')).toBe(false);
    expect(isLongEnough(`  ${'x'.repeat(10)}  `)).toBe(false);
    expect(isLongEnough('å'.normalize('NFD').repeat(6))).toBe(false);
  });
});

describe('Damage is told from a wrong passphrase', () => {
  test.each<[string, (file: ReturnType<typeof JSON.parse>) => void, string]>([
    ['app', (file) => (file.app = '0.1.1'), 'locked-damaged'],
    ['exportedAt', (file) => (file.exportedAt = '2026-11-14T09:30:00.001Z'), 'locked-damaged'],
    ['readme', (file) => (file.readme = 'En låst fil!'), 'locked-damaged'],
    ['kdf.name', (file) => (file.kdf.name = 'scrypt'), 'locked-damaged'],
    ['kdf.hash', (file) => (file.kdf.hash = 'SHA-1'), 'locked-damaged'],
    ['kdf.iterations', (file) => (file.kdf.iterations = 100_001), 'locked-damaged'],
    ['kdf.salt', (file) => (file.kdf.salt = btoa('x'.repeat(16))), 'locked-damaged'],
    ['cipher.name', (file) => (file.cipher.name = 'AES-CBC'), 'locked-damaged'],
    ['cipher.iv', (file) => (file.cipher.iv = btoa('x'.repeat(12))), 'locked-damaged'],
    ['data', (file) => (file.data = btoa('x'.repeat(40))), 'locked-damaged'],
    ['checksum', (file) => (file.checksum = btoa('x'.repeat(32))), 'locked-damaged'],
    ['version', (file) => (file.version = 0), 'locked-damaged'],
    ['a newer version', (file) => (file.version = 2), 'newer'],
    ['format', (file) => (file.format = 'iris-last-arbetsfiI'), 'not a locked file'],
  ])('when %s is another', async (_, change, expected) => {
    expect(await open(changed(change))).toBe(expected);
  });

  test.each(['version', 'app', 'exportedAt', 'readme', 'kdf', 'cipher', 'data', 'checksum'])(
    'when %s is missing',
    async (field) => {
      expect(await open(changed((file) => Reflect.deleteProperty(file, field)))).toBe(
        'locked-damaged',
      );
    },
  );

  test.each<[string, (file: ReturnType<typeof JSON.parse>) => void, string]>([
    ['too few rounds', (file) => (file.kdf.iterations = 99_999), 'kdf.iterations'],
    [
      'rounds that would take for ever',
      (file) => (file.kdf.iterations = 5_000_001),
      'kdf.iterations',
    ],
    ['half a round', (file) => (file.kdf.iterations = 100_000.5), 'kdf.iterations'],
    ['a short salt', (file) => (file.kdf.salt = btoa('x'.repeat(15))), 'kdf.salt'],
    ['an endless salt', (file) => (file.kdf.salt = btoa('x'.repeat(65))), 'kdf.salt'],
    [
      'a start value of another length',
      (file) => (file.cipher.iv = btoa('x'.repeat(16))),
      'cipher.iv',
    ],
    ['data that is no base64', (file) => (file.data = `${file.data.slice(0, -4)}å===`), 'data'],
    ['no data', (file) => (file.data = ''), 'data'],
    ['a number for data', (file) => (file.data = 7), 'data'],
  ])('and the place is named: %s', async (_, change, place) => {
    const reading = await readLocked(changed(change));
    if (!reading || 'locked' in reading || reading.refusal.reason !== 'locked-damaged')
      throw new Error('It was not refused as damaged');
    expect(reading.refusal.problems.map(({ path }) => path.join('.'))).toContain(place);
  });

  test('the newer version is told by its number', async () => {
    expect(await readLocked(changed((file) => (file.version = 3)))).toEqual({
      ok: false,
      refusal: { ok: false, reason: 'newer', version: 3 },
    });
  });

  test('wherever one character of the file is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(small.length - 1),
        fc.constantFrom('A', 'z', '0', '9', '/', '=', '"', '}', ' ', '\u0000', 'å'),
        async (at, character) => {
          fc.pre(small[at] !== character);
          const result = await open(small.slice(0, at) + character + small.slice(at + 1));
          // White space between fields may be any; elsewhere it never opens, and never blames the passphrase.
          const indent = small[at] === ' ' || small[at] === '\n';
          if (!(indent && result === '{"a": 1}'))
            expect(['locked-damaged', 'newer', 'not a locked file']).toContain(result);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('wherever the file is cut off', async () => {
    for (let length = 0; length < small.trimEnd().length; length += 3)
      expect(await open(small.slice(0, length))).toBe('not a locked file');
  });

  test('a header that is edited together with its checksum still never opens', async () => {
    const digest = async (text: string) =>
      btoa(
        String.fromCharCode(
          ...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
        ),
      );
    const { checksum, ...file } = JSON.parse(small);
    expect(await digest(JSON.stringify(file))).toBe(checksum);
    file.kdf.iterations = 100_001;
    const edited = JSON.stringify({ ...file, checksum: await digest(JSON.stringify(file)) });
    expect(await open(edited)).toBe('wrong passphrase');
  });

  test('a field that a later app adds is no damage', async () => {
    expect(await open(changed((file) => (file.note = 'ny')))).toBe('{"a": 1}');
  });

  test('an ordinary work file that speaks of locked ones is none', async () => {
    const title = 'format "iris-last-arbetsfil"';
    expect(await open(TEXT.replace('Överenskommelsen', JSON.stringify(title).slice(1, -1)))).toBe(
      'not a locked file',
    );
    expect(await open(JSON.stringify({ format: 'iris-arbetsfil', x: 'iris-last-arbetsfil' }))).toBe(
      'not a locked file',
    );
  });
});
