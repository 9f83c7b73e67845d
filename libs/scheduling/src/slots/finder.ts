import type { Resource } from '../model/index.js';
import type { Room } from './earliest-start.js';
import type { NoSlot } from './slot-proposal.js';

/** One way of doing it, by one calendar: where there is time, and who would do it then. */
export interface Finder {
  readonly room: Room;
  /** The first start from that index on at which enough people and the machines are free, or -1. */
  next(index: number): number;
  /** The best team for that start without some people, lead first, machines left out; `null`: there is none. */
  teamAt(index: number, without: ReadonlySet<string>): readonly Resource[] | null;
  /** Why `next` said no from the beginning. */
  whyNone(): NoSlot;
}
