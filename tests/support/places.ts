// Every route of the app, read from its folder, and the addresses at which tests visit them.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './instrument.ts';
import { pathOf } from './journey.ts';

/** Route ids as Kit writes them, such as `/skattning/[assessment]/rapport`. */
export function routes(): string[] {
  const folder = fileURLToPath(new URL('src/routes/', root));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.svelte'))
    .map((file) => `/${file.replace(/\/?\+page\.svelte$/, '').replaceAll('\\', '/')}`)
    .sort();
}

/** The address of each route when the assessment of `work-file.ts` is on the device. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  '/': '/#/',
  '/ny/[[from]]': '/#/ny',
  '/om': '/#/om',
  '/skattning/[assessment]': pathOf(),
  '/skattning/[assessment]/rapport': pathOf('/rapport'),
  '/skattning/[assessment]/steg/[step]': pathOf('/steg/1'),
  '/skattning/[assessment]/uppgifter': pathOf('/uppgifter'),
};
