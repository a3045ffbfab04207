// One page for whoever reads no more. It says what the group has written and counts what the group has chosen; there is no
// sentence that judges. It stands as close as it can, and nothing is cut where one page is too small for it.
import { QUESTIONS } from '../reflection/questions.ts';
import { aimNames } from './aims.ts';
import { answer, fact, facts, paragraph, type Fact } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { framed, shortStanding, titleBlocks } from './frame.ts';
import { judgedIn } from './judgement.ts';
import type { Block, Report } from './model.ts';
import { resultCounts } from './results.ts';
import { priorityReferences } from './standing.ts';

export function onePage(context: DocumentContext): Report {
  const { words, overview, numberOf, reflection } = context;
  const { from, to, answers } = reflection;
  const own = answer(words.doc.ownSummary, answers[QUESTIONS.summary]);
  return framed('summary', context, [
    ...titleBlocks('summary', context),
    ...facts([...shortStanding(context), { term: words.doc.period, text: words.period(from, to) }]),
    ...(own.length > 0 ? own : [paragraph(words.doc.noSummary, 'gap')]),
    paragraph(words.stepsInPlace(overview, numberOf), 'lead'),
    ...facts([
      ...howFar(context),
      ...fact(words.doc.activities, done(context)),
      { term: words.doc.judgementShort, text: judgements(context) },
      { term: words.doc.aimsHeading, text: aimNames(context).join('\n') || words.none },
      ...support(context),
    ]),
    ...unsaid(context),
    paragraph(words.doc.summaryNote, 'note'),
  ]);
}

/** The phase that the group is in, what it lacks there, and the steps that it holds for most important. */
function howFar(context: DocumentContext): Fact[] {
  const { words, overview, steps } = context;
  const { current, phases } = overview;
  const index = phases.findIndex(
    ({ phase }) => current.code === 'phase' && phase.id === current.phase.id,
  );
  const here = phases[index];
  // By number: their names stand in the follow-up itself, and the page is one.
  const numbered = (id: string) => {
    const placed = steps.find(({ step }) => step.id === id);
    return placed ? words.stepNumber(placed.number) : id;
  };
  const gaps = here ? words.statusGaps(here.status, numbered) : [];
  const name = here ? words.phaseName(index + 1, here.phase.name) : '';
  return [
    {
      term: words.doc.currentPhase,
      text: [`${words.currentName(current, name)}.`, ...gaps].join(' '),
    },
    ...fact(words.doc.prioritiesShort, words.beginning(words.listed(priorityReferences(context)))),
  ];
}

/** What was carried out, as counts. */
function done({ words, reflection: { results } }: DocumentContext): string {
  return results.length > 0 ? words.results(resultCounts(results)) : '';
}

/** One line for each. */
function judgements(context: DocumentContext): string {
  const { words, reflection } = context;
  if (reflection.judgements.length === 0) return words.none;
  return judgedIn(context)
    .map(({ name, progress }) => words.judgementOf(name, progress))
    .join('\n');
}

function support({ words, reflection: { answers, revise } }: DocumentContext): Fact[] {
  const written = (id: string) => answers[id]?.trim() ?? '';
  return [
    ...fact(words.doc.supportShort, written(QUESTIONS.supportFromRss)),
    ...fact(words.doc.supportFromCounty, written(QUESTIONS.supportFromCounty)),
    ...fact(words.doc.revise, words.revision(revise, written(QUESTIONS.revision))),
  ];
}

/** That the group has nothing to report of what comes next is said, so that it is not taken for forgotten. */
function unsaid(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  const says = aimNames(context).length > 0 || support(context).length > 0;
  return reflection.nothing.includes('ahead') && !says ? [paragraph(words.doc.nothingAhead)] : [];
}
