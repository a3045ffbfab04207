// Kit fetches the code of a page when somebody goes there. When it cannot be had Kit puts an error in the place of what is
// open, and that is gone with the next reload. So each page of Kit's own table is fetched as every other part of the app is
// (src/lib/ui/parts), and Kit waits for it: nothing changes until it is there.
const TABLE = /\/generated\/client(?:-optimized)?\/app\.js$/;
/** What stands around every page, and what says that one cannot be shown: needed before anything can be seen. */
const ALWAYS = /\(\) => import\('(\.\/nodes\/([01]))'\)/g;
const PAGE = /\(\) => (import\('\.\/nodes\/\d+'\))/g;

/** @returns {import('vite').Plugin} */
export function patientPages() {
  return {
    name: 'iris-patient-pages',
    transform(code, id) {
      if (!TABLE.test(id)) return undefined;
      const always = [...code.matchAll(ALWAYS)];
      const patient = code
        .replaceAll(ALWAYS, '() => Promise.resolve(node$2)')
        .replaceAll(PAGE, '() => askedPart(() => $1)');
      if (always.length !== 2 || !patient.includes('askedPart'))
        throw new Error(`${id} has no table of pages as Kit writes it.`);
      return {
        code: [
          "import { askedPart } from '#lib/ui/parts/parts.svelte.ts';",
          ...always.map(([, path, number]) => `import * as node${number} from '${path}';`),
          patient,
        ].join('\n'),
        map: null,
      };
    },
  };
}
