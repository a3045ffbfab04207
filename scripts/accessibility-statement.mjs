// Whoever publishes IRIS is told, when it is built, what their tillgänglighetsredogörelse lacks. The page says so too.
import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const FILE = 'publisher/accessibility.json';

/** @returns {import('vite').Plugin} */
export function tellOfAccessibilityStatement() {
  return {
    name: 'iris-accessibility-statement',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      /** @type {{ module: typeof import('../src/lib/domain/publisher/accessibility-statement.ts') }} */
      const { module } = await runnerImport(
        './src/lib/domain/publisher/accessibility-statement.ts',
        { configFile: false },
      );
      const missing = module.missingIn(JSON.parse(readFileSync(FILE, 'utf8')));
      if (missing.length > 0)
        this.warn(
          `Tillgänglighetsredogörelsen är inte ifylld. Fyll i ${FILE} innan ni publicerar. Det saknas: ${missing.join(', ')}.`,
        );
    },
  };
}
