import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatMoment } from './format.ts';

test.each([
  ['2026-11-30T02:27:00', '30 november 2026 kl.\u00a002.27'],
  ['2026-01-01T00:00:59', '1 januari 2026 kl.\u00a000.00'],
  ['2026-12-31T23:59:59', '31 december 2026 kl.\u00a023.59'],
])('%s is written with a point in its time, which stays with its word', (instant, written) => {
  expect(formatMoment(instant)).toBe(written);
});

test('Nothing else writes a time', () => {
  const writers = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|svelte)$/u.test(file) && !/paraglide|\.test\.ts$/u.test(file))
    .filter((file) =>
      /timeStyle|toLocaleTimeString|toLocaleString\(|hour(?:12)?:|minute:/u.test(
        readFileSync(`src/${file}`, 'utf8'),
      ),
    );
  expect(writers).toEqual(['lib/i18n/format.ts']);
});
