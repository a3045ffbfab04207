// A letter to a nämnd, to write on: what can be said from the follow-up stands there, and the rest is asked for. What the
// förvaltning thinks is never written here.
import { isFollowedUp } from '../reflection/said.ts';
import { QUESTIONS } from '../reflection/questions.ts';
import { answer, facts, heading, list, numberedList, paragraph, type Fact } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { decisionBlocks, decisionSentences, stepReferences } from './first.ts';
import { tookPart } from './follow-up-about.ts';
import { framed, titleBlocks } from './frame.ts';
import { judgedIn } from './judgement.ts';
import { latestByGender } from './key-figures.ts';
import type { Block, Report } from './model.ts';
import { planSentences } from './plan-tables.ts';
import { groupIs, isAssessed, notDone, yearOf } from './who.ts';

export function letter(context: DocumentContext): Report {
  const { words, reflection } = context;
  const { letter: say } = words;
  const prompt = (text: string) => paragraph(text, 'prompt');
  // In a letter to be read, a heading says that its text is not written rather than being left out.
  const asked = (text: string): Block => ({
    kind: 'paragraph',
    tone: 'prompt',
    text,
    unanswered: say.unwritten,
  });
  const own = answer(words.doc.ownSummary, reflection.answers[QUESTIONS.summary]);
  const figures = facts(latestByGender(context));
  return framed('letter', context, [
    ...front(context),
    prompt(say.howTo),
    heading(2, say.proposal),
    prompt(say.proposalPrompt),
    ...numberedList(proposals(context)),
    heading(2, say.summary),
    ...(own.length > 0 ? own : [asked(say.summaryPrompt)]),
    heading(2, say.documents),
    ...list(documents(context)),
    heading(2, say.background),
    ...background(context),
    ...groupsJudgement(context),
    heading(2, say.assessment),
    asked(say.assessmentPrompt),
    heading(2, say.consequences),
    heading(3, say.economy),
    asked(say.economyPrompt),
    heading(3, say.equality),
    asked(say.equalityPrompt),
    ...(figures.length > 0 ? [paragraph(say.figuresByGender), ...figures] : []),
    heading(3, say.children),
    asked(say.childrenPrompt),
    heading(2, say.followUp),
    asked(say.followUpPrompt),
    heading(2, say.sentTo),
    ...recipients(context),
    { kind: 'signatures', items: [say.head, say.official] },
  ]);
}

function front(context: DocumentContext): Block[] {
  const { words, assessment, createdOn } = context;
  const { letter: say } = words;
  const [title, ...notes] = titleBlocks('letter', context);
  const asked = (term: string, text: string): Fact => ({
    term,
    text,
    isPrompt: true,
    unanswered: say.unfilled,
  });
  const number = assessment.report.registryNumber.trim();
  return [
    ...(title?.kind === 'title' ? [{ ...title, text: titleOf(context) }] : []),
    ...notes,
    ...facts([
      asked(say.administration, say.administrationPrompt),
      { term: say.date, text: words.date(createdOn) },
      number === ''
        ? asked(words.terms.registryNumber, say.registryPrompt)
        : { term: words.terms.registryNumber, text: number },
      asked(say.official, say.officialPrompt),
      asked(say.to, say.toPrompt),
    ]),
  ];
}

function titleOf({ words, title, assessment, reflection }: DocumentContext): string {
  const { letter: say } = words;
  const year = yearOf(assessment);
  return isFollowedUp(reflection) ? say.title(title, year) : say.titleOfAssessment(title, year);
}

/**
 * Each can stand by itself in the minutes. What the group wants decided is quoted, so that it is seen whose words they are,
 * and nobody is asked to approve a follow-up that is not made.
 */
function proposals(context: DocumentContext): string[] {
  const { words, title, assessment, madeOn, reflection, receiving = 'approves' } = context;
  const { letter: say } = words;
  return [
    isFollowedUp(reflection)
      ? say[receiving](title, yearOf(assessment), madeOn)
      : say.ofAssessment[receiving](title, assessment.date),
    ...(hasPlan(context) ? [say.approvesPlan(title, madeOn)] : []),
    ...(reflection.revise === 'yes' ? [say.revises(title)] : []),
    ...decisionSentences(context).map(say.decides),
  ];
}

/** Nobody can approve a plan in which there is nothing. */
function hasPlan({ initiative, planUnknown }: DocumentContext): boolean {
  return initiative.activities.length > 0 && !planUnknown;
}

/**
 * The letter first, then what it rests on, each with its day and the number that the minutes refer to. The assessment step by
 * step is a part of the follow-up, so it is attached by itself only where there is none.
 */
function documents(context: DocumentContext): string[] {
  const { words, assessment, reflection, status, version, madeOn, createdOn } = context;
  const { letter: say } = words;
  const { annual, summary, plan, appendix } = words.documents;
  const year = yearOf(assessment);
  const attached = [
    ...(isFollowedUp(reflection)
      ? [words.ofYear(summary, year), words.ofYear(annual, year)]
      : [words.ofYear(appendix, year)]),
    ...(hasPlan(context) ? [plan] : []),
  ];
  return [
    say.ownLetter(createdOn),
    ...attached.map((name, index) =>
      words.attachment(index + 1, say.document(name, madeOn, status, version)),
    ),
  ];
}

function background(context: DocumentContext): Block[] {
  const { words, initiative, assessment, reflection, overview, numberOf } = context;
  const { letter: say } = words;
  const first = stepReferences(context);
  return [
    ...(initiative.kind === 'local-agreement'
      ? [paragraph(say.agreement), paragraph(say.agreementPrompt, 'prompt')]
      : []),
    paragraph(
      [
        ...(reflection.heldOn ? [say.heldOn(reflection.heldOn)] : []),
        ...(isFollowedUp(reflection) && (reflection.from ?? reflection.to)
          ? [say.period(words.period(reflection.from, reflection.to))]
          : []),
        ...tookPart(context),
        groupIs(context),
        ...notDone(context),
      ].join(' '),
    ),
    paragraph(
      [
        ...(isAssessed(assessment) ? [say.standing(assessment.date)] : []),
        words.stepsInPlace(overview, numberOf),
      ].join(' '),
    ),
    ...(first.length > 0 ? [paragraph(words.priorities(first))] : []),
    ...planSentences(context),
    paragraph(say.backgroundPrompt, 'prompt'),
    ...decisionBlocks(context),
  ];
}

/** A section of its own: what the group judges is nothing that the förvaltning has said. */
function groupsJudgement(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  if (reflection.judgements.length === 0) return [];
  return [
    heading(2, words.letter.groupsAssessment),
    paragraph(words.letter.groupsOwn),
    ...facts(
      judgedIn(context).map(({ name, progress }) => ({
        term: name,
        text: words.progress(progress),
      })),
    ),
  ];
}

function recipients({ words, reflection }: DocumentContext): Block[] {
  const units = reflection.communications
    .map(({ unit }) => unit.trim())
    .filter((unit) => unit !== '')
    .map(words.letter.recipient);
  return [...list(units), paragraph(words.letter.sentToPrompt, 'prompt')];
}
