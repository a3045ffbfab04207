// What an address needs is asked for before the app has started (scripts/route-preloads.mjs).
import { describe, expect, test } from 'vitest';
import { filesOfRoutes, patternOf, preloading } from '../../scripts/route-preloads.mjs';
import { routes } from '../support/places.ts';

const ID = '0b1e7c52-4a3f-4d55-9d0c-000000000001';
const matching = (hash: string) =>
  routes().filter((route) => new RegExp(patternOf(route), 'u').test(hash));

describe('An address is of one route', () => {
  test.each([
    ['', '/'],
    ['#', '/'],
    ['#/', '/'],
    ['#/?again', '/'],
    ['#/om', '/om'],
    ['#/om/', '/om'],
    ['#/ny', '/ny/[[from]]'],
    [`#/ny/${ID}`, '/ny/[[from]]'],
    [`#/skattning/${ID}`, '/skattning/[assessment]'],
    [`#/skattning/${ID}/steg/3`, '/skattning/[assessment]/steg/[step]'],
    [`#/skattning/${ID}/plan?sortera=steg`, '/skattning/[assessment]/plan/[[view]]'],
    [`#/skattning/${ID}/plan/funktion`, '/skattning/[assessment]/plan/[[view]]'],
    [`#/skattning/${ID}/rapport`, '/skattning/[assessment]/rapport/[[document]]/[[version]]'],
    [`#/skattning/${ID}/rapport/ar/2`, '/skattning/[assessment]/rapport/[[document]]/[[version]]'],
  ])('%s', (hash, route) => {
    expect(matching(hash)).toEqual([route]);
  });

  test.each(['#/annat', `#/skattning/${ID}/annat`, `#/skattning/${ID}/steg`, '#innehall'])(
    '%s is of none, and asks for nothing ahead',
    (hash) => {
      expect(matching(hash)).toEqual([]);
    },
  );
});

test('A route needs its page and layouts, what they import and their styles, but nothing that is asked for anyway', () => {
  const table = `export const dictionary = {
		"/": [3],
		"/skattning/[assessment]/steg/[step]": [19,[2]]
	};`;
  const manifest = {
    'generated/nodes/2.js': { file: 'nodes/2.a.js', imports: ['_core.js', '_walk.js'] },
    'generated/nodes/3.js': { file: 'nodes/3.a.js', imports: ['_core.js'], css: ['3.css'] },
    'generated/nodes/19.js': { file: 'nodes/19.a.js', imports: ['_walk.js'] },
    '_core.js': { file: 'core.js', css: ['core.css'] },
    '_walk.js': { file: 'walk.js', imports: ['_core.js'] },
  };
  expect([...filesOfRoutes(table, manifest, ['core.js', 'core.css'])]).toEqual([
    ['/', ['nodes/3.a.js', '3.css']],
    ['/skattning/[assessment]/steg/[step]', ['nodes/2.a.js', 'walk.js', 'nodes/19.a.js']],
  ]);
});

test.each([
  ['a table that is not as it was', 'export const dictionary = new Map();', {}],
  ['a node that is not in the manifest', 'export const dictionary = {\n"/": [3]\n};', {}],
])('%s ends the build', (_, table, manifest) => {
  expect(() => filesOfRoutes(table, manifest, [])).toThrow(/\S/u);
});

test('The script asks for what the address needs, each file once and as what it is', () => {
  const asked: Record<string, string>[] = [];
  const script = preloading(
    new Map([
      ['/', ['start.js']],
      ['/om', ['shared.js', 'om.css']],
    ]),
  );
  const page = {
    location: { hash: '#/om' },
    document: {
      createElement: () => ({}),
      head: { append: (link: Record<string, string>) => asked.push(link) },
    },
  };
  new Function(...Object.keys(page), script)(...Object.values(page));
  expect(asked).toEqual([
    { rel: 'modulepreload', href: './shared.js' },
    { rel: 'preload', as: 'style', crossOrigin: '', href: './om.css' },
  ]);
});
