// Activities and notes as a file has them, apart from anything that only Node can read.
const AT = '2026-09-20T08:00:00.000Z';
export const LATE = '2020-01-31';
export const FAR = '2990-06-30';

export function activityId(serial: number): string {
  return `3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b${String(serial).padStart(4, '0')}`;
}

export function noteId(serial: number): string {
  return `5c0d7c0e-6a39-4f0b-8f5e-0a4f4f2b${String(serial).padStart(4, '0')}`;
}

/** As a file has it; `serial` makes its id. */
export function activityOf(serial: number, changes: Record<string, unknown> = {}) {
  return {
    id: activityId(serial),
    number: serial,
    formerNumbers: [],
    kind: 'activity',
    step: '3',
    text: `Aktivitet ${serial}`,
    responsible: 'enhetschef IFO',
    owner: 'municipality',
    contributors: '',
    due: FAR,
    followUp: '',
    status: 'in-progress',
    reason: '',
    endedOn: null,
    obstacles: '',
    goals: [],
    notes: [],
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  };
}

export function noteOf(serial: number, changes: Record<string, unknown> = {}) {
  return {
    id: noteId(serial),
    date: '2026-09-20',
    text: `Anteckning ${serial}`,
    status: 'in-progress',
    due: FAR,
    changes: [],
    createdAt: `2026-10-${String(serial).padStart(2, '0')}T08:00:00.000Z`,
    updatedAt: AT,
    ...changes,
  };
}
