import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { m } from '../../../../tests/support/messages.ts';
import type { AccessibilityStatement as Statement } from '../../domain/publisher/accessibility-statement.ts';
import AccessibilityStatement from './AccessibilityStatement.svelte';
import { EMPTY, FILLED } from '../../../../tests/support/statement.ts';

async function shown(statement: Statement, look: (part: HTMLElement) => void) {
  const target = document.body.appendChild(document.createElement('div'));
  const part = mount(AccessibilityStatement, { target, props: { statement } });
  look(target);
  await unmount(part);
  target.remove();
}

const headings = (part: HTMLElement) =>
  [...part.querySelectorAll('h2')].map(({ textContent }) => textContent);
const addresses = (part: HTMLElement) =>
  [...part.querySelectorAll('a')].map((link) => link.getAttribute('href'));

test('A statement that is filled in says who, how far, what is lacking and where to turn', () =>
  shown(FILLED, (part) => {
    expect(part.textContent).not.toContain(m.access_unfilled());
    expect(part.textContent).toContain(m.access_publisher({ publisher: 'Mora kommun' }));
    expect(headings(part)).toEqual([
      m.access_part_compliance(),
      m.access_part_shortcomings(),
      m.access_part_contact(),
      m.access_part_authority(),
      m.access_part_tested(),
    ]);
    expect(part.textContent).toContain(m.access_partial());
    expect(part.textContent).toContain('Rättas under 2027.');
    expect(part.querySelectorAll('li')).toHaveLength(3);
    expect(addresses(part)).toEqual([
      'mailto:webb@mora.example',
      'https://myndigheten.example/anmal',
    ]);
    expect(part.textContent).toContain(m.access_assessed({ date: '30 november 2026' }));
  }));

test('One that is not says what is missing, and nothing that nobody has said', () =>
  shown(EMPTY, (part) => {
    expect(part.textContent).toContain(m.access_unfilled());
    expect(part.querySelectorAll('.note li')).toHaveLength(7);
    expect(headings(part)).toEqual([]);
  }));

test('A mail address that is none is not written to', () =>
  shown({ ...FILLED, email: 'webb' }, (part) => {
    expect(addresses(part)).toEqual(['https://myndigheten.example/anmal']);
  }));

test('An address that is no address of a page is no link', () =>
  shown({ ...FILLED, authority: { name: 'Myndigheten', url: 'javascript:alert(1)' } }, (part) => {
    expect(addresses(part)).toEqual(['mailto:webb@mora.example']);
    expect(part.querySelector('.note')?.textContent).toContain(m.access_part_authority());
  }));
