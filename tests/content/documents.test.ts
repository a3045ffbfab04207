// The documents that go with the code: those that adopters need are there, links lead somewhere, and what is written
// in Swedish is plain.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bannedWords, longSentences } from '../support/klarsprak.ts';
import { anchorsOf, linksOf, plainText } from '../support/markdown.ts';

const MAX_WORDS = 20;

/** What the README promises to those who publish or use IRIS. */
const EXPECTED = [
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/ARCHITECTURE.md',
  'docs/browsers.md',
  'docs/dataskydd.md',
  'docs/klassa-underlag.md',
];

/** Documents in Swedish, and in those with two languages the part that is. */
const SWEDISH: [path: string, from?: string, to?: string][] = [
  ['docs/dataskydd.md'],
  ['docs/klassa-underlag.md'],
  ['CHANGELOG.md'],
  ['SECURITY.md', '### På svenska', '## Supported versions'],
];

const read = (path: string) => readFileSync(path, 'utf8');

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Why a link leads nowhere, or nothing when it does lead somewhere. */
function fault(document: string, link: string): string | undefined {
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (!existsSync(target)) return `${document}: there is no ${target}`;
  if (anchor !== undefined && !anchorsOf(read(target)).includes(anchor))
    return `${document}: ${target} has no heading ${anchor}`;
  return undefined;
}

describe('the documents', () => {
  test('are those that adopters need', () => {
    expect(documents).toEqual(expect.arrayContaining(EXPECTED));
  });

  test('are all found from the README, a decision by way of its folder', () => {
    const found = new Set(['README.md']);
    for (const document of found)
      if (document.endsWith('.md'))
        for (const link of linksOf(read(document)))
          if (!isForeign(link)) found.add(join(dirname(document), link.split('#')[0]!));
    const lost = documents.filter(
      (document) => !found.has(document) && !found.has(`${dirname(document)}/`),
    );
    expect(lost).toEqual([]);
  });

  test.each(documents)('%s has only links that lead somewhere', (document) => {
    const links = linksOf(read(document)).filter((link) => !isForeign(link));
    expect(links.flatMap((link) => fault(document, link) ?? [])).toEqual([]);
  });

  test.each(SWEDISH)('%s keeps every sentence short and every word plain', (path, from, to) => {
    const whole = read(path);
    const begin = from === undefined ? 0 : whole.indexOf(from);
    const end = to === undefined ? whole.length : whole.indexOf(to);
    expect(begin, `no ${from}`).toBeGreaterThanOrEqual(0);
    expect(end, `no ${to}`).toBeGreaterThan(begin);
    const text = plainText(whole.slice(begin, end));
    expect(text.length).toBeGreaterThan(100);
    expect(longSentences(text, MAX_WORDS)).toEqual([]);
    expect(bannedWords(text)).toEqual([]);
  });

  test('say of personal data that slipped in where former values lie', () => {
    expect(read('docs/dataskydd.md')).toContain('`history`');
  });
});

describe('a link', () => {
  test('to a missing file or heading is found', () => {
    expect(fault('README.md', 'docs/absent.md')).toContain('docs/absent.md');
    expect(fault('README.md', 'docs/dataskydd.md#finns-inte')).toContain('finns-inte');
    expect(fault('docs/browsers.md', '../SECURITY.md#report-a-fault')).toBeUndefined();
  });

  test('in code is none', () => {
    expect(linksOf('A [b](c.md) and `[d](e.md)`\n\n```\n[f](g.md)\n```\n')).toEqual(['c.md']);
  });
});

describe('Markdown as it is read', () => {
  test('has a line for each cell, item and paragraph, and no marks', () => {
    const markdown =
      '# Rubrik\n\nEn rad\nsom **fortsätter**.\n\n- Ett\n- [ ] Två\n\n| a | b |\n| --- | :-: |\n| [c](d.md) | e |\n';
    expect(plainText(markdown)).toBe('Rubrik\nEn rad som fortsätter.\nEtt\nTvå\na\nb\nc\ne');
  });
});

function isForeign(link: string): boolean {
  return /^[a-z]+:/iu.test(link);
}
