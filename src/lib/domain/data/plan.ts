// The plan: its activities, and what each follow-up said.
import { placedSteps, type PlacedStep } from '../instrument/steps.ts';
import { isLate } from '../plan/due.ts';
import { isEnded } from '../plan/edit.ts';
import { historyOf, type HistoryItem } from '../plan/history.ts';
import type { Activity } from '../plan/schema.ts';
import { phaseColumns, stepColumns, whose, type DataContext } from './context.ts';
import { about, date, hidden, longText, number, tableOf, text, type DataTable } from './table.ts';

interface ActivityCase {
  readonly number: number;
  readonly activity: Activity;
  readonly placed: PlacedStep | undefined;
}

export function activitiesTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns } = words;
  const yesNo = (is: boolean) => (is ? words.yes : words.no);
  const stepOf = ({ activity, placed }: ActivityCase) => ({ id: activity.step ?? '', placed });
  return tableOf<ActivityCase>(
    'handlingsplan',
    words.tables.activities,
    [
      number(columns.activity, (one) => one.number),
      longText(columns.activityText, ({ activity }) => activity.text),
      text(columns.responsible, ({ activity }) => activity.responsible),
      text(columns.owner, ({ activity }) =>
        activity.owner ? words.ownerName(activity.owner) : '',
      ),
      date(columns.due, ({ activity }) => activity.due),
      text(columns.status, ({ activity }) => words.statusName(activity.status)),
      text(columns.open, ({ activity }) => yesNo(!isEnded(activity.status))),
      text(columns.late, ({ activity }) => yesNo(isLate(activity, context.day))),
      date(columns.asOf, () => context.day),
      ...stepColumns<ActivityCase>(context, stepOf),
      longText(columns.contributors, ({ activity }) => activity.contributors),
      longText(columns.followUp, ({ activity }) => activity.followUp),
      longText(columns.obstacles, ({ activity }) => activity.obstacles),
      date(columns.endedOn, ({ activity }) => activity.endedOn),
      longText(columns.reason, ({ activity }) => activity.reason),
      text(columns.kind, ({ activity }) => words.kindName(activity.kind)),
      text(columns.goals, ({ activity }) => activity.goals.join(', ')),
      // The step says it.
      ...hidden(phaseColumns<ActivityCase>(context, stepOf)),
      ...whose<ActivityCase>(context),
    ],
    casesOf(context),
    2,
  );
}

interface NoteCase extends ActivityCase {
  readonly item: HistoryItem;
}

/**
 * Told from the activities by their number. Each line says what happened; status and date stand on the lines that
 * changed them, and on the one that the activity came with.
 */
export function notesTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns } = words;
  return tableOf<NoteCase>(
    'uppfoljningsanteckningar',
    words.tables.notes,
    [
      number(columns.activity, (one) => one.number),
      longText(columns.activityText, ({ activity }) => activity.text),
      date(columns.date, ({ item }) => item.note.date),
      text(columns.event, ({ item }) => eventsOf(item).map(words.eventName).join('; ')),
      longText(columns.note, ({ item }) => item.note.text),
      text(columns.newStatus, ({ item }) => {
        const status = item.added ? item.note.status : item.status?.to;
        return status ? words.statusName(status) : '';
      }),
      date(columns.newDue, ({ item }) => (item.added ? item.note.due : (item.due?.to ?? null))),
      // Few plans have any.
      ...about<NoteCase>([number(columns.formerNumber, ({ item }) => item.formerNumber ?? null)]),
      ...whose<NoteCase>(context),
    ],
    casesOf(context).flatMap((one) => historyOf(one.activity).map((item) => ({ ...one, item }))),
    2,
  );
}

export type PlanEvent = 'added' | 'status' | 'due' | 'number' | 'note';

function eventsOf({ added, status, due, formerNumber, note }: HistoryItem): PlanEvent[] {
  const events: readonly [PlanEvent, boolean][] = [
    ['added', added],
    ['status', status !== undefined],
    ['due', due !== undefined],
    ['number', formerNumber !== undefined],
    ['note', note.text !== ''],
  ];
  return events.flatMap(([event, is]) => (is ? [event] : []));
}

/** By number, as it is cited. A plan goes on over the years; its steps are those of the newest assessment whose questionnaire is here. */
function casesOf({ initiative, instrumentOf }: DataContext): ActivityCase[] {
  const instrument = initiative.assessments.map(instrumentOf).findLast((one) => one !== undefined);
  const steps = instrument ? placedSteps(instrument) : [];
  return initiative.activities
    .map((activity) => ({
      number: activity.number,
      activity,
      placed: steps.find(({ step }) => step.id === activity.step),
    }))
    .sort((a, b) => a.number - b.number);
}
