// Swedish telephone numbers as people write them. Reference numbers, periods and dates hold many digits too, so a number
// must begin as a telephone number does: +46, 0046, a mobile prefix or an area code that exists in that form.
import type { Span } from './span.ts';

const DASH = '[-\u2010-\u2015\u2212/]';
const SPACE = '[ \u00a0\u202f]';
const GAP = `(?:${SPACE}?${DASH}${SPACE}?|${SPACE})`;
/** Not within a longer number, date or reference such as 2026-08-12 or 2020/00671. */
const BEFORE = '(?<![\\d+])(?<!\\d[-\u2010-\u2015\u2212/:.,])';
const AFTER = `(?!\\d|[-/:]\\d)`;

const digits = (least: number, most: number) => `(?:${GAP}?\\d){${least},${most}}`;
const INTERNATIONAL = `(?:(?<!\\d)\\+46|(?<![\\d+])0046)${GAP}?(?:\\(0\\)${GAP}?|0)?[1-9]${digits(6, 8)}(?!\\d)`;
const MOBILE = `${BEFORE}\\(?07[02369]\\)?${digits(7, 7)}${AFTER}`;
/** Two and three digits for the larger towns, four for the rest. Free numbers (020, 077) are nobody's own. */
const AREA = '0(?:8|1[013689]|2[136]|3[1356]|4[0246]|54|6[03]|90|(?!20|7)[1-9]\\d{2})';
const GROUPS = `[1-9](?:\\d{4,7}|\\d{1,2}(?:${GAP}\\d{2,3}){1,3})`;
const LANDLINE = `${BEFORE}(?:\\(${AREA}\\)${GAP}?|${AREA}${GAP})${GROUPS}${AFTER}`;
const UNBROKEN = `${BEFORE}0(?!20|7)[1-9]\\d{7,8}${AFTER}`;

const PHONE = new RegExp([INTERNATIONAL, MOBILE, LANDLINE, UNBROKEN].join('|'), 'g');
const FEWEST = 8;
const MOST = 10;

export function findPhones(text: string): Span[] {
  return Array.from(text.matchAll(PHONE)).flatMap((match): Span[] => {
    const [found] = match;
    const national = found.replace(/\D/g, '').replace(/^(?:00)?46(?:0(?=\d{7}))?/, '0');
    if (national.length < FEWEST || national.length > MOST) return [];
    return [{ kind: 'phone', start: match.index, end: match.index + found.length }];
  });
}
