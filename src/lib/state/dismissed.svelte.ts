// Advice that somebody has put away, by id. Kept until the browser's data is cleared.
import { deviceStorage } from '../persistence/device-storage.ts';

const KEY = 'iris:dismissed';

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(deviceStorage()?.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

class Dismissed {
  #ids = $state.raw(read());

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  add(id: string): void {
    // Another tab may have added one of its own since.
    this.#ids = [...new Set([...read(), ...this.#ids, id])];
    try {
      deviceStorage()?.setItem(KEY, JSON.stringify(this.#ids));
    } catch {
      // Put away for this tab at least.
    }
  }
}

export const dismissed = new Dismissed();
