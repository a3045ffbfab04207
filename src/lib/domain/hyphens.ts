// Where a Swedish word may be parted that has no room: between syllables, by how its letters follow each other. There is
// no list of words behind it, so it knows few places, those that are wrong in hardly any word.

/** Shown at the end of a line inside a word, and no part of the text. */
export const SOFT_HYPHEN = '\u00ad';

/** A word by itself, perhaps in brackets or before a comma; no address, no number. */
const WORD = /^(\P{L}*)(\p{L}{6,})(\P{L}*)$/u;
const VOWELS = 'aeiouyåäöéü';
/** The consonants between two vowels. */
const BETWEEN = new RegExp(`(?<=[${VOWELS}])[^${VOWELS}]+(?=[${VOWELS}])`, 'giu');
/** One sound with what is before it. */
const ENDS = /^(?:ck|ng|x)$/iu;
/** What the next syllable begins with. "s" before it joins the parts of a compound. */
const BEGINS = new RegExp(
  `(?:(?<=s)s[kpt]r?|^s[kpt]r|^sch|skj|stj|[stk]j|ch|fr|(?<=[^${VOWELS}])[bdgkpt]r|(?<=[sd])[bfgkp]l|.)$`,
  'iu',
);
/** Where the letters do not tell: "sk" may be one sound, and more than three consonants hide a compound. */
const UNSURE = new RegExp(`sk(?=[eiyäö])|[^${VOWELS}]{4,}-`, 'iu');
/** Where the parts of a compound meet in a way that the letters do not tell. */
const SEAM = new RegExp(
  `^(?:över|under|efter)(?=[${VOWELS}])|^för(?=s[kpt])|för(?=änd)|sam(?=ordn|arb)|(?:ion|ing|het|nad)s(?=[${VOWELS}])`,
  'giu',
);
const LEAST = 2;

/** Shorter words find room on any line. */
const LONG = 14;

/** A long plan says the same words in many rows. */
const parted = new Map<string, string>();

/** The text with soft hyphens between the syllables of its long words, for who breaks its lines elsewhere. */
export function hyphenated(text: string): string {
  return text.length < LONG ? text : text.replace(/\S+/gu, partedWord);
}

/** What is longer widens whatever it stands in, as addresses do. */
const UNBROKEN = 20;

/**
 * The text in as few parts as there have to be, those marked that have no syllables to be parted between and more letters than
 * a column has room for.
 */
export function unbrokenParts(text: string): readonly { text: string; unbroken: boolean }[] {
  const parts: { text: string; unbroken: boolean }[] = [];
  for (const part of text.split(/(\s+)/u)) {
    const unbroken = isUnbroken(part);
    const last = parts.at(-1);
    if (last && !last.unbroken && !unbroken) last.text += part;
    else parts.push({ text: part, unbroken });
  }
  return parts;
}

function isUnbroken(part: string): boolean {
  return (
    part.length > UNBROKEN &&
    part.trim() !== '' &&
    !part.includes(SOFT_HYPHEN) &&
    syllables(part).length < 2
  );
}

function partedWord(word: string): string {
  if (word.length < LONG) return word;
  const known = parted.get(word) ?? syllables(word).join(SOFT_HYPHEN);
  parted.set(word, known);
  return known;
}

/** The word in parts, whatever stands before and after its letters with the first and the last of them. */
export function syllables(text: string): string[] {
  if (text === '') return [];
  const [, before = '', word = '', after = ''] = WORD.exec(text) ?? [];
  if (word === '') return [text];
  const places = placesIn(word);
  return [0, ...places].map((from, index) => {
    const part = word.slice(from, places[index]);
    return `${index === 0 ? before : ''}${part}${index === places.length ? after : ''}`;
  });
}

function placesIn(word: string): number[] {
  const seams = Array.from(word.matchAll(SEAM), ({ index, 0: first }) => index + first.length);
  const places = Array.from(word.matchAll(BETWEEN), ({ index, 0: cluster }) => {
    const onset = ENDS.test(cluster) ? 0 : (BEGINS.exec(cluster)?.[0].length ?? 1);
    const after = index + cluster.length;
    const place = after - onset;
    const around = `${word.slice(index, place)}-${word.slice(place, after + 1)}`;
    return UNSURE.test(around.replace('s-k', 'sk')) ? 0 : place;
  });
  return [...places.filter((place) => seams.every((seam) => Math.abs(seam - place) > 2)), ...seams]
    .filter((place) => place >= LEAST && place <= word.length - LEAST)
    .toSorted((one, other) => one - other);
}
