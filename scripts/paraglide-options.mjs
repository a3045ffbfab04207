// How messages are compiled: the same for the app, its tests and the lint step. With IRIS_PSEUDO=1 the marked messages
// of scripts/pseudo-locale.mjs are compiled instead, to a folder of their own, so that such a build can run beside
// another one without changing what that one reads.

export const pseudo = process.env.IRIS_PSEUDO === '1';

const OUT = pseudo ? './.pseudo/paraglide' : './src/lib/i18n/paraglide';

/** @returns {Parameters<typeof import('@inlang/paraglide-js').compile>[0]} */
export function paraglide() {
  return {
    project: pseudo ? './.pseudo/project.inlang' : './project.inlang',
    outdir: OUT,
    strategy: ['baseLocale'],
    // There is one language. Without this every sentence asks which, each time it is said.
    experimentalStaticLocale: '"sv"',
    outputStructure: 'message-modules',
  };
}

/**
 * Leads the app's imports of messages to the marked ones. Does nothing in an ordinary build.
 * @returns {import('vite').Plugin}
 */
export function messagesFromPseudo() {
  const replacement = `${new URL('../.pseudo/paraglide/', import.meta.url).pathname}`;
  return {
    name: 'iris-messages-from-pseudo',
    config: () =>
      pseudo
        ? { resolve: { alias: [{ find: /^.*(?:\/i18n|\.)\/paraglide\//, replacement }] } }
        : undefined,
  };
}
