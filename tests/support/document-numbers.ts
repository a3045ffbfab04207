// Reads every number of a document and holds it against the data. Each sentence with a number must be one of those that are
// known here, so that a new one cannot come without somebody having said what it counts.
import type { DocumentInput } from '#lib/domain/report/context.ts';
import type { Block, Report, TableBlock } from '#lib/domain/report/model.ts';
import { textsOf as typedTexts } from '#lib/domain/privacy/texts.ts';
import { factsOf, LEVELS, type Facts, type PhaseFacts } from './document-facts.ts';
import { NUMBER, numbersIn, valueOf } from './numbers-in-text.ts';

const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  );
const GENDERS = ['women', 'men', 'girls', 'boys', 'other'] as const;
const PROGRESS = ['on-track', 'partly', 'off-track', 'cannot-tell', null] as const;

/** What somebody has typed or an instrument says is no number of the app's. Longest first. */
export function verbatimOf(input: DocumentInput): RegExp {
  const { initiative, instrument, purposes, goals } = input;
  const typed = typedTexts(initiative).flatMap(({ text }) => {
    const lines = text.trim().split('\n');
    const first = lines[0]?.trim() ?? '';
    return [text.trim(), ...lines.map((part) => part.trim()), first, first.replace(/\.$/u, '')];
  });
  const said = [
    ...stringsIn(instrument),
    ...purposes.map(({ name }) => name),
    ...(goals ? [goals.title, ...goals.goals.map(({ name }) => name)] : []),
  ];
  const all = [...new Set([...typed, ...said, ...LABELS])].filter((text) => text.length > 2);
  const escaped = all
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const CODES = new Set(['id', 'version', 'language', 'originalLanguage', 'document', 'perspective']);

function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (CODES.has(key) ? [] : stringsIn(value)));
}

/** Names of answers, which hold numbers of their own. */
const LABELS = [
  'Barn (under 18 år)',
  'Unga vuxna (18–24 år)',
  'Vuxna (25–64 år)',
  'Äldre (65 år eller mer)',
  'En bit på väg',
].flatMap((name) => [name, name.charAt(0).toLowerCase() + name.slice(1)]);

/** Sentences in which a word that could be a number is none, or tells of the rule and not of the data. */
const FIXED = new Set([
  'Det här är ett påhittat exempel.',
  'Ett steg på nivå 0 eller 1 räknas som att det mesta återstår.',
  '”Färre än 5” står för en till fyra personer.',
  'Totalen visas inte för de år där den skulle avslöja ett antal på en till fyra personer.',
  '”Uppgift saknas” betyder att inget är ifyllt.',
  '– betyder att inget är angivet.',
  'En aktivitet kan gälla flera grupper.',
  'Gruppen har inget att rapportera här.',
  'Inget är rapporterat i den här delen.',
  'Gruppen har inget att rapportera om nästa år.',
  'Nivåerna ligger minst två isär, eller så har bara den ena valt en nivå.',
  'Anvisning: Det här är ett underlag att skriva vidare på.',
  'Anvisning: Skriv en sammanfattning här, högst en halv sida.',
  'Anvisning: Meningarna bygger på ett utkast till ⟨⟩.',
  'Arbetet ska dokumenteras och kommuniceras till alla verksamheter som berörs.',
  'IRIS föreslår ingen.',
  'Våld från någon som den utsatta har eller har haft en nära relation till.',
  'Det kan drabba alla, oavsett kön och ålder.',
  'Våld, hot och kontroll i hederns namn, som en familj, släkt eller grupp utövar eller godtar.',
  'Att någon köper sex av en person, eller säljer och utnyttjar människor för sexuella ändamål.',
  'En plan som kommunen och regionen gör tillsammans med den som behöver stöd från båda.',
  'Den som ansvarar för en verksamhet.',
]);

interface Place {
  readonly block: Block;
  readonly h2: string;
  readonly h3: string;
  readonly h4: string;
  /** Term of a fact, or the place of an item in its list. */
  readonly term: string;
  readonly item: number;
}

type Rule = readonly [
  template: string,
  expected: (
    facts: Facts,
    place: Place,
    found: Readonly<Record<string, number>>,
  ) => Readonly<Record<string, number>>,
];

