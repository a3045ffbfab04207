// From a file to the device: read, parse, compare with what is here, and add only when a person has said how.
import type { Initiative } from '../domain/assessment/schema.ts';
import { cleanText } from '../domain/clean-text.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import type { Problem } from '../domain/problem.ts';
import type { Side } from '../domain/workfile/differences.ts';
import {
  choicesFor,
  compareIncoming,
  idsElsewhere,
  withNewIds,
  type Incoming,
} from '../domain/workfile/incoming.ts';
import { mergeInitiatives } from '../domain/workfile/merge.ts';
import { MAX_FILE_BYTES, parseWorkFile, type Refusal } from '../domain/workfile/parse.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import { adoptedAssessments } from '../domain/reflection/adoption.ts';
import type { StoredInitiative } from '../persistence/assemble.ts';
import { readInitiatives, takeIn } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { isShipped, loadInstrument } from '../persistence/instruments.ts';
import { readLocked, type LockedReading } from './locked-file.ts';
import { openStore, origin, type Store } from './store.ts';
import { undo } from './undo.svelte.ts';

export interface OpenedFile {
  readonly name: string;
  /** What the file holds, for the comparison is made anew when it is added. */
  readonly initiatives: readonly Initiative[];
  readonly incoming: readonly Incoming[];
  readonly instruments: readonly Instrument[];
  /** When the file was saved, ISO instant. */
  readonly exportedAt: string;
}

export type FileRefusal =
  | Refusal
  | Extract<LockedReading, { readonly ok: false }>['refusal']
  | { readonly reason: 'unreadable' }
  | {
      readonly reason: 'unknown-instrument' | 'id-elsewhere' | 'too-much';
      readonly problems: readonly Problem[];
    };
type Refused = { readonly ok: false; readonly refusal: FileRefusal };
export type OpenResult = { readonly ok: true; readonly opened: OpenedFile } | Refused;
export type AddResult =
  | {
      readonly ok: true;
      /** As they are on the device afterwards. */
      readonly initiatives: readonly Initiative[];
      /** Those of them that no file holds as they now are. */
      readonly merged: readonly Initiative[];
    }
  | Refused;

/** How initiatives that are on the device already are to be met; a map says it unit by unit, by `choiceKey`. */
export type Choice = 'keep-both' | 'newer' | ReadonlyMap<string, Side>;

