import { describe, expect, test } from 'vitest';
import { belongsTogether, fileFor } from './addresses.ts';

const FOLDER = 'https://host.example/nagon/annanstans/';
const START = `${FOLDER}_app/immutable/entry/start.AAA.js`;
const known = new Set([FOLDER, START, `${FOLDER}icon.svg`]);

describe('A request is answered by', () => {
  test.each([
    ['', FOLDER],
    ['index.html', FOLDER],
    ['?utm=1', FOLDER],
    ['index.html?utm=1#/om', FOLDER],
    ['#/skattning/1', FOLDER],
    ['icon.svg', `${FOLDER}icon.svg`],
    ['icon.svg?v=2', `${FOLDER}icon.svg`],
    ['_app/immutable/entry/start.AAA.js', START],
  ])('%j: the file of that name', (asked, file) => {
    expect(fileFor(FOLDER + asked, FOLDER, known)).toBe(file);
  });

  test.each([
    `${FOLDER}unknown`,
    `${FOLDER}unknown/index.html`,
    `${FOLDER}_app/immutable/entry/start.BBB.js`,
    'https://host.example/',
    'https://host.example/nagon/',
    'https://other.example/nagon/annanstans/icon.svg',
  ])('%s: the network, since it is not a file of this version', (address) => {
    expect(fileFor(address, FOLDER, known)).toBeUndefined();
  });
});

describe('A page belongs to a version when', () => {
  test('all that it loads is there', () => {
    expect(belongsTogether(`import("./_app/immutable/entry/start.AAA.js")`, FOLDER, known)).toBe(
      true,
    );
  });
  test('by whatever name scripts call it', () => {
    const names = `{"imports":{"./_app/immutable/entry/any.js":"./_app/immutable/entry/start.AAA.js"}}`;
    expect(belongsTogether(names, FOLDER, known)).toBe(true);
    expect(belongsTogether(names.replace('start.AAA', 'start.BBB'), FOLDER, known)).toBe(false);
  });
  test('not when it loads a file of another version', () => {
    expect(
      belongsTogether(
        `<link href="./_app/immutable/entry/start.AAA.js"><link href="./_app/immutable/entry/app.BBB.js">`,
        FOLDER,
        known,
      ),
    ).toBe(false);
  });
  test('not when it loads nothing, as the page of a login does', () => {
    expect(belongsTogether('<h1>Logga in</h1>', FOLDER, known)).toBe(false);
  });
});
