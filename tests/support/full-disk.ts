import type { Page } from '@playwright/test';

/** Lets writes fail, as on a full disk, for as long as somebody says so. To be called before the page is opened. */
export async function failOnDemand(page: Page): Promise<(full: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const proto = IDBObjectStore.prototype;
    const put = Object.getOwnPropertyDescriptor(proto, 'put')!.value as () => IDBRequest;
    proto.put = function (this: IDBObjectStore, ...parameters) {
      if ((globalThis as unknown as { full?: boolean }).full)
        throw new DOMException('The disk is full', 'QuotaExceededError');
      return Reflect.apply(put, this, parameters) as IDBRequest<IDBValidKey>;
    };
  });
  return (full) =>
    page.evaluate((value) => {
      (globalThis as unknown as { full: boolean }).full = value;
    }, full);
}
