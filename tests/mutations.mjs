// Every protection that can be taken out, and the test that must see it. `find` stands exactly once in its file.

/**
 * @typedef {object} Mutation
 * @property {string} fault what it protects against
 * @property {string} name what is taken out
 * @property {string} file
 * @property {string} find
 * @property {string} replace
 * @property {{ kind: 'unit' | 'browser' | 'journey', file: string, title: string, portable?: boolean }} test
 */

/** @type {readonly Mutation[]} */
export const MUTATIONS = [
  {
    fault: 'Last keystrokes lost',
    name: 'no journal',
    file: 'src/lib/persistence/journal.ts',
    find: '  put(row: string, edit: Edit): void {\n',
    replace: '  put(row: string, edit: Edit): void {\n    if (row) return;\n',
    test: {
      kind: 'journey',
      file: 'tests/e2e/autosave.spec.ts',
      title: 'before any write could begin',
    },
  },
  {
    fault: 'Last keystrokes lost',
    name: 'a pause of half a second before each write',
    file: 'src/lib/persistence/autosave.ts',
    find: "    if (this.#state === 'saved') this.#become('saving');\n    void this.settled();",
    replace:
      "    if (this.#state === 'saved') this.#become('saving');\n    setTimeout(() => void this.settled(), 500);",
    test: { kind: 'journey', file: 'tests/e2e/kill.spec.ts', title: 'the browser is killed' },
  },
  {
    fault: 'Last keystrokes lost',
    name: 'a journal that is removed before its row is committed',
    file: 'src/lib/persistence/autosave.ts',
    find: '    const batch = [...this.#waiting];\n',
    replace:
      '    const batch = [...this.#waiting];\n    for (const [row] of batch) this.#journal.remove(row);\n',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/storage.browser.test.ts',
      title: 'a failed save is told',
    },
  },
  {
    fault: 'Wrong "saved"',
    name: 'saved is said before the commit',
    file: 'src/lib/persistence/autosave.ts',
    find: "    if (this.#state === 'saved') this.#become('saving');\n",
    replace: "    this.#become('saved');\n",
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/storage.browser.test.ts',
      title: 'says saved only when',
    },
  },
  {
    fault: 'Old journal over newer text',
    name: 'a replayed edit that always wins',
    file: 'src/lib/persistence/edit.ts',
    find: '!onlyNewer || ',
    replace: 'true || !onlyNewer || ',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/storage.browser.test.ts',
      title: 'an old journal does not overwrite',
    },
  },
  {
    fault: 'Old code writes into the upgraded database',
    name: 'no guard against newer data',
    file: 'src/lib/persistence/database.ts',
    find: 'if (Math.floor(this.backendDB().version / 10) > DATABASE_VERSION) {',
    replace: 'if (this.backendDB().version < 0) {',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/upgrade.browser.test.ts',
      title: 'a database of a newer IRIS',
    },
  },
  {
    fault: 'Upgrade blocked by another tab',
    name: 'a tab that does not let go for an upgrade',
    file: 'src/lib/persistence/database.ts',
    find: '      this.close({ disableAutoOpen: true });\n      this.onOutdated();\n      return false;',
    replace: '      return false;',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/upgrade.browser.test.ts',
      title: 'lets go at once',
    },
  },
  {
    fault: 'Upgrade blocked by another tab',
    name: 'nobody is told that another tab blocks',
    file: 'src/lib/state/store.ts',
    find: '      setTimeout(() => reject(new BlockedError()), PATIENCE_MS);\n',
    replace: '',
    test: {
      kind: 'journey',
      file: 'tests/e2e/two-tabs.spec.ts',
      title: 'hangs on to an older database',
    },
  },
  {
    fault: 'Failing migration',
    name: 'an upgrade that leaves ticked signs as they were',
    file: 'src/lib/persistence/database.ts',
    find: 'ref.value = signsByPath(row);',
    replace: 'void signsByPath(row);',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/upgrade.browser.test.ts',
      title: 'has every row after as before',
    },
  },
  {
    fault: 'Connection lost',
    name: 'a connection that is never opened again',
    file: 'src/lib/persistence/autosave.ts',
    find: '        await this.#db.connect();\n',
    replace: '',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/storage.browser.test.ts',
      title: 'a lost connection is opened again',
    },
  },
  {
    fault: 'Quota exceeded',
    name: 'a full disk known by the name of the outer error alone',
    file: 'src/lib/persistence/fault.ts',
    find: 'return [error.name, ...namesOf(inner)];',
    replace: 'void inner;\n  return [error.name];',
    test: { kind: 'journey', file: 'tests/e2e/storage-faults.spec.ts', title: 'A full quota' },
  },
  {
    fault: 'Quota exceeded',
    name: 'no new try after a failed save',
    file: 'src/lib/persistence/autosave.ts',
    find: '    this.#retry = setTimeout(() => void this.settled(), delay);\n',
    replace: '    void delay;\n',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/storage.browser.test.ts',
      title: 'heals by itself',
    },
  },
  {
    fault: 'Emptied or corrupted database',
    name: 'no sentinel',
    file: 'src/lib/persistence/missing.ts',
    find: 'return found.initiatives < expected.initiatives ? expected : undefined;',
    replace: 'void found;\n  return expected.initiatives < 0 ? expected : undefined;',
    test: {
      kind: 'journey',
      file: 'tests/e2e/storage-faults.spec.ts',
      title: 'An emptied database|a log of garbage',
    },
  },
  {
    fault: 'Emptied or corrupted database',
    name: 'a deletion that is not noted',
    file: 'src/lib/state/library.ts',
    find: '  noteLeaving(example ? 0 : 1);\n',
    replace: '  void example;\n',
    test: {
      kind: 'journey',
      file: 'tests/e2e/storage-faults.spec.ts',
      title: 'What somebody has deleted',
    },
  },
  {
    fault: 'Private mode or blocked site data',
    name: 'no database in memory',
    file: 'src/lib/state/store.ts',
    find: "if (faultOf(error) !== 'unavailable') throw error;",
    replace: 'throw error;',
    test: {
      kind: 'journey',
      file: 'tests/e2e/storage-faults.spec.ts',
      title: 'A browser whose IndexedDB throws',
    },
  },
  {
    fault: 'Two tabs overwrite each other',
    name: 'the report’s status written as one value',
    file: 'src/lib/persistence/fields.ts',
    find: 'const { participants, report, ...whole } = after;',
    replace:
      'const { participants, ...whole } = after;\n  const report = undefined as AssessmentFields["report"] | undefined;',
    test: {
      kind: 'journey',
      file: 'tests/e2e/two-tabs.spec.ts',
      title: 'Two fields of the report',
    },
  },
  {
    fault: 'Two tabs overwrite each other',
    name: 'nothing told to other tabs',
    file: 'src/lib/persistence/tab-channel.ts',
    find: "    this.#channel?.postMessage('committed');\n",
    replace: '',
    test: { kind: 'journey', file: 'tests/e2e/two-tabs.spec.ts', title: 'shows in the other' },
  },
  {
    fault: 'Site data removed under a running tab',
    name: 'an edit without a row is called saved',
    file: 'src/lib/persistence/autosave.ts',
    find: 'for (const edit of homeless) this.#homeless.add(rowIdOf(edit));',
    replace: 'void homeless;',
    test: {
      kind: 'journey',
      file: 'tests/e2e/storage-faults.spec.ts',
      title: 'A database emptied under an open page',
    },
  },
];
