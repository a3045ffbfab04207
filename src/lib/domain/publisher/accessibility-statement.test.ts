import { describe, expect, test } from 'vitest';
import { missingIn, type AccessibilityStatement } from './accessibility-statement.ts';
import { EMPTY, FILLED } from '../../../../tests/support/statement.ts';

describe('what is not filled in', () => {
  test('all of it in a file that nobody has filled in', () => {
    expect(missingIn(EMPTY)).toEqual([
      'publisher',
      'compliance',
      'shortcomings',
      'contact',
      'authority',
      'tested',
      'assessed-on',
    ]);
  });

  test('nothing once everything is there', () => {
    expect(missingIn(FILLED)).toEqual([]);
  });

  test.each<[part: string, change: Partial<AccessibilityStatement>]>([
    ['publisher', { publisher: '  ' }],
    ['compliance', { compliance: 'delvis' }],
    ['shortcomings', { shortcomings: [' '] }],
    ['contact', { email: 'webb', phone: '' }],
    ['authority', { authority: { name: 'Myndigheten', url: 'javascript:alert(1)' } }],
    ['authority', { authority: { name: '', url: 'https://myndigheten.example' } }],
    ['tested', { tested: '' }],
    ['assessed-on', { assessedOn: '30 november 2026' }],
    ['assessed-on', { assessedOn: '2026-02-30' }],
  ])('%s', (part, change) => {
    expect(missingIn({ ...FILLED, ...change })).toEqual([part]);
  });

  test('a telephone is contact enough', () => {
    expect(missingIn({ ...FILLED, email: '', phone: '0250-260 00' })).toEqual([]);
  });

  test('a website that meets every requirement has no shortcomings to name', () => {
    expect(missingIn({ ...FILLED, compliance: 'full', shortcomings: [] })).toEqual([]);
  });
});
