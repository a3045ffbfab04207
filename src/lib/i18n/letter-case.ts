// The first letter of what stands somewhere else than where it was written for.

/** At the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** What somebody has written, as a sentence of its own: with a capital and a full stop, where there is no other end. */
export function sentence(text: string): string {
  const begun = capital(text.trim());
  return /[.!?…:][”"’)\]]?$/u.test(begun) ? begun : `${begun}.`;
}

/** Within a sentence. A word with more than one capital is an abbreviation and keeps them: "PoM". */
export function within(name: string): string {
  return /^\p{Lu}\S*\p{Lu}/u.test(name)
    ? name
    : name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);
}
