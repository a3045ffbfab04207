/** Goals of a strategy that activities can serve. They follow the strategy's period, not the questionnaire's versions. */
export interface CountyGoals {
  readonly title: string;
  /** Why the strategy has goals that are not among them. */
  readonly note?: string;
  readonly goals: readonly { readonly id: string; readonly name: string }[];
}
