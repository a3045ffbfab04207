// Where a line of Swedish must not end: between a number and its word, a day and its month, "kl." and a time. Done once, on
// a report that is whole, so that no format can forget it. What people wrote stays as they wrote it, for whoever looks for
// "steg 10" in the document to find it; only dates and numbers in brackets are held together in it too.
import { lazy } from '../domain/lazy.ts';
import type { Report } from '../domain/report/model.ts';

const FIXED = '\u00a0';

const months = lazy(() => {
  const long = new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => long.format(Date.UTC(2026, month)));
});

/** What is followed by its number. */
const BEFORE =
  'aktivitet|bilaga|delmål|del|fas|figur|fråga|kapitel|kap\\.|kl\\.|länsmål|mål|nivå|nr|nummer|punkt|sida|sid\\.|s\\.|steg|tabell|vecka|version|år|våren|sommaren|hösten|vintern|§§?';
/** What may stand on the next line after a number. */
const LOOSE = 'eller|en|ett|fick|från|för|har|i|med|men|och|på|samt|som|till|var|är';

const edge = '(?<![\\p{L}\\p{N}])';
const inAnyText = lazy((): readonly RegExp[] => {
  const month = `(?:${months().join('|')})`;
  return [
    // 14 november 2026, and november 2026 by itself.
    new RegExp(`(?<=${edge}\\d{1,2}) (?=${month}(?!\\p{L}))`, 'gu'),
    new RegExp(`(?<=${edge}${month}) (?=\\d{4}(?!\\d))`, 'gu'),
    // (del 4)
    new RegExp(`(?<=\\((?:${BEFORE})) (?=\\d{1,3}\\))`, 'giu'),
  ];
});
const neverParted = lazy((): readonly RegExp[] => [
  ...inAnyText(),
  // Steg 10, kl. 02.27, § 5.
  new RegExp(`(?<=${edge}(?:${BEFORE})) (?=\\d)`, 'giu'),
  // 13 steg, 28 §, 1,5 timmar, 3 Genomförande; not what follows "steg 10", and not a year.
  new RegExp(
    `(?<=(?<![\\p{L}\\p{N}\u00a0.,:–-])\\d{1,3}(?:,\\d+)?) (?=(?!(?:${LOOSE})(?!\\p{L}))[\\p{L}§%])`,
    'gu',
  ),
  // 1. Om uppföljningen
  /(?<=^\d{1,2}\.) (?=\p{L})/gu,
]);

/** Text with spaces that do not break where Swedish has none that may. */
export function withFixedSpaces(text: string): string {
  return fixedAt(neverParted(), text);
}

const fixedAt = (places: readonly RegExp[], text: string) =>
  places.reduce((fixed, place) => fixed.replace(place, FIXED), text);

/**
 * The report with such spaces in all its text; in what people wrote, only in dates and in brackets.
 * @param written every text that somebody typed, whole
 */
export function withFixedSpacesIn(report: Report, written: readonly string[]): Report {
  const kept = [...new Set(written.flatMap((text) => text.split('\n')))]
    .map((line) => line.trim())
    .filter((line) => withFixedSpaces(line) !== line)
    .toSorted((a, b) => b.length - a.length);
  const fix = (text: string) => outside(kept, text, withFixedSpaces);
  const { meta } = report;
  const { header, footer } = meta.furniture;
  return {
    meta: { ...meta, furniture: { header: fix(header), footer: fix(footer) } },
    blocks: inStrings(report.blocks, fix),
  };
}

/** The change made to each stretch of a text in which none of these texts stands. */
function outside(
  [first, ...others]: readonly string[],
  text: string,
  change: (stretch: string) => string,
): string {
  if (first === undefined) return change(text);
  return text
    .split(first)
    .map((stretch) => outside(others, stretch, change))
    .join(fixedAt(inAnyText(), first));
}

/** Codes of the model hold no space, so that every string in it can be gone through. */
function inStrings<Value>(value: Value, change: (text: string) => string): Value {
  const changed = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one);
    if (Array.isArray(one)) return one.map(changed);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, changed(part)]));
  };
  return changed(value) as Value;
}
