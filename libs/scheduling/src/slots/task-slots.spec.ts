import { foundSlots, wall } from '../testing/found-slots.js';
import {
  aClient,
  aCrew,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aStatus,
  aSubcontractor,
  aTask,
  aWorksite,
  at,
  lead,
  member,
  MORNINGS,
} from '../testing/index.js';
import type { Plan, Snapshot } from '../model/index.js';
import type { SlotQuery } from './slot-query.js';

const plan = (parts: Partial<Snapshot> = {}): Plan => aPlan({ resources: [aPerson()], ...parts });

describe('a team', () => {
  it('waits for its van', () => {
    const van = aMachine({ id: 'van', name: 'Fourgon' });
    const taken = anIntervention({
      team: [lead('lea'), member('van')],
      start: at('2026-11-16 13:30'),
      end: at('2026-11-18 12:00'),
      amount: { halfDays: 4 },
    });
    const own = plan({
      resources: [aPerson(), aPerson({ id: 'lea' }), van],
      interventions: [taken],
    });

    expect(foundSlots(own, { equipment: ['van'] }).starts[0]).toBe('2026-11-18 13:30');
    expect(foundSlots(own, { equipment: ['van'], to: at('2026-11-18 12:00') }).why).toMatchObject({
      ...{ code: 'equipment-taken', params: { id: 'van', name: 'Fourgon' } },
    });
  });

  it('may be a crew: it is free when its members of the day are', () => {
    const crew = aCrew({
      members: [
        { resourceId: 'paul', from: null, to: null },
        { resourceId: 'lea', from: '2026-11-18', to: null },
      ],
    });
    const busy = (id: string, day: string) =>
      anAbsence({
        id: id + day,
        resourceId: id,
        start: at(`${day} 00:00`),
        end: at(`${day} 23:00`),
      });
    const own = plan({
      resources: [aPerson(), aPerson({ id: 'lea' }), crew],
      absences: [busy('paul', '2026-11-17'), busy('lea', '2026-11-17'), busy('lea', '2026-11-18')],
    });

    const { starts } = foundSlots(own, {
      team: { type: 'team', resourceIds: ['crew'] },
      from: at('2026-11-17 00:00'),
    });

    expect(starts[0]).toBe('2026-11-19 08:00');
  });

  it('is there on the last day of its members, and not after it', () => {
    const last = aCrew({ members: [{ resourceId: 'paul', from: null, to: '2026-11-17' }] });
    const own = plan({ resources: [aPerson(), last] });
    const { starts } = foundSlots(own, {
      ...{ team: { type: 'team', resourceIds: ['crew'] }, from: at('2026-11-17 12:00') },
    });

    expect(starts).toEqual(['2026-11-17 13:30']);
  });

  it('is not asked for an afternoon that one of them does not work', () => {
    const own = plan({ resources: [aPerson(), aPerson({ id: 'lea', hours: MORNINGS })] });
    const both: SlotQuery['team'] = { type: 'team', resourceIds: ['paul', 'lea'] };

    expect(foundSlots(own, { team: both }).starts[0]).toBe('2026-11-17 08:00');
    expect(foundSlots(own, { team: both, amount: { halfDays: 2 } }).why?.code).toBe('nobody-free');
  });

  it('with a subcontractor waits for nobody’s other bars of theirs, but for their leave', () => {
    const own = plan({
      resources: [aSubcontractor()],
      interventions: [
        anIntervention({
          team: [lead('electrician')],
          start: at('2026-11-16 13:30'),
          end: at('2026-11-17 12:00'),
        }),
      ],
      absences: [
        anAbsence({
          resourceId: 'electrician',
          start: at('2026-11-16 00:00'),
          end: at('2026-11-17 00:00'),
        }),
      ],
    });

    expect(
      foundSlots(own, { team: { type: 'team', resourceIds: ['electrician'] } }).starts[0],
    ).toBe('2026-11-17 08:00');
  });

  it('is only disturbed in a longer job when that is asked for', () => {
    const job = anIntervention({
      team: [lead('paul')],
      start: at('2026-11-16 13:30'),
      end: at('2026-11-20 16:00'),
      amount: { halfDays: 9 },
    });
    const own = plan({ interventions: [job] });

    expect(foundSlots(own).starts[0]).toBe('2026-11-23 08:00');
    expect(foundSlots(own, { aroundJobs: true }).starts[0]).toBe('2026-11-16 13:30');
  });

  it('works three days from a Thursday over the weekend, by half-days', () => {
    const own = plan({
      tasks: [aTask()],
      absences: [anAbsence({ start: at('2026-11-16 00:00'), end: at('2026-11-19 00:00') })],
    });
    const { starts, first } = foundSlots(own, {
      kind: 'work',
      taskId: 'task',
      amount: { halfDays: 6 },
      count: 1,
    });

    expect([starts, wall(first?.end ?? 0)]).toEqual([['2026-11-19 08:00'], '2026-11-23 17:30']);
  });
});

