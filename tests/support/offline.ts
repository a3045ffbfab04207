// A host of one's own that can be stopped and given a new version, and a visitor who lets a service worker in.
import { cp, mkdtemp } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  expect,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import {
  chooseFile,
  chooseLevel,
  downloadedPdf,
  expectSaved,
  expectStep,
  goToPart,
  rationale,
  savedFile,
} from './journey.ts';
import { initiativeOf, payload, times, workFileOf } from './work-file.ts';
import { m } from './messages.ts';

export const BUILD = process.env.IRIS_OUT ?? 'build';
/** The same app as it will be one day: `npm run build:next`. */
export const NEXT_BUILD = 'build-next';

export const READY = m.offline_ready();

export interface Host {
  readonly url: string;
  /** Every request since it was last emptied, as paths. */
  readonly asked: string[];
  /** May spoil an answer before it is given. */
  spoil: (response: ServerResponse) => void;
  /** The files of another build and none of the old ones, at the same address. */
  put(directory: string): Promise<void>;
  stop(): Promise<void>;
}

export async function hostOf(directory: string, base = '/'): Promise<Host> {
  const asked: string[] = [];
  const onRequest = (url: string, response: ServerResponse) => {
    asked.push(url);
    host.spoil(response);
  };
  let running = await serve({ directory, base, onRequest });
  const { url } = running;
  const stop = () => running.close();
  const host: Host = {
    url,
    asked,
    spoil: () => undefined,
    stop,
    async put(next) {
      await stop();
      running = await serve({ directory: next, base, onRequest, port: Number(new URL(url).port) });
    },
  };
  return host;
}

/** What a service worker takes most files from on a first visit. It is not one of the app's files. */
export const ARCHIVE = /\/archive\.[0-9a-f]+\.bin$/u;

/**
 * As a slow network does that is gone a moment later. What a browser has not looked at when a connection breaks it throws away,
 * so whoever stops the host waits until it has.
 * @param bytes of the archive that come; the rest never does
 */
export function heldInArchive(host: Host, bytes: number): void {
  host.spoil = (response) => {
    if (!ARCHIVE.test(response.req.url ?? '')) return;
    const write = response.write.bind(response) as (chunk: Buffer) => boolean;
    let sent = 0;
    response.write = (chunk: Buffer) => {
      sent += chunk.length;
      // Whoever writes waits for room.
      return sent <= bytes && write(chunk);
    };
  };
}

/** Paths of the files that a service worker has on the device so far. */
export async function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caught = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(caught)).flat().map(({ url }) => new URL(url).pathname);
  });
}

/** A copy of a build that may be spoilt. */
export async function copyOf(directory: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'iris-build-'));
  await cp(directory, copy, { recursive: true });
  return copy;
}

/** What the browser asked of the host, but for looking whether there is a new service worker. */
export function askedBesidesWorker({ asked }: Host): string[] {
  return asked.filter((path) => !path.endsWith('/service-worker.js'));
}

/** Chromium's own service for filling in forms. It is told of the fields on a page, not of what stands in them. */
const BROWSER = 'content-autofill.googleapis.com:443';

export interface Elsewhere {
  /** What was asked of any other host than this computer, by pages and workers. */
  readonly asked: string[];
  readonly port: number;
  close(): Promise<unknown>;
}

/** Stands between the browser and the world, lets nothing out and writes down who tried. */
export async function elsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    if (request.url !== BROWSER) asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    asked,
    port: (server.address() as { port: number }).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A browser that has never been here and lets service workers in. */
export async function visitor(
  browser: Browser,
  host: Host,
  world?: Elsewhere,
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: host.url,
    serviceWorkers: 'allow',
    ...(world && {
      proxy: { server: `http://127.0.0.1:${world.port}`, bypass: '127.0.0.1' },
    }),
  });
}

export function ready(page: Page): Locator {
  return page.getByRole('contentinfo').getByText(READY);
}

/** Opens the app and waits until it says that the network is no longer needed. */
export async function openUntilReady(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(ready(page)).toBeVisible();
}

/**
 * All that IRIS is for, from the start page and back to it, by what can be pressed.
 * @returns the address of the step on which a text was written
 */
export async function doEverything(page: Page, serial: number): Promise<string> {
  const home = () => page.getByRole('link', { name: m.app_home() }).click();
  await page.getByRole('link', { name: m.start_new() }).click();
  await page.getByRole('combobox', { name: m.setup_place() }).selectOption('Mora kommun');
  await page.getByRole('button', { name: m.setup_submit() }).click();
  await expectStep(page, 1);
  const written = page.url();
  await chooseLevel(page, '2 Delvis på plats');
  await rationale(page).fill(`Skrivet utan nät, gång ${serial}.`);
  await expectSaved(page);

  await goToPart(page, 'overview');
  await expect(page.getByRole('figure').locator('canvas').first()).toBeVisible();
  await goToPart(page, 'particulars');
  await expect(page.getByRole('combobox', { name: m.setup_place() })).toHaveValue('2062');
  await goToPart(page, 'documents');
  const { pdf, text } = await downloadedPdf(page);
  expect(pdf.language).toBe('sv-SE');
  expect(text).toContain(`Skrivetutannät,gång${serial}.`);
  const file = await savedFile(
    page,
    page.getByRole('main').getByRole('button', { name: m.save_to_file() }),
  );
  expect(JSON.stringify(file.data)).toContain(`Skrivet utan nät, gång ${serial}.`);

  await home();
  const title = `Öppnad ur fil ${serial}`;
  await chooseFile(
    page,
    payload(workFileOf([initiativeOf(times(14, 2), { title }, {}, 100 + serial)])),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await home();
  await page.getByRole('button', { name: m.start_example() }).click();
  await expect(page.getByText(m.overview_example()).first()).toBeVisible();
  await page.getByRole('link', { name: m.app_about() }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.about_heading());
  await home();
  await expect(page.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
  return written;
}
