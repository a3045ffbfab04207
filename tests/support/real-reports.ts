// Reports built the way the app builds them, from files a group could have.
import { readFileSync } from 'node:fs';
import { withRating } from '#lib/domain/assessment/edit.ts';
import type { Assessment, Initiative } from '#lib/domain/assessment/schema.ts';
import type { Report } from '#lib/domain/report/model.ts';
import { parseWorkFile } from '#lib/domain/workfile/parse.ts';
import { documentFrom } from './documents.ts';
import { AT, instrument } from './domain.ts';

export const EIGHTY_LETTERS =
  'Samverkansöverenskommelseuppföljningsplaneringsgruppsmötesprotokollsjusteringsär';

export function initiativeFrom(path: string): Initiative {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const parsed = parseWorkFile(text);
  const initiative = parsed.ok ? parsed.file.initiatives[0] : undefined;
  if (!initiative) throw new Error(`${path} does not open`);
  return initiative;
}

/** The assessment step by step. */
export const reportFrom = (initiative: Initiative): Report => documentFrom('appendix', initiative);

export const exampleReport = reportFrom(initiativeFrom('instruments/iris/1.0.0/example.iris.json'));
/** With everything that a document can have. */
export const exampleFollowUp = documentFrom(
  'annual',
  initiativeFrom('instruments/iris/1.0.0/example.iris.json'),
);
export const dalarnaReport = reportFrom(initiativeFrom('tests/fixtures/dalarna-2020.iris.json'));

/** The example with 1,200 characters as the rationale of each of the fourteen steps, one word of them very long. */
export const wordyReport = (() => {
  const initiative = initiativeFrom('instruments/iris/1.0.0/example.iris.json');
  const sentence = 'Samverkan mellan kommun och region följs upp och ändras varje år. ';
  const rationale = `${EIGHTY_LETTERS} ${sentence.repeat(20)}`.slice(0, 1199).trim() + '.';
  const assessments = initiative.assessments.map((assessment) =>
    instrument.phases
      .flatMap(({ steps }) => steps)
      .reduce<Assessment>(
        (one, { id }) => withRating(one, id, 'joint', { rationale: `${id} ${rationale}` }, AT),
        assessment,
      ),
  );
  return reportFrom({ ...initiative, assessments });
})();
