import { CONFLICT_CODES } from '../model/index.js';
import { findSlots } from '../slots/find-slots.js';
import {
  NO_SLOT_REASONS,
  SLOT_REASONS,
  type SlotParams,
  type SlotProposal,
} from '../slots/slot-proposal.js';
import { aSlotQuery } from '../testing/a-slot-query.js';
import { aPerson, aPlan, aTask, anIntervention, at, lead } from '../testing/index.js';
import { describeSlot } from './describe-slot.js';
import { SLOTS_EN } from './slots-en.js';
import { SLOTS_FR } from './slots-fr.js';

const plan = aPlan({ resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa Roy' })] });
const params: SlotParams = {
  ...{ task: 'Dalle', over: at('2026-11-23 17:30'), until: at('2026-12-14 17:30'), days: 21 },
  ...{ who: 'Paul', skill: 'gaz', other: 'Piscine Roy', kilometres: 3, minutes: 750 },
  ...{ crew: 'Équipe A', half: 'morning', start: at('2026-11-26 08:00'), name: 'Fourgon' },
  ...{ field: 'amount', needed: 3, available: 2, reason: 'impayé', worksite: 'Piscine Martin' },
  ...{ from: at('2026-11-16 12:00'), to: at('2027-02-14 12:00'), conflict: 'rest-too-short' },
  ...{ end: at('2026-11-27 16:00') },
};
const slot: SlotProposal = {
  start: at('2026-11-26 08:00'),
  end: at('2026-11-26 09:15'),
  team: [lead('paul'), lead('lea')],
  score: { wait: 0, kilometres: null, minutesThatWeek: 0, wishesKept: 0, total: 0 },
  reasons: [],
};

describe('27: what is said of a slot', () => {
  it('is a whole sentence in both languages, whatever the reason', () => {
    const all = [
      ...SLOT_REASONS.flatMap((code) => [
        (locale: 'fr' | 'en') =>
          describeSlot(plan, { ...slot, reasons: [{ code, params }] }, locale)[1] ?? '',
      ]),
      ...NO_SLOT_REASONS.map(
        (code) => (locale: 'fr' | 'en') => describeSlot(plan, { code, params }, locale)[0] ?? '',
      ),
      ...(['replace', 'shift', 'extend', 'leave'] as const).map(
        (type) => (locale: 'fr' | 'en') =>
          describeSlot(
            plan,
            { type, params, command: null, conflicts: [], reasons: [] },
            locale,
          )[0] ?? '',
      ),
    ];
    for (const say of all) {
      const [inFrench, inEnglish] = [say('fr'), say('en')];
      for (const text of [inFrench, inEnglish]) {
        expect(text).toMatch(/^\S.{8,}\.$/);
        expect(text).not.toMatch(/undefined|null|NaN/);
      }
      expect(inFrench).not.toBe(inEnglish);
      expect(inFrench).not.toMatch(/ [;:!?»]|'/);
    }
  });

  it('knows every conflict in a word or two, in both languages', () => {
    for (const { conflicts } of [SLOTS_FR, SLOTS_EN]) {
      expect(CONFLICT_CODES.filter((code) => conflicts[code].length < 4)).toEqual([]);
    }
  });

  it('names the day, the hours and the people', () => {
    expect(describeSlot(plan, slot, 'fr')).toEqual([
      'Le jeudi 26\u00a0nov. de 8\u202fh à 9\u202fh\u202f15\u202f: Paul Durand et Léa Roy.',
    ]);
    expect(describeSlot(plan, { ...slot, end: at('2026-11-30 12:00') }, 'en')).toEqual([
      'From Thursday 26\u00a0Nov at 08:00 to Monday 30\u00a0Nov at 12:00: Paul Durand and Léa Roy.',
    ]);
  });

  it('tells the client why it takes three weeks', () => {
    const cured = aPlan({
      resources: [aPerson()],
      tasks: [
        aTask({ id: 'pour', label: 'Dalle' }),
        aTask({
          id: 'liner',
          links: [{ predecessorId: 'pour', kind: 'FS', lag: { elapsed: 30240 }, max: null }],
        }),
      ],
      interventions: [anIntervention({ taskId: 'pour', team: [lead('paul')] })],
    });
    const [first] = findSlots(
      cured,
      aSlotQuery({ kind: 'work', taskId: 'liner', amount: { halfDays: 2 } }),
    ).slots;

    expect(first && describeSlot(cured, first, 'fr')).toEqual([
      'Le mardi 15\u00a0déc. de 8\u202fh à 17\u202fh\u202f30\u202f: Paul Durand.',
      'C’est le premier créneau possible.',
      '«\u202fDalle\u202f» se termine le 23\u00a0nov.\u202f: avec 21 jours d’attente, rien n’est possible avant le 14\u00a0déc. à 17\u202fh\u202f30.',
      'Paul Durand n’a encore rien cette semaine-là.',
    ]);
  });
});
