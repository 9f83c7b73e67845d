import { describe, expect, it } from '@jest/globals';
import {
  aCrew,
  aPerson,
  aPlan,
  aStatus,
  aTask,
  aTaskKind,
  aWorksite,
  anIntervention,
  lead,
} from '@pastille/scheduling/testing';
import fc from 'fast-check';
import { contrast, EDGE_CONTRAST, legible, PAPERS } from './legible.js';
import { legendOf, PALETTE, tintOf, tintOfTask, tintOfTrade } from './tint.js';

const member = { resourceId: 'paul', from: null, to: null };

const plan = aPlan({
  statuses: [
    aStatus({ id: 'signed', order: 1 }),
    aStatus({ id: 'running', name: 'En cours', order: 2 }),
    aStatus({ id: 'quote', name: 'Devis', order: 3, onBoard: false }),
  ],
  taskKinds: [aTaskKind({ id: 'liner', trade: 'Piscines' })],
  worksites: [
    aWorksite({ id: 'one', usualCrewId: 'crew' }),
    aWorksite({ id: 'two', statusId: 'running' }),
  ],
  tasks: [aTask({ id: 'task', worksiteId: 'one', kindId: 'liner' })],
  resources: [
    aPerson({ id: 'paul', color: '#ffee00' }),
    aPerson({ id: 'alone', color: '#118833' }),
    aCrew({ id: 'crew', color: '#884422', members: [member] }),
  ],
});

const barOn = (worksiteId: string, who: string) =>
  anIntervention({ worksiteId, taskId: worksiteId === 'one' ? 'task' : null, team: [lead(who)] });

describe('the colour of a bar', () => {
  it('is its trade’s unless one wants another', () => {
    expect(tintOf(plan, barOn('one', 'paul'))).toBe('var(--pool)');
    expect(tintOf(plan, barOn('one', 'paul'), 'trade')).toBe(tintOfTrade('Piscines'));
  });

  it('is that of the crew of whoever leads; who is in none keeps their own', () => {
    expect(tintOf(plan, barOn('one', 'paul'), 'crew')).toBe(legible('#884422'));
    expect(tintOf(plan, barOn('one', 'alone'), 'crew')).toBe(legible('#118833'));
    expect(tintOfTask(plan, plan.records.task.get('task'), 'crew')).toBe(legible('#884422'));
  });

  it('differs from worksite to worksite and from status to status', () => {
    for (const by of ['worksite', 'status'] as const) {
      expect(tintOf(plan, barOn('one', 'paul'), by)).not.toBe(
        tintOf(plan, barOn('two', 'paul'), by),
      );
    }
  });

  it('has a legend, but for worksites: those say who they are', () => {
    const labels = (by: Parameters<typeof legendOf>[1]) =>
      legendOf(plan, by).map(({ label }) => label);

    expect(labels('trade')).toEqual(['Piscines']);
    expect(labels('crew')).toEqual(['Équipe A']);
    expect(labels('status')).toEqual(['Signé', 'En cours']);
    expect(labels('worksite')).toEqual([]);
  });
});

describe('colours that can be seen', () => {
  it('are those of the list, on paper and in the dark', () => {
    for (const [light, dark] of PALETTE) {
      expect(contrast(light, PAPERS.light)).toBeGreaterThanOrEqual(EDGE_CONTRAST);
      expect(contrast(dark, PAPERS.dark)).toBeGreaterThanOrEqual(EDGE_CONTRAST);
    }
  });

  it('are made of any colour that somebody chose', () => {
    const colours = fc
      .integer({ min: 0, max: 0xff_ff_ff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colours, (color) => {
        const [light = '', dark = ''] = (legible(color) ?? '').match(/#[0-9a-f]{6}/g) ?? [];

        expect(contrast(light, PAPERS.light)).toBeGreaterThanOrEqual(EDGE_CONTRAST);
        expect(contrast(dark, PAPERS.dark)).toBeGreaterThanOrEqual(EDGE_CONTRAST);
      }),
    );
  });

  it('stay as they are where they can be seen already, and are none where there is none', () => {
    expect(legible('#2266aa')).toContain('#2266aa');
    expect(legible('red')).toBeNull();
  });
});
