// A work file as a group has it after many years, for the benchmark: the same sizes give the same file.
import { readFileSync } from 'node:fs';

const instrument = JSON.parse(readFileSync('instruments/iris/1.0.0/instrument.json', 'utf8'));
/** @type {string[]} */
const STEPS = instrument.phases.flatMap((/** @type {any} */ phase) =>
  phase.steps.map((/** @type {any} */ step) => step.id),
);
const LEVELS = [0, 1, 2, 3, 'unknown', 'not-applicable', 2, 3];
const STATUSES = ['not-started', 'in-progress', 'in-progress', 'done', 'cancelled'];
const OWNERS = ['municipality', 'region', 'shared', null];
const SENTENCE =
  'Vi går igenom rutinen tillsammans, skriver ner vem som gör vad och bestämmer när vi ses igen. ';

/** @param {number} kind @param {number} serial */
const uuid = (kind, serial) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(serial).padStart(12, '0')}`;
/** @param {number} year @param {number} serial */
const day = (year, serial) =>
  `${year}-${String((serial % 12) + 1).padStart(2, '0')}-${String((serial % 28) + 1).padStart(2, '0')}`;
/** @template T @param {readonly T[]} items @param {number} index @returns {T} */
const pick = (items, index) => /** @type {T} */ (items[index % items.length]);

/**
 * @param {{ assessments: number, activities: number, notes: number }} size
 * @returns {{ text: string, latest: string, activity: string }} the file, and the ids of its last assessment and of an
 *   activity that is open
 */
export function largeWorkFile({ assessments, activities, notes }) {
  const perActivity = Math.ceil(notes / activities);
  const at = '2026-09-17T10:00:00.000Z';
  const initiative = {
    id: uuid(1, 1),
    title: 'Kvinnofrid – lokal överenskommelse',
    municipality: '2062',
    municipalityName: '',
    region: 'Region Dalarna',
    kind: 'local-agreement',
    mode: 'parties-first',
    validFrom: '2024-01-01',
    validTo: '2032-12-31',
    example: false,
    createdAt: at,
    updatedAt: at,
    assessments: Array.from({ length: assessments }, (_, a) => ({
      id: uuid(2, a),
      instrument: { id: instrument.id, version: instrument.version },
      title: `Skattning ${a + 1}`,
      date: day(2015 + a, a),
      state: a < assessments - 1 ? 'closed' : 'open',
      events: [],
      priorities: STEPS.slice(0, 3),
      decisions: SENTENCE,
      phases: null,
      participants: [{ id: '1', party: 'municipality', role: 'enhetschef', count: 1 }],
      ratings: STEPS.flatMap((step, s) =>
        ['municipality', 'region', 'joint'].map((party, p) => ({
          step,
          party,
          level: pick(LEVELS, a + s * 3 + p),
          rationale: SENTENCE.repeat(4),
          evidence: SENTENCE,
          updatedAt: at,
        })),
      ),
      signs: {},
      report: { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' },
      votes: [],
    })),
    activities: Array.from({ length: activities }, (_, a) => {
      const status = pick(STATUSES, a);
      const ended = status === 'done' || status === 'cancelled';
      return {
        id: uuid(3, a),
        kind: a % 10 === 0 ? 'question' : 'activity',
        step: pick(STEPS, a),
        text: `${a + 1}. ${SENTENCE}`,
        responsible: `funktion ${a % 20}`,
        owner: pick(OWNERS, a),
        contributors: 'socialtjänsten, vårdcentralen',
        due: a % 9 === 0 ? null : day(2015 + (a % 15), a),
        followUp: SENTENCE,
        status,
        reason: status === 'cancelled' ? SENTENCE : '',
        endedOn: ended ? day(2016 + (a % 10), a) : null,
        obstacles: a % 3 === 0 ? SENTENCE : '',
        goals: [],
        notes: Array.from({ length: perActivity }, (__, n) => ({
          id: uuid(4, a * perActivity + n),
          date: day(2015 + n, a + n),
          text: SENTENCE.repeat(2),
          status: n === perActivity - 1 ? status : 'in-progress',
          due: day(2015 + (a % 15), a),
          createdAt: at,
          updatedAt: at,
        })),
        createdAt: at,
        updatedAt: at,
      };
    }),
    reflections: [],
    // What typing leaves behind: when each field was changed.
    changed: Object.fromEntries(
      Array.from({ length: activities }, (_, a) =>
        ['text', 'due', 'status'].map((name) => [`activities/${uuid(3, a)}/${name}`, at]),
      ).flat(),
    ),
    history: [],
  };
  const file = {
    format: 'iris-arbetsfil',
    version: 1,
    app: '0.3.0',
    exportedAt: at,
    instruments: [],
    initiatives: [initiative],
  };
  return {
    text: JSON.stringify(file),
    latest: uuid(2, assessments - 1),
    activity: uuid(3, 1),
  };
}
