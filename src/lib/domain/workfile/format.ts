// Apart from the schemas, so that writing a file does not load a validator.
export const FORMAT = 'iris-arbetsfil';
export const VERSION = 1;

/** A work file that only a passphrase opens. The rules are in docs/decisions/0009-locked-file.md. */
export const LOCKED_FORMAT = 'iris-last-arbetsfil';
export const LOCKED_VERSION = 1;
