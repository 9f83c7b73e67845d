import type { Intervention } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention } from '../testing/records.js';
import type { Resize } from './command.js';
import { decide } from './decide.js';

const by = (parts: Partial<Resize>): Resize => ({
  ...{ type: 'resize', interventionId: 'intervention', start: null, amount: null, end: null },
  ripple: 'links',
  ...parts,
});

const crane = { kind: 'block', amount: null, end: at('2026-11-23 11:00') } as const;

function resized(bar: Partial<Intervention>, command: Partial<Resize>): Intervention {
  const plan = aPlan({ interventions: [anIntervention(bar)] });
  const { changes } = accepted(decide(plan, by(command), ALICE));
  const after = apply(plan, changes).intervention('intervention');
  if (!after) throw new Error('gone');
  return after;
}

describe('resize', () => {
  it('by an amount of days ends where the calendar says', () => {
    const { start, end, amount } = resized({}, { amount: { halfDays: 12 } });

    expect(amount).toEqual({ halfDays: 12 });
    expect([start, end]).toEqual([at('2026-11-23 08:00'), at('2026-11-30 17:30')]);
  });

  it('by the left edge keeps the end and gives up the half-days before it', () => {
    const { start, end, amount } = resized({}, { start: at('2026-11-23 13:30') });

    expect(amount).toEqual({ halfDays: 1 });
    expect([start, end]).toEqual([at('2026-11-23 13:30'), at('2026-11-23 17:30')]);
  });

  it('by the right edge of a bar in hours counts the working minutes', () => {
    const { amount, end } = resized(
      { amount: { minutes: 60 }, end: at('2026-11-23 09:00') },
      { end: at('2026-11-23 14:00') },
    );

    expect(amount).toEqual({ minutes: 270 });
    expect(end).toBe(at('2026-11-23 14:00'));
  });

  it('of a block moves its end', () => {
    expect(resized(crane, { end: at('2026-11-23 12:00') }).end).toBe(at('2026-11-23 12:00'));
  });

  it('to its own size changes nothing, locked or not', () => {
    const plan = aPlan({ interventions: [anIntervention({ lock: TIME_LOCKED })] });

    const outcome = accepted(decide(plan, by({ amount: { halfDays: 2 } }), ALICE));

    expect(outcome.changes).toEqual([]);
  });

  it('to the start and the end it has changes nothing, locked or not', () => {
    const { start, end } = anIntervention();
    const plan = aPlan({ interventions: [anIntervention({ lock: TIME_LOCKED })] });

    expect(accepted(decide(plan, by({ start }), ALICE)).changes).toEqual([]);
    expect(accepted(decide(plan, by({ end }), ALICE)).changes).toEqual([]);
  });

  it('by a left edge at midnight begins as work does, which is told', () => {
    const plan = aPlan({ interventions: [anIntervention()] });
    const reasonOf = (command: Partial<Resize>) =>
      accepted(decide(plan, by(command), ALICE)).reasons;
    const [from, tuesday] = [at('2026-11-23 08:00'), at('2026-11-24 17:30')];
    const later = at('2026-11-23 13:30');

    expect(reasonOf({ start: at('2026-11-20 00:00') })).toMatchObject([
      { cause: 'calendar', from, to: at('2026-11-20 08:00') },
    ]);
    expect(reasonOf({ start: later })).toMatchObject([{ cause: 'asked', from, to: later }]);
    expect(reasonOf({ end: tuesday })).toMatchObject([{ cause: 'asked', from, to: from }]);
  });

  it.each<[string, string, Partial<Intervention>, Partial<Resize>]>([
    ['when the date is locked', 'time-locked', { lock: TIME_LOCKED }, { amount: { halfDays: 4 } }],
    ['when it is done', 'done-locked', { state: 'done' }, { amount: { halfDays: 4 } }],
    ['to nothing', 'amount-not-positive', {}, { amount: { halfDays: 0 } }],
    [
      'by a left edge beyond the right one',
      'end-before-start',
      {},
      { start: at('2026-11-25 08:00') },
    ],
    [
      'by a right edge before the left one',
      'end-before-start',
      {},
      { end: at('2026-11-22 08:00') },
    ],
    [
      'of a block to an end before its start',
      'end-before-start',
      crane,
      { end: at('2026-11-23 07:00') },
    ],
    ['of a block by days', 'block-has-no-amount', crane, { amount: { halfDays: 1 } }],
    ['beyond 2099', 'out-of-range', crane, { end: 68374081 }],
  ])('is refused %s', (_, sentence, bar, command) => {
    const plan = aPlan({ interventions: [anIntervention(bar)] });

    expect(refusal(decide(plan, by(command), ALICE)).violations).toMatchObject([{ sentence }]);
  });

  it('is refused for what does not exist', () => {
    const outcome = decide(aPlan(), by({ amount: { halfDays: 1 } }), ALICE);

    expect(refusal(outcome).violations).toMatchObject([{ sentence: 'unknown-intervention' }]);
  });
});
