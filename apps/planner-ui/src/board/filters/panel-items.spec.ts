import { describe, expect, it } from '@jest/globals';
import { aLocation, aPlan, aTask, aTaskKind, aWorksite } from '@pastille/scheduling/testing';
import { toPlan } from '@pastille/scheduling/worksites';
import { dayOf } from '@pastille/time';
import {
  ASK_NOTHING,
  inPanelOrder,
  panelItems,
  placeGroups,
  windowWords,
  type PanelAsk,
  type PanelOrder,
} from './panel-items.js';

const today = dayOf('2026-11-23');

const plan = aPlan({
  taskKinds: [
    aTaskKind({ id: 'liner', trade: 'Piscines' }),
    aTaskKind({ id: 'sweep', trade: 'Cheminées' }),
  ],
  locations: [aLocation({ id: 'lake', city: 'Annecy' })],
  worksites: [
    aWorksite({
      ...{ id: 'pool', reference: 'A-1', locationId: 'lake', usualCrewId: 'crew' },
      start: { date: '2026-11-16', certainty: 'firm' },
    }),
    aWorksite({ id: 'stove', reference: 'A-2', start: { date: '2026-11-26', certainty: 'firm' } }),
    aWorksite({ id: 'some', reference: 'A-3', title: 'Un jour' }),
  ],
  tasks: [
    aTask({ id: 'lay', worksiteId: 'pool', kindId: 'liner', label: 'Pose du liner' }),
    aTask({
      ...{ id: 'visit', worksiteId: 'stove', kindId: 'sweep', label: 'Ramonage' },
      ...{ estimate: { minutes: 90 }, window: { earliest: '2026-11-30', latest: '2026-12-11' } },
    }),
    aTask({ id: 'dig', worksiteId: 'some', label: 'Terrassement', estimate: { halfDays: 6 } }),
  ],
});

const ids = (ask: Partial<PanelAsk>): string[] =>
  panelItems({ plan, today }, toPlan(plan), { ...ASK_NOTHING, ...ask }).map(({ task }) => task.id);

const ordered = (order: PanelOrder): string[] =>
  inPanelOrder(plan, toPlan(plan), order).map(({ task }) => task.id);

describe('what one looks for in « À planifier »', () => {
  it('is everything until something is asked', () => {
    expect(panelItems({ plan, today }, toPlan(plan), ASK_NOTHING)).toBe(toPlan(plan));
  });

  it('is found by task, worksite, reference and town', () => {
    expect(ids({ text: 'LINER annecy' })).toEqual(['lay']);
    expect(ids({ text: 'a-2' })).toEqual(['visit']);
    expect(ids({ text: 'liner ramonage' })).toEqual([]);
  });

  it('can be of one trade, of one crew and of one place', () => {
    expect(ids({ trade: 'Piscines' })).toEqual(['lay']);
    expect(ids({ crew: 'crew' })).toEqual(['lay']);
    expect(ids({ place: 'Annecy', trade: 'Cheminées' })).toEqual([]);
  });

  it('can be overdue, due soon, or of a contract; what has no date is never due', () => {
    expect(ids({ due: 'late' })).toEqual(['lay']);
    expect(ids({ due: 'week' })).toEqual(['lay']);
    expect(ids({ due: 'month' })).toEqual(['lay', 'visit']);
    expect(ids({ due: 'contract' })).toEqual(['visit']);
  });
});

describe('the order of « À planifier »', () => {
  it.each([
    ['start', ['lay', 'visit', 'dig']],
    ['due', ['lay', 'visit', 'dig']],
    ['trade', ['visit', 'lay', 'dig']],
    ['amount', ['dig', 'visit', 'lay']],
  ] as const)('by %s', (order, expected) => {
    expect(ordered(order)).toEqual(expected);
  });
});

describe('the window of a contract, in words', () => {
  const window = { earliest: '2026-11-30', latest: '2026-12-11' };

  it('has both ends before it opens, its end once it is open, and is overdue after', () => {
    expect(windowWords(window, today)).toMatchObject({ word: 'window' });
    expect(windowWords(window, dayOf('2026-12-01'))).toMatchObject({ word: 'before' });
    expect(windowWords(window, dayOf('2026-12-12'))).toMatchObject({ word: 'late' });
    expect(windowWords({ ...window, latest: null }, today)).toMatchObject({ word: 'after' });
    expect(windowWords(null, today)).toBeNull();
  });
});

describe('« À planifier » by place', () => {
  it('puts together what one round could take along, with how much it is', () => {
    const groups = placeGroups(plan, inPanelOrder(plan, toPlan(plan), 'place'));

    expect(groups.map(({ place, items, minutes }) => [place, items.length, minutes])).toEqual([
      [expect.stringContaining('Annecy'), 1, expect.any(Number)],
      [null, 2, 90 + 6 * 240],
    ]);
    expect(groups[0]?.items[0]?.task.id).toBe('lay');
  });
});
