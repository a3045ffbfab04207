/** What browsers and Vite say when a file of the app did not arrive. An error within the file is something else. */
const SAID = [
  // Chromium, Firefox and Safari.
  /Failed to fetch dynamically imported module/u,
  /error loading dynamically imported module/u,
  /Importing a module script failed/u,
  // Vite, of a style sheet that belongs to the file.
  /Unable to preload CSS/u,
];

/** Whether a part of the app could not be had: there is no network, or the host has another version by now. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && SAID.some((sentence) => sentence.test(error.message));
}

/** Addresses of style sheets that did not arrive: Vite asks for each once, whatever became of it. */
const missingStyles = new Set<string>();

/** To be called before anything is fetched. */
export function noteMissingStyles(): void {
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    missingStyles.add(target.href);
    target.remove();
  };
  // The event of a file that did not arrive does not bubble.
  addEventListener('error', note, { capture: true });
}

/** Rejects as `isMissingPart` has it when one of them does not arrive now either. */
export async function fetchMissingStyles(): Promise<void> {
  await Promise.all([...missingStyles].map(fetchStyle));
}

function fetchStyle(href: string): Promise<void> {
  missingStyles.delete(href);
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`Unable to preload CSS for ${href}`)));
    document.head.append(link);
  });
}
