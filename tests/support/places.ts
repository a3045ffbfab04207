// Every route of the app, read from its folder, and the addresses at which tests visit them.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { root, steps } from './instrument.ts';
import { activityId } from './activity.ts';
import { pathOf } from './journey.ts';

/** Route ids as Kit writes them, such as `/skattning/[assessment]/rapport`. */
export function routes(): string[] {
  const folder = fileURLToPath(new URL('src/routes/', root));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.svelte'))
    .map((file) => `/${file.replace(/\/?\+page\.svelte$/, '').replaceAll('\\', '/')}`)
    .sort();
}

export interface Place {
  readonly address: string;
  /** What the first heading says when the page is there. */
  readonly heading: string;
}

/** Where each route is when the initiative of `plan.ts` is on the device. */
export const PLACES: Readonly<Record<string, Place>> = {
  '/': { address: '/#/', heading: 'Från överenskommelse till vardag' },
  '/lagring': { address: '/#/lagring', heading: 'Lagring på den här datorn' },
  '/ny/[[from]]': { address: '/#/ny', heading: 'Börja en ny skattning' },
  '/om': { address: '/#/om', heading: 'Om IRIS' },
  '/skattning/[assessment]': { address: pathOf(), heading: 'Kvinnofrid – lokal överenskommelse' },
  '/skattning/[assessment]/laget': { address: pathOf('/laget'), heading: 'Var är vi i processen?' },
  '/skattning/[assessment]/nasta': { address: pathOf('/nasta'), heading: 'Ny skattning' },
  '/skattning/[assessment]/nyckeltal': { address: pathOf('/nyckeltal'), heading: 'Nyckeltal' },
  '/skattning/[assessment]/over-tid': { address: pathOf('/over-tid'), heading: 'Över tid' },
  '/skattning/[assessment]/aktivitet/[activity]': {
    address: pathOf(`/aktivitet/${activityId(1)}`),
    heading: 'Bestäm hur många timmar samordnaren har.',
  },
  '/skattning/[assessment]/ny-aktivitet/[[step]]/[[suggestion]]': {
    address: pathOf('/ny-aktivitet/3'),
    heading: 'Ny aktivitet',
  },
  '/skattning/[assessment]/plan/[[view]]': { address: pathOf('/plan'), heading: 'Handlingsplan' },
  '/skattning/[assessment]/rapport/[[document]]/[[version]]': {
    address: pathOf('/rapport'),
    heading: 'Dokument',
  },
  '/skattning/[assessment]/reflektion/[[part]]': {
    address: pathOf('/reflektion'),
    heading: 'Årlig reflektion',
  },
  '/skattning/[assessment]/steg/[step]': {
    address: pathOf('/steg/1'),
    heading: steps[0]!.question,
  },
  '/skattning/[assessment]/uppfoljning': {
    address: pathOf('/uppfoljning'),
    heading: 'Uppföljning av handlingsplanen',
  },
  '/skattning/[assessment]/uppgifter': {
    address: pathOf('/uppgifter'),
    heading: 'Uppgifter om skattningen',
  },
};

/** Loads a route from nothing, as from a bookmark. */
export async function visit(page: Page, { address, heading }: Place): Promise<void> {
  // A changed fragment alone would load nothing.
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(heading);
}
