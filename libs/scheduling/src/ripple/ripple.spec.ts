import type { Intervention, PlanningTask, Snapshot, TaskLink } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { TIME_LOCKED } from '../testing/commands.js';
import {
  aCrew,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aTask,
  aWorksite,
  lead,
  member,
} from '../testing/records.js';
import { ripple, type RippleOptions, type Rippled } from './ripple.js';

const after = (predecessorId: string, parts: Partial<TaskLink> = {}): TaskLink => ({
  predecessorId,
  kind: 'FS',
  lag: { elapsed: 0 },
  max: null,
  ...parts,
});

const task = (id: string, links: readonly TaskLink[] = []): PlanningTask =>
  aTask({ id, label: id, links });

/** A bar of the task of its name, of whole days. */
function bar(
  id: string,
  from: string,
  to: string,
  parts: Partial<Intervention> = {},
): Intervention {
  const halfDays = 2 * (Number(to.slice(8, 10)) - Number(from.slice(8, 10))) + 2;
  return anIntervention({
    id,
    taskId: id,
    start: at(`${from} 08:00`),
    end: at(to),
    amount: { halfDays },
    ...parts,
  });
}

interface Scenario extends Partial<Snapshot> {
  readonly root: string;
  readonly to: string;
  readonly until: string;
  readonly options?: Partial<RippleOptions>;
}

const PUSH: Partial<RippleOptions> = { policy: 'push', others: true };

function played({ root, to, until, options, ...parts }: Scenario): Rippled {
  const plan = aPlan({
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' }), aMachine()],
    ...parts,
  });
  const before = plan.intervention(root);
  if (!before) throw new Error(`no ${root}`);
  const moved = { ...before, start: at(to), end: at(until) };
  return ripple(plan, [{ before, after: moved }], { policy: 'links', others: false, ...options });
}

function places({ changes }: Rippled): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { kind, id, after } of changes) {
    if (kind === 'intervention') found[id] = [after?.start, after?.end];
  }
  return found;
}

describe('ripple along the links', () => {
  it('moves what waits to the next working day', () => {
    const rippled = played({
      tasks: [task('dig'), task('pour', [after('dig')])],
      interventions: [
        bar('dig', '2026-11-23', '2026-11-24 17:30'),
        bar('pour', '2026-11-25', '2026-11-25 17:30'),
      ],
      ...{ root: 'dig', to: '2026-11-24 08:00', until: '2026-11-25 17:30' },
    });

    expect(places(rippled)).toEqual({ pour: [at('2026-11-26 08:00'), at('2026-11-26 17:30')] });
    expect(rippled.reasons).toEqual([
      {
        interventionId: 'pour',
        cause: 'link',
        by: 'dig',
        from: at('2026-11-25 08:00'),
        to: at('2026-11-26 08:00'),
      },
    ]);
  });

  it('leaves what still has time, and what nobody linked', () => {
    const rippled = played({
      tasks: [task('dig'), task('pour', [after('dig')]), task('fence')],
      interventions: [
        bar('dig', '2026-11-23', '2026-11-23 17:30'),
        bar('pour', '2026-11-26', '2026-11-26 17:30'),
        bar('fence', '2026-11-24', '2026-11-24 17:30', { team: [lead('paul')] }),
      ],
      ...{ root: 'dig', to: '2026-11-24 08:00', until: '2026-11-24 17:30' },
    });

    expect(rippled).toEqual({ changes: [], reasons: [], stops: [] });
  });

  it('lets concrete cure by the clock, weekends included', () => {
    const rippled = played({
      tasks: [task('pour'), task('fill', [after('pour', { lag: { elapsed: 21 * 1440 } })])],
      interventions: [
        bar('pour', '2026-11-23', '2026-11-23 17:30'),
        bar('fill', '2026-12-15', '2026-12-16 17:30'),
      ],
      ...{ root: 'pour', to: '2026-11-26 08:00', until: '2026-11-26 17:30' },
    });

    // Thursday 17:30 and three weeks is Thursday 17 December, after work: Friday, then over the weekend.
    expect(places(rippled)).toEqual({ fill: [at('2026-12-18 08:00'), at('2026-12-21 17:30')] });
  });

  it('stops at a padlock, says what was needed, and goes on from where the lock really ends', () => {
    const rippled = played({
      tasks: [task('dig'), task('crane', [after('dig')]), task('pour', [after('crane')])],
      interventions: [
        bar('dig', '2026-11-23', '2026-11-23 17:30'),
        bar('crane', '2026-11-24', '2026-11-24 17:30', { lock: TIME_LOCKED }),
        bar('pour', '2026-11-25', '2026-11-25 17:30'),
      ],
      ...{ root: 'dig', to: '2026-11-25 08:00', until: '2026-11-25 17:30' },
    });

    expect(rippled.changes).toEqual([]);
    expect(rippled.stops).toEqual([
      {
        interventionId: 'crane',
        needed: at('2026-11-26 08:00'),
        actual: at('2026-11-24 08:00'),
      },
    ]);
  });
});

