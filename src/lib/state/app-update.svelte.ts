// Whether this page works without a network, and how it gives way to a new version: only when somebody asks for it, and
// only when nothing typed waits to be committed in any tab. See docs/decisions/0011-offline.md.
import { isWhole } from './offline-cache.ts';
import { whenSaved } from './saved.ts';
import { registerWorker } from './service-worker.ts';

export class AppUpdate {
  /** Every file of this version is on the device. */
  ready = $state(false);
  /** A newer version is on the device and waits to be asked for. */
  offered = $state(false);
  #registration: ServiceWorkerRegistration | undefined;
  #reloading = false;

  /**
   * To be called once, in the browser. Where there can be no worker (plain http, blocked site data) nothing happens, and
   * the app works as long as there is a network.
   * @param version Kit's name of the build that this page is from
   */
  async start(version: string): Promise<void> {
    try {
      const { serviceWorker } = navigator;
      const folder = location.pathname.replace(/[^/]*$/u, '');
      let controlled = serviceWorker.controller !== null;
      serviceWorker.addEventListener('controllerchange', async () => {
        if (controlled) return this.#reload();
        controlled = true;
        // The host may have got a new version while this page was loading.
        this.ready = await isWhole(version, folder);
        this.offered ||= !this.ready;
      });
      const look = async () => {
        await this.#register();
        if (!controlled) {
          await shown();
          return this.#registration?.installing?.postMessage('shown');
        }
        this.#look();
        this.ready = await isWhole(version, folder);
        if (!this.ready) serviceWorker.controller?.postMessage('refill');
        await this.#registration?.update();
      };
      // What has come before the network broke is kept, and the rest is asked for.
      addEventListener('online', () => void look().catch(() => undefined));
      await look();
    } catch {
      // No worker, or no network to look for a new one.
    }
  }

  /** Gives way to the new version. To be called when nothing waits to be committed in any tab. */
  takeOver(): void {
    const waiting = this.#registration?.waiting;
    if (waiting) waiting.postMessage('take-over');
    else void this.#reload();
  }

  async #register(): Promise<void> {
    const registration = await registerWorker();
    if (this.#registration !== registration)
      registration.addEventListener('updatefound', () => this.#follow(registration.installing));
    this.#registration = registration;
    this.#follow(registration.installing);
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => this.#look());
  }

  #look(): void {
    this.offered = navigator.serviceWorker.controller !== null && !!this.#registration?.waiting;
  }

  /** The files of this page are gone from the device by now, so it reloads, but not before all is committed. */
  async #reload(): Promise<void> {
    if (this.#reloading) return;
    this.#reloading = true;
    await whenSaved();
    location.reload();
  }
}

/** What the page itself asks for comes first: its files, and the typefaces that its text is set in. */
async function shown(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
    });
  await document.fonts.ready;
}
