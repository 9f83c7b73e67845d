import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { Plan, RecordKind, RecordTable, RecordTypes, Resource } from '../model/index.js';
import type { PutRecord } from './command.js';
import type { Context, Violation } from './outcome.js';
import { invalid, proposed, refused, type Verdict } from './verdict.js';

function whenResourceWrong(plan: Plan, resource: Resource): readonly Violation[] {
  const { resource: known } = plan.records;
  const before = known.get(resource.id);
  const kindFixed =
    before && before.kind !== resource.kind
      ? [invalid('resource-kind-fixed', 'record.kind', { name: before.name })]
      : [];
  if (resource.kind !== 'crew') return kindFixed;
  const crews = resource.members.flatMap(({ resourceId }, i) => {
    const member = known.get(resourceId);
    const isCrew = resourceId === resource.id || member?.kind === 'crew';
    const name = member?.name ?? resource.name;
    return isCrew ? [invalid('crew-in-crew', `record.members.${i}.resourceId`, { name })] : [];
  });
  return [...kindFixed, ...crews];
}

function faults(plan: Plan, command: PutRecord): readonly Violation[] {
  if (command.kind === 'resource') return whenResourceWrong(plan, command.record);
  if (command.kind === 'settings' && command.record.id !== plan.settings.id) {
    return [invalid('wrong-board', 'record.id', { id: command.record.id })];
  }
  return [];
}

function changeFor<K extends RecordKind>(plan: Plan, kind: K, record: RecordTypes[K]): Change {
  const table: RecordTable<K> = plan.records[kind];
  return changeOf(kind, table.get(record.id) ?? null, record);
}

/** Adds or replaces a record that is no act of planning. That its references exist is judged for all verbs alike. */
export function putRecord(plan: Plan, command: PutRecord, _context: Context): Verdict {
  const violations = faults(plan, command);
  if (violations.length > 0) return refused(violations);
  return proposed([changeFor(plan, command.kind, command.record)], {
    paths: { [command.kind]: () => 'record' },
  });
}
