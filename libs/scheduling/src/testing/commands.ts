import type { Schedule } from '../decide/command.js';
import type { Accepted, Context, Outcome, Refused } from '../decide/outcome.js';
import type { Lock } from '../model/index.js';
import { at } from './at.js';

/** Monday 16 November 2026, noon: before everything that the builders plan. */
export const NOW = at('2026-11-16 12:00');

export const someContext = (parts: Partial<Context> = {}): Context => ({
  now: NOW,
  actor: { id: 'alice', name: 'Alice', mayUnlockOthers: false },
  ...parts,
});

export const ALICE = someContext();
export const BOB = someContext({ actor: { id: 'bob', name: 'Bob', mayUnlockOthers: false } });
export const MANAGER = someContext({ actor: { id: 'mia', name: 'Mia', mayUnlockOthers: true } });

/** A task onto Monday 23 November 2026, as a card is dropped on the day. */
export const aSchedule = (parts: Partial<Schedule> = {}): Schedule => ({
  type: 'schedule',
  interventionId: 'new',
  kind: 'work',
  taskId: 'task',
  worksiteId: null,
  clientId: null,
  locationId: null,
  title: null,
  start: at('2026-11-23 00:00'),
  amount: null,
  end: null,
  team: [],
  arrival: null,
  note: null,
  supplier: null,
  ripple: 'links',
  ...parts,
});

export function accepted(outcome: Outcome): Accepted {
  if (outcome.status === 'accepted') return outcome;
  throw new Error(`refused: ${JSON.stringify(outcome.violations)}`);
}

export function refusal(outcome: Outcome): Refused {
  if (outcome.status === 'refused') return outcome;
  throw new Error(`accepted: ${JSON.stringify(outcome.changes)}`);
}

/** Bars and padlocks as tests need them: locked by Alice, last Friday, for a reason. */
export const lockedBy = (by: string, name: string): Lock['time'] => ({
  by,
  name,
  at: at('2026-11-13 15:00'),
  reason: 'grue réservée',
});

export const TIME_LOCKED: Lock = { time: lockedBy('alice', 'Alice'), team: null };
export const TEAM_LOCKED: Lock = { time: null, team: lockedBy('alice', 'Alice') };
