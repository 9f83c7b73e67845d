import { describe, expect, it } from '@jest/globals';
import {
  apply,
  conflicts,
  decide,
  type Conflict,
  type ConflictCode,
  type Plan,
  type Snapshot,
} from '@pastille/scheduling';
import {
  ALICE,
  aClient,
  aCrew,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aTask,
  aTaskKind,
  at,
  aWorksite,
  lead,
  member,
  NOW,
  randomPlan,
  TIME_LOCKED,
} from '@pastille/scheduling/testing';
import type { Ask, Cure } from './cure.js';
import { curesOf } from './cures-of.js';
import { leadsOf } from './leads-of.js';

const askOf = (plan: Plan, conflict: Conflict, now = NOW): Ask => ({
  ...{ plan, conflict, now, newId: () => 'new' },
  judge: (command) => decide(plan, command, { ...ALICE, now }),
});

function only(plan: Plan, code: ConflictCode, now = NOW): Conflict {
  const found = conflicts(plan, now).find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

const curesIn = (plan: Plan, code: ConflictCode, now = NOW): readonly Cure[] =>
  curesOf(askOf(plan, only(plan, code, now), now));

/** « replace Léa », « start-at 2 »: what the buttons say, in their order. */
const buttons = (cures: readonly Cure[]): string[] =>
  cures.map(({ kind, words }) => [kind, words.who].filter(Boolean).join(' '));

const TUESDAY = { start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') };
const paul = aPerson();
const lea = aPerson({ id: 'lea', name: 'Léa Roy' });
const bar = (parts: Parameters<typeof anIntervention>[0] = {}) =>
  anIntervention({ taskId: 'task', team: [lead('paul')], ...parts });
const planOf = (parts: Partial<Snapshot>): Plan =>
  aPlan({
    ...{ resources: [paul, lea], tasks: [aTask(), aTask({ id: 'next', label: 'Liner' })] },
    ...parts,
  });
const link = { predecessorId: 'task', kind: 'FS', lag: { elapsed: 0 }, max: null } as const;
const linked = [aTask(), aTask({ id: 'next', label: 'Liner', links: [link] })];

const twice = planOf({ interventions: [bar(), bar({ id: 'other', taskId: 'next' })] });

describe('the cures of', () => {
  it('somebody wanted twice: another goes to either, or either waits', () => {
    expect(buttons(curesIn(twice, 'double-booked-staff'))).toEqual([
      'replace Léa Roy',
      'replace Léa Roy',
      'start-at',
      'start-at',
    ]);
  });

  it('a machine wanted twice: one of the same sort, or later, or none', () => {
    const van = (id: string) => aMachine({ id, name: id, model: 'Fourgon' });
    const plan = planOf({
      resources: [paul, lea, van('van'), van('spare'), aMachine({ id: 'crane', model: 'Grue' })],
      interventions: [
        bar({ team: [lead('paul'), member('van')] }),
        bar({ id: 'other', taskId: 'next', team: [lead('lea'), member('van')] }),
      ],
    });

    expect(buttons(curesIn(plan, 'double-booked-equipment'))).toEqual([
      'replace spare',
      'replace spare',
      'start-at',
      'start-at',
    ]);
  });

  it('work without anybody: the usual crew, then whoever has time', () => {
    const crew = aCrew({ members: [{ resourceId: 'lea', from: null, to: null }] });
    const plan = planOf({
      ...{ resources: [paul, lea, crew], interventions: [bar({ team: [] })] },
      worksites: [aWorksite({ usualCrewId: crew.id })],
    });

    expect(buttons(curesIn(plan, 'unstaffed'))[0]).toBe(`add ${crew.name}`);
    expect(buttons(curesIn(plan, 'unstaffed'))).toContain('add Paul Durand');
  });

  it('an absence: another, or later', () => {
    const plan = planOf({ interventions: [bar()], absences: [anAbsence({ reason: 'sickness' })] });

    expect(buttons(curesIn(plan, 'absence'))).toEqual(['replace Léa Roy', 'start-at']);
    expect(leadsOf(askOf(plan, only(plan, 'absence')))).toEqual([
      { kind: 'absence', absenceId: 'absence' },
    ]);
  });

  it('what is over: closed, closed and going on, or back to be planned', () => {
    const later = at('2026-12-01 08:00');
    const plan = planOf({ interventions: [bar()] });

    expect(buttons(curesIn(plan, 'to-close', later))).toEqual([
      'close',
      'close-and-go-on',
      'back-to-plan',
    ]);
    const more = planOf({
      interventions: [
        bar(),
        bar({ id: 'b', start: at('2027-01-05 08:00'), end: at('2027-01-05 17:30') }),
      ],
    });
    const [close] = curesIn(more, 'to-close', later);
    expect(close?.command).toMatchObject({ taskFinished: false });
  });

  it('a dot that says planned: a slot with somebody, or its own colour', () => {
    const override = { status: 'planned', by: 'alice', name: 'Alice', at: NOW } as const;
    const plan = planOf({ tasks: [aTask({ override })] });

    const cures = curesIn(plan, 'planned-without-intervention');

    expect(cures.map(({ kind }) => kind)).toEqual(['plan-at', 'automatic']);
    expect(cures[0]?.words.who).not.toBe('');
  });

  it('a dot that says done: the work ahead goes, or the task is open again', () => {
    const finished = { by: 'alice', name: 'Alice', at: NOW };
    const more = bar({ id: 'b', ...TUESDAY });
    const plan = planOf({ tasks: [aTask({ finished })], interventions: [bar(), more] });

    expect(buttons(curesIn(plan, 'done-with-future-work'))).toEqual([
      'cancel-future',
      'reopen-task',
    ]);
  });

  it('a firm date that is missed: the date goes there, or is provisional', () => {
    const plan = planOf({
      worksites: [aWorksite({ start: { date: '2026-11-20', certainty: 'firm' } })],
      clients: [aClient({ phone: '02 40 00 00 00' })],
      interventions: [bar()],
    });

    expect(buttons(curesIn(plan, 'firm-start-missed'))).toEqual([
      'firm-date',
      'start-at',
      'provisional',
    ]);
    expect(leadsOf(askOf(plan, only(plan, 'firm-start-missed')))).toEqual([
      { kind: 'phone', name: 'Mme Martin', phone: '02 40 00 00 00' },
    ]);
  });

  it('what comes too early: when it may, or without the link', () => {
    const next = bar({ id: 'b', taskId: 'next', team: [lead('lea')] });
    const plan = planOf({ tasks: linked, interventions: [bar(), next] });

    expect(curesIn(plan, 'precedence-violated').map(({ kind }) => kind)).toEqual([
      'start-at',
      'unlink',
    ]);
    const locked = planOf({
      ...{ tasks: linked, interventions: [bar(), { ...next, lock: TIME_LOCKED }] },
    });
    expect(curesIn(locked, 'link-blocked-by-lock').map(({ kind }) => kind)).toEqual([
      'unlock-and-start-at',
      'unlink',
    ]);
  });

  it('tasks that wait in a circle: either link', () => {
    const back = { ...link, predecessorId: 'next' };
    const plan = planOf({ tasks: [aTask({ links: [back] }), linked[1] ?? aTask()] });

    expect(curesIn(plan, 'cycle').map(({ kind }) => kind)).toEqual(['unlink', 'unlink']);
  });

  it('a skill that is missing: who has it, more or instead', () => {
    const welder = aPerson({
      ...{ id: 'max', name: 'Max', skills: [{ name: 'soudure', until: null }] },
    });
    const kind = aTaskKind({ skills: ['soudure'] });
    const plan = planOf({
      ...{ resources: [paul, lea, welder], taskKinds: [kind] },
      ...{ tasks: [aTask({ kindId: kind.id })], interventions: [bar()] },
    });

    expect(buttons(curesIn(plan, 'skill-missing'))).toContain('add Max');
  });

  it('work of a worksite off the board: back to plan, dropped, or the worksite comes back', () => {
    const plan = planOf({
      ...{ worksites: [aWorksite({ statusId: 'quote' })], interventions: [bar()] },
    });

    expect(buttons(curesIn(plan, 'off-board-work'))).toEqual([
      'back-to-plan',
      'all-back-to-plan',
      'drop-task',
      'on-board',
    ]);
  });

  it('a client on hold: the work waits, or the hold is lifted', () => {
    const plan = planOf({ clients: [aClient({ holdReason: 'impayé' })], interventions: [bar()] });

    expect(buttons(curesIn(plan, 'client-on-hold'))).toEqual(['back-to-plan', 'unhold Mme Martin']);
  });
});

describe('every cure that is offered', () => {
  const plan = randomPlan({ interventions: 300, people: 16, seed: 7, clashes: 120, locked: 60 });
  const now = at('2026-12-07 12:00');
  const all = conflicts(plan, now);
  const sample = all.filter((_, i) => i % Math.max(1, Math.floor(all.length / 60)) === 0);

  it('is accepted by the engine, and the conflict is gone', () => {
    const offered = sample.flatMap((conflict) => {
      const cures = curesOf(askOf(plan, conflict, now));
      for (const { command } of cures) {
        const outcome = decide(plan, command, { ...ALICE, now });
        if (outcome.status !== 'accepted') throw new Error(`${conflict.code}: refused`);
        const after = conflicts(apply(plan, outcome.changes), now);
        expect(after.map(({ key }) => key)).not.toContain(conflict.key);
      }
      return cures;
    });

    expect(sample.length).toBeGreaterThan(20);
    expect(offered.length).toBeGreaterThan(sample.length);
  });

  it('is a button of its own, four at most', () => {
    for (const conflict of sample) {
      const keys = curesOf(askOf(plan, conflict, now)).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(4);
    }
  });

  it('makes no new error where another makes none', () => {
    const [clash] = curesIn(twice, 'double-booked-staff');

    expect(clash?.outcome.added.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
