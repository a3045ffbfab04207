// Every text that comes from outside is described with this, so that none gets past the cleaning.
import './zod-setup.ts';
import * as z from 'zod/mini';
import { cleanText } from './clean-text.ts';

/** What somebody has written: as long as it is. Only the file has a limit. */
export const typedText = z.string().check(z.overwrite(cleanText));

/** @param most UTF-16 code units after cleaning; longer text is refused, never cut */
export function text(most: number) {
  return typedText.check(z.maxLength(most));
}
