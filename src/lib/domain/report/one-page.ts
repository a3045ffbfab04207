// One page for whoever reads no more. It says what the group has written and counts what the group has chosen; there is no
// sentence that judges. It is made of pieces in a fixed order, so that a format with pages can leave out what does not fit
// and say which.
import { QUESTIONS } from '../reflection/questions.ts';
import { aimNames } from './aims.ts';
import { answer, fact, facts, heading, numberedList, paragraph, type Fact } from './blocks.ts';
import { chapterNumber, type Chapter } from './chapters.ts';
import type { DocumentContext } from './context.ts';
import { decisionSentences, stepNames } from './first.ts';
import { tookPart } from './follow-up-about.ts';
import { framed, shortStanding, titleBlocks } from './frame.ts';
import { judgedIn } from './judgement.ts';
import type { Block, Report } from './model.ts';
import { resultCounts } from './results.ts';
import { sentencesIn } from './sentences.ts';
import { notDone } from './who.ts';

/** What can be left out by itself. The group's own summary goes sentence by sentence, from its end. */
export interface Piece {
  readonly id: string;
  readonly name: string;
  /** Of the summary: the sentence that the piece is. */
  readonly sentence?: string;
}

type Content = Piece & { readonly blocks: readonly Block[]; readonly chapter: Chapter };

/** Numbers of the chapters of the yearly follow-up in which it stands as well. */
function chaptersOf(contents: readonly Content[]): number[] {
  return [...new Set(contents.map(({ chapter }) => chapterNumber(chapter)))].sort((a, b) => a - b);
}

export function onePage(context: DocumentContext): Report {
  const { words, overview, numberOf, without = new Set<string>() } = context;
  const all = contentsOf(context);
  const contents = all.filter(({ id }) => !without.has(id));
  const left = all.filter(({ id }) => without.has(id));
  return framed('summary', context, [
    ...titleBlocks('summary', context),
    ...facts([...shortStanding(context), ...occasions(context)]),
    ...notDone(context).map((text) => paragraph(text)),
    paragraph(words.stepsInPlace(overview, numberOf), 'lead'),
    paragraph(inPlaceMeans(context), 'note'),
    ...ownSummary(context, without),
    ...joined(
      words.doc.elsewhereHeading,
      contents.flatMap(({ blocks }) => blocks),
    ),
    ...(left.length > 0 ? [paragraph(words.restIn(chaptersOf(left)), 'note')] : []),
    paragraph(words.doc.summaryNote, 'note'),
  ]);
}

/**
 * Everything that may be left out, what matters most to those who decide first: that is the order in which room is given.
 * On the page each has its own place.
 */
export function piecesOf(context: DocumentContext): Piece[] {
  const { words } = context;
  const pieces = contentsOf(context).map(({ id, name }) => ({ id, name }));
  const decide = pieces.filter(({ id }) => DECIDE.has(id));
  const summary = sentencesOf(context).map((sentence, index) => ({
    id: summaryPiece(index),
    name: words.doc.ownSummary,
    sentence: sentence.trim(),
  }));
  return [...decide, ...summary, ...pieces.filter(({ id }) => !DECIDE.has(id))];
}

const DECIDE: ReadonlySet<string> = new Set(['first', 'decisions', 'judgement']);
const summaryPiece = (index: number) => `summary-${index}`;

function sentencesOf({ reflection }: DocumentContext): string[] {
  return sentencesIn(reflection.answers[QUESTIONS.summary]?.trim() ?? '');
}

/** When the levels were chosen, which time it is about, and who took part. */
function occasions(context: DocumentContext): Fact[] {
  const { words, assessment, reflection } = context;
  const { from, to } = reflection;
  return [
    { term: words.terms.assessmentDate, text: words.date(assessment.date) },
    ...((from ?? to) ? [{ term: words.doc.period, text: words.period(from, to) }] : []),
    ...fact(words.doc.tookPart, tookPart(context).join(' ')),
  ];
}

function inPlaceMeans({ words, instrument }: DocumentContext): string {
  const { name, anchor } = instrument.scale.levels[3];
  return words.means(name, anchor);
}

