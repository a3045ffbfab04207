import { expect, test } from 'vitest';
import { isMissingPart } from './missing-part.ts';

test.each([
  new TypeError('Failed to fetch dynamically imported module: https://a.example/_app/x.js'),
  new TypeError('error loading dynamically imported module: https://a.example/_app/x.js'),
  new TypeError('Importing a module script failed.'),
  new Error('Unable to preload CSS for https://a.example/_app/x.css'),
])('A part is missing: %s', (error) => {
  expect(isMissingPart(error)).toBe(true);
});

test.each([new TypeError('x is not a function'), new Error('No instrument'), 'text', undefined])(
  'Something else is wrong: %s',
  (error) => {
    expect(isMissingPart(error)).toBe(false);
  },
);