const NOUN_PARTS = '[^:.]+';
const RULES: readonly Rule[] = [
  ['{inPlace} av {applicable} steg är på plats(?:, och resten är delvis på plats)?.', ofPhase],
  ['{inPlace} av {applicable} steg är på plats, men alla är delvis på plats.', ofPhase],
  ['{assessed} av {applicable} steg är bedömt än.', ofPhase],
  ['{applicable} steg är aktuellt.', ofPhase],
  ['{unknown} är (?:okänt|okända).', ofPhase],
  ['{blank} är inte bedöm(?:t|da) än.', ofPhase],
  ['{unknown} är (?:okänt|okända) och {blank} är inte bedöm(?:t|da) än.', ofPhase],
  [String.raw`{excluded} är inte aktuell(?:t|a) \(steg [^)]+\).`, ofPhase],
  [
    'I uppföljningen deltog {all} person(?:er)?: {municipality} från kommunen och {region} från regionen.',
    ({ inFollowUp }) => persons(inFollowUp),
  ],
  [
    'I uppföljningen deltog {municipality} person(?:er)? från kommunen, och från regionen är {region} antecknad.',
    ({ inFollowUp }) => persons(inFollowUp),
  ],
  [
    'I uppföljningen deltog {region} person(?:er)? från regionen, och från kommunen är {municipality} antecknad.',
    ({ inFollowUp }) => persons(inFollowUp),
  ],
  [
    'I skattningen deltog {all} person(?:er)?: {municipality} från kommunen och {region} från regionen.',
    ({ inAssessment }) => persons(inAssessment),
  ],
  [
    'I skattningen deltog {municipality} person(?:er)? från kommunen, och från regionen är {region} antecknad.',
    ({ inAssessment }) => persons(inAssessment),
  ],
  [
    'I skattningen deltog {region} person(?:er)? från regionen, och från kommunen är {municipality} antecknad.',
    ({ inAssessment }) => persons(inAssessment),
  ],
  // Of a huvudman of which nobody took part.
  ['Från (?:regionen|kommunen) är {none} antecknad.', () => ({ none: 0 })],
  [
    '{answered} av {all} steg har ett gemensamt svar.',
    ({ steps, overall }) => ({ answered: steps.length - overall.blank.length, all: steps.length }),
  ],
  ['{ticked} av {all} kännetecken stämmer:', signsAt],
  [
    String.raw`Gruppen har (?:skattat läget men inte|varken skattat läget eller) skrivit någon årlig uppföljning för {year}.`,
    yearOf,
  ],
  [
    '(?:Årlig uppföljning|(?:Sammanfattning|⟨⟩) av årlig uppföljning|Skattningsbilaga|Skattning) {year}(?: av .+)?',
    yearOf,
  ],
  [
    String.raw`Nämnden (?:godkänner|antecknar till protokollet att den har tagit del av) den årliga uppföljningen {year} av .+, framtagen den \D+`,
    yearOf,
  ],
  ['{none} fas är bedömd än.', ({ overall }) => ({ none: overall.assessed === 0 ? 0 : NaN })],
  ['{none} fas är aktuell.', ({ overall }) => ({ none: overall.applicable === 0 ? 0 : NaN })],
  [
    'Uppföljningen har {own} egna deltagare antecknade.',
    ({ inFollowUp }) => ({ own: inFollowUp.rows.length }),
  ],
  [
    `Gruppen redovisar {all} aktivitet(?:er)?(?:: ${NOUN_PARTS})?.`,
    ({ results }) => ({ all: results.length }),
  ],
  [
    'I tabellerna ingår {counted} av {all} redovisade aktiviteter.',
    ({ counted, results }) => ({ counted: counted.length, all: results.length }),
  ],
  [
    'För {unsaid} är kön inte angivet.',
    ({ counted }) => ({
      unsaid: counted.filter(({ genders, notSplit }) => genders.length === 0 && !notSplit).length,
    }),
  ],
  ['För {alone}(?: steg)? finns bara kommunens nivå.', (facts) => alone(facts, 'kommunen')],
  ['För {alone}(?: steg)? finns bara regionens nivå.', (facts) => alone(facts, 'regionen')],
  [
    'För {alone}(?: steg)? har varken kommunen eller regionen noterat en egen nivå.',
    (facts) => alone(facts, 'ingen'),
  ],
  [
    'För {notSplit} av {counted} aktiviteter saknar gruppen könsuppdelade uppgifter.',
    ({ counted }) => ({
      notSplit: counted.filter(({ notSplit }) => notSplit).length,
      counted: counted.length,
    }),
  ],
  [
    `Så bedömer gruppen arbetet mot {all} syfte(?:n)? (?:och|eller) mål: ${NOUN_PARTS}.`,
    ({ judged }) => ({ all: judged.length }),
  ],
  [
    `Planen har {all} aktivitet(?:er)?(?:: ${NOUN_PARTS})?.`,
    ({ plans }) => ({ all: plans.activity.all }),
  ],
  [
    `Planen har {all} fråg(?:a|or) att ta reda på(?:: ${NOUN_PARTS})?.`,
    ({ plans }) => ({ all: plans.question.all }),
  ],
  [
    '{none} värden är ifyllda.',
    ({ figures }) => ({ none: figures.some(({ years }) => years.length === 0) ? 0 : NaN }),
  ],
  [
    'Planen har {all} aktiviteter än.',
    ({ plans }) => ({ all: plans.activity.all + plans.question.all }),
  ],
  [
    '{late} är försenade?.',
    ({ plans }, { block }) => ({
      late: plans[
        block.kind === 'paragraph' && block.text.includes('fråg') ? 'question' : 'activity'
      ].late,
    }),
  ],
  ['Som mest ligger kommunen och regionen {apart} nivå(?:er)? isär:.*', picturesApart],
  [String.raw`\D+ \(nr {cited} i planen\)(?:, klart senast \D+)?`, citedAt],
  [String.raw`\D+ \(i planen: nr {cited}, \D+\)`, citedAt],
  // The letter itself stands first in the list.
  ['Bilaga {number}.', (_, { item }) => ({ number: item })],
  ['Version {version}, framtagen ⟨[^⟩]+⟩.', ({ version }) => ({ version })],
  [
    '(?:(?:Sammanfattning|⟨⟩) av årlig uppföljning|Årlig uppföljning|Skattningsbilaga) {year}, version {version}, framtagen den ⟨[^⟩]+⟩.',
    (facts) => ({ version: facts.version, ...yearOf(facts) }),
  ],
  ['Handlingsplan, version {version}, framtagen den ⟨[^⟩]+⟩.', ({ version }) => ({ version })],
  // Its name may be a word that somebody has typed as well.
  [
    String.raw`Bilaga {number}\. ⟨⟩ av årlig uppföljning {year}, version {version}, framtagen den ⟨[^⟩]+⟩.`,
    (facts, { item }) => ({ number: item, version: facts.version, ...yearOf(facts) }),
  ],
];

