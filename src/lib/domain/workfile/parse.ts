// The one door for files: a text goes in, and a whole work file or a reason comes out. Nothing in between.
import { isRecord } from '../is-record.ts';
import { problemsOf, type Problem } from '../problem.ts';
import { ROW_LISTS } from '../reflection/rows.ts';
import { FORMAT, VERSION } from './format.ts';
import { brokenAt, tooDeepAt, type TextPlace } from './json-text.ts';
import { workFileSchema, type WorkFile } from './schema.ts';
import { suspectsIn } from './suspect.ts';

/** Largest file that is read, in bytes. A full initiative with twelve assessments is below 1 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export type Refusal =
  | { readonly reason: 'too-large' | 'not-iris' | 'empty' }
  | { readonly reason: 'not-json' | 'too-deep'; readonly at?: TextPlace | undefined }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'damaged'; readonly problems: readonly [Problem, ...Problem[]] };

export type WorkFileResult =
  { readonly ok: true; readonly file: WorkFile } | ({ readonly ok: false } & Refusal);

export function parseWorkFile(file: string): WorkFileResult {
  // A byte order mark is what some editors add; JSON.parse refuses it.
  const text = file.replace(/^\uFEFF/, '');
  const deep = tooDeepAt(text);
  if (deep) return { ok: false, reason: 'too-deep', at: deep };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: 'not-json', at: brokenAt(text, error) };
  }
  if (!isRecord(data) || data.format !== FORMAT) return { ok: false, reason: 'not-iris' };
  const { version } = data;
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > VERSION)
    return { ok: false, reason: 'newer', version };

  const [suspect, ...suspects] = suspectsIn(data);
  if (suspect) return { ok: false, reason: 'damaged', problems: [suspect, ...suspects] };
  const result = workFileSchema.safeParse(data);
  if (!result.success) return { ok: false, reason: 'damaged', problems: problemsOf(result.error) };
  if (result.data.initiatives.length === 0) return { ok: false, reason: 'empty' };
  const [first, ...rest] = [...duplicates(result.data), ...strays(result.data)];
  if (first) return { ok: false, reason: 'damaged', problems: [first, ...rest] };
  return { ok: true, file: result.data };
}

function duplicates({ initiatives, instruments }: WorkFile): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const once = (path: Problem['path'], ...key: readonly string[]) => {
    const text = JSON.stringify(key);
    if (seen.has(text))
      problems.push({ path, code: 'duplicate_id', detail: key.join(' ').slice(0, 80) });
    seen.add(text);
  };
  instruments.forEach(({ id, version }, i) => once(['instruments', i], 'instrument', id, version));
  initiatives.forEach((initiative, i) => {
    const at = ['initiatives', i];
    once([...at, 'id'], initiative.id);
    initiative.assessments.forEach(({ id, ratings, participants, signs }, a) => {
      const here = [...at, 'assessments', a];
      once([...here, 'id'], id);
      ratings.forEach(({ step, party }, r) =>
        once([...here, 'ratings', r], id, 'rating', step, party),
      );
      participants.forEach((one, p) =>
        once([...here, 'participants', p], id, 'participant', one.id),
      );
      for (const [step, ticked] of Object.entries(signs))
        ticked.forEach((sign, s) => once([...here, 'signs', step, s], id, 'sign', step, sign));
    });
    initiative.activities.forEach((activity, a) => {
      const here = [...at, 'activities', a];
      once([...here, 'id'], initiative.id, 'activity', activity.id);
      activity.notes.forEach((note, n) =>
        once([...here, 'notes', n, 'id'], initiative.id, 'note', activity.id, note.id),
      );
    });
    initiative.reflections.forEach((reflection, r) => {
      once([...at, 'reflections', r, 'id'], reflection.id);
      once([...at, 'reflections', r, 'assessment'], 'reflection', reflection.assessment);
      for (const list of ROW_LISTS)
        reflection[list].forEach((row, n) =>
          once([...at, 'reflections', r, list, n, 'id'], reflection.assessment, list, row.id),
        );
    });
    initiative.figures.forEach((figure, f) => {
      const here = [...at, 'figures', f];
      once([...here, 'id'], initiative.id, 'figure', figure.id);
      figure.years.forEach(({ year }, y) =>
        once([...here, 'years', y, 'year'], initiative.id, figure.id, String(year)),
      );
    });
    initiative.adoptions.forEach((adoption, a) =>
      once([...at, 'adoptions', a, 'id'], initiative.id, 'adoption', adoption.id),
    );
  });
  return problems;
}

/** A reflection belongs to an assessment of its own initiative, as an adoption does; otherwise no page would ever show it. */
function strays({ initiatives }: WorkFile): Problem[] {
  return initiatives.flatMap((initiative, i) => {
    const known = new Set(initiative.assessments.map(({ id }) => id));
    return (['reflections', 'adoptions'] as const).flatMap((list) =>
      initiative[list].flatMap(({ assessment }, index) =>
        known.has(assessment)
          ? []
          : [
              {
                path: ['initiatives', i, list, index, 'assessment'],
                code: 'unknown_reference',
                detail: assessment,
              },
            ],
      ),
    );
  });
}
