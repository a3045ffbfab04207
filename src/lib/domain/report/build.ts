// The report of one assessment, from first to last block. Every number comes from the data it describes.
import { shortNameOf, fullNameOf } from '../municipalities.ts';
import { placedSteps } from '../instrument/steps.ts';
import { versionOf } from '../reflection/adoption.ts';
import { overviewOf } from '../status/overview.ts';
import { reportFileName } from './file-name.ts';
import type { Block, Report } from './model.ts';
import type { ReportContext, ReportInput } from './context.ts';
import { aboutSection, participantsSection, scaleSection } from './about.ts';
import { reflectionSection } from './reflection.ts';
import { phaseSections } from './phases.ts';
import { picturesSection } from './pictures.ts';
import { summarySection } from './summary.ts';
import type { ReportWords } from './words.ts';

export function buildReport(input: ReportInput, words: ReportWords): Report {
  const { initiative, assessment, instrument } = input;
  const steps = placedSteps(instrument);
  const context: ReportContext = {
    ...input,
    words,
    steps,
    overview: overviewOf(instrument, assessment.ratings),
    reference: (id) => {
      const placed = steps.find(({ step }) => step.id === id);
      return placed ? words.stepReference(placed.number, placed.step.name) : id;
    },
  };
  const municipality = fullNameOf(initiative);
  const title = initiative.title.trim() || words.untitled;
  const adopted = assessment.report.status === 'adopted';
  const status = adopted
    ? words.adopted(assessment.report.adoptedBy, assessment.report.adoptedOn)
    : words.draft;
  return {
    meta: {
      title,
      subject: words.subject,
      // PDF readers choose a voice by it; a bare language means the one that is spoken in Sweden.
      language: instrument.language.includes('-')
        ? instrument.language
        : `${instrument.language}-SE`,
      createdAt: input.createdAt,
      fileName: reportFileName({
        type: 'skattning',
        municipality: shortNameOf(initiative),
        title: initiative.title,
        year: assessment.date.slice(0, 4),
        status: adopted ? 'fastställd' : 'utkast',
        date: input.createdOn,
        registryNumber: assessment.report.registryNumber,
        version: versionOf(initiative, assessment),
      }),
      orientation: 'portrait',
      furniture: words.furniture(title, municipality, status),
    },
    blocks: [
      ...front(context, { title, municipality, status }),
      ...summarySection(context),
      ...aboutSection(context),
      ...participantsSection(context),
      ...scaleSection(context),
      ...picturesSection(context),
      ...phaseSections(context),
      ...reflectionSection(context),
    ],
  };
}

function front(
  { words, initiative, assessment, instrument, app, createdOn }: ReportContext,
  { title, municipality, status }: Record<'title' | 'municipality' | 'status', string>,
): Block[] {
  const { terms } = words;
  const facts = [
    { term: terms.status, text: status },
    { term: terms.assessment, text: assessment.title || words.none },
    { term: terms.assessmentDate, text: words.date(assessment.date) },
    { term: terms.registryNumber, text: assessment.report.registryNumber || words.none },
    { term: terms.agreementPeriod, text: words.period(initiative.validFrom, initiative.validTo) },
    { term: terms.createdAt, text: words.date(createdOn) },
    {
      term: terms.questionnaire,
      text: words.questionnaire(instrument.title, instrument.version, app),
    },
  ];
  return [
    {
      kind: 'title',
      eyebrow: words.eyebrow,
      text: title,
      subtitle: words.subtitle(municipality, initiative.region),
    },
    ...(initiative.example
      ? [{ kind: 'paragraph', tone: 'note', text: words.exampleNotice } as const]
      : []),
    { kind: 'facts', items: facts },
  ];
}
