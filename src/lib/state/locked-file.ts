// Locks a work file with a passphrase and opens it again. The passphrase lives in memory only, never in storage.
import { LOCKED_FORMAT, LOCKED_VERSION } from '../domain/workfile/format.ts';
import {
  checkedText,
  headerText,
  parseLockedFile,
  printLockedFile,
  type LockedFile,
  type LockedRefusal,
} from '../domain/workfile/locked.ts';
import { MAX_FILE_BYTES } from '../domain/workfile/parse.ts';
import { passphraseText } from '../domain/workfile/passphrase.ts';
import { canLock } from './can-lock.ts';

/** What OWASP advises for PBKDF2 with SHA-256; about half a second on an office computer. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

export interface Lock {
  readonly passphrase: string;
  readonly app: string;
  /** ISO 8601 instant. */
  readonly exportedAt: string;
  readonly readme: string;
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
  readonly iterations?: number;
}

export type LockedReading =
  | { readonly locked: LockedFile }
  | { readonly ok: false; readonly refusal: LockedRefusal | { readonly reason: 'cannot-unlock' } };

/** @returns the text of a locked file that holds `text`, or undefined when it would be too large to be opened */
export async function lock(text: string, how: Lock): Promise<string | undefined> {
  const { passphrase, app, exportedAt, readme, randomBytes, iterations = ITERATIONS } = how;
  const header = {
    format: LOCKED_FORMAT,
    version: LOCKED_VERSION,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(randomBytes(SALT_BYTES)) },
    cipher: { name: 'AES-GCM', iv: toBase64(randomBytes(IV_BYTES)) },
  } as const;
  const key = await keyOf(passphrase, header.kdf);
  const data = await crypto.subtle.encrypt(cipherOf(header), key, bytesOf(text));
  const file = { ...header, app, exportedAt, readme, data: toBase64(new Uint8Array(data)) };
  const printed = printLockedFile({ ...file, checksum: await checksumOf(file) });
  return printed.length <= MAX_FILE_BYTES ? printed : undefined;
}

/** @returns undefined when the text is not a locked file */
export async function readLocked(text: string): Promise<LockedReading | undefined> {
  const parsed = parseLockedFile(text);
  if (!parsed) return undefined;
  if (!parsed.ok) return { ok: false, refusal: parsed };
  const { file } = parsed;
  if (!canLock()) return { ok: false, refusal: { reason: 'cannot-unlock' } };
  if ((await checksumOf(file)) === file.checksum) return { locked: file };
  const problem = { path: ['checksum'], code: 'checksum', detail: '' };
  return { ok: false, refusal: { reason: 'locked-damaged', problems: [problem] } };
}

/** @returns the text that was locked, or undefined when the passphrase is another */
export async function unlock(file: LockedFile, passphrase: string): Promise<string | undefined> {
  const key = await keyOf(passphrase, file.kdf);
  try {
    const text = await crypto.subtle.decrypt(cipherOf(file), key, fromBase64(file.data));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  } catch (error) {
    // The one error that AES-GCM has: the tag does not fit.
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

async function keyOf(passphrase: string, kdf: LockedFile['kdf']): Promise<CryptoKey> {
  const typed = bytesOf(passphraseText(passphrase));
  const material = await crypto.subtle.importKey('raw', typed, kdf.name, false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: kdf.name, hash: kdf.hash, iterations: kdf.iterations, salt: fromBase64(kdf.salt) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function cipherOf(header: Parameters<typeof headerText>[0]): AesGcmParams {
  const { name, iv } = header.cipher;
  return { name, iv: fromBase64(iv), additionalData: bytesOf(headerText(header)), tagLength: 128 };
}

async function checksumOf(file: Omit<LockedFile, 'checksum'>): Promise<string> {
  return toBase64(
    new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(checkedText(file)))),
  );
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  // A function takes so many arguments and no more.
  const AT_ONCE = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
