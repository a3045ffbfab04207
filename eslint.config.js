// Rules for the code. Borders between the layers are guarded by .dependency-cruiser.cjs; only the one that people meet
// daily (Dexie) is here too, since an editor shows this rule while one types.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const ONLY_PERSISTENCE_KNOWS_DEXIE =
  'Only src/lib/persistence imports Dexie: every write then passes the same door, so that a failed save is always seen. Add a function there and call it through src/lib/state.';

export default defineConfig(
  globalIgnores([
    'build/',
    'build-*/',
    '.svelte-kit/',
    '.svelte-kit-*/',
    '.pseudo/',
    '.verify/',
    'src/lib/i18n/paraglide/',
    'playwright-report/',
    'test-results/',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // TypeScript resolves names, in .svelte too, and knows the generated ones.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers in sentences and keys are what this code writes most.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => close()` as a handler reads better than a block.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // What fulfils a contract may be async before it has to wait.
      '@typescript-eslint/require-await': 'off',
      // Code points are what the PDF and the plain-language check count in.
      '@typescript-eslint/no-misused-spread': 'off',
      // The characters are written as escapes, one by one, so nothing hides behind another.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // A handler may be async: Svelte ignores what it returns, and errors reach the window's handler.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false, properties: false } },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['dexie', 'dexie/*'], message: ONLY_PERSISTENCE_KNOWS_DEXIE }],
        },
      ],
    },
  },
  {
    files: ['src/**'],
    languageOptions: { globals: globals.browser },
    // The console of a visitor is no place for messages: what matters is shown on the page.
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/lib/persistence/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    // What the parser wants of svelte.config.js, in a form that ESLint can keep with its cache.
    languageOptions: {
      parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } },
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // What people type is shown as text, never as markup (design rule 3).
      'svelte/no-at-html-tags': 'error',
      // A button without a type submits the form it happens to stand in.
      'svelte/button-has-type': 'error',
      // ESLint sees the props and types of an imported component as `any`; svelte-check knows them and guards them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A binding changes behind TypeScript's back, for instance while an `await` waits.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `void value` is how an effect says what it depends on.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // `let { children } = $props()` is how Svelte's own documentation writes it.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all', excludedRunes: ['$props'] }],
    },
  },
  {
    // Components get links that a route has resolved.
    files: ['src/lib/ui/**'],
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    // The compiler checks their types, and a wrong guess fails the test. What neither sees is a promise that nobody waits
    // for: a check that never ran. The other rules that ask for types took most of the time of a run here.
    extends: [ts.configs.disableTypeChecked],
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // In a test a missing value is a failure, and that is what `!` says.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
    languageOptions: { parserOptions: { projectService: true } },
  },
  {
    // Tooling outside the app: run by Node, and its configs lie outside the TypeScript project.
    files: ['*.{js,cjs,ts}', '.*.cjs', 'scripts/**', 'tools/**'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
  svelte.configs.prettier,
);
