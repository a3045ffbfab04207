import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import shipped from '#instruments/iris/1.0.0/instrument.json';
import goals from '#instruments/iris/lansmal.json';
import purposes from '#instruments/iris/syften.json';
import {
  bannedWords,
  longSentences,
  sentences,
  unexplainedAbbreviations,
} from '../support/klarsprak.ts';
import { parseInstrument, type Instrument, type Step } from '#lib/domain/instrument/schema.ts';

const maxWords = 20;

interface Text {
  readonly place: string;
  readonly text: string;
}

describe('sentences', () => {
  test('end at a full stop, a question mark and an exclamation mark', () => {
    expect(sentences('Ni gör en plan. Vem ansvarar? Skriv det! Klart.')).toEqual([
      'Ni gör en plan.',
      'Vem ansvarar?',
      'Skriv det!',
      'Klart.',
    ]);
  });

  test('begin with å, ä, ö, a number, a quotation mark or a placeholder too', () => {
    expect(sentences('Klart. Återstår tid. 3 steg saknas. ”Ja.” {name} är sparad.')).toHaveLength(
      5,
    );
  });

  test('end at a line break without a full stop', () => {
    expect(sentences('Saknas: steg 8\nOkänt: steg 9')).toHaveLength(2);
  });

  test('do not end at a time, a number with a point, a colon or before a small letter', () => {
    expect(sentences('Mötet är kl. 13.30 och gäller version 1.0 i RSS:s fil: IRIS.')).toHaveLength(
      1,
    );
    expect(sentences('Se Kl. 9 i kallelsen.')).toHaveLength(1);
    expect(sentences('Stöd m.m. finns i länet.')).toHaveLength(1);
  });

  test('are none in an empty text', () => {
    expect(sentences(' \n ')).toEqual([]);
  });
});

describe('long sentences', () => {
  const twenty = Array.from({ length: 20 }, () => 'ord').join(' ');

  test('may have the highest number of words but not one more', () => {
    expect(longSentences(`${twenty}.`, maxWords)).toEqual([]);
    expect(longSentences(`${twenty} till.`, maxWords)).toEqual([
      { sentence: `${twenty} till.`, words: 21 },
    ]);
  });

  test('are counted one by one', () => {
    expect(longSentences(`O${twenty}. O${twenty}.`, maxWords)).toEqual([]);
  });

  test('count a placeholder as one word and a dash as none', () => {
    expect(longSentences('{count} av {total steps} – klart', 3)).toEqual([
      { sentence: '{count} av {total steps} – klart', words: 4 },
    ]);
  });
});

describe('banned words', () => {
  test.each([
    ['Landstinget beslutar.', 'Landstinget', 'region'],
    ['Förövaren får stöd.', 'Förövaren', 'våldsutövare'],
    ['Ett offer får stöd.', 'offer', 'våldsutsatt'],
    ['Skriv vad man gör.', 'man', 'ni, eller den som'],
    ['Kommun samt region.', 'samt', 'och'],
    ['Ni erhåller stöd.', 'erhåller', 'få'],
    ['Gör det i syfte att lära.', 'i syfte att', 'för att'],
    ['Rutiner gällande sekretess.', 'gällande', 'om, eller som gäller'],
    ['Stöd, t.ex. handledning.', 't.ex.', 'till exempel'],
    ['Stöd, t ex handledning.', 't ex', 'till exempel'],
    ['Stöd, bl. a. handledning.', 'bl. a.', 'bland annat'],
    ['Stöd, dvs. handledning.', 'dvs.', 'det vill säga, eller alltså'],
    ['Stöd, d.v.s. handledning.', 'd.v.s.', 'det vill säga, eller alltså'],
    ['Stöd, handledning m.m.', 'm.m.', 'och annat'],
    ['Stöd, handledning osv.', 'osv.', 'och så vidare'],
  ])('are found with a replacement and a reason: %s', (text, found, use) => {
    expect(bannedWords(text)).toEqual([{ found, use, reason: expect.stringMatching(/\S/u) }]);
  });

  test('are not found inside other words, also beside å, ä and ö', () => {
    const text =
      'Kvinnor och män samverkar manligt. Brottsofferjouren hör av sig. Samtliga får svar. Något åman ömant manå.';
    expect(bannedWords(text)).toEqual([]);
  });

  test('are found once for each time they are used', () => {
    expect(bannedWords('Kommun samt region samt skola.')).toHaveLength(2);
  });
});

