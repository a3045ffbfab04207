// A letter to a nämnd, to write on: what can be said from the follow-up stands there, and the rest is asked for. What the
// förvaltning thinks is never written here.
import { QUESTIONS } from '../reflection/questions.ts';
import { answer, facts, heading, list, numberedList, paragraph, type Fact } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { decisionSentences, stepReferences } from './first.ts';
import { participantCounts } from './follow-up-about.ts';
import { framed, titleBlocks } from './frame.ts';
import { judgedIn } from './judgement.ts';
import { latestByGender } from './key-figures.ts';
import type { Block, Report } from './model.ts';
import { planSentences } from './plan-tables.ts';

export function letter(context: DocumentContext): Report {
  const { words, reflection } = context;
  const { letter: say } = words;
  const prompt = (text: string) => paragraph(text, 'prompt');
  const own = answer(words.doc.ownSummary, reflection.answers[QUESTIONS.summary]);
  const figures = facts(latestByGender(context));
  return framed('letter', context, [
    ...front(context),
    prompt(say.howTo),
    heading(2, say.proposal),
    prompt(say.proposalPrompt),
    ...numberedList(proposals(context)),
    heading(2, say.summary),
    ...(own.length > 0 ? own : [prompt(say.summaryPrompt)]),
    heading(2, say.documents),
    ...list(documents(context)),
    heading(2, say.background),
    ...background(context),
    ...groupsJudgement(context),
    heading(2, say.assessment),
    prompt(say.assessmentPrompt),
    heading(2, say.consequences),
    heading(3, say.economy),
    prompt(say.economyPrompt),
    heading(3, say.equality),
    prompt(say.equalityPrompt),
    ...(figures.length > 0 ? [paragraph(say.figuresByGender), ...figures] : []),
    heading(3, say.children),
    prompt(say.childrenPrompt),
    heading(2, say.followUp),
    ...planSentences(context),
    prompt(say.followUpPrompt),
    heading(2, say.sentTo),
    ...recipients(context),
    { kind: 'signatures', items: [say.head, say.official] },
  ]);
}

function front(context: DocumentContext): Block[] {
  const { words, assessment, createdOn } = context;
  const { letter: say } = words;
  const [title, ...notes] = titleBlocks('letter', context);
  const asked = (term: string, text: string): Fact => ({ term, text, isPrompt: true });
  const number = assessment.report.registryNumber.trim();
  return [
    ...(title?.kind === 'title' ? [{ ...title, text: say.title(context.title) }] : []),
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

/** Each can stand by itself in the minutes. What the group wants decided is quoted, so that it is seen whose words they are. */
function proposals(context: DocumentContext): string[] {
  const { words, title, madeOn, day, reflection, receiving = 'approves' } = context;
  const { letter: say } = words;
  return [
    say[receiving](title, madeOn),
    ...(hasPlan(context) ? [say.approvesPlan(title, day)] : []),
    ...(reflection.revise === 'yes' ? [say.revises(title)] : []),
    ...decisionSentences(context).map(say.decides),
  ];
}

/** Nobody can approve a plan in which there is nothing. */
function hasPlan({ initiative, planUnknown }: DocumentContext): boolean {
  return initiative.activities.length > 0 && !planUnknown;
}

/** The letter first, then what it rests on, each with its day and the number that the minutes refer to. */
function documents(context: DocumentContext): string[] {
  const { words, assessment, status, version, day, madeOn, createdOn } = context;
  const { letter: say } = words;
  const attached = [
    say.annual(madeOn, status, version),
    ...(hasPlan(context) ? [say.plan(day)] : []),
    say.appendix(assessment.date),
  ];
  return [
    say.ownLetter(createdOn),
    ...attached.map((text, index) => words.attachment(index + 1, text)),
  ];
}

function background(context: DocumentContext): Block[] {
  const { words, initiative, assessment, reflection, overview, numberOf } = context;
  const { letter: say } = words;
  const own = reflection.participants.length > 0;
  const counts = participantCounts(own ? reflection.participants : assessment.participants);
  const first = stepReferences(context);
  return [
    ...(initiative.kind === 'local-agreement'
      ? [paragraph(say.agreement), paragraph(say.agreementPrompt, 'prompt')]
      : []),
    paragraph(
      [
        ...(reflection.heldOn ? [say.heldOn(reflection.heldOn)] : []),
        ...((reflection.from ?? reflection.to)
          ? [say.period(words.period(reflection.from, reflection.to))]
          : []),
        ...(counts.all > 0
          ? [own ? words.participants(counts) : words.participantsOfAssessment(counts)]
          : []),
        words.doc.group,
      ].join(' '),
    ),
    paragraph(`${say.standing(assessment.date)} ${words.stepsInPlace(overview, numberOf)}`),
    ...(first.length > 0 ? [paragraph(words.priorities(first))] : []),
    paragraph(say.backgroundPrompt, 'prompt'),
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
    .filter((unit) => unit !== '');
  return [...list(units), paragraph(words.letter.sentToPrompt, 'prompt')];
}
