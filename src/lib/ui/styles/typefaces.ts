/** Those of every first screen, as `tokens/type.css` names them. */
const TYPEFACES = ['Newsreader', 'Source Sans 3'];

/**
 * Asks for the typefaces before anything is drawn in them, and not before the scripts have come: on a slow line they would
 * take from what nobody can do without. What is drawn until they come has the same measures.
 */
export function askForTypefaces(): void {
  for (const typeface of TYPEFACES) document.fonts.load(`1em '${typeface}'`).catch(() => undefined);
}
