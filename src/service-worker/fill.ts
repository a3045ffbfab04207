// Gets every file of one version onto the device, or none: a version with a hole would fail at the moment when somebody
// needs the missing part. What a fill that breaks has got is kept, without the page, and the next one asks for the rest. See
// docs/decisions/0011-offline.md.
import { isCacheOf } from '../lib/state/offline-cache.ts';
import { belongsTogether } from './addresses.ts';
import { digestOf, type Files } from './listing.ts';
import { bestRun, membersIn, type Run } from './plan.ts';
import { membersFrom, typeOf, unpacked } from './unpack.ts';

export interface Version extends Files {
  /** Address of the folder that IRIS lies in, and of the page. */
  readonly folder: string;
  /** Addresses of all files, the page among them. */
  readonly addresses: ReadonlySet<string>;
  /** Kit's file that says which version lies on the host. */
  readonly name: string;
  readonly cacheName: string;
}

/** One of six connections stays free for what somebody does on the page meanwhile; the archive takes another. */
const AT_ONCE = 4;

/** What the page has fetched is in the browser's cache; what is there and is not this file is asked for anew. */
const SOURCES = ['force-cache', 'reload'] as const;

/** @throws when a file cannot be had, or there is no room */
export async function fill(version: Version): Promise<void> {
  const name = fileOf(version, version.name);
  name.catch(() => undefined);
  // Before anything is kept: the host may be in the middle of a change.
  const page = await pageOf(version);
  const store = await Store.open(version);
  await copyUnchanged(store);

  const run = bestRun(version.archive.members, new Set(store.missing()));
  const inRun = new Set(
    run && membersIn(version.archive.members, run).map(({ address }) => address),
  );
  const ask = async (address: string) => store.keep(address, await fileOf(version, address));
  const single = store
    .missing()
    .filter((address) => address !== version.name && !inRun.has(address));
  const [, others] = await Promise.allSettled([run && unpackRun(store, run), each(single, ask)]);
  if (others.status === 'rejected') throw others.reason;
  await store.keep(version.name, await name);
  // What the archive should have given: a host may lack it.
  await each(store.missing(), ask);
  // Last, since whoever looks whether everything is there looks for the page.
  await store.keep(version.folder, page);
}

/** The files that are there so far. */
class Store {
  readonly version: Version;
  readonly #cache: Cache;
  readonly #kept: Set<string>;
  #full: Error | undefined;

  private constructor(version: Version, cache: Cache, kept: Set<string>) {
    this.version = version;
    this.#cache = cache;
    this.#kept = kept;
  }

  static async open(version: Version): Promise<Store> {
    const cache = await caches.open(version.cacheName);
    return new Store(version, cache, new Set((await cache.keys()).map(({ url }) => url)));
  }

  missing(): string[] {
    return [...this.version.digests.keys()].filter((address) => !this.#kept.has(address));
  }

  async isFile(address: string, content: ArrayBuffer): Promise<boolean> {
    return (await digestOf(content)) === this.version.digests.get(address);
  }

  async keep(address: string, file: Response): Promise<void> {
    try {
      if (this.#full) throw this.#full;
      await this.#cache.put(address, file);
    } catch (error) {
      this.#full ??= error as Error;
      // What people write needs the room more than this.
      await caches.delete(this.version.cacheName);
      throw error;
    }
    this.#kept.add(address);
  }
}

/** Files that are the same in the version before are there already. */
async function copyUnchanged(store: Store): Promise<void> {
  const { folder, cacheName: own } = store.version;
  const { pathname } = new URL(folder);
  const names = (await caches.keys()).filter((name) => name !== own && isCacheOf(pathname, name));
  for (const cacheName of names)
    await each(store.missing(), async (address) => {
      const file = await caches.match(address, { cacheName, ignoreVary: true });
      if (file && (await store.isFile(address, await file.clone().arrayBuffer())))
        await store.keep(address, file);
    });
}

async function unpackRun(store: Store, { from, to }: Run): Promise<void> {
  const { address, members } = store.version.archive;
  const all = members.reduce((sum, { length }) => sum + length, 0);
  const headers = to - from < all ? { range: `bytes=${from}-${to - 1}` } : undefined;
  // It is of no use once it is unpacked.
  const response = await fetch(address, { cache: 'no-store', priority: 'low', headers });
  if (!response.ok || !response.body) return;
  // A host need not know of ranges, and then it gives everything.
  const skipped = response.status === 206 ? 0 : from;
  for await (const [member, packed] of membersFrom(
    response.body,
    skipped,
    membersIn(members, { from, to }),
  ))
    await keepMember(store, member.address, await unpacked(packed));
}

async function keepMember(store: Store, address: string, content?: ArrayBuffer): Promise<void> {
  if (content && (await store.isFile(address, content)))
    await store.keep(
      address,
      new Response(content, { headers: { 'content-type': typeOf(address) } }),
    );
}

/** @throws unless the host has this file and no other under its name */
async function fileOf({ digests }: Version, address: string): Promise<Response> {
  return fetched(address, async (body) => (await digestOf(body)) === digests.get(address));
}

async function pageOf({ folder, addresses }: Version): Promise<Response> {
  return fetched(folder, (body) =>
    belongsTogether(new TextDecoder().decode(body), folder, addresses),
  );
}

async function fetched(
  address: string,
  isRight: (body: ArrayBuffer) => boolean | Promise<boolean>,
): Promise<Response> {
  for (const cache of SOURCES) {
    const response = await fetch(address, { cache });
    // Read to the end, so that connections are free for the next file. A new response, since one that a host has
    // redirected may not answer for a page.
    const body = await response.arrayBuffer();
    if (!response.ok || !(await isRight(body))) continue;
    const headers = new Headers(response.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    return new Response(body, { headers });
  }
  throw new Error(`${address} on the host is not the file of this version`);
}

/** Some at a time. A file that is wrong does not keep the others from being kept; without a network there are none. */
async function each(
  addresses: readonly string[],
  task: (address: string) => Promise<void>,
): Promise<void> {
  const waiting = [...addresses];
  const errors: unknown[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      try {
        await task(next);
      } catch (error) {
        errors.push(error);
        if (error instanceof TypeError) waiting.length = 0;
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (errors.length > 0) throw errors[0];
}
