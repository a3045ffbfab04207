// Kit fetches the code of a page when somebody goes there. When it cannot be had Kit puts an error in the place of what is
// open, and that is gone with the next reload. So each page of Kit's own table is fetched as every other part of the app is
// (src/lib/ui/parts), and Kit waits for it: nothing changes until it is there.
const TABLE = /\/generated\/client(?:-optimized)?\/app\.js$/;
const PAGE = /\(\) => (import\('\.\/nodes\/\d+'\))/g;

/** @returns {import('vite').Plugin} */
export function patientPages() {
  return {
    name: 'iris-patient-pages',
    transform(code, id) {
      if (!TABLE.test(id)) return undefined;
      const patient = code.replaceAll(PAGE, '() => askedPart(() => $1)');
      if (patient === code) throw new Error(`${id} has no table of pages as Kit writes it.`);
      return {
        code: `import { askedPart } from '#lib/ui/parts/parts.svelte.ts';\n${patient}`,
        map: null,
      };
    },
  };
}