describe('a task', () => {
  const pour = aTask({ id: 'pour', label: 'Dalle' });
  const cured = aTask({
    id: 'liner',
    order: 2,
    links: [{ predecessorId: 'pour', kind: 'FS', lag: { elapsed: 21 * 1440 }, max: null }],
  });
  const poured = anIntervention({ taskId: 'pour', team: [lead('paul')] });
  const own = plan({ tasks: [pour, cured], interventions: [poured] });
  const liner: Partial<SlotQuery> = {
    kind: 'work',
    taskId: 'liner',
    amount: { halfDays: 2 },
    count: 1,
  };

  it('is done after 21 days of curing, weekends counted', () => {
    const { starts, first } = foundSlots(own, liner);

    expect(starts).toEqual(['2026-12-15 08:00']);
    expect(first?.reasons).toContainEqual({
      code: 'after-link',
      params: {
        task: 'Dalle',
        over: at('2026-11-23 17:30'),
        until: at('2026-12-14 17:30'),
        days: 21,
      },
    });
  });

  it('cannot be done before that', () => {
    expect(foundSlots(own, { ...liner, to: at('2026-12-10 00:00') }).why?.code).toBe(
      'links-closed',
    );
  });

  it('comes before what waits for it', () => {
    const waiting = anIntervention({
      taskId: 'liner',
      team: [lead('paul')],
      start: at('2026-12-15 08:00'),
      end: at('2026-12-15 17:30'),
    });
    const late = plan({ tasks: [pour, cured], interventions: [waiting] });

    expect(
      foundSlots(late, { ...liner, taskId: 'pour', from: at('2026-11-25 00:00') }).why?.code,
    ).toBe('links-closed');
    expect(foundSlots(late, { ...liner, taskId: 'pour' }).starts).toEqual(['2026-11-16 13:30']);
  });

  it('stays within the contract’s window', () => {
    const swept = (earliest: string, latest: string) =>
      foundSlots(plan({ tasks: [aTask({ window: { earliest, latest } })] }), {
        ...liner,
        taskId: 'task',
      });

    expect(swept('2026-12-05', '2026-12-10').starts).toEqual(['2026-12-07 08:00']);
    expect(swept('2026-09-15', '2026-10-31').why?.code).toBe('window-closed');
    expect(swept('2026-12-05', '2026-12-06').why?.code).toBe('window-closed');
  });

  it('does not start before a firm date', () => {
    const firm = plan({
      tasks: [aTask()],
      worksites: [aWorksite({ start: { date: '2026-12-01', certainty: 'firm' } })],
    });

    expect(foundSlots(firm, { ...liner, taskId: 'task' }).starts).toEqual(['2026-12-01 08:00']);
  });

  it('is refused with the reason where no date would do', () => {
    const held = plan({ tasks: [aTask()], clients: [aClient({ holdReason: 'impayé' })] });
    const done = plan({ tasks: [aTask({ finished: { by: 'alice', name: 'Alice', at: 1 } })] });
    const off = plan({ tasks: [aTask()], statuses: [aStatus({ onBoard: false })] });
    const asked = { ...liner, taskId: 'task' };

    expect(foundSlots(held, asked).why).toMatchObject({
      code: 'client-on-hold',
      params: { reason: 'impayé' },
    });
    expect(foundSlots(done, asked).why?.code).toBe('task-done');
    expect(foundSlots(off, asked).why?.code).toBe('off-board');
  });
});

describe('an empty answer', () => {
  it('says what is missing', () => {
    const never = aPerson({
      id: 'nobody',
      hours: Array.from({ length: 7 }, () => ({ morning: null, afternoon: null })),
    });
    const own = plan({ resources: [aPerson(), never, aMachine()] });
    const by = (id: string): SlotQuery['team'] => ({ type: 'team', resourceIds: [id] });

    expect(foundSlots(own, { team: by('nobody') }).why?.code).toBe('no-working-hours');
    expect(foundSlots(own, { amount: { minutes: 400 } }).why?.code).toBe('no-working-hours');
    expect(foundSlots(own, { team: by('digger') }).why?.code).toBe('nobody');
    expect(foundSlots(own, { amount: { halfDays: 700 } }).why?.code).toBe('horizon');
    expect(foundSlots(own, { arrival: { from: 0, to: 60 } }).why?.code).toBe('arrival-closed');
    const away = anAbsence({ start: at('2026-11-01 00:00'), end: at('2028-01-01 00:00') });
    expect(foundSlots(plan({ absences: [away] })).why?.code).toBe('nobody-free');
  });

  it.each<[string, Partial<SlotQuery>]>([
    ['from', { from: Number.NaN }],
    ['from', { from: 5 }],
    ['to', { to: 5 }],
    ['step', { step: 0 }],
    ['count', { count: 0.5 }],
    ['amount', { amount: { minutes: 10 ** 6 } }],
    ['amount', { amount: { halfDays: -1 } }],
    ['arrival', { arrival: { from: 600, to: 500 } }],
    ['taskId', { taskId: 'none' }],
    ['worksiteId', { worksiteId: 'none' }],
    ['resource', { team: { type: 'team', resourceIds: ['none'] } }],
    ['people', { team: { type: 'any', people: 0, among: null } }],
    ['equipment', { equipment: ['paul'] }],
  ])('says that %s cannot be', (field, query) => {
    expect(foundSlots(plan(), query).why).toEqual({ code: 'bad-query', params: { field } });
  });
});
