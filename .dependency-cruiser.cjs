// The borders of design §4. Imports go one way:
//   routes → ui → domain, i18n     routes → state → persistence → domain     routes → exports → domain, i18n
// Each rule has a deliberate offence in tests/tooling/borders.test.ts, so that none of them can go blind.

/** What runs only under a test runner may import what it likes. */
const TESTS = '\\.test\\.ts$';
const LIB = '^src/lib/';
const INSTRUMENTS = '^instruments/.+\\.json';
const PARAGLIDE = `${LIB}i18n/paraglide/`;
const PDF = `${LIB}exports/pdf/`;
const CALENDAR = `${LIB}exports/calendar/`;
const WORD = `${LIB}exports/word/`;
const EXPORTS = `${LIB}exports/`;
/** What Word and HTML draw and measure with as well: plain geometry, and nothing that knows of jsPDF. */
const DRAWING = `${PDF}(charts/(?!sheet-pen)|blocks/(figure|columns)\\.ts|flow\\.ts|lines\\.ts|measures\\.ts|palette\\.ts)`;
const CHART = `${LIB}ui/charts/chart\\.ts$`;

/**
 * A layer that may import itself and what is named, and nothing else.
 * @param {string} name
 * @param {string} comment
 * @param {string} layer
 * @param {string[]} allowed patterns for paths
 */
const mayOnlyImport = (name, comment, layer, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: TESTS },
  to: { pathNot: [`^${layer}/`, ...allowed] },
});

/** @param {string} name a package as dependency-cruiser shows it */
const npm = (name) => `^node_modules/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other to run cannot be read, tested or loaded alone. A circle of types alone is let through: it is gone when the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment:
        'An import that cannot be followed passes every other rule unseen. Only names that Kit makes up are let through.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\$app/|\\$env/|\\$service-worker$|\\./\\$types)' },
    },
    mayOnlyImport(
      'domain-is-pure',
      'The rules of IRIS are to be provable in milliseconds and outlive every framework: the domain imports itself and zod.',
      'src/lib/domain',
      [npm('zod')],
    ),
    mayOnlyImport(
      'persistence-knows-domain-only',
      'What keeps the data must not depend on how it is shown. It knows the domain, Dexie, a database in memory and the instruments as data.',
      'src/lib/persistence',
      [`${LIB}domain/`, npm('dexie'), npm('fake-indexeddb'), INSTRUMENTS],
    ),
    mayOnlyImport(
      'exports-know-domain-and-i18n-only',
      'Every format renders the one report model; a renderer that fetched its own data could say something else.',
      'src/lib/exports',
      [`${LIB}domain/`, `${LIB}i18n/`, npm('jspdf'), npm('ical\\.js'), npm('docx'), npm('fflate')],
    ),
    mayOnlyImport(
      'ui-does-not-reach-storage-nor-exports-nor-state',
      'A component gets its data as props and answers by callbacks, so that it can be tested and reused without a database.',
      'src/lib/ui',
      [`${LIB}domain/`, `${LIB}i18n/`, npm('svelte'), npm('chart\\.js')],
    ),
    {
      name: 'marks-have-one-order',
      comment:
        'Marks that stand together stand in the order of domain/plan/marks. A page that imported a mark by itself would have an order of its own.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, `${LIB}ui/marks/Marks\\.svelte$`] },
      to: { path: `${LIB}ui/marks/(First|Difference|Late)Mark\\.svelte$` },
    },
    mayOnlyImport(
      'state-does-not-know-ui-or-routes-or-exports',
      'State must work without a screen: any page may use it, and its tests need none.',
      'src/lib/state',
      [`${LIB}domain/`, `${LIB}persistence/`, npm('svelte'), INSTRUMENTS],
    ),
    mayOnlyImport(
      'i18n-is-a-leaf',
      'Words and formats are read by every layer above the domain; if they imported any of those there would be a circle.',
      'src/lib/i18n',
      [`${LIB}domain/`],
    ),
    {
      name: 'lib-does-not-know-routes',
      comment: 'Pages use the library. What two pages need moves into it, and nothing moves back.',
      severity: 'error',
      from: { path: LIB },
      to: { path: '^src/routes/' },
    },
    {
      name: 'jspdf-has-one-home',
      comment:
        'jsPDF weighs more than the rest of the app. Only its folder imports it, so that no page can pull it in by accident.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, PDF] },
      to: { path: npm('jspdf'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'icaljs-has-one-home',
      comment:
        'ical.js reads far more than IRIS writes. Only the calendar format imports it, so that no page can pull it in by accident.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, CALENDAR] },
      to: { path: npm('ical\\.js'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'docx-has-one-home',
      comment:
        'docx weighs as much as the pages do. Only the Word format imports it, so that no page can pull it in by accident.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, WORD] },
      to: { path: npm('docx'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'formats-share-only-what-draws',
      comment:
        'A format that imported the renderer of another would bring its library along. The charts are shared: they draw with any pen.',
      severity: 'error',
      from: { path: EXPORTS, pathNot: [TESTS, PDF] },
      to: { path: PDF, pathNot: DRAWING, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'chartjs-has-one-home',
      comment:
        'Only chart.ts imports Chart.js: it picks the parts that are used, and a second import would bring the rest.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, CHART] },
      to: { path: npm('chart\\.js'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'heavy-libraries-are-lazy',
      comment:
        'The formats and Chart.js are entered by import(), when somebody asks for a file or a chart; a static import would put them on the page that does it. Only what says that a format exists (meta.ts) is light.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, EXPORTS] },
      to: {
        path: [EXPORTS, CHART],
        // And what only looks at a text, which is itself loaded by import(), and the few lines by which work gives way.
        pathNot: `${EXPORTS}.*(?:/meta|/coverage|render-options)\\.ts$`,
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    // Types are dependencies too: a border that a type crosses is crossed.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: PARAGLIDE },
    doNotFollow: { path: ['node_modules'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
    },
  },
};
