import { formatLocalDate } from '@pastille/time';
import { calendarOfResource } from '../calendar/ruling-calendar.js';
import { dayIn, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { Crew, Plan, Resource } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { available, badQuery, isNoSlot, noSlot, type Ask } from './ask.js';
import { axisOf, endAt, horizonOf } from './axis.js';
import { busyOf, membersOf, outside } from './busy.js';
import { calendarLike } from './calendar-like.js';
import { earliestStart, freeCounts, type Room } from './earliest-start.js';
import { FactFinder } from './facts.js';
import type { Finder } from './finder.js';
import { roomOf } from './room.js';
import { isSkilled, validUntil } from './skills.js';
import type { NoSlot } from './slot-proposal.js';
import { isFree, union, type Stretches } from './stretches.js';
import { chooseTeam, type Choice } from './team-choice.js';
import { whyTaken } from './why-taken.js';

/** Somebody who may be chosen. `through`: only while one of these crews has them in it. */
interface Candidate {
  readonly resource: Resource;
  readonly through: readonly Crew[] | null;
}

const isPerson = ({ kind, archived }: Resource): boolean =>
  !archived && (kind === 'staff' || kind === 'subcontractor');

function amongThese(plan: Plan, ids: readonly string[]): readonly Candidate[] | NoSlot {
  const found = new Map<string, Candidate>();
  for (const id of ids) {
    const one = available(plan, id);
    if (isNoSlot(one)) return one;
    if (one.kind !== 'crew') {
      if (isPerson(one)) found.set(one.id, { resource: one, through: null });
      continue;
    }
    for (const resource of membersOf(plan, one).filter(isPerson)) {
      const known = found.get(resource.id);
      if (known?.through === null) continue;
      found.set(resource.id, { resource, through: [...(known?.through ?? []), one] });
    }
  }
  return [...found.values()].sort((a, b) => byId(a.resource, b.resource));
}

const everybody = (plan: Plan): readonly Candidate[] =>
  [...plan.records.resource.values()]
    .filter((one) => one.kind === 'staff' && isPerson(one))
    .sort(byId)
    .map((resource) => ({ resource, through: null }));

export interface AnyPeople {
  readonly people: number;
  readonly among: readonly string[] | null;
}

/** Who may be chosen, where they are enough and able at all. */
function candidatesFor(plan: Plan, ask: Ask, any: AnyPeople): readonly Candidate[] | NoSlot {
  if (!Number.isInteger(any.people) || any.people < 1) return badQuery('people');
  const found = any.among === null ? everybody(plan) : amongThese(plan, any.among);
  if (isNoSlot(found)) return found;
  if (found.length === 0) return noSlot('nobody');
  if (found.length < any.people) {
    return noSlot('not-enough-people', { needed: any.people, available: found.length });
  }
  return unheardSkill(plan, ask, found) ?? found;
}

/** A skill that nobody has, or nobody any more. */
function unheardSkill(plan: Plan, ask: Ask, found: readonly Candidate[]): NoSlot | null {
  const all = found.map(({ resource }) => resource);
  const today = formatLocalDate(dayIn(plan.settings.zone, ask.from));
  for (const skill of ask.skills) {
    const until = validUntil(all, skill);
    const isOver = until === undefined || (until !== null && until < today);
    if (isOver) return noSlot('no-skill', { skill });
  }
  return null;
}

interface Member {
  readonly resource: Resource;
  readonly busy: Stretches;
  /** Whether the bar would follow this axis if they led it. */
  readonly leads: boolean;
}

/** At least so many of these must be free. */
interface Quorum {
  readonly counts: Int32Array;
  readonly least: number;
}

class AnyFinder implements Finder {
  readonly room: Room;
  private readonly plan: Plan;
  private readonly ask: Ask;
  private readonly people: number;
  private readonly members: readonly Member[];
  private readonly machines: readonly Stretches[];
  private readonly quorums: readonly Quorum[];
  private readonly facts: FactFinder;

  constructor(scene: Scene, room: Room) {
    const { plan, ask, any, candidates } = scene;
    const { axis } = room;
    const sight = { plan, axis, kept: ask.kept };
    this.room = room;
    this.plan = plan;
    this.ask = ask;
    this.people = any.people;
    this.machines = ask.machines.map((one) => busyOf(sight, one));
    this.members = candidates.map(({ resource, through }) => {
      const own = busyOf(sight, resource);
      const busy = through ? union([own, outside(axis, through, resource.id)]) : own;
      return {
        resource,
        busy,
        leads: calendarLike(calendarOfResource(plan, resource)) === axis.calendar,
      };
    });
    this.quorums = this.quorumsOf();
    this.facts = new FactFinder(plan, ask, axis.horizon);
  }

  next(index: number): number {
    let i = index;
    for (;;) {
      i = this.nextQuorum(i);
      if (i < 0 || this.machines.length === 0) return i;
      const free = earliestStart(this.room, this.machines, i);
      if (free === i || free < 0) return free;
      i = free;
    }
  }

  teamAt(index: number, without: ReadonlySet<string>): readonly Resource[] | null {
    const { axis, size } = this.room;
    const position = axis.starts[index] ?? 0;
    const start = axis.times[index] ?? 0;
    const lastDay = dayIn(this.plan.settings.zone, endAt(axis, position + size) - 1);
    const date = formatLocalDate(lastDay);
    const free = this.members
      .filter(
        ({ busy, resource }) =>
          !without.has(resource.id) && isFree(busy, position, position + size),
      )
      .map((one) => ({
        one,
        mask: this.maskOf(one, date),
        rank: this.facts.of(one.resource, start).rank,
      }))
      .sort((a, b) => a.rank - b.rank || byId(a.one.resource, b.one.resource));
    const needed = 2 ** (this.ask.skills.length + 1) - 1;
    const team = chooseTeam(free, this.people, needed);
    return team ? leadFirst(team) : null;
  }

  whyNone(): NoSlot {
    if (this.machines.length > 0) {
      const people = this.nextQuorum(this.room.first) < 0;
      if (!people)
        return whyTaken(this.ask, { room: this.room, people: [], machines: this.machines });
    }
    const why = whyTaken(this.ask, { room: this.room, people: [], machines: [] });
    const { from, to } = this.ask;
    return why.code === 'no-working-hours' ? why : noSlot('nobody-free', { from, to });
  }

  /** One bit for each skill, and the lowest for leading by this calendar. */
  private maskOf({ resource, leads }: Member, date: string): number {
    let mask = leads ? 1 : 0;
    this.ask.skills.forEach((skill, i) => {
      if (isSkilled(resource, skill, date)) mask |= 2 << i;
    });
    return mask;
  }

  private quorumsOf(): readonly Quorum[] {
    const { room, members, people } = this;
    const quorum = (some: readonly Member[], least: number): Quorum => ({
      counts: freeCounts(
        room,
        some.map(({ busy }) => busy),
      ),
      least,
    });
    const leads = members.filter((one) => one.leads);
    return [
      quorum(members, people),
      ...(leads.length < members.length ? [quorum(leads, 1)] : []),
      ...this.ask.skills.map((skill) =>
        quorum(
          members.filter(({ resource }) => validUntil([resource], skill) !== undefined),
          1,
        ),
      ),
    ];
  }

  private nextQuorum(index: number): number {
    for (let i = index; i < this.room.last; i += 1) {
      let isMet = true;
      for (const { counts, least } of this.quorums) if ((counts[i] ?? 0) < least) isMet = false;
      if (isMet) return i;
    }
    return -1;
  }
}

/** Whoever ranks first of those whose calendar this is leads. */
function leadFirst(team: readonly Choice<Member>[]): readonly Resource[] {
  const lead = team.find(({ one }) => one.leads);
  const others = team.filter((choice) => choice !== lead);
  return [...(lead ? [lead] : []), ...others].map(({ one }) => one.resource);
}

interface Scene {
  readonly plan: Plan;
  readonly ask: Ask;
  readonly any: AnyPeople;
  readonly candidates: readonly Candidate[];
}

/** Any so many of them: one search for each calendar that one of them could lead by. */
export function anyPeople(plan: Plan, ask: Ask, any: AnyPeople): readonly Finder[] | NoSlot {
  const candidates = candidatesFor(plan, ask, any);
  if (isNoSlot(candidates)) return candidates;
  const calendars = new Set<WorkingCalendar>(
    candidates.map(({ resource }) => calendarLike(calendarOfResource(plan, resource))),
  );
  const horizon = horizonOf(plan.settings.zone, ask.from, ask.to);
  const finders: Finder[] = [];
  let none: NoSlot | null = null;
  for (const calendar of calendars) {
    const room = roomOf(plan, ask, axisOf(calendar, { horizon, mode: ask.mode, step: ask.step }));
    if (isNoSlot(room)) none ??= room;
    else finders.push(new AnyFinder({ plan, ask, any, candidates }, room));
  }
  return finders.length > 0 ? finders : (none ?? noSlot('no-working-hours'));
}
