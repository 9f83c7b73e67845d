import { hashChanges } from '../changes/hash-changes.js';
import { invert } from '../changes/invert.js';
import type { PlanningCommand } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Accepted, Context, Outcome } from '../decide/outcome.js';
import type { Intervention, Plan, Series, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile, toSnapshot } from '../plan/compile.js';
import { at } from './at.js';
import { chance, type Chance } from './chance.js';
import { ALICE, BOB, MANAGER } from './commands.js';
import { parseCopy } from './parse-copy.js';
import { randomCommand } from './random-command.js';
import { randomSnapshot } from './random-plan.js';
import { lead } from './records.js';

/** What must never happen, said of the sequence in which it did. */
export interface SequenceFault {
  readonly seed: number;
  readonly step: number;
  readonly what: 'lock moved' | 'preview is not commit' | 'undo is not exact' | 'thrown';
  readonly command: PlanningCommand | null;
  readonly detail: string;
}

export interface PlayedSequence {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
  readonly faults: readonly SequenceFault[];
}

const COMPANIES = 40;
const companies = new Map<number, Snapshot>();

const WEEKLY: Series = {
  ...{ id: 'weekly', recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;COUNT=12' } },
  ...{ start: '2026-11-25T08:00', amount: { halfDays: 1 }, holidays: 'next', splitFrom: null },
  ...{ kind: 'appointment', worksiteId: null, taskId: null, clientId: null, locationId: null },
  ...{ title: 'Entretien', team: [lead('person000000')], note: null },
};

const TWICE_A_WEEK: Partial<Series> = {
  ...{ id: 'twice', recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO,WE' } },
  ...{ start: '2026-11-25T14:00', amount: { minutes: 90 }, holidays: 'skip' },
};

/** Small companies in which everything happens to the same few people, jobs and days. */
export function smallCompany(seed: number): Snapshot {
  const number = ((seed % COMPANIES) + COMPANIES) % COMPANIES;
  const known = companies.get(number);
  if (known) return known;
  const size = { interventions: 12, people: 5, seed: number, locked: 150, clashes: 150 };
  const made = { ...randomSnapshot(size), series: [WEEKLY, { ...WEEKLY, ...TWICE_A_WEEK }] };
  companies.set(number, made);
  return made;
}

/** Somebody, before or in the middle of what is planned. */
export function contextOf(dice: Chance): Context {
  const { actor } = [ALICE, BOB, MANAGER][dice.below(3)] ?? ALICE;
  return { actor, now: at(dice.happens(700) ? '2026-11-20 12:00' : '2026-11-26 12:00') };
}

/** Takes back one of the acts before, or does something new. */
export function commandOf(plan: Plan, dice: Chance, before: readonly Accepted[]): PlanningCommand {
  const earlier = before[dice.below(Math.max(1, before.length))];
  if (earlier && dice.happens(120)) {
    return { type: 'undo', of: 'it', inverse: earlier.inverse, partial: dice.happens(300) };
  }
  return randomCommand(plan, dice, () => `new${dice.below(1_000_000)}`);
}

const slotOf = ({ start, end, state }: Intervention): string =>
  [start, end, state === 'cancelled'].join(' ');

/** The ids whose lock a person takes off by this very act. */
function unlockedBy(command: PlanningCommand): ReadonlySet<string> {
  switch (command.type) {
    case 'batch':
      return new Set(command.commands.flatMap((one) => [...unlockedBy(one)]));
    case 'move':
      return new Set(command.unlock ? command.moves.map((one) => one.interventionId) : []);
    case 'undo':
      return new Set(command.inverse.map(({ id }) => id));
    default:
      return new Set();
  }
}

/** A locked date that moved, a locked team that changed: the bar, or nothing. */
function movedLock(before: Plan, after: Plan, command: PlanningCommand): string | null {
  const free = unlockedBy(command);
  for (const one of before.records.intervention.values()) {
    const now = after.intervention(one.id);
    if (!now || free.has(one.id)) continue;
    if (one.lock.time && slotOf(now) !== slotOf(one)) return `${one.id} ${slotOf(now)}`;
    if (one.lock.team && JSON.stringify(now.team) !== JSON.stringify(one.team)) return one.id;
  }
  return null;
}

/** What the browser promised and what the server does: the same bytes, whatever path led to the two plans. */
function whenDifferent(preview: Outcome, deed: Outcome): string | null {
  const [said, done] = [JSON.stringify(preview), JSON.stringify(deed)];
  if (said !== done) return `${said.slice(0, 300)} … ${done.slice(0, 300)}`;
  if (preview.status === 'refused' || deed.status === 'refused') return null;
  return hashChanges(preview.changes) === hashChanges(deed.changes) ? null : 'hash';
}

/** Equal plans give equal bytes. */
export const bytesOf = (plan: Plan): string => JSON.stringify(toSnapshot(plan));

/** One board, seen from both sides, and everything done to it so far. */
class Sequence {
  readonly faults: SequenceFault[] = [];
  readonly accepted: string[] = [];
  readonly refused: string[] = [];
  private readonly seed: number;
  private readonly dice: Chance;
  private readonly first: Plan;
  private server: Plan;
  private browser: Plan;
  private readonly done: Accepted[] = [];

  constructor(seed: number) {
    this.seed = seed;
    this.dice = chance(seed);
    this.first = compile(smallCompany(seed));
    this.server = this.first;
    this.browser = compile(parseCopy(smallCompany(seed)));
  }

  step(step: number): void {
    const context = contextOf(this.dice);
    const command = commandOf(this.server, this.dice, this.done);
    const preview = decide(this.browser, parseCopy(command), context);
    const deed = decide(this.server, command, context);
    const different = whenDifferent(preview, deed);
    if (different !== null) this.tell({ what: 'preview is not commit', step, command }, different);
    if (deed.status === 'refused') {
      this.refused.push(command.type);
      return;
    }
    if (deed.changes.length > 0) this.accepted.push(command.type);
    this.commit(deed, { step, command });
  }

  /** All of it taken back, last first, gives the first plan. */
  unwind(): void {
    const back = this.done
      .toReversed()
      .reduce((plan, one) => apply(plan, one.inverse), this.server);
    if (bytesOf(back) === bytesOf(this.first)) return;
    this.tell({ what: 'undo is not exact', step: this.done.length, command: null }, 'in the end');
  }

  private commit(deed: Accepted, { step, command }: Pick<SequenceFault, 'step' | 'command'>): void {
    const before = this.server;
    this.server = apply(before, deed.changes);
    this.browser = apply(this.browser, parseCopy(deed.changes));
    this.done.push(deed);
    const moved = command && movedLock(before, this.server, command);
    if (moved) this.tell({ what: 'lock moved', step, command }, moved);
    if (JSON.stringify(invert(deed.changes)) !== JSON.stringify(deed.inverse)) {
      this.tell({ what: 'undo is not exact', step, command }, 'inverse');
    }
  }

  tell(fault: Pick<SequenceFault, 'what' | 'step' | 'command'>, detail: string): void {
    this.faults.push({ seed: this.seed, ...fault, detail });
  }
}

/** Plays one sequence of random commands on a small company, on two plans at once, and says what went wrong. */
export function playSequence(seed: number, commands = 8): PlayedSequence {
  const sequence = new Sequence(seed);
  let step = 0;
  try {
    for (; step < commands; step += 1) sequence.step(step);
    sequence.unwind();
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    sequence.tell({ what: 'thrown', step, command: null }, detail);
  }
  const { accepted, refused, faults } = sequence;
  return { accepted, refused, faults };
}
