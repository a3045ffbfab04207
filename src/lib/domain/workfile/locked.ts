// The locked work file: a plain header that says how the key is made, and the work file as one encrypted piece.
// AES-GCM uses a key of 256 bits and a tag of 128 bits at the end of `data`.
import '../zod-setup.ts';
import * as z from 'zod/mini';
import { isRecord } from '../is-record.ts';
import { problemsOf, type Problem } from '../problem.ts';
import { LOCKED_FORMAT, LOCKED_VERSION } from './format.ts';

/** Fewer could be guessed; more would let a file from a stranger hang the browser. */
const MIN_ITERATIONS = 100_000;
const MAX_ITERATIONS = 5_000_000;
const TAG_BYTES = 16;
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Base64 (RFC 4648) of `least` to `most` bytes. */
function base64(least: number, most: number) {
  return z.string().check((ctx) => {
    const text = ctx.value;
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    const bytes = (text.length / 4) * 3 - padding;
    // One simple class and no groups: a pattern with groups runs out of stack on a text of megabytes.
    const wellFormed = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
    if (!wellFormed || bytes < least || bytes > most)
      ctx.issues.push({ code: 'custom', input: text, params: { code: 'invalid_format' } });
  });
}

const lockedFileSchema = z.object({
  format: z.literal(LOCKED_FORMAT),
  version: z.literal(LOCKED_VERSION),
  app: z.string().check(z.maxLength(40)),
  exportedAt: z.iso.datetime(),
  /** What the file is, in words, for somebody who opens it in another program. */
  readme: z.string().check(z.maxLength(1000)),
  kdf: z.object({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    iterations: z.int().check(z.gte(MIN_ITERATIONS), z.lte(MAX_ITERATIONS)),
    salt: base64(16, 64),
  }),
  cipher: z.object({ name: z.literal('AES-GCM'), iv: base64(12, 12) }),
  data: base64(TAG_BYTES, NO_LIMIT),
  /** SHA-256 of `checkedText`: tells a damaged file from a wrong passphrase. It protects nothing; the cipher does. */
  checksum: base64(32, 32),
});
export type LockedFile = z.infer<typeof lockedFileSchema>;
export type LockedHeader = Pick<LockedFile, 'format' | 'version' | 'kdf' | 'cipher'>;

export type LockedRefusal =
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'locked-damaged'; readonly problems: readonly [Problem, ...Problem[]] };

export type LockedResult =
  { readonly ok: true; readonly file: LockedFile } | ({ readonly ok: false } & LockedRefusal);

/** @returns undefined when the text is not a locked work file; what else it may be is for others to say */
export function parseLockedFile(text: string): LockedResult | undefined {
  // Spares an ordinary file of megabytes from being read twice.
  if (!text.includes(`"${LOCKED_FORMAT}"`)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.format !== LOCKED_FORMAT) return undefined;
  if (typeof data.version === 'number' && data.version > LOCKED_VERSION)
    return { ok: false, reason: 'newer', version: data.version };
  const result = lockedFileSchema.safeParse(data);
  return result.success
    ? { ok: true, file: result.data }
    : { ok: false, reason: 'locked-damaged', problems: problemsOf(result.error) };
}

/** What the cipher authenticates beside the content, so that a header that was tampered with never opens. */
export function headerText({ format, version, kdf, cipher }: LockedHeader): string {
  return JSON.stringify({ format, version, kdf: kdfOf(kdf), cipher: cipherOf(cipher) });
}

/** What the checksum is taken over: the fields of version 1 in this order, and no field that a later app adds. */
export function checkedText(file: Omit<LockedFile, 'checksum'>): string {
  const { format, version, app, exportedAt, readme, kdf, cipher, data } = file;
  return JSON.stringify({
    ...{ format, version, app, exportedAt, readme },
    ...{ kdf: kdfOf(kdf), cipher: cipherOf(cipher), data },
  });
}

export function printLockedFile(file: LockedFile): string {
  return `${JSON.stringify({ ...JSON.parse(checkedText(file)), checksum: file.checksum }, null, 2)}\n`;
}

function kdfOf({ name, hash, iterations, salt }: LockedFile['kdf']): LockedFile['kdf'] {
  return { name, hash, iterations, salt };
}

function cipherOf({ name, iv }: LockedFile['cipher']): LockedFile['cipher'] {
  return { name, iv };
}
