import { describe, expect, it } from '@jest/globals';
import type { CalendarRow } from '@pastille/contracts';
import { apply, decide, type Plan, type PlanningCommand } from '@pastille/scheduling';
import { aPerson, aPlan, at } from '@pastille/scheduling/testing';
import { becomings, guessOf, importCommand, type Choice } from './becoming.js';

const plan = aPlan({ resources: [aPerson({ id: 'enzo' }), aPerson({ id: 'malo' })] });
const row = (parts: Partial<CalendarRow> = {}): CalendarRow => ({
  ...{ uid: 'cfa-1', key: '2026-12-07T00:00', title: 'École', note: null },
  ...{ start: at('2026-12-07'), end: at('2026-12-12'), allDay: true, cancelled: false },
  ...parts,
});
const visit = row({
  ...{ uid: 'v', key: '2026-12-08T08:00', title: 'Visite', allDay: false },
  ...{ start: at('2026-12-08 08:00'), end: at('2026-12-08 09:00') },
});
const school: Choice = { resourceId: 'enzo', as: 'absences', reason: 'school' };
const visits: Choice = { resourceId: 'malo', as: 'appointments', reason: 'other' };

/** What the server makes of it: keys with a default filled in. */
function imported(on: Plan, rows: readonly CalendarRow[], choice: Choice): Plan {
  const command = importCommand(becomings(on, rows, choice), choice);
  if (!command) throw new Error('nothing to import');
  const commands = command.commands.map((part) => ({
    ...{ taskId: null, worksiteId: null, clientId: null, locationId: null },
    ...{ arrival: null, supplier: null, ...part },
  })) as readonly PlanningCommand[];
  const context = {
    now: at('2026-11-23'),
    actor: { id: 'alice', name: 'Alice', mayUnlockOthers: false },
  };
  const outcome = decide(on, { type: 'batch', commands }, context);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.violations));
  return apply(on, outcome.changes);
}

const are = (on: Plan, rows: readonly CalendarRow[], choice: Choice) =>
  becomings(on, rows, choice).map(({ is }) => is);

describe('the times of a calendar file', () => {
  it('become absences of a person, in one act', () => {
    const after = imported(plan, [row()], school);

    expect([...after.records.absence.values()]).toMatchObject([
      { resourceId: 'enzo', reason: 'school', start: at('2026-12-07'), end: at('2026-12-12') },
    ]);
    expect(importCommand(becomings(plan, [row()], school), school)?.type).toBe('batch');
  });

  it('or appointments', () => {
    const after = imported(plan, [visit], visits);

    expect(after.interventionsOfResource('malo')).toMatchObject([
      { kind: 'appointment', title: 'Visite', start: visit.start, end: visit.end },
    ]);
  });

  it('are known again by their UID', () => {
    const after = imported(plan, [row()], school);

    expect(are(plan, [row()], school)).toEqual(['new']);
    expect(are(after, [row()], school)).toEqual(['same']);
    expect(are(after, [row({ end: at('2026-12-13') })], school)).toEqual(['changed']);
    expect(are(after, [row()], { ...school, resourceId: 'malo' })).toEqual(['new']);
    expect(are(imported(plan, [visit], visits), [visit], visits)).toEqual(['same']);
  });

  it('follow the file where it changed', () => {
    const once = imported(plan, [row()], school);
    const again = imported(once, [row({ end: at('2026-12-13') })], school);

    expect([...again.records.absence.values()]).toMatchObject([{ end: at('2026-12-13') }]);
    const later = { ...visit, start: visit.start + 60, end: visit.end + 60 };
    const moved = imported(imported(plan, [visit], visits), [later], visits);
    expect(moved.interventionsOfResource('malo')).toMatchObject([{ start: later.start }]);
  });

  it('are nothing where the file calls them off, or nothing is new', () => {
    const after = imported(plan, [row()], school);

    expect(importCommand(becomings(after, [row()], school), school)).toBeNull();
    expect(are(plan, [row({ cancelled: true })], school)).toEqual(['cancelled']);
  });
});

describe('what a calendar looks like', () => {
  it('is school, leave, or somebody’s appointments', () => {
    expect(guessOf([row(), row({ title: 'CFA' })])).toEqual({ as: 'absences', reason: 'school' });
    expect(guessOf([row({ title: 'Congés payés' })])).toEqual({ as: 'absences', reason: 'leave' });
    expect(guessOf([visit])).toEqual({ as: 'appointments', reason: 'other' });
  });
});
