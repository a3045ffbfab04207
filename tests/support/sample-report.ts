// A report as a local steering group might have it: fourteen steps, two charts, tables, gaps and long answers. Made
// up from end to end. It is what the PDF is looked at with, and what its tests read back.
import type { Level } from '#lib/domain/assessment/schema.ts';
import type { Block, Report } from '#lib/domain/report/model.ts';
import { phases, scale, type Step } from './sample-steps.ts';

const steps = phases.flatMap((phase) => phase.steps);

const segments = [
  { level: 0, label: '0 Inte påbörjat' },
  { level: 1, label: '1 Påbörjat' },
  { level: 2, label: '2 I huvudsak på plats' },
  { level: 3, label: '3 På plats' },
  { level: 'unknown', label: 'Vet inte' },
  { level: 'not-applicable', label: 'Inte aktuellt' },
  { level: null, label: 'Inte bedömt än' },
] as const satisfies readonly { level: Level | null; label: string }[];

const levelText = (level: Level | null): string => {
  if (level === null) return 'Inte bedömt än';
  if (level === 'unknown') return 'Vet inte';
  if (level === 'not-applicable') return 'Inte aktuellt';
  return `${level} ${scale[level]}`;
};

const distributionRows = phases.map(({ name, steps }) => ({
  label: name,
  counts: segments.map(({ level }) => steps.filter(({ joint }) => joint === level).length),
}));

const summary: Block[] = [
  {
    kind: 'title',
    eyebrow: 'Skattning av implementeringen · Utkast',
    text: 'Kvinnofrid – lokal överenskommelse',
    subtitle:
      'Älvdalens kommun och Region Dalarna, hösten 2026. Den lokala styrgruppens gemensamma bedömning av fjorton steg.',
  },
  {
    kind: 'facts',
    items: [
      { term: 'Status', text: 'Utkast' },
      { term: 'Datum för skattningen', text: '17 september 2026' },
      { term: 'Diarienummer', text: 'RD20/00671:3' },
      {
        term: 'Deltagande funktioner',
        text: 'Kommunen: socialchef 1, enhetschef IFO 1, samordnare 1, rektor 1\nRegionen: verksamhetschef primärvård 1, kurator 2, vårdutvecklare 1',
      },
      { term: 'Avser', text: 'Lokal överenskommelse 2025–2028' },
    ],
  },
  { kind: 'heading', level: 2, text: 'Sammanfattning' },
  {
    kind: 'paragraph',
    tone: 'lead',
    text: 'Fyra av tretton steg är på plats. Aktuell fas är Förutsättningar.',
  },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'Den lokala styrgruppen har gått igenom alla fjorton steg vid ett gemensamt möte. Behov, passform och ledningens engagemang är på plats, liksom en genomförandegrupp som träffas regelbundet. Det som håller tillbaka arbetet är att utbildning före start inte når timvikarier och att resultat inte återkopplas till dem som möter våldsutsatta i vardagen.',
  },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'Kommunen och regionen har olika bild av två steg. Skillnaderna gäller kapacitet (steg 3) och utbildning före start (steg 8), och i båda fallen ser regionen arbetet som mer utvecklat än kommunen gör.',
  },
  {
    kind: 'list',
    items: [
      'Steg 13, Återkoppling, är inte påbörjat.',
      'Steg 8, Utbildning före start, är påbörjat i regionen men inte i kommunen; den gemensamma nivån sattes till 1 efter samtal om vad som räknas som utbildning före start och vad som räknas som introduktion.',
      'Steg 12, Utvärdering av processen, kan gruppen inte bedöma ännu.',
    ],
  },
  {
    kind: 'paragraph',
    tone: 'note',
    text: 'Skattningen beskriver hur långt det lokala arbetet har kommit i dag. Den jämför inte kommuner och säger inget om hur bra enskilda verksamheter eller medarbetare är.',
  },
];

