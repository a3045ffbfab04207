// Plain-language checks for Swedish texts (klarspråk): what a machine can see of it. They run in tests over everything
// a reader meets, so that a long sentence or an official's word is found before a reader finds it.
// `\b` only knows a–z, so word borders are written as lookarounds that also know å, ä and ö.

export interface LongSentence {
  readonly sentence: string;
  readonly words: number;
}

export interface BannedWord {
  /** As it stands in the text. */
  readonly found: string;
  readonly use: string;
  readonly reason: string;
}

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

const formal = 'kanslispråk';
const writtenOut = 'förkortningar läses olika och högläses fel';

/** Pattern, what to write instead, why. */
const banned: readonly (readonly [pattern: string, use: string, reason: string])[] = [
  ['landsting\\p{L}*', 'region', 'landstingen finns inte längre'],
  ['förövar\\p{L}*', 'våldsutövare', 'ordet i den regionala överenskommelsen'],
  [
    'offer|offers|offret|offrets|offren|offrens',
    'våldsutsatt',
    'personen är mer än det hon utsatts för',
  ],
  ['kvinnofridskränk(?:t|ta)', 'våldsutsatt', 'en juridisk term, inte en beskrivning av en person'],
  ['man', 'ni, eller den som', 'det syns inte vem som gör något'],
  ['samt', 'och', formal],
  ['erhåll\\p{L}*|erhöll\\p{L}*', 'få', formal],
  ['tillse|tillser|tillsett|tillsåg', 'se till', formal],
  ['avseende', 'om', formal],
  ['gällande', 'om, eller som gäller', formal],
  ['i syfte att', 'för att', formal],
  ['brukas|brukades|brukats', 'används', formal],
  ['föreligg\\p{L}*', 'finns', formal],
  ['beakta\\p{L}*', 'ta hänsyn till', formal],
  ['skall', 'ska', formal],
  ['t(?:\\.\\s?|\\s)ex\\.?', 'till exempel', writtenOut],
  ['bl(?:\\.\\s?|\\s)a\\.?', 'bland annat', writtenOut],
  ['d\\.?v\\.?s\\.?', 'det vill säga, eller alltså', writtenOut],
  ['m\\.\\s?m\\.', 'och annat', writtenOut],
  ['m\\.\\s?fl\\.', 'och andra', writtenOut],
  ['o\\.?s\\.?v\\.?', 'och så vidare', writtenOut],
  ['resp\\.', 'eller, och', writtenOut],
];

const bannedPatterns = banned.map(([pattern, use, reason]) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  use,
  reason,
}));

/** A full stop after kl, nr, ca or dnr does not end a sentence, and neither does one before a small letter. */
const sentenceBorder =
  /(?<=[.!?…][”"»)]?)(?<!(?<!\p{L})(?:[Kk]l|[Nn]r|[Cc]a|[Dd]nr)\.)\s+(?=[\p{Lu}\p{N}{”"»(–])/u;

/** Names in capitals, which have no long form that helps a reader. */
const names = new Set(['IRIS']);

export function sentences(text: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((line) => line.split(sentenceBorder))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function countWords(sentence: string): number {
  // A placeholder stands for a value that is not known here; one word is the fairest guess.
  return sentence
    .replace(/\{[^{}]*\}/gu, 'x')
    .split(/\s+/u)
    .filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

export function longSentences(text: string, max: number): LongSentence[] {
  return sentences(text)
    .map((sentence) => ({ sentence, words: countWords(sentence) }))
    .filter(({ words }) => words > max);
}

export function bannedWords(text: string): BannedWord[] {
  return bannedPatterns.flatMap(({ pattern, use, reason }) =>
    Array.from(text.matchAll(pattern), ([found]) => ({ found, use, reason })),
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Swedish inflects at the end: "samordnad individuell plan" is also found in "samordnade individuella planer". */
function inflected(long: string): RegExp {
  const words = long.split(/\s+/u).map((word) => `${escapeRegExp(word)}\\p{L}{0,4}`);
  return new RegExp(`(?<!\\p{L})${words.join('\\s+')}(?!\\p{L})`, 'iu');
}

/**
 * The abbreviations in a view whose long form does not stand before them, and the words in capitals that nobody has
 * listed. A view is what a reader meets together, in reading order.
 */
export function unexplainedAbbreviations(
  view: readonly string[],
  abbreviations: readonly Abbreviation[],
): string[] {
  const text = view.join('\n');
  const unexplained = abbreviations
    .filter(({ short, long }) => {
      const use = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(short)}(?![\\p{L}\\p{N}])`, 'u');
      const first = text.search(use);
      return first !== -1 && !inflected(long).test(text.slice(0, first));
    })
    .map(({ short }) => short);

  const listed = new Set(abbreviations.map(({ short }) => short));
  const unlisted = Array.from(
    text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu),
    ([word]) => word,
  ).filter((word) => !listed.has(word) && !names.has(word));

  return [...new Set([...unexplained, ...unlisted])];
}
