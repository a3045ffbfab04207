// The text of a file before it is data: how deep it nests, and where it stops being JSON.

export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Deepest nesting of lists and objects in a file. An IRIS-fil has ten; what is to come has room. */
const MAX_DEPTH = 32;

/** Where the text nests too deep, or undefined. Reads it once from start to end, and so cannot be made slow. */
export function tooDeepAt(text: string): TextPlace | undefined {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return placeOf(text, index);
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return undefined;
}

/**
 * Where a text that JSON.parse refused stops being JSON, as far as the browser tells: Chromium gives an offset, Firefox a
 * line and a column, Safari neither.
 */
export function brokenAt(text: string, error: unknown): TextPlace | undefined {
  const message = error instanceof Error ? error.message : '';
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return { line: Number(line), column: Number(column) };
  const [, offset] = /at position (\d+)/.exec(message) ?? [];
  if (offset) return placeOf(text, Number(offset));
  return /end of (?:JSON input|data)/.test(message) ? placeOf(text, text.length) : undefined;
}

function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
