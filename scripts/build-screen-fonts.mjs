// Makes what the first screen needs of typefaces: the part of Newsreader that Swedish is written with, in the weights that are
// used, and fallbacks of the device's own that take as much room, so that nothing moves when a typeface comes. Run by hand
// when a typeface is updated: node scripts/build-screen-fonts.mjs. The output is committed, so that an ordinary build needs
// no font tools and gives the same bytes everywhere. Source Sans 3 is left as it is: its name is reserved for that.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as prettier from 'prettier';
// @ts-expect-error: the package has no types.
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const styles = new URL('../src/lib/ui/styles/', import.meta.url);
const SOURCE = '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2';

/** What one meets in Swedish: the rest of Latin comes when a text needs it. type.css has the same in unicode-range. */
const SWEDISH = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2212, 0x2212],
];
/** Titles and questions, and small headings. */
const WEIGHTS = { min: 400, max: 500 };

/** What else the source has: small enough to come along where every file lies in one (the portable edition). */
const OTHERS = [
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2dc],
  [0x304, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2215],
];

/** @param {number[][]} ranges */
const charactersOf = (ranges) =>
  ranges.flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
const swedish = charactersOf(SWEDISH);
const source = await readFile(require.resolve(SOURCE));
for (const [name, characters] of Object.entries({
  'newsreader-swedish': swedish,
  'newsreader-others': charactersOf(OTHERS).filter((one) => !swedish.includes(one)),
})) {
  const subset = await subsetFont(source, characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
  });
  await writeFile(new URL(`fonts/${name}.woff2`, styles), subset);
  console.log(`${name}.woff2: ${subset.length} bytes`);
}

await copyFile(
  require.resolve('@fontsource-variable/newsreader/LICENSE'),
  new URL('fonts/OFL.txt', styles),
);

/**
 * Measures in parts of an em. `width` is the mean of a letter in running text.
 * @typedef {{ ascent: number, descent: number, lineGap?: number, width: number }} Metrics
 */

/** @type {Record<string, Metrics>} */
const OURS = {
  Newsreader: { ascent: 0.735, descent: 0.265, width: 0.4285 },
  'Source Sans 3': { ascent: 1.024, descent: 0.4, width: 0.418 },
};

/**
 * The typefaces that devices have, by the names under which they know them. Metrics are those of Capsize 4.3.0; the widths of
 * DejaVu, which Linux has, were measured beside ours on the app's messages.
 * @type {Record<string, { for: string, names: string[], width: number }>}
 */
const DEVICES = {
  Georgia: { for: 'Newsreader', names: ['Georgia'], width: 913 / 2048 },
  'Noto Serif': {
    for: 'Newsreader',
    names: ['Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular'],
    width: 0.481,
  },
  'DejaVu Serif': { for: 'Newsreader', names: ['DejaVu Serif', 'DejaVuSerif'], width: 0.5234 },
  'Segoe UI': { for: 'Source Sans 3', names: ['Segoe UI', 'SegoeUI'], width: 908 / 2048 },
  'Helvetica Neue': {
    for: 'Source Sans 3',
    names: ['Helvetica Neue', 'HelveticaNeue'],
    width: 0.45,
  },
  Roboto: {
    for: 'Source Sans 3',
    names: ['Roboto', 'Roboto Regular', 'Roboto-Regular'],
    width: 911 / 2048,
  },
  'DejaVu Sans': { for: 'Source Sans 3', names: ['DejaVu Sans', 'DejaVuSans'], width: 0.512 },
  Arial: {
    for: 'Source Sans 3',
    names: ['Arial', 'ArialMT', 'Liberation Sans'],
    width: 913 / 2048,
  },
};

/** @param {number} part */
const percent = (part) => `${(100 * part).toFixed(2)}%`;

/**
 * @param {string} device
 * @param {typeof DEVICES[string]} how
 */
function fallback(device, { for: ours, names, width }) {
  const metrics = OURS[ours];
  if (!metrics) throw new Error(`${ours} has no measures`);
  const size = metrics.width / width;
  return `@font-face {
    font-family: '${ours} as ${device}';
    src: ${names.map((name) => `local('${name}')`).join(', ')};
    size-adjust: ${percent(size)};
    ascent-override: ${percent(metrics.ascent / size)};
    descent-override: ${percent(metrics.descent / size)};
    line-gap-override: 0%;
  }`;
}

const stacks = Object.keys(OURS).map((ours) => {
  const of = Object.entries(DEVICES).filter(([, { for: one }]) => one === ours);
  return [ours, ...of.map(([device]) => `${ours} as ${device}`)]
    .map((name) => `'${name}'`)
    .join(', ');
});
const css = `/* Made by scripts/build-screen-fonts.mjs: typefaces of the device in the measures of ours. */
${Object.entries(DEVICES)
  .map(([device, how]) => fallback(device, how))
  .join('\n')}
:root {
  --newsreader: ${stacks[0]};
  --source-sans: ${stacks[1]};
}
`;
const target = new URL('tokens/fallbacks.css', styles);
const options = await prettier.resolveConfig(target);
await writeFile(target, await prettier.format(css, { ...options, parser: 'css' }));
