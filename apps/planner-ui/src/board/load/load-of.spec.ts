import { describe, expect, it } from '@jest/globals';
import type { Intervention, Plan, Snapshot } from '@pastille/scheduling';
import { calendarOfResource, isWorking, workedPieces } from '@pastille/scheduling/calendar';
import {
  aCrew,
  aPerson,
  aPlan,
  aSubcontractor,
  anAbsence,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { dayOf, localStartOfDay, toUtc } from '@pastille/time';
import { loadsOf } from './load-of.js';
import { markOf, shareOf } from './load-words.js';

const WEEK = { from: dayOf('2026-11-23'), days: 7 };

const job = (id: string, start: string, end: string, parts: Partial<Intervention> = {}) =>
  anIntervention({
    ...{ id, start: at(start), end: at(end), amount: { halfDays: 2 }, team: [lead('paul')] },
    ...parts,
  });

const planWith = (parts: Partial<Snapshot>): Plan => aPlan({ resources: [aPerson()], ...parts });

/** Minute by minute, without any of the arithmetic above: slow and plain. */
function minuteByMinute(plan: Plan, resourceId: string, day: number) {
  const resource = plan.records.resource.get(resourceId);
  if (!resource) throw new Error(resourceId);
  const calendar = calendarOfResource(plan, resource);
  const start = toUtc(plan.settings.zone, localStartOfDay(day));
  const bars = [...plan.records.intervention.values()].filter(
    ({ team, state }) =>
      state !== 'cancelled' && team.some((assignment) => assignment.resourceId === resourceId),
  );
  let [planned, hours] = [0, 0];
  for (let t = start; t < start + 1440; t += 1) {
    const isAway = plan.absencesOf(resourceId).some((one) => one.start <= t && t < one.end);
    if (!isAway && isWorking(calendar, t)) hours += 1;
    for (const bar of bars)
      if (workedPieces(plan, bar).some((piece) => piece.start <= t && t < piece.end)) planned += 1;
  }
  return { planned, hours };
}

describe('the load of a person', () => {
  it('is what a count minute by minute finds', () => {
    const plan = planWith({
      absences: [
        anAbsence({
          resourceId: 'paul',
          start: at('2026-11-25 08:00'),
          end: at('2026-11-25 12:00'),
        }),
        anAbsence({
          ...{ id: 'twice', resourceId: 'paul' },
          ...{ start: at('2026-11-25 10:00'), end: at('2026-11-25 15:00') },
        }),
      ],
      interventions: [
        job('long', '2026-11-23 08:00', '2026-11-24 17:30', { amount: { halfDays: 4 } }),
        job('same', '2026-11-24 08:00', '2026-11-24 17:30'),
        job('away', '2026-11-25 08:00', '2026-11-25 17:30'),
        job('over', '2026-11-27 13:30', '2026-11-30 12:00'),
        job('gone', '2026-11-26 08:00', '2026-11-26 17:30', { state: 'cancelled' }),
      ],
    });

    const days = Array.from({ length: WEEK.days }, (_, index) => WEEK.from + index);

    expect(loadsOf(plan, 'paul', WEEK)).toEqual(
      days.map((day) => minuteByMinute(plan, 'paul', day)),
    );
  });

  it('counts the minutes once where a long job flows around a short visit', () => {
    const plan = planWith({
      interventions: [
        job('long', '2026-11-23 08:00', '2026-11-23 17:30'),
        job('visit', '2026-11-23 09:00', '2026-11-23 10:00', {
          ...{ kind: 'appointment', amount: { minutes: 60 } },
        }),
      ],
    });

    const [monday] = loadsOf(plan, 'paul', WEEK) ?? [];

    expect(monday && markOf(monday)).toBe('full');
  });

  it('is over where two long jobs meet, and off where the day is not worked', () => {
    const plan = planWith({
      interventions: [
        job('one', '2026-11-23 08:00', '2026-11-23 17:30'),
        job('two', '2026-11-23 08:00', '2026-11-23 17:30'),
        job('sunday', '2026-11-29 08:00', '2026-11-29 12:00', { amount: { halfDays: 1 } }),
      ],
    });

    const loads = loadsOf(plan, 'paul', WEEK) ?? [];

    expect(loads.map(markOf)).toEqual(['over', 'none', 'none', 'none', 'none', 'none', 'off']);
    expect(loads.map(shareOf)).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});

describe('the load of a crew', () => {
  it('is that of its members of the day', () => {
    const plan = aPlan({
      resources: [
        aPerson(),
        aPerson({ id: 'lea' }),
        aCrew({
          members: [
            { resourceId: 'paul', from: null, to: null },
            { resourceId: 'lea', from: null, to: '2026-11-23' },
          ],
        }),
      ],
      interventions: [
        job('both', '2026-11-23 08:00', '2026-11-24 17:30', {
          ...{ amount: { halfDays: 4 }, team: [lead('crew')] },
        }),
      ],
    });

    const [monday, tuesday] = loadsOf(plan, 'crew', WEEK) ?? [];
    const [ofPaul] = loadsOf(plan, 'paul', WEEK) ?? [];

    expect(monday).toEqual({
      planned: 2 * (ofPaul?.planned ?? 0),
      hours: 2 * (ofPaul?.hours ?? 0),
    });
    expect(tuesday).toEqual(ofPaul);
  });

  it('is not known of who has no hours of ours', () => {
    expect(loadsOf(aPlan({ resources: [aSubcontractor()] }), 'electrician', WEEK)).toBeNull();
  });
});
