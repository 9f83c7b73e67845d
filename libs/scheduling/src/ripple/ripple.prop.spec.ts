import fc from 'fast-check';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { ChangeSet } from '../changes/change.js';
import type { PlanningCommand } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Accepted } from '../decide/outcome.js';
import { endOf } from '../decide/placement.js';
import type { Intervention, Plan, PlanningTask, Resource, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile, toSnapshot } from '../plan/compile.js';
import type { Conflict } from '../rules/conflict.js';
import { conflicts } from '../rules/conflicts.js';
import { isThere } from '../rules/presence.js';
import { MORNINGS, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { chance, type Chance } from '../testing/chance.js';
import { MANAGER } from '../testing/commands.js';
import { randomSnapshot } from '../testing/random-plan.js';
import { lineOf } from './line.js';
import { bindsEnd, linkBound, spanOf } from './link-bound.js';
import { isObstacle } from './obstacle.js';
import { clash, letsBe, peopleOf } from './people.js';
import { ripple, type Root } from './ripple.js';

/* Small companies: linked tasks with lags of every kind, padlocks, crews, part time, visits, a closing, holidays. */

const NOW = at('2026-11-20 12:00');
const KINDS = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const;
const LAGS = [{ elapsed: 0 }, { elapsed: 1440 }, { working: { halfDays: 1 } }] as const;

const SIZE = { interventions: 24, people: 5, locked: 80, clashes: 60 };

function tangled(task: PlanningTask, dice: Chance): PlanningTask {
  const links = task.links.map((link) => ({
    ...link,
    kind: KINDS[dice.below(KINDS.length)] ?? 'FS',
    lag: LAGS[dice.below(LAGS.length)] ?? { elapsed: 0 },
  }));
  return { ...task, links };
}

const partTime = (resource: Resource, i: number): Resource =>
  resource.kind === 'staff' && i % 3 === 1 ? { ...resource, hours: MORNINGS } : resource;

function company(seed: number): Plan {
  const dice = chance(seed + 1);
  const made: Snapshot = randomSnapshot({ ...SIZE, seed });
  const snapshot = {
    ...made,
    settings: someSettings({ overbooking: { staff: 'warn', equipment: 'warn' } }),
    tasks: made.tasks.map((task) => tangled(task, dice)),
    resources: made.resources.map(partTime),
  };
  const plan = compile(snapshot);
  const interventions = made.interventions.map((one) => ({
    ...one,
    end: one.kind === 'work' ? endOf(plan, one, one.start) : one.end,
  }));
  return compile({ ...snapshot, interventions });
}

const companies = new Map<number, Plan>();
function companyOf(seed: number): Plan {
  const plan = companies.get(seed) ?? company(seed);
  companies.set(seed, plan);
  return plan;
}

/** Nothing overlaps and no link is broken: whatever is wrong afterwards, the ripple did. */
function tidyCompanyOf(seed: number): Plan {
  const plan = companies.get(-1 - seed) ?? compile(randomSnapshot({ ...SIZE, seed, clashes: 0 }));
  companies.set(-1 - seed, plan);
  return plan;
}

interface Act {
  readonly plan: Plan;
  readonly command: PlanningCommand;
  readonly after: Plan;
  readonly outcome: Accepted;
  readonly roots: ReadonlySet<string>;
}

const wanted = fc.record({
  seed: fc.integer({ min: 0, max: 39 }),
  bar: fc.nat(1000),
  days: fc.integer({ min: -4, max: 12 }),
  halfDays: fc.integer({ min: 1, max: 5 }),
});
type Wanted = typeof wanted extends fc.Arbitrary<infer W> ? W : never;

function pick(plan: Plan, bar: number): Intervention {
  const free = [...plan.records.intervention.values()].filter((one) => !isObstacle(one));
  const one = free[bar % free.length];
  if (!one) throw new Error('nothing to move');
  return one;
}

const moving = (policy: 'links' | 'push') =>
  function moving(plan: Plan, { bar, days }: Wanted): PlanningCommand {
    const { id, start } = pick(plan, bar);
    const moves = [{ interventionId: id, start: start + days * 1440, replace: null }];
    return { type: 'move', moves, ripple: policy, unlock: false };
  };

function shifting(plan: Plan, { bar, halfDays, days }: Wanted): PlanningCommand {
  const { id, worksiteId, start, team } = pick(plan, bar);
  const by = { halfDays };
  const others = days % 2 === 0;
  const resourceId = team[0]?.resourceId;
  if (days > 6 && resourceId !== undefined) {
    return { type: 'shift', scope: { type: 'resource', resourceId, from: start }, by, others };
  }
  if (days > 0 && worksiteId !== null) {
    return { type: 'shift', scope: { type: 'worksite', worksiteId, from: start }, by, others };
  }
  return { type: 'shift', scope: { type: 'interventions', ids: [id] }, by, others };
}

const compressing = (plan: Plan, { bar, days }: Wanted): PlanningCommand => ({
  ...{ type: 'compress', worksiteId: pick(plan, bar).worksiteId ?? '' },
  from: at('2026-11-20 00:00') + days * 1440,
});

function played(command: PlanningCommand, plan: Plan): Act | null {
  const outcome = decide(plan, command, { ...MANAGER, now: NOW });
  if (outcome.status === 'refused') return null;
  const ids = command.type === 'move' ? command.moves.map((one) => one.interventionId) : [];
  return { plan, command, outcome, after: apply(plan, outcome.changes), roots: new Set(ids) };
}

type Deed = (plan: Plan, wanted: Wanted) => PlanningCommand;
const LINKS = moving('links');
const PUSH = moving('push');
const EVERY: readonly Deed[] = [LINKS, PUSH, shifting, compressing];

function always(deeds: readonly Deed[], check: (act: Act) => void): void {
  fc.assert(
    fc.property(wanted, (one) => {
      const plan = companyOf(one.seed);
      for (const deed of deeds) {
        const act = played(deed(plan, one), plan);
        if (act) check(act);
      }
    }),
    { numRuns: 40 },
  );
}

/** The bars that followed: those that the command did not name. */
function followers({ plan, outcome, roots }: Act): readonly [Intervention, Intervention][] {
  return outcome.changes.flatMap(({ kind, id, after }): [Intervention, Intervention][] => {
    const before = plan.intervention(id);
    if (kind !== 'intervention' || roots.has(id) || !before || !after) return [];
    return [[before, after]];
  });
}

function handsAndFollowers({ plan, outcome, roots }: Act): readonly [readonly Root[], ChangeSet] {
  const moved = outcome.changes.filter(({ kind }) => kind === 'intervention');
  const hands = [...roots].flatMap((id) => {
    const before = plan.intervention(id);
    const after = apply(plan, outcome.changes).intervention(id);
    return before && after ? [{ before, after }] : [];
  });
  return [hands, moved.filter(({ id }) => !roots.has(id))];
}

const told = (one: Intervention): string => `${one.id} ${one.start}–${one.end}`;

/** Codes that a push must not leave behind. */
const HARD = ['double-booked-staff', 'double-booked-equipment', 'precedence-violated'];
const isHard = ({ code, severity }: Conflict): boolean =>
  HARD.includes(code) && severity === 'error';

function linkBroken(plan: Plan, one: Intervention): boolean {
  const task = one.taskId === null ? undefined : plan.records.task.get(one.taskId);
  return (task?.links ?? []).some((link) => {
    const span = spanOf(plan.interventionsOfTask(link.predecessorId));
    const bound = span && linkBound(link, span, rulingCalendar(plan, one));
    return bound !== null && bound > (bindsEnd(link) ? one.end : one.start);
  });
}

/** Pairs of one person's bars that a ripple must keep in order: both free to move, neither a short visit. */
function orderedPairs(plan: Plan): readonly [Intervention, Intervention][] {
  const pairs: [Intervention, Intervention][] = [];
  for (const resource of plan.records.resource.values()) {
    if (resource.kind !== 'staff' && resource.kind !== 'equipment') continue;
    const own = lineOf(plan, resource).all.bars.filter(
      (one) => !isObstacle(one) && isThere(plan, resource, one),
    );
    own.forEach((a, i) => {
      for (const b of own.slice(i + 1)) {
        if (a.end <= b.start && !letsBe(resource, a, b)) pairs.push([a, b]);
      }
    });
  }
  return pairs;
}

function reversed(before: Plan, after: Plan, except: ReadonlySet<string>): readonly string[] {
  return orderedPairs(before).flatMap(([a, b]) => {
    const [first, second] = [after.intervention(a.id), after.intervention(b.id)];
    if (!first || !second || except.has(a.id) || except.has(b.id)) return [];
    return first.start <= second.start ? [] : [`${told(first)} before ${told(second)}`];
  });
}

describe('whatever is pushed', () => {
  it('the companies are worth it: things follow, are pushed, jump and are stopped', () => {
    const seen = new Set<string>();
    for (const one of fc.sample(wanted, { numRuns: 40, seed: 11 })) {
      const plan = companyOf(one.seed);
      for (const deed of EVERY) {
        const act = played(deed(plan, one), plan);
        for (const { cause } of act?.outcome.reasons ?? []) seen.add(cause);
        if (act && act.outcome.stops.length > 0) seen.add('stop');
      }
    }

    const causes = ['asked', 'jumped-lock', 'link', 'person', 'stop'];
    expect([...seen]).toEqual(expect.arrayContaining(causes));
  });

  it('1: no automatic act changes a locked date or any team', () => {
    always(EVERY, (act) => {
      for (const [before, after] of followers(act)) {
        expect(after.team).toBe(before.team);
        if (isObstacle(before)) expect(told(after)).toBe(told(before));
      }
    });
  });

  it('2: the preview and the deed are the same bytes', () => {
    always(EVERY, ({ plan, command, outcome }) => {
      const again = decide(compile(toSnapshot(plan)), command, { ...MANAGER, now: NOW });

      expect(JSON.stringify(again)).toBe(JSON.stringify(outcome));
    });
  });

  it('3: the inverse brings back the same plan', () => {
    always(EVERY, ({ plan, after, outcome }) => {
      expect(toSnapshot(apply(after, outcome.inverse))).toEqual(toSnapshot(plan));
    });
  });

  it('4: links and push never move anything earlier', () => {
    always([LINKS, PUSH, shifting], (act) => {
      for (const [before, after] of followers(act)) {
        if (told(before) !== told(after)) expect(after.start).toBeGreaterThan(before.start);
      }
    });
  });

  it('5: a second run is empty', () => {
    fc.assert(
      fc.property(wanted, (one) => {
        for (const policy of ['links', 'push'] as const) {
          const plan = tidyCompanyOf(one.seed);
          const act = played(moving(policy)(plan, one), plan);
          if (!act) continue;
          // What followed has gone there already; the hand does the same again.
          const [hands, followed] = handsAndFollowers(act);

          expect(ripple(apply(plan, followed), hands, { policy, others: true }).changes).toEqual(
            [],
          );
        }
      }),
      { numRuns: 40 },
    );
    always([compressing], ({ after, command }) => {
      expect(played(command, after)?.outcome.changes).toEqual([]);
    });
  });

  it('6: push is minimal: what goes back where it was clashes, breaks a link, or jumps the queue', () => {
    always([PUSH], (act) => {
      for (const [before, moved] of followers(act)) {
        if (told(before) === told(moved)) continue;
        const back = [
          { kind: 'intervention' as const, id: moved.id, before: moved, after: before },
        ];
        const restored = apply(act.after, back);
        const had = new Set(conflicts(act.after, NOW).map(({ key }) => key));
        const clashes = conflicts(restored, NOW).some((one) => isHard(one) && !had.has(one.key));
        const jumps = reversed(act.plan, restored, act.roots).length > 0;

        expect([told(moved), clashes || jumps || linkBroken(restored, before)]).toEqual([
          told(moved),
          true,
        ]);
      }
    });
  });

  it('7: the order of the unlocked work of each person is kept', () => {
    always([PUSH, compressing], ({ plan, after, roots }) => {
      expect(reversed(plan, after, roots)).toEqual([]);
    });
  });

  it('11: after a push each new clash involves a lock, and each new broken link a lock or the hand', () => {
    always([PUSH], ({ plan, after, outcome, roots }) => {
      // A broken link that was broken before may be told of another bar of the same task.
      const had = new Set(conflicts(plan, NOW).map(({ code, subject }) => `${code} ${subject}`));
      const left = outcome.added.filter(isHard).filter(({ code, ids, subject }) => {
        if (code === 'precedence-violated' && had.has(`${code} ${subject}`)) return false;
        const bars = ids.flatMap((id) => after.intervention(id) ?? []);
        const isHeld = bars.some((one) => isObstacle(one));
        const byHand = [...roots].some((id) => plan.intervention(id)?.taskId === subject);
        return !isHeld && !(code === 'precedence-violated' && byHand);
      });

      expect(left.map(({ key }) => key)).toEqual([]);
      for (const { code, ids, subject } of outcome.added.filter(isHard)) {
        const resource = plan.records.resource.get(subject);
        const [a, b] = ids.flatMap((id) => after.intervention(id) ?? []);
        if (code.startsWith('double') && resource && a && b) {
          expect(clash(after, resource, [a, b])).toBe(true);
          expect(peopleOf(after, a)).toContain(resource);
        }
      }
    });
  });

  it('12: a move to where it stands changes nothing', () => {
    fc.assert(
      fc.property(wanted, (one) => {
        const plan = companyOf(one.seed);
        for (const deed of [LINKS, PUSH]) {
          const act = played(deed(plan, { ...one, days: 0 }), plan);

          expect(act?.outcome.changes).toEqual([]);
          expect(act?.outcome.reasons).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