function yearOf({ assessment }: Facts) {
  return { year: Number(assessment.date.split('-')[0]) };
}

/** The signs of the step under whose heading the sentence stands. */
function signsAt({ signs }: Facts, { h4 }: Place) {
  const [ticked, all] = signs[Number(/^\d+/u.exec(h4)?.[0]) - 1] ?? [NaN, NaN];
  return { ticked, all };
}

function citedAt({ aims }: Facts, { item }: Place) {
  return { cited: aims[item] ?? NaN };
}

/** Parts of a sentence that make its whole, each with what it counts. Which are there is told by the data alone. */
const PARTS: readonly (readonly [
  sentence: RegExp,
  parts: (facts: Facts, place: Place) => readonly (readonly [words: string, count: number])[],
])[] = [
  [
    /^Gruppen redovisar [^:]+: (.+)\.$/u,
    ({ results }) => {
      const of = (wanted: string | null) =>
        results.filter(({ carriedOut }) => carriedOut === wanted).length;
      return [
        ['genomförda?', of('yes')],
        ['delvis genomförda?', of('partly')],
        ['inte genomförda?', of('no')],
        ['utan svar', of(null)],
      ];
    },
  ],
  [
    /^Så bedömer gruppen arbetet mot [^:]+: (.+)\.$/u,
    ({ judged }) =>
      [
        'på god väg',
        'som har kommit en bit',
        'inte på väg än',
        'som inte kan bedömas',
        'som inte är bedöm(?:t|da)',
      ].map((words, index) => [
        words,
        judged.filter((progress) => progress === PROGRESS[index]).length,
      ]),
  ],
  ...(['activity', 'question'] as const).map((kind): (typeof PARTS)[number] => [
    kind === 'activity'
      ? /^Planen har \S+ aktivitet(?:er)?: (.+)\.$/u
      : /^Planen har \S+ fråg(?:a|or) att ta reda på: (.+)\.$/u,
    ({ plans }) => [
      ['öpp(?:en|na)', plans[kind].open],
      ['klara?', plans[kind].done],
      ['avbr(?:uten|utna)', plans[kind].cancelled],
    ],
  ]),
  [
    /^(.* (?:har gått upp|är oförändra(?:t|de)|har gått ner|har inget svar att jämföra med|kan inte jämföras))\.$/u,
    (facts) => {
      const changes = facts.steps.map((_, index) => changeOf(facts, index + 1));
      const of = (wanted: string) => changes.filter((change) => change === wanted).length;
      return [
        ['(?:steg )?har gått upp', of('up')],
        ['(?:steg )?är oförändra(?:t|de)', of('same')],
        ['(?:steg )?har gått ner', of('down')],
        ['(?:steg )?har inget svar att jämföra med', of('new')],
        ['(?:steg )?kan inte jämföras', of('not')],
      ];
    },
  ],
  [
    /^Kommunen och regionen ((?!ser olika på steg)(?:ser|ligger|har svar som) .+)\.$/u,
    (facts) =>
      [
        'ser olika på #',
        'ligger en nivå isär på #',
        'ser lika på #',
        'har svar som inte går att jämföra på #',
      ].map((words) => [words, picturesAs(facts, words)]),
  ],
  [
    /^\S+ är inte aktuell(?:t|a) \((steg .+)\)\.$/u,
    (facts, place) =>
      countedAt(facts, place).excludedSteps.map((number) => [`steg ${number}`, number] as const),
  ],
  // The summary names what the phase at hand lacks by number alone.
  ...(['missing', 'unknown', 'blank'] as const).map((kind): (typeof PARTS)[number] => [
    {
      missing: /^Mest kvar att göra: (steg \d+(?:, steg \d+)*)\.$/u,
      unknown: /^Okänt: (steg \d+(?:, steg \d+)*)\.$/u,
      blank: /^Inte bedömt än: (steg \d+(?:, steg \d+)*)\.$/u,
    }[kind],
    ({ phases }) =>
      (phases.find(({ holding }) => holding)?.[kind] ?? []).map(
        (number) => [`steg ${number}`, number] as const,
      ),
  ]),
  [
    /^Fasen .+ är igång, men mycket återstår i (.+)\.$/u,
    ({ phases }) => {
      let last = -1;
      phases.forEach(({ highest }, index) => {
        if (highest >= 2) last = index;
      });
      return phases
        .slice(0, last)
        .flatMap(({ missing }) => missing)
        .map((number) => [`steg ${number}`, number] as const);
    },
  ],
];

function pictureKind(one: unknown, other: unknown): string {
  if (one === null && other === null) return 'ingen';
  if (other === null) return 'kommunen';
  if (one === null) return 'regionen';
  if (one === other) return 'ser lika på #';
  if (typeof one !== 'number' && typeof other !== 'number')
    return 'har svar som inte går att jämföra på #';
  return Math.abs(Number(one) - Number(other)) === 1
    ? 'ligger en nivå isär på #'
    : 'ser olika på #';
}

