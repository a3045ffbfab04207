// Every route of the app, read from its folder, and the addresses at which tests visit them.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { openAddress } from './open-address.ts';
import { root, steps } from './instrument.ts';
import { activityId } from './activity.ts';
import { pathOf } from './journey.ts';
import { m } from './messages.ts';
import { planInitiative } from './plan.ts';

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
  '/': { address: '/#/', heading: m.start_heading() },
  '/lagring': { address: '/#/lagring', heading: m.storage_heading() },
  '/ny/[[from]]': { address: '/#/ny', heading: m.setup_heading_new() },
  '/om': { address: '/#/om', heading: m.about_heading() },
  '/tillganglighet': { address: '/#/tillganglighet', heading: m.access_title() },
  '/skattning/[assessment]': { address: pathOf(), heading: planInitiative().title },
  '/skattning/[assessment]/forbered': {
    address: pathOf('/forbered'),
    heading: m.place_prepare(),
  },
  '/skattning/[assessment]/genomlasning': {
    address: pathOf('/genomlasning'),
    heading: m.review_title(),
  },
  '/skattning/[assessment]/laget': { address: pathOf('/laget'), heading: m.place_title() },
  '/skattning/[assessment]/nasta': { address: pathOf('/nasta'), heading: m.setup_title_new() },
  '/skattning/[assessment]/nyckeltal': { address: pathOf('/nyckeltal'), heading: m.figure_title() },
  '/skattning/[assessment]/over-tid': { address: pathOf('/over-tid'), heading: m.time_title() },
  '/skattning/[assessment]/aktivitet/[activity]': {
    address: pathOf(`/aktivitet/${activityId(1)}`),
    heading: 'Bestäm hur många timmar samordnaren har.',
  },
  '/skattning/[assessment]/ny-aktivitet/[[step]]/[[suggestion]]': {
    address: pathOf('/ny-aktivitet/3'),
    heading: m.plan_form_title(),
  },
  '/skattning/[assessment]/plan/[[view]]': { address: pathOf('/plan'), heading: m.plan_title() },
  '/skattning/[assessment]/rapport/[[document]]/[[version]]': {
    address: pathOf('/rapport'),
    heading: m.docpage_title(),
  },
  '/skattning/[assessment]/reflektion/[[part]]': {
    address: pathOf('/reflektion'),
    heading: m.reflect_title(),
  },
  '/skattning/[assessment]/steg/[step]': {
    address: pathOf('/steg/1'),
    heading: steps[0]!.question,
  },
  '/skattning/[assessment]/uppfoljning': {
    address: pathOf('/uppfoljning'),
    heading: m.round_heading(),
  },
  '/skattning/[assessment]/uppgifter': {
    address: pathOf('/uppgifter'),
    heading: m.setup_heading_edit(),
  },
};

/** Loads a route from nothing, as from a bookmark. */
export async function visit(page: Page, { address, heading }: Place): Promise<void> {
  await openAddress(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}
