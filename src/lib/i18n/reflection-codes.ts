// Words for the closed answers of the yearly follow-up: what the form, documents and merges call them.
import type {
  Age,
  CarriedOut,
  FigureColumn,
  FigureKind,
  Gender,
  Isu,
  Part,
  Progress,
  Source,
  TargetGroup,
  Violence,
} from '../domain/reflection/codes.ts';
import * as m from './paraglide/messages.js';

export function reflectionPartName(part: Part): string {
  switch (part) {
    case 'about':
      return m.result_part_about();
    case 'results':
      return m.result_part_results();
    case 'collaboration':
      return m.result_part_collaboration();
    case 'implementation':
      return m.result_part_implementation();
    case 'judgement':
      return m.result_part_judgement();
    case 'ahead':
      return m.result_part_ahead();
  }
}

export function sourceName(source: Source): string {
  switch (source) {
    case 'situation':
      return m.result_source_situation();
    case 'open-comparisons':
      return m.result_source_open_comparisons();
    case 'kolada':
      return m.result_source_kolada();
    case 'isu':
      return m.result_source_isu();
    case 'deviations':
      return m.result_source_deviations();
    case 'sip':
      return m.result_source_sip();
    case 'user-voices':
      return m.result_source_user_voices();
    case 'other':
      return m.result_source_other();
  }
}

/** With the abbreviation after it, so that the short form can be used from there on. */
export function violenceName(violence: Violence): string {
  switch (violence) {
    case 'vnr':
      return m.result_violence_vnr();
    case 'hrv':
      return m.result_violence_hrv();
    case 'pom':
      return m.result_violence_pom();
    case 'sexual':
      return m.result_violence_sexual();
  }
}

/** For the heads of tables and for lists, where the long form stands before. */
export function violenceShort(violence: Violence): string {
  switch (violence) {
    case 'vnr':
      return m.result_violence_vnr_short();
    case 'hrv':
      return m.result_violence_hrv_short();
    case 'pom':
      return m.result_violence_pom_short();
    case 'sexual':
      return m.result_violence_sexual_short();
  }
}

export function targetGroupName(group: TargetGroup): string {
  switch (group) {
    case 'victims':
      return m.result_group_victims();
    case 'perpetrators':
      return m.result_group_perpetrators();
    case 'children':
      return m.result_group_children();
  }
}

export function genderName(gender: Gender): string {
  switch (gender) {
    case 'women':
      return m.result_gender_women();
    case 'men':
      return m.result_gender_men();
    case 'girls':
      return m.result_gender_girls();
    case 'boys':
      return m.result_gender_boys();
    case 'other':
      return m.result_gender_other();
  }
}

export function ageName(age: Age): string {
  switch (age) {
    case 'child':
      return m.result_age_child();
    case 'young':
      return m.result_age_young();
    case 'adult':
      return m.result_age_adult();
    case 'older':
      return m.result_age_older();
  }
}

export function carriedOutName(carriedOut: CarriedOut): string {
  switch (carriedOut) {
    case 'yes':
      return m.result_yes();
    case 'partly':
      return m.result_partly();
    case 'no':
      return m.result_no();
  }
}

export function progressName(progress: Progress): string {
  switch (progress) {
    case 'on-track':
      return m.judge_on_track();
    case 'partly':
      return m.judge_partly();
    case 'off-track':
      return m.judge_off_track();
    case 'cannot-tell':
      return m.judge_cannot_tell();
  }
}

export function isuName(isu: Isu): string {
  switch (isu) {
    case 'yes':
    case 'partly':
    case 'no':
      return carriedOutName(isu);
    case 'unknown':
      return m.result_unknown();
  }
}

export function reviseName(revise: 'yes' | 'no'): string {
  return carriedOutName(revise);
}

export function figureKindName(kind: FigureKind): string {
  switch (kind) {
    case 'persons':
      return m.result_figure_persons();
    case 'share':
      return m.result_figure_share();
    case 'other':
      return m.result_figure_other();
  }
}

export function figureColumnName(column: FigureColumn): string {
  return column === 'total' ? m.result_figure_total() : genderName(column);
}
