// What a spreadsheet would take for a formula or a value, and what keeps it a text in a CSV file (OWASP ASVS 1.2.10, CWE-1236). Quotes
// around a field do not: Excel removes them before it looks.

/** A sign that may begin a formula, also behind white space, invisible signs and quotes, which programs may drop. */
const FORMULA = /^[\s\p{Cc}\p{Cf}"'”’]*[=+\-@\t\r\n\0＝＋－＠]/u;
const GUARD = "'";

const MONTHS = 'jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec';
/** What a program may read as a number, a date or a time when it opens the file, and then writes in a way of its own. */
const VALUES: readonly RegExp[] = [
  // "0012", "0,30", "1 000", "50 %", "2 400 kr", "1E5", "(5)"
  /^\(?[.,]?\d[\d\s]*(?:[.,]\d*\s*)?(?:%|kr|e[+-]?\d+)?\)?$/iu,
  // "3/4", "1-2", "12:30", "2026-09-17T12:30"
  /^\d[\d\s]*[/:-][\d\s/:.,-]*(?:t[\d:.,]+)?$/iu,
  // "31.12.26", but no "1.0.0": there is no month nought.
  /^0*[1-9]\d{0,3}\.0*[1-9]\d?\.\d{0,4}$/u,
  new RegExp(`^\\d{1,4}[ .-]?(?:${MONTHS})\\p{L}*[ .-]*\\d*$`, 'iu'),
  new RegExp(`^(?:${MONTHS})\\p{L}*[ .-]*\\d+$`, 'iu'),
  /^(?:sant|falskt|true|false)$/iu,
];
/** Reads the same as a number. */
const PLAIN = /^(?:0|[1-9]\d{0,14})$/;

/** A text that would come out as something else. "1, 2" and "1.0.0" do not, and stay as they are. */
export function looksLikeValue(text: string): boolean {
  // Behind apostrophes too, so that none of them is taken for the guard.
  const rest = text.replace(/^'+/u, '');
  return !PLAIN.test(rest) && VALUES.some((value) => value.test(rest.trim()));
}

export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** With a leading apostrophe where a program might calculate, or read a value. Numbers never come here. */
export function guarded(text: string): string {
  return looksLikeFormula(text) || looksLikeValue(text) ? GUARD + text : text;
}

/** What `guarded` was given: the apostrophe counts among the quotes that are looked behind, so none is taken twice. */
export function unguarded(text: string): string {
  const rest = text.slice(GUARD.length);
  return text.startsWith(GUARD) && (looksLikeFormula(rest) || looksLikeValue(rest)) ? rest : text;
}
