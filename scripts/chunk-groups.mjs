// The files that the app is cut into, by what people do: docs/decisions/0024-few-files.md. A bundler left alone makes a file
// of every set of modules that the same pages share, which here is 250 files, most of them smaller than what it costs to
// ask for one.
import { relative } from 'node:path';

/** What one does in a page. Whoever meets one page of an area soon meets the next. */
const AREAS = {
  start: /^src\/routes\/(\+page|FirstVisit)/,
  list: /^src\/(routes\/(InitiativeList|DueLine|DueSummary)\.svelte|lib\/domain\/status\/overview\.ts)$/,
  about: /^src\/routes\/(om|lagring|tillganglighet)\//,
  setup: /^src\/routes\/(ny\/|skattning\/\[assessment\]\/(nasta|uppgifter)\/)/,
  assessment: /^src\/routes\/skattning\/\[assessment\]\/\+layout/,
  overview: /^src\/routes\/skattning\/\[assessment\]\/\+page/,
  walk: /^src\/(routes\/skattning\/\[assessment\]\/steg\/\[step\]\/\+page|lib\/ui\/plan\/PlanEntries)/,
  review: /^src\/routes\/skattning\/\[assessment\]\/genomlasning\//,
  plan: /^src\/routes\/skattning\/\[assessment\]\/(plan|aktivitet|ny-aktivitet|uppfoljning|laget|forbered)\//,
  documents:
    /^src\/routes\/skattning\/\[assessment\]\/(rapport\/\[\[document\]\]\/|reflektion\/\[\[part\]\]\/PartOnPaper)/,
  year: /^src\/routes\/skattning\/\[assessment\]\/(reflektion\/\[\[part\]\]\/\+page|nyckeltal\/)/,
  time: /^src\/routes\/skattning\/\[assessment\]\/over-tid\/\+page/,
  charts: /^src\/lib\/ui\/charts\//,
  // Fetched behind every page of an assessment, so that it is there when saving fails.
  rescue: /^src\/lib\/(state\/(save-file|filed)|domain\/(instrument|assessment)\/schema)\.ts$/,
};
/** Kit's own beginning, and the pages around every page: all of it is needed before anything can be seen. */
const BEGINNING = /(?:runtime\/client\/entry|client(?:-optimized)?\/app|\/nodes\/[01])\.js$/;
const PAGE = /\/nodes\/\d+\.js$/;
const FORMATS = /^src\/(lib\/exports\/|routes\/skattning\/\[assessment\]\/rapport\/data-tables)/;

/** Files, the one that most pages need first: what a module needs never lies in a file after its own. */
const FILES = ['core', 'assessment', 'rescue', 'shared', ...Object.keys(AREAS), 'formats', 'names'];

/** Every page of an assessment asks for it as its first step. */
const QUESTIONNAIRE = /\/instruments\/iris\/1\.0\.0\/instrument\.json$/;
/** Goals and purposes: a page can do without them and says so, and so they stay apart from what it cannot do without. */
const NAMES = /\/instruments\/iris\/(?:lansmal|syften)\.json$/;
const MESSAGES = /paraglide\/messages(?:\/_index)?\.js$/;
const STYLES = /\.css$|lang\.css$/;
/** The styles of these are one sheet, which is there before the first page is drawn. */
const FIRST = ['beginning', 'start', 'list', 'assessment', 'overview', 'walk'];

/**
 * @param {string} id of a module
 * @param {ReadonlySet<string>} areas from which it is reached, among them `beginning`, `format` and `part`
 * @param {readonly string[]} starts the pages and parts that reach it
 * @returns {string | undefined} undefined where it stays in the file of the only one that needs it
 */
function fileOf(id, areas, starts) {
  const pages = Object.keys(AREAS).filter((area) => areas.has(area));
  if (QUESTIONNAIRE.test(id)) return 'assessment';
  if (NAMES.test(id)) return 'names';
  if (id.includes('.json')) return undefined;
  if (STYLES.test(id) && FIRST.some((area) => areas.has(area))) return 'core';
  if (starts.length === 1 && (pages.length === 0 || PAGE.test(starts[0] ?? ''))) return undefined;
  if (areas.has('beginning')) return 'core';
  if (pages.length > 1 && (areas.has('start') || areas.has('list'))) return 'core';
  if (areas.has('walk') || areas.has('assessment')) return 'assessment';
  if (areas.has('rescue')) return 'rescue';
  if (pages.length > 1) return 'shared';
  if (pages.length === 1) return pages[0];
  return areas.has('part') ? undefined : 'formats';
}

/** @returns {import('vite').Plugin} */
export function chunkGroups() {
  /** @type {Map<string, string>} */
  const files = new Map();
  return {
    name: 'iris-chunk-groups',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: FILES.map((name, index) => ({
                name,
                priority: FILES.length - index,
                test: (/** @type {string} */ id) => files.get(id) === name,
              })),
            },
          },
        },
      },
    }),
    buildEnd() {
      /** @param {string} id */
      const pathOf = (id) => relative(process.cwd(), id);
      /** @param {string} id of a module that is fetched by itself */
      const areaOf = (id) => {
        if (BEGINNING.test(id)) return 'beginning';
        const ids = PAGE.test(id) ? (this.getModuleInfo(id)?.importedIds ?? []) : [id];
        const area = Object.entries(AREAS).find(([, where]) =>
          ids.some((one) => where.test(pathOf(one))),
        );
        if (PAGE.test(id) && !area)
          throw new Error(`${ids.map(pathOf).join(' and ')} are in no area of ${import.meta.url}.`);
        return area?.[0] ?? (FORMATS.test(pathOf(id)) ? 'format' : 'part');
      };
      /**
       * What a module needs. One file names every message: only those that are called count.
       * @param {string} id
       */
      const needsOf = (id) => {
        const info = this.getModuleInfo(id);
        if (!info || MESSAGES.test(id)) return [];
        return info.importedIds.flatMap((needed) =>
          MESSAGES.test(needed)
            ? [...(info.code ?? '').matchAll(/\bm\.(\w+)/g)].map(([, name]) =>
                needed.replace(MESSAGES, `paraglide/messages/${name}.js`),
              )
            : [needed],
        );
      };

      /** @type {Map<string, { areas: Set<string>, starts: string[] }>} */
      const reached = new Map();
      for (const start of this.getModuleIds()) {
        const info = this.getModuleInfo(start);
        if (!info?.isEntry && !info?.dynamicImporters.length) continue;
        const area = areaOf(start);
        const seen = new Set([start]);
        for (const id of seen) {
          const known = reached.get(id) ?? { areas: new Set(), starts: [] };
          known.areas.add(area);
          known.starts.push(start);
          reached.set(id, known);
          for (const needed of needsOf(id)) seen.add(needed);
        }
      }
      files.clear();
      for (const [id, { areas, starts }] of reached) {
        const file = fileOf(id, areas, starts);
        if (file) files.set(id, file);
      }
    },
  };
}
