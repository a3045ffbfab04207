// What the documents say, in Swedish. Their counts and the letter's words stand apart.
import type { Scale } from '../domain/instrument/schema.ts';
import type { DocumentWords } from '../domain/report/document-words.ts';
import { withoutEnd } from '../domain/without-end.ts';
import type { Shown } from '../domain/reflection/small-counts.ts';
import type { FigureKind } from '../domain/reflection/codes.ts';
import { changeWord, countsSentence, occasionTitle, versionsSentence } from './comparison.ts';
import { conceptWords, fixedWords } from './document-terms.ts';
import {
  forWhom,
  judgements,
  notSplit,
  participants,
  planCounts,
  results,
} from './document-counts.ts';
import { formatDate, formatList } from './format.ts';
import { letterWords } from './letter-words.ts';
import { capital, sentence, within } from './letter-case.ts';
import { formatNumber } from './number-words.ts';
import * as m from './paraglide/messages.js';
import { activityTitle, ownerName, statusLabel } from './plan.ts';
import {
  ageName,
  carriedOutName,
  figureColumnName,
  figureKindName,
  genderName,
  isuName,
  progressName,
  reviseName,
  sourceName,
  targetGroupName,
  violenceName,
} from './reflection-codes.ts';
import { reportWords } from './report-words.ts';

/** One for each thing that a document may have at its end. */
const APPENDICES = 'ABCDEFG';

