import type { Intervention, Plan, PlanningTask, Resource, Worksite } from '@pastille/scheduling';
import { onBoard } from '@pastille/scheduling/worksites';
import { searchText } from '../../ui/search-text.js';
import { placeOf, titleOf, worksiteName } from '../view/names.js';

/** What can be found. */
export type Target =
  | { readonly kind: 'worksite'; readonly id: string }
  | { readonly kind: 'client'; readonly id: string }
  /** A town; its name is its id. */
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'resource'; readonly id: string }
  | { readonly kind: 'task'; readonly id: string }
  /** A visit, a delivery: an intervention of no task. */
  | { readonly kind: 'visit'; readonly id: string };

export type TargetKind = Target['kind'];

export interface Entry {
  readonly target: Target;
  readonly title: string;
  /** What it is called: folded, the most telling first. */
  readonly own: readonly string[];
  /** What it belongs to: it helps to tell two apart, and is no answer by itself. */
  readonly around: string;
  /** Phone numbers as digits, in their national form. */
  readonly phones: readonly string[];
  /** Between equals: off the board, archived and gone come later. */
  readonly isPresent: boolean;
}

/** « +33 6 12 34 56 78 », « 0033612345678 » and « 06.12.34.56.78 » are one number. */
export function digitsOf(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  if (/^\s*\+/.test(text))
    return digits.replace(/^(33|1)(?=\d{9,})/, (code) => (code === '33' ? '0' : ''));
  return digits.replace(/^0033(?=\d{9})/, '0');
}

const phonesOf = (...numbers: readonly (string | null | undefined)[]): readonly string[] =>
  numbers.flatMap((number) => (number ? [digitsOf(number)] : []));

const folded = (...texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text ? [searchText(text)] : [])).filter((text) => text !== '');

/** What is said of a worksite by all that belongs to it: made once for each. */
type Around = (worksite: Worksite) => string;

function aroundIn(plan: Plan): Around {
  const known = new Map<string, string>();
  return (worksite) => {
    let around = known.get(worksite.id);
    if (around === undefined) {
      const parts = [worksiteName(plan, worksite), worksite.title, worksite.reference];
      around = folded(...parts, placeOf(plan, worksite.locationId)).join(' ');
      known.set(worksite.id, around);
    }
    return around;
  };
}

function worksiteEntry(plan: Plan, worksite: Worksite): Entry {
  const { client, works, location } = plan.records;
  const owner = client.get(worksite.clientId);
  const place = location.get(worksite.locationId ?? '');
  const called = [owner?.name, works.get(worksite.worksId ?? '')?.name];
  return {
    target: { kind: 'worksite', id: worksite.id },
    title: worksiteName(plan, worksite),
    own: folded(...called, worksite.reference, worksite.title, place?.city, place?.address),
    around: folded(place?.postalCode, place?.label).join(' '),
    phones: phonesOf(owner?.phone),
    isPresent: onBoard(plan, worksite),
  };
}

function clientEntries(plan: Plan): Entry[] {
  const withWorksites = new Set(
    [...plan.records.worksite.values()].map(({ clientId }) => clientId),
  );
  const towns = new Map<string, string[]>();
  plan.records.location.forEach(({ clientId, city }) => {
    if (city) towns.set(clientId, [...(towns.get(clientId) ?? []), city]);
  });
  return [...plan.records.client.values()].map(({ id, name, phone, email }) => ({
    target: { kind: 'client', id },
    title: name,
    own: folded(name, email),
    around: folded(...(towns.get(id) ?? [])).join(' '),
    phones: phonesOf(phone),
    isPresent: withWorksites.has(id),
  }));
}

/** Towns with a worksite; the others are no place of the board. */
function placeEntries(plan: Plan): Entry[] {
  const codes = new Map<string, Set<string>>();
  plan.records.worksite.forEach(({ locationId }) => {
    const town = placeOf(plan, locationId);
    if (!town) return;
    const code = plan.records.location.get(locationId ?? '')?.postalCode;
    const known = codes.get(town) ?? new Set<string>();
    if (code) known.add(code);
    codes.set(town, known);
  });
  return [...codes].map(([town, postal]) => ({
    target: { kind: 'place', id: town },
    title: town,
    own: folded(town, ...postal),
    around: '',
    phones: [],
    isPresent: true,
  }));
}

const resourceEntry = (resource: Resource): Entry => ({
  target: { kind: 'resource', id: resource.id },
  title: resource.name,
  own: folded(resource.name, resource.initials),
  around: folded(resource.trade, resource.kind === 'equipment' ? resource.model : null).join(' '),
  phones: phonesOf(resource.phone),
  isPresent: !resource.archived,
});

function taskEntry(plan: Plan, task: PlanningTask, around: Around): Entry[] {
  const worksite = plan.records.worksite.get(task.worksiteId);
  if (!worksite) return [];
  return [
    {
      target: { kind: 'task', id: task.id },
      title: task.label,
      own: folded(task.label),
      around: around(worksite),
      phones: [],
      isPresent: onBoard(plan, worksite),
    },
  ];
}

function visitEntry(plan: Plan, one: Intervention, around: Around): Entry {
  const worksite = plan.records.worksite.get(one.worksiteId ?? '');
  const client = plan.records.client.get(one.clientId ?? '');
  const title = titleOf(plan, one);
  const place = placeOf(plan, one.locationId);
  return {
    target: { kind: 'visit', id: one.id },
    title,
    own: folded(title, one.supplier?.name, one.supplier?.orderNumber),
    around: [...folded(client?.name, place), worksite ? around(worksite) : ''].join(' '),
    phones: phonesOf(one.supplier?.phone),
    isPresent: one.state === 'open',
  };
}

const visitEntries = (plan: Plan, around: Around): Entry[] =>
  [...plan.records.intervention.values()]
    .filter(({ taskId, state }) => taskId === null && state !== 'cancelled')
    .map((one) => visitEntry(plan, one, around));

function made(plan: Plan): readonly Entry[] {
  const around = aroundIn(plan);
  const { worksite, resource, task } = plan.records;
  return [
    ...[...worksite.values()].map((one) => worksiteEntry(plan, one)),
    ...clientEntries(plan),
    ...placeEntries(plan),
    ...[...resource.values()].map(resourceEntry),
    ...[...task.values()].flatMap((one) => taskEntry(plan, one, around)),
    ...visitEntries(plan, around),
  ];
}

const known = new WeakMap<Plan, readonly Entry[]>();

/** Everything that can be found in a plan: made when it is first asked for, and once. */
export function searchIndex(plan: Plan): readonly Entry[] {
  let index = known.get(plan);
  if (!index) {
    index = made(plan);
    known.set(plan, index);
  }
  return index;
}
