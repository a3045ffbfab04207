// The name of the cache, agreed on by the service worker that fills it and the page that looks whether all is there.

/**
 * Caches belong to a whole host. Several copies of IRIS may lie in different folders of one, and none of them may
 * remove what another needs.
 */
const ending = (folder: string) => ` ${folder}`;

/** @param folder path of the folder that IRIS lies in, with a slash at both ends */
export function cacheNameOf(version: string, folder: string): string {
  return `iris-${version}${ending(folder)}`;
}

/** Whether a cache was made by some version of IRIS in this folder. */
export function isCacheOf(folder: string, name: string): boolean {
  return name.startsWith('iris-') && name.endsWith(ending(folder));
}

/** Whether every file of a version is on the device. The page itself is put last, so that half of a version has none. */
export async function isWhole(version: string, folder: string): Promise<boolean> {
  const cacheName = cacheNameOf(version, folder);
  return (await caches.match(folder, { cacheName, ignoreVary: true })) !== undefined;
}
