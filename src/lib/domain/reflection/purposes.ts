/** What the regional agreement is for. The way to each is judged apart from the fourteen steps, on a scale of its own. */
export interface Purposes {
  readonly title: string;
  readonly purposes: readonly {
    readonly id: string;
    readonly name: string;
    readonly meaning: string;
  }[];
}
