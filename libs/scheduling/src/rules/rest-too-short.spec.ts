import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aPerson, aSubcontractor, lead } from '../testing/records.js';
import { restTooShort } from './rest-too-short.js';

const job = (id: string, from: string, to: string, parts: Partial<Intervention> = {}) => {
  const [start, end] = [at(from), at(to)];
  const slot = { start, end, amount: { minutes: end - start } };
  return anIntervention({ id, kind: 'appointment', ...slot, team: [lead('paul')], ...parts });
};
const judged = (...interventions: readonly Intervention[]) =>
  judgedBy(restTooShort, { resources: [aPerson(), aSubcontractor()], interventions });

const EVENING = job('evening', '2026-11-23 18:00', '2026-11-23 22:00');

describe('rest-too-short', () => {
  it('tells less than eleven hours between the evening and the morning, and when work may begin', () => {
    expect(judged(EVENING, job('morning', '2026-11-24 08:00', '2026-11-24 12:00'))).toEqual([
      {
        ...{ severity: 'warning', subject: 'paul', ids: ['evening', 'morning'] },
        ...{ from: at('2026-11-23 22:00'), to: at('2026-11-24 08:00') },
        needed: at('2026-11-24 09:00'),
      },
    ]);
    expect(judged(EVENING, job('morning', '2026-11-24 09:00', '2026-11-24 12:00'))).toEqual([]);
  });

  it('tells an evening within the nights of a longer job', () => {
    const week = anIntervention({
      ...{ id: 'week', team: [lead('paul')], amount: { halfDays: 6 } },
      ...{ start: at('2026-11-23 08:00'), end: at('2026-11-25 17:30') },
    });

    expect(judged(week, EVENING)).toMatchObject([{ ids: ['evening', 'week'] }]);
  });

  it('counts the night from when the work of the night is over', () => {
    const night = job('night', '2026-11-23 22:00', '2026-11-24 02:00');

    expect(judged(night, job('morning', '2026-11-24 08:00', '2026-11-24 12:00'))).toMatchObject([
      { from: at('2026-11-24 02:00') },
    ]);
    expect(judged(night, job('noon', '2026-11-24 13:00', '2026-11-24 17:00'))).toEqual([]);
  });

  it('tells a week without thirty-five hours in a row', () => {
    const days = [23, 24, 25, 26, 27, 28, 29].map((day) =>
      job(`d${day}`, `2026-11-${day} 08:00`, `2026-11-${day} 17:00`),
    );
    const next = job('next', '2026-11-30 08:00', '2026-11-30 17:00');

    expect(judged(...days, next)).toEqual([
      {
        ...{ severity: 'warning', subject: 'paul', ids: days.map(({ id }) => id) },
        ...{ from: at('2026-11-23 00:00'), to: at('2026-11-30 00:00') },
      },
    ]);
    expect(judged(...days.slice(0, 6), next)).toEqual([]);
    expect(judged(...days.slice(2), next)).toEqual([]);
  });

  it('asks for thirty-five hours, not a minute more', () => {
    const days = [23, 24, 25, 26, 27].map((day) =>
      job(`d${day}`, `2026-11-${day} 08:00`, `2026-11-${day} 17:00`),
    );
    const saturday = (until: string) => job('d28', '2026-11-28 08:00', `2026-11-28 ${until}`);
    const monday = job('next', '2026-11-30 04:00', '2026-11-30 12:00');

    expect(judged(...days, saturday('17:00'), monday)).toEqual([]);
    expect(judged(...days, saturday('17:01'), monday)).toMatchObject([
      { from: at('2026-11-23 00:00') },
    ]);
  });

  it('tells work ahead that leaves no rest after work that is done, the week too', () => {
    const morning = job('morning', '2026-11-24 08:00', '2026-11-24 12:00');
    const days = [23, 24, 25, 26, 27, 28, 29].map((day) =>
      job(`d${day}`, `2026-11-${day} 08:00`, `2026-11-${day} 17:00`, {
        state: day === 29 ? 'open' : 'done',
      }),
    );
    const past = days.map((day): Intervention => ({ ...day, state: 'done' }));
    const next = job('next', '2026-11-30 08:00', '2026-11-30 17:00');

    expect(judged({ ...EVENING, state: 'done' }, morning)).toHaveLength(1);
    expect(judged(...days, next)).toHaveLength(1);
    expect(judged(...past, next)).toEqual([]);
  });

  it('says nothing of who is none of ours, of a machine that stands for days, nor of history', () => {
    const morning = job('morning', '2026-11-24 08:00', '2026-11-24 12:00');
    const theirs = { team: [lead('electrician')] };
    const scaffold = job('scaffold', '2026-11-23 08:00', '2026-11-26 17:00', { kind: 'block' });

    expect(judged({ ...EVENING, ...theirs }, { ...morning, ...theirs })).toEqual([]);
    expect(judged(scaffold, morning)).toEqual([]);
    expect(judged({ ...EVENING, state: 'done' }, { ...morning, state: 'done' })).toEqual([]);
  });
});
