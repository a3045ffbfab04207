import { cleanText } from '../domain/clean-text.ts';

/** What is typed passes what a text from a file passes, so that a saved file opens as the same. */
export function cleanFields<Fields extends object>(typed: Fields): Fields {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleanText(value) : (value as unknown),
    ]),
  ) as Fields;
}
