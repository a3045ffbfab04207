// A rule that guards a border is worth as much as its last proof. Each one meets a deliberate offence here: a real file
// in a copy of the tree, and the same command that everybody runs. All offences are there at once, each in a file of its
// own and each a line in the answer.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Offence {
  readonly rule: string;
  readonly what: string;
  /** Path to content. Of several files, that of a circle may be named from either end. */
  readonly files: Readonly<Record<string, string>>;
}

const offence = (rule: string, what: string, path: string, content: string): Offence => ({
  rule,
  what,
  files: { [path]: content },
});

const OFFENCES: readonly Offence[] = [
  {
    rule: 'no-circular',
    what: 'two files that need each other',
    files: {
      'src/lib/domain/zz-circle-a.ts': `import { b } from './zz-circle-b.ts';\nexport const a = () => b;\n`,
      'src/lib/domain/zz-circle-b.ts': `import { a } from './zz-circle-a.ts';\nexport const b = () => a;\n`,
    },
  },
  offence(
    'no-unresolvable',
    'an import that leads nowhere',
    'src/lib/domain/zz-unresolvable.ts',
    `import './zz-absent.ts';\n`,
  ),
  offence(
    'domain-is-pure',
    'the domain with runes',
    'src/lib/domain/zz-impure.ts',
    `import { untrack } from 'svelte';\nexport { untrack };\n`,
  ),
  offence(
    'persistence-knows-domain-only',
    'storage that reads messages',
    'src/lib/persistence/zz-persistence.ts',
    `import { formatDate } from '../i18n/format.ts';\nexport { formatDate };\n`,
  ),
  offence(
    'exports-know-domain-and-i18n-only',
    'a format that fetches its own data',
    'src/lib/exports/pdf/zz-export.ts',
    `import { openStore } from '../../state/store.ts';\nexport { openStore };\n`,
  ),
  offence(
    'ui-does-not-reach-storage-nor-exports-nor-state',
    'a component with a database of its own',
    'src/lib/ui/ZzOffence.svelte',
    `<script lang="ts">\n  import { Database } from '../persistence/database.ts';\n  const db = new Database();\n</script>\n\n<p>{db.name}</p>\n`,
  ),
  offence(
    'marks-have-one-order',
    'a page that says itself where a mark stands',
    'src/lib/ui/ZzMark.svelte',
    `<script lang="ts">\n  import LateMark from './marks/LateMark.svelte';\n</script>\n\n<LateMark />\n`,
  ),
  offence(
    'state-does-not-know-ui-or-routes-or-exports',
    'state that downloads files',
    'src/lib/state/zz-state.ts',
    `import { download } from '../ui/download.ts';\nexport { download };\n`,
  ),
  offence(
    'i18n-is-a-leaf',
    'words that read the state',
    'src/lib/i18n/zz-i18n.ts',
    `import { openStore } from '../state/store.ts';\nexport { openStore };\n`,
  ),
  {
    rule: 'lib-does-not-know-routes',
    what: 'the library with a page',
    files: {
      'src/lib/ui/zz-lib.ts': `import { zz } from '../../routes/zz-lib-too.ts';\nexport { zz };\n`,
      'src/routes/zz-lib-too.ts': `export const zz = 1;\n`,
    },
  },
  offence(
    'jspdf-has-one-home',
    'a page that draws a PDF itself',
    'src/routes/zz-jspdf.ts',
    `import { jsPDF } from 'jspdf';\nexport const make = () => new jsPDF();\n`,
  ),
  offence(
    'icaljs-has-one-home',
    'a page that writes calendar files itself',
    'src/routes/zz-icaljs.ts',
    `import ICAL from 'ical.js';\nexport const make = () => new ICAL.Component('vcalendar');\n`,
  ),
  offence(
    'docx-has-one-home',
    'a page that writes Word files itself',
    'src/routes/zz-docx.ts',
    `import { Document } from 'docx';\nexport const make = () => new Document({ sections: [] });\n`,
  ),
  offence(
    'formats-share-only-what-draws',
    'a format that brings the library of another',
    'src/lib/exports/html/zz-shared.ts',
    `import { renderPdf } from '../pdf/render.ts';\nexport { renderPdf };\n`,
  ),
  offence(
    'chartjs-has-one-home',
    'all of Chart.js beside the chosen parts',
    'src/lib/ui/charts/zz-chartjs.ts',
    `import Chart from 'chart.js/auto';\nexport { Chart };\n`,
  ),
  offence(
    'heavy-libraries-are-lazy',
    'a static import of the PDF renderer, in a Svelte file',
    'src/routes/ZzEagerPdf.svelte',
    `<script lang="ts">\n  import { renderPdf } from '#lib/exports/pdf/render.ts';\n</script>\n\n<p>{renderPdf.name}</p>\n`,
  ),
  offence(
    'heavy-libraries-are-lazy',
    'a static import of the calendar renderer',
    'src/routes/zz-eager-calendar.ts',
    `import { renderCalendar } from '#lib/exports/calendar/render.ts';\nexport { renderCalendar };\n`,
  ),
  offence(
    'heavy-libraries-are-lazy',
    'a static import of the Word renderer',
    'src/routes/zz-eager-word.ts',
    `import { renderWord } from '#lib/exports/word/render.ts';\nexport { renderWord };\n`,
  ),
  offence(
    'heavy-libraries-are-lazy',
    'a static import of the charts',
    'src/lib/ui/zz-eager-chart.ts',
    `import { Chart } from './charts/chart.ts';\nexport { Chart };\n`,
  ),
];

