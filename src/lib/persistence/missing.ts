// Whether everything that was here at the last look still is. The order of writing matters: a tab that dies between a
// deletion and its note must not make IRIS miss what somebody has deleted.
import type { Database } from './database.ts';
import { deviceStorage } from './device-storage.ts';
import { countContent } from './initiatives.ts';
import { readSentinel, writeSentinel, type Sentinel } from './sentinel.ts';

type Content = Awaited<ReturnType<typeof countContent>>;

/** @returns what was here at the last look, when some of it is not here now */
export async function missingContent(db: Database): Promise<Sentinel | undefined> {
  return missingFrom(await countContent(db));
}

function missingFrom(found: Content): Sentinel | undefined {
  const expected = readSentinel(deviceStorage());
  return found.initiatives < expected.initiatives ? expected : undefined;
}

/**
 * To be called when content has come. What was missing before is still missing, unless it is what came.
 * @param found what is here now
 */
export function noteFound(found: Content): void {
  if (!missingFrom(found)) writeSentinel(deviceStorage(), found);
}

export async function noteAdded(db: Database): Promise<void> {
  noteFound(await countContent(db));
}

/** To be called before content goes. */
export function noteLeaving(initiatives: number): void {
  const before = readSentinel(deviceStorage());
  writeSentinel(deviceStorage(), { initiatives: Math.max(0, before.initiatives - initiatives) });
}

/** What is here is what there is: somebody has said so, or nothing is missing. */
export async function acceptContent(db: Database): Promise<void> {
  writeSentinel(deviceStorage(), await countContent(db));
}
