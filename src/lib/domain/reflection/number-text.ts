// A number as people in Sweden write it: "1 234,5". What could be read in two ways is asked about, never guessed.

/** The largest number that a key figure holds; larger ones are no longer told apart by their last digit. */
const LARGEST = 1e12;

export type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'negative' | 'no-number' | 'too-large' }
  /** "1,234" where whole numbers are wanted: a thousand and more in English, and not whole in Swedish. */
  | { readonly kind: 'comma'; readonly thousands: number }
  /** "1.234": a thousand and more in English, one and a quarter elsewhere. */
  | { readonly kind: 'ambiguous'; readonly thousands: number; readonly decimal: number };

/** Every sign that is read as minus: the keyboard's, the dash, the true minus. */
const MINUS = /^[-‐‑‒–—−]/u;
const PERCENT = /\s*%$/u;
/** Ordinary, non-breaking and thin spaces between groups of three. */
const GROUPED = /^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/u;
const PLAIN = /^(?:\d+(?:[.,]\d+)?|[.,]\d+)$/u;
const THOUSANDS_OR_DECIMAL = /^[1-9]\d{0,2}\.\d{3}$/u;

const COMMA_OF_THOUSANDS = /^[1-9]\d{0,2},\d{3}$/u;

/** @param whole whether only whole numbers are wanted */
export function readNumber(typed: string, whole = false): ReadNumber {
  const text = typed.trim().replace(PERCENT, '');
  if (text === '') return { kind: 'empty' };
  const isNegative = MINUS.test(text);
  const digits = isNegative ? text.slice(1).trim() : text;
  if (!GROUPED.test(digits) && !PLAIN.test(digits)) return { kind: 'no-number' };
  if (isNegative) return { kind: 'negative' };
  if (THOUSANDS_OR_DECIMAL.test(digits))
    return {
      kind: 'ambiguous',
      thousands: Number(digits.replace('.', '')),
      decimal: Number(digits),
    };
  if (whole && COMMA_OF_THOUSANDS.test(digits))
    return { kind: 'comma', thousands: Number(digits.replace(',', '')) };
  const value = Number(digits.replace(/\s/gu, '').replace(',', '.'));
  return value > LARGEST ? { kind: 'too-large' } : { kind: 'number', value };
}