function picturesAs({ steps, levelAt }: Facts, kind: string): number {
  let count = 0;
  for (const index of steps.keys())
    if (pictureKind(levelAt(index + 1, 'municipality'), levelAt(index + 1, 'region')) === kind)
      count += 1;
  return count;
}

/** The longest way between the levels of kommun and region. */
function picturesApart({ steps, levelAt }: Facts) {
  let apart = 0;
  for (const index of steps.keys()) {
    const [one, other] = ['municipality', 'region'].map((party) => levelAt(index + 1, party));
    if (typeof one === 'number' && typeof other === 'number')
      apart = Math.max(apart, Math.abs(one - other));
  }
  return { apart };
}

function alone(facts: Facts, kind: string) {
  return { alone: picturesAs(facts, kind) };
}

function changeOf(facts: Facts, number: number): string {
  const before = facts.before ? facts.levelAt(number, 'joint', facts.before) : null;
  const after = facts.levelAt(number, 'joint');
  if (after === null) return 'not';
  if (before === null) return 'new';
  if (before === after) return 'same';
  if (typeof before !== 'number' || typeof after !== 'number') return 'not';
  return after > before ? 'up' : 'down';
}

function persons({ municipality, region }: { municipality: number; region: number }) {
  return { all: municipality + region, municipality, region };
}

/** The kommun's functions first, then the region's, and all of them. */
function byParty({ rows, municipality, region }: Facts['inFollowUp']): Expected {
  const of = (wanted: string) => rows.filter(({ party }) => party === wanted);
  return [
    ...[...of('municipality'), ...of('region')].map(({ count }) => [count]),
    [municipality + region],
  ];
}

/** What a sentence counts: the phase under whose heading it stands, or all steps. */
function countedAt({ phases, overall }: Facts, { h3 }: Place): Counted {
  const index = /^(\d+) /u.exec(h3)?.[1];
  return (index === undefined ? undefined : phases[Number(index) - 1]) ?? overall;
}

type Counted = Omit<PhaseFacts, 'counts' | 'highest' | 'lowest' | 'missing' | 'holding'>;

function ofPhase(facts: Facts, place: Place): Readonly<Record<string, number>> {
  const { unknown, blank, inPlace, applicable, excluded, assessed } = countedAt(facts, place);
  return {
    inPlace,
    applicable,
    excluded,
    assessed,
    unknown: unknown.length,
    blank: blank.length,
  };
}

/** The numbers of the sentences that a table has of it, in their order. */
function numbersSaid(counted: Counted, lowest: number): (number | null)[] {
  const { applicable, inPlace, assessed, excludedSteps: excluded } = counted;
  const [unknown, blank] = [counted.unknown.length, counted.blank.length];
  if (applicable === 0) return [0];
  if (applicable === 1 && excluded.length === 0) return [];
  const present = [unknown, assessed === 0 && unknown === 0 ? 0 : blank].filter((one) => one > 0);
  const isMostly = lowest === 2 && unknown + blank === 0;
  return [
    ...[inPlace, applicable, ...(isMostly && inPlace === 0 ? [null] : []), ...present],
    ...(excluded.length > 0 ? [excluded.length, ...excluded] : []),
  ];
}

const compiled = RULES.map(([template, expected]) => {
  const pattern = template
    .replace(/\.$/u, String.raw`\.`)
    .replace(/\{(\w+)\}/gu, (_, name: string) => `(?<${name}>${NUMBER})`);
  return { pattern: new RegExp(`^${pattern}$`, 'iu'), expected };
});

/** What is wrong with the numbers of a document; nothing when each is the count that it says. */
export function wrongNumbers(report: Report, input: DocumentInput): string[] {
  const facts = factsOf(input);
  const masked = maskOf(input);
  const wrong: string[] = [];
  let [h2, h3, h4] = ['', '', ''];
  let sections = 0;
  let appendices = 0;
  let result = -1;
  const splits = splitYears(facts);
  let split = 0;
  report.blocks.forEach((block, index) => {
    const place = (term = '', item = 0): Place => ({ block, h2, h3, h4, term, item });
    const say = (text: string, ...rest: Parameters<typeof place>) => {
      wrong.push(...wrongIn(masked(text), facts, place(...rest)));
    };
    switch (block.kind) {
      case 'title':
        [block.eyebrow, block.text, block.subtitle].forEach((text) => {
          say(text);
        });
        return;
      case 'heading': {
        const numbered = /^(\d+)\. (.+)$/u.exec(block.text);
        if (block.level === 2) [h2, h3] = [block.text, ''];
        if (block.level === 3) h3 = block.text;
        if (block.level === 4) h4 = block.text;
        const letter = /^Bilaga ([A-Z])\. /u.exec(block.text)?.[1];
        if (letter !== undefined) {
          if (letter !== 'ABCDEFGHIJ'[appendices]) wrong.push(`appendix ${block.text}`);
          appendices += 1;
        }
        if (block.level === 2 && numbered) {
          sections += 1;
          if (Number(numbered[1]) !== sections) wrong.push(`section ${block.text}`);
          say(numbered[2] ?? '');
        } else say(block.text);
        return;
      }
      case 'paragraph':
      case 'contents':
        say(block.text);
        return;
      case 'signatures':
        for (const text of block.items) say(text);
        return;
      case 'list':
        if (h2.includes('Nyckeltal')) {
          wrong.push(
            ...wrongSources(block.items.map(masked), facts.figures[figureAt(report, index)]),
          );
          return;
        }
        block.items.forEach((text, item) => {
          say(text, '', item);
        });
        return;
      case 'facts':
        // Every result says whether it was carried out, and they stand in their order.
        if (block.items.some(({ term }) => term === 'Genomförd')) result += 1;
        for (const { term, text } of block.items) {
          if (h2 === 'Konsekvenser') {
            wrong.push(...wrongByGender(masked(term), masked(text), splits[split]));
            split += 1;
            continue;
          }
          say(term);
          if (term === 'Version') {
            if (text !== String(facts.version)) wrong.push(`version ${text}`);
          } else if (term === 'Nr i handlingsplanen') {
            if (Number(text) !== facts.reported[result]) wrong.push(`${term}: ${text}`);
          } else if (term === 'Så står aktiviteten i handlingsplanen') {
            const [, number, rest = ''] = /^Nr (\d+): (.*)$/su.exec(text) ?? [];
            if (Number(number) !== facts.reported[result]) wrong.push(`${term}: ${text}`);
            say(rest, term);
          } else say(text, term);
          const dates = facts.dates[term];
          if (dates && datesIn(masked(text)).join() !== marksOf(...dates).join())
            wrong.push(`${term}: ${text}`);
        }
        return;
      case 'answer':
        say(block.label);
        say(block.text);
        return;
      case 'table':
        wrong.push(
          ...wrongTable(block, facts, masked, {
            ...place(),
            term: String(figureAt(report, index)),
          }),
        );
        return;
      case 'figure':
        wrong.push(...wrongFigure(block, facts, masked, figureAt(report, index)));
        return;
      case 'page-break':
        return;
    }
  });
  return wrong;
}