describe('unexplained abbreviations', () => {
  const list = [
    { short: 'SIP', long: 'samordnad individuell plan' },
    { short: 'RSS', long: 'regional samverkans- och stödstruktur' },
    { short: 'PoM', long: 'prostitution och människohandel' },
  ];

  test('are none when the long form stands before, in any inflection', () => {
    const view = [
      'Ni följer samordnade individuella planer (SIP).',
      'SIP används. Den regionala samverkans- och stödstrukturen, RSS Dalarna, ger stöd.',
    ];
    expect(unexplainedAbbreviations(view, list)).toEqual([]);
  });

  test('are found when the long form is missing or comes after', () => {
    expect(unexplainedAbbreviations(['Ni använder SIP:en.'], list)).toEqual(['SIP']);
    expect(unexplainedAbbreviations(['SIP', 'samordnad individuell plan'], list)).toEqual(['SIP']);
    expect(unexplainedAbbreviations(['Kunskap om PoM.'], list)).toEqual(['PoM']);
  });

  test('are found when nobody has listed them, but a name is not an abbreviation', () => {
    expect(unexplainedAbbreviations(['IRIS frågar om IFO.'], list)).toEqual(['IFO']);
  });
});

function lint(texts: readonly Text[]): string[] {
  return texts.flatMap(({ place, text }) => [
    ...longSentences(text, maxWords).map(
      ({ words, sentence }) => `${place}: ${words} ord i ”${sentence}”`,
    ),
    ...bannedWords(text).map(
      ({ found, use, reason }) => `${place}: skriv ${use} i stället för ”${found}” (${reason})`,
    ),
  ]);
}

describe('the instrument', () => {
  const parsed = parseInstrument(shipped);
  if (!parsed.ok) throw new Error('The instrument does not parse; schema.test.ts says where.');
  const instrument = parsed.value;
  const steps = instrument.phases.flatMap((phase) => phase.steps);

  test('keeps every sentence short and every word plain', () => {
    expect(lint(textsOf(instrument))).toEqual([]);
  });

  test('explains an abbreviation before it uses it, in each view by itself', () => {
    const { title, summary, independence, documents, scale, reflection } = instrument;
    const choices = [...scale.levels, scale.unknown, scale.notApplicable];
    const views: [string, string[]][] = [
      ['om', [title, summary, independence]],
      ['dokument', documents.flatMap((document) => [document.title, document.note ?? ''])],
      ['skala', [scale.question, ...choices.flatMap(({ name, anchor }) => [name, anchor])]],
      ['perspektiv', instrument.perspectives.map(({ name }) => name)],
      ...instrument.phases.map((phase): [string, string[]] => [
        `fas ${phase.id}`,
        [phase.name, ...phase.groups.map(({ name }) => name)],
      ]),
      ...steps.map((step): [string, string[]] => [`steg ${step.id}`, viewOf(step)]),
      ...reflection.map(({ id, name, question }): [string, string[]] => [id, [name, question]]),
    ];
    const found = views.flatMap(([place, view]) =>
      unexplainedAbbreviations(view, instrument.abbreviations).map((short) => `${place}: ${short}`),
    );
    expect(found).toEqual([]);
  });

  test('speaks to the group as ni in every question that it asks', () => {
    const questions = [
      ...steps.flatMap((step) => [step.question, ...step.prompts.map(({ text }) => text)]),
      ...instrument.reflection.map(({ question }) => question),
    ];
    expect(questions.filter(speaksAsOne)).toEqual([]);
  });

  test('says for every suggested activity by what the group knows that it is done', () => {
    const open = steps.flatMap((step) =>
      step.activities.filter(({ text }) => !text.includes('Det är klart när ')),
    );
    expect(open).toEqual([]);
  });

  test('refers to no section of any law', () => {
    expect(textsOf(instrument).filter(({ text }) => text.includes('§'))).toEqual([]);
  });
});

describe('the goals of the county', () => {
  const texts = [
    { place: 'titel', text: goals.title },
    { place: 'anmärkning', text: goals.note },
    ...goals.goals.map(({ id, name }) => ({ place: `mål ${id}`, text: name })),
  ];

  test('are those that the agreement serves, each by its number in the strategy', () => {
    expect(goals.goals.map(({ id }) => id)).toEqual(['1', '2', '4']);
    expect(goals.note).toContain('mål 1, 2 och 4.');
    expect(shipped.documents.map(({ id }) => id)).toContain(goals.source.document);
  });

  test('keep every sentence short and every word plain, without abbreviations', () => {
    expect(lint(texts)).toEqual([]);
    expect(
      unexplainedAbbreviations(
        texts.map(({ text }) => text),
        shipped.abbreviations,
      ),
    ).toEqual([]);
  });
});

