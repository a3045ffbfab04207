// How safely the browser keeps what is written.
import type { Initiative } from '../domain/assessment/schema.ts';
import { askToKeep, isKept, readRoom, type Room } from '../persistence/storage-health.ts';
import { openStore } from './store.ts';

export { askToKeep };

export interface StorageHealth {
  readonly keeps: 'browser' | 'memory';
  readonly room: Room;
  /** Whether the browser has promised to keep everything; undefined when it does not tell. */
  readonly kept: boolean | undefined;
}

export async function readHealth(): Promise<StorageHealth> {
  const [{ keeps }, room, kept] = await Promise.all([openStore(), readRoom(), isKept()]);
  return { keeps, room, kept };
}

/** So many rated steps that losing them would be felt. */
const SOMETHING = 3;

/** Whether to ask the browser to keep it: not before there is something to lose, and not where asking is no use. */
export async function isWorthAsking({ example, assessments }: Initiative): Promise<boolean> {
  const rated = assessments.flatMap(({ id, ratings }) =>
    ratings.flatMap(({ step, level }) => (level === null ? [] : `${id} ${step}`)),
  );
  if (example || new Set(rated).size < SOMETHING) return false;
  const { keeps } = await openStore();
  return keeps === 'browser' && (await isKept()) === false;
}
