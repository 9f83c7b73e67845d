import type {
  EditSeries,
  HolidayPolicy,
  InterventionKind,
  LocalDateTime,
  Plan,
  PutSeries,
  Series,
  SeriesChange,
} from '@pastille/scheduling';
import { dayOfLocal, formatLocalDate, toLocal, type LocalDate } from '@pastille/time';
import type { NewPreset } from '../popover/opened.js';
import { formatTime, parseTime, teamFrom } from '../popover/slot-form.js';
import { newId } from '../state/new-id.js';
import { amountLabel, readAmount, type Language } from '../view/words.js';
import { opensTasks, recurrenceOf, repeatOf, usualRepeat, type Repeat } from './repeat.js';

/** What stands in the form, as it was typed. */
export interface SeriesDraft {
  readonly id: string;
  readonly kind: InterventionKind;
  readonly title: string;
  readonly worksiteId: string | null;
  readonly taskId: string | null;
  readonly clientId: string | null;
  readonly people: readonly string[];
  readonly date: LocalDate;
  readonly time: string;
  readonly duration: string;
  readonly repeat: Repeat;
  readonly holidays: HolidayPolicy;
}

/** Which visits of a series are edited; `null` in its place: a new series. */
export interface SeriesEditing {
  readonly series: Series;
  readonly key: LocalDateTime;
  readonly scope: 'following' | 'all';
}

const USUAL_MINUTES = 120;

export function newDraft(plan: Plan, language: Language, preset: NewPreset): SeriesDraft {
  const local = toLocal(plan.settings.zone, preset.start);
  const day = dayOfLocal(local);
  const date = formatLocalDate(day);
  const minute = local - 1440 * day;
  return {
    ...{ id: newId(), kind: 'appointment', title: '', taskId: null },
    worksiteId: preset.worksiteId,
    clientId: plan.records.worksite.get(preset.worksiteId ?? '')?.clientId ?? null,
    people: preset.resourceId ? [preset.resourceId] : [],
    ...{ date, time: formatTime(minute === 0 ? 480 : minute) },
    duration: amountLabel(language, { minutes: USUAL_MINUTES }),
    ...{ repeat: usualRepeat(date), holidays: 'next' },
  };
}

/** The series as it is, at the visit from which it is edited. */
export function draftOf({ series, key }: SeriesEditing, language: Language): SeriesDraft {
  const { title, worksiteId, taskId, clientId, kind, amount, holidays, team } = series;
  return {
    ...{ id: newId(), kind, title: title ?? '', worksiteId, taskId, clientId, holidays },
    people: team.map(({ resourceId }) => resourceId),
    ...{ date: key.slice(0, 10), time: key.slice(11) },
    duration: amountLabel(language, amount),
    repeat: repeatOf(series),
  };
}

interface Read {
  readonly start: LocalDateTime;
  readonly amount: Series['amount'];
  readonly title: string | null;
  readonly recurrence: Series['recurrence'];
}

/** `null` while something is missing or cannot be read. */
function read(plan: Plan, draft: SeriesDraft): Read | null {
  const minute = parseTime(draft.time);
  const amount = readAmount(draft.duration);
  const recurrence = recurrenceOf(draft.repeat, draft.date);
  const title = draft.title.trim() || null;
  const isNamed = title !== null || plan.records.task.has(draft.taskId ?? '');
  if (minute === null || !amount || !recurrence || !isNamed) return null;
  return { start: `${draft.date}T${formatTime(minute)}`, amount, title, recurrence };
}

/** A delivery has its minutes; a day of it would be a day of the clock. */
const kindOf = ({ kind, repeat }: SeriesDraft): InterventionKind =>
  opensTasks(repeat) ? 'work' : kind;

/** Nothing is hung on a worksite and on another client at once. */
function placeOf(plan: Plan, { worksiteId, clientId }: SeriesDraft) {
  const worksite = worksiteId ? plan.records.worksite.get(worksiteId) : undefined;
  return {
    worksiteId,
    clientId: worksite?.clientId ?? clientId,
    locationId: worksite?.locationId ?? null,
  };
}

function putCommand(plan: Plan, draft: SeriesDraft, of: Series | null): PutSeries | null {
  const found = read(plan, draft);
  if (!found) return null;
  const kind = kindOf(draft);
  return {
    type: 'put-series',
    series: {
      ...{ id: of?.id ?? draft.id, ...found, holidays: draft.holidays },
      ...{ splitFrom: of?.splitFrom ?? null, note: of?.note ?? null },
      ...(of
        ? {
            kind: of.kind,
            worksiteId: of.worksiteId,
            clientId: of.clientId,
            taskId: of.taskId,
            locationId: of.locationId,
          }
        : { kind, ...placeOf(plan, draft), taskId: kind === 'work' ? draft.taskId : null }),
      team: teamFrom(draft.people),
    },
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed: a start that moves takes its rule along, unless the rule was changed itself. */
function changeOf(before: SeriesDraft, draft: SeriesDraft, found: Read): SeriesChange {
  const moved = before.date !== draft.date || before.time !== draft.time;
  return {
    ...(moved ? { start: found.start } : {}),
    ...(isSame(before.repeat, draft.repeat) ? {} : { recurrence: found.recurrence }),
    ...(before.duration === draft.duration ? {} : { amount: found.amount }),
    ...(before.holidays === draft.holidays ? {} : { holidays: draft.holidays }),
    ...(isSame(before.people, draft.people) ? {} : { team: teamFrom(draft.people) }),
    ...(before.title === draft.title ? {} : { title: found.title }),
  };
}

/** What the form would do; `null` while something is missing or cannot be read. */
export function commandOf(
  plan: Plan,
  draft: SeriesDraft,
  editing: { readonly of: SeriesEditing; readonly before: SeriesDraft } | null,
): PutSeries | EditSeries | null {
  if (!editing) return putCommand(plan, draft, null);
  const { series, key, scope } = editing.of;
  if (series.recurrence.type !== 'rule') return putCommand(plan, draft, series);
  const found = read(plan, draft);
  if (!found) return null;
  const change = changeOf(editing.before, draft, found);
  return { type: 'edit-series', seriesId: series.id, key, scope, change, newId: draft.id };
}
