// The initiative of three years with a yearly follow-up in which every part is written.
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import { inOrder } from '#lib/domain/comparison/occasions.ts';
import { emptyRows } from '#lib/domain/reflection/rows.ts';
import { AT } from './domain.ts';
import { initiativeFrom } from './real-reports.ts';
import { reflectionWith } from './reflection.ts';
function withFollowUp(i: Initiative): Initiative {
  const last = inOrder(i.assessments).at(-1);
  const base = emptyRows.results;
  if (!last) throw new Error('There is no assessment');
  const old = i.reflections.find((one) => one.assessment === last.id);
  const id = (index: number) => i.activities[index]?.id ?? '';
  return {
    ...i,
    assessments: i.assessments.map((x) =>
      x.id === last.id ? { ...x, priorities: ['3', '8'] } : x,
    ),
    reflections: [
      ...i.reflections.filter((r) => r !== old),
      reflectionWith({
        assessment: last.id,
        from: '2025-09-01',
        to: '2026-08-31',
        heldOn: '2026-10-20',
        sources: ['situation', 'sip', 'user-voices'],
        isu: 'partly',
        revise: 'yes',
        answers: {
          ...old?.answers,
          summary:
            'Vi har kommit igång med gemensam utbildning. Kontaktvägarna är kända i socialtjänsten men inte på alla vårdcentraler.\n\nNästa år ska vi få med skolan.',
          'missing-functions': 'Skolan och tandvården saknades.',
          'not-reached': 'Män som är utsatta söker sällan stöd.',
          isu: 'De flesta som har fått stöd beskriver att läget är bättre.',
          'support-rss': 'Hjälp med att ta fram utbildning om hedersrelaterat våld.',
          revision: 'Avsnittet om ansvar behöver bli tydligare.',
          'comment-results-region': 'Vårdcentralerna vill ha återkoppling oftare.',
          'governance-worked': 'Cheferna frågar efter resultat.',
          'implementation-hard': 'Det är svårt att hinna i vardagen.',
        },
        participants: [
          { id: 'a', party: 'municipality', role: 'enhetschef IFO', count: 2 },
          { id: 'b', party: 'region', role: 'verksamhetschef vårdcentral', count: 1 },
          { id: 'c', party: 'municipality', role: 'processledare', count: 1 },
        ],
        results: [
          {
            ...base,
            id: id(0),
            activityId: id(0),
            carriedOut: 'yes',
            outcome: 'Alla på socialkontoret har gått utbildningen.',
            violence: ['vnr', 'hrv'],
            groups: ['victims', 'children'],
            genders: ['women', 'girls'],
            ages: ['adult'],
            goals: ['2'],
            evidence: 'Närvarolistor.',
          },
          {
            ...base,
            id: 'x',
            activityId: id(1),
            title: 'Gemensam frukost för personal på vårdcentraler och socialkontor',
            carriedOut: 'partly',
            reason: 'Lokalen var stängd under våren.',
            notSplit: true,
            violence: ['vnr'],
          },
          { ...base, id: 'y', title: 'Kontakt med skolan' },
          {
            ...base,
            id: 'z',
            title: 'Studiebesök',
            carriedOut: 'no',
            reason: 'Det blev inställt.',
          },
        ],
        judgements: [
          {
            id: 'collaboration',
            purpose: 'collaboration',
            goal: '',
            progress: 'on-track',
            rationale: 'Vi möts varje månad.',
          },
          { id: 'evidence', purpose: 'evidence', goal: '', progress: 'cannot-tell', rationale: '' },
          {
            id: 'g',
            purpose: null,
            goal: 'Alla som söker stöd får en SIP',
            progress: 'partly',
            rationale: 'Hälften får det.',
          },
        ],
        aims: [
          { id: 'a', text: 'Utse en ersättare för processledaren', activityId: id(2) },
          { id: 'b', text: 'Få med skolan', activityId: null },
        ],
        communications: [
          { id: 'a', unit: 'Socialnämnden', how: 'Skriftligt', on: '2027-02-03' },
          { id: 'b', unit: 'Vårdcentralerna', how: 'Möte', on: null },
        ],
      }),
    ],
    figures: [
      {
        id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
        name: 'Personer som har fått en SIP',
        definition: 'Antal påbörjade planer under året.',
        kind: 'persons',
        unit: '',
        split: true,
        createdAt: AT,
        updatedAt: AT,
        years: [
          {
            year: 2024,
            total: 12,
            women: 10,
            men: 2,
            girls: 0,
            boys: 0,
            other: null,
            source: 'Verksamhetssystemet',
            retrievedOn: '2025-02-01',
          },
          {
            year: 2025,
            total: 31,
            women: 17,
            men: 14,
            girls: 0,
            boys: 0,
            other: 'unknown',
            source: 'Verksamhetssystemet',
            retrievedOn: '2026-02-03',
          },
          {
            year: 2026,
            total: null,
            women: null,
            men: null,
            girls: null,
            boys: null,
            other: null,
            source: '',
            retrievedOn: null,
          },
        ],
      },
      {
        id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c22',
        name: 'Personal som har gått grundutbildningen',
        definition: '',
        kind: 'share',
        unit: '',
        split: false,
        createdAt: AT,
        updatedAt: AT,
        years: [
          {
            year: 2025,
            total: 41.5,
            women: null,
            men: null,
            girls: null,
            boys: null,
            other: null,
            source: 'Kommunens utbildningsregister',
            retrievedOn: null,
          },
        ],
      },
    ],
  };
}

export const followedUp = withFollowUp(
  initiativeFrom('tests/fixtures/three-years/work-file.iris.json'),
);
