// A work file in which every field there is has a value of its own, none of them a default. A field that is new in the
// schema and missing here fails a test, so that no field can be left out of what is saved and opened again.
import * as z from 'zod/mini';

const OWN = 'Åäö – ”citat”, tabb\toch\nny rad; =1+1 <b>&amp;</b> 👩‍👩‍👧 éü';
const AT = '2026-10-02T07:08:09.010Z';
const INITIATIVE = '0b9c2a52-6f0e-4a0e-9b43-2f1f0c1f0000';
const ASSESSMENT = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11';

export function everyField(): Record<string, unknown> {
  const assessment = {
    id: ASSESSMENT,
    instrument: { id: 'iris', version: '1.0.0' },
    title: `Skattning ${OWN}`,
    date: '2026-10-01',
    state: 'closed',
    events: [
      { at: AT, state: 'closed', reason: `Stängd ${OWN}` },
      { at: '2026-10-03T07:08:09.010Z', state: 'open', reason: `Öppnad ${OWN}` },
    ],
    priorities: ['2', '1'],
    decisions: `Beslut ${OWN}`,
    phases: ['1', '3'],
    participants: [
      { id: 'b', party: 'region', role: `Roll ${OWN}`, count: 12 },
      { id: 'a', party: 'municipality', role: 'enhetschef', count: 1 },
    ],
    ratings: ([0, 1, 2, 3, 'unknown', 'not-applicable', null] as const).flatMap((level, index) =>
      (['municipality', 'region', 'joint'] as const).map((party) => ({
        step: String(index + 1),
        party,
        level,
        rationale: `Motivering ${party} ${index} ${OWN}`,
        evidence: `Underlag ${party} ${index} ${OWN}`,
        updatedAt: AT,
      })),
    ),
    signs: { '1': ['both-contributed', 'own-figures'], '2': ['routines-reviewed'] },
    report: {
      status: 'adopted',
      adoptedBy: `Nämnd ${OWN}`,
      adoptedOn: '2026-11-02',
      registryNumber: 'RD20/00671:3 – åäö',
    },
    votes: [],
  };
  const activity = {
    id: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    number: 7,
    formerNumbers: [{ number: 3, on: '2026-10-01' }],
    kind: 'question',
    step: '3',
    text: `Aktivitet ${OWN}`,
    responsible: `Funktion ${OWN}`,
    owner: 'shared',
    contributors: `Medverkar ${OWN}`,
    due: '2027-03-28',
    followUp: `Följs upp ${OWN}`,
    status: 'cancelled',
    reason: `Skäl ${OWN}`,
    endedOn: '2026-10-02',
    obstacles: `Hinder ${OWN}`,
    goals: ['1', '4'],
    notes: [
      {
        id: '5c0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c31',
        date: '2026-10-02',
        text: `Anteckning ${OWN}`,
        status: 'in-progress',
        due: '2027-01-31',
        changes: ['due', 'status'],
        createdAt: '2026-10-01T05:04:03.002Z',
        updatedAt: AT,
      },
    ],
    createdAt: '2026-09-30T06:05:04.003Z',
    updatedAt: AT,
  };
  const initiative = {
    id: INITIATIVE,
    title: `Titel ${OWN}`,
    municipality: '2039',
    municipalityName: `Kommun ${OWN}`,
    region: `Region ${OWN}`,
    kind: 'assignment',
    mode: 'parties-first',
    validFrom: '2024-10-01',
    validTo: '2032-12-31',
    example: true,
    createdAt: '2026-09-01T08:00:00.000Z',
    updatedAt: AT,
    assessments: [assessment],
    activities: [activity],
    lastNumber: 9,
    reflections: [
      {
        id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
        assessment: ASSESSMENT,
        answers: { progress: `Svar ${OWN}`, results: 'Ännu ett svar' },
        ...followUp(),
      },
    ],
    figures: [figure()],
    adoptions: [
      {
        id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c81',
        assessment: ASSESSMENT,
        version: 1,
        at: AT,
        content: {
          title: `Antagen titel ${OWN}`,
          municipality: '2039',
          municipalityName: `Antagen kommun ${OWN}`,
          region: `Antagen region ${OWN}`,
          kind: 'assignment',
          example: true,
          validFrom: '2024-10-01',
          validTo: '2032-12-31',
          assessment,
          previous: assessment,
          reflection: {
            id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
            assessment: ASSESSMENT,
            answers: { summary: `Antaget svar ${OWN}` },
            ...followUp(),
          },
          activities: [activity],
          figures: [figure()],
          purposes: [{ id: 'collaboration', name: `Antaget syfte ${OWN}` }],
          goals: {
            title: `Antagen strategi ${OWN}`,
            goals: [{ id: '1', name: `Antaget mål ${OWN}` }],
          },
        },
        erasedAt: '2027-01-02T07:08:09.010Z',
      },
    ],
    changed: {
      title: AT,
      [`assessments/${ASSESSMENT}/title`]: AT,
      [`assessments/${ASSESSMENT}/priorities`]: AT,
      'activities/3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21/due': AT,
      'activities/3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21/notes/5c0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c31/text':
        AT,
      [`assessments/${ASSESSMENT}/participants/a/role`]: AT,
      [`assessments/${ASSESSMENT}/report/adoptedBy`]: AT,
      [`assessments/${ASSESSMENT}/ratings/1/joint/level`]: AT,
      [`assessments/${ASSESSMENT}/signs/1/own-figures`]: AT,
      [`assessments/${ASSESSMENT}/answers/progress`]: AT,
    },
    history: [
      { field: `assessments/${ASSESSMENT}/ratings/1/joint/level`, value: 3, changedAt: AT },
      { field: 'title', value: `Förr ${OWN}`, changedAt: AT },
    ],
  };
  return {
    format: 'iris-arbetsfil',
    version: 1,
    app: '0.1.0',
    exportedAt: '2026-09-17T10:00:00.000Z',
    instruments: [],
    initiatives: [initiative],
  };
}

