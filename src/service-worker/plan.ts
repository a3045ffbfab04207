// What is cheapest to ask a host for, when some files are on the device already.
import type { Member } from './listing.ts';

/**
 * What could have been fetched while one of six connections waits for an answer: a sixth of 562 ms at 1.44 Mbit/s, a slow
 * mobile network.
 */
export const REQUEST_BYTES = 17_000;

/** Bytes of the archive, the last not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * @param members of the archive
 * @param missing addresses that are not on the device
 * @returns the run of bytes of the archive that saves most, or undefined where it is better to ask for each missing file
 */
export function bestRun(members: readonly Member[], missing: ReadonlySet<string>): Run | undefined {
  let best: Run | undefined;
  let most = REQUEST_BYTES;
  let saved = 0;
  let from = 0;
  let at = 0;
  for (const { address, length } of members) {
    if (saved <= 0) {
      saved = 0;
      from = at;
    }
    at += length;
    // A missing file costs its bytes in either way, and a request when it is asked for by itself.
    saved += missing.has(address) ? REQUEST_BYTES : -length;
    if (saved > most) {
      most = saved;
      best = { from, to: at };
    }
  }
  return best;
}

/** @returns the members that lie in a run, whole */
export function membersIn(members: readonly Member[], { from, to }: Run): Member[] {
  let at = 0;
  return members.filter(({ length }) => {
    at += length;
    return at - length >= from && at <= to;
  });
}
