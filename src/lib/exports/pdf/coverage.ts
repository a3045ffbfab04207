// Tells the user before an export which characters the PDF cannot show. Small on purpose: neither jsPDF nor the
// fonts come with it, so a page can ask while somebody types.
import { compose, graphemes, missingIn } from './characters.ts';

/** Letters with their marks, emoji whole; each once, in the order in which they first occur. */
export function missingCharacters(texts: Iterable<string>): string[] {
  const missing = new Set<string>();
  for (const text of texts) {
    const composed = compose(text);
    if (missingIn(composed) === null) continue;
    for (const grapheme of graphemes(composed)) {
      const sign = missingIn(grapheme);
      if (sign !== null) missing.add(sign);
    }
  }
  return [...missing];
}
