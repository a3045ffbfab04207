// The one door for files: a text goes in, and a whole work file or a reason comes out. Nothing in between.
import { isRecord } from '../is-record.ts';
import { problemsOf, type Problem } from '../problem.ts';
import { FORMAT, VERSION } from './format.ts';
import { workFileSchema, type WorkFile } from './schema.ts';

/** Largest file that is read, in bytes. A full initiative with twelve assessments is below 1 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export type Refusal =
  | { readonly reason: 'too-large' | 'not-json' | 'not-iris' | 'empty' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'damaged'; readonly problems: readonly [Problem, ...Problem[]] };

export type WorkFileResult =
  { readonly ok: true; readonly file: WorkFile } | ({ readonly ok: false } & Refusal);

export function parseWorkFile(text: string): WorkFileResult {
  let data: unknown;
  try {
    // A byte order mark is what some editors add; JSON.parse refuses it.
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  if (!isRecord(data) || data.format !== FORMAT) return { ok: false, reason: 'not-iris' };
  if (typeof data.version === 'number' && data.version > VERSION)
    return { ok: false, reason: 'newer', version: data.version };

  const result = workFileSchema.safeParse(data);
  if (!result.success) return { ok: false, reason: 'damaged', problems: problemsOf(result.error) };
  if (result.data.initiatives.length === 0) return { ok: false, reason: 'empty' };
  const [first, ...rest] = [...duplicates(result.data), ...strayReflections(result.data)];
  if (first) return { ok: false, reason: 'damaged', problems: [first, ...rest] };
  return { ok: true, file: result.data };
}

function duplicates({ initiatives }: WorkFile): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const once = (key: string, path: Problem['path']) => {
    if (seen.has(key)) problems.push({ path, code: 'duplicate_id', detail: key.slice(0, 80) });
    seen.add(key);
  };
  initiatives.forEach((initiative, i) => {
    const at = ['initiatives', i];
    once(initiative.id, [...at, 'id']);
    initiative.assessments.forEach((assessment, a) => {
      once(assessment.id, [...at, 'assessments', a, 'id']);
      assessment.ratings.forEach(({ step, party }, r) =>
        once(`${assessment.id} ${step} ${party}`, [...at, 'assessments', a, 'ratings', r]),
      );
      assessment.participants.forEach(({ id }, p) =>
        once(`${assessment.id} participant ${id}`, [...at, 'assessments', a, 'participants', p]),
      );
    });
    initiative.reflections.forEach((reflection, r) => {
      once(reflection.id, [...at, 'reflections', r, 'id']);
      once(`reflection ${reflection.assessment}`, [...at, 'reflections', r, 'assessment']);
    });
  });
  return problems;
}

/** A reflection belongs to an assessment of its own initiative; otherwise no page would ever show it. */
function strayReflections({ initiatives }: WorkFile): Problem[] {
  return initiatives.flatMap(({ assessments, reflections }, i) => {
    const known = new Set(assessments.map(({ id }) => id));
    return reflections.flatMap(({ assessment }, r) =>
      known.has(assessment)
        ? []
        : [
            {
              path: ['initiatives', i, 'reflections', r, 'assessment'],
              code: 'unknown_reference',
              detail: assessment,
            },
          ],
    );
  });
}
