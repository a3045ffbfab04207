// Every text that comes from outside is described with this, so that none gets past the cleaning.
import './zod-setup.ts';
import * as z from 'zod/mini';
import { cleanText } from './clean-text.ts';

/** @param most UTF-16 code units after cleaning; longer text is refused, never cut */
export function text(most: number) {
  return z.string().check(z.overwrite(cleanText), z.maxLength(most));
}
