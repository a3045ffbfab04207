// A questionnaire that ships is checked once, when the app is built, and not on every device.
import { readdirSync, readFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const FOLDER = 'instruments';

/** @returns {import('vite').Plugin} */
export function checkShippedInstruments() {
  return {
    name: 'iris-shipped-instruments',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      /** @type {{ module: typeof import('../src/lib/domain/instrument/schema.ts') }} */
      const { module } = await runnerImport('./src/lib/domain/instrument/schema.ts', {
        configFile: false,
      });
      const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('/instrument.json'),
      );
      if (files.length === 0) throw new Error(`There is no questionnaire in ${FOLDER}.`);
      for (const file of files) {
        const parsed = module.parseInstrument(
          JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')),
        );
        if (!parsed.ok)
          throw new Error(`${FOLDER}/${file} is wrong: ${JSON.stringify(parsed.problems)}`);
      }
    },
  };
}
