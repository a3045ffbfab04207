// What a spreadsheet would take for a formula, and what keeps it a text in a CSV file (OWASP ASVS 1.2.10, CWE-1236). Quotes
// around a field do not: Excel removes them before it looks.

/** A sign that may begin a formula, also behind white space, invisible signs and quotes, which programs may drop. */
const FORMULA = /^[\s\p{Cc}\p{Cf}"'”’]*[=+\-@\t\r\n\0＝＋－＠]/u;
const GUARD = "'";

export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** With a leading apostrophe where a program might calculate. Numbers never come here. */
export function guarded(text: string): string {
  return looksLikeFormula(text) ? GUARD + text : text;
}

/** What `guarded` was given: the apostrophe counts among the quotes that are looked behind, so none is taken twice. */
export function unguarded(text: string): string {
  const rest = text.slice(GUARD.length);
  return text.startsWith(GUARD) && looksLikeFormula(rest) ? rest : text;
}
