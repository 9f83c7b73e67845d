import { decide } from '../decide/decide.js';
import type { Intervention, Plan, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { conflicts } from '../rules/conflicts.js';
import { describeSlot } from '../sentences/describe-slot.js';
import { wall } from '../testing/found-slots.js';
import {
  ALICE,
  accepted,
  aCrew,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aTask,
  at,
  lead,
  member,
  NOW,
  TEAM_LOCKED,
  TIME_LOCKED,
} from '../testing/index.js';
import type { Proposal, ProposalOption } from './proposal.js';
import { propose } from './propose.js';

const people = [aPerson(), aPerson({ id: 'lea', name: 'Léa Roy' })];
const plan = (parts: Partial<Snapshot> = {}): Plan => aPlan({ resources: people, ...parts });
const sick = anAbsence({ reason: 'sickness' });
const away = (current: Plan): readonly Proposal[] =>
  propose(current, { type: 'absence', absenceId: 'absence' }, { now: NOW });
const types = ([first]: readonly Proposal[]): readonly string[] =>
  first?.options.map(({ type }) => type) ?? [];
const option = (proposals: readonly Proposal[], type: string, of = 0): ProposalOption => {
  const found = proposals[of]?.options.find((one) => one.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
};
const sent = (current: Plan, { command }: ProposalOption): Plan => {
  if (!command) throw new Error('nothing to send');
  return apply(current, accepted(decide(current, command, ALICE)).changes);
};
const bar = (parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({ team: [lead('paul')], ...parts });

describe('a technician who is sick', () => {
  it('may be replaced, the job moved, or left as it is', () => {
    const now = plan({ absences: [sick], interventions: [bar()] });
    const proposals = away(now);

    expect(types(proposals)).toEqual(['replace', 'shift', 'leave']);
    expect(option(proposals, 'leave')).toMatchObject({
      command: null,
      conflicts: [{ code: 'absence', subject: 'paul' }],
    });
  });

  it('is replaced on a locked date, which stays where it is', () => {
    const now = plan({ absences: [sick], interventions: [bar({ lock: TIME_LOCKED })] });
    const proposals = away(now);

    expect(types(proposals)).toEqual(['replace', 'leave']);
    const after = sent(now, option(proposals, 'replace'));
    const { start, end, lock } = bar({ lock: TIME_LOCKED });
    const expected = { start, end, lock, team: [lead('lea')] };
    expect(after.intervention('intervention')).toMatchObject(expected);
    expect(conflicts(after, NOW)).toEqual([]);
    expect(describeSlot(now, option(proposals, 'replace'), 'fr')[0]).toBe(
      'Remplacer Paul Durand par Léa Roy.',
    );
  });

  it('is not replaced where the team is locked', () => {
    const now = plan({ absences: [sick], interventions: [bar({ lock: TEAM_LOCKED })] });

    expect(types(away(now))).toEqual(['shift', 'leave']);
  });

  it('is replaced by nobody who is taken, away or not able', () => {
    const gas = { name: 'gaz', until: null };
    const tom = aPerson({ id: 'tom', name: 'Tom', skills: [gas] });
    const needs = { tasks: [aTask({ skills: ['gaz'] })], absences: [sick] };
    const job = bar({ taskId: 'task' });
    const resources = [aPerson({ skills: [gas] }), ...people.slice(1), tom];
    const other = bar({ id: 'other', team: [lead('tom')] });

    const able = away(plan({ ...needs, resources, interventions: [job] }));
    const taken = away(plan({ ...needs, resources, interventions: [job, other] }));

    expect(option(able, 'replace').params).toMatchObject({ id: 'tom' });
    expect(types(taken)).toEqual(['shift', 'leave']);
  });

  it('comes back: the job is moved to the next time that everybody has', () => {
    const now = plan({
      absences: [sick],
      interventions: [
        bar({ team: [lead('paul'), member('lea')] }),
        bar({
          id: 'b',
          team: [lead('lea')],
          start: at('2026-11-24 08:00'),
          end: at('2026-11-24 12:00'),
          amount: { halfDays: 1 },
        }),
      ],
    });
    const shift = option(away(now), 'shift');

    const moved = sent(now, shift).intervention('intervention');
    expect(wall(moved?.start ?? 0)).toBe('2026-11-24 13:30');
    expect(conflicts(sent(now, shift), NOW)).toEqual([]);
  });

  it('is replaced on the days of the leave alone', () => {
    const long = bar({ end: at('2026-11-25 17:30'), amount: { halfDays: 6 } });
    const leave = anAbsence({ start: at('2026-11-24 00:00'), end: at('2026-11-25 00:00') });
    const now = plan({ absences: [leave], interventions: [long] });

    const after = sent(now, option(away(now), 'replace'));

    expect(after.intervention('intervention')?.team).toEqual([
      lead('paul', ['2026-11-23', '2026-11-25']),
      member('lea', ['2026-11-24']),
    ]);
  });

  it('of a crew is made up for by somebody more', () => {
    const crew = aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] });
    const now = plan({
      ...{ resources: [...people, crew], absences: [sick] },
      interventions: [bar({ team: [lead('crew')] })],
    });

    expect(option(away(now), 'leave').conflicts).toHaveLength(1);
    expect(sent(now, option(away(now), 'replace')).intervention('intervention')?.team).toEqual([
      lead('crew'),
      member('lea'),
    ]);
  });

  it('whose work is over, cancelled or elsewhere in time is not talked about', () => {
    const past = { start: at('2026-11-09 08:00'), end: at('2026-11-09 17:30') };
    const now = plan({
      absences: [anAbsence({ start: at('2026-11-01 00:00') })],
      interventions: [
        bar({ id: 'past', ...past }),
        bar({ id: 'done', state: 'done' }),
        bar({ id: 'gone', state: 'cancelled' }),
        bar({ id: 'later', start: at('2026-12-01 08:00'), end: at('2026-12-01 17:30') }),
      ],
    });

    expect(away(now)).toEqual([]);
    expect(propose(now, { type: 'absence', absenceId: 'none' }, { now: NOW })).toEqual([]);
  });
});

