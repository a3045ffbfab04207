// What the letter to a nämnd says and asks for.
import type { LetterWords } from '../domain/report/document-words.ts';
import { formatDate } from './format.ts';
import { formatNumber } from './number-words.ts';
import { withoutEnd } from '../domain/without-end.ts';
import * as m from './paraglide/messages.js';

/** Told from what belongs to the letter in every format, also by those who do not see how it looks. */
const prompt = (text: string) => m.doc_letter_prompt({ text });

/** A text that begins so is a proposal as it stands. */
const NAMNDEN = /^\p{L}*(?:nämnden|styrelsen) /iu;

/** A recipient that may be the one that decides. */
const OWN = /(?:nämnden|styrelsen)$/iu;

export function letterWords(): LetterWords {
  return {
    howTo: prompt(m.doc_letter_how_to()),
    administration: m.doc_letter_administration(),
    administrationPrompt: m.doc_letter_administration_prompt(),
    date: m.doc_letter_date(),
    registryPrompt: m.doc_letter_registry_prompt(),
    official: m.doc_letter_official(),
    head: m.doc_letter_head(),
    officialPrompt: m.doc_letter_official_prompt(),
    to: m.doc_letter_to(),
    toPrompt: m.doc_letter_to_prompt(),
    proposal: m.doc_letter_proposal(),
    proposalPrompt: prompt(m.doc_letter_proposal_prompt()),
    summary: m.doc_letter_summary(),
    summaryPrompt: prompt(m.doc_letter_summary_prompt()),
    documents: m.doc_letter_documents(),
    background: m.doc_letter_background(),
    agreement: m.doc_letter_agreement(),
    agreementPrompt: prompt(m.doc_letter_agreement_prompt()),
    backgroundPrompt: prompt(m.doc_letter_background_prompt()),
    assessment: m.doc_letter_assessment(),
    assessmentPrompt: prompt(m.doc_letter_assessment_prompt()),
    groupsAssessment: m.doc_letter_groups_assessment(),
    groupsOwn: m.doc_letter_groups_own(),
    consequences: m.doc_letter_consequences(),
    economy: m.doc_letter_economy(),
    economyPrompt: prompt(m.doc_letter_economy_prompt()),
    equality: m.doc_letter_equality(),
    equalityPrompt: prompt(m.doc_letter_equality_prompt()),
    figuresByGender: m.doc_letter_figures_by_gender(),
    children: m.doc_letter_children(),
    childrenPrompt: prompt(m.doc_letter_children_prompt()),
    followUp: m.doc_letter_follow_up(),
    followUpPrompt: prompt(m.doc_letter_follow_up_prompt()),
    sentTo: m.doc_letter_sent_to(),
    sentToPrompt: prompt(m.doc_letter_sent_to_prompt()),
    unwritten: m.doc_letter_unwritten(),
    unfilled: m.doc_letter_unfilled(),
    title: (title, year) => m.doc_letter_title({ title: withoutEnd(title), year: String(year) }),
    titleOfAssessment: (title, year) =>
      m.doc_letter_title_assessment({ title: withoutEnd(title), year: String(year) }),
    approves: (title, year, date) =>
      m.doc_letter_approves({
        title: withoutEnd(title),
        year: String(year),
        date: formatDate(date),
      }),
    notes: (title, year, date) =>
      m.doc_letter_notes({ title: withoutEnd(title), year: String(year), date: formatDate(date) }),
    ofAssessment: {
      approves: (title, date) =>
        m.doc_letter_approves_assessment({ title: withoutEnd(title), date: formatDate(date) }),
      notes: (title, date) =>
        m.doc_letter_notes_assessment({ title: withoutEnd(title), date: formatDate(date) }),
    },
    approvesPlan: (title, date) =>
      m.doc_letter_approves_plan({ title: withoutEnd(title), date: formatDate(date) }),
    revises: (title) => m.doc_letter_revises({ title: withoutEnd(title) }),
    decides: (text) => (NAMNDEN.test(text) ? text : m.doc_letter_decides({ text })),
    ownLetter: (date) => m.doc_letter_own_letter({ date: formatDate(date) }),
    document: (name, date, status, version) =>
      m.doc_letter_document({
        document: name,
        date: formatDate(date),
        status,
        version: formatNumber(version),
      }),
    recipient: (unit) =>
      OWN.test(unit) ? m.doc_letter_recipient({ unit: withoutEnd(unit) }) : unit,
    heldOn: (date) => m.doc_letter_held_on({ date: formatDate(date) }),
    period: (period) => m.doc_letter_period({ period }),
    standing: (date) => m.doc_letter_standing({ date: formatDate(date) }),
  };
}
