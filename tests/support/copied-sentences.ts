// Finds sentences of the interface that are copied into tests. A test names them by their message, `m.save_saved()`, so
// that a better wording breaks no test and a second language can run the same journeys.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import messages from '../../messages/sv.json' with { type: 'json' };

export interface Copy {
  readonly line: number;
  readonly text: string;
  /** The messages that it may be a copy of. */
  readonly keys: readonly string[];
}

/** What is typed into a field, or names a test, is the test's own, also where the interface happens to say the same. */
const TYPED = new Set(['fill', 'type', 'pressSequentially', 'insertText', 'goto', 'press']);
const TITLED = new Set(['test', 'it', 'describe', 'step', 'each', 'slow', 'only']);
const LEAST_WORDS_OF_PART = 3;

interface Sentence {
  readonly key: string;
  readonly text: string;
  readonly whole: RegExp;
}

function textsOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (Array.isArray(message)) return message.flatMap(textsOf);
  const { match = {} } = message as { match?: Record<string, string> };
  return Object.values(match);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const letters = (text: string) => text.replace(/\{\w+\}/gu, '').replace(/[^\p{L}]/gu, '').length;
const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word));

const SENTENCES: readonly Sentence[] = Object.entries(messages)
  // Names of columns in files of data are for programs.
  .filter(([key]) => !key.startsWith('$') && !key.startsWith('data_c_'))
  .flatMap(([key, message]) =>
    textsOf(message).map((text) => ({
      key,
      text,
      whole: new RegExp(
        `^${text
          .split(/\{\w+\}/u)
          .map(escaped)
          .join('.+')}$`,
        'su',
      ),
    })),
  )
  .filter(({ text }) => letters(text) > 3);

function keysOf(text: string): string[] {
  const found = SENTENCES.filter((one) =>
    one.text.includes('{')
      ? wordsOf(one.text.replace(/\{\w+\}/gu, '')).length > 1 && one.whole.test(text)
      : one.text === text && /^\p{Lu}|\s/u.test(text),
  );
  if (found.length === 0 && wordsOf(text).length >= LEAST_WORDS_OF_PART)
    found.push(...SENTENCES.filter((one) => one.text.includes(text)));
  return [...new Set(found.map(({ key }) => key))];
}

/** The fixed words of a literal, or nothing when the node is none. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => `1${literal.text}`)].join(
      '',
    );
  if (ts.isRegularExpressionLiteral(node))
    return node.text
      .replace(/^\/\^?|\$?\/\w*$/gu, '')
      .replace(/\\(.)/gu, (_, one: string) => (/[a-z]/iu.test(one) ? '' : one));
  return undefined;
}

function isOwn(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (!ts.isCallExpression(parent)) return false;
  const called = ts.isPropertyAccessExpression(parent.expression)
    ? parent.expression.name.text
    : parent.expression.getText();
  const first = parent.arguments[0] === node;
  return TYPED.has(called) || (first && (TITLED.has(called) || called === 'getByRole'));
}

/** @param path of a file with tests, or with what tests share */
export function copiedSentences(path: string): Copy[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const copies: Copy[] = [];
  const visit = (node: ts.Node) => {
    const text = textOf(node)?.trim();
    if (text && !isOwn(node)) {
      const keys = keysOf(text);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (keys.length > 0) copies.push({ line: line + 1, text, keys });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return copies;
}