const LET_THROUGH: Readonly<Record<string, string>> = {
  'src/routes/zz-let-through.ts': `import type { Chart } from 'chart.js';
import type { jsPDF } from 'jspdf';
import type { renderPdf } from '#lib/exports/pdf/render.ts';
export type Heavy = Chart | jsPDF | typeof renderPdf;
export const render = () => import('#lib/exports/pdf/render.ts');
`,
};

const DEXIE = `import Dexie from 'dexie';\nexport const open = (): Dexie => new Dexie('zz');\n`;
const DEXIE_OUTSIDE = 'src/lib/state/zz-dexie.ts';
const DEXIE_AT_HOME = 'src/lib/persistence/zz-dexie.ts';

/** What the commands read besides the packages, which are there by a link. */
const TREE = [
  ...['src', 'instruments', 'messages', 'project.inlang', 'scripts', 'tools'],
  ...['.dependency-cruiser.cjs', '.svelte-kit', 'eslint.config.js', 'package.json'],
  ...['svelte.config.js', 'tsconfig.json', 'vite.config.ts'],
];

const tree = mkdtempSync(join(tmpdir(), 'iris-borders-'));

beforeAll(() => {
  for (const name of TREE) cpSync(name, join(tree, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
});
afterAll(() => rmSync(tree, { recursive: true }));

/** Runs a command in the copy while the files are there. */
function runWith(files: Readonly<Record<string, string>>, command: string, ...args: string[]) {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(tree, path), content);
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd: tree });
  for (const path of Object.keys(files)) rmSync(join(tree, path));
  return { status, output: `${stdout}\n${stderr}` };
}

describe('the borders between the layers', () => {
  let answer: ReturnType<typeof runWith>;

  beforeAll(() => {
    const offences = OFFENCES.map(({ files }) => files);
    const files = Object.assign({}, LET_THROUGH, ...offences) as Record<string, string>;
    // Without the flag a package would have the name of the folder that the link leads to.
    answer = runWith(files, 'npm', 'run', '-s', 'lint:borders', '--', '--preserve-symlinks');
  });

  test('the command fails', () => {
    expect(answer.output).toContain('dependencies cruised');
    expect(answer.status).not.toBe(0);
  });

  test.each(OFFENCES)('$rule stops $what', ({ rule, files }) => {
    const lines = answer.output.split('\n');
    const named = Object.keys(files).some((path) =>
      lines.some((line) => line.includes(`error ${rule}: ${path} →`)),
    );
    expect(named, answer.output).toBe(true);
  });

  test('a heavy library may be named as a type and loaded by import()', () => {
    for (const path of Object.keys(LET_THROUGH)) expect(answer.output).not.toContain(path);
  });

  test('no rule is without an offence that proves it', () => {
    const require = createRequire(import.meta.url);
    const { forbidden } = require('../../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    const proved = new Set(OFFENCES.map(({ rule }) => rule));
    expect([...proved].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});

test('Dexie is refused by ESLint outside persistence, with the reason, and let in where it belongs', () => {
  const files = { [DEXIE_OUTSIDE]: DEXIE, [DEXIE_AT_HOME]: DEXIE };
  const { status, output } = runWith(
    files,
    'npx',
    ...['eslint', '--max-warnings', '0', ...Object.keys(files)],
  );
  expect(status, output).toBe(1);
  expect(output).toContain('no-restricted-imports');
  expect(output).toContain('every write then passes the same door');
  expect(output).toContain(DEXIE_OUTSIDE);
  expect(output).not.toContain(DEXIE_AT_HOME);
});
