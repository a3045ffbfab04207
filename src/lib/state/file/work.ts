// What is done with a file, apart from every page: read, check, compare with what is here, and take in when a person has
// said how. The worker and, where there is none, the page do the same (docs/decisions/0025-files-in-a-worker.md).
import type { Initiative } from '../../domain/assessment/schema.ts';
import { cleanText } from '../../domain/clean-text.ts';
import type { Instrument } from '../../domain/instrument/schema.ts';
import type { Problem } from '../../domain/problem.ts';
import { adoptedAssessments } from '../../domain/reflection/adoption.ts';
import type { Side } from '../../domain/workfile/differences.ts';
import {
  choicesFor,
  compareIncoming,
  idsElsewhere,
  withNewIds,
  type Incoming,
} from '../../domain/workfile/incoming.ts';
import { mergeInitiatives } from '../../domain/workfile/merge.ts';
import { MAX_FILE_BYTES, parseWorkFile, type Refusal } from '../../domain/workfile/parse.ts';
import { printWorkFile } from '../../domain/workfile/print.ts';
import type { WorkFile } from '../../domain/workfile/schema.ts';
import type { StoredInitiative } from '../../persistence/assemble.ts';
import type { Database } from '../../persistence/database.ts';
import type { Edit } from '../../persistence/edit.ts';
import { readInitiatives, takeIn } from '../../persistence/initiatives.ts';
import { isShipped, keptInstrument } from '../../persistence/kept-instruments.ts';
import { readLocked, type LockedReading } from '../locked-file.ts';
import { origin } from '../origin.ts';

/** Where the work is done, as the page has it. */
export interface Device {
  readonly db: Database;
  /** Edits that are typed but not committed; they count as if they were. */
  readonly waiting: readonly Edit[];
}

/**
 * Told how much of it is done, from 0 to 1.
 * @throws when somebody has cancelled: nothing has been written by then
 */
export type Watch = (share: number) => void;

export type FileRefusal =
  | Refusal
  | Extract<LockedReading, { readonly ok: false }>['refusal']
  | { readonly reason: 'unreadable' }
  | {
      readonly reason: 'unknown-instrument' | 'id-elsewhere' | 'too-much';
      readonly problems: readonly Problem[];
    };
export type Refused = { readonly ok: false; readonly refusal: FileRefusal };

/** What a file holds. The comparison is made anew when it is added. */
export interface Content extends Pick<WorkFile, 'initiatives' | 'instruments' | 'exportedAt'> {
  readonly incoming: readonly Incoming[];
}
export type ReadResult = { readonly ok: true; readonly content: Content } | Refused;

export type TakenIn =
  | {
      readonly ok: true;
      /** As they are on the device afterwards. */
      readonly initiatives: readonly Initiative[];
      /** Those that gave way, as they were before. */
      readonly replaced: readonly StoredInitiative[];
    }
  | Refused;

/** How initiatives that are on the device already are to be met; a map says it unit by unit, by `choiceKey`. */
export type Choice = 'keep-both' | 'newer' | ReadonlyMap<string, Side>;

/** How far the work has come when a part of it is done. */
const DONE = { read: 0.1, parsed: 0.3, met: 0.5, checked: 0.6 } as const;

/** @returns the locked file itself when it needs a passphrase; `unlock` gives the text of it */
export async function readFile(
  file: File,
  device: Device,
  watch: Watch,
): Promise<ReadResult | LockedReading> {
  if (file.size > MAX_FILE_BYTES) return refused({ reason: 'too-large' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return refused({ reason: 'unreadable' });
  }
  return (await readLocked(text)) ?? readText(text, device, watch);
}

export async function readText(
  text: string,
  { db, waiting }: Device,
  watch: Watch,
): Promise<ReadResult> {
  await pause();
  watch(DONE.read);
  const parsed = parseWorkFile(text);
  if (!parsed.ok) return refused(parsed);
  await pause();
  watch(DONE.parsed);
  const { initiatives, instruments, exportedAt } = parsed.file;
  const unknown = await unknownInstruments(db, initiatives, instruments);
  if (unknown.length > 0) return refused({ reason: 'unknown-instrument', problems: unknown });
  const here = (await readInitiatives(db, waiting)).map(({ initiative }) => initiative);
  const elsewhere = idsElsewhere(initiatives, here);
  if (elsewhere.length > 0) return refused({ reason: 'id-elsewhere', problems: elsewhere });
  const incoming: Incoming[] = [];
  for (const one of initiatives) {
    incoming.push(...compareIncoming([one], here));
    await pause();
    watch(DONE.parsed + (1 - DONE.parsed) * (incoming.length / initiatives.length));
  }
  return { ok: true, content: { initiatives, incoming, instruments, exportedAt } };
}

/**
 * All of the file or nothing of it, in one transaction. What is here is read again in it: another tab may have written while
 * the person was choosing, and what has come to differ since then stays as it is here.
 * @param reason what the log of an assessment says where a choice closes it, opens it or lets it be
 */
export async function takeInContent(
  { initiatives, instruments, exportedAt }: Omit<Content, 'incoming'>,
  choice: Choice,
  reason: string,
  { db, waiting }: Device,
  watch: Watch,
): Promise<TakenIn> {
  // A file from a clock that runs ahead must not silence the reminder until that time comes.
  const filedAt = new Date(Math.min(Date.parse(exportedAt), Date.now())).toISOString();
  return db.transaction('rw', db.tables, async (): Promise<TakenIn> => {
    const before = await readInitiatives(db, waiting);
    const here = before.map(({ initiative }) => initiative);
    const elsewhere = idsElsewhere(initiatives, here);
    if (elsewhere.length > 0) return refused({ reason: 'id-elsewhere', problems: elsewhere });

    const met = compareIncoming(initiatives, here).map((item) => meet(item, choice, reason));
    watch(DONE.met);
    const written = met.flatMap(({ initiative, isWritten }) => (isWritten ? [initiative] : []));
    const problems = problemsAfterwards(written);
    if (problems.length > 0) return refused({ reason: 'too-much', problems });
    watch(DONE.checked);
    const replaced = before.filter(({ initiative: { id } }) =>
      written.some((one) => one.id === id),
    );
    await takeIn(db, {
      instruments: usedBy(written, instruments),
      initiatives: written,
      replaced: replaced.map(({ initiative: { id } }) => id),
      filedAt,
    });
    // The last moment: whoever has cancelled by now gets everything back as it was.
    watch(1);
    return { ok: true, initiatives: met.map(({ initiative }) => initiative), replaced };
  });
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
  db: Database,
  initiatives: readonly Initiative[],
  instruments: readonly Instrument[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [i, { assessments }] of initiatives.entries())
    for (const [a, { instrument }] of assessments.entries()) {
      const known =
        isShipped(instrument) ||
        instruments.some((one) => isInstrument(one, instrument)) ||
        (await keptInstrument(db, instrument).catch(() => undefined));
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
  return instruments.filter((one) => used.some(({ instrument }) => isInstrument(one, instrument)));
}

type Reference = Pick<Instrument, 'id' | 'version'>;
function isInstrument(one: Reference, other: Reference): boolean {
  return one.id === other.id && one.version === other.version;
}

function refused(refusal: FileRefusal): Refused {
  return { ok: false, refusal };
}

/** Lets what waits have its turn: on a page somebody may want to cancel, and sees how far it has come. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
