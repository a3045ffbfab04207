// Files as somebody could make them, by accident or on purpose: good ones, and good ones with one thing done to them. What
// is done is drawn from a seed, so that a run can be repeated.
import fc from 'fast-check';
import { activityOf, noteOf } from './activity.ts';

export interface HostileFile {
  readonly kind: Kind;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The same files in every run that does not ask for others. */
export const HOSTILE_SEED = 20_261_114;

/** Markup that runs if anything puts it on a page as markup. */
export const MARKUP = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>';
const INVISIBLE = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u0085',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ud800',
  '\r\n',
];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonRecord = { [key: string]: Json };
/** Draws from the seed: a whole number below `below`. */
type Draw = (below: number) => number;
type Damage = (file: JsonRecord, draw: Draw) => Json | string | Uint8Array<ArrayBuffer>;

const isContainer = (value: Json): value is Json[] | JsonRecord =>
  typeof value === 'object' && value !== null;
const oneOf = <T>(draw: Draw, items: readonly T[]): T => items[draw(items.length)] as T;

interface Spot {
  readonly parent: Json[] | JsonRecord;
  readonly key: string;
}
const get = ({ parent, key }: Spot): Json => (parent as JsonRecord)[key] as Json;
const set = ({ parent, key }: Spot, value: Json) => Object.assign(parent, { [key]: value });

function spotsIn(value: Json, found: Spot[] = []): Spot[] {
  if (!isContainer(value)) return found;
  for (const key of Object.keys(value)) {
    found.push({ parent: value, key });
    spotsIn(get({ parent: value, key }), found);
  }
  return found;
}

/** Any place in the file, but rarely in its first level: most of what is there is refused at once. */
function anySpot(file: JsonRecord, draw: Draw, fits: (value: Json) => boolean = () => true): Spot {
  const spots = spotsIn(file).filter((spot) => fits(get(spot)));
  const deep = spots.filter(({ parent }) => parent !== file);
  const from = deep.length > 0 && draw(10) > 0 ? deep : spots;
  return from.length > 0 ? oneOf(draw, from) : { parent: file, key: 'app' };
}

const isText = (value: Json): value is string => typeof value === 'string';
const isDate = (value: Json) => isText(value) && /^\d{4}-\d\d-\d\d/.test(value);
const isFreeText = (value: Json) =>
  isText(value) && !isDate(value) && !/^[\w.-]{0,40}$/.test(value);

/** What somebody has written, and not an id, a code, a date or the name of a field. */
const freeTexts = (file: JsonRecord): Spot[] =>
  spotsIn(file).filter(
    (spot) => isFreeText(get(spot)) && !/^(?:field|registryNumber)$/.test(spot.key),
  );

const listOf = (count: number, item: Json): Json[] => Array<Json>(count).fill(item);
const firstOf = (file: JsonRecord, list: 'initiatives' | 'assessments'): JsonRecord => {
  const [initiative = {}] = (file.initiatives ?? []) as JsonRecord[];
  return list === 'initiatives'
    ? initiative
    : (((initiative.assessments ?? []) as JsonRecord[])[0] ?? {});
};

/** The text of the file with something in it that JSON.stringify would not write. */
const withRaw = (file: JsonRecord, spot: Spot, raw: string): string => {
  set(spot, '@raw@');
  return JSON.stringify(file).replace('"@raw@"', () => raw);
};
const encode = (text: string) => new TextEncoder().encode(text);
const fileBytes = (file: JsonRecord) => encode(JSON.stringify(file));