/** Which key figure the block belongs to: they stand one after another, each under a heading. */
function figureAt(report: Report, index: number): number {
  const start = report.blocks.findIndex(
    (block) => block.kind === 'heading' && block.level === 2 && block.text.includes('Nyckeltal'),
  );
  return (
    report.blocks
      .slice(start, index)
      .filter((block) => block.kind === 'heading' && block.level === 3).length - 1
  );
}

/** The two latest years of each figure that is given by gender, newest first. */
function splitYears({ figures }: Facts): (readonly [Figure, Figure['years'][number]])[] {
  return figures.flatMap((figure) => {
    if (!figure.split) return [];
    const said = yearsOf(figure).filter((year) => GENDERS.some((one) => year[one] !== null));
    return [said.at(-1), said.at(-2)].flatMap((year) => (year ? [[figure, year] as const] : []));
  });
}

type Figure = Facts['figures'][number];

function yearsOf(figure: Figure | undefined): Figure['years'] {
  return [...(figure?.years ?? [])].sort((a, b) => a.year - b.year);
}

function wrongSources(items: readonly string[], figure: Figure | undefined): string[] {
  const years = yearsOf(figure).filter(({ source, retrievedOn }) => source.trim() || retrievedOn);
  return items.flatMap((text, index) => wrongSource(text, years[index]));
}

function wrongSource(text: string, year: Figure['years'][number] | undefined): string[] {
  return new RegExp(`^${year?.year}: [^\\d]*$`, 'u').test(text) &&
    datesIn(text).join() === marksOf(year?.retrievedOn).join()
    ? []
    : [`source: ${text}`];
}

/** Whether the text is what may be said of the number outside the device. */
function isShown(text: string, value: unknown, figure: Figure, isTotal: boolean): boolean {
  const hides = figure.kind === 'persons';
  if (value === null) return text === 'uppgift saknas';
  if (value === 'unknown') return text === 'okänt';
  const small = hides && Number(value) > 0 && Number(value) < 5;
  if (isTotal && text === 'visas inte') return hides && figure.split;
  if (small) return text === 'färre än 5';
  const number = text.replace(/\u00a0%$/u, '');
  return /^\d[\d\u00a0]*(?:,\d+)?$/u.test(number) && valueOf(number) === value;
}

function wrongByGender(
  term: string,
  text: string,
  split: ReturnType<typeof splitYears>[number] | undefined,
): string[] {
  if (!split) return [`figure: ${term}`];
  const [figure, latest] = split;
  const [parts = '', ...source] = text.split('\n');
  const shown = parts.split(', ').map((part) => part.split(': ')[1] ?? '');
  const said = GENDERS.filter((gender) => latest[gender] !== null);
  const hasSource = latest.source.trim() !== '' || latest.retrievedOn !== null;
  const right =
    new RegExp(`^\\D*, ${latest.year}$`, 'u').test(term) &&
    // A decimal comma has no space after it, so that it parts nothing.
    shown.length === said.length &&
    said.every((gender, index) => isShown(shown[index] ?? '', latest[gender], figure, false)) &&
    (hasSource ? wrongSource(source.join('\n'), latest).length === 0 : source.length === 0);
  return right ? [] : [`figure: ${term}: ${text}`];
}

function wrongIn(text: string, facts: Facts, place: Place): string[] {
  return text
    .split('\n')
    .flatMap((part) => part.split(/(?<=[.!?][”)]?) (?=[\p{Lu}\d”])/u))
    .flatMap((sentence) => {
      const list = PARTS.find(([pattern]) => pattern.test(sentence));
      const whole = wrongWhole(sentence, facts, place, list !== undefined);
      return [...whole, ...(list ? wrongParts(sentence, facts, place, list) : [])];
    });
}

