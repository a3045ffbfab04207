// What the browser says about its storage. Each answer may be missing: browsers tell different things, and some nothing.

export interface Room {
  /** Bytes; undefined when the browser does not tell. */
  readonly used: number | undefined;
  readonly left: number | undefined;
}

/** Missing where a host serves plain http. */
const storage = (): Partial<StorageManager> | undefined => navigator.storage;

export async function readRoom(): Promise<Room> {
  const { usage: used, quota } =
    (await storage()
      ?.estimate?.()
      .catch(() => undefined)) ?? {};
  const left = used === undefined || quota === undefined ? undefined : Math.max(0, quota - used);
  return { used, left };
}

/** Whether the browser has promised to keep everything; undefined when it does not tell. */
export async function isKept(): Promise<boolean | undefined> {
  return storage()
    ?.persisted?.()
    .catch(() => undefined);
}

/** Asks for the promise. Some browsers ask the user, others decide by themselves. */
export async function askToKeep(): Promise<boolean | undefined> {
  return storage()
    ?.persist?.()
    .catch(() => undefined);
}
