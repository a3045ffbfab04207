// Apart from the cryptography itself, so that a page can ask without loading it.

/** False where a host serves plain http: browsers keep their cryptography from such pages. */
export function canLock(): boolean {
  return 'subtle' in crypto;
}
