// Version 5: activities have a number each, and a memory of those that they have had. The rows get them when the plan is
// next read, since what an older tab has left in the journal comes after the upgrade. Released: never to be edited.
type Row = Readonly<Record<string, unknown>>;

export function activityWithNumber<T extends object>(row: T): T {
  return { number: 0, formerNumbers: [], ...row };
}

export function adoptionWithNumbers<T extends object>(row: T): T {
  const { content } = row as Row;
  const { activities } = content as { readonly activities: readonly object[] };
  return {
    ...row,
    content: { ...(content as Row), activities: activities.map(activityWithNumber) },
  };
}
