import { describe, expect, it } from '@jest/globals';
import { anIntervention } from '@pastille/scheduling/testing';
import type { Arrival } from './boardState.js';
import { noticeOf } from './heed.js';
import { toldOf } from './ledger.js';

const bar = anIntervention({ id: 'bar' });
const arrival = (given: Partial<Arrival> = {}): Arrival => ({
  ...{ revision: 4, commandId: 'theirs', actor: { id: 'paul', name: 'Paul' }, verb: 'move' },
  ...{ undoes: null, changes: [{ kind: 'intervention', id: 'bar', before: bar, after: bar }] },
  ...given,
});
const heard = (one: Arrival, held: string | null = null) => {
  const told = toldOf(one, 'alice');
  const isMine = (id: string): boolean => id === 'mine';
  return told && noticeOf(one, told, { held, isMine, hasTouched: () => true });
};

describe('what one must hear of at once', () => {
  it('is what happens to the bar in one’s hand', () => {
    expect(heard(arrival(), 'bar')).toMatchObject({ kind: 'told', of: 'held', about: 'bar' });
    expect(heard(arrival(), 'another')).toBeNull();
  });

  it('is that one’s own act was taken back, alone or with all since a moment', () => {
    expect(heard(arrival({ verb: 'undo', undoes: 'mine' }))).toMatchObject({ of: 'mine' });
    expect(heard(arrival({ verb: 'undo', undoes: 'other' }))).toBeNull();
    expect(heard(arrival({ verb: 'undo-since' }))).toMatchObject({ of: 'mine' });
  });

  it('is nothing that one did oneself in another tab', () => {
    expect(heard(arrival({ actor: { id: 'alice', name: 'Alice' } }), 'bar')).toBeNull();
  });
});
