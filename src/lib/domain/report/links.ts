// Addresses that somebody wrote in a text. Only the two schemes of the web: nothing else becomes a link anywhere.
export interface Run {
  readonly text: string;
  /** The address when the run is one. */
  readonly href?: string;
}

/** Up to the last sign that may end an address: a full stop after it belongs to the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"”’«»()[\]{}]*[^\s<>"”’«»()[\]{}.,;:!?…–—-]/giu;

/** The text in runs; joined they are the text. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue;
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push({ text: address, href: new URL(address).href });
    end = index + address.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}