describe('ripple that pushes people', () => {
  const days = {
    tasks: [task('a'), task('b'), task('c')],
    interventions: [
      bar('a', '2026-11-23', '2026-11-23 17:30', { team: [lead('paul')] }),
      bar('b', '2026-11-24', '2026-11-24 17:30', { team: [lead('lea'), member('paul')] }),
      bar('c', '2026-11-25', '2026-11-25 17:30', { team: [lead('lea')] }),
    ],
  };
  const slip = { root: 'a', to: '2026-11-24 08:00', until: '2026-11-24 17:30' };

  it('moves the next work of the same people, and of theirs', () => {
    const rippled = played({ ...days, ...slip, options: PUSH });

    expect(places(rippled)).toEqual({
      b: [at('2026-11-25 08:00'), at('2026-11-25 17:30')],
      c: [at('2026-11-26 08:00'), at('2026-11-26 17:30')],
    });
    expect(rippled.reasons.map(({ cause, by }) => [cause, by])).toEqual([
      ['person', 'a'],
      ['person', 'b'],
    ]);
  });

  it('leaves the other worksites alone unless they are ticked', () => {
    const [a, b, c] = days.interventions;
    const elsewhere = {
      worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })],
      tasks: [task('a'), aTask({ id: 'b', worksiteId: 'w2' }), task('c')],
      interventions: [a, b && { ...b, worksiteId: 'w2' }, c].flatMap((one) => one ?? []),
    };

    const alone = played({ ...elsewhere, ...slip, options: { policy: 'push', others: false } });
    const all = played({ ...elsewhere, ...slip, options: PUSH });

    expect(alone.changes).toEqual([]);
    expect(Object.keys(places(all))).toEqual(['b', 'c']);
  });

  it('jumps over a padlock of its people', () => {
    const [a, b, c] = days.interventions;
    const lock = bar('c', '2026-11-25', '2026-11-25 17:30', {
      ...{ team: [lead('paul')], lock: TIME_LOCKED },
    });

    const rippled = played({
      ...{ ...days, ...slip, options: PUSH },
      interventions: [a, b, c && lock].flatMap((one) => one ?? []),
    });

    expect(places(rippled)).toEqual({ b: [at('2026-11-26 08:00'), at('2026-11-26 17:30')] });
    expect(rippled.reasons).toMatchObject([{ cause: 'jumped-lock', by: 'c' }]);
    expect(rippled.stops).toEqual([]);
  });

  it('reaches the members of a crew, on the days on which they are in it', () => {
    const crew = aCrew({
      members: [{ resourceId: 'paul', from: null, to: '2026-11-24' }],
    });
    const people = { resources: [aPerson(), crew] };
    const first = bar('a', '2026-11-23', '2026-11-23 17:30', { team: [lead('paul')] });
    const ofCrew = bar('b', '2026-11-24', '2026-11-24 17:30', { team: [lead('crew')] });
    const later = bar('b', '2026-11-25', '2026-11-25 17:30', { team: [lead('crew')] });

    const member = played({
      ...{ ...days, ...people, ...slip, options: PUSH, interventions: [first, ofCrew] },
    });
    const left = played({
      ...{ ...days, ...people, options: PUSH, interventions: [first, later] },
      ...{ root: 'a', to: '2026-11-25 08:00', until: '2026-11-25 17:30' },
    });

    expect(places(member)).toEqual({ b: [at('2026-11-25 08:00'), at('2026-11-25 17:30')] });
    expect(left.changes).toEqual([]);
  });

  it('leaves a member’s own work of the days before they join the crew', () => {
    const crew = aCrew({ members: [{ resourceId: 'paul', from: '2026-11-26', to: null }] });
    const people = { resources: [aPerson(), crew] };
    const ofCrew = bar('a', '2026-11-23', '2026-11-23 17:30', { team: [lead('crew')] });
    const own = bar('b', '2026-11-24', '2026-11-24 17:30', { team: [lead('paul')] });
    const there = bar('c', '2026-11-26', '2026-11-26 17:30', { team: [lead('paul')] });
    const slip = { root: 'root', to: '2026-11-25 08:00', until: '2026-11-25 17:30' };

    const rippled = played({
      ...{ ...people, ...slip, options: PUSH },
      tasks: [task('root'), task('a', [after('root')]), task('b'), task('c')],
      interventions: [bar('root', '2026-11-20', '2026-11-20 16:00'), ofCrew, own, there],
    });

    // On Thursday Paul is in the crew: what he had planned for that day makes room, Tuesday does not.
    expect(places(rippled)).toEqual({
      a: [at('2026-11-26 08:00'), at('2026-11-26 17:30')],
      c: [at('2026-11-27 08:00'), at('2026-11-27 16:00')],
    });
  });

  it('flows around a short visit', () => {
    const visit = anIntervention({
      id: 'visit',
      ...{ kind: 'appointment', amount: { minutes: 60 }, team: [lead('paul')] },
      ...{ start: at('2026-11-24 10:00'), end: at('2026-11-24 11:00') },
    });
    const [a] = days.interventions;

    const rippled = played({
      ...{ ...days, ...slip, options: PUSH },
      interventions: [a, visit].flatMap((one) => one ?? []),
    });

    expect(rippled.changes).toEqual([]);
  });

  it('does not repair what overlapped before', () => {
    const [a, b] = days.interventions;
    const both = b && { ...b, start: at('2026-11-23 08:00') };

    const rippled = played({
      ...{ ...days, ...slip, options: PUSH },
      interventions: [a, both].flatMap((one) => one ?? []),
    });

    expect(rippled.changes).toEqual([]);
  });

  it('skips the Christmas closing and the short Friday', () => {
    const closing = anAbsence({
      id: 'christmas',
      ...{ resourceId: null, reason: 'closing' },
      ...{ start: at('2026-12-21 00:00'), end: at('2027-01-04 00:00') },
    });

    const rippled = played({
      ...{ tasks: [task('a'), task('b')], absences: [closing], options: PUSH },
      interventions: [
        bar('a', '2026-12-16', '2026-12-16 17:30', { team: [lead('paul')] }),
        bar('b', '2026-12-17', '2026-12-18 16:00', { team: [lead('paul')] }),
      ],
      ...{ root: 'a', to: '2026-12-17 08:00', until: '2026-12-17 17:30' },
    });

    expect(places(rippled)).toEqual({ b: [at('2026-12-18 08:00'), at('2027-01-04 17:30')] });
  });
});