function wrongWhole(sentence: string, facts: Facts, place: Place, hasParts: boolean): string[] {
  if (numbersIn(sentence).length === 0 || FIXED.has(sentence)) return [];
  for (const { pattern, expected } of compiled) {
    const groups = pattern.exec(sentence)?.groups;
    if (!groups) continue;
    const found = Object.fromEntries(
      Object.entries<string | undefined>(groups).map(([name, text]) => [
        name,
        valueOf(text ?? 'noll') ?? NaN,
      ]),
    );
    const right = expected(facts, place, found);
    return Object.entries(found).every(([name, value]) => right[name] === value)
      ? []
      : [`“${sentence}” should count ${JSON.stringify(right)}`];
  }
  return hasParts ? [] : [`“${sentence}” is not known`];
}

function wrongParts(
  sentence: string,
  facts: Facts,
  place: Place,
  [pattern, partsOf]: (typeof PARTS)[number],
): string[] {
  const said = (pattern.exec(sentence)?.[1] ?? '').split(/, | och /u);
  const expected = partsOf(facts, place).filter(([, count]) => count > 0);
  const isSteps = expected.every(([words]) => words.startsWith('steg '));
  const right =
    said.length === expected.length &&
    said.every((part, index) => {
      const [words = '', count] = expected[index] ?? [];
      if (isSteps) return part.replace(/^steg /u, '') === words.replace(/^steg /u, '');
      const template = words.includes('#') ? words : `# ${words}`;
      const pattern = template.replace('#', `(${NUMBER})(?: steg)?`);
      const found = new RegExp(`^${pattern}$`, 'iu').exec(part)?.[1];
      return found !== undefined && valueOf(found) === count;
    });
  return right ? [] : [`“${sentence}” should say ${JSON.stringify(expected)}`];
}

/** A date without a number in it: "⟨date:caca-ab-bg⟩". */
function dateMark(iso: string): string {
  return `⟨date:${iso.replace(/\d/gu, (digit) => String.fromCharCode(97 + Number(digit)))}⟩`;
}

function datesIn(text: string): string[] {
  return Array.from(text.matchAll(/⟨date:[a-j-]+⟩/gu), ([mark]) => mark);
}

function marksOf(...dates: readonly (string | null | undefined)[]): string[] {
  return dates.flatMap((date) => (date ? [dateMark(date)] : []));
}

/** Names with the number that belongs to them, dates, versions and what others have written become marks. */
function maskOf(input: DocumentInput): (text: string) => string {
  const before = masks.get(input) ?? newMaskOf(input);
  masks.set(input, before);
  return before;
}

const masks = new WeakMap<DocumentInput, (text: string) => string>();

function newMaskOf(input: DocumentInput): (text: string) => string {
  const { instrument, goals, app } = input;
  const verbatim = verbatimOf(input);
  const known = new Map<string, string>();
  const letter = (index: number) => String.fromCharCode(97 + index);
  instrument.phases.forEach(({ name }, index) =>
    known.set(`${index + 1} ${name}`, `⟨phase:${letter(index)}⟩`),
  );
  instrument.phases
    .flatMap(({ steps }) => steps)
    .forEach(({ name }, index) => known.set(`${index + 1} ${name}`, `⟨step⟩`));
  instrument.scale.levels.forEach(({ name }, index) =>
    known.set(`${index} ${name}`, `⟨level:${letter(index)}⟩`),
  );
  known.set(instrument.scale.unknown.name, '⟨level:u⟩');
  known.set(instrument.scale.notApplicable.name, '⟨level:n⟩');
  for (const { id, name } of goals?.goals ?? []) known.set(`${id} ${name}`, '⟨goal⟩');
  known.set(`version ${instrument.version}`, '⟨version⟩');
  known.set(`IRIS ${app}`, '⟨app⟩');
  for (const [iso, year, month, day] of JSON.stringify(input).matchAll(/(\d{4})-(\d{2})-(\d{2})/gu))
    if (iso) {
      known.set(`${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`, dateMark(iso));
      known.set(iso, dateMark(iso));
    }
  const marks = [...known].sort(([a], [b]) => b.length - a.length);
  const cache = new Map<string, string>();
  return (text) => {
    const before = cache.get(text);
    if (before !== undefined) return before;
    let masked = text;
    for (const [said, mark] of marks) {
      if (!masked.includes(said)) continue;
      const escaped = said.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
      masked = masked.replace(new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'gu'), mark);
    }
    masked = masked.replace(verbatim, '⟨⟩');
    cache.set(text, masked);
    return masked;
  };
}

type Expected = readonly (readonly (number | null)[])[];