const overview: Block[] = [
  { kind: 'heading', level: 2, text: 'Läget i implementeringen' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'Diagrammet visar hur många steg som ligger på varje nivå, fas för fas. Samma siffror står i tabellen efter diagrammet.',
  },
  {
    kind: 'figure',
    caption: 'Antal steg per nivå och fas, gemensam bedömning',
    alternative:
      'Stapeldiagram med en liggande stapel per fas. Siffrorna står i tabellen som följer.',
    chart: { type: 'distribution', segments, rows: distributionRows },
  },
  {
    kind: 'table',
    caption: 'Antal steg per nivå och fas',
    columns: [
      { text: 'Fas', align: 'start', weight: 3 },
      ...segments.map(({ label }) => ({ text: label, align: 'end' as const, weight: 1 })),
      { text: 'Summa', align: 'end', weight: 1 },
    ],
    rows: distributionRows.map(({ label, counts }) => [
      label,
      ...counts.map(String),
      String(counts.reduce((sum, count) => sum + count, 0)),
    ]),
  },
  { kind: 'heading', level: 3, text: 'Kommunens och regionens bild' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'Kommunen och regionen satte var sin nivå före samtalet. Ju längre linje, desto större skillnad.',
  },
  {
    kind: 'figure',
    caption: 'Så ser kommunen, regionen och gruppen gemensamt på varje steg',
    alternative:
      'Prickdiagram med ett märke per part och steg på skalan 0 till 3. Nivåerna står i tabellen som följer.',
    chart: {
      type: 'pictures',
      parties: [
        { party: 'municipality', label: 'Så ser kommunen det' },
        { party: 'region', label: 'Så ser regionen det' },
        { party: 'joint', label: 'Vår gemensamma bedömning' },
      ],
      columns: [
        ...scale.map((label, level) => ({ level: level as Level, label })),
        { level: 'unknown', label: 'Vet inte' },
        { level: 'not-applicable', label: 'Inte aktuellt' },
        { level: null, label: 'Utan svar' },
      ],
      links: [
        { kind: 'levels', label: 'Olika nivåer' },
        { kind: 'outside', label: 'Nivå mot ”Vet inte” eller ”Inte aktuellt”' },
      ],
      rows: steps.map(({ id, name, municipality, region, joint }) => ({
        label: `${id}. ${name}`,
        levels: [municipality, region, joint],
      })),
    },
  },
  {
    kind: 'table',
    caption: 'Nivå per steg: kommunens bild, regionens bild och gemensam bedömning',
    columns: [
      { text: 'Steg', align: 'start', weight: 3 },
      { text: 'Kommunen', align: 'start', weight: 2 },
      { text: 'Regionen', align: 'start', weight: 2 },
      { text: 'Gemensamt', align: 'start', weight: 2 },
      { text: 'Olika bild', align: 'start', weight: 1 },
    ],
    rows: steps.map(({ id, name, municipality, region, joint }) => [
      `${id}. ${name}`,
      levelText(municipality),
      levelText(region),
      levelText(joint),
      typeof municipality === 'number' &&
      typeof region === 'number' &&
      Math.abs(municipality - region) >= 2
        ? 'Olika bild'
        : '–',
    ]),
  },
];

const stepBlocks = ({ id, name, joint, rationale, evidence }: Step): Block[] => [
  { kind: 'heading', level: 4, text: `Steg ${id}. ${name}` },
  { kind: 'paragraph', tone: 'body', text: `Gemensam nivå: ${levelText(joint)}.` },
  rationale === ''
    ? { kind: 'paragraph', tone: 'gap', text: 'Motivering saknas.' }
    : { kind: 'answer', label: 'Motivering', text: rationale },
  ...(evidence === ''
    ? joint === 3
      ? [{ kind: 'paragraph', tone: 'gap', text: 'Underlag saknas.' } as const]
      : []
    : [{ kind: 'answer', label: 'Vad bygger ni bedömningen på?', text: evidence } as const]),
];

