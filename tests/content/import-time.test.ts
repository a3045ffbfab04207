// What a page imports costs every visit: formatters and collators take tens of milliseconds each on a phone. They are made
// when they are first asked for (src/lib/domain/lazy.ts).
import { afterEach, expect, test, vi } from 'vitest';

const modules = import.meta.glob<unknown>([
  '../../src/lib/{domain,i18n,state,persistence,exports}/**/*.ts',
  '!../../src/lib/**/*.test.ts',
  // It can only be begun as a thread; what it needs is among the others.
  '!../../src/lib/**/*.worker.ts',
  '!../../src/lib/i18n/paraglide/**',
]);
const MAKERS = ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'Collator', 'PluralRules'] as const;

afterEach(() => vi.restoreAllMocks());

test('No module makes a formatter when it is imported', async () => {
  vi.resetModules();
  expect(Object.keys(modules).length).toBeGreaterThan(200);
  const made: string[] = [];
  let importing = '';
  for (const maker of MAKERS)
    vi.spyOn(Intl, maker).mockImplementation(function () {
      made.push(`${maker} in ${importing}`);
      throw new Error(`${maker} is made while ${importing} is imported.`);
    });
  for (const [path, load] of Object.entries(modules)) {
    importing = path;
    await load().catch((error: unknown) => made.push(`${path}: ${String(error)}`));
  }
  expect(made).toEqual([]);
});
