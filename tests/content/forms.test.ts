// Enter in a field sends the form that it stands in. Nobody who presses it in a list or a date means to begin an assessment,
// so a form is only where Enter is the answer to the one thing that is asked.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where Enter sends, and what it then does. */
const SENDS: Readonly<Record<string, string>> = {
  'src/lib/ui/plan/RowEditor.svelte': 'ends a change that is saved already',
  'src/routes/PassphraseDialog.svelte': 'opens the file for which a passphrase is asked',
  'src/routes/SaveFileDialog.svelte': 'saves the file for which a passphrase is chosen',
  'src/routes/skattning/[assessment]/nyckeltal/AddYear.svelte': 'adds the year',
};

test('a form stands only where Enter answers the one thing that is asked', () => {
  const forms = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.svelte') && /<form[\s>]/u.test(readFileSync(path, 'utf8')));
  expect(forms.sort()).toEqual(Object.keys(SENDS).sort());
});
