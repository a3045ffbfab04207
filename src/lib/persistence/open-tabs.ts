// Which tabs have IRIS open: each holds a shared lock for as long as it lives, and the browser lets go of it.
const LOCK = 'iris-open';

/** Missing where a host serves plain http, and in older browsers. */
const locks = (): LockManager | undefined => navigator.locks;

export function holdOpen(): void {
  locks()
    ?.request(LOCK, { mode: 'shared' }, () => new Promise(() => undefined))
    .catch(() => undefined);
}

/** How many other tabs have IRIS open; undefined when the browser does not tell. */
export async function countOtherTabs(): Promise<number | undefined> {
  try {
    const held = (await locks()?.query())?.held;
    return held && Math.max(0, held.filter(({ name }) => name === LOCK).length - 1);
  } catch {
    return undefined;
  }
}
