import { describe, expect, it } from '@jest/globals';
import { CONFLICT_CODES, conflicts, type Conflict, type Plan } from '@pastille/scheduling';
import {
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aTask,
  at,
  aWorksite,
  lead,
  NOW,
} from '@pastille/scheduling/testing';
import { entryKey } from './entry-key.js';
import { countNeeds, groupsOf } from './needs.js';
import { searchGroups } from './search-entries.js';
import { GROUPS, groupOfConflict, SECTIONS, sectionOf, sectionOfConflict } from './sections.js';

const aConflict = (parts: Partial<Conflict>): Conflict => ({
  ...{ code: 'double-booked-staff', severity: 'error', subject: 'paul', ids: ['a', 'b'] },
  ...{ from: at('2026-11-24 08:00'), to: at('2026-11-24 12:00'), needed: null, key: 'key' },
  ...parts,
});

const bar = (parts: Parameters<typeof anIntervention>[0] = {}) =>
  anIntervention({ taskId: 'task', team: [lead('paul')], ...parts });

const plan: Plan = aPlan({
  resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa Roy' })],
  worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2', title: 'Poêle Lefèvre' })],
  tasks: [aTask(), aTask({ id: 'stove', worksiteId: 'w2', label: 'Pose' })],
  absences: [anAbsence({ reason: 'sickness' })],
  interventions: [
    bar(),
    bar({ id: 'twin' }),
    bar({ id: 'nobody', worksiteId: 'w2', taskId: 'stove', team: [] }),
    bar({
      ...{ id: 'old', start: at('2026-11-10 08:00'), end: at('2026-11-10 17:30') },
    }),
  ],
});
const all = conflicts(plan, NOW);

describe('what needs a human', () => {
  it('has a place for every code that the engine knows', () => {
    for (const code of CONFLICT_CODES) {
      expect(SECTIONS).toContain(sectionOfConflict(aConflict({ code })));
      expect(GROUPS).toContain(groupOfConflict(aConflict({ code })));
    }
  });

  it('is counted by part: conflicts, to staff, to close', () => {
    expect(countNeeds({ all, calls: [], unfetched: 0 }, plan)).toMatchObject({
      ...{ unstaffed: 1, 'to-close': 1, dots: 0, calls: 0 },
      conflicts: all.filter(({ code }) => code === 'absence' || code === 'double-booked-staff')
        .length,
    });
  });

  it('counts no visit that a job flows around', () => {
    const info = aConflict({ severity: 'info' });

    expect(countNeeds({ all: [info], calls: [], unfetched: 0 }, plan).conflicts).toBe(0);
    expect(groupsOf([info], 'conflicts', plan)).toMatchObject([{ kind: 'worth-knowing' }]);
  });

  it('is grouped by kind, the worst kind first and the soonest line first', () => {
    const groups = groupsOf(
      [
        aConflict({ code: 'client-on-hold', severity: 'error', key: '1' }),
        aConflict({ code: 'skill-missing', severity: 'warning', key: '2' }),
        aConflict({ key: '3', from: at('2026-11-26 08:00') }),
        aConflict({ key: '4' }),
      ],
      'conflicts',
      plan,
    );

    expect(groups.map(({ kind, entries }) => [kind, entries.map(({ key }) => key)])).toEqual([
      ['double-booking', ['4', '3']],
      ['clients', ['1']],
      ['skills', ['2']],
    ]);
  });

  it('is found by person, by worksite and by reference, without accents', () => {
    const found = (asked: string) =>
      searchGroups(plan, groupsOf(all, 'unstaffed', plan), asked).flatMap(({ entries }) => entries);

    expect(found('lefevre')).toHaveLength(1);
    expect(found('CH-2')).toHaveLength(1);
    expect(found('dupont')).toHaveLength(0);
    expect(searchGroups(plan, groupsOf(all, 'conflicts', plan), 'durand')).not.toEqual([]);
  });

  it('opens a part by its name in the address, and nothing by nonsense', () => {
    expect(sectionOf('calls')).toBe('calls');
    expect(sectionOf('gantt')).toBeNull();
    expect(sectionOf(null)).toBeNull();
  });
});

describe('a line of the list', () => {
  const { zone } = plan.settings;

  it('stays the same while bars come and go on a day with too little rest or too few people', () => {
    for (const code of ['capacity-exceeded', 'rest-too-short'] as const) {
      const before = aConflict({ code, ids: ['a'], key: 'x a' });
      const after = aConflict({
        code,
        ids: ['a', 'b'],
        key: 'x a b',
        from: at('2026-11-24 09:00'),
      });

      expect(entryKey(after, zone)).toBe(entryKey(before, zone));
      expect(entryKey({ ...after, from: at('2026-11-25 08:00') }, zone)).not.toBe(
        entryKey(before, zone),
      );
    }
  });

  it('tells a short night from a week without a rest', () => {
    const week = aConflict({ code: 'rest-too-short', key: 'week' });
    const night = { ...week, key: 'night', needed: at('2026-11-24 09:00') };

    expect(entryKey(week, zone)).not.toBe(entryKey(night, zone));
  });

  it('is otherwise what the engine calls it', () => {
    expect(entryKey(aConflict({}), zone)).toBe('key');
  });
});