export function documentWords(scale: Scale): DocumentWords {
  return {
    ...reportWords(scale),
    ...fixedWords(),
    letter: letterWords(),
    concepts: conceptWords(),

    documentTitle: (document, title) => m.doc_title({ document, title }),
    numbered: (number, title) => m.doc_numbered({ number, title }),
    unsaid: { sign: '–', key: m.doc_unsaid_key() },
    apart: {
      sign: m.doc_apart(),
      label: (column, head, row) => m.doc_apart_label({ column, head, row }),
    },
    inAppendix: (index, title) => m.doc_in_appendix({ letter: APPENDICES.charAt(index), title }),
    listed: (items) =>
      items.length > 0 ? formatList(items.map((item, at) => (at > 0 ? within(item) : item))) : '',
    beginning: capital,
    occasion: (title, date) =>
      title
        ? m.doc_occasion({ title: withoutEnd(title), date: formatDate(date) })
        : formatDate(date),
    occasionTitle,
    commentOf: (party) =>
      party === 'municipality' ? m.doc_comment_municipality() : m.doc_comment_region(),
    source: sourceName,
    participants: (counts) => participants(m.doc_participants_intro(), counts),
    participantsOfAssessment: (counts) =>
      participants(m.doc_assessment_participants_intro(), counts),

    groupIs: (parties, followedUp) => {
      const [only, other] = parties;
      const whose =
        only === undefined
          ? m.doc_group_anybody()
          : other !== undefined
            ? m.doc_group_both()
            : { municipality: m.doc_group_municipality, region: m.doc_group_region }[only]();
      return followedUp ? m.doc_group({ whose }) : m.doc_group_assessment({ whose });
    },
    notFollowedUp: (year, assessed) =>
      assessed
        ? m.doc_not_followed_up({ year: String(year) })
        : m.doc_nothing_done({ year: String(year) }),
    ofYear: (document, year) => m.doc_of_year({ document, year: String(year) }),

    attachment: (number, text) => m.doc_attachment({ number, text }),
    sentence,
    priorities: (steps) => m.doc_priorities_sentence({ steps: formatList(steps) }),
    standing: (status, version, createdOn) =>
      m.doc_standing({ status, version, date: formatDate(createdOn) }),
    textUnknown: (day) => m.doc_text_unknown({ date: formatDate(day) }),
    decidedBy: (by, on) =>
      [by, on ? formatDate(on) : ''].filter((text) => text !== '').join(', ') || m.report_none(),
    stepHeading: (number, name) => m.doc_step_heading({ number, name }),
    gapOfPhase: (phase, gap) => m.doc_gap_of_phase({ phase, gap }),
    changeSince: (occasion) => m.doc_change_since({ occasion }),
    changes: (counts) => capital(countsSentence(counts)),
    changeName: changeWord,
    versions: versionsSentence,

    results,
    forWhom,
    forWhomBy: (kind) => m.doc_for_whom_by({ kind: kind.toLocaleLowerCase('sv') }),
    notSplit,
    carriedOut: carriedOutName,
    violence: violenceName,
    group: targetGroupName,
    gender: genderName,
    age: ageName,
    isu: isuName,
    goalName: (id, name) => m.doc_goal_name({ id, name }),
    unknownGoal: (id) => m.doc_goal_unknown({ id }),
    goalKey: (names, strategy) =>
      strategy ? m.doc_goal_key({ names, strategy }) : m.doc_goal_key_plain({ names }),

    pillar: (pillar) =>
      ({
        governance: m.doc_pillar_governance,
        structure: m.doc_pillar_structure,
        consensus: m.doc_pillar_consensus,
      })[pillar](),
    lesson: (lesson) =>
      ({ worked: m.doc_worked, hard: m.doc_hard, learned: m.doc_learned })[lesson](),
    judgements,
    progress: (progress) => (progress ? progressName(progress) : m.doc_not_judged()),
    rationaleOf: (name) => m.doc_rationale_of({ name }),

    figureName: (name) => name || m.doc_figure_untitled(),
    figureKind: (kind, unit) => (kind === 'other' && unit ? capital(unit) : figureKindName(kind)),
    figureColumn: figureColumnName,
    figureOverYears: (name) => m.doc_figure_over_years({ name }),
    figureIn: (name, year) => m.doc_figure_in({ name, year }),
    figureAlternative: (name, years) =>
      m.doc_figure_alternative({
        name,
        rows: years.map((year) => m.doc_figure_alternative_row(year)).join(' '),
      }),
    shown,
    countIn: (label, value) => m.doc_count_in({ label, shown: value }),
    sourceOf,

    activityName: (text) => activityTitle({ text }),
    activityHeading: (text) => activityTitle({ text }).replace(/\.$/u, ''),
    aim: (name, number, due) =>
      withDue(m.doc_aim_numbered({ name: withoutEnd(name), number }), due),
    aimInPlan: (aim, number, name, due) =>
      m.doc_aim_in_plan({
        aim: withoutEnd(aim),
        name: withDue(m.doc_planned({ number, name }), due),
      }),
    plannedNow: (number, text, status) =>
      m.doc_planned_now({ number, name: withoutEnd(activityTitle({ text })), status }),
    planAsOf: (day) => m.doc_plan_as_of({ date: formatDate(day) }),
    planCounts,
    planStatus: (status, late) =>
      late
        ? m.doc_status_late({ status: statusLabel(status).toLocaleLowerCase('sv') })
        : statusLabel(status),
    planStatusOn: (status, endedOn) =>
      endedOn ? m.doc_status_on({ status, date: endedOn }) : status,
    responsible: (responsible, owner) => {
      const name = owner ? ownerName(owner) : '';
      if (!responsible || !name) return responsible || name || m.report_none();
      return saysOwner(responsible, name)
        ? responsible
        : m.doc_responsible_of({ responsible: withoutEnd(responsible), owner: within(name) });
    },
    remarks: (obstacles, reason) =>
      [obstacles, reason ? m.doc_remark_reason({ reason }) : '']
        .filter((text) => text !== '')
        .join('\n'),
    revise: reviseName,
    revision: (revise, what) =>
      [revise ? `${reviseName(revise)}.` : '', what].filter((text) => text !== '').join(' '),
    joined: (items) => items.map(withoutEnd).join('; '),
    restIn: (chapters) => m.doc_rest_in({ chapters: formatList(chapters.map(String)) }),
    judgementOf: (name, progress) =>
      m.doc_count_in({
        label: name,
        shown: (progress ? progressName(progress) : m.doc_not_judged()).toLocaleLowerCase('sv'),
      }),
  };
}

/** Whether each huvudman of "kommunen och regionen" is named already. */
function saysOwner(responsible: string, owner: string): boolean {
  const said = responsible.toLocaleLowerCase('sv');
  return within(owner)
    .split(m.and())
    .every((one) => said.includes(one.toLocaleLowerCase('sv')));
}

function withDue(name: string, due: string | null): string {
  return due ? m.doc_aim_due({ aim: withoutEnd(name), date: formatDate(due) }) : name;
}

function shown(value: Shown, kind: FigureKind): string {
  switch (value.kind) {
    case 'number': {
      const number = formatNumber(value.value);
      return kind === 'share' ? m.doc_percent({ number }) : number;
    }
    case 'few':
      return m.doc_few();
    case 'withheld':
      return m.doc_withheld();
    case 'unknown':
      return m.doc_unknown();
    case 'missing':
      return m.doc_value_missing();
  }
}

function sourceOf(year: number, source: string, retrievedOn: string | null): string {
  if (!retrievedOn) return m.doc_source({ year, source: withoutEnd(source) });
  const date = formatDate(retrievedOn);
  return source
    ? m.doc_source_on({ year, source: withoutEnd(source), date })
    : m.doc_source_date({ year, date });
}
