/** Eight digits with no more than a few signs between them: as many as the shortest telephone number has. */
const POSSIBLE = /@|(?:\d[^\p{L}\d]{0,4}){7}\d/u;

/** False for most texts, which then need not be searched; a text in which something is found is never among them. */
export function mayHoldSensitive(text: string): boolean {
  return POSSIBLE.test(text);
}
