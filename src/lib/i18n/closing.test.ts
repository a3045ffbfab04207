import { expect, test } from 'vitest';
import type { AssessmentEvent } from '../domain/assessment/schema.ts';
import { closedWords, eventWords, inOrder, reasonWords } from './closing.ts';

const closed: AssessmentEvent = { at: '2027-03-10T09:00:00.000Z', state: 'closed', reason: '' };
const opened: AssessmentEvent = { at: '2027-04-02T09:00:00.000Z', state: 'open', reason: ' ' };
const again: AssessmentEvent = { at: '2027-05-04T09:00:00Z', state: 'closed', reason: '' };

test('A closed assessment says when, by its latest closing, in whatever order the events came', () => {
  expect(closedWords({ events: [closed] })).toBe('Skattningen avslutades 10 mars 2027.');
  expect(closedWords({ events: [again, closed, opened] })).toBe(
    'Skattningen avslutades 4 maj 2027.',
  );
  expect(inOrder([again, closed, opened])).toEqual([closed, opened, again]);
});

test('A closed assessment from a file that does not tell when says just that', () => {
  expect(closedWords({ events: [] })).toBe('Skattningen är avslutad.');
});

test('An opening has a reason, or the words that it has none; a closing needs none', () => {
  expect(reasonWords(opened)).toBe('Skäl saknas.');
  expect(reasonWords({ ...opened, reason: 'Fel nivå i steg 3.' })).toBe('Skäl: Fel nivå i steg 3.');
  expect(reasonWords(closed)).toBe('');
  expect(eventWords(closed)).toMatch(/^Avslutad 10 mars 2027 /);
  expect(eventWords(opened)).toMatch(/^Öppnad igen 2 april 2027 /);
});
