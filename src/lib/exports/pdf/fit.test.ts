import { describe, expect, test } from 'vitest';
import { inputFor, words } from '../../../../tests/support/documents.ts';
import { followedUp } from '../../../../tests/support/followed-up.ts';
import { initiativeFrom } from '../../../../tests/support/real-reports.ts';
import type { Initiative } from '../../domain/assessment/schema.ts';
import { buildDocument, summaryPieces } from '../../domain/report/documents.ts';
import { textsOf } from '../../domain/report/texts.ts';
import { fitOnPage } from './fit.ts';
import { renderPdf } from './render.ts';

const SENTENCE = 'Samverkan har fungerat bra under året och fler har fått stöd i tid.';
const withSummary = (summary: string): Initiative => ({
  ...followedUp,
  assessments: followedUp.assessments.map((one) => ({
    ...one,
    decisions: 'Utse ersättare.\nAvsätt tid.',
  })),
  reflections: followedUp.reflections.map((one) => ({
    ...one,
    answers: { ...one.answers, summary },
  })),
});

async function fitOf(initiative: Initiative) {
  const input = inputFor(initiative);
  const fit = await fitOnPage(
    (without) => buildDocument('summary', { ...input, without }, words),
    summaryPieces(input, words),
  );
  const file = new TextDecoder('latin1').decode(await renderPdf(fit.report));
  return { ...fit, pages: Number(/\/Type \/Pages\b[^>]*?\/Count (\d+)/u.exec(file)?.[1]) };
}

describe('the summary is one page', () => {
  test.each([
    ['the example', initiativeFrom('instruments/iris/1.0.0/example.iris.json')],
    ['three years', followedUp],
  ])('with everything on it: %s', async (_, initiative) => {
    expect(await fitOf(initiative)).toMatchObject({ pages: 1, left: [] });
  });

  test.each([12, 60, 400])('however long its own words are: %i sentences', async (count) => {
    const { pages, left, used, report } = await fitOf(
      withSummary(
        Array.from({ length: count }, (_, at) => `Punkt ${at} är klar: ${SENTENCE}`).join(' '),
      ),
    );
    expect(pages).toBe(1);
    expect(used > 1).toBe(left.length > 0);
    // What those who decide need has its room first.
    expect(textsOf(report)).toEqual(expect.arrayContaining(['Utse ersättare.', 'Avsätt tid.']));
    const cut = left.findIndex(({ sentence }) => sentence !== undefined);
    if (cut >= 0) expect(textsOf(report).join('\n')).not.toContain(left[cut]?.sentence);
  });
});
