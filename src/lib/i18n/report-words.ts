import type { Scale } from '../domain/instrument/schema.ts';
import type { ReportWords } from '../domain/report/words.ts';
import { decisionWords } from './adoption.ts';
import { about, differenceNotes, pictures, signsThatHold } from './document-counts.ts';
import { formatDate, formatList } from './format.ts';
import { partyName } from './names.ts';
import { withoutEnd } from '../domain/without-end.ts';
import * as m from './paraglide/messages.js';
import { gapName, levelName, remainingSteps, statusName } from './status.ts';
import { stepsSentence } from './step-counts.ts';

export function reportWords(scale: Scale): ReportWords {
  return {
    headings: {
      summary: m.report_h_summary(),
      phases: m.report_h_phases(),
      pictures: m.report_h_pictures(),
      reflection: m.report_h_reflection(),
      participants: m.report_h_participants(),
      scale: m.report_h_scale(),
      scaleCaption: m.report_scale_caption(),
      participantsCaption: m.report_participants_caption(),
      assessmentParticipants: m.report_assessment_participants_caption(),
      questions: m.report_h_questions(),
      about: m.report_h_about(),
      gaps: m.report_h_gaps(),
    },
    terms: {
      status: m.report_t_status(),
      registryNumber: m.report_registry(),
      assessment: m.report_t_assessment(),
      assessmentDate: m.report_t_assessment_date(),
      agreementPeriod: m.report_t_period(),
      createdAt: m.report_t_created(),
      questionnaire: m.report_t_questionnaire(),
      phase: m.report_t_phase(),
      step: m.report_t_step(),
      inPlace: m.report_t_in_place(),
      levelsPerPhase: m.report_t_levels_per_phase(),
      picturesPerStep: m.report_t_pictures_per_step(),
      role: m.report_t_role(),
      party: m.report_t_party(),
      count: m.report_t_count(),
      level: m.report_t_level(),
      anchor: m.report_t_anchor(),
      rationale: m.walk_rationale(),
      evidence: m.report_t_evidence(),
      jointLevel: m.report_t_joint_level(),
      total: m.report_t_total(),
    },
    eyebrow: m.report_eyebrow(),
    subject: m.report_subject(),
    inNumbers: (caption) => m.report_in_numbers({ caption }),
    draft: m.report_draft(),
    adopted,
    none: m.report_none(),
    untitled: m.title_missing(),
    exampleNotice: m.overview_example(),
    pictures,
    pictureDifferences: (differences, reference) =>
      differenceNotes(differences, reference, (level) => levelName(scale, level)),
    pictureLinks: { levels: m.pictures_link_levels(), outside: m.pictures_link_outside() },
    noAnswer: m.pictures_no_answer(),
    unknownMeans: m.report_unknown_means(),
    notApplicableMeans: m.report_not_applicable_means(),
    about,
    means: (name, anchor) => m.report_means({ name, anchor }),
    differentPictures: m.report_different(),
    differentPicturesIn: (steps) => m.report_different_in({ steps: formatList(steps) }),
    scaleIntroduction: m.report_scale_intro(),
    questionsAsked: m.report_questions_asked(),
    date: formatDate,
    period,
    subtitle: (municipality, region) =>
      municipality && region
        ? m.overview_subtitle({ municipality, region })
        : municipality || region,
    questionnaire: (title, version, app) =>
      m.report_questionnaire({ title: withoutEnd(title), version, app }),
    stepsInPlace: stepsSentence,
    current: ({ code }, phase) =>
      ({
        phase: () => m.overview_current_sentence({ phase }),
        'all-in-place': () => `${m.overview_current_all()}.`,
        'not-assessed': m.report_current_none,
        'not-applicable': m.report_current_not_applicable,
      })[code](),
    ahead: (phase, steps) => m.overview_ahead({ phase, steps: formatList(steps) }),
    phaseName: (number, name) => m.status_phase({ number, name }),
    stepName: (number, name) => m.status_phase({ number, name }),
    stepNumber: (number) => m.status_step_number({ number }),
    stepReference: (number, name) => m.status_step({ number, name }),
    statusName,
    statusGaps: (status, reference) =>
      remainingSteps(status).map(({ label, steps }) =>
        m.status_gap({ label, steps: steps.map(reference).join(', ') }),
      ),
    signsThatHold,
    gap: gapName,
    gapIn: (step, gap) => m.report_gap_in({ gap: gapName(gap), step }),
    levelName: (level) => levelName(scale, level),
    partyName,
    partyRationale: (party) => m.report_party_rationale({ party: partyName(party) }),
    partyEvidence: (party) => m.report_party_evidence({ party: partyName(party) }),
    distributionAlternative: (rows) =>
      m.report_alt_distribution({
        rows: rows
          .map(({ phase, counts }) =>
            m.report_alt_distribution_row({ phase, counts: counts.join(', ') }),
          )
          .join(' '),
      }),
    countOf: (count, label) => m.report_count_of({ count, label }),
    picturesAlternative: (rows) =>
      m.report_alt_pictures({
        rows: rows
          .map(({ step, levels }) => m.report_alt_pictures_row({ step, levels: levels.join(', ') }))
          .join(' '),
      }),
    pictureOf: (party, level) => m.report_picture_of({ party, level }),
    furniture: (title, municipality, status) => ({
      header: lined(plain(municipality ? m.report_header({ title, municipality }) : title)),
      footer: m.report_footer({ status: lined(plain(status)), page: '{page}', pages: '{pages}' }),
    }),
  };
}

/** What stands on every page must leave room for the rest of it; the first page says it whole. */
const LONGEST_LINE = 700;

function lined(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1).trimEnd()}…` : text;
}

/** Without what stands for the numbers of pages, where somebody has written it. */
function plain(text: string): string {
  return text.replace(/\{(pages?)\}/gu, '$1');
}

function adopted(by: string, on: string | null): string {
  return decisionWords({ adoptedBy: by, adoptedOn: on }) || m.report_adopted();
}

function period(from: string | null, to: string | null): string {
  if (from && to) return m.report_period_both({ from: formatDate(from), to: formatDate(to) });
  if (from) return m.report_period_from({ from: formatDate(from) });
  return to ? m.report_period_to({ to: formatDate(to) }) : m.report_none();
}
