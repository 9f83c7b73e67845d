import type { Presence } from '@pastille/contracts';
import type { SocketData } from './live-socket.js';

/** One entry a person, however many windows they have open; sorted by name. */
export function peopleOn(
  boardId: string,
  sockets: readonly { readonly data: SocketData }[],
): Presence['people'] {
  const people = new Map<string, Presence['people'][number]>();
  for (const { data } of sockets) {
    const { userId, name } = data.actor;
    const holding = data.holding[boardId] ?? people.get(userId)?.holding ?? null;
    people.set(userId, { userId, name, holding });
  }
  return [...people.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1),
  );
}
