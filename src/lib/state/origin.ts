// The clock and the source of ids, for the page and for its worker.
import type { Origin } from '../domain/assessment/create.ts';

export const origin: Origin = {
  now: () => new Date().toISOString(),
  id: randomUuid,
};

/** RFC 9562 version 4. `crypto.randomUUID` is missing where a host serves plain http. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
