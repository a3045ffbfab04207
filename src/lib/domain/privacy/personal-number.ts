// Swedish personal identity numbers and coordination numbers: a date, three digits and a check digit, with or without
// century, and with `-`, `+`, a space or nothing before the last four.
import type { Span } from './span.ts';

const DASHES = '\\-+\u2010-\u2015\u2212';
const NUMBER = `(18|19|20)?(\\d{2})(\\d{2})(\\d{2})[ \u00a0]?[${DASHES}]?[ \u00a0]?(\\d{4})(?!\\d)`;
/** A lookahead takes no room, so a number that begins inside another candidate is seen too. */
const CANDIDATE = new RegExp(`(?<!\\d)(?=(${NUMBER}))`, 'g');
/** A coordination number is written with sixty added to the day. */
const COORDINATION = 60;

export function findPersonalNumbers(text: string): Span[] {
  return Array.from(text.matchAll(CANDIDATE)).flatMap((match): Span[] => {
    const [, whole = '', century, year = '', month = '', day = '', last = ''] = match;
    if (!hasCheckDigit(`${year}${month}${day}${last}`)) return [];
    const coordination = Number(day) > COORDINATION;
    const ofMonth = Number(day) - (coordination ? COORDINATION : 0);
    // Without a century every year is taken for one after 2000: that has the leap days of each century.
    if (!isDay(Number(`${century ?? '20'}${year}`), Number(month), ofMonth)) return [];
    const kind = coordination ? 'coordination-number' : 'personal-number';
    return [{ kind, start: match.index, end: match.index + whole.length }];
  });
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && date.getUTCMonth() === month - 1 && day >= 1 && date.getUTCDate() === day;
}

/** Luhn's rule over ten digits: doubled and not in turn, the digits add up to tens. */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
