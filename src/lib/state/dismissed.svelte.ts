// Which notices somebody has read and put away, in this browser. Without localStorage they come back at each visit.
const KEY = 'iris:dismissed';

export class Dismissed {
  #ids: readonly string[] = $state.raw(read());

  has(notice: string): boolean {
    return this.#ids.includes(notice);
  }

  dismiss(notice: string): void {
    // Read anew, since another tab may have put something away meanwhile.
    this.#ids = [...read(), ...this.#ids, notice].filter(
      (id, index, all) => all.indexOf(id) === index,
    );
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#ids));
    } catch {
      // Blocked or full: put away until the page is loaded again.
    }
  }
}

export const dismissed = /* @__PURE__ */ new Dismissed();

function read(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
