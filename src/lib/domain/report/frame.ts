// What all documents have in common: a name, a status, and the words that stand on every page.
import { shortNameOf } from '../municipalities.ts';
import { calmTables } from './calm-tables.ts';
import type { DocumentContext } from './context.ts';
import type { DocumentId } from './document-ids.ts';
import { reportFileName } from './file-name.ts';
import type { Block, Report, ReportMeta } from './model.ts';
import { fact, paragraph, type Fact } from './blocks.ts';
import { yearOf } from './who.ts';

const FILE_TYPES: Readonly<Record<DocumentId, string>> = {
  annual: 'arsuppfoljning',
  summary: 'sammanfattning',
  letter: 'tjansteskrivelse',
  plan: 'handlingsplan',
  appendix: 'skattning',
};

export function framed(
  id: DocumentId,
  context: DocumentContext,
  blocks: readonly Block[],
  orientation: ReportMeta['orientation'] = 'portrait',
): Report {
  const { words, initiative, assessment, instrument, version, title, municipality } = context;
  const { registryNumber } = assessment.report;
  // What is adopted is the follow-up. A letter about it is for somebody to write on, today.
  const adopted = context.isAdopted && id !== 'letter';
  const name = nameOf(id, context);
  return {
    meta: {
      title: words.documentTitle(name, title),
      subject: words.subjects[id],
      // PDF readers choose a voice by it; a bare language means the one that is spoken in Sweden.
      language: instrument.language.includes('-')
        ? instrument.language
        : `${instrument.language}-SE`,
      createdAt: context.createdAt,
      fileName: reportFileName({
        type: FILE_TYPES[id],
        municipality: shortNameOf(initiative),
        title: initiative.title,
        year: assessment.date.slice(0, 4),
        status: adopted ? 'fastställd' : 'utkast',
        date: id === 'letter' ? context.createdOn : context.madeOn,
        registryNumber,
        version,
      }),
      orientation,
      isClose: id === 'summary',
      furniture: words.furniture(
        words.documentTitle(name, title),
        municipality,
        id === 'letter' ? words.draft : context.status,
      ),
    },
    blocks: calmTables(blocks, orientation, words),
  };
}

/** Of the documents that there is one of every year, with the year: beside each other they could not be told apart. */
function nameOf(id: DocumentId, { words, assessment }: DocumentContext): string {
  const name = words.documents[id];
  return id === 'plan' || id === 'letter' ? name : words.ofYear(name, yearOf(assessment));
}

/** The first block of a document, and that what follows is made up when it is. */
export function titleBlocks(id: DocumentId, context: DocumentContext): Block[] {
  const { words, initiative, municipality, textUnknown } = context;
  return [
    {
      kind: 'title',
      eyebrow: nameOf(id, context),
      text: context.title,
      subtitle: words.subtitle(municipality, initiative.region),
    },
    ...(initiative.example ? [paragraph(words.exampleNotice, 'note')] : []),
    ...(textUnknown ? [paragraph(words.textUnknown(context.createdOn), 'note')] : []),
  ];
}

/** What tells one version of a document from another. */
export function standing(context: DocumentContext): Fact[] {
  const { words, assessment, status, version, madeOn } = context;
  const { terms } = words;
  return [
    { term: terms.status, text: status },
    ...decision(context),
    { term: words.doc.version, text: String(version) },
    ...fact(terms.registryNumber, assessment.report.registryNumber.trim()),
    { term: words.doc.madeOn, text: words.date(madeOn) },
  ];
}

/** What is known of a decision about a text that was not kept. */
function decision({ words, assessment: { report }, textUnknown }: DocumentContext): Fact[] {
  return textUnknown
    ? fact(words.doc.decision, words.decidedBy(report.adoptedBy.trim(), report.adoptedOn))
    : [];
}

/** The same in as few lines as it takes. */
export function shortStanding(context: DocumentContext): Fact[] {
  const { words, assessment, status, version, madeOn } = context;
  const { terms } = words;
  return [
    { term: terms.status, text: words.standing(status, version, madeOn) },
    ...decision(context),
    ...fact(terms.registryNumber, assessment.report.registryNumber.trim()),
  ];
}

/** With what it was made, so that the document can be understood without the app. */
export function colophon({ words, instrument, app }: DocumentContext): Fact[] {
  return fact(
    words.terms.questionnaire,
    words.questionnaire(instrument.title, instrument.version, app),
  );
}
