import type { Locale, MailSheetBody } from '@pastille/contracts';
import type { Crew, Plan } from '@pastille/scheduling';
import { asTold } from '@pastille/scheduling/agenda';
import { dayIn } from '@pastille/scheduling/calendar';
import { dayOf, type DayNumber, type Minutes } from '@pastille/time';
import type { Fault } from '../../platform/http/errors.js';
import type { KnownAddress } from '../persistence/address-rows.js';

/** Somebody who gets the sheet. */
export interface Reader {
  readonly name: string;
  readonly address: string;
  readonly resourceId: string | null;
  /** `null`: nobody knows. */
  readonly locale: Locale | null;
}

export interface Asked {
  readonly plan: Plan;
  readonly worksiteId: string;
  readonly now: Minutes;
  readonly addresses: readonly KnownAddress[];
}

export interface Readers {
  /** Each address once. */
  readonly readers: readonly Reader[];
  /** By entry of the list: who cannot be reached, and why. */
  readonly faults: readonly Fault[];
}

/** The next day on which a crew goes there, as told; without one, today. */
function dayOfCrew({ plan, worksiteId, now }: Asked, crewId: string): DayNumber {
  const { zone } = plan.settings;
  const today = dayIn(zone, now);
  const days = (plan.indexes.interventionsByWorksite.get(worksiteId) ?? []).flatMap((one) => {
    const told = asTold(one);
    const goes = told?.team.some(({ resourceId }) => resourceId === crewId);
    if (!told || !goes || told.state === 'cancelled' || told.end <= now) return [];
    return [Math.max(today, dayIn(zone, told.start))];
  });
  return days.length > 0 ? Math.min(...days) : today;
}

const membersOn = (crew: Crew, day: DayNumber): readonly string[] =>
  crew.members
    .filter(
      ({ from, to }) => (from === null || dayOf(from) <= day) && (to === null || dayOf(to) >= day),
    )
    .map(({ resourceId }) => resourceId);

type Found = { readonly readers: readonly Reader[]; readonly faults: readonly Fault[] };

const refused = (field: string, sentence: string, name: string): Found => ({
  readers: [],
  faults: [{ code: 'invalid', sentence, params: { name }, field }],
});

function person({ plan, addresses }: Asked, id: string, field: string): Found {
  const name = plan.records.resource.get(id)?.name ?? '';
  const known = addresses.find(({ resourceId }) => resourceId === id);
  if (!known) return refused(field, 'no-mail-address', name);
  const { address, locale } = known;
  return { readers: [{ name, address, resourceId: id, locale }], faults: [] };
}

function ofResource(asked: Asked, id: string, field: string): Found {
  const one = asked.plan.records.resource.get(id);
  if (one?.kind === 'crew') {
    const members = membersOn(one, dayOfCrew(asked, id));
    if (members.length === 0) return refused(field, 'nobody-in-crew', one.name);
    const found = members.map((member) => person(asked, member, field));
    return {
      readers: found.flatMap(({ readers }) => readers),
      faults: found.flatMap(({ faults }) => faults),
    };
  }
  if (!one || one.kind === 'equipment') {
    return refused(field, 'not-a-mail-reader', one?.name ?? id);
  }
  return person(asked, id, field);
}

/** Whom a list of people, crews and addresses means. Pure; nobody gets it twice. */
export function readersOf(asked: Asked, to: MailSheetBody['to']): Readers {
  const found = to.map((entry, index) =>
    'email' in entry
      ? {
          readers: [{ name: '', address: entry.email, resourceId: null, locale: null }],
          faults: [],
        }
      : ofResource(asked, entry.resourceId, `to.${index}`),
  );
  const byAddress = new Map<string, Reader>();
  for (const reader of found.flatMap(({ readers }) => readers)) {
    const key = reader.address.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, reader);
  }
  return { readers: [...byAddress.values()], faults: found.flatMap(({ faults }) => faults) };
}
