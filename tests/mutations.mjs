// Every protection that can be taken out, and the test that must see it. `find` stands exactly once in its file.

/**
 * @typedef {object} Mutation
 * @property {string} fault what it protects against
 * @property {string} name what is taken out
 * @property {string} file
 * @property {string} find
 * @property {string} replace
 * @property {{ kind: 'unit' | 'browser' | 'journey', file: string, title: string, next?: boolean }} test `next`: the journey
 *   needs a build of a next version beside this one
 */

/** @type {readonly Mutation[]} */
export const MUTATIONS = [
  {
    fault: 'Last keystrokes lost',
    name: 'no journal',
    file: 'src/lib/persistence/journal.ts',
    find: '  put(row: string, edit: Edit): void {\n',
    replace: '  put(row: string, edit: Edit): void {\n    if (row) return;\n',
    test: { kind: 'journey', file: 'tests/e2e/kill.spec.ts', title: 'Nothing is lost of a burst' },
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
    find: '      this.close({ disableAutoOpen: true });\n      if (newVersion === null)',
    replace: '      if (newVersion !== undefined) return true;\n      if (newVersion === null)',
    test: {
      kind: 'browser',
      file: 'src/lib/persistence/upgrade.browser.test.ts',
      title: 'when a newer IRIS upgrades the database',
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
  {
    fault: 'Hostile file',
    name: 'no cap on nesting',
    file: 'src/lib/domain/workfile/json-text.ts',
    find: 'if (depth > MAX_DEPTH) return placeOf(text, index);',
    replace: 'if (depth < 0) return placeOf(text, index);',
    test: {
      kind: 'unit',
      file: 'src/lib/domain/workfile/workfile.test.ts',
      title: 'nests deeper than any honest one',
    },
  },
  {
    fault: 'Prototype pollution',
    name: 'no forbidden keys',
    file: 'src/lib/domain/workfile/suspect.ts',
    find: 'if (!isList && FORBIDDEN_KEYS.has(key))',
    replace: 'if (!isList && FORBIDDEN_KEYS.has(`${key} `))',
    test: {
      kind: 'unit',
      file: 'src/lib/domain/workfile/workfile.test.ts',
      title: 'opening',
    },
  },
  {
    fault: 'Cross-site scripting and spoofing by imported text',
    name: 'bidirectional overrides left in text',
    file: 'src/lib/domain/clean-text.ts',
    find: "    .replace(BIDI, '');",
    replace: '    .replace(BIDI, (one) => one);',
    test: {
      kind: 'unit',
      file: 'src/lib/domain/workfile/workfile.test.ts',
      title: 'cleaned of what cannot be seen',
    },
  },
  {
    fault: 'Cross-site scripting by imported text',
    name: 'no Trusted Types',
    file: 'svelte.config.js',
    find: "        'require-trusted-types-for': ['script'],\n",
    replace: '',
    test: { kind: 'journey', file: 'tests/e2e/policy.spec.ts', title: '.' },
  },
  {
    fault: 'Merge drops a text',
    name: 'the loser is not kept',
    file: 'src/lib/domain/workfile/merge.ts',
    find: '      former.push({ field: path, ...loser });\n',
    replace: '      void loser;\n',
    test: {
      kind: 'unit',
      file: 'src/lib/domain/workfile/merge.test.ts',
      title: 'no text is ever lost',
    },
  },
  {
    fault: 'Clock skew in a merge',
    name: 'an older version that was chosen keeps its old date',
    file: 'src/lib/domain/workfile/merge.ts',
    find: 'field: chosen ? { ...winner, changedAt: justAfter(loser.changedAt) } : winner,',
    replace: 'field: chosen ? winner : winner,',
    test: {
      kind: 'unit',
      file: 'src/lib/domain/workfile/merge.test.ts',
      title: 'the older that was chosen by hand stays chosen',
    },
  },
  {
    fault: 'Clock skew in the browser',
    name: 'stamps from the clock alone',
    file: 'src/lib/state/initiative-editor.svelte.ts',
    find: 'return [field, Math.max(now, before ? Date.parse(before) + 1 : 0)];',
    replace: 'void before;\n        return [field, now];',
    test: {
      kind: 'journey',
      file: 'tests/e2e/clock.spec.ts',
      title: 'A file from a clock that runs ahead',
    },
  },
  {
    fault: 'Import overwrites what is here',
    name: 'what another tab wrote while one chose is not read again',
    file: 'src/lib/state/open-file.ts',
    find: '    before = await readInitiatives(db, autosave.waiting);\n    const here',
    replace:
      '    before = await readInitiatives(db, autosave.waiting);\n    if (choice !== "keep-both") before = [];\n    const here',
    test: {
      kind: 'browser',
      file: 'src/lib/state/open-file.browser.test.ts',
      title: 'what another tab writes while somebody is choosing',
    },
  },
  {
    fault: 'Export leaves a field out',
    name: 'a file without the registry number',
    file: 'src/lib/domain/workfile/print.ts',
    find: '      registryNumber: report.registryNumber,\n',
    replace: "      registryNumber: '',\n",
    test: {
      kind: 'unit',
      file: 'src/lib/domain/workfile/every-field.test.ts',
      title: 'is the same after it has been opened and saved',
    },
  },
  {
    fault: 'Locked file',
    name: 'damage taken for a wrong passphrase',
    file: 'src/lib/state/locked-file.ts',
    find: 'if ((await checksumOf(file)) === file.checksum) return { locked: file };',
    replace: 'if ((await checksumOf(file)) !== "") return { locked: file };',
    test: {
      kind: 'unit',
      file: 'src/lib/state/locked-file.test.ts',
      title: 'wherever one character of the file is another',
    },
  },
  {
    fault: 'Privacy check',
    name: 'no check digit',
    file: 'src/lib/domain/privacy/personal-number.ts',
    find: '  return sum % 10 === 0;',
    replace: '  return sum % 10 >= 0;',
    test: { kind: 'unit', file: 'src/lib/domain/privacy/find.test.ts', title: 'check digit' },
  },
  {
    fault: 'Update in mid-session',
    name: 'a new version that does not wait',
    file: 'src/service-worker/index.ts',
    find: "worker.addEventListener('install', ",
    replace:
      "worker.addEventListener('install', () => void worker.skipWaiting());\nworker.addEventListener('install', ",
    test: {
      kind: 'journey',
      file: 'tests/e2e/update.spec.ts',
      next: true,
      title: 'An open page goes on with its own files',
    },
  },
  {
    fault: 'Update in mid-session',
    name: 'a change of version that does not ask other tabs',
    file: 'src/lib/state/all-saved.ts',
    find: '    if (!isJournalled()) return;\n',
    replace: '    if (isJournalled() || true) return;\n',
    test: {
      kind: 'journey',
      file: 'tests/e2e/update.spec.ts',
      next: true,
      title: 'The change waits',
    },
  },
  {
    fault: 'Lost file handle',
    name: 'what was written to the file is not read back',
    file: 'src/lib/state/autofile-write.ts',
    find: "    if ((await read(row)) !== content) return 'failed';\n",
    replace: '',
    test: {
      kind: 'journey',
      file: 'tests/e2e/autofile.spec.ts',
      title: 'A write that does not read back',
    },
  },
  {
    fault: 'Lost file handle',
    name: 'a file that somebody else has changed is written over',
    file: 'src/lib/state/autofile-write.ts',
    find: "  if (!upToDate && !own && !overwrite) return 'changed';\n",
    replace: '  void own;\n',
    test: {
      kind: 'journey',
      file: 'tests/e2e/autofile.spec.ts',
      title: 'What somebody else has put in the file',
    },
  },
  {
    fault: 'Deletion without a way back',
    name: 'nothing is remembered for undo',
    file: 'src/lib/state/undo.svelte.ts',
    find: '    this.#keep([one, ...this.#all]);\n',
    replace: '    void one;\n',
    test: {
      kind: 'journey',
      file: 'tests/e2e/undo.spec.ts',
      title: 'A deleted initiative comes back',
    },
  },
  {
    fault: 'Disk really full',
    name: 'a connection that the full disk closed is never opened again',
    file: 'src/lib/persistence/autosave.ts',
    find: '        await this.#db.connect();\n',
    replace: '',
    test: { kind: 'journey', file: 'tests/e2e/full-disk.spec.ts', title: 'A full disk is told' },
  },
  {
    fault: 'A note without its activity',
    name: 'a journal that is replayed in any order',
    file: 'src/lib/persistence/journal.ts',
    find: '    return found.sort((a, b) => placeOf(a) - placeOf(b));\n',
    replace: '    return found.sort((a, b) => placeOf(b) - placeOf(a));\n',
    test: {
      kind: 'browser',
      file: 'src/lib/state/plan.browser.test.ts',
      title: 'that a killed tab had only written to the journal',
    },
  },
  {
    fault: 'A deleted activity comes back as a piece of itself',
    name: 'a note that needs no activity',
    file: 'src/lib/persistence/edit.ts',
    find: '      return isNew || (await db.activities.get([first, second])) !== undefined;\n',
    replace: '      return true || isNew;\n',
    test: {
      kind: 'browser',
      file: 'src/lib/state/plan.browser.test.ts',
      title: 'tells a tab that goes on with an activity',
    },
  },
  {
    fault: 'A new activity that is never stored',
    name: 'an edit that forgets what makes its row',
    file: 'src/lib/persistence/edit.ts',
    find: '    base: later.base ?? earlier.base,\n',
    replace: '',
    test: {
      kind: 'browser',
      file: 'src/lib/state/plan.browser.test.ts',
      title: 'is stored as it is on the screen',
    },
  },
  {
    fault: 'Undo takes more than it gives back',
    name: 'an activity that is put back with everything around it',
    file: 'src/lib/state/restored.ts',
    find: "  if (kind === 'activity') return withActivityFrom(now, before, activity);\n",
    replace: "  if (kind === 'activity') return before;\n",
    test: { kind: 'unit', file: 'src/lib/state/restored.test.ts', title: 'an activity' },
  },
];