/** As much of it as there is room for, and that it goes on elsewhere. */
function ownSummary(context: DocumentContext, without: ReadonlySet<string>): Block[] {
  const { words } = context;
  const sentences = sentencesOf(context);
  const cut = sentences.findIndex((_, index) => without.has(summaryPiece(index)));
  const kept = cut === -1 ? sentences : sentences.slice(0, cut);
  return [
    ...answer(words.doc.ownSummary, kept.join('')),
    ...(cut === -1 ? [] : [paragraph(words.doc.summaryGoesOn, 'note')]),
  ];
}

/** In the order in which they stand on the page. */
function contentsOf(context: DocumentContext): Content[] {
  const { words, reflection } = context;
  const { doc } = words;
  const { answers, revise } = reflection;
  const written = (id: string) => answers[id]?.trim() ?? '';
  const listed = (chapter: Chapter, id: string, name: string, items: readonly string[]) => ({
    id,
    name,
    chapter,
    blocks: items.length > 0 ? [heading(2, name), ...numberedList(items)] : [],
  });
  const said = (chapter: Chapter, id: string, name: string, text: string) => ({
    id,
    name,
    chapter,
    blocks: facts(fact(name, text)),
  });
  const contents: Content[] = [
    listed('plan', 'first', doc.firstHeading, stepNames(context)),
    listed('plan', 'aims', doc.aimsHeading, aimNames(context)),
    listed('summary', 'decisions', doc.decisions, decisionSentences(context)),
    said('judgement', 'judgement', doc.judgementShort, judgements(context)),
    said('standing', 'phase', doc.phaseStanding, howFar(context)),
    said('results', 'activities', doc.activities, done(context)),
    said('support', 'support-rss', doc.supportShort, written(QUESTIONS.supportFromRss)),
    said('support', 'support-county', doc.supportFromCounty, written(QUESTIONS.supportFromCounty)),
    said('support', 'revise', doc.revise, words.revision(revise, written(QUESTIONS.revision))),
    { id: 'nothing', name: doc.nothingAhead, chapter: 'support', blocks: unsaid(context) },
  ];
  return contents.filter(({ blocks }) => blocks.length > 0);
}

/** The first phase in which work remains, and which steps hold it back, by number: their names stand in the follow-up. */
function howFar({ words, overview, numberOf }: DocumentContext): string {
  const { current, phases } = overview;
  const index = phases.findIndex(
    ({ phase }) => current.code === 'phase' && phase.id === current.phase.id,
  );
  const here = phases[index];
  const gaps = here
    ? words.statusGaps(here.status, (step) => words.stepNumber(numberOf(step)))
    : [];
  const name = here ? words.phaseName(index + 1, here.phase.name) : '';
  return [words.current(current, name), ...gaps].join(' ');
}

/** What was carried out, as counts. */
function done({ words, reflection: { results } }: DocumentContext): string {
  return results.length > 0 ? words.results(resultCounts(results)) : '';
}

/** One after the other: a line for each would take the room of something else. */
function judgements(context: DocumentContext): string {
  const { words, reflection } = context;
  if (reflection.judgements.length === 0) return '';
  return words.joined(
    judgedIn(context).map(({ name, progress }) => words.judgementOf(name, progress)),
  );
}

/** That the group has nothing to report of what comes next is said, so that it is not taken for forgotten. */
function unsaid({ words, reflection, assessment }: DocumentContext): Block[] {
  const { nothing, aims, answers, revise } = reflection;
  const says =
    aims.length > 0 ||
    assessment.priorities.length > 0 ||
    revise !== null ||
    [QUESTIONS.supportFromRss, QUESTIONS.supportFromCounty, QUESTIONS.revision].some((id) =>
      answers[id]?.trim(),
    );
  return nothing.includes('ahead') && !says ? [paragraph(words.doc.nothingAhead)] : [];
}

/**
 * Facts that come to stand beside each other are one list of facts. Under a heading of their own, after the lists that ask for
 * something.
 */
function joined(title: string, blocks: readonly Block[]): Block[] {
  const items = blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
  const others = blocks.filter(({ kind }) => kind !== 'facts');
  return [...others, ...(items.length > 0 ? [heading(2, title), ...facts(items)] : [])];
}
