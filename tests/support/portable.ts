// The one file of the portable edition, laid where people lay it, and opened as by a double click.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { root } from './instrument.ts';
import { m } from './messages.ts';

export const PORTABLE = fileURLToPath(new URL('build-portable/iris.html', root));

export interface Stick {
  /** A copy's address, in a folder of its own. */
  copy: (folder: string, name?: string) => string;
  /** A file of another kind; gives its address. */
  write: (folder: string, name: string, content: string) => string;
  remove: () => void;
}

export function newStick(): Stick {
  const folder = mkdtempSync(join(tmpdir(), 'iris-'));
  const place = (inside: string, name: string) => {
    mkdirSync(join(folder, inside), { recursive: true });
    return join(folder, inside, name);
  };
  return {
    copy(inside, name = 'IRIS på sticka.html') {
      const file = place(inside, name);
      copyFileSync(PORTABLE, file);
      return pathToFileURL(file).href;
    },
    write(inside, name, content) {
      const file = place(inside, name);
      writeFileSync(file, content);
      return pathToFileURL(file).href;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export async function openCopy(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.start_heading());
}

/** From the start page of a copy to its first step. */
export async function beginInCopy(page: Page, kommun = 'Mora kommun'): Promise<void> {
  await page.getByRole('link', { name: m.start_new() }).click();
  await page.getByRole('combobox', { name: m.setup_place() }).selectOption(kommun);
  await page.getByRole('button', { name: m.setup_submit() }).click();
  await expect(
    page.getByText(m.walk_where({ number: 1, total: 14 }), { exact: true }),
  ).toBeVisible();
}
