// Reads the structure tree of a finished PDF from its objects, without any of the code that wrote them: what pdf.js tells
// of a tree is page by page and without the scope of header cells. Objects are found by the cross-reference table.
import { readPdf, type ReadPage } from './pdf-read-back.ts';

export interface Element {
  readonly tag: string;
  readonly children: readonly Element[];
  /** What is drawn in it and in its children, in order. */
  readonly text: string;
  readonly alternative: string | null;
  readonly scope: string | null;
  readonly box: readonly number[] | null;
  /** The pages that its own content stands on. */
  readonly pages: readonly number[];
  readonly links: readonly LinkedArea[];
}

export interface LinkedArea {
  readonly page: number;
  /** An address, or the page that is led to. */
  readonly to: string | number;
  readonly contents: string;
}

export interface Structure {
  readonly root: Element;
  readonly elements: readonly Element[];
  /** Ways of the parent tree that do not lead back to where they should; there should be none. */
  readonly lost: readonly string[];
  readonly marked: boolean;
  readonly outputIntents: number;
  readonly metadata: string;
  readonly pages: readonly ReadPage[];
}

type Value = number | boolean | null | string | Name | Ref | Value[] | Dictionary;
type Dictionary = Map<string, Value>;
class Name {
  constructor(readonly name: string) {}
}
class Ref {
  constructor(readonly id: number) {}
}

export async function readStructure(file: ArrayBuffer): Promise<Structure> {
  const bytes = Buffer.from(file).toString('latin1');
  const objects = new Objects(bytes);
  const catalog = objects.dictionary(objects.trailer.get('Root'));
  const tree = objects.dictionary(catalog.get('StructTreeRoot'));
  const pageIds = objects
    .array(objects.dictionary(catalog.get('Pages')).get('Kids'))
    .map((kid) => (kid as Ref).id);
  const { pages } = await readPdf(file);
  const lost: string[] = [];
  const parentTree = new Map<number, Value>();
  const numbers = objects.array(objects.dictionary(tree.get('ParentTree')).get('Nums'));
  for (let at = 0; at < numbers.length; at += 2) {
    parentTree.set(Number(numbers[at]), numbers[at + 1] ?? null);
  }
  const pageOf = (value: Value | undefined) => pageIds.indexOf((value as Ref).id) + 1;

  const content = (own: Ref, page: number, mark: number): string => {
    const key = objects.dictionary(new Ref(pageIds[page - 1] ?? 0)).get('StructParents');
    const back = objects.array(parentTree.get(Number(key)))[mark];
    if (!(back instanceof Ref) || back.id !== own.id) lost.push(`page ${page}, mark ${mark}`);
    return pages[page - 1]?.marked.get(mark) ?? '';
  };

  const read = (own: Ref): Element => {
    const dictionary = objects.dictionary(own);
    const children: Element[] = [];
    const stands = new Set<number>();
    const links: LinkedArea[] = [];
    let text = '';
    for (const kid of objects.array(dictionary.get('K'))) {
      if (typeof kid === 'number') {
        const page = pageOf(dictionary.get('Pg'));
        stands.add(page);
        text += content(own, page, kid);
        continue;
      }
      const target = objects.dictionary(kid);
      const type = nameOf(target.get('Type'));
      if (type === 'MCR') {
        const page = pageOf(target.get('Pg'));
        stands.add(page);
        text += content(own, page, Number(target.get('MCID')));
      } else if (type === 'OBJR') {
        const annotation = objects.dictionary(target.get('Obj'));
        const back = parentTree.get(Number(annotation.get('StructParent')));
        if (!(back instanceof Ref) || back.id !== own.id) lost.push('an annotation');
        const action = annotation.get('A');
        links.push({
          page: pageOf(target.get('Pg')),
          to:
            action instanceof Map
              ? stringOf(action.get('URI'))
              : pageOf(objects.array(annotation.get('Dest'))[0]),
          contents: stringOf(annotation.get('Contents')),
        });
      } else {
        const child = read(kid as Ref);
        const parent = target.get('P');
        if (!(parent instanceof Ref) || parent.id !== own.id) lost.push(`parent of ${child.tag}`);
        children.push(child);
        text += child.text;
      }
    }
    const attributes = dictionary.get('A');
    const alternative = dictionary.get('Alt');
    const scope = attributes instanceof Map ? attributes.get('Scope') : undefined;
    const box = attributes instanceof Map ? attributes.get('BBox') : undefined;
    return {
      tag: nameOf(dictionary.get('S')),
      children,
      text,
      alternative: typeof alternative === 'string' ? alternative : null,
      scope: scope instanceof Name ? scope.name : null,
      box: Array.isArray(box) ? box.map(Number) : null,
      pages: [...stands],
      links,
    };
  };

  const root = read(tree.get('K') as Ref);
  const info = catalog.get('MarkInfo');
  return {
    root,
    elements: [...inOrder(root)],
    lost,
    marked: info instanceof Map && info.get('Marked') === true,
    outputIntents: objects.array(catalog.get('OutputIntents')).length,
    metadata: Buffer.from(objects.stream(catalog.get('Metadata') as Ref), 'latin1').toString(
      'utf8',
    ),
    pages,
  };
}

