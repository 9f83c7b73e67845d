import type { Intervention, Plan, PlanningTask, Resource, Worksite } from '@pastille/scheduling';
import { dayOfLocal, formatLocalDate, toLocal } from '@pastille/time';
import { legible } from './legible.js';
import { taskOf } from './names.js';

/** What gives bars and cards their colour. */
export type ColourBy = 'trade' | 'crew' | 'worksite' | 'status';
export const COLOURS: readonly ColourBy[] = ['trade', 'crew', 'worksite', 'status'];

/** The four trades of the drawing, under the words that companies use for them. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/pool|piscin|spa/i, 'var(--pool)'],
  [/stove|po[êe]le|chemin|fumist|insert/i, 'var(--stove)'],
  [/garden|jardin|paysag|espaces? vert|landscap/i, 'var(--garden)'],
  [/plumb|plomb|chauff|heating|sanita|bain|bathroom/i, 'var(--plumb)'],
];

/** On paper and in the dark: edges keep 3:1 on either. Neighbours in the list are far apart on the wheel. */
export const PALETTE: readonly (readonly [light: string, dark: string])[] = [
  ['#2b7fc3', '#5fa9e4'],
  ['#b4532a', '#e0855f'],
  ['#4d8a2f', '#82bd62'],
  ['#6b5bb5', '#a497e6'],
  ['#177f8a', '#55bdc8'],
  ['#a8478c', '#dc86c3'],
  ['#8a6d00', '#d0b03f'],
  ['#4a6078', '#93abc4'],
  ['#b23a5b', '#ec8aa4'],
  ['#2f8463', '#66bf9c'],
  ['#7a5a3a', '#c4a27e'],
  ['#3f5fc0', '#8ea6f2'],
];

const GREY = 'var(--ink-3)';

function inPalette(index: number): string {
  const [light, dark] = PALETTE[index % PALETTE.length] ?? ['', ''];
  return light ? `light-dark(${light}, ${dark})` : GREY;
}

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}

/** A word keeps its colour for ever and on every machine. */
export function tintOfTrade(trade: string | null): string {
  if (!trade) return GREY;
  const known = KNOWN.find(([pattern]) => pattern.test(trade));
  return known ? known[1] : inPalette(hashOf(trade));
}

/** The colour that the company gave them, made legible; else their trade's. */
export const tintOfResource = ({ color, trade }: Resource): string =>
  legible(color) ?? tintOfTrade(trade);

const tintOfWorksite = (worksite: Worksite | undefined): string =>
  worksite ? inPalette(hashOf(worksite.id)) : GREY;

type Statuses = Plan['records']['status'];
const tintsOfStatuses = new WeakMap<Statuses, ReadonlyMap<string, string>>();

/** By their place in the company's list: no two neighbours look alike. */
export function tintOfStatus({ records }: Plan, statusId: string | undefined): string {
  let tints = tintsOfStatuses.get(records.status);
  if (!tints) {
    const ordered = [...records.status.values()].sort(
      (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
    );
    tints = new Map(ordered.map(({ id }, index) => [id, inPalette(index)]));
    tintsOfStatuses.set(records.status, tints);
  }
  return tints.get(statusId ?? '') ?? GREY;
}

/** The crew on it; else the crew of that day of whoever leads; else who leads. */
function crewOf(plan: Plan, one: Intervention): Resource | undefined {
  const team = one.team.flatMap(({ resourceId }) => plan.records.resource.get(resourceId) ?? []);
  const standing = team.find(({ kind }) => kind === 'crew');
  const lead = team[0];
  if (standing || !lead) return standing;
  const day = formatLocalDate(dayOfLocal(toLocal(plan.settings.zone, one.start)));
  for (const crew of plan.records.resource.values()) {
    const isOfIt =
      crew.kind === 'crew' &&
      !crew.archived &&
      crew.members.some(
        ({ resourceId, from, to }) =>
          resourceId === lead.id && (from === null || from <= day) && (to === null || day <= to),
      );
    if (isOfIt) return crew;
  }
  return lead;
}

const tradeOfTask = (plan: Plan, task: PlanningTask | undefined): string | null =>
  plan.records.taskKind.get(task?.kindId ?? '')?.trade ?? null;

function tintOfUsualCrew(plan: Plan, worksite: Worksite | undefined): string {
  const crew = plan.records.resource.get(worksite?.usualCrewId ?? '');
  return crew ? tintOfResource(crew) : GREY;
}

/** Of a card: what is not planned yet has only the worksite's usual crew. */
export function tintOfTask(
  plan: Plan,
  task: PlanningTask | undefined,
  by: ColourBy = 'trade',
): string {
  if (by === 'trade') return tintOfTrade(tradeOfTask(plan, task));
  const worksite = plan.records.worksite.get(task?.worksiteId ?? '');
  if (by === 'worksite') return tintOfWorksite(worksite);
  return by === 'status' ? tintOfStatus(plan, worksite?.statusId) : tintOfUsualCrew(plan, worksite);
}

/** Of a bar. */
export function tintOf(plan: Plan, one: Intervention, by: ColourBy = 'trade'): string {
  if (by === 'trade') return tintOfTrade(tradeOfTask(plan, taskOf(plan, one)));
  if (by === 'crew') {
    const crew = crewOf(plan, one);
    return crew ? tintOfResource(crew) : GREY;
  }
  const worksite = plan.records.worksite.get(one.worksiteId ?? '');
  return by === 'worksite' ? tintOfWorksite(worksite) : tintOfStatus(plan, worksite?.statusId);
}

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly tint: string;
}

/** What the colours mean. None for worksites: there each row says which it is. */
export function legendOf(plan: Plan, by: ColourBy): readonly LegendEntry[] {
  const { records } = plan;
  if (by === 'worksite') return [];
  if (by === 'trade') {
    const kinds = [...records.taskKind.values()].filter(({ archived }) => !archived);
    const trades = new Set(kinds.sort((a, b) => a.order - b.order).map(({ trade }) => trade));
    return [...trades].map((key) => ({ key, label: key, tint: tintOfTrade(key) }));
  }
  if (by === 'status') {
    return [...records.status.values()]
      .filter(({ onBoard }) => onBoard)
      .sort((a, b) => a.order - b.order)
      .map(({ id, name }) => ({ key: id, label: name, tint: tintOfStatus(plan, id) }));
  }
  return [...records.resource.values()]
    .filter(({ kind, archived }) => kind === 'crew' && !archived)
    .sort((a, b) => a.order - b.order)
    .map((crew) => ({ key: crew.id, label: crew.name, tint: tintOfResource(crew) }));
}