/** @returns the locked file itself when it needs a passphrase; `openLocked` goes on from there */
export async function openFile(file: File, store?: Store): Promise<OpenResult | LockedReading> {
  if (file.size > MAX_FILE_BYTES) return refused({ reason: 'too-large' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return refused({ reason: 'unreadable' });
  }
  return (await readLocked(text)) ?? openText(file.name, text, store);
}

export async function openText(name: string, text: string, store?: Store): Promise<OpenResult> {
  const parsed = parseWorkFile(text);
  if (!parsed.ok) return refused(parsed);
  const { db, autosave } = store ?? (await openStore());
  const { initiatives, instruments, exportedAt } = parsed.file;
  const unknown = await unknownInstruments(db, initiatives, instruments);
  if (unknown.length > 0) return refused({ reason: 'unknown-instrument', problems: unknown });
  await autosave.settled();
  const here = await initiativesOn(db, autosave);
  const elsewhere = idsElsewhere(initiatives, here);
  if (elsewhere.length > 0) return refused({ reason: 'id-elsewhere', problems: elsewhere });
  const incoming = compareIncoming(initiatives, here);
  return { ok: true, opened: { name, initiatives, incoming, instruments, exportedAt } };
}

/**
 * All of the file or nothing of it, in one transaction. What is here is read again in it: another tab may have written while
 * the person was choosing, and what has come to differ since then stays as it is here.
 */
export async function addOpened(
  {
    initiatives,
    instruments,
    exportedAt,
    reason = '',
  }: Omit<OpenedFile, 'name' | 'incoming'> & {
    /** What the log of an assessment says where a choice closes it, opens it or lets it be. */
    readonly reason?: string;
  },
  choice: Choice,
  store?: Store,
): Promise<AddResult> {
  const { db, autosave, tabs } = store ?? (await openStore());
  await autosave.settled();
  // A file from a clock that runs ahead must not silence the reminder until that time comes.
  const filedAt = new Date(Math.min(Date.parse(exportedAt), Date.now())).toISOString();
  let before: readonly StoredInitiative[] = [];
  const result = await db.transaction('rw', db.tables, async (): Promise<AddResult> => {
    before = await readInitiatives(db, autosave.waiting);
    const here = before.map(({ initiative }) => initiative);
    const elsewhere = idsElsewhere(initiatives, here);
    if (elsewhere.length > 0) return refused({ reason: 'id-elsewhere', problems: elsewhere });

    const met = compareIncoming(initiatives, here).map((item) => meet(item, choice, reason));
    const written = met.flatMap(({ initiative, isWritten }) => (isWritten ? [initiative] : []));
    const problems = problemsAfterwards(written);
    if (problems.length > 0) return refused({ reason: 'too-much', problems });
    const merged = written.filter(({ id }) => here.some((one) => one.id === id));
    await takeIn(db, {
      instruments: usedBy(written, instruments),
      initiatives: written,
      replaced: merged.map(({ id }) => id),
      filedAt,
    });
    return { ok: true, initiatives: met.map(({ initiative }) => initiative), merged };
  });
  if (result.ok) {
    const replaced = before.filter(({ initiative }) =>
      result.merged.some(({ id }) => id === initiative.id),
    );
    if (replaced.length > 0) undo.remember({ kind: 'merge', before: replaced, at: origin.now() });
    await noteAdded(db);
    tabs.announce({ here: true });
  }
  return result;
}

async function initiativesOn(db: Store['db'], autosave: Store['autosave']): Promise<Initiative[]> {
  return (await readInitiatives(db, autosave.waiting)).map(({ initiative }) => initiative);
}

function meet(
  item: Incoming,
  choice: Choice,
  reason: string,
): { initiative: Initiative; isWritten: boolean } {
  const { initiative } = item;
  if (item.kind !== 'differs') return { initiative, isWritten: item.kind === 'new' };
  if (choice === 'keep-both')
    return { initiative: withNewIds(initiative, origin), isWritten: true };
  const choices = choicesFor(choice, initiative.id);
  const turn = { at: origin.now(), reason: cleanText(reason) };
  return { initiative: mergeInitiatives(item.here, initiative, choices, turn), isWritten: true };
}

/** What could be saved but not opened again must not be written: two versions can together be more than a file takes. */
function problemsAfterwards(initiatives: readonly Initiative[]): readonly Problem[] {
  if (initiatives.length === 0) return [];
  const text = printWorkFile({ initiatives, instruments: [], app: '', exportedAt: origin.now() });
  const parsed = parseWorkFile(text);
  if (parsed.ok) return [];
  return parsed.reason === 'damaged'
    ? parsed.problems
    : [{ path: [], code: 'too_big', detail: '' }];
}

async function unknownInstruments(
  db: Store['db'],
  initiatives: readonly Initiative[],
  instruments: readonly Instrument[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [i, { assessments }] of initiatives.entries())
    for (const [a, { instrument }] of assessments.entries()) {
      const known =
        isShipped(instrument) ||
        instruments.some(({ id, version }) => isInstrument(instrument, id, version)) ||
        (await loadInstrument(db, instrument).catch(() => undefined));
      if (!known)
        problems.push({
          path: ['initiatives', i, 'assessments', a, 'instrument'],
          code: 'unknown_reference',
          detail: `${instrument.id} ${instrument.version}`.slice(0, 80),
        });
    }
  return problems;
}

/** Questions that nothing in the file was made with are of no use here. */
function usedBy(
  initiatives: readonly Initiative[],
  instruments: readonly Instrument[],
): Instrument[] {
  const used = initiatives.flatMap((initiative) => [
    ...initiative.assessments,
    ...adoptedAssessments(initiative),
  ]);
  return instruments.filter(({ id, version }) =>
    used.some(({ instrument }) => isInstrument(instrument, id, version)),
  );
}

function isInstrument(one: { id: string; version: string }, id: string, version: string): boolean {
  return one.id === id && one.version === version;
}

function refused(refusal: FileRefusal): Refused {
  return { ok: false, refusal };
}

/** The questions behind what differs, by assessment id, for their words. One that cannot be loaded is left out. */
export async function instrumentsOf({
  incoming,
  instruments,
}: OpenedFile): Promise<ReadonlyMap<string, Instrument>> {
  const { db } = await openStore();
  const found = new Map<string, Instrument>();
  for (const item of incoming) {
    if (item.kind !== 'differs') continue;
    for (const { id, instrument } of [...item.initiative.assessments, ...item.here.assessments]) {
      const own = instruments.find((one) => isInstrument(instrument, one.id, one.version));
      const loaded = await loadInstrument(db, instrument).catch(() => own);
      if (loaded) found.set(id, loaded);
    }
  }
  return found;
}

/**
 * Opens the example through the same door as any other file. One that is on the device already is shown as it is.
 * @returns the id of its assessment
 */
export async function openExample(): Promise<string> {
  const { default: text } = await import('#instruments/iris/1.0.0/example.iris.json?raw');
  const result = await openText('example.iris.json', text);
  if (!result.ok) throw new Error(`The example was refused: ${result.refusal.reason}`);
  const { opened } = result;
  if (opened.incoming.every(({ kind }) => kind === 'new')) await addOpened(opened, 'keep-both');
  return opened.initiatives[0]?.assessments[0]?.id ?? '';
}
