import type { CalendarRow, CommandInput } from '@pastille/contracts';
import type { Absence, AbsenceReason, Amount, Intervention, Plan } from '@pastille/scheduling';
import { importedId } from '@pastille/scheduling/series';

export type ImportAs = 'absences' | 'appointments';

/** What the times of a calendar are to become, and whose they are. */
export interface Choice {
  readonly resourceId: string;
  readonly as: ImportAs;
  readonly reason: AbsenceReason;
}

/** One time of the file beside what the plan has of it from an earlier import. */
export interface Becoming {
  readonly row: CalendarRow;
  /** The same for the same event and person, however often it is imported. */
  readonly id: string;
  readonly is: 'new' | 'same' | 'changed' | 'cancelled';
}

type BatchInput = Extract<CommandInput, { type: 'batch' }>;
type Part = BatchInput['commands'][number];

const DAY = 1440;

/** Days stay days; hours are minutes. */
const amountOf = ({ allDay, start, end }: CalendarRow): Amount =>
  allDay
    ? { halfDays: 2 * Math.max(1, Math.round((end - start) / DAY)) }
    : { minutes: end - start };

function hasMoved(row: CalendarRow, known: Absence | Intervention): boolean {
  if (known.start !== row.start) return true;
  if (!('amount' in known)) return known.end !== row.end;
  return JSON.stringify(known.amount) !== JSON.stringify(amountOf(row));
}

function knownAs(plan: Plan, as: ImportAs, id: string): Absence | Intervention | undefined {
  return as === 'absences' ? plan.records.absence.get(id) : plan.intervention(id);
}

function whatIs(row: CalendarRow, known: Absence | Intervention | undefined): Becoming['is'] {
  if (row.cancelled) return 'cancelled';
  if (!known) return 'new';
  // What somebody cancelled or closed here since is theirs: it is not brought back.
  const isOver = 'state' in known && known.state !== 'open';
  return !isOver && hasMoved(row, known) ? 'changed' : 'same';
}

/** Each time of the file, recognised by its UID where it was imported before. */
export const becomings = (
  plan: Plan,
  rows: readonly CalendarRow[],
  { resourceId, as }: Choice,
): readonly Becoming[] =>
  rows.map((row) => {
    const { uid, key } = row;
    const id = importedId({ uid: `${as} ${uid}`, key, resourceId });
    return { row, id, is: whatIs(row, knownAs(plan, as, id)) };
  });

const noteOf = ({ title, note }: CalendarRow): string | null =>
  [title, note].filter(Boolean).join('\n').slice(0, 1_000) || null;

const absence = ({ row, id }: Becoming, { resourceId, reason }: Choice): Part => ({
  type: 'put-absence',
  absence: { id, resourceId, reason, start: row.start, end: row.end, note: noteOf(row) },
});

function appointment({ row, id, is }: Becoming, { resourceId }: Choice): Part {
  const { start, note, title } = row;
  const amount = amountOf(row);
  if (is === 'changed')
    return { type: 'resize', interventionId: id, start, amount, end: null, ripple: 'none' };
  return {
    ...{ type: 'schedule', interventionId: id, kind: 'appointment', ripple: 'none' },
    ...{ title: title || null, start, end: null, amount, note },
    team: [{ resourceId, role: 'lead', days: null }],
  };
}

/** All that was chosen as one act: one step to undo. `null`: there is nothing to do. */
export function importCommand(chosen: readonly Becoming[], choice: Choice): BatchInput | null {
  const parts = chosen
    .filter(({ is }) => is === 'new' || is === 'changed')
    .map((one) => (choice.as === 'absences' ? absence(one, choice) : appointment(one, choice)));
  return parts.length === 0 ? null : { type: 'batch', commands: parts };
}

const WORDS: readonly (readonly [AbsenceReason, RegExp])[] = [
  ['school', /école|cfa|lycée|iut|cours|school|alternance/i],
  ['leave', /cong[ée]|vacances|rtt|leave|holiday/i],
  ['training', /formation|stage|caces|training/i],
  ['sickness', /maladie|arrêt|sick/i],
];

/** What most of its words speak of; whole days are absences, hours are appointments. */
export function guessOf(rows: readonly CalendarRow[]): Pick<Choice, 'as' | 'reason'> {
  const [best] = WORDS.map(([reason, words]) => ({
    reason,
    count: rows.filter(({ title }) => words.test(title)).length,
  })).sort((a, b) => b.count - a.count);
  const reason = best && best.count > 0 ? best.reason : 'other';
  const days = rows.filter(({ allDay }) => allDay).length;
  const isAway = days * 2 >= rows.length || (best?.count ?? 0) * 2 > rows.length;
  return { as: isAway ? 'absences' : 'appointments', reason };
}
