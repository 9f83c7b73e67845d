import type { Crew, Resource } from '@pastille/scheduling';
import { dayOf, formatLocalDate } from '@pastille/time';
import { absenceBlocks } from './absence-blocks.js';
import { blockOf, sayingForPerson } from './block-of.js';
import { spansOf } from './spans.js';
import { stackBlocks } from './stack-blocks.js';
import type { WeekGround } from './week-ground.js';
import type { OnCallBand, WeekBlock, WeekGroup, WeekRow } from './week-sheet.js';

type Goes = readonly string[];

function workBlocks(ground: WeekGround, isOwn: (goes: Goes) => boolean): readonly WeekBlock[] {
  return ground.work.flatMap((work) => {
    const spans = spansOf(work.halves, isOwn, ground.range);
    if (spans.length === 0) return [];
    const saying = sayingForPerson(ground, work);
    return spans.map((span) => blockOf(ground, work, { span, saying }));
  });
}

function onCallOf(ground: WeekGround, id: string): readonly OnCallBand[] {
  const [first = 0] = ground.days;
  const last = ground.days.length - 1;
  return [...ground.plan.records.onCall.values()].flatMap((one) => {
    if (one.resourceId !== id) return [];
    const from = Math.max(dayOf(one.from) - first, 0);
    const to = Math.min(dayOf(one.to) - first, last);
    return from > to ? [] : [{ from, to, word: ground.words.onCall }];
  });
}

function rowOf(ground: WeekGround, one: Resource, isLead: boolean): WeekRow {
  const { words } = ground;
  const own = workBlocks(ground, (goes) => goes.includes(one.id));
  const role = one.kind === 'staff' && one.employment === 'apprentice' ? words.apprentice : null;
  const model = one.kind === 'equipment' ? one.model : null;
  return {
    title: one.name,
    subtitle: isLead ? words.lead : (role ?? model),
    ...{ tint: one.color, isLead },
    ...stackBlocks([...absenceBlocks(ground, one.id), ...own]),
    onCall: onCallOf(ground, one.id),
  };
}

/** Who is in a crew on any of the days, in its order. */
function membersOf(ground: WeekGround, { members }: Crew): readonly string[] {
  const from = formatLocalDate(ground.days[0] ?? 0);
  const to = formatLocalDate(ground.days.at(-1) ?? 0);
  const inside = members.filter(
    (one) => (one.from === null || one.from <= to) && (one.to === null || one.to >= from),
  );
  return [...new Set(inside.map(({ resourceId }) => resourceId))];
}

/** Whether somebody is asked for: by name, or by a crew. */
function askedFor(ground: WeekGround): (id: string) => boolean {
  const { only } = ground.ask;
  if (only === null) return () => true;
  const asked = new Set(only);
  for (const id of only) {
    const one = ground.plan.records.resource.get(id);
    if (one?.kind === 'crew') for (const member of membersOf(ground, one)) asked.add(member);
  }
  return (id) => asked.has(id);
}

const byOrder = (a: Resource, b: Resource): number =>
  a.order - b.order || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

/** Whoever leads most bars of the days comes first; who is first in the crew, where nobody does. */
function leadAmong(ground: WeekGround, ids: readonly string[]): string | null {
  const led = (id: string): number =>
    ground.work.filter(({ told }) =>
      told.team.some(({ resourceId, role }) => resourceId === id && role === 'lead'),
    ).length;
  const [first] = [...ids].sort((a, b) => led(b) - led(a));
  return first ?? null;
}

const hasSomething = ({ blocks, onCall }: WeekRow): boolean => blocks.length + onCall.length > 0;

interface Grouping {
  readonly ground: WeekGround;
  readonly isAsked: (id: string) => boolean;
  readonly shown: Set<string>;
}

function crewGroup({ ground, isAsked, shown }: Grouping, crew: Crew): readonly WeekGroup[] {
  const { resource } = ground.plan.records;
  const people = membersOf(ground, crew)
    .flatMap((id) => resource.get(id) ?? [])
    .filter((one) => !one.archived && isAsked(one.id) && !shown.has(one.id))
    .filter((one) => one.kind !== 'equipment');
  if (people.length === 0) return [];
  const leadId = leadAmong(
    ground,
    people.map(({ id }) => id),
  );
  const ordered = [...people].sort((a, b) => Number(b.id === leadId) - Number(a.id === leadId));
  for (const { id } of ordered) shown.add(id);
  const rows = ordered.map((one) => rowOf(ground, one, ordered.length > 1 && one.id === leadId));
  return [{ title: crew.name, tint: crew.color, rows }];
}

/** Whoever never goes anywhere works at a desk, and needs no row. */
const isPlanned = ({ plan }: WeekGround, { kind, archived, id }: Resource): boolean =>
  kind === 'staff' && !archived && plan.interventionsOfResource(id).length > 0;

/** Those who are in no crew, under a word; of former people and machines only those with something to do. */
function restGroup(
  { ground, isAsked, shown }: Grouping,
  { title, kinds }: { readonly title: string; readonly kinds: readonly Resource['kind'][] },
): readonly WeekGroup[] {
  const rows = [...ground.plan.records.resource.values()]
    .filter((one) => kinds.includes(one.kind) && !shown.has(one.id) && isAsked(one.id))
    .sort(byOrder)
    .map((one) => ({ one, row: rowOf(ground, one, false) }))
    .filter(({ one, row }) => isPlanned(ground, one) || hasSomething(row))
    .map(({ row }) => row);
  return rows.length === 0 ? [] : [{ title, tint: null, rows }];
}

function nobodysRow(ground: WeekGround): readonly WeekGroup[] {
  if (ground.ask.only !== null) return [];
  const { resource } = ground.plan.records;
  const isNobodys = (goes: Goes): boolean =>
    goes.every((id) => (resource.get(id)?.kind ?? 'equipment') === 'equipment');
  const blocks = workBlocks(ground, isNobodys);
  if (blocks.length === 0) return [];
  const row = { title: ground.words.nobody, subtitle: null, tint: null, isLead: false };
  return [{ title: null, tint: null, rows: [{ ...row, ...stackBlocks(blocks), onCall: [] }] }];
}

/** People under their crews, then those in none, then machines where asked; what nobody does stands last. */
export function rowsByPerson(ground: WeekGround): readonly WeekGroup[] {
  const { words, plan, ask } = ground;
  const grouping = { ground, isAsked: askedFor(ground), shown: new Set<string>() };
  const crews = [...plan.records.resource.values()]
    .filter((one) => one.kind === 'crew' && !one.archived)
    .sort(byOrder);
  const groups = [
    ...crews.flatMap((one) => (one.kind === 'crew' ? crewGroup(grouping, one) : [])),
    ...restGroup(grouping, { title: words.others, kinds: ['staff'] }),
    ...restGroup(grouping, { title: words.subcontractors, kinds: ['subcontractor'] }),
    ...(ask.withEquipment
      ? restGroup(grouping, { title: words.equipment, kinds: ['equipment'] })
      : []),
  ];
  const isOneKind = groups.length === 1 && groups[0]?.title === words.others;
  const shown = isOneKind ? groups.map((group) => ({ ...group, title: null })) : groups;
  return [...shown, ...nobodysRow(ground)];
}