function wrongTable(
  table: TableBlock,
  facts: Facts,
  masked: (text: string) => string,
  place: Place,
): string[] {
  const headers = table.columns.map(({ text }) => masked(text)).join(' | ');
  // Of a step that an activity belongs to, the number counts.
  const isPlan = /^(?:Aktiviteter|Frågor) som /u.test(table.caption);
  const found = table.rows.map((row) =>
    row.map((cell) =>
      isPlan && masked(cell) === '⟨step⟩' ? cell.replace(/\D.*$/su, '') : masked(cell),
    ),
  );
  const wrong = numbersIn(`${masked(table.caption)} ${headers}`).length > 0 ? ['header'] : [];
  const bad = (text: string) => [...wrong, `table “${table.caption}”: ${text}`];
  if (/, år för år(?:, som tabell)?$/u.test(table.caption))
    return [...wrong, ...wrongFigureTable(table, facts.figures[Number(place.term)])];
  const levels = levelsExpected(table.caption, facts);
  if (levels) {
    const said = found.map((row) => row.map(levelIn).filter((level) => level !== undefined));
    if (JSON.stringify(said) !== JSON.stringify(levels)) return bad('levels');
  }
  const dates = datesExpected(table.caption, facts);
  const datesSaid = found.map((row) => datesIn(row.join(' | ')));
  if (dates && JSON.stringify(datesSaid) !== JSON.stringify(dates)) return bad('dates');
  const expected = numbersExpected(table.caption, facts, place) ?? table.rows.map(() => []);
  const said = found.map((row) => numbersIn(row.join(' | ')).map(({ value }) => value));
  return JSON.stringify(said) === JSON.stringify(expected)
    ? wrong
    : bad(`${JSON.stringify(said)} should be ${JSON.stringify(expected)}`);
}

const OUTSIDE: readonly (readonly [string, (typeof LEVELS)[number]])[] = [
  ['⟨level:u⟩', 'unknown'],
  ['⟨level:n⟩', 'not-applicable'],
  ['Inte bedömt än', null],
  // A huvudman may leave its own level out.
  ['Utan svar', null],
];

/** The level that a masked cell names; undefined where it names none. */
function levelIn(cell: string): (typeof LEVELS)[number] | undefined {
  const mark = /^⟨level:([a-d])⟩$/u.exec(cell)?.[1];
  if (mark) return (mark.charCodeAt(0) - 97) as 0 | 1 | 2 | 3;
  return OUTSIDE.find(([name]) => cell === name)?.[1];
}

function levelsExpected(caption: string, facts: Facts) {
  const { steps, levelAt, before } = facts;
  const numbers = steps.map((_, index) => index + 1);
  if (caption === 'Bilden av varje steg, som tabell')
    return numbers.map((number) =>
      ['municipality', 'region', 'joint'].map((party) => levelAt(number, party)),
    );
  if (caption === 'Förändring steg för steg' && before)
    return numbers.map((number) => [levelAt(number, 'joint', before), levelAt(number, 'joint')]);
  return undefined;
}

function datesExpected(caption: string, { planned, communications }: Facts) {
  const datesOf = (rows: readonly Planned[]) =>
    inProcess(rows).map(({ due, ended, endedOn }) => marksOf(due, ended ? endedOn : null));
  switch (caption) {
    case 'Aktiviteter som inte är avslutade':
      return datesOf(planned.activity.filter(({ ended }) => !ended));
    case 'Aktiviteter som är klara eller avbrutna':
      return datesOf(planned.activity.filter(({ ended }) => ended));
    case 'Frågor som väntar på svar eller har fått svar':
      return datesOf(planned.question);
    case 'Frågor som inte är besvarade':
      return datesOf(planned.question.filter(({ ended }) => !ended));
    case 'Så får de som berörs veta':
      return communications.map(({ on }) => marksOf(on));
    default:
      return undefined;
  }
}

function numbersExpected(caption: string, facts: Facts, { h2 }: Place): Expected | undefined {
  const { phases, plans, planned, counted } = facts;
  const ofAssessment = () => {
    const counts = facts.inAssessment.rows.map(({ count }) => count);
    return [...counts, sumOf(counts)].map((count) => [count]);
  };
  switch (caption) {
    case 'Läget fas för fas':
      return [
        ...phases.map((phase) => numbersSaid(phase, phase.lowest)),
        // Of all steps together it is not said that they are partly in place.
        numbersSaid(facts.overall, 0),
      ];
    case 'Antal steg per nivå i varje fas, som tabell':
      return [
        ...phases.map(({ counts }) => counts),
        LEVELS.map((_, at) => sumOf(phases.map(({ counts }) => counts[at] ?? 0))),
      ].map((counts) => [...counts, sumOf(counts)]);
    case 'Funktioner som deltog i skattningen':
      if (!/^\d/u.test(h2)) return ofAssessment();
      return byParty(facts.inAssessment);
    case 'Funktioner som deltog i uppföljningen':
      return byParty(facts.inFollowUp);
    case 'Antal redovisade aktiviteter efter våldsform':
    case 'Antal redovisade aktiviteter efter målgrupp':
    case 'Antal redovisade aktiviteter efter kön':
    case 'Antal redovisade aktiviteter efter ålder': {
      const rowsOf = <Code extends string>(
        codes: readonly Code[],
        chosen: (one: Facts['counted'][number]) => readonly Code[],
        more: readonly number[] = [],
        unsaid = counted.filter((one) => chosen(one).length === 0).length,
      ) => [
        ...codes.map((code) => counted.filter((one) => chosen(one).includes(code)).length),
        ...more,
        unsaid,
        counted.length,
      ];
      const counts: Readonly<Record<string, () => number[]>> = {
        våldsform: () => rowsOf(['vnr', 'hrv', 'pom', 'sexual'], ({ violence }) => violence),
        målgrupp: () => rowsOf(['victims', 'perpetrators', 'children'], ({ groups }) => groups),
        kön: () =>
          rowsOf(
            GENDERS,
            ({ genders }) => genders,
            [counted.filter(({ notSplit }) => notSplit).length],
            counted.filter(({ genders, notSplit }) => genders.length === 0 && !notSplit).length,
          ),
        ålder: () => rowsOf(['child', 'young', 'adult', 'older'], ({ ages }) => ages),
      };
      return counts[caption.split(' ').at(-1) ?? '']?.().map((count) => [count]);
    }
    case 'Aktiviteter efter status':
    case 'Aktiviteter och frågor efter status': {
      const row = ({ statuses, all, late }: typeof plans.activity) => [...statuses, all, late];
      const [one, other] = [row(plans.activity), row(plans.question)];
      const both = one.map((count, at) => count + (other[at] ?? 0));
      return [one, ...(plans.question.all > 0 ? [other, both] : [])];
    }
    case 'Aktiviteter som inte är avslutade':
    case 'Aktiviteter som är klara eller avbrutna': {
      const isEnded = caption.endsWith('avbrutna');
      const rows = inProcess(planned.activity.filter((one) => one.ended === isEnded));
      // In a document in which the plan is one part, the goals are left out.
      return rows.map((one) => planRow(one, !/^\d/u.test(h2)));
    }
    case 'Frågor som väntar på svar eller har fått svar':
      return inProcess(planned.question).map((one) => planRow(one, true));
    case 'Frågor som inte är besvarade':
      return inProcess(planned.question.filter(({ ended }) => !ended)).map((one) =>
        planRow(one, false),
      );
    default:
      return undefined;
  }
}

