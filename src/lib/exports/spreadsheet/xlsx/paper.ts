// What stands on every sheet of paper, so that one that lies alone can be put back in its place.
import type { Workbook } from '../../../domain/data/table.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { escapeXml } from '../../xml.ts';

/** Excel takes 255 characters for header or footer, codes and all: two lines on each side. */
const LONGEST_LINE = 56;

/** What Excel puts the page and the number of pages in place of. */
const CODES = { page: '&P', pages: '&N' };

export function headerFooter({ whose, standing }: Pick<Workbook, 'whose' | 'standing'>): string {
  const header = `&L${lines(whose)}&R${lines(standing)}`;
  const footer = `&L&A&R${m.data_page(CODES)}`;
  return `<headerFooter><oddHeader>${escapeXml(header)}</oddHeader><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`;
}

function lines(texts: readonly string[]): string {
  return texts.slice(0, 2).map(line).join('\n');
}

function line(text: string): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  const short = whole.length > LONGEST_LINE ? `${whole.slice(0, LONGEST_LINE - 1)}…` : whole;
  return short.replaceAll('&', '&&');
}
