/** Whether a value is what a field holds before anybody has said anything in it: no text, no choice, nothing ticked. */
export function saysNothing(value: unknown): boolean {
  return (
    value === '' ||
    value === null ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** The fields that say something. A field that says nothing must get no date, or it would contradict another device. */
export function withoutNothing<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => !saysNothing(value)),
  ) as Partial<Fields>;
}
