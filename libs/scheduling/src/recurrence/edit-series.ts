import { dayOfLocal, localStartOfDay, type LocalMinutes } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { EditSeries, SeriesChange } from '../decide/command.js';
import type { Context, Violation } from '../decide/outcome.js';
import { orderedTeam } from '../decide/team.js';
import { invalid } from '../decide/verdict.js';
import type { Intervention, Plan, Series } from '../model/index.js';
import { printRule } from './print-rule.js';
import { ruledDays, type Recurring } from './recurring.js';
import type { Rule } from './rule.js';
import { ruleOf, settled, snappedTo } from './settle.js';
import { shiftedRule, type Displacement, type ShiftedRule } from './shift-rule.js';
import { parseWallTime } from './wall-time.js';

/** Why an intervention no longer belongs to a series. */
export interface Detached {
  readonly interventionId: string;
  /** `no-such-key`: the new rule does not come round at that time. */
  readonly cause: 'done' | 'locked' | 'no-such-key';
}

export interface SeriesEdit {
  readonly changes: readonly Change[];
  readonly detached: readonly Detached[];
}

/** A series, the occurrence at which it is edited, and all that is needed to do so. */
export interface Editing {
  readonly plan: Plan;
  readonly context: Context;
  readonly series: Series;
  readonly recurring: Recurring;
  readonly key: LocalMinutes;
  readonly command: Omit<EditSeries, 'type' | 'change'>;
}

/** A series after a change, and where each of its old keys went. */
export interface Renewed {
  readonly series: Series;
  readonly moved: ShiftedRule['moved'];
}

export const isFixed = ({ state, lock }: Intervention): boolean =>
  state === 'done' || lock.time !== null || lock.team !== null;

/** The occurrences of the rule before a key. */
export const countBefore = (recurring: Recurring, key: LocalMinutes): number =>
  ruledDays(recurring, recurring.first, dayOfLocal(key) - 1).length;

/** The series as far as just before a wall time. */
export function endedBefore({ series, recurring }: Editing, key: LocalMinutes): Change {
  const rule = printRule({ ...recurring.rule, count: null, until: key - 1 });
  return changeOf('series', series, { ...series, recurrence: { type: 'rule', rule } });
}

/** What each occurrence is from now on; when it takes place is the rule's business. */
export function withTemplate(plan: Plan, series: Series, change: SeriesChange): Series {
  const { amount, holidays, team, title, note } = change;
  return {
    ...series,
    ...(amount === undefined ? {} : { amount }),
    ...(holidays === undefined ? {} : { holidays }),
    ...(team === undefined ? {} : { team: orderedTeam(plan, team) }),
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The rule that a change gives, or `null` where it leaves the rule alone. */
function givenRule(plan: Plan, { recurrence }: SeriesChange): Rule | Violation | null {
  if (recurrence === undefined) return null;
  if (recurrence.type !== 'rule') return invalid('recurrence-kind-fixed', 'change.recurrence');
  return ruleOf(plan, recurrence.rule, 'change.recurrence.rule');
}

function shiftedBy(
  editing: Editing,
  change: SeriesChange,
  at: Displacement,
): ShiftedRule | Violation {
  const given = givenRule(editing.plan, change);
  if (given && 'sentence' in given) return given;
  if (given) return { rule: given, moved: (key) => key + at.to - at.from };
  return shiftedRule(editing.recurring.rule, at) ?? invalid('rule-cannot-shift', 'change.start');
}

/** A COUNT is of the whole series: the part that begins here has what the first part leaves. The same number typed again means the same series. */
function withoutSpent(rule: Rule, { recurring, key }: Editing): Rule {
  if (rule.count === null || rule.count !== recurring.rule.count) return rule;
  return { ...rule, count: Math.max(1, rule.count - countBefore(recurring, key)) };
}

/**
 * The series under a change. `following`: it begins at the edited occurrence; `all`: at its own start,
 * moved along.
 */
export function renewed(
  editing: Editing,
  change: SeriesChange,
  scope: 'following' | 'all',
): Renewed | Violation {
  const { plan, recurring, key, command } = editing;
  const template = withTemplate(plan, editing.series, change);
  const asked = change.start === undefined ? key : (parseWallTime(change.start) ?? key);
  const to = change.start === undefined ? key : snappedTo(plan, template, asked);
  const shifted = shiftedBy(editing, change, { from: key, to });
  if ('sentence' in shifted) return shifted;
  const { moved } = shifted;
  const own = localStartOfDay(recurring.first) + recurring.minute;
  const start = scope === 'all' ? (moved(own) ?? own + to - key) : to;
  const rule = scope === 'all' ? shifted.rule : withoutSpent(shifted.rule, editing);
  const next: Series =
    scope === 'all' ? template : { ...template, id: command.newId, splitFrom: template.id };
  const series = settled(next, { rule, start });
  return 'sentence' in series ? series : { series, moved };
}
