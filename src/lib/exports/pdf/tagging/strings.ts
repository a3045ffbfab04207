// Text on its way into PDF objects, where brackets and backslashes have a meaning and bytes beyond ASCII have several.

/** PDF/A allows a string 32,767 bytes, which are half as many letters. */
const LONGEST = 16_000;

/** UTF-16 in hexadecimal: no character in it can end the string early. */
export function hexText(text: string): string {
  // Never half a character at the end.
  const whole =
    text.length > LONGEST ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : text;
  const units = Array.from({ length: whole.length }, (_, index) => whole.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

/** An address is ASCII once it has been through `URL`; what a string in PDF must not hold as it is, is escaped. */
export function uriText(address: string): string {
  return `(${address.replace(/[^\x21-\x7e]/gu, encodeURIComponent).replace(/[()\\]/g, '\\$&')})`;
}

/** At most three decimals and never an exponent, which PDF does not know. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** UTF-8 with one character for each byte. */
export function utf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
