// The portable edition: one HTML file and nothing beside it. Kit has put script and style into the page; this takes in
// what app.html links to and gives the file a content policy of its own, in which nothing may be fetched from anywhere.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STATIC = 'static';
const META = /<meta http-equiv="content-security-policy"[^>]*>/;
const SCRIPT = /<script>([\s\S]*?)<\/script>/g;
const STYLE = /<style>([\s\S]*?)<\/style>/g;
const LINK = /<link\b[^>]*>/g;
const CHARSET = /<meta charset=[^>]*>/;

/**
 * @param {string} file where the page goes; its folder is emptied first
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function portableAdapter(file) {
  return {
    name: 'iris-portable',
    async adapt(builder) {
      rmSync(dirname(file), { recursive: true, force: true });
      await builder.generateFallback(file);
      writeFileSync(file, portablePage(readFileSync(file, 'utf8')));
    },
  };
}

/**
 * @param {string} shell the page as Kit writes it with `bundleStrategy: 'inline'`
 * @returns {string}
 */
function portablePage(shell) {
  const page = shell.replace(LINK, takeIn).replace(META, '');
  const markup = page.replace(SCRIPT, '');
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(page, SCRIPT)}`,
    // A style element in the text of a script is no element of the page.
    `style-src ${hashes(markup, STYLE)}`,
    // Svelte sets element.style for a few directives.
    "style-src-attr 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html',
  ].join('; ');
  for (const [what, pattern] of Object.entries(FORBIDDEN))
    if (pattern.test(markup.replace(STYLE, '')))
      throw new Error(`The portable page still has ${what}`);
  if (!CHARSET.test(page)) throw new Error('The page has no place for its content policy');
  // First of all, so that it holds for everything after it.
  return page.replace(
    CHARSET,
    (charset) =>
      `${charset}\n    <meta http-equiv="content-security-policy" content="${policy}" />`,
  );
}

/** What would make the browser look beside the file, or what no hash stands for. */
const FORBIDDEN = {
  'a reference to something beside it': /\s(?:href|src)="(?!data:)/,
  'a script that its policy does not name': /<script[\s>]/,
};

/** @param {string} tag of a link in app.html */
function takeIn(tag) {
  const [, path = ''] = /href="\.\/([^"]+)"/.exec(tag) ?? [];
  if (tag.includes('rel="stylesheet"'))
    return `<style>${readFileSync(join(STATIC, path), 'utf8')}</style>`;
  if (tag.includes('rel="icon"')) {
    const icon = readFileSync(join(STATIC, path)).toString('base64');
    return tag.replace(`./${path}`, `data:image/svg+xml;base64,${icon}`);
  }
  // A manifest and its kin serve only what lies on a host.
  return '';
}

/**
 * @param {string} html
 * @param {RegExp} element
 */
const hashes = (html, element) =>
  [...html.matchAll(element)]
    .map(([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
    .join(' ');
