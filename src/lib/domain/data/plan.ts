// The plan: its activities, and what each follow-up said.
import { placedSteps, type PlacedStep } from '../instrument/steps.ts';
import { historyOf, type HistoryItem } from '../plan/history.ts';
import type { Activity } from '../plan/schema.ts';
import { place, whose, type DataContext } from './context.ts';
import { date, longText, number, tableOf, text, type DataTable } from './table.ts';

interface ActivityCase {
  readonly number: number;
  readonly activity: Activity;
  readonly placed: PlacedStep | undefined;
}

export function activitiesTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns } = words;
  return tableOf<ActivityCase>(
    'handlingsplan',
    words.tables.activities,
    [
      ...whose<ActivityCase>(context),
      number(columns.activity, (one) => one.number),
      text(columns.kind, ({ activity }) => words.kindName(activity.kind)),
      ...place<ActivityCase>(context, ({ activity, placed }) => ({
        id: activity.step ?? '',
        placed,
      })),
      longText(columns.activityText, ({ activity }) => activity.text),
      text(columns.responsible, ({ activity }) => activity.responsible),
      text(columns.owner, ({ activity }) =>
        activity.owner ? words.ownerName(activity.owner) : '',
      ),
      longText(columns.contributors, ({ activity }) => activity.contributors),
      date(columns.due, ({ activity }) => activity.due),
      longText(columns.followUp, ({ activity }) => activity.followUp),
      text(columns.status, ({ activity }) => words.statusName(activity.status)),
      date(columns.endedOn, ({ activity }) => activity.endedOn),
      longText(columns.reason, ({ activity }) => activity.reason),
      longText(columns.obstacles, ({ activity }) => activity.obstacles),
      text(columns.goals, ({ activity }) => activity.goals.join(', ')),
    ],
    casesOf(context),
  );
}

interface NoteCase extends ActivityCase {
  readonly item: HistoryItem;
}

/**
 * Told from the activities by their number, which the table of activities gives. Status and date stand on the lines that
 * changed them, and on the one that the activity came with.
 */
export function notesTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns } = words;
  return tableOf<NoteCase>(
    'uppfoljningsanteckningar',
    words.tables.notes,
    [
      ...whose<NoteCase>(context),
      number(columns.activity, (one) => one.number),
      longText(columns.activityText, ({ activity }) => activity.text),
      date(columns.date, ({ item }) => item.note.date),
      longText(columns.note, ({ item }) => item.note.text),
      text(columns.status, ({ item }) => {
        const status = item.added ? item.note.status : item.status?.to;
        return status ? words.statusName(status) : '';
      }),
      date(columns.due, ({ item }) => (item.added ? item.note.due : (item.due?.to ?? null))),
    ],
    casesOf(context).flatMap((one) => historyOf(one.activity).map((item) => ({ ...one, item }))),
  );
}

/** A plan goes on over the years; its steps are those of the newest assessment whose questionnaire is here. */
function casesOf({ initiative, instrumentOf }: DataContext): ActivityCase[] {
  const instrument = initiative.assessments.map(instrumentOf).findLast((one) => one !== undefined);
  const steps = instrument ? placedSteps(instrument) : [];
  return initiative.activities.map((activity, index) => ({
    number: index + 1,
    activity,
    placed: steps.find(({ step }) => step.id === activity.step),
  }));
}
