import type { Intervention, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, NOW, refusal, TIME_LOCKED } from '../testing/commands.js';
import { aCrew, anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import type { Compress } from './command.js';
import { decide } from './decide.js';

const from = (wall: string): Compress => ({
  ...{ type: 'compress', worksiteId: 'worksite', from: at(wall) },
});

const day = (id: string, date: string, parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({
    ...{ id, taskId: id, start: at(`${date} 08:00`), end: at(`${date} 17:30`) },
    ...{ team: [lead('paul')] },
    ...parts,
  });

const curing = { predecessorId: 'a', kind: 'FS', lag: { elapsed: 2880 }, max: null } as const;

function compressed(command: Compress, parts: Partial<Snapshot>, now = NOW) {
  const plan = aPlan({
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' })],
    tasks: [aTask({ id: 'a' }), aTask({ id: 'b' })],
    ...parts,
  });
  const outcome = accepted(decide(plan, command, { ...ALICE, now }));
  const after = apply(plan, outcome.changes);
  return { outcome, after, startOf: (id: string) => after.intervention(id)?.start };
}

describe('compress', () => {
  it('closes the gaps, in order, and a second time changes nothing', () => {
    const interventions = [day('a', '2026-11-24'), day('b', '2026-11-27')];

    const { startOf, after } = compressed(from('2026-11-23 00:00'), { interventions });
    const again = accepted(decide(after, from('2026-11-23 00:00'), ALICE));

    expect(startOf('a')).toBe(at('2026-11-23 08:00'));
    expect(startOf('b')).toBe(at('2026-11-24 08:00'));
    expect(again.changes).toEqual([]);
  });

  it('waits for the concrete, for a firm date, and for whoever is busy elsewhere', () => {
    const elsewhere = day('x', '2026-11-24', { worksiteId: 'w2', taskId: null });
    const parts = {
      worksites: [
        aWorksite({ start: { date: '2026-11-23', certainty: 'firm' } as const }),
        aWorksite({ id: 'w2', reference: 'CH-2' }),
      ],
      tasks: [aTask({ id: 'a' }), aTask({ id: 'b', links: [curing] })],
    };

    const cured = compressed(from('2026-11-16 00:00'), {
      ...parts,
      interventions: [day('a', '2026-11-25'), day('b', '2026-12-03', { team: [lead('lea')] })],
    });
    const busy = compressed(from('2026-11-16 00:00'), {
      ...parts,
      interventions: [elsewhere, day('a', '2026-11-27')],
    });

    expect(cured.startOf('a')).toBe(at('2026-11-23 08:00'));
    expect(cured.startOf('b')).toBe(at('2026-11-26 08:00'));
    expect(cured.outcome.reasons).toMatchObject([{ cause: 'asked' }, { cause: 'link', by: 'a' }]);
    expect(busy.startOf('a')).toBe(at('2026-11-25 08:00'));
    expect(busy.outcome.reasons).toMatchObject([{ cause: 'person', by: 'x' }]);
  });

  it('brings the work of a crew before a member’s own of the days before they join it', () => {
    const crew = aCrew({ members: [{ resourceId: 'paul', from: '2026-11-26', to: null }] });
    const own = day('x', '2026-11-24', { worksiteId: 'w2', taskId: null });
    const parts = {
      resources: [aPerson(), crew],
      worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })],
    };
    const ofCrew = (date: string) => [own, day('a', date, { team: [lead('crew')] })];

    const alone = compressed(from('2026-11-23 00:00'), {
      ...{ ...parts, interventions: ofCrew('2026-11-25') },
    });
    const together = compressed(from('2026-11-23 00:00'), {
      ...{ ...parts, interventions: ofCrew('2026-11-27') },
    });

    expect(alone.startOf('a')).toBe(at('2026-11-23 08:00'));
    // On Friday Paul was to come, after his own work of Tuesday.
    expect(together.startOf('a')).toBe(at('2026-11-25 08:00'));
  });

  it('jumps over padlocks, moves none, and goes not into the past', () => {
    const interventions = [day('a', '2026-11-24', { lock: TIME_LOCKED }), day('b', '2026-11-27')];

    const { startOf } = compressed(
      from('2026-11-16 00:00'),
      { interventions },
      at('2026-11-23 10:00'),
    );

    expect(startOf('a')).toBe(at('2026-11-24 08:00'));
    // Half a day is left of Monday, and a day does not fit before the padlock.
    expect(startOf('b')).toBe(at('2026-11-25 08:00'));
  });

  it('refuses a worksite that does not exist', () => {
    const command = { ...from('2026-11-23 00:00'), worksiteId: 'x' };

    expect(refusal(decide(aPlan(), command, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-worksite' },
    ]);
  });
});
