import type { Plan, TaskWindow, ToPlanItem } from '@pastille/scheduling';
import { dayOf, weekdayOf, type DayNumber } from '@pastille/time';
import type { Preferences } from '@pastille/contracts';
import { searchText } from '../../ui/search-text.js';
import { placeOf, worksiteName } from '../view/names.js';

export type PanelOrder = Preferences['panelOrder'];
export const PANEL_ORDERS: readonly PanelOrder[] = ['start', 'due', 'trade', 'amount', 'place'];

export type PanelDue = 'late' | 'week' | 'month' | 'contract';
export const PANEL_DUES: readonly PanelDue[] = ['late', 'week', 'month', 'contract'];

/** What one wants to see of « À planifier »; `null` and the empty text ask for nothing. */
export interface PanelAsk {
  readonly text: string;
  readonly trade: string | null;
  readonly crew: string | null;
  readonly place: string | null;
  readonly due: PanelDue | null;
}

export const ASK_NOTHING: PanelAsk = { text: '', trade: null, crew: null, place: null, due: null };

export const asksSomething = ({ text, ...lists }: PanelAsk): boolean =>
  text.trim() !== '' || Object.values(lists).some((one) => one !== null);

/** The last day on which it may be done: of its contract; else the day on which its worksite should begin. */
export function dueOf({ task, worksite }: ToPlanItem): DayNumber | null {
  const latest = task.window?.latest;
  if (latest) return dayOf(latest);
  if (task.window?.earliest) return dayOf(task.window.earliest);
  return worksite.start ? dayOf(worksite.start.date) : null;
}

const MONTH = 30;

const isDue: Record<PanelDue, (item: ToPlanItem, today: DayNumber) => boolean> = {
  late: (item, today) => (dueOf(item) ?? today) < today,
  week: (item, today) => (dueOf(item) ?? Infinity) <= today + 6 - weekdayOf(today),
  month: (item, today) => (dueOf(item) ?? Infinity) <= today + MONTH,
  contract: ({ task }) => task.window !== null,
};

const tradeOf = (plan: Plan, { task }: ToPlanItem): string | null =>
  plan.records.taskKind.get(task.kindId ?? '')?.trade ?? null;

function answersText(
  plan: Plan,
  { task, worksite }: ToPlanItem,
  words: readonly string[],
): boolean {
  const place = placeOf(plan, worksite.locationId) ?? '';
  const client = plan.records.client.get(worksite.clientId)?.name ?? '';
  const text = searchText(
    [task.label, worksiteName(plan, worksite), client, worksite.reference, place].join(' '),
  );
  return words.every((word) => text.includes(word));
}

const isOr = (asked: string | null, of: string | null): boolean => asked === null || asked === of;

export interface PanelScene {
  readonly plan: Plan;
  readonly today: DayNumber;
}

/** The cards that answer. */
export function panelItems(
  { plan, today }: PanelScene,
  items: readonly ToPlanItem[],
  ask: PanelAsk,
): readonly ToPlanItem[] {
  if (!asksSomething(ask)) return items;
  const words = searchText(ask.text).split(' ').filter(Boolean);
  const { trade, crew, place, due } = ask;
  return items.filter(
    (item) =>
      isOr(trade, tradeOf(plan, item)) &&
      isOr(crew, item.worksite.usualCrewId) &&
      isOr(place, placeOf(plan, item.worksite.locationId)) &&
      (due === null || isDue[due](item, today)) &&
      answersText(plan, item, words),
  );
}

/** Half-days and minutes on one scale: a half-day counts four hours. */
const HALF_DAY = 240;

function minutesOf({ amount }: ToPlanItem): number {
  if (!amount) return 0;
  return 'halfDays' in amount ? amount.halfDays * HALF_DAY : amount.minutes;
}

/** « 73000 Chambéry »: neighbours on the road stand next to each other. `null`: nobody knows where. */
function placeKey(plan: Plan, { worksite }: ToPlanItem): string | null {
  const location = plan.records.location.get(worksite.locationId ?? '');
  const name = placeOf(plan, worksite.locationId);
  return name === null ? null : [location?.postalCode, name].filter(Boolean).join(' ');
}

function byPlace(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'fr');
}

type Compare = (plan: Plan, a: ToPlanItem, b: ToPlanItem) => number;

const COMPARES: Record<Exclude<PanelOrder, 'start'>, Compare> = {
  due: (_plan, a, b) => (dueOf(a) ?? Infinity) - (dueOf(b) ?? Infinity) || 0,
  trade: (plan, a, b) => {
    const [one, other] = [tradeOf(plan, a), tradeOf(plan, b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one.localeCompare(other, 'fr');
  },
  amount: (_plan, a, b) => minutesOf(b) - minutesOf(a),
  place: (plan, a, b) => byPlace(placeKey(plan, a), placeKey(plan, b)),
};

/** In the order one wants; equals stay in the order of the board. */
export function inPanelOrder(
  plan: Plan,
  items: readonly ToPlanItem[],
  order: PanelOrder,
): readonly ToPlanItem[] {
  if (order === 'start') return items;
  const compare = COMPARES[order];
  return [...items].sort((a, b) => compare(plan, a, b));
}

/** What the window of a contract says on a card. */
export type WindowWords =
  | { readonly word: 'window'; readonly from: DayNumber; readonly to: DayNumber }
  | { readonly word: 'before' | 'late'; readonly to: DayNumber }
  | { readonly word: 'after'; readonly from: DayNumber };

export function windowWords(window: TaskWindow | null, today: DayNumber): WindowWords | null {
  if (!window) return null;
  const from = window.earliest === null ? null : dayOf(window.earliest);
  const to = window.latest === null ? null : dayOf(window.latest);
  if (to === null) return from === null ? null : { word: 'after', from };
  if (to < today) return { word: 'late', to };
  return from === null || from <= today ? { word: 'before', to } : { word: 'window', from, to };
}

/** What one round could take along: all that waits in one town. */
export interface PlaceGroup {
  /** `null`: nobody knows where. */
  readonly place: string | null;
  readonly items: readonly ToPlanItem[];
  /** Of all of them, in minutes; half-days counted as four hours. */
  readonly minutes: number;
}

/** Cards that are in the order of their places, by place. */
export function placeGroups(plan: Plan, items: readonly ToPlanItem[]): readonly PlaceGroup[] {
  const groups = new Map<string | null, ToPlanItem[]>();
  for (const item of items) {
    const key = placeKey(plan, item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([place, own]) => ({
    place,
    items: own,
    minutes: own.reduce((sum, item) => sum + minutesOf(item), 0),
  }));
}