describe('a job that takes half a day longer', () => {
  const next = bar({ id: 'next', start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') });
  const over = (current: Plan): readonly Proposal[] =>
    propose(
      current,
      { type: 'overrun', interventionId: 'intervention', left: { halfDays: 1 } },
      { now: NOW },
    );

  it('goes on and pushes what follows, or somebody else does what follows', () => {
    const now = plan({ interventions: [bar(), next] });
    const proposals = over(now);

    const pushed = sent(now, option(proposals, 'extend'));
    expect(wall(pushed.intervention('next')?.start ?? 0)).toBe('2026-11-24 13:30');
    expect(option(proposals, 'leave').conflicts.map(({ code }) => code)).toEqual([
      'double-booked-staff',
    ]);
    const replaced = sent(now, option(proposals, 'replace', 1));
    expect(replaced.intervention('next')?.team).toEqual([lead('lea')]);
    expect(wall(replaced.intervention('intervention')?.end ?? 0)).toBe('2026-11-24 12:00');
    expect(conflicts(replaced, NOW)).toEqual([]);
  });

  it('moves nothing that is locked: it says what remains', () => {
    const now = plan({ interventions: [bar(), { ...next, lock: TIME_LOCKED }] });

    const pushed = sent(now, option(over(now), 'extend'));

    expect(pushed.intervention('next')?.start).toBe(next.start);
    expect(option(over(now), 'extend').conflicts.map(({ code }) => code)).toContain(
      'double-booked-staff',
    );
  });

  it('is not talked about where there is no such bar or nothing left', () => {
    const now = plan({ interventions: [bar()] });
    const left = { halfDays: 0 };

    expect(propose(now, { type: 'overrun', interventionId: 'none', left }, { now: NOW })).toEqual(
      [],
    );
    expect(
      propose(now, { type: 'overrun', interventionId: 'intervention', left }, { now: NOW }),
    ).toEqual([]);
  });
});

describe('a technician who will be two hours late', () => {
  const visit = {
    kind: 'appointment',
    end: at('2026-11-23 10:00'),
    amount: { minutes: 120 },
  } as const;
  const next = bar({
    ...visit,
    id: 'next',
    start: at('2026-11-23 10:30'),
    end: at('2026-11-23 12:00'),
    amount: { minutes: 90 },
  });
  const late = (current: Plan): readonly Proposal[] =>
    propose(current, { type: 'late', interventionId: 'intervention', minutes: 120 }, { now: NOW });

  it('comes later, everything after it too, or somebody else takes what follows', () => {
    const now = plan({ interventions: [bar(visit), next] });
    const proposals = late(now);

    const shifted = sent(now, option(proposals, 'shift'));
    expect(wall(shifted.intervention('intervention')?.start ?? 0)).toBe('2026-11-23 10:00');
    expect(conflicts(shifted, NOW).filter(({ severity }) => severity === 'error')).toEqual([]);
    const replaced = sent(now, option(proposals, 'replace', 1));
    expect(replaced.intervention('next')?.team).toEqual([lead('lea')]);
  });

  it('stays where the date is locked, and only that may be left', () => {
    const now = plan({ interventions: [bar({ ...visit, lock: TIME_LOCKED })] });

    expect(types(late(now))).toEqual(['leave']);
  });
});

describe('work that was closed before it was finished', () => {
  const estimate = { halfDays: 4 };
  const closed = bar({ state: 'done', taskId: 'task', actual: { halfDays: 2 } });
  const next = bar({
    ...{ id: 'next', taskId: 'other' },
    ...{ start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') },
  });
  const tasks = [aTask({ estimate }), aTask({ id: 'other', label: 'Autre' })];
  const now = plan({ tasks, interventions: [closed, next] });
  const trigger = { type: 'overrun', interventionId: closed.id, left: { halfDays: 2 } } as const;
  const proposals = propose(now, trigger, { now: NOW });

  it('goes on at once and moves what follows, or in the next free slot, or waits', () => {
    expect(types(proposals)).toEqual(['go-on', 'resume', 'leave']);

    const pushed = sent(now, option(proposals, 'go-on'));
    expect(wall(pushed.intervention('next')?.start ?? 0)).toContain('2026-11-25');
    const after = sent(now, option(proposals, 'resume'));
    expect(after.intervention('next')).toEqual(next);
    expect(option(proposals, 'resume').conflicts).toEqual([]);
    expect(describeSlot(now, option(proposals, 'resume'), 'fr')[0]).toContain('Reprendre le');
  });

  it('is nothing to propose once the task is finished', () => {
    const finished = { by: 'x', name: 'X', at: NOW };
    const over = plan({ tasks: [aTask({ estimate, finished })], interventions: [closed] });

    expect(propose(over, trigger, { now: NOW })).toEqual([]);
  });
});

describe('somebody who is wanted twice', () => {
  const other = bar({ id: 'other' });
  const clash = { type: 'clash', interventionId: 'other', resourceId: 'paul' } as const;

  it('is replaced, or the bar is moved to when the team is free, or left', () => {
    const now = plan({ interventions: [bar(), other] });
    const proposals = propose(now, clash, { now: NOW });

    expect(types(proposals)).toEqual(['replace', 'shift', 'leave']);
    for (const type of ['replace', 'shift']) {
      expect(conflicts(sent(now, option(proposals, type)), NOW)).not.toContainEqual(
        expect.objectContaining({ code: 'double-booked-staff' }),
      );
    }
  });

  it('is nothing to propose for what is done, or somebody unknown', () => {
    const now = plan({ interventions: [bar(), { ...other, state: 'done' }] });

    expect(propose(now, clash, { now: NOW })).toEqual([]);
    expect(
      propose(now, { ...clash, interventionId: 'intervention', resourceId: 'x' }, { now: NOW }),
    ).toEqual([]);
  });

  it('is replaced by a machine of its own sort, where it is a machine', () => {
    const van = (id: string, model: string) => aMachine({ id, name: id, model });
    const machines = [
      van('van', 'Fourgon 12 m³'),
      van('other-van', 'Fourgon 10 m³'),
      van('crane', 'Grue'),
    ];
    const onVan = [lead('paul'), member('van')];
    const now = plan({
      resources: [...people, ...machines],
      interventions: [bar({ team: onVan }), { ...other, team: [lead('lea'), member('van')] }],
    });

    const [found] = propose(now, { ...clash, resourceId: 'van' }, { now: NOW });

    expect(found?.options.map(({ type, params }) => [type, params['id']])).toEqual([
      ['replace', 'other-van'],
      ['shift', undefined],
      ['leave', undefined],
    ]);
  });
});
