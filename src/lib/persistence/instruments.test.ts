import { expect, test } from 'vitest';
import { CURRENT_INSTRUMENT, successorOf } from './instruments.ts';

const { id, version } = CURRENT_INSTRUMENT;

test('The next occasion has the questions that ship now', () => {
  expect(successorOf({ id, version })).toEqual({ id, version });
  expect(successorOf({ id, version: '0.9.12' })).toEqual({ id, version });
});

test('Questions of the group’s own are never exchanged', () => {
  expect(successorOf({ id: 'egen', version: '0.1.0' })).toEqual({ id: 'egen', version: '0.1.0' });
});

test('Questions that a newer IRIS knows are never exchanged for older ones', () => {
  const [major = ''] = version.split('.');
  for (const newer of [`${major}.10.0`, `${Number(major) + 9}.0.0`, '10.0.0'])
    expect(successorOf({ id, version: newer })).toEqual({ id, version: newer });
});
