/** What is costly to make is made when it is first asked for: a page pays for the formatters that it uses and no others. */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
