import { describe, expect, it } from '@jest/globals';
import type { Intervention, Plan } from '@pastille/scheduling';
import { aPlan, aTask, anIntervention, at } from '@pastille/scheduling/testing';
import i18next from 'i18next';
import type { Told } from '../state/snapshot.js';
import { fr } from './i18n/fr.js';
import { deedOn, otherDeed } from './other-deed.js';

const bar = anIntervention({
  ...{ id: 'bar', taskId: 'dig', amount: { halfDays: 2 } },
  start: at('2026-11-23 08:00'),
  end: at('2026-11-23 17:30'),
});
const mark = { by: 'paul', name: 'Paul', at: bar.start, reason: null };

describe('what another did to a bar', () => {
  it.each<[string, Intervention | null, Intervention | null]>([
    ['moved', bar, { ...bar, start: bar.start + 1440, end: bar.end + 1440 }],
    ['resized', bar, { ...bar, end: bar.end + 60 }],
    ['timeLocked', bar, { ...bar, lock: { time: mark, team: null } }],
    ['teamUnlocked', { ...bar, lock: { time: null, team: mark } }, bar],
    ['note', bar, { ...bar, note: 'Portail fermé' }],
    ['closed', bar, { ...bar, state: 'done' }],
    ['reopened', { ...bar, state: 'done' }, bar],
    ['off', bar, { ...bar, state: 'cancelled' }],
    ['off', bar, null],
    ['back', { ...bar, state: 'cancelled' }, bar],
    ['put', null, bar],
  ])('is told as the thing one would say first: %s', (deed, before, after) => {
    expect(deedOn({ before, after })).toBe(deed);
  });

  it('is told with the name first, and where the bar stands now', async () => {
    const plan: Plan = aPlan({
      tasks: [aTask({ id: 'dig', label: 'Terrassement' })],
      interventions: [bar],
    });
    const i18n = i18next.createInstance();
    await i18n.init({ lng: 'fr', resources: { fr: { together: fr } }, defaultNS: 'together' });
    const after = { ...bar, start: bar.start + 1440, end: bar.end + 1440 };
    const told: Told = {
      ...{ revision: 2, by: { id: 'paul', name: 'Paul' }, verb: 'move' },
      changes: [{ kind: 'intervention', id: 'bar', before: bar, after }],
    };

    const sentence = otherDeed(told, 'bar', {
      ...{ plan, language: 'fr' as const, t: i18n.getFixedT('fr', 'together') },
    });

    expect(sentence.replaceAll('\u202f', ' ')).toBe(
      'Paul a déplacé « Terrassement » au mar. 24 nov. 8 h',
    );
  });
});