export function* inOrder(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* inOrder(child);
}

const stringOf = (value: Value | undefined) => (typeof value === 'string' ? value : '');
const nameOf = (value: Value | undefined) => (value instanceof Name ? value.name : '');

class Objects {
  readonly trailer: Dictionary;
  readonly #bytes: string;
  readonly #offsets = new Map<number, number>();

  constructor(bytes: string) {
    this.#bytes = bytes;
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes)?.[1]);
    const table = bytes.slice(start);
    const entries = table.match(/^\d{10} \d{5} [nf]/gm) ?? [];
    entries.forEach((entry, id) => {
      if (entry.endsWith('n')) this.#offsets.set(id, Number(entry.slice(0, 10)));
    });
    this.trailer = new Parser(table, table.indexOf('trailer') + 7).value() as Dictionary;
  }

  resolve(value: Value | undefined): Value {
    if (!(value instanceof Ref)) return value ?? null;
    return new Parser(this.#bytes, this.#begin(value)).value();
  }

  dictionary(value: Value | undefined): Dictionary {
    const resolved = this.resolve(value);
    return resolved instanceof Map ? resolved : new Map();
  }

  array(value: Value | undefined): Value[] {
    const resolved = this.resolve(value);
    return Array.isArray(resolved) ? resolved : resolved === null ? [] : [resolved];
  }

  /** Of a stream that is not compressed. */
  stream(value: Ref): string {
    const begin = this.#begin(value);
    const length = Number(this.dictionary(value).get('Length'));
    const start = this.#bytes.indexOf('stream\n', begin) + 'stream\n'.length;
    return this.#bytes.slice(start, start + length);
  }

  #begin({ id }: Ref): number {
    const offset = this.#offsets.get(id) ?? -1;
    const head = `${id} 0 obj`;
    if (!this.#bytes.startsWith(head, offset)) throw new Error(`There is no object ${id}.`);
    return offset + head.length;
  }
}

const TOKEN =
  /\s*(<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+)/y;

class Parser {
  constructor(
    readonly bytes: string,
    private at: number,
  ) {}

  value(token = this.#next()): Value {
    if (token === '<<') {
      const dictionary: Dictionary = new Map();
      for (let key = this.#next(); key !== '>>'; key = this.#next()) {
        dictionary.set(key.slice(1), this.value());
      }
      return dictionary;
    }
    if (token === '[') {
      const array: Value[] = [];
      for (let item = this.#next(); item !== ']'; item = this.#next()) array.push(this.value(item));
      return array;
    }
    if (token.startsWith('/')) return new Name(token.slice(1));
    if (token.startsWith('<')) return textOf(token.slice(1, -1));
    if (token.startsWith('(')) return token.slice(1, -1).replace(/\\([\s\S])/g, '$1');
    if (/^\d+$/.test(token)) {
      const reference = /\s+0\s+R\b/y;
      reference.lastIndex = this.at;
      if (reference.test(this.bytes)) {
        this.at = reference.lastIndex;
        return new Ref(Number(token));
      }
    }
    if (token === 'true' || token === 'false') return token === 'true';
    return token === 'null' ? null : Number(token);
  }

  #next(): string {
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.bytes);
    if (!found) throw new Error(`Nothing can be read at ${this.at}.`);
    this.at = TOKEN.lastIndex;
    return found[1] ?? '';
  }
}

function textOf(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
