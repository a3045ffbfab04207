// Apart from the schema, so that writing a file does not load a validator.
export const FORMAT = 'iris-arbetsfil';
export const VERSION = 1;
