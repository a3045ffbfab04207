import { expect, test } from 'vitest';
import { renderPdf } from '#lib/exports/pdf/render.ts';
import { documentFrom } from '../../../../../tests/support/documents.ts';
import { followedUp } from '../../../../../tests/support/followed-up.ts';
import { readPdf } from '../../../../../tests/support/pdf-read-back.ts';
import { pagesOf } from './pages-of.ts';

test.each(['summary', 'annual', 'plan'] as const)(
  'The pages of a PDF are counted as a reader counts them: %s',
  async (id) => {
    const file = await renderPdf(documentFrom(id, followedUp));
    expect(pagesOf(file)).toBe((await readPdf(file)).pages.length);
    expect(pagesOf(file)).toBeGreaterThan(0);
  },
);
