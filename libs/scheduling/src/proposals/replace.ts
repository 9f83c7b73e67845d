import type { LocalDate, Minutes } from '@pastille/time';
import type { PlanningCommand, Reassign } from '../decide/command.js';
import type { Equipment, Intervention, Plan, Resource } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { candidates, type Candidate } from '../slots/candidates.js';
import { optionOf } from './option.js';
import type { ProposalOption } from './proposal.js';

/** Whose place is to be taken on a bar, on which of its days; `null` = all of them. */
export interface Gap {
  readonly bar: Intervention;
  readonly resource: Resource;
  readonly days: readonly LocalDate[] | null;
  /** The other days of the one who is away. */
  readonly stays: readonly LocalDate[];
  /** What has to be done first, for the replacement to make sense. */
  readonly after: PlanningCommand | null;
  readonly now: Minutes;
}

const MOST_REPLACEMENTS = 3;
/** Beyond that, whoever has time but makes trouble elsewhere is not looked at any more. */
const MOST_TRIED = 12;

const reassign = (bar: Intervention, parts: Partial<Reassign>): Reassign => ({
  ...{ type: 'reassign', interventionId: bar.id, remove: [], replace: [], add: [], lead: null },
  ...parts,
});

/** Whoever comes through a crew stays in it: somebody more is sent. On some days only, the others are kept. */
function commandsFor({ bar, resource, days, stays }: Gap, to: string): readonly PlanningCommand[] {
  const isOnTeam = bar.team.some(({ resourceId }) => resourceId === resource.id);
  const added = reassign(bar, { add: [{ resourceId: to, role: 'member', days }] });
  if (!isOnTeam) return [added];
  if (days === null) return [reassign(bar, { replace: [{ from: resource.id, to }] })];
  const kept = { interventionId: bar.id, resourceId: resource.id, days: stays };
  return [{ type: 'assign-days', ...kept }, added];
}

function replacement(plan: Plan, gap: Gap, { resourceId, reasons }: Stand): ProposalOption | null {
  const { bar, resource, after, now } = gap;
  const commands = [...(after ? [after] : []), ...commandsFor(gap, resourceId)];
  const [only] = commands;
  if (!only) return null;
  const command: PlanningCommand = commands.length === 1 ? only : { type: 'batch', commands };
  const who = plan.records.resource.get(resourceId)?.name ?? resourceId;
  const params = { id: resourceId, who, from: resource.name };
  const option = optionOf(plan, { type: 'replace', command, reasons, params }, now);
  // Whoever would be wanted elsewhere, or come too late from there, is no way out.
  return option?.conflicts.some(({ ids }) => ids.includes(bar.id)) === false ? option : null;
}

type Stand = Pick<Candidate, 'resourceId' | 'reasons'>;

/** « Fourgon 12 m³ » and « Fourgon 10 m³ » do the same, a digger does not. */
const sort = ({ model, name }: Equipment): string =>
  (model ?? name).trim().split(/[\s,]/u)[0]?.toLowerCase() ?? '';

/** Machines of the same sort, the same model first; whether they are free is for the judge to say. */
function machinesLike(plan: Plan, { bar, resource }: Gap): readonly Stand[] {
  if (resource.kind !== 'equipment') return [];
  const there = new Set(bar.team.map(({ resourceId }) => resourceId));
  return [...plan.records.resource.values()]
    .filter((one) => one.kind === 'equipment')
    .filter((one) => !one.archived && !there.has(one.id) && sort(one) === sort(resource))
    .sort(
      (a, b) =>
        Number(b.model === resource.model) - Number(a.model === resource.model) || byId(a, b),
    )
    .map(({ id }) => ({ resourceId: id, reasons: [] }));
}

function ableIn(plan: Plan, gap: Gap): readonly Stand[] {
  const { bar, resource, days } = gap;
  if (resource.kind === 'equipment') return machinesLike(plan, gap);
  return candidates(plan, bar.id, { of: resource.id, days }).filter(
    ({ lacks }) => lacks.length === 0,
  );
}

/** Who could do it instead, the best first: allowed on a locked date, not on a locked team. */
export function replacements(plan: Plan, gap: Gap): readonly ProposalOption[] {
  const found: ProposalOption[] = [];
  if (gap.bar.lock.team !== null) return found;
  for (const candidate of ableIn(plan, gap).slice(0, MOST_TRIED)) {
    const option = replacement(plan, gap, candidate);
    if (option) found.push(option);
    if (found.length === MOST_REPLACEMENTS) break;
  }
  return found;
}