describe('the purposes of the agreement', () => {
  const texts = [
    { place: 'titel', text: purposes.title },
    ...purposes.purposes.flatMap(({ id, name, meaning }) => [
      { place: `syfte ${id}`, text: name },
      { place: `syfte ${id}`, text: meaning },
    ]),
  ];

  test('are its three, each once, and come from a document that the instrument names', () => {
    const ids = purposes.purposes.map(({ id }) => id);
    expect(ids).toEqual(['collaboration', 'responsibility', 'evidence']);
    expect(shipped.documents.map(({ id }) => id)).toContain(purposes.source.document);
  });

  test('keep every sentence short and every word plain, without abbreviations', () => {
    expect(lint(texts)).toEqual([]);
    expect(
      unexplainedAbbreviations(
        texts.map(({ text }) => text),
        shipped.abbreviations,
      ),
    ).toEqual([]);
  });
});

/** The name of a part or a level, as it stands on the screen. */
const NAMED = /(?:del|nivå \d eller) \d/gu;

/** Where a number stands beside a heading, in a table, in a picture's text, or is written into the sentence in words. */
const IN_FIGURES = new Set([
  'doc_not_split_count',
  'history_other',
  'history_versions',
  'plan_group_count',
  'reflect_length',
  'reflect_pillar_write',
  'report_count_of',
  'text_long',
  'time_in_place_of',
  'walk_support_signs',
]);

const messagesFile = new URL('../../messages/sv.json', import.meta.url);

describe.skipIf(!existsSync(messagesFile))('the messages of the interface', () => {
  test('keep every sentence short and every word plain', () => {
    const messages: unknown = JSON.parse(readFileSync(messagesFile, 'utf8'));
    expect(lint(textsOfMessages(messages))).toEqual([]);
  });

  test('speak to the group as ni, and never as one of it', () => {
    const messages: unknown = JSON.parse(readFileSync(messagesFile, 'utf8'));
    const own = textsOfMessages(messages).filter(({ text }) => speaksAsOne(text));
    expect(own).toEqual([]);
  });

  test('say a number of a sentence in words, and one of something in a word of its own', () => {
    const messages: unknown = JSON.parse(readFileSync(messagesFile, 'utf8'));
    const inFigures = textsOfMessages(messages).filter(
      ({ place, text }) =>
        /\{count\}|(?<![\p{L}-])1 \p{Ll}/u.test(text.replace(NAMED, '')) &&
        !IN_FIGURES.has(place.replace(/\..*/u, '')),
    );
    expect(inFigures).toEqual([]);
  });

  test('are found in flat, nested and plural form, without keys, selectors and the schema address', () => {
    const messages = {
      $schema: 'https://example.org/schema',
      flat: 'Ett',
      nested: { inner: 'Två' },
      plural: [
        {
          declarations: ['input count'],
          selectors: ['countPlural'],
          match: { 'countPlural=one': 'Tre', 'countPlural=other': 'Fyra' },
        },
        'Fem',
      ],
    };
    expect(textsOfMessages(messages).map(({ text }) => text)).toEqual([
      'Ett',
      'Två',
      'Tre',
      'Fyra',
      'Fem',
    ]);
  });
});

/** Speaks as one of the group, or to one person in it. */
function speaksAsOne(text: string): boolean {
  return /(?<!\p{L})(?:vi|oss|vår|våra|vårt|jag|mig|min|mina|mitt|du|dig|din|dina|ditt)(?!\p{L})/iu.test(
    text,
  );
}

/** One step as it is read: from its name to what the group can do about it. */
function viewOf(step: Step): string[] {
  return [
    step.name,
    step.question,
    step.inPlace,
    ...step.signs.map(({ text }) => text),
    ...step.missing,
    ...step.prompts.map(({ text }) => text),
    ...step.activities.map(({ text }) => text),
  ];
}

/** Every text of our own: not ids, not the original names, and not headings, which are quoted. */
function textsOf(instrument: Instrument): Text[] {
  const quoted = new Set(['id', 'version', 'language', 'originalLanguage', 'original', 'sources']);
  const collect = (value: unknown, place: string): Text[] => {
    if (typeof value === 'string') return [{ place, text: value }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      quoted.has(key) ? [] : collect(inner, place === '' ? key : `${place}.${key}`),
    );
  };
  return collect(instrument, '');
}

function textsOfMessages(value: unknown, place = ''): Text[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((variant: unknown) =>
      typeof variant === 'object' && variant !== null && 'match' in variant
        ? textsOfMessages(variant.match, place)
        : textsOfMessages(variant, place),
    );
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$schema' ? [] : textsOfMessages(inner, place === '' ? key : `${place}.${key}`),
  );
}