const OTHER_VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  4,
  1.5,
  '',
  'x',
  '0',
  [],
  {},
  [[]],
  { id: 'x' },
  [null],
  'unknown',
  'joint',
];
const BAD_DATES: readonly Json[] = [
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '20266-09-17',
  '-2026-09-17',
  '2026-09-17T25:00:00Z',
  '2026-09-17T10:00:60Z',
  '2026-09-17T10:00:00+02:00',
  '+275760-09-13T00:00:00.001Z',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00Z',
  '2026-09-17T10:00:00.123456789123456789Z',
  'i går',
  '',
  0,
  null,
  '2026-09-17 ',
  '２０２６-09-17',
];
const ODD_NUMBERS = [
  '1e999',
  '-1e999',
  '-0',
  '1e-999',
  '9007199254740993',
  '1.0000000000000001',
  'NaN',
  'Infinity',
  '0x10',
  '01',
  '1e1',
  '-',
];
const BAD_PATHS = [
  '',
  '/',
  'title/',
  '~',
  '~2',
  '__proto__',
  'constructor/prototype',
  'assessments',
  'assessments//ratings',
  `assessments/${'x'.repeat(500)}`,
  'toString',
  '\u202e',
  'assessments/__proto__/signs/1/a',
];

const DAMAGE = {
  none: (file) => file,
  'wrong type': (file, draw) => {
    set(anySpot(file, draw), oneOf(draw, OTHER_VALUES));
    return file;
  },
  missing: (file, draw) => {
    const { parent, key } = anySpot(file, draw);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
    return file;
  },
  extra: (file, draw) => {
    const spot = anySpot(file, draw, isContainer);
    const value = get(spot);
    if (Array.isArray(value)) value.push(oneOf(draw, OTHER_VALUES));
    else if (isContainer(value)) value[`extra${draw(9)}`] = oneOf(draw, OTHER_VALUES);
    return file;
  },
  'duplicate ids': (file, draw) => {
    const list = get(anySpot(file, draw, (value) => Array.isArray(value) && value.length > 0));
    if (Array.isArray(list)) list.push(structuredClone(oneOf(draw, list)));
    return file;
  },
  'prototype keys': (file, draw) => {
    const spot = anySpot(file, draw, (value) => isContainer(value) && !Array.isArray(value));
    const key = oneOf(draw, ['__proto__', 'constructor', 'prototype']);
    const inside = JSON.stringify(get(spot) ?? {}).slice(1);
    const comma = inside === '}' ? '' : ',';
    return withRaw(
      file,
      spot,
      `{"${key}":{"polluted":true,"prototype":{"polluted":true}}${comma}${inside}`,
    );
  },
  'prototype ids': (file, draw) => {
    const id = oneOf(draw, ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']);
    const spots = spotsIn(file).filter(({ key }) => /^(?:id|step|field|assessment)$/.test(key));
    set(oneOf(draw, spots), id);
    const [sign] = [{ [id === '__proto__' ? 'toString' : id]: [id] }];
    if (draw(2) === 0) Object.assign(firstOf(file, 'assessments'), { signs: sign });
    return file;
  },
  'deep nesting': (file, draw) => {
    const depth = oneOf(draw, [20, 40, 1000, 100_000]);
    const [open, close] = oneOf(draw, [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const);
    const closed = draw(2) === 0 ? close.repeat(depth) : '';
    return withRaw(file, anySpot(file, draw), `${open.repeat(depth)}0${closed}`);
  },
  'huge lists': (file, draw) => {
    const assessment = firstOf(file, 'assessments');
    const initiative = firstOf(file, 'initiatives');
    const rating = (step: number): Json => ({
      step: String(step),
      party: 'joint',
      level: 1,
      rationale: '',
      evidence: '',
      updatedAt: '2026-09-17T10:00:00.000Z',
    });
    oneOf(draw, [
      () => (assessment.ratings = Array.from({ length: 10_000 }, (_, step) => rating(step))),
      () => (assessment.ratings = listOf(10_000, 0)),
      () => (assessment.participants = listOf(10_000, { party: 'region', role: '', count: 1 })),
      () =>
        (assessment.signs = Object.fromEntries(
          Array.from({ length: 10_000 }, (_, step) => [step, ['a']]),
        )),
      () => (assessment.votes = listOf(10_000, {})),
      () => (initiative.activities = listOf(4_000, { what: 'x' })),
      () => (initiative.activities = Array.from({ length: 6_000 }, (_, n) => activityOf(n))),
      () => (initiative.activities = [activityOf(1), activityOf(1)]),
      () =>
        (initiative.activities = [
          activityOf(1, { notes: Array.from({ length: 5_000 }, (_, n) => noteOf(n)) }),
        ]),
      () => (initiative.activities = [activityOf(1, { due: '2027-02-31', owner: 'staten' })]),
      () => (initiative.activities = [activityOf(1, { step: '__proto__', goals: [null] })]),
      () => (initiative.assessments = listOf(10_000, {})),
      () =>
        (initiative.history = listOf(10_000, {
          field: 'title',
          value: 'x',
          changedAt: '2026-09-17T10:00:00.000Z',
        })),
      () =>
        (initiative.changed = Object.fromEntries(
          Array.from({ length: 10_000 }, (_, n) => [`x/${n}`, '2026-09-17T10:00:00.000Z']),
        )),
      () => (file.initiatives = listOf(10_000, {})),
      () => (file.instruments = listOf(10_000, {})),
    ])();
    return file;
  },
  'long text': (file, draw) => {
    const length = oneOf(draw, [301, 20_000, 20_001, 1_000_000]);
    const text = oneOf(draw, ['å', '\u0000', '😀', 'a\r\n', '\\', '"']);
    set(anySpot(file, draw, isText), text.repeat(Math.ceil(length / text.length)));
    return file;
  },
  invisible: (file, draw) => {
    for (const spot of freeTexts(file)) {
      const [first, last] = [oneOf(draw, INVISIBLE), oneOf(draw, INVISIBLE)];
      set(spot, `å${first}x${last}`);
    }
    if (draw(3) === 0) set(anySpot(file, draw, isText), `a${oneOf(draw, INVISIBLE)}b`);
    return file;
  },
  markup: (file) => {
    for (const spot of freeTexts(file)) set(spot, MARKUP);
    const initiative = firstOf(file, 'initiatives');
    Object.assign(initiative, {
      title: MARKUP,
      municipality: null,
      municipalityName: MARKUP,
      region: MARKUP,
    });
    Object.assign(firstOf(file, 'assessments'), { title: MARKUP });
    return file;
  },
  'bad dates': (file, draw) => {
    set(anySpot(file, draw, isDate), oneOf(draw, BAD_DATES));
    return file;
  },
  'odd numbers': (file, draw) =>
    withRaw(
      file,
      anySpot(file, draw, (value) => typeof value === 'number' || draw(8) === 0),
      oneOf(draw, ODD_NUMBERS),
    ),
  'byte order marks': (file, draw) => {
    const text = JSON.stringify(file);
    return oneOf(draw, [
      `\ufeff${text}`,
      `\ufeff\ufeff${text}`,
      `${text}\ufeff`,
      `{\ufeff${text.slice(1)}`,
    ]);
  },
  truncated: (file, draw) => {
    const bytes = fileBytes(file);
    return bytes.slice(0, draw(bytes.length));
  },
  'flipped bytes': (file, draw) => {
    const bytes = fileBytes(file);
    for (let count = 1 + draw(6); count > 0; count -= 1) {
      const at = draw(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8));
    }
    return bytes;
  },
  'invalid UTF-8': (file, draw) => {
    const bytes = fileBytes(file);
    bytes.set(
      oneOf(draw, [[0xff], [0xc0, 0x80], [0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]),
      draw(bytes.length - 4),
    );
    return bytes;
  },
  'other encodings': (file, draw) => {
    const text = JSON.stringify(file);
    const wide = new Uint8Array(
      new Uint16Array([...(draw(2) ? '\ufeff' : ''), ...text].map((one) => one.charCodeAt(0)))
        .buffer,
    );
    return draw(2) ? wide : Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);
  },
  'other versions': (file, draw) => {
    Object.assign(
      file,
      oneOf<JsonRecord>(draw, [
        { version: 0 },
        { version: 2 },
        { version: '1' },
        { version: null },
        { version: 1.5 },
        { version: 1e300 },
        { version: [1] },
        { format: 'iris' },
        { format: null },
        { format: ['iris-arbetsfil'] },
        { exportedAt: null },
        { app: 'x'.repeat(41) },
      ]),
    );
    return file;
  },
  'unknown questions': (file, draw) => {
    const reference = oneOf<Json>(draw, [
      { id: 'iris', version: '7.0.0' },
      { id: 'annat', version: '1.0.0' },
      { id: '', version: '' },
      { id: '__proto__', version: '1.0.0' },
      { id: 'iris 1.0.0', version: '' },
      { id: MARKUP, version: '1' },
      'iris',
    ]);
    Object.assign(firstOf(file, 'assessments'), { instrument: reference });
    if (draw(3) === 0) file.instruments = [reference];
    return file;
  },
  'paths of nothing': (file, draw) => {
    const at = '2026-09-17T10:00:00.000Z';
    const paths = [0, 1, 2].map(() => oneOf(draw, BAD_PATHS));
    Object.assign(firstOf(file, 'initiatives'), {
      changed: Object.fromEntries(
        paths.filter((path) => path !== '__proto__').map((path) => [path, at]),
      ),
      history: paths.map((field) => ({
        field,
        value: oneOf<Json>(draw, ['x', 1, null, ['a'], MARKUP]),
        changedAt: at,
      })),
    });
    return file;
  },
  'borrowed ids': (file, draw) => {
    const ids = spotsIn(file)
      .filter(({ key }) => key === 'id')
      .map(get);
    const initiative = firstOf(file, 'initiatives');
    if (draw(2)) Object.assign(initiative, { id: '0b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a99' });
    else Object.assign(firstOf(file, 'assessments'), { id: oneOf(draw, ids) });
    return file;
  },
  'random bytes': (_, draw) => Uint8Array.from({ length: draw(400) }, () => draw(256)),
  'random JSON': (file, draw) => {
    const spots = spotsIn(file);
    const value = spots.length > 0 ? get(oneOf(draw, spots)) : null;
    return oneOf<Json>(draw, [
      value,
      { format: 'iris-arbetsfil', version: 1, initiatives: value },
      [file],
      { ...file, initiatives: { 0: value } },
    ]);
  },
} satisfies Record<string, Damage>;

export type Kind = keyof typeof DAMAGE;
export const KINDS = Object.keys(DAMAGE) as Kind[];
/** What takes long to make and to read; drawn less often. */
const HEAVY: readonly Kind[] = ['huge lists', 'long text', 'deep nesting'];

/** A file of one kind. @param valid work files as objects, written afresh for each */
export function hostileFileOf(kind: Kind, valid: fc.Arbitrary<unknown>): fc.Arbitrary<HostileFile> {
  return fc.tuple(valid, fc.integer()).map(([file, seed]) => {
    const damage: Damage = DAMAGE[kind];
    const made = damage(JSON.parse(JSON.stringify(file)) as JsonRecord, drawFrom(seed));
    if (made instanceof Uint8Array) return { kind, bytes: made };
    return { kind, bytes: encode(typeof made === 'string' ? made : JSON.stringify(made)) };
  });
}

/** A file of any kind. */
export function hostileFile(valid: fc.Arbitrary<unknown>): fc.Arbitrary<HostileFile> {
  return fc.oneof(
    ...KINDS.map((kind) => ({
      arbitrary: hostileFileOf(kind, valid),
      weight: HEAVY.includes(kind) ? 1 : 6,
    })),
  );
}

/** Mulberry32: small, even enough, and the same everywhere. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
