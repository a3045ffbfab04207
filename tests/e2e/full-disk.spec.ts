// A disk that is really full, which looks different from a quota: the browser's own files get no more room, and the
// connection is lost for good. Needs a small disk of its own, which only root can mount.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openInitiative, rationale, rescuedFile, saveState } from '../support/journey.ts';
import { Profile } from '../support/profile.ts';
import { NOT_SAVED } from '../support/storage-faults.ts';
import { initiativeOf } from '../support/work-file.ts';
import { m } from '../support/messages.ts';

let disk = '';
let mounted = false;
test.beforeAll(() => {
  disk = mkdtempSync(join(tmpdir(), 'iris-disk-'));
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]).status === 0;
});
test.afterAll(() => {
  if (mounted) spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

test('A full disk is told, the file has the text, and saving resumes by itself when there is room', async ({
  baseURL,
}) => {
  test.skip(!mounted, 'a disk of its own could not be mounted here');
  const profile = new Profile({ baseURL: baseURL!, parent: disk });
  try {
    const page = await profile.start();
    await openInitiative(page, initiativeOf([]), undefined, '/steg/1');
    await rationale(page).fill('Femtio tecken som fick plats innan disken blev full.');
    await expect(saveState(page)).toHaveText(m.save_saved());

    const filler = join(disk, 'filler');
    for (const size of [8_000_000, 500_000, 20_000, 1000])
      for (let part = 0; ; part += 1)
        try {
          writeFileSync(`${filler}-${size}-${part}`, Buffer.alloc(size, 1));
        } catch {
          break;
        }
    const text = 'Får inte plats på disken – åäö. '.repeat(300).trim();
    await rationale(page).fill(text);
    await expect(saveState(page)).toContainText(NOT_SAVED);
    await expect(rationale(page)).toHaveValue(text);
    const button = page.getByRole('banner').getByRole('button', { name: m.save_to_file() });
    const { data } = await rescuedFile(page, button);
    expect(JSON.stringify(data)).toContain(text);

    spawnSync('sh', ['-c', `rm -f ${filler}-*`]);
    await expect(saveState(page)).toHaveText(m.save_saved());
    await page.reload();
    await expect(rationale(page)).toHaveValue(text);
  } finally {
    await profile.close();
  }
});
