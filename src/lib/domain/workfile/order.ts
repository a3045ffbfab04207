/**
 * Two lists of keys as one list with every key once. An order that one of them already gives to all is kept; otherwise
 * it depends on what the lists say and never on which came first, so that two devices get the same.
 */
export function joinKeys(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  const all = { a: b.every((key) => inA.has(key)), b: a.every((key) => inB.has(key)) };
  const [first, second, inFirst] =
    all.a !== all.b
      ? all.a
        ? [a, b, inA]
        : [b, a, inB]
      : a.join('\n') > b.join('\n')
        ? [a, b, inA]
        : [b, a, inB];
  return [...first, ...second.filter((key) => !inFirst.has(key))];
}

/** Two lists as one by what their items say; an item that a list has twice is there twice. */
export function joinByContent(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const [left, right] = [keyed(a), keyed(b)];
  return joinKeys([...left.keys()], [...right.keys()]).map((key) => {
    const [one, other] = [left.get(key) ?? right.get(key), right.get(key) ?? left.get(key)];
    // The same content with its keys in another order: the choice must not depend on the side.
    return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
  });
}

function keyed(items: readonly unknown[]): Map<string, unknown> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const text = contentText(item);
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return [`${count} ${text}`, item];
    }),
  );
}

/** Equal for two values exactly when they say the same, whatever order their keys are in. */
export function contentText(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The same value with the keys of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)]);
}