function sumOf(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

type Planned = Facts['planned']['activity'][number];

/** By step, those without one last, and within a step by date. */
function inProcess(rows: readonly Planned[]): Planned[] {
  return [...rows].sort(
    (a, b) => (a.number || 99) - (b.number || 99) || (a.order < b.order ? -1 : 1),
  );
}

function planRow({ cited, number, goals }: Planned, whole: boolean): number[] {
  return [cited, ...(number > 0 ? [number] : []), ...(whole ? goals : [])];
}

function wrongFigureTable(table: TableBlock, figure: Figure | undefined): string[] {
  if (!figure) return [`table “${table.caption}” has no figure`];
  const columns = figure.split ? (['total', ...GENDERS] as const) : (['total'] as const);
  const years = yearsOf(figure);
  const right =
    table.rows.length === years.length &&
    table.rows.every((row, index) => {
      const year = years[index];
      return (
        year !== undefined &&
        row.length === columns.length + 1 &&
        row[0] === String(year.year) &&
        columns.every((column, place) =>
          isShown(row[place + 1] ?? '', year[column], figure, column === 'total'),
        )
      );
    });
  return right ? [] : [`table “${table.caption}”`];
}

function wrongFigure(
  block: Extract<Block, { kind: 'figure' }>,
  facts: Facts,
  masked: (text: string) => string,
  figureIndex: number,
): string[] {
  const { chart, caption } = block;
  const text = masked(block.alternative);
  const bad = (what: string) => [`figure “${caption}”: ${what}`];
  const numbers = numbersIn(text).map(({ value }) => value);
  const labels = [
    ...(chart.type === 'bars' ? [] : chart.rows.map(({ label }) => label)),
    ...(chart.type === 'distribution' ? chart.segments : []).map(({ label }) => label),
    ...(chart.type === 'pictures' ? [...chart.columns, ...chart.links] : []).map(
      ({ label }) => label,
    ),
    caption,
  ];
  if (labels.some((label) => numbersIn(masked(label)).length > 0)) return bad('label');
  switch (chart.type) {
    case 'distribution': {
      const counts = facts.phases.map((phase) => phase.counts);
      const said = counts.flatMap((row) => row.filter((count) => count > 0));
      if (JSON.stringify(chart.rows.map((row) => row.counts)) !== JSON.stringify(counts))
        return bad('chart');
      return JSON.stringify(numbers) === JSON.stringify(said) ? [] : bad(text);
    }
    case 'pictures': {
      const levels = facts.steps.map((_, index) =>
        ['municipality', 'region', 'joint'].map((party) => facts.levelAt(index + 1, party)),
      );
      const rows = text.replace('Diagram med en rad per steg. ', '');
      const said = Array.from(
        rows.matchAll(/: (⟨level:[a-dun]⟩|Inte bedömt än|Utan svar)(?=[,.])/gu),
        (one) => levelIn(one[1] ?? ''),
      );
      if (JSON.stringify(chart.rows.map((row) => row.levels)) !== JSON.stringify(levels))
        return bad('chart');
      return numbersIn(rows).length === 0 && JSON.stringify(said) === JSON.stringify(levels.flat())
        ? []
        : bad(text);
    }
    case 'bars': {
      const figure = facts.figures[figureIndex];
      const years = yearsOf(figure);
      if (!figure || chart.rows.length !== years.length) return bad('chart');
      const right = chart.rows.every(({ label, value, text: beside }, index) => {
        const year = years[index];
        return (
          year !== undefined &&
          label === String(year.year) &&
          isShown(beside, year.total, figure, true) &&
          value === (/^\d/u.test(beside) ? year.total : null)
        );
      });
      const said = chart.rows.map((row) => `${row.label}: ${row.text}.`).join(' ');
      return right && block.alternative.endsWith(` ${said}`) ? [] : bad(block.alternative);
    }
  }
}
