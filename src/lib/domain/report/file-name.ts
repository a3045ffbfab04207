// iris_<type>_<kommun>_<title ≤ 20>_<year>_<status>_<date>[_dnr][_v2].<ext>: sortable, safe on every file system and
// without persons' names. The rule comes from the way kommuner register documents.
export interface FileNameParts {
  readonly type: string;
  readonly municipality: string;
  readonly title: string;
  readonly year: string;
  readonly status: 'utkast' | 'fastställd' | 'låst' | '';
  /** ISO date. */
  readonly date: string;
  readonly registryNumber: string;
  /** Told from the second on. */
  readonly version?: number;
  readonly extension: string;
}

const MAX_LENGTH = 100;
const MAX_TITLE = 20;
/** Longer than any kommun's; a name that somebody has typed may be cut. */
const MAX_MUNICIPALITY = 30;

export function fileName(parts: FileNameParts): string {
  const { version = 1 } = parts;
  const tail = `${version > 1 ? `_v${version}` : ''}.${parts.extension}`;
  const most = MAX_LENGTH - tail.length;
  const municipality = shortened(slug(parts.municipality), MAX_MUNICIPALITY);
  const number = slug(parts.registryNumber);
  const numbered = number && withNumber(parts, municipality, number, most);
  if (numbered) return numbered + tail;
  const tooLong = Math.max(0, baseOf(parts, municipality).length - most);
  return trimDashes(baseOf(parts, shortened(municipality, municipality.length - tooLong))) + tail;
}

/** The number of the matter whole, since a part of it is that of another: the title gives way. Undefined where that is not enough. */
function withNumber(
  parts: FileNameParts,
  municipality: string,
  number: string,
  most: number,
): string | undefined {
  const title = shortTitle(parts.title);
  const tooLong = `${baseOf(parts, municipality)}_${number}`.length - most;
  const room = Math.max(0, title.length - Math.max(0, tooLong));
  const name = `${baseOf({ ...parts, title: wholeWords(title, room) }, municipality)}_${number}`;
  return name.length <= most ? name : undefined;
}

function baseOf(parts: FileNameParts, municipality: string): string {
  return [
    'iris',
    slug(parts.type),
    trimDashes(municipality),
    shortTitle(parts.title),
    slug(parts.year),
    slug(parts.status),
    parts.date,
  ]
    .filter((part) => part !== '')
    .join('_');
}

const shortTitle = (title: string): string => shortened(slug(title), MAX_TITLE);

/** As many words as have room; a first word that has none is cut, since its beginning tells files apart. */
const shortened = (slugged: string, room: number): string =>
  wholeWords(slugged, room) || trimDashes(slugged.slice(0, room));

function wholeWords(slugged: string, room: number): string {
  if (slugged.length <= room) return slugged;
  return trimDashes(slugged.slice(0, Math.max(0, slugged.lastIndexOf('-', room))));
}

const LONGEST_EXTENSION = 'docx';

/** Without extension, so that one report has one name in every format. */
export function reportFileName(parts: Omit<FileNameParts, 'extension'>): string {
  return fileName({ ...parts, extension: LONGEST_EXTENSION }).slice(
    0,
    -`.${LONGEST_EXTENSION}`.length,
  );
}

/** Lower-case a–z, 0–9 and hyphen. */
export function slug(text: string): string {
  return trimDashes(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ø', 'o')
      .replaceAll('æ', 'ae')
      .replaceAll('đ', 'd')
      .replace(/[^a-z0-9]+/g, '-'),
  );
}

function trimDashes(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
