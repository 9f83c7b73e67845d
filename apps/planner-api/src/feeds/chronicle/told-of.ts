import type { Change, RecordKind, RecordTypes } from '@pastille/scheduling';

/** What feeds tell of a record. `time` is what moves an event in a calendar; `text` is the rest of it. */
export interface Told {
  readonly time: readonly unknown[];
  readonly text: readonly unknown[];
}

type Teller<K extends RecordKind> = (record: RecordTypes[K]) => Told | null;

const textOnly = (...text: readonly unknown[]): Told => ({ time: [], text });

/** Nothing until it is published, and then the published copy, never what is planned meanwhile. */
const ofIntervention: Teller<'intervention'> = ({ published, ...one }) =>
  published && {
    time: [published.start, published.end, published.state === 'cancelled'],
    text: [
      ...[published.team, published.state, one.kind, one.title, one.note, one.supplier],
      ...[one.worksiteId, one.taskId, one.clientId, one.locationId, one.occurrence],
      one.arrival && [one.arrival.from - one.start, one.arrival.to - one.start],
      one.confirmed !== null,
    ],
  };

const TELLERS: { readonly [K in RecordKind]: Teller<K> } = {
  intervention: ofIntervention,
  series: ({ recurrence, start, amount, holidays, ...one }) => ({
    time: [recurrence, start, amount, holidays],
    text: [
      ...[one.kind, one.title, one.note, one.team, one.worksiteId, one.taskId],
      ...[one.clientId, one.locationId],
    ],
  }),
  absence: ({ start, end, reason, resourceId }) => ({
    time: [start, end],
    text: [reason, resourceId],
  }),
  onCall: ({ from, to, resourceId }) => ({ time: [from, to], text: [resourceId] }),
  // Whose hours rule a bar decides on which days, and until when, it is worked.
  resource: (one) =>
    one.kind === 'staff'
      ? { time: [one.hours, one.pastHours], text: [one.name, one.userId] }
      : textOnly(one.name, one.kind === 'crew' ? one.members : null),
  settings: ({ zone, hours, companyName }) => ({ time: [zone.name, hours], text: [companyName] }),
  branch: ({ holidayRegion }) => ({ time: [holidayRegion], text: [] }),
  worksite: ({ reference, title, clientId, locationId }) =>
    textOnly(reference, title, clientId, locationId),
  task: ({ label }) => textOnly(label),
  client: ({ name, phone }) => textOnly(name, phone),
  location: ({ label, address, postalCode, city, latitude, longitude, accessNote }) =>
    textOnly(label, address, postalCode, city, latitude, longitude, accessNote),
  works: () => null,
  status: () => null,
  taskKind: () => null,
  call: () => null,
  weatherStop: () => null,
};

/** `null`: feeds say nothing of it. */
function toldOf<K extends RecordKind>(kind: K, record: RecordTypes[K] | null): Told | null {
  return record && TELLERS[kind](record);
}

/** What both sides of a change tell. */
export interface ToldChange {
  readonly before: Told | null;
  readonly after: Told | null;
}

export function toldChange(change: Change): ToldChange {
  // Written out for each kind that matters: the compiler cannot follow a union through a table.
  switch (change.kind) {
    case 'settings':
      return sides(change.kind, change);
    case 'branch':
      return sides(change.kind, change);
    case 'client':
      return sides(change.kind, change);
    case 'location':
      return sides(change.kind, change);
    case 'worksite':
      return sides(change.kind, change);
    case 'task':
      return sides(change.kind, change);
    case 'resource':
      return sides(change.kind, change);
    case 'onCall':
      return sides(change.kind, change);
    case 'absence':
      return sides(change.kind, change);
    case 'series':
      return sides(change.kind, change);
    case 'intervention':
      return sides(change.kind, change);
    default:
      return { before: null, after: null };
  }
}

const sides = <K extends RecordKind>(
  kind: K,
  {
    before,
    after,
  }: { readonly before: RecordTypes[K] | null; readonly after: RecordTypes[K] | null },
): ToldChange => ({ before: toldOf(kind, before), after: toldOf(kind, after) });
