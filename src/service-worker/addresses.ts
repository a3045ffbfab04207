// Which of the files in the cache answers a request.

/**
 * @param address of the request
 * @param folder address of the folder that IRIS lies in
 * @param known addresses of all files of this version
 * @returns the file's address, or undefined when the request is not for one of them
 */
export function fileFor(
  address: string,
  folder: string,
  known: ReadonlySet<string>,
): string | undefined {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  // The page can be asked for by its folder and by its name; both are one file.
  const file = url.href === `${folder}index.html` ? folder : url.href;
  return known.has(file) ? file : undefined;
}

/**
 * While a host is being filled with a new version it may give the page of one and the files of the other.
 * @returns whether every file of the app that the page loads is one of `known`
 */
export function belongsTogether(page: string, folder: string, known: ReadonlySet<string>): boolean {
  // The page also says by what name scripts call a file, which is the name of none.
  const loaded = [...page.matchAll(/"(\.\/_app\/[^"]+)"(?!:)/gu)].map(([, file = '']) => file);
  return loaded.length > 0 && loaded.every((file) => known.has(new URL(file, folder).href));
}
