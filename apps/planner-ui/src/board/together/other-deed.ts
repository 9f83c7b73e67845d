import type { ChangeSet, Intervention, Plan } from '@pastille/scheduling';
import { dayOfLocal, toLocal, type Minutes } from '@pastille/time';
import type { TFunction } from 'i18next';
import type { Told } from '../state/snapshot.js';
import { titleOf, worksiteName } from '../view/names.js';
import { clock, weekdayDay, type Language } from '../view/words.js';

export interface Telling {
  readonly plan: Plan;
  readonly t: TFunction<'together'>;
  readonly language: Language;
}

type OnBar = Extract<ChangeSet[number], { kind: 'intervention' }>;
type Deed =
  | 'put'
  | 'off'
  | 'back'
  | 'moved'
  | 'resized'
  | 'team'
  | 'timeLocked'
  | 'timeUnlocked'
  | 'teamLocked'
  | 'teamUnlocked'
  | 'closed'
  | 'reopened'
  | 'note'
  | 'changed';

const isOff = (one: Intervention | null): boolean => one === null || one.state === 'cancelled';
const differs = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);

function ofState(before: Intervention | null, after: Intervention | null): Deed | null {
  if (isOff(after)) return 'off';
  if (before === null) return 'put';
  if (isOff(before)) return 'back';
  if (before.state === after?.state) return null;
  return after?.state === 'done' ? 'closed' : 'reopened';
}

function ofLocks({ lock: before }: Intervention, { lock: after }: Intervention): Deed | null {
  if (before.time === null && after.time) return 'timeLocked';
  if (before.time && after.time === null) return 'timeUnlocked';
  if (before.team === null && after.team) return 'teamLocked';
  return before.team && after.team === null ? 'teamUnlocked' : null;
}

/** What of a bar is another now, the thing one would say first. */
export function deedOn({ before, after }: Pick<OnBar, 'before' | 'after'>): Deed {
  const state = ofState(before, after);
  if (state || !before || !after) return state ?? 'changed';
  if (before.start !== after.start) return 'moved';
  if (before.end !== after.end) return 'resized';
  if (differs(before.team, after.team)) return 'team';
  return ofLocks(before, after) ?? (before.note === after.note ? 'changed' : 'note');
}

function instant({ plan, language }: Telling, at: Minutes): string {
  const local = toLocal(plan.settings.zone, at);
  return `${weekdayDay(language, dayOfLocal(local))} ${clock(language, local)}`;
}

function onBar(name: string, change: OnBar, telling: Telling): string {
  const { plan, t } = telling;
  const deed = deedOn(change);
  const one = change.after ?? change.before;
  if (!one) return t('other.plan', { name });
  const when = instant(telling, deed === 'resized' ? one.end : one.start);
  return t(`other.${deed}`, { name, title: titleOf(plan, one), when });
}

function titleElsewhere(change: ChangeSet[number] | undefined, plan: Plan): string | null {
  switch (change?.kind) {
    case 'task':
      return (change.after ?? change.before)?.label ?? null;
    case 'worksite': {
      const worksite = change.after ?? change.before;
      return worksite && worksiteName(plan, worksite);
    }
    default:
      return null;
  }
}

const isBar = (change: ChangeSet[number]): change is OnBar => change.kind === 'intervention';

/** What somebody else did, with their name first: « Paul a déplacé « Terrassement » au mar. 24 nov. 8 h ». */
export function otherDeed(told: Told, about: string | null, telling: Telling): string {
  const { name } = told.by;
  const bars = told.changes.filter(isBar);
  const bar = bars.find(({ id }) => id === about) ?? bars[0];
  if (bar) return onBar(name, bar, telling);
  const title = titleElsewhere(told.changes[0], telling.plan);
  return title === null
    ? telling.t('other.plan', { name })
    : telling.t('other.changed', { name, title });
}
