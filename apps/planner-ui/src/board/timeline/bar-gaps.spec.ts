import { describe, expect, it } from '@jest/globals';
import type { Intervention } from '@pastille/scheduling';
import { aPerson, aPlan, anIntervention, at, lead } from '@pastille/scheduling/testing';
import { dayOf } from '@pastille/time';
import { rangeOf, type Scale } from '../view/range.js';
import { axisOf } from './axis.js';
import { gapsOf } from './bar-gaps.js';

const job = (start: string, end: string, parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({
    ...{ start: at(start), end: at(end), amount: { halfDays: 4 }, team: [lead('paul')] },
    ...parts,
  });

function gaps(one: Intervention, scale: Scale, day: string) {
  const plan = aPlan({ resources: [aPerson()], interventions: [one] });
  const range = rangeOf(scale, dayOf(day));
  return gapsOf(plan, one, { axis: axisOf(scale, plan.settings.hours), range });
}

describe('the hatching inside a bar', () => {
  it('is the weekend that it spans', () => {
    const friday = job('2026-11-27 08:00', '2026-11-30 17:30');

    expect(gaps(friday, 'two-weeks', '2026-11-23')).toEqual([{ left: 0.25, width: 0.5 }]);
  });

  it('is a share of what is on screen of it', () => {
    const friday = job('2026-11-27 08:00', '2026-11-30 17:30');

    const [gap] = gaps(friday, 'week', '2026-11-23');

    expect(gap?.left).toBeCloseTo(1 / 3);
    expect(gap?.width).toBeCloseTo(2 / 3);
  });

  it('is the noon on the scale of one day, and nothing on the longer ones', () => {
    const monday = job('2026-11-23 08:00', '2026-11-23 17:30', { amount: { halfDays: 2 } });

    expect(gaps(monday, 'day', '2026-11-23')).toHaveLength(1);
    expect(gaps(monday, 'week', '2026-11-23')).toEqual([]);
  });

  it('is none of a block: it goes by the clock', () => {
    const crane = job('2026-11-27 08:00', '2026-11-30 17:30', { kind: 'block', amount: null });

    expect(gaps(crane, 'two-weeks', '2026-11-23')).toEqual([]);
  });
});
