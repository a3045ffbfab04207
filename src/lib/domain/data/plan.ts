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
      number(columns.activity, (one) => one.number),
      longText(columns.activityText, ({ activity }) => activity.text),
      text(columns.responsible, ({ activity }) => activity.responsible),
      text(columns.owner, ({ activity }) =>
        activity.owner ? words.ownerName(activity.owner) : '',
      ),
      date(columns.due, ({ activity }) => activity.due),
      text(columns.status, ({ activity }) => words.statusName(activity.status)),
      ...place<ActivityCase>(context, ({ activity, placed }) => ({
        id: activity.step ?? '',
        placed,
      })),
      longText(columns.contributors, ({ activity }) => activity.contributors),
      longText(columns.followUp, ({ activity }) => activity.followUp),
      longText(columns.obstacles, ({ activity }) => activity.obstacles),
      date(columns.endedOn, ({ activity }) => activity.endedOn),
      longText(columns.reason, ({ activity }) => activity.reason),
      text(columns.kind, ({ activity }) => words.kindName(activity.kind)),
      text(columns.goals, ({ activity }) => activity.goals.join(', ')),
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
 * Told from the activities by their number. Status and date stand on the lines that
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
      longText(columns.note, ({ item }) => item.note.text),
      number(columns.formerNumber, ({ item }) => item.formerNumber ?? null),
      text(columns.status, ({ item }) => {
        const status = item.added ? item.note.status : item.status?.to;
        return status ? words.statusName(status) : '';
      }),
      date(columns.due, ({ item }) => (item.added ? item.note.due : (item.due?.to ?? null))),
      ...whose<NoteCase>(context),
    ],
    casesOf(context).flatMap((one) => historyOf(one.activity).map((item) => ({ ...one, item }))),
    2,
  );
}

/** A plan goes on over the years; its steps are those of the newest assessment whose questionnaire is here. */
function casesOf({ initiative, instrumentOf }: DataContext): ActivityCase[] {
  const instrument = initiative.assessments.map(instrumentOf).findLast((one) => one !== undefined);
  const steps = instrument ? placedSteps(instrument) : [];
  return initiative.activities.map((activity) => ({
    number: activity.number,
    activity,
    placed: steps.find(({ step }) => step.id === activity.step),
  }));
}
