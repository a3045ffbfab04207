// An address that comes from outside the page while the app is open: typed, pasted or a bookmark. The browser changes the
// fragment, and Kit would load everything anew, which loses the second of two that come close upon each other. Here the new
// entry in the history gets the marks of Kit's own, and Kit goes there as it goes forward: the last one wins.

/** The marks that Kit 2 puts on each entry, by which it knows its own. */
const HISTORY = 'sveltekit:history';
const NAVIGATION = 'sveltekit:navigation';

/** Kit listens once the first page is there. Until then an address waits. */
let listening = false;
let waiting: string | undefined;

/** To be called before Kit's router begins to listen, so that this is asked first. */
export function followTypedAddresses(): void {
  addEventListener('popstate', (event) => {
    if (isKits(event.state)) return;
    event.stopImmediatePropagation();
    if (listening) go();
    else waiting = location.href;
  });
}

/** To be called when Kit listens. */
export function goToTypedAddress(): void {
  listening = true;
  if (waiting === undefined) return;
  // Kit has written the address of the first page over it.
  history.replaceState(null, '', waiting);
  waiting = undefined;
  go();
}

function go(): void {
  // Kit counts from the moment in which it began. No entry has had this number, so that nothing is remembered of it.
  const number = Date.now();
  const state = { [HISTORY]: number, [NAVIGATION]: number };
  history.replaceState(state, '');
  dispatchEvent(new PopStateEvent('popstate', { state }));
}

function isKits(state: unknown): boolean {
  return typeof state === 'object' && state !== null && HISTORY in state;
}
