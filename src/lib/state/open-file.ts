// From a file to the device: read, parse, compare with what is here, and add only when a person has said how.
import type { Initiative } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { compareIncoming, withNewIds, type Incoming } from '../domain/workfile/incoming.ts';
import { MAX_FILE_BYTES, parseWorkFile, type Refusal } from '../domain/workfile/parse.ts';
import { readInitiatives, takeIn } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { isShipped, loadInstrument } from '../persistence/instruments.ts';
import { readLocked, type LockedReading } from './locked-file.ts';
import { openStore, origin } from './store.ts';

export interface OpenedFile {
  readonly name: string;
  /** When the file was saved, ISO instant. */
  readonly exportedAt: string;
  readonly incoming: readonly Incoming[];
  readonly instruments: readonly Instrument[];
}

export type FileRefusal =
  | Refusal
  | Extract<LockedReading, { readonly ok: false }>['refusal']
  | { readonly reason: 'unreadable' | 'unknown-instrument' };
export type OpenResult =
  | { readonly ok: true; readonly opened: OpenedFile }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** How an initiative that is on the device already is to be met. */
export type Choice = 'keep-both' | 'replace';

/** @returns the locked file itself when it needs a passphrase; `openLocked` goes on from there */
export async function openFile(file: File): Promise<OpenResult | LockedReading> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, refusal: { reason: 'too-large' } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { ok: false, refusal: { reason: 'unreadable' } };
  }
  return (await readLocked(text)) ?? openText(file.name, text);
}

export async function openText(name: string, text: string): Promise<OpenResult> {
  const parsed = parseWorkFile(text);
  if (!parsed.ok) return { ok: false, refusal: parsed };
  const { db, autosave } = await openStore();
  const { initiatives, instruments } = parsed.file;
  for (const { instrument } of initiatives.flatMap(({ assessments }) => assessments)) {
    const inFile = instruments.some(
      ({ id, version }) => id === instrument.id && version === instrument.version,
    );
    const known = isShipped(instrument) || inFile;
    if (!known && !(await loadInstrument(db, instrument).catch(() => undefined)))
      return { ok: false, refusal: { reason: 'unknown-instrument' } };
  }
  await autosave.settled();
  const here = await readInitiatives(db, autosave.waiting);
  const incoming = compareIncoming(
    initiatives,
    here.map(({ initiative }) => initiative),
  );
  return { ok: true, opened: { name, exportedAt: parsed.file.exportedAt, incoming, instruments } };
}

/** @returns the initiatives as they are on the device afterwards */
export async function addOpened(opened: OpenedFile, choice: Choice): Promise<Initiative[]> {
  const { db, tabs } = await openStore();
  const { incoming, instruments } = opened;
  const replaced = incoming.flatMap(({ kind, initiative }) =>
    kind === 'differs' && choice === 'replace' ? [initiative.id] : [],
  );
  const initiatives = incoming.flatMap(({ kind, initiative }) => {
    if (kind === 'same') return [];
    return kind === 'differs' && choice === 'keep-both'
      ? [withNewIds(initiative, origin)]
      : [initiative];
  });
  // A file from a clock that runs ahead must not silence the reminder until that time comes.
  const filedAt = new Date(Math.min(Date.parse(opened.exportedAt), Date.now())).toISOString();
  await takeIn(db, { instruments, initiatives, replaced, filedAt });
  await noteAdded(db);
  tabs.announce({ here: true });
  const same = incoming.filter(({ kind }) => kind === 'same');
  return [...initiatives, ...same.map(({ initiative }) => initiative)];
}

/**
 * Opens the example through the same door as any other file. One that is on the device already is shown as it is.
 * @returns the id of its assessment
 */
export async function openExample(): Promise<string> {
  const { default: text } = await import('#instruments/iris/1.0.0/example.iris.json?raw');
  const result = await openText('example.iris.json', text);
  if (!result.ok) throw new Error(`The example was refused: ${result.refusal.reason}`);
  const unchanged = result.opened.incoming.filter(({ kind }) => kind !== 'differs');
  await addOpened({ ...result.opened, incoming: unchanged }, 'keep-both');
  const assessment = result.opened.incoming[0]?.initiative.assessments[0];
  return assessment?.id ?? '';
}
