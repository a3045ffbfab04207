// Whether keys that are letters and digits do something, in this browser. Without localStorage they do at each visit.
const KEY = 'iris:keys';
const OFF = 'off';

export class SingleKeys {
  #on: boolean = $state(read());

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    try {
      if (on) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, OFF);
    } catch {
      // Blocked or full: kept until the page is loaded again.
    }
  }
}

export const singleKeys = /* @__PURE__ */ new SingleKeys();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}
