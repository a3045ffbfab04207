/** Goals of a strategy that activities can serve. They follow the strategy's period, not the questionnaire's versions. */
export interface CountyGoals {
  readonly title: string;
  readonly goals: readonly { readonly id: string; readonly name: string }[];
}
