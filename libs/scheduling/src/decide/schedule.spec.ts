import { apply } from '../plan/apply.js';
import { publicHolidays } from '../calendar/public-holidays.js';
import type { Snapshot } from '../model/index.js';
import { aPlan, SHORT_FRIDAY_WEEK, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, aSchedule, refusal } from '../testing/commands.js';
import {
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aTask,
  aWorksite,
  lead,
  member,
} from '../testing/records.js';
import type { Schedule } from './command.js';
import { decide } from './decide.js';

function scheduled(command: Partial<Schedule>, parts: Partial<Snapshot> = {}) {
  const plan = aPlan({ tasks: [aTask()], resources: [aPerson()], ...parts });
  const outcome = accepted(decide(plan, aSchedule(command), ALICE));
  const intervention = apply(plan, outcome.changes).intervention('new');
  if (!intervention) throw new Error('not scheduled');
  return { ...intervention, outcome };
}

const codes = ({ added }: { readonly added: readonly { readonly code: string }[] }) =>
  added.map(({ code }) => code);

describe('schedule', () => {
  it('starts work dropped on a day at the first working minute of that day', () => {
    const { start, end, outcome } = scheduled({ start: at('2026-11-23 00:00') });

    expect([start, end]).toEqual([at('2026-11-23 08:00'), at('2026-11-23 17:30')]);
    expect(outcome.reasons).toMatchObject([{ cause: 'calendar', to: start }]);
  });

  it('stands where it was asked, the worksite of the task named or not', () => {
    const asked = at('2026-11-23 13:30');

    for (const worksiteId of ['worksite', null]) {
      const { start, worksiteId: of, outcome } = scheduled({ start: asked, worksiteId });

      expect([start, of]).toEqual([asked, 'worksite']);
      expect(outcome.reasons).toMatchObject([{ cause: 'asked', to: asked }]);
    }
  });

  it('starts work dropped on an afternoon after noon', () => {
    const { start } = scheduled({ start: at('2026-11-23 12:00'), amount: { halfDays: 1 } });

    expect(start).toBe(at('2026-11-23 13:30'));
  });

  it('lasts what the estimate leaves to plan', () => {
    const planned = anIntervention({ taskId: 'task', amount: { halfDays: 4 } });

    const { amount } = scheduled(
      { start: at('2026-12-07 08:00') },
      { tasks: [aTask({ estimate: { halfDays: 10 } })], interventions: [planned] },
    );

    expect(amount).toEqual({ halfDays: 6 });
  });

  it('lasts one day where nobody estimated the task', () => {
    expect(scheduled({}).amount).toEqual({ halfDays: 2 });
  });

  it('jumps over the weekend, and over the holiday in it', () => {
    const { end } = scheduled({ start: at('2026-12-24 08:00'), amount: { halfDays: 4 } });

    // Friday 25 December is Christmas.
    expect(end).toBe(at('2026-12-28 17:30'));
  });

  it('jumps over the company closing', () => {
    const closing = anAbsence({
      ...{ resourceId: null, reason: 'closing' },
      ...{ start: at('2027-08-02 00:00'), end: at('2027-08-16 00:00') },
    });

    const { end, outcome } = scheduled(
      { start: at('2027-07-30 08:00'), amount: { halfDays: 3 }, team: [lead('paul')] },
      { absences: [closing] },
    );

    expect(end).toBe(at('2027-08-16 12:00'));
    expect(outcome.added).toEqual([]);
  });

  it('counts a short Friday as two half-days like any other day', () => {
    const { end } = scheduled({ start: at('2026-11-27 08:00'), amount: { halfDays: 2 } });

    expect(end).toBe(at('2026-11-27 16:00'));
  });

  it('counts hours by the minute, noon left out', () => {
    const { end } = scheduled({ start: at('2026-11-23 10:00'), amount: { minutes: 180 } });

    expect(end).toBe(at('2026-11-23 14:30'));
  });

  it('follows the hours of whoever leads', () => {
    const early = { morning: { from: 6 * 60, to: 12 * 60 }, afternoon: null };
    const hours = SHORT_FRIDAY_WEEK.map((day) => (day.morning ? early : day));

    const { start, end } = scheduled(
      { amount: { halfDays: 2 }, team: [member('paul'), lead('lea')] },
      { resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa', hours })] },
    );

    expect([start, end]).toEqual([at('2026-11-23 06:00'), at('2026-11-24 12:00')]);
  });

  it('works on a Saturday when somebody means it, with the usual hours, and tells', () => {
    const { start, end, outcome } = scheduled({
      ...{ start: at('2026-11-28 00:00'), amount: { halfDays: 2 }, team: [lead('paul')] },
    });

    expect([start, end]).toEqual([at('2026-11-28 08:00'), at('2026-11-28 17:30')]);
    expect(codes(outcome)).toEqual(['outside-hours']);
  });

  it('works on a public holiday when somebody means it, and tells', () => {
    const { start, outcome } = scheduled({ start: at('2026-11-11 00:00'), team: [lead('paul')] });

    expect(start).toBe(at('2026-11-11 08:00'));
    expect(codes(outcome)).toContain('public-holiday');
  });

  it('works while the company is closed when somebody means it, and tells', () => {
    const closing = anAbsence({ resourceId: null, reason: 'closing' });

    const { start, outcome } = scheduled({ team: [lead('paul')] }, { absences: [closing] });

    expect(start).toBe(at('2026-11-23 08:00'));
    expect(codes(outcome)).toEqual(['absence']);
  });

  it('takes what is dropped on an evening to the next working morning', () => {
    const { start, outcome } = scheduled({ start: at('2026-11-27 19:00') });

    expect(start).toBe(at('2026-11-30 08:00'));
    expect(outcome.reasons).toMatchObject([{ cause: 'calendar' }]);
  });

  it('does not stretch a short Friday: what comes after it begins on Monday', () => {
    const { start } = scheduled({ start: at('2026-11-27 16:30') });

    expect(start).toBe(at('2026-11-30 08:00'));
  });

  it('takes an appointment dropped on a mere day to its first working minute', () => {
    const { start } = scheduled({ kind: 'appointment', taskId: null, amount: { minutes: 60 } });

    expect(start).toBe(at('2026-11-23 08:00'));
  });

  it('never refuses somebody who is away, and tells', () => {
    const { outcome } = scheduled({ team: [lead('paul')] }, { absences: [anAbsence()] });

    expect(outcome.added).toMatchObject([{ code: 'absence', subject: 'paul' }]);
  });

  it('keeps the hour of an appointment, outside working hours too, and tells', () => {
    const { start, end, outcome } = scheduled({
      ...{ kind: 'appointment', taskId: null, title: 'Visite', team: [lead('paul')] },
      ...{ start: at('2026-11-23 18:00'), amount: { minutes: 90 } },
    });

    expect([start, end]).toEqual([at('2026-11-23 18:00'), at('2026-11-23 19:30')]);
    expect(codes(outcome)).toEqual(['outside-hours']);
  });

  it('gives a block its own start and end, and locks its time', () => {
    const { start, end, lock, amount } = scheduled({
      ...{ kind: 'block', taskId: null, title: 'Grue' },
      ...{ start: at('2026-11-28 05:00'), end: at('2026-11-28 11:00') },
    });

    expect([start, end, amount]).toEqual([at('2026-11-28 05:00'), at('2026-11-28 11:00'), null]);
    expect(lock.time).toMatchObject({ by: 'alice', name: 'Alice' });
  });

  it('writes the team lead first, then by id, each once', () => {
    const resources = ['zoe', 'paul', 'adam'].map((id) => aPerson({ id }));

    const { team } = scheduled(
      { team: [member('zoe'), lead('paul'), member('zoe'), member('adam')] },
      { resources },
    );

    expect(team).toEqual([lead('paul'), member('adam'), member('zoe')]);
  });

  it('makes the first person lead where nobody is, a machine never before a person', () => {
    const { team } = scheduled(
      { team: [member('digger'), member('paul')] },
      { resources: [aPerson(), aMachine()] },
    );

    expect(team).toEqual([lead('paul'), member('digger')]);
  });

  it('puts the work on the worksite of the task', () => {
    expect(scheduled({}).worksiteId).toBe('worksite');
  });

  it('knows a holiday that only the branch of the lead has', () => {
    const holidays = { 'alsace-moselle': publicHolidays('alsace-moselle', 2026, 2026) };
    const branches = [
      { id: 'branch', name: 'Nantes', holidayRegion: 'france' } as const,
      { id: 'colmar', name: 'Colmar', holidayRegion: 'alsace-moselle' } as const,
    ];

    const { end } = scheduled(
      { start: at('2026-04-02 08:00'), amount: { halfDays: 4 }, team: [lead('paul')] },
      { holidays, branches, resources: [aPerson({ branchId: 'colmar' })] },
    );

    // Good Friday 3 April and Easter Monday 6 April.
    expect(end).toBe(at('2026-04-07 17:30'));
  });

  it.each<[string, string, Partial<Schedule>, string]>([
    ['a task that does not exist', 'unknown-task', { taskId: 'nothing' }, 'taskId'],
    ['work without a task', 'work-needs-task', { taskId: null }, 'taskId'],
    [
      'a worksite that does not exist',
      'unknown-worksite',
      { kind: 'appointment', taskId: null, worksiteId: 'x' },
      'worksiteId',
    ],
    [
      'the task of another worksite',
      'task-of-another-worksite',
      { worksiteId: 'other' },
      'worksiteId',
    ],
    ['somebody who does not exist', 'unknown-resource', { team: [lead('nobody')] }, 'team'],
    ['somebody who has left', 'archived-resource', { team: [lead('gone')] }, 'team'],
    ['no time at all', 'amount-not-positive', { amount: { minutes: 0 } }, 'amount'],
    ['half a minute', 'amount-not-positive', { amount: { minutes: 0.5 } }, 'amount'],
    ['years of work', 'amount-too-long', { amount: { halfDays: 800 } }, 'amount'],
    ['the year 9999', 'out-of-range', { start: 4223372036 }, 'start'],
    ['the year 1970', 'out-of-range', { start: 0 }, 'start'],
    ['a block without an end', 'block-needs-end', { kind: 'block', taskId: null }, 'end'],
    [
      'a block that ends before it starts',
      'end-before-start',
      { kind: 'block', taskId: null, end: at('2026-11-22 00:00') },
      'end',
    ],
    [
      'a block with a duration',
      'block-has-no-amount',
      { kind: 'block', taskId: null, amount: { minutes: 60 } },
      'amount',
    ],
    ['an id that is taken', 'duplicate-id', { interventionId: 'intervention' }, 'interventionId'],
    [
      'an arrival that ends before it begins',
      'end-before-start',
      { arrival: { from: at('2026-11-23 10:00'), to: at('2026-11-23 08:00') } },
      'arrival.to',
    ],
  ])('refuses %s', (_, sentence, command, field) => {
    const plan = aPlan({
      ...{ tasks: [aTask()], interventions: [anIntervention()] },
      worksites: [aWorksite(), aWorksite({ id: 'other', reference: 'CH-2' })],
      resources: [aPerson({ id: 'gone', archived: true })],
    });

    const { code, violations } = refusal(decide(plan, aSchedule(command), ALICE));

    expect(code).toBe('invalid');
    expect(violations).toMatchObject([{ sentence, field }]);
  });

  it('refuses a machine that is taken, naming it, the work and the time', () => {
    const taken = anIntervention({
      title: 'Piscine Roy',
      worksiteId: null,
      team: [lead('digger')],
    });
    const plan = aPlan({ tasks: [aTask()], resources: [aMachine()], interventions: [taken] });

    const { code, violations } = refusal(
      decide(plan, aSchedule({ team: [lead('digger')] }), ALICE),
    );

    expect(code).toBe('double-booked');
    expect(violations).toMatchObject([
      {
        sentence: 'double-booked',
        params: { who: 'Mini-pelle', what: 'Piscine Roy', when: at('2026-11-23 08:00') },
      },
    ]);
  });

  it('refuses people who are taken only where the company chose so, and never a short visit', () => {
    const settings = someSettings({ overbooking: { staff: 'refuse', equipment: 'warn' } });
    const interventions = [anIntervention({ title: 'Liner', team: [lead('paul')] })];
    const parts = { tasks: [aTask()], resources: [aPerson()], interventions };
    const job = aSchedule({ team: [lead('paul')] });
    const hour = aSchedule({
      ...{ kind: 'appointment', taskId: null, team: [lead('paul')] },
      ...{ start: at('2026-11-23 10:00'), amount: { minutes: 60 } },
    });

    const told = accepted(decide(aPlan(parts), job, ALICE));
    const strict = aPlan({ ...parts, settings });

    expect(codes(told)).toEqual(['double-booked-staff']);
    expect(refusal(decide(strict, job, ALICE))).toMatchObject({
      ...{ code: 'double-booked', violations: [{ params: { who: 'Paul Durand' } }] },
    });
    expect(decide(strict, hour, ALICE).status).toBe('accepted');
  });

  it('refuses people who are taken even where the company weighs that lightly', () => {
    const settings = someSettings({
      overbooking: { staff: 'refuse', equipment: 'warn' },
      severities: { 'double-booked-staff': 'info' },
    });
    const interventions = [anIntervention({ team: [lead('paul')] })];
    const plan = aPlan({ tasks: [aTask()], resources: [aPerson()], interventions, settings });

    const outcome = decide(plan, aSchedule({ team: [lead('paul')] }), ALICE);

    expect(refusal(outcome).code).toBe('double-booked');
  });
});
