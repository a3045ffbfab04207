import { describe, expect, test } from 'vitest';
import { initiativeWith } from '../../../tests/support/domain.ts';
import { reflectionWith } from '../../../tests/support/reflection.ts';
import { PARTS } from '../domain/reflection/codes.ts';
import { QUESTIONS_OF_PART } from '../domain/reflection/progress.ts';
import { COMMENTING, commentQuestion } from '../domain/reflection/questions.ts';
import { emptyRows, REFLECTION_FIELDS, ROW_FIELDS, ROW_LISTS } from '../domain/reflection/rows.ts';
import { questionName } from './question-name.ts';
import {
  figureFieldLabel,
  figureName,
  figureValue,
  reflectionFieldLabel,
  reflectionPlace,
  reflectionValue,
} from './reflection-names.ts';
import { FIGURE_FIELDS, YEAR_FIELDS } from '../domain/reflection/figures.ts';
import { unitOf } from '../domain/workfile/unit.ts';
import { unitName } from './differences.ts';
import { holdsWords } from './reflection.ts';

const none = initiativeWith();

describe('Every question', () => {
  const ids = PARTS.flatMap((part) => [
    ...QUESTIONS_OF_PART[part],
    ...COMMENTING.map((party) => commentQuestion(part, party)),
  ]);

  test('of the form has a name of its own', () => {
    const names = ids.map((id) => questionName(id, undefined));
    for (const [index, name] of names.entries()) expect(name).not.toBe(ids[index]);
    expect(new Set(names).size).toBe(ids.length);
  });

  test('of the questionnaire is called what it is called there, and an unknown one by its id', () => {
    const words = { reflection: [{ id: 'results', name: 'Resultat', question: 'Vad?' }] };
    expect(questionName('results', words)).toBe('Resultat');
    expect(questionName('constructor', words)).toBe('constructor');
  });
});

describe('Every field', () => {
  const single = REFLECTION_FIELDS.map((name): string[] => [name]);
  const inRows = ROW_LISTS.flatMap((list) =>
    ROW_FIELDS[list].map((name): string[] => [list, 'id', name]),
  );

  test.each([...single, ...inRows])('of the follow-up has a name: %s %s %s', (...path) => {
    const rest = path.filter((one) => typeof one === 'string');
    expect(reflectionFieldLabel(rest)).not.toBe(rest.at(-1));
  });

  test.each([...FIGURE_FIELDS, ...YEAR_FIELDS])('of a key figure has a name: %s', (name) => {
    expect(figureFieldLabel(name)).not.toBe(name);
  });
});

describe('A place', () => {
  test('is told by its part, its row and its field', () => {
    const initiative = initiativeWith({
      reflections: [
        reflectionWith({
          results: [{ id: 'a', ...emptyRows.results, title: 'Utbildning för personal\nRad två' }],
        }),
      ],
    });
    expect(reflectionPlace(['results', 'a', 'outcome'], initiative)).toBe(
      'Aktiviteter och resultat – och för vem, Utbildning för personal: Vad blev resultatet?',
    );
    expect(reflectionPlace(['results', 'gone', 'outcome'], initiative)).toBe(
      'Aktiviteter och resultat – och för vem: Vad blev resultatet?',
    );
    expect(reflectionPlace(['heldOn'], none)).toBe(
      'Om uppföljningen: Dagen ni gjorde uppföljningen',
    );
  });

  test('of a key figure is told by its name and year', () => {
    expect(figureName('gone', '2026', none)).toBe('nyckeltal utan namn, 2026');
    const named = (path: string) => unitName(unitOf(path), undefined, initiativeWith());
    expect(named('figures/gone/years/2026/retrievedOn')).toBe(
      'Nyckeltal: nyckeltal utan namn, 2026: Källa',
    );
    expect(named('figures/gone/name')).toBe('Nyckeltal: nyckeltal utan namn: Namn');
  });
});

describe('A value', () => {
  test('is said in words where it is a code, a list of codes or a date', () => {
    expect(reflectionValue(['isu'], 'unknown')).toBe('Vet inte');
    expect(reflectionValue(['results', 'a', 'genders'], ['women', 'boys'])).toBe(
      'Kvinnor och Pojkar',
    );
    expect(reflectionValue(['judgements', 'a', 'progress'], 'on-track')).toBe('På god väg');
    expect(reflectionValue(['communications', 'a', 'on'], '2026-09-17')).toBe('17 september 2026');
    expect(figureValue('women', 'unknown')).toBe('Okänt');
    expect(figureValue('kind', 'share')).toBe('Andel i procent');
  });

  test('that is text or unknown is left as it stands', () => {
    expect(reflectionValue(['results', 'a', 'outcome'], 'yes')).toBeUndefined();
    expect(reflectionValue(['isu'], 'from-the-future')).toBeUndefined();
    expect(reflectionValue(['isu'], null)).toBeUndefined();
    expect(figureValue('women', 12)).toBeUndefined();
  });
});

test('What a part holds is said in a few words, without any judgement', () => {
  const empty = {
    part: 'results',
    state: 'empty',
    finished: false,
    answers: 0,
    participants: 0,
    results: 0,
    judgements: 0,
    aims: 0,
    steps: 0,
    communications: 0,
    comments: [],
  } as const;
  expect(holdsWords(empty)).toBe('Inte påbörjad');
  expect(holdsWords({ ...empty, state: 'nothing' })).toBe('Inget att rapportera');
  expect(holdsWords({ ...empty, state: 'begun' })).toBe('Påbörjad');
  expect(
    holdsWords({ ...empty, state: 'begun', results: 3, answers: 1, comments: ['region'] }),
  ).toBe('Påbörjad · tre aktiviteter beskrivna, ett svar, kommentar från regionen');
});