/** Keys of a schema with those of what is in it: `assessments[].report.status`. */
export function fieldsOf(schema: unknown, path = ''): string[] {
  const { def } = (schema as z.core.$ZodType)._zod as unknown as { def: Record<string, unknown> };
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape as Record<string, unknown>).flatMap(([key, inner]) =>
        fieldsOf(inner, path === '' ? key : `${path}.${key}`),
      );
    case 'array':
      return fieldsOf(def.element, `${path}[]`);
    case 'default':
    case 'nullable':
    case 'optional':
      return fieldsOf(def.innerType, path);
    case 'pipe':
      return fieldsOf(def.in, path);
    default:
      return [path];
  }
}

/** Every value at such a path. */
export function valuesAt(data: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (found, key) => {
      const name = key.replace(/(\[\])+$/u, '');
      const inner = found.map((one) => (one as Record<string, unknown> | null)?.[name]);
      return key.endsWith('[]') ? inner.flatMap((one) => one as unknown[]) : inner;
    },
    [data],
  );
}

function followUp() {
  return {
    from: '2025-10-01',
    to: '2026-09-30',
    heldOn: '2026-11-05',
    sources: ['situation', 'other'],
    nothing: ['collaboration'],
    isu: 'partly',
    revise: 'yes',
    participants: [{ id: 'p', party: 'region', role: `Deltar ${OWN}`, count: 3 }],
    results: [
      {
        id: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
        activityId: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
        title: `Rubrik ${OWN}`,
        carriedOut: 'partly',
        reason: `Därför ${OWN}`,
        outcome: `Resultat ${OWN}`,
        violence: ['vnr', 'hrv'],
        groups: ['victims'],
        genders: ['women', 'other'],
        ages: ['adult'],
        notSplit: true,
        background: `Bakgrund ${OWN}`,
        notReached: `Nåddes inte ${OWN}`,
        evidence: `Vet vi ${OWN}`,
        goals: ['1', '4'],
      },
    ],
    judgements: [
      {
        id: 'j',
        purpose: 'collaboration',
        goal: `Mål ${OWN}`,
        progress: 'on-track',
        rationale: `Bedömning ${OWN}`,
      },
    ],
    aims: [{ id: 'a', text: `Härnäst ${OWN}`, activityId: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21' }],
    communications: [{ id: 'c', unit: `Verksamhet ${OWN}`, how: `Möte ${OWN}`, on: '2026-12-01' }],
    updatedAt: AT,
  };
}

function figure() {
  return {
    id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c91',
    name: `Nyckeltal ${OWN}`,
    definition: `Räknas så ${OWN}`,
    kind: 'share',
    unit: `procent ${OWN}`,
    split: false,
    years: [
      {
        year: 2025,
        total: 'unknown',
        women: 0,
        men: 3,
        girls: 12.5,
        boys: 7,
        other: 1,
        source: `Källa ${OWN}`,
        retrievedOn: '2026-10-05',
      },
    ],
    createdAt: '2026-09-30T06:05:04.003Z',
    updatedAt: AT,
  };
}
