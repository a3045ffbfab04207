/** Shortest passphrase that a file is locked with, in characters as people count them. A sentence is longer. */
export const MIN_PASSPHRASE = 12;

/**
 * The passphrase as the key is made from it. Part of the format, so never to be changed: `å` typed as one character or
 * as two is the same passphrase, and a space that a telephone adds at the end does not count.
 */
export function passphraseText(typed: string): string {
  return typed.normalize('NFKC').trim();
}

export function isLongEnough(typed: string): boolean {
  return [...passphraseText(typed)].length >= MIN_PASSPHRASE;
}
