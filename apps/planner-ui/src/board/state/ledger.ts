import { invert, type ChangeSet } from '@pastille/scheduling';
import type { Arrival } from './boardState.js';
import type { Told } from './snapshot.js';

/** What is known of somebody else's command; `null`: one's own, or one whose author was not told. */
export function toldOf({ revision, actor, verb, changes }: Arrival, myId: string): Told | null {
  if (!actor || actor.id === myId) return null;
  return { revision, by: actor, verb: verb ?? '', changes };
}

/** Which commands are one's own and what takes them back; and the last that others did to each record. */
export class Ledger {
  private readonly mine = new Set<string>();
  private readonly inverses = new Map<string, ChangeSet>();
  private readonly touched = new Set<string>();
  private readonly heard = new Set<number>();
  private readonly last = new Map<string, Told>();

  isMine(commandId: string | null): boolean {
    return commandId !== null && this.mine.has(commandId);
  }

  /** Given here, before any answer. */
  claim(commandId: string): void {
    this.mine.add(commandId);
  }

  own(commandId: string, changes: ChangeSet): void {
    this.remember(commandId, invert(changes));
  }

  remember(commandId: string, inverse: ChangeSet): void {
    this.mine.add(commandId);
    this.inverses.set(commandId, inverse);
    for (const { id } of inverse) this.touched.add(id);
  }

  /** One's own acts changed one of these records. */
  hasTouched(changes: ChangeSet): boolean {
    return changes.some(({ id }) => this.touched.has(id));
  }

  inverseOf(commandId: string): ChangeSet | undefined {
    return this.inverses.get(commandId);
  }

  /** Facts may come twice, by the socket and by catching up: `true` for the first time. */
  isNews({ revision }: Arrival): boolean {
    const isNews = !this.heard.has(revision);
    this.heard.add(revision);
    return isNews;
  }

  note(told: Told): void {
    for (const { id } of told.changes) this.last.set(id, told);
  }

  /** Who came in between: the newest of others' acts on any of these records after a revision. */
  metSince(revision: number, changes: ChangeSet): Told | null {
    let newest: Told | null = null;
    for (const { id } of changes) {
      const told = this.last.get(id);
      if (told && told.revision > Math.max(revision, newest?.revision ?? 0)) newest = told;
    }
    return newest;
  }
}
