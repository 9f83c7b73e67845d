import type { Reason } from '../decide/outcome.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, lead } from '../testing/records.js';
import { describeReason } from './describe-reason.js';
import { describeStop } from './describe-stop.js';
import { REASONS_EN } from './reasons-en.js';
import { REASONS_FR } from './reasons-fr.js';

const plan = aPlan({
  resources: [aPerson()],
  tasks: [aTask({ id: 'dig' }), aTask({ id: 'pour', label: 'Dalle' })],
  interventions: [
    anIntervention({ id: 'dig', taskId: 'dig', team: [lead('paul')], lock: TIME_LOCKED }),
    anIntervention({ id: 'pour', taskId: 'pour', team: [lead('paul')] }),
  ],
});

const because = (cause: Reason['cause'], parts: Partial<Reason> = {}): Reason => ({
  ...{ interventionId: 'pour', cause, by: 'dig' },
  ...{ from: at('2026-11-23 08:00'), to: at('2026-11-26 08:00') },
  ...parts,
});

/** As a reader sees it: every kind of space is one. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a reason', () => {
  it.each<[Reason, string, string]>([
    [
      because('link'),
      'Dalle · Piscine Martin : décalé au 26 nov. à 8 h, car Terrassement · Piscine Martin doit passer avant.',
      'Dalle · Piscine Martin: pushed to 26 Nov at 08:00, because Terrassement · Piscine Martin must come first.',
    ],
    [
      because('person'),
      'Dalle · Piscine Martin : décalé au 26 nov. à 8 h, car Paul Durand est d’abord sur Terrassement · Piscine Martin.',
      'Dalle · Piscine Martin: pushed to 26 Nov at 08:00, because Paul Durand is on Terrassement · Piscine Martin first.',
    ],
    [
      because('jumped-lock'),
      'Dalle · Piscine Martin : décalé au 26 nov. à 8 h, car Terrassement · Piscine Martin ne bouge pas (la date est verrouillée).',
      'Dalle · Piscine Martin: pushed to 26 Nov at 08:00, because Terrassement · Piscine Martin does not move (its date is locked).',
    ],
    [
      because('calendar', { by: 'paul', from: null }),
      'Dalle · Piscine Martin : placé le 26 nov. à 8 h, selon les heures de Paul Durand.',
      'Dalle · Piscine Martin: put on 26 Nov at 08:00, by the hours of Paul Durand.',
    ],
    [
      because('asked', { by: null, to: at('2026-11-20 08:00') }),
      'Dalle · Piscine Martin : avancé au 20 nov. à 8 h, comme demandé.',
      'Dalle · Piscine Martin: brought forward to 20 Nov at 08:00, as asked.',
    ],
  ])('is told in both languages', (reason, fr, en) => {
    expect(plain(describeReason(plan, reason, 'fr'))).toBe(fr);
    expect(plain(describeReason(plan, reason, 'en'))).toBe(en);
  });

  it.each<Reason['cause']>([
    ...(['asked', 'calendar', 'link', 'person', 'equipment'] as const),
    ...(['jumped-lock', 'lock', 'weather', 'kept', 'detached'] as const),
  ])('27: « %s » has its sentence in both languages, whatever is known of it', (cause) => {
    const known = because(cause);
    const unheardOf = because(cause, { interventionId: 'gone', by: null, from: null });

    for (const reason of [known, unheardOf]) {
      for (const locale of ['fr', 'en'] as const) {
        const text = describeReason(plan, reason, locale);
        expect(text).toMatch(/^\S.{8,}[.]$/s);
        expect(text).not.toMatch(/undefined|null/);
      }
    }
    expect(Object.keys(REASONS_FR).sort()).toEqual(Object.keys(REASONS_EN).sort());
    expect(Object.keys(REASONS_FR)).toContain(cause);
  });
});

describe('a stop', () => {
  it('says what stays, why, and what was needed', () => {
    const stop = {
      interventionId: 'dig',
      ...{ needed: at('2026-11-24 08:00'), actual: at('2026-11-23 08:00') },
    };

    expect(plain(describeStop(plan, stop, 'fr'))).toBe(
      'Terrassement · Piscine Martin reste le 23 nov. à 8 h, car la date est verrouillée ; il aurait fallu le 24 nov. à 8 h.',
    );
    expect(plain(describeStop(plan, stop, 'en'))).toBe(
      'Terrassement · Piscine Martin stays on 23 Nov at 08:00, because its date is locked; 24 Nov at 08:00 was needed.',
    );
  });
});