const stepByStep: Block[] = [
  { kind: 'page-break' },
  { kind: 'heading', level: 2, text: 'Steg för steg' },
  ...phases.flatMap((phase): Block[] => [
    { kind: 'heading', level: 3, text: phase.name },
    { kind: 'paragraph', tone: 'lead', text: `Status: ${phase.status}.` },
    ...phase.steps.flatMap(stepBlocks),
  ]),
];

// Number; step; activity; responsible function; last day; how it is followed up; state.
const activities = `
1 | 8 | Ta fram en digital introduktion som timvikarier går före första arbetspasset | Enhetschef IFO, kommunen | 2027-02-28 | Andel som gått introduktionen före start, redovisas till styrgruppen | Pågår
2 | 13 | Återkoppla resultat från lägesbild och skattning till alla enheter som möter våldsutsatta, våldsutövare och barn som bevittnat våld | Samordnare, kommunen; vårdutvecklare, regionen | 2027-03-31 | Punkt på arbetsplatsträffar, en gång per termin | Inte påbörjad
3 | 3 | Beslut om samordnarens tid efter årsskiftet | Socialchef, kommunen | 2026-12-15 | Protokoll från nämnden | Pågår
4 | 12 | Bestämma vad som ska utvärderas och hur | Lokal styrgrupp | 2027-04-30 | Genomgång vid styrgruppens möte i maj | Inte påbörjad
5 | 6 | Fråga samtliga enheter om det stödjande klimatet | Kurator, regionen | 2027-01-31 | Sammanställning utan namn | Inte påbörjad
6 | 10 | Utse ansvarig funktion för de tre aktiviteter som saknar det | Lokal styrgrupp | 2026-11-30 | Handlingsplanen uppdaterad | Klar
7 | 4 | Språkgranska texterna på älvdalska och sydsamiska | Samordnare, kommunen | 2027-05-31 | Granskade texter publicerade | Pågår
8 | 11 | Kartlägga hur handledningen når ut till hälsocentralerna i kommunens ytterområden | Verksamhetschef primärvård, regionen | 2027-02-15 | Karta över vilka enheter som deltagit | Inte påbörjad
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

const plan: Block[] = [
  { kind: 'heading', level: 2, text: 'Handlingsplan' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'Planen bygger på de steg som inte är på plats. Ansvarig är alltid en funktion, aldrig en namngiven person.',
  },
  {
    kind: 'table',
    caption: 'Aktiviteter, ansvar och uppföljning',
    columns: [
      { text: 'Nr', align: 'start', weight: 0.5 },
      { text: 'Steg', align: 'end', weight: 0.5 },
      { text: 'Aktivitet', align: 'start', weight: 3 },
      { text: 'Ansvarig', align: 'start', weight: 2 },
      { text: 'Klart senast', align: 'start', weight: 1.2 },
      { text: 'Så följer vi upp', align: 'start', weight: 2 },
      { text: 'Status', align: 'start', weight: 1.2 },
    ],
    rows: activities,
  },
  { kind: 'heading', level: 2, text: 'Om skattningen' },
  {
    kind: 'table',
    caption: 'Skalan',
    columns: [
      { text: 'Nivå', align: 'start', weight: 1.4 },
      { text: 'Vad den betyder', align: 'start', weight: 3 },
    ],
    rows: [
      ['0 Inte påbörjat', 'Inget arbete har gjorts, eller så har det avstannat utan resultat.'],
      ['1 Påbörjat', 'Någon har fått uppdraget och arbetet är i gång, men det mesta återstår.'],
      [
        '2 I huvudsak på plats',
        'Det mesta är gjort och används. Det som saknas är känt och kan beskrivas.',
      ],
      [
        '3 På plats',
        'Arbetet är genomfört, dokumenterat och känt av dem som berörs, och det finns underlag som visar det.',
      ],
      ['Vet inte', 'Gruppen har inte den kunskap som behövs för att bedöma steget.'],
      ['Inte aktuellt', 'Steget är undantaget och motiveringen säger varför.'],
    ],
  },
  {
    kind: 'paragraph',
    tone: 'note',
    text: 'Rapporten är gjord med IRIS 1.0.0 och instrumentet IRIS självskattning, version 1.0.0. När ni skickar filen till den andra huvudmannen, RSS eller en nämnd kan den bli en allmän handling. Registrera den enligt er egen rutin.',
  },
];

/** What a long document has beside that: a table of contents, bars, a prompt and addresses. */
const further: Block[] = [
  { kind: 'heading', level: 2, text: 'Underlag' },
  {
    kind: 'paragraph',
    tone: 'body',
    text: 'Siffrorna kommer från https://www.kolada.se och från RSS (https://rss.exempel.se/kvinnofrid/2026?kommun=2039&del=sammanst%C3%A4llning-av-samtliga-enheters-svar), hämtade i september.',
  },
  {
    kind: 'paragraph',
    tone: 'prompt',
    text: 'Skriv här vad nämnden ska ta ställning till.',
  },
  {
    kind: 'figure',
    caption: 'Aktiviteter per läge',
    alternative: 'Klara 1 av 8, pågår 3 av 8, inte påbörjade 4 av 8, uppgift saknas för pausade.',
    chart: {
      type: 'bars',
      max: 8,
      rows: [
        { label: 'Klara', value: 1, text: '1 av 8' },
        { label: 'Pågår', value: 3, text: '3 av 8' },
        { label: 'Inte påbörjade', value: 4, text: '4 av 8' },
        { label: 'Försenade', value: 0, text: '0 av 8' },
        {
          label: 'Pausade eller flyttade till nästa års plan',
          value: null,
          text: 'Uppgift saknas',
        },
      ],
    },
  },
  {
    kind: 'table',
    caption: 'Källor',
    columns: [
      { text: 'Källa', align: 'start', weight: 2 },
      { text: 'Adress', align: 'start', weight: 3 },
    ],
    rows: [
      [
        'Kolada',
        'https://www.kolada.se/verktyg/jamforaren/?_p=jamforelse&unit_id=16585,16586,16587',
      ],
      ['', 'Saknas'],
    ],
  },
  { kind: 'list', items: ['Läs mer på https://www.exempel.se/kvinnofrid.'] },
  { kind: 'facts', items: [{ term: 'Webbplats', text: 'https://www.exempel.se' }] },
  {
    kind: 'answer',
    label: 'Var finns underlaget?',
    text: 'På https://www.exempel.se/underlag.\nOch hos samordnaren.\n\nSe även diariet.',
  },
  { kind: 'heading', level: 3, text: 'Bilagor' },
  { kind: 'paragraph', tone: 'body', text: 'En bilaga.' },
];

export const sampleReport: Report = {
  meta: {
    title: 'Kvinnofrid – lokal överenskommelse, skattning hösten 2026',
    subject: 'Skattning av implementeringen, Älvdalens kommun och Region Dalarna',
    language: 'sv-SE',
    createdAt: '2026-11-14T09:30:00.000Z',
    orientation: 'portrait',
    fileName: 'iris_skattning_alvdalen_kvinnofrid_2026_utkast_2026-11-14',
    furniture: {
      header: 'Kvinnofrid – lokal överenskommelse · Älvdalens kommun · Utkast 2026-11-14',
      footer: 'Sida {page} av {pages}',
    },
  },
  blocks: [...summary, ...overview, ...stepByStep, ...plan],
};

const [title, ...rest] = summary;

export const fullReport: Report = {
  meta: sampleReport.meta,
  blocks: [
    ...(title ? [title] : []),
    { kind: 'contents', text: 'Innehåll' },
    { kind: 'page-break' },
    ...rest,
    ...overview,
    ...stepByStep,
    ...plan,
    ...further,
  ],
};

export const landscapeReport: Report = {
  meta: { ...sampleReport.meta, orientation: 'landscape' },
  blocks: [...(title ? [title] : []), { kind: 'contents', text: 'Innehåll' }, ...plan, ...further],
};
