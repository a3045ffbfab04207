// The made-up group's fourteen steps: three levels each (kommun, region, together), why, and what it rests on.
import type { Level } from '#lib/domain/assessment/schema.ts';

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly municipality: Level | null;
  readonly region: Level | null;
  readonly joint: Level | null;
  readonly rationale: string;
  readonly evidence: string;
}

export interface Phase {
  readonly name: string;
  readonly status: string;
  readonly steps: readonly Step[];
}

export const scale = ['Inte påbörjat', 'Påbörjat', 'I huvudsak på plats', 'På plats'] as const;

const step = (
  id: string,
  name: string,
  [municipality, region, joint]: readonly [Level | null, Level | null, Level | null],
  rationale: string,
  evidence: string,
): Step => ({ id, name, municipality, region, joint, rationale, evidence });

export const phases: readonly Phase[] = [
  {
    name: 'Fas 1. Förutsättningar',
    status: 'Pågår – saknas: steg 8',
    steps: [
      step(
        '1',
        'Behov och lägesbild',
        [3, 3, 3],
        'Lägesbilden togs fram våren 2026 av kommunens samordnare tillsammans med primärvården och är genomgången i båda ledningsgrupperna. Den visar våldsutsatthet uppdelad på kön och ålder, och den säger vad vi inte vet: hur vi når äldre personer, personer med funktionsnedsättning och personer i glesbygd.\nVi har också frågat den lokala kvinnojouren vad de ser.',
        'Lägesbild 2026, Öppna jämförelser, samtal med kvinnojouren i mars.',
      ),
      step(
        '2',
        'Insatsens passform',
        [2, 3, 3],
        'Arbetssättet passar verksamheternas uppdrag. Frågan om hur vi frågar om våld på samma sätt i kommun och region är löst genom ett gemensamt stödmaterial.',
        'Stödmaterialet, protokoll från den lokala styrgruppen.',
      ),
      step(
        '3',
        'Kapacitet och beredskap',
        [1, 3, 2],
        'Regionen har avsatt tid på vårdcentralen. I kommunen är samordnarens tid beslutad till årsskiftet men inte längre. Vi bedömer att det är i huvudsak på plats så länge tjänsten är bemannad.\n\nDet som återstår:\n– beslut om samordnarens tid efter årsskiftet\n– ersättare vid frånvaro\n– tillgång till tolk utan lång väntan',
        'Verksamhetsplaner för båda huvudmännen.',
      ),
      step(
        '4',
        'Anpassning',
        [2, 2, 2],
        'Rutinerna är anpassade till Älvdaelien tjïelte och till samisk förvaltning: materialet finns på sydsamiska, och ordlistan för nordsamiska (čállit, ŧ, ŋ, š, ž) är granskad. Två texter på älvdalska (ą̊, y̨) väntar på språkgranskning.',
        'Språkgranskningens lista.',
      ),
      step(
        '5',
        'Engagemang från ledningen',
        [3, 2, 3],
        'Socialchef och verksamhetschef deltar själva i styrgruppen. Frågan är en stående punkt två gånger per termin.',
        'Kallelser och protokoll.',
      ),
      step(
        '6',
        'Stödjande klimat',
        [2, 'unknown', 2],
        'Medarbetare säger att det är lätt att fråga en kollega om råd. Vi har inte frågat alla enheter.',
        '',
      ),
      step(
        '7',
        'Kompetens och bemanning',
        [2, 2, 2],
        'Grundutbildningen är genomförd av 41 av 58 medarbetare (≥ 70 %). Nyanställda går den inom sex månader → följs upp i april.',
        'Utbildningsregistret per 2026-08-31.',
      ),
      step(
        '8',
        'Utbildning före start',
        [0, 2, 1],
        'Kommunen har inte kunnat ge utbildning före start till timvikarier. Regionen har en introduktion. Vår gemensamma bedömning är att arbetet är påbörjat, eftersom introduktionen kan användas av båda.',
        '',
      ),
    ],
  },
  {
    name: 'Fas 2. Struktur för genomförandet',
    status: 'I huvudsak på plats',
    steps: [
      step(
        '9',
        'Genomförandegrupp',
        [3, 3, 3],
        'Gruppen har träffats fem gånger under året, med båda huvudmännen på plats varje gång.',
        'Minnesanteckningar.',
      ),
      step(
        '10',
        'Plan för genomförandet',
        [2, 2, 2],
        'Planen är beslutad men saknar ansvarig funktion för tre av elva aktiviteter.',
        'Handlingsplan 2026.',
      ),
    ],
  },
  {
    name: 'Fas 3. Genomförande',
    status: 'Pågår – saknas: steg 13',
    steps: [
      step(
        '11',
        'Stöd till dem som genomför',
        [2, 1, 2],
        'Handledning ges varannan månad. Region och kommun har olika bild av hur väl den når ut till hälsocentralerna.',
        'Närvarolistor i antal, utan namn.',
      ),
      step('12', 'Utvärdering av processen', [null, 2, 'unknown'], '', ''),
      step(
        '13',
        'Återkoppling',
        [0, 0, 0],
        'Vi har inte något sätt att återkoppla resultat till dem som arbetar med frågan. Det är vårt viktigaste utvecklingsområde nästa år.',
        'Gruppens samtal den 17 september.',
      ),
    ],
  },
  {
    name: 'Fas 4. Lärande och förbättring',
    status: 'Inte aktuell',
    steps: [
      step(
        '14',
        'Lärdomar för framtiden',
        ['not-applicable', 1, 'not-applicable'],
        'Överenskommelsen har gällt för kort tid. Vi tar ställning till steget vid nästa års skattning.',
        '',
      ),
    ],
  },
];
